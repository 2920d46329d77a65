#include "pages/journaldetail.h"

#include "cells.h"
#include "journal/linetext.h"
#include "journalwords.h"
#include "look/buttons.h"
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "look/ground.h"
#include "look/sectiontitle.h"
#include "look/statepill.h"
#include "look/theme.h"
#include "look/tight.h"
#include "times.h"
#include "workspace.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look::Space;
using journal::StoredLine;
using LineKind = StoredLine::Kind;

static constexpr qsizetype shownFingerprints = 9, inARow = 3;

JournalDetail::JournalDetail(Workspace &workspace, QWidget *parent) : DetailPane(tr("Entry of the journal"), parent), m_workspace(workspace)
{
}

void JournalDetail::show(const journal::Record &record)
{
    m_record = record;
    auto *pane = new look::Ground(look::Role::Surface);
    auto *column = look::tight<QVBoxLayout>(pane, l, l, l, l);
    column->addWidget(head());
    column->addSpacing(m);
    addOutcome(*column);
    if (record.first().kind != LineKind::Unreadable)
        addFacts(*column);
    addReason(*column);
    addFingerprints(*column);
    if (record.first().kind != LineKind::Known || record.last().kind != LineKind::Known)
        addText(*column);
    addChain(*column);
    column->addStretch(1);
    replace(pane, false);
}

QString JournalDetail::entryNumbers() const
{
    const auto first = m_record.first().line.number, last = m_record.last().line.number;
    if (first == 0)
        return tr("An entry without a number");
    return first == last ? tr("Entry %1").arg(numberText(first)) : tr("Entries %1 and %2").arg(numberText(first), numberText(last));
}

QWidget *JournalDetail::head()
{
    auto *head = new QWidget;
    auto *row = look::tight<QHBoxLayout>(head, 0, 0, 0, 0, s);
    auto *names = look::tight<QVBoxLayout>(1);
    names->addWidget(new look::ElidedLabel(actTitle(m_record), look::Type::Subtitle));
    names->addWidget(new look::ElidedLabel(entryNumbers(), look::Type::Caption, look::Role::TextSecondary));
    row->addLayout(names, 1);
    row->addWidget(new look::StatePill(outcomePill(m_record)), 0, Qt::AlignVCenter);
    auto *copying = look::iconButton(u"copy"_s, tr("Copy as JSON"));
    copying->setObjectName(u"journalDetailCopy"_s);
    connect(copying, &QToolButton::clicked, this, &JournalDetail::copy);
    row->addWidget(copying, 0, Qt::AlignTop);
    row->addWidget(closeButton(), 0, Qt::AlignTop);
    return head;
}

// What is not said is left out.
void JournalDetail::addFact(QVBoxLayout &column, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        column.addWidget(new look::FactRow(name, value, look::Type::Body, 84));
}

// As many in a row as it has room for: a number is not elided.
void JournalDetail::addCounts(QVBoxLayout &column, const QString &name, const QJsonObject &counts)
{
    static constexpr qsizetype longest = 32;
    QString line, label = name;
    for (const auto &part : countsText(counts).split(u", "_s)) {
        if (!line.isEmpty() && line.size() + part.size() > longest)
            addFact(column, std::exchange(label, QString()), std::exchange(line, QString()));
        line += line.isEmpty() ? part : u", "_s + part;
    }
    addFact(column, label, line);
}

// Where there is more to say than the word in the head.
void JournalDetail::addOutcome(QVBoxLayout &column)
{
    const auto said = outcomeText(m_record);
    if (said == outcomePill(m_record).text)
        return;
    auto *text = new look::TextLabel(said, look::Type::Body, look::Role::TextSecondary);
    text->setObjectName(u"journalOutcome"_s);
    text->setWordWrap(true);
    column.addWidget(text);
    column.addSpacing(m);
}

static QString environmentText(const QString &code)
{
    using look::Environment;
    return code == u"production" ? look::envText(Environment::Production)
        : code == u"staging"     ? look::envText(Environment::Staging)
        : code == u"development" ? look::envText(Environment::Development)
                                 : code;
}

void JournalDetail::addFacts(QVBoxLayout &column)
{
    const auto &line = m_record.first().line;
    const auto &entry = line.entry;
    const auto moment = [this](qint64 at) { return at > 0 ? exactTime(at, m_workspace.zone()).section(u", "_s, 0, 0) : QString(); };
    addFact(column, tr("Time"), moment(line.at));
    if (m_record.begun && m_record.ended)
        addFact(column, tr("Ended"), moment(m_record.ended->line.at));
    if (line.by.uid >= 0)
        addFact(column, tr("By"), tr("%1 (uid %2), host %3").arg(line.by.account).arg(line.by.uid).arg(line.by.host));
    const auto environment = environmentText(entry.environment);
    addFact(column, tr("Profile"), environment.isEmpty() ? entry.profile : entry.profile + u", "_s + environment);
    addFact(column, tr("Server"), entry.server);
    addFact(column, tr("Account"), entry.account);
    addFact(column, tr("About"), entry.subject);
    addFact(column, tr("Filter"), predicateText(entry.predicate, m_workspace.zone()));
    if (m_record.begun)
        addCounts(column, tr("Before"), entry.counts);
    if (m_record.ended)
        addCounts(column, tr("After"), m_record.ended->line.entry.counts);
    else if (m_record.begun && entry.outcome != journal::Outcome::Intended)
        addCounts(column, tr("Counts"), entry.counts);
    addFact(column, tr("Error"), m_record.last().line.entry.error);
}

void JournalDetail::addReason(QVBoxLayout &column)
{
    const auto &reason = m_record.first().line.entry.reason;
    if (reason.isEmpty())
        return;
    column.addSpacing(l);
    column.addWidget(new look::SectionTitle(tr("Reason")));
    auto *text = new look::TextLabel(reason);
    text->setWordWrap(true);
    text->setObjectName(u"journalReason"_s);
    // Words longer than the pane would make it wider than it can be.
    text->setMinimumWidth(1);
    column.addWidget(text);
}

static QString inRows(const QStringList &fingerprints, qsizetype count)
{
    QStringList rows;
    for (qsizetype i = 0; i < std::min(count, fingerprints.size()); i += inARow)
        rows << fingerprints.mid(i, std::min(inARow, count - i)).join(u"  "_s);
    return rows.join(u'\n');
}

void JournalDetail::addFingerprints(QVBoxLayout &column)
{
    const auto &ofEnd = m_record.last().line.entry.fingerprints;
    const auto all = ofEnd.isEmpty() ? m_record.first().line.entry.fingerprints : ofEnd;
    if (all.isEmpty())
        return;
    column.addSpacing(l);
    column.addWidget(new look::SectionTitle(tr("Fingerprints"), numberText(all.size())));
    auto *text = new look::TextLabel(inRows(all, shownFingerprints), look::Type::MonoCaption, look::Role::TextSecondary);
    text->setObjectName(u"journalFingerprints"_s);
    text->setMinimumWidth(1);
    column.addWidget(text);
    if (all.size() <= shownFingerprints)
        return;
    auto *more = look::button(tr("Show all %1").arg(numberText(all.size())), look::Variant::Link);
    more->setObjectName(u"journalAllFingerprints"_s);
    column.addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, text, [text, more, all] {
        text->setText(inRows(all, all.size()));
        more->hide();
    });
}

// As it stands in the file.
void JournalDetail::addText(QVBoxLayout &column)
{
    for (const auto &line : {m_record.begun, m_record.ended}) {
        if (!line || line->kind == LineKind::Known)
            continue;
        column.addSpacing(l);
        const bool isWhole = line->text.size() == line->bytes;
        column.addWidget(new look::SectionTitle(tr("Text in the file"),
            isWhole ? QString() : tr("the first %1 of %2 bytes").arg(numberText(line->text.size()), numberText(line->bytes))));
        auto *text = new QPlainTextEdit(QString::fromUtf8(line->text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)));
        text->setObjectName(u"journalText"_s);
        text->setAccessibleName(tr("Text in the file"));
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setWordWrapMode(QTextOption::WrapAnywhere);
        text->setFont(look::Theme::font(look::Type::MonoCaption));
        text->setFixedHeight(look::Theme::scaled(160));
        column.addWidget(text);
    }
}

void JournalDetail::addChain(QVBoxLayout &column)
{
    const auto add = [&](const QString &name, const QByteArray &hash) {
        if (!hash.isEmpty())
            column.addWidget(new look::FactRow(name, QString::fromLatin1(hash), look::Type::Mono, 84));
    };
    column.addSpacing(l);
    column.addWidget(new look::SectionTitle(tr("Chain"), u"SHA-256"_s));
    add(tr("Line before"), m_record.first().line.previous);
    add(tr("This line"), m_record.first().line.hash);
    if (m_record.begun && m_record.ended)
        add(tr("Its end"), m_record.ended->line.hash);
}

void JournalDetail::copy() const
{
    QByteArray text;
    for (const auto &line : {m_record.begun, m_record.ended}) {
        if (line)
            text += (line->kind == LineKind::Known ? textOf(line->line) : line->text) + '\n';
    }
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
}

} // namespace candela::app

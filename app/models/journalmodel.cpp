#include "models/journalmodel.h"

#include "arrival.h"
#include "cells.h"
#include "journalwords.h"
#include "look/celldelegate.h"
#include "look/tooltip.h"
#include "models/roles.h"
#include "offthread.h"
#include "times.h"

#include <QDateTime>

#include <utility>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;
using journal::Record;
using Kind = journal::StoredLine::Kind;

// Of a journal more than that is found by a search, or in its file.
static constexpr int mostRows = 10'000;
static constexpr qint64 mostBytes = 32 * 1024 * 1024;

JournalModel::JournalModel(Workspace &workspace, QObject *parent) : PagedRowsOf(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::zoneChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

JournalModel::~JournalModel() = default;

void JournalModel::ask(const journal::Search &search)
{
    m_search = search;
    reload();
}

bool JournalModel::isFull() const { return rowCount() >= mostRows || m_bytes >= mostBytes; }

bool JournalModel::canGoOn() const { return progress() == Progress::Ready && !isComplete() && !isFull(); }
bool JournalModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && canGoOn(); }

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load(m_next);
}

void JournalModel::fetchAll()
{
    if (!canGoOn())
        return;
    wantAll(true);
    load(m_next);
}

void JournalModel::reload()
{
    wantAll(false);
    load({});
}

void JournalModel::load(const journal::Cursor &after)
{
    struct Answer {
        Result<journal::Page> page;
        std::optional<Result<qint64>> lines;
    };
    const bool isFirst = after.before < 0;
    const auto turn = begin();
    const auto rows = wantsAll() ? bulkRows : pageRows;
    const auto read = [written = m_workspace.journal(), after, rows, search = m_search, stop = stopToken(), isFirst] {
        // Looked at first: the page has then at least the lines that were counted.
        const auto lines = isFirst ? std::optional(written.check()) : std::nullopt;
        return Answer{journal::page(written.path(), after, rows, search, stop), lines};
    };
    onArrival(offThread(read), this, [this, turn, isFirst](const Answer &answer) {
        if (!isCurrent(turn))
            return;
        if (answer.lines)
            judge(*answer.lines);
        if (!answer.page)
            return fail(answer.page.error());
        const Page page{answer.page->records, answer.page->complete};
        m_next = answer.page->next;
        if (isFirst)
            m_bytes = 0;
        for (const auto &record : page.rows)
            m_bytes += record.first().bytes + record.last().bytes;
        isFirst ? replace(page) : add(page);
        const bool goesOn = wantsAll() && !isComplete() && !isFull();
        goesOn ? load(m_next) : finish();
    });
}

// Another Candela that is just writing is no reason to refuse anything.
void JournalModel::judge(const Result<qint64> &lines)
{
    m_lines = lines ? std::optional(*lines) : std::nullopt;
    m_refusal = lines || lines.error().kind == Error::Kind::Busy ? std::nullopt : std::optional(lines.error());
}

void JournalModel::follow()
{
    if (m_isFollowing || progress() == Progress::Loading)
        return;
    m_isFollowing = true;
    onArrival(offThread([written = m_workspace.journal()] { return written.check(); }), this, [this](const Result<qint64> &lines) {
        m_isFollowing = false;
        if (progress() != Progress::Loading && (!lines || m_lines != *lines))
            reload();
    });
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Act: return tr("Act");
    case When: return tr("When");
    case By: return tr("By");
    case Outcome: return tr("Result");
    }
    return {};
}

QString JournalModel::text(const Record &record, int column) const
{
    const auto &line = record.first().line;
    switch (column) {
    case Act: return actTitle(record);
    case When: return line.at > 0 ? relativeTime(line.at, QDateTime::currentMSecsSinceEpoch()) : QString();
    case By: return line.by.account;
    case Outcome: return outcomePill(record).text;
    }
    return {};
}

QVariant JournalModel::copied(const Record &record, int column) const
{
    if (column == When)
        return isoTime(record.first().line.at, m_workspace.zone());
    if (column != Act)
        return {};
    const auto about = aboutText(record, m_workspace.profile().name, m_workspace.zone());
    return about.isEmpty() ? actTitle(record) : u"%1: %2"_s.arg(actTitle(record), about);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &record = at(index.row());
    const auto &line = record.first().line;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(record, column);
    case Qt::AccessibleTextRole: return column == Outcome ? outcomeText(record) : text(record, column);
    case CopyRole: return copied(record, column);
    case look::IconRole: return column == Act ? actIcon(record) : QVariant();
    case look::SecondaryRole:
        return column == Act ? aboutText(record, m_workspace.profile().name, m_workspace.zone()) : QVariant();
    case Qt::ToolTipRole:
        if (column == Outcome)
            return look::toolTipText(outcomeText(record));
        if (column == When && line.at > 0)
            return look::toolTipText(exactTime(line.at, m_workspace.zone()));
        return column == By && line.by.uid >= 0
            ? look::toolTipText(tr("%1 (uid %2), host %3").arg(line.by.account).arg(line.by.uid).arg(line.by.host)) : QVariant();
    }
    return column == Outcome ? pillData(outcomePill(record), role) : QVariant();
}

} // namespace candela::app

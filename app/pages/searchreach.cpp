#include "pages/searchreach.h"

#include "cells.h"
#include "look/chip.h"
#include "look/searchfield.h"
#include "look/textlabel.h"
#include "look/tight.h"
#include "look/tokens.h"

#include <QBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using look::Space::m;
using look::Space::xl;

SearchReach::SearchReach(look::SearchField *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_anywhere(new look::Chip({}))
    , m_note(new look::TextLabel({}, look::Type::Caption, look::Role::TextSecondary))
{
    auto *row = look::tight<QHBoxLayout>(this, xl, 0, xl, m);
    m_anywhere->setObjectName(field->objectName() + u"Anywhere"_s);
    m_anywhere->setCheckable(true);
    row->addWidget(m_anywhere);
    row->addSpacing(m);
    row->addWidget(m_note, 1);
    m_note->setWordWrap(true);
    setCost({});
    hide();
    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &SearchReach::announce);
    connect(m_field, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &SearchReach::announce);
    connect(m_anywhere, &look::Chip::toggled, this, &SearchReach::announce);
}

void SearchReach::announce()
{
    m_typing.stop();
    if (text().isEmpty()) {             // the next search is not to cost what this one was allowed to
        const QSignalBlocker quiet(m_anywhere);
        m_anywhere->setChecked(false);
    }
    setVisible(!text().isEmpty());
    emit changed();
}

void SearchReach::setCost(const std::optional<qint64> &rows, const QString &note)
{
    m_cost = rows;
    m_note->setText(note);
    m_anywhere->setText(costText().isEmpty() ? tr("Anywhere in the text") : tr("Anywhere in the text, reads %1").arg(costText()));
    m_anywhere->setToolTip(costText().isEmpty()
            ? tr("Finds what is typed inside of ids, keys and attributes as well, not at their beginnings alone")
            : tr("Finds what is typed anywhere in ids, keys and attributes. Otherwise only beginnings in indexed columns are "
                 "found, as typed and in lower case"));
}

QString SearchReach::costText(const std::optional<qint64> &rows)
{
    return rows.value_or(0) > few ? tr("%1 rows", "an estimate").arg(aboutText(rows)) : QString();
}

auth::Search SearchReach::search() const
{
    const auto beginnings = m_cost.value_or(0) > few ? auth::Reach::Indexed : auth::Reach::Beginnings;
    return {m_field->text().trimmed(), m_anywhere->isChecked() ? auth::Reach::Anywhere : beginnings};
}

void SearchReach::set(const QString &text)
{
    const QSignalBlocker quiet(m_anywhere);
    m_field->setText(text);
    m_anywhere->setChecked(false);
    m_typing.stop();                // begun by the text, whose signal the field's cross follows as well
    setVisible(!text.isEmpty());
}

void SearchReach::setBusy(bool busy) { m_field->setBusy(busy); }
void SearchReach::searchAnywhere() { m_anywhere->setChecked(true); }
void SearchReach::startSearch() { m_field->startSearch(); }

} // namespace candela::app

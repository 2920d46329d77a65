#include "dialogs/offboardreport.h"

#include "cells.h"
#include "look/chip.h"
#include "look/datatable.h"
#include "look/flowlayout.h"
#include "look/ground.h"
#include "look/statepilldelegate.h"
#include "look/textlabel.h"
#include "look/tight.h"

#include <QComboBox>
#include <QHeaderView>
#include <QVBoxLayout>

namespace candela::app {

using namespace Qt::StringLiterals;
using namespace look;
using Verdict = auth::UserMatch::Verdict;

OffboardReport::OffboardReport(QWidget *parent)
    : QWidget(parent)
    , m_leavers(new Leavers(this))
    , m_columnRow(new QWidget)
    , m_note(new TextLabel({}, Type::Body, Role::TextSecondary))
    , m_column(new QComboBox)
{
    auto *column = tight<QVBoxLayout>(this, 0, 0, 0, 0, Space::m);
    auto *chips = new FlowLayout(Space::s);
    column->addLayout(chips);
    addChip(Verdict::Found, tr("Found"), "chipFound");
    addChip(Verdict::NotFound, tr("Not found"), "chipNotFound");
    addChip(Verdict::Ambiguous, tr("Ambiguous"), "chipAmbiguous");
    addChip(Verdict::Repeated, tr("Repeated"), "chipRepeated");
    for (const auto &[verdict, chip] : m_chips)
        chips->addWidget(chip);
    auto *line = tight<QHBoxLayout>(m_columnRow, 0, 0, 0, 0, Space::m);
    auto *label = new TextLabel(tr("Co&lumn"), Type::Body, Role::TextSecondary);
    label->setBuddy(m_column);
    m_column->setObjectName(u"column"_s);
    m_column->setAccessibleName(tr("Column of the list"));
    m_note->setObjectName(u"columnNote"_s);
    line->addWidget(label);
    line->addWidget(m_column);
    line->addWidget(m_note, 1);
    column->addWidget(m_columnRow);
    column->addWidget(table(), 1);
    connect(m_column, &QComboBox::activated, this, [this](int index) { emit columnChosen(index); });
}

void OffboardReport::addChip(Verdict verdict, const QString &text, const char *name)
{
    auto *chip = new Chip(text);
    chip->setObjectName(QString::fromLatin1(name));
    chip->setChecked(true);
    m_chips.append({verdict, chip});
    connect(chip, &Chip::toggled, this, &OffboardReport::filter);
}

QWidget *OffboardReport::table()
{
    auto *frame = new Ground(Role::Surface, Ground::Rounded);
    auto *inside = tight<QVBoxLayout>(frame, 1, Space::xs, 1, Space::xs);
    auto *table = new DataTable(Space::m);
    table->setObjectName(u"leavers"_s);
    table->setAccessibleName(tr("Lines of the list"));
    table->setModel(m_leavers);
    table->setWidths({52, 190, 134, 190, 124, 144}, Leavers::User);
    table->setItemDelegateForColumn(Leavers::Meaning, new StatePillDelegate(false, table));
    table->setItemDelegateForColumn(Leavers::Result, new StatePillDelegate(false, table));
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setSectionsClickable(false);
    table->horizontalHeader()->setSectionsMovable(false);
    table->setMinimumHeight(
        5 * table->verticalHeader()->defaultSectionSize() + table->horizontalHeader()->sizeHint().height());
    inside->addWidget(table);
    return frame;
}

void OffboardReport::set(Leavers::Found found)
{
    m_leavers->set(std::move(found));
    for (const auto &[verdict, chip] : m_chips) {
        const auto count = m_leavers->count(verdict);
        chip->setCount(numberText(count));
        const QSignalBlocker quiet(chip);
        chip->setChecked(true);
    }
    showColumns();
}

void OffboardReport::showColumns()
{
    const auto &list = m_leavers->found().list;
    m_columnRow->setVisible(list.columns.size() > 1);
    m_column->clear();
    for (const auto &name : list.columns)
        m_column->addItem(list.hasHeading ? name : tr("Column %1").arg(name));
    m_column->setCurrentIndex(int(list.column));
    const int columns = int(list.columns.size());
    m_note->setText(list.hasHeading ? tr("of %Ln in the list", nullptr, columns)
                                    : tr("of %Ln in the list, which has no heading", nullptr, columns));
}

void OffboardReport::setColumnFixed() { m_column->setEnabled(false); }

void OffboardReport::filter()
{
    QList<Verdict> shown;
    for (const auto &[verdict, chip] : m_chips) {
        if (chip->isChecked())
            shown << verdict;
    }
    m_leavers->showOnly(shown);
}

} // namespace candela::app

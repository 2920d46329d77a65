#include "columnsmenu.h"

#include "look/datatable.h"
#include "look/mnemonics.h"

namespace candela::app {

using namespace Qt::StringLiterals;

ColumnsMenu::ColumnsMenu(QWidget *parent) : QMenu(tr("&Columns"), parent)
{
    setObjectName(u"columnsMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &ColumnsMenu::list);
    setTable(nullptr);
}

ColumnsMenu::ColumnsMenu(look::DataTable &table, QWidget *parent) : ColumnsMenu(parent)
{
    connect(&table.header(), &look::TableHeader::menuRequested, this, [this](const QPoint &at) { popup(at); });
    setTable(&table);
}

void ColumnsMenu::setTable(look::DataTable *table)
{
    m_table = table;
    menuAction()->setEnabled(table);
    list();
}

// As they stand in the table, those that are off in their places.
void ColumnsMenu::list()
{
    clear();
    if (!m_table)
        return;
    const auto &header = m_table->header();
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        const auto name = m_table->model()->headerData(column, Qt::Horizontal).toString();
        auto *action = addAction(QString(name).replace(u'&', u"&&"_s));
        action->setObjectName(u"column:%1"_s.arg(column));
        action->setCheckable(true);
        action->setChecked(m_table->isColumnWanted(column));
        action->setEnabled(column != 0);        // it says what a row is
        connect(action, &QAction::toggled, this,
            [this, column](bool wanted) { m_table->setColumnWanted(column, wanted); });
    }
    addSeparator();
    auto *reset = addAction(tr("&Reset columns"), this, [this] { m_table->columns().reset(); });
    reset->setObjectName(u"resetColumns"_s);
    look::giveMnemonics(*this);
}

} // namespace candela::app

// The columns of a table to choose from, and the way back to those it began with. Opens on the table's headings, and
// stands in a menu of the window as well.
#pragma once

#include <QMenu>
#include <QPointer>

namespace candela::look {
class DataTable;
}

namespace candela::app {

class ColumnsMenu : public QMenu
{
    Q_OBJECT
public:
    // For the window: of whichever table setTable() has named last, and off without one.
    explicit ColumnsMenu(QWidget *parent = nullptr);
    // For the headings of this table.
    explicit ColumnsMenu(look::DataTable &table, QWidget *parent = nullptr);

    void setTable(look::DataTable *table);

private:
    void list();

    QPointer<look::DataTable> m_table;
};

} // namespace candela::app

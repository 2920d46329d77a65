// The columns of a table to choose from, and the way back to those it began with. Opens on the table's headings, and
// can stand in a menu of the window as well.
#pragma once

#include <QMenu>

namespace candela::look {
class DataTable;
}

namespace candela::app {

class ColumnsMenu : public QMenu
{
    Q_OBJECT
public:
    // The table outlives the menu.
    explicit ColumnsMenu(look::DataTable &table, QWidget *parent = nullptr);

private:
    void list();

    look::DataTable &m_table;
};

} // namespace candela::app

// What is done with the rows of a table from its own menu, by the right button, the menu key or Shift+F10: copying
// them, and the acts of the page.
#pragma once

#include "copy.h"

#include <QPointer>

class QAction;
class QMenu;
class QTableView;

namespace candela::app {

class TableMenu : public QObject
{
    Q_OBJECT
public:
    // Belongs to the table, which has its model already.
    explicit TableMenu(QTableView &table);

    // Below the copying; shown as they are, so they keep their own state and words.
    void setActs(const QList<QAction *> &acts);

    // Whether rows are selected.
    bool canCopy() const;
    // The selected rows, as they stand, in the columns that are shown. Names of columns are left out of TSV alone.
    void copy(CopyFormat format, bool withNames);
    // The current cell.
    void copyCell();

signals:
    void selectionChanged();                // what canCopy() answers
    void tooManyRows(qsizetype rows);       // nothing was copied: offer a file

private:
    void popup(const QPoint &at);
    void popupAtCurrent();
    QAction *add(QMenu &menu, const QString &name, const QString &text, bool applies, void (TableMenu::*act)());
    void addFormats(QMenu &as);
    void copyRows() { copy(CopyFormat::Tsv, false); }
    void copyRowsWithNames() { copy(CopyFormat::Tsv, true); }
    QList<int> rows() const;
    QList<int> columns() const;

    QTableView &m_table;
    QList<QPointer<QAction>> m_acts;
};

} // namespace candela::app

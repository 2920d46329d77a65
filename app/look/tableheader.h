// The headings of a table whose rows are sorted where they come from: a click, or the keyboard, asks for another order,
// and whoever loads the rows says which one they have.
#pragma once

#include <QHeaderView>
#include <QSet>

namespace candela::look {

class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *table);

    // The others do not react.
    void setSortable(const QList<int> &columns);
    [[nodiscard]] bool isSortable(int column) const { return m_sortable.contains(column); }
    // What the chevron shows; column -1: no order that a column stands for.
    void setSort(int column, Qt::SortOrder order);
    [[nodiscard]] int sortColumn() const { return m_sorted; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_order; }

    // Whether there is something to do here by keyboard: sorting, or a menu.
    [[nodiscard]] bool takesKeys() const;
    // The column that keys act on; -1 while the keyboard is elsewhere. Left and Right choose it, with Alt they make it
    // narrower or wider, with Ctrl they move it.
    [[nodiscard]] int focusedColumn() const { return hasFocus() ? m_focused : -1; }

signals:
    // Another column, or the other direction of the same.
    void sortRequested(int column, Qt::SortOrder order);
    // By right click, the Menu key or Shift+F10; the position is one of the screen.
    void menuRequested(const QPoint &position);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int column) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void requestSort(int column);
    void requestMenu();
    // By one visible column, in reading direction or against it.
    void step(int by, Qt::KeyboardModifiers modifiers);
    void focusAt(int place, int direction);
    [[nodiscard]] int visiblePlace(int from, int direction) const;
    void tell();

    QSet<int> m_sortable;
    int m_sorted = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    int m_focused = -1;
};

} // namespace candela::look

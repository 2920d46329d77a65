// Full-row table with the house metrics: no frame, grid or zebra, one hairline a row, columns that give
// way in a known order when it gets narrow, and rows that are sorted and fetched elsewhere.
#pragma once

#include "look/tablecolumns.h"
#include "look/tableheader.h"

#include <QTableView>

namespace candela::look {

class DataTable : public QTableView
{
    Q_OBJECT
public:
    // lead: left inset of the first column in pixels, so that it stands on the page's left edge.
    explicit DataTable(int lead, bool twoLines = false, QWidget *parent = nullptr);

    // Pixels at 10 pt, one a column; the stretch column takes the rest. Call after setModel().
    void setWidths(const QList<int> &widths, int stretchColumn) { m_columns->setWidths(widths, stretchColumn); }
    // Hidden, first to last, while the stretch column has less than minimumStretch (pixels at 10 pt).
    void setOptional(const QList<int> &columns, int minimumStretch) { m_columns->setOptional(columns, minimumStretch); }
    // A column the user switched off stays hidden at every width.
    void setColumnWanted(int column, bool wanted) { m_columns->setWanted(column, wanted); }
    [[nodiscard]] bool isColumnWanted(int column) const { return m_columns->isWanted(column); }
    // All of that as one value, and its signal changed().
    [[nodiscard]] TableColumns &columns() const { return *m_columns; }

    // The columns by which whoever loads the rows can sort; see sortRequested().
    void setSortable(const QList<int> &columns) { m_header->setSortable(columns); }
    // The order that the rows are in; column -1: none that a column stands for.
    void setSort(int column, Qt::SortOrder order) { m_header->setSort(column, order); }
    [[nodiscard]] TableHeader &header() const { return *m_header; }

    [[nodiscard]] int lead() const { return m_lead; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; } // -1: none
    // Whether that column stands at the page's leading edge now, after moving and hiding.
    [[nodiscard]] bool isLeadingColumn(int column) const;
    // The lines above and below the current row; they show by keyboard only.
    [[nodiscard]] bool showsFocusOn(int row) const;

    void reset() override;

signals:
    // By a click or a key on a heading; nothing has changed yet.
    void sortRequested(int column, Qt::SortOrder order);
    // Ctrl+Home and Ctrl+End: of all rows, the loaded ones are walked to already.
    void firstRequested();
    void lastRequested();
    // Somebody has scrolled to the first row or wants to go beyond it. Rows that are inserted there next push nothing
    // down, as rows above the visible ones never do.
    void topReached();

protected:
    bool focusNextPrevChild(bool next) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void fitRows();
    void followScrolling();
    void reachTop();
    void setHoveredRow(int row);
    void setKeyboardFocus(bool on);

    TableHeader *m_header;
    TableColumns *m_columns;
    int m_lead;
    bool m_twoLines;
    int m_hoveredRow = -1;
    bool m_keyboardFocus = false;
    bool m_wantsAbove = false; // rows before the first have been asked for
};

} // namespace candela::look

// Full-row table with the house metrics: no frame, grid or zebra, one hairline a row, columns that give
// way in a known order when it gets narrow.
#pragma once

#include <QSet>
#include <QTableView>

namespace candela::look {

class DataTable : public QTableView
{
    Q_OBJECT
public:
    // lead: left inset of the first column in pixels, so that it stands on the page's left edge.
    explicit DataTable(int lead, bool twoLines = false, QWidget *parent = nullptr);

    // Pixels at 10 pt, one a column; the stretch column takes the rest. Call after setModel().
    void setWidths(const QList<int> &widths, int stretchColumn);
    // Hidden, first to last, while the stretch column has less than minimumStretch (pixels at 10 pt).
    void setOptional(const QList<int> &columns, int minimumStretch);
    // A column the user switched off stays hidden at every width.
    void setColumnWanted(int column, bool wanted);
    [[nodiscard]] bool isColumnWanted(int column) const { return !m_unwanted.contains(column); }

    [[nodiscard]] int lead() const { return m_lead; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; } // -1: none
    // Whether that column stands at the page's leading edge now, after moving and hiding.
    [[nodiscard]] bool isLeadingColumn(int column) const;
    // The lines above and below the current row; they show by keyboard only.
    [[nodiscard]] bool showsFocusOn(int row) const;

    void setSortable(const QList<int> &) {}
    void setSort(int, Qt::SortOrder) {}
signals:
    void sortRequested(int column, Qt::SortOrder order);
    void firstRequested();
    void lastRequested();
    void topReached();

protected:
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void arrangeColumns();
    void fitRows();
    void setHoveredRow(int row);
    void setKeyboardFocus(bool on);

    int m_lead;
    bool m_twoLines;
    int m_hoveredRow = -1;
    bool m_keyboardFocus = false;
    QList<int> m_widths;
    QList<int> m_optional;
    QSet<int> m_unwanted;
    int m_stretch = 0;
    int m_minimumStretch = 0;
};

} // namespace candela::look

#include "look/datatable.h"

#include "look/celldelegate.h"
#include "look/theme.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QKeyEvent>

namespace candela::look {

DataTable::DataTable(int lead, bool twoLines, QWidget *parent)
    : QTableView(parent)
    , m_lead(lead)
    , m_twoLines(twoLines)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSectionsMovable(true);
    setItemDelegate(new CellDelegate(twoLines, this));
    viewport()->setMouseTracking(true);
    fitRows();
}

void DataTable::fitRows() { verticalHeader()->setDefaultSectionSize(Theme::rowHeight(m_twoLines ? 2 : 1)); }

void DataTable::setWidths(const QList<int> &widths, int stretchColumn)
{
    m_widths.clear();
    m_stretch = stretchColumn;
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(false);
    for (int column = 0; column < widths.size(); ++column) {
        m_widths << Theme::scaled(widths.at(column));
        header->setSectionResizeMode(column, column == stretchColumn ? QHeaderView::Stretch : QHeaderView::Interactive);
        header->resizeSection(column, m_widths.last());
    }
    arrangeColumns();
}

void DataTable::setOptional(const QList<int> &columns, int minimumStretch)
{
    m_optional = columns;
    m_minimumStretch = Theme::scaled(minimumStretch);
    arrangeColumns();
}

void DataTable::setColumnWanted(int column, bool wanted)
{
    if (wanted) {
        m_unwanted.remove(column);
    } else {
        m_unwanted.insert(column);
    }
    setColumnHidden(column, !wanted);
    arrangeColumns();
}

void DataTable::arrangeColumns()
{
    if (!model() || m_widths.isEmpty()) {
        return;
    }
    // a hidden section has no size of its own, so the width it was given counts
    const auto width
        = [this](int column) { return isColumnHidden(column) ? m_widths.value(column) : columnWidth(column); };
    int fixed = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool counts = !m_unwanted.contains(column) && (!isColumnHidden(column) || m_optional.contains(column));
        if (column != m_stretch && counts) {
            fixed += width(column);
        }
    }
    for (const int column : std::as_const(m_optional)) {
        if (m_unwanted.contains(column)) {
            continue;
        }
        const bool hide = viewport()->width() - fixed < m_minimumStretch;
        if (hide) {
            fixed -= width(column);
        }
        setColumnHidden(column, hide);
    }
}

bool DataTable::isLeadingColumn(int column) const
{
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int logical = header->logicalIndex(visual); !header->isSectionHidden(logical)) {
            return logical == column;
        }
    }
    return false;
}

bool DataTable::showsFocusOn(int row) const { return m_keyboardFocus && hasFocus() && currentIndex().row() == row; }

void DataTable::resizeEvent(QResizeEvent *event)
{
    arrangeColumns();
    QTableView::resizeEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
    }
}

void DataTable::setKeyboardFocus(bool on)
{
    if (m_keyboardFocus != on) {
        m_keyboardFocus = on;
        viewport()->update();
    }
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason) {
        setKeyboardFocus(true);
    }
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    setKeyboardFocus(true);
    if (event->key() == Qt::Key_Space && currentIndex().isValid()
        && selectionMode() == QAbstractItemView::ExtendedSelection) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mousePressEvent(QMouseEvent *event)
{
    setKeyboardFocus(false);
    QTableView::mousePressEvent(event);
}

void DataTable::setHoveredRow(int row)
{
    if (m_hoveredRow != row) {
        m_hoveredRow = row;
        viewport()->update();
    }
}

bool DataTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoveredRow(indexAt(static_cast<QHoverEvent *>(event)->position().toPoint()).row());
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

} // namespace candela::look

#include "look/datatable.h"

#include "look/celldelegate.h"
#include "look/theme.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace candela::look {

DataTable::DataTable(int lead, bool twoLines, QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
    , m_lead(lead)
    , m_twoLines(twoLines)
{
    setHorizontalHeader(m_header);
    m_columns = new TableColumns(*this);
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
    setItemDelegate(new CellDelegate(twoLines, this));
    viewport()->setMouseTracking(true);
    connect(m_header, &TableHeader::sortRequested, this, &DataTable::sortRequested);
    followScrolling();
    fitRows();
}

void DataTable::fitRows() { verticalHeader()->setDefaultSectionSize(Theme::rowHeight(m_twoLines ? 2 : 1)); }

bool DataTable::isLeadingColumn(int column) const
{
    for (int visual = 0; visual < m_header->count(); ++visual) {
        if (const int logical = m_header->logicalIndex(visual); !m_header->isSectionHidden(logical)) {
            return logical == column;
        }
    }
    return false;
}

bool DataTable::showsFocusOn(int row) const { return m_keyboardFocus && hasFocus() && currentIndex().row() == row; }

void DataTable::resizeEvent(QResizeEvent *event)
{
    m_columns->arrange();
    QTableView::resizeEvent(event);
}

void DataTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitRows();
        m_columns->rescale();
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
    // Headings come before rows; Shift+Tab comes from what follows.
    if (reason == Qt::TabFocusReason && m_header->takesKeys()) {
        m_header->setFocus(reason);
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
    const QScrollBar *bar = verticalScrollBar();
    const bool wasAtTop = bar->value() == bar->minimum();
    QTableView::keyPressEvent(event);
    if (event->matches(QKeySequence::MoveToStartOfDocument)) {
        emit firstRequested();
    } else if (event->matches(QKeySequence::MoveToEndOfDocument)) {
        emit lastRequested();
    } else if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp) && bar->value() == bar->minimum()
        && (!wasAtTop || currentIndex().row() == 0)) {
        reachTop();
    }
}

// Moves that a person makes, by wheel or by the bar; the table itself also returns to the top when its rows are others.
void DataTable::followScrolling()
{
    const QScrollBar *bar = verticalScrollBar();
    connect(bar, &QScrollBar::actionTriggered, this, [this, bar] {
        if (bar->sliderPosition() == bar->minimum() && bar->maximum() > bar->minimum()) {
            reachTop();
        }
    });
}

void DataTable::reachTop()
{
    m_wantsAbove = true;
    emit topReached();
}

void DataTable::reset()
{
    m_wantsAbove = false;
    QTableView::reset();
}

void DataTable::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTableView::rowsInserted(parent, first, last);
    QScrollBar *bar = verticalScrollBar();
    const int height = verticalHeader()->defaultSectionSize();
    const int inserted = last - first + 1;
    const int before = model()->rowCount(parent) - inserted;
    // The bar learns of rows that went only when the view lays itself out again.
    const int end = before * height - viewport()->height();
    const int place = qMin(bar->value(), qMax(bar->minimum(), end));
    const bool comesByItself = before == 0 || (place == bar->minimum() && !m_wantsAbove);
    if (first > place / height || comesByItself) {
        bar->setValue(place);
        return;
    }
    m_wantsAbove = false;
    if (m_hoveredRow >= first) {
        m_hoveredRow += inserted;
    }
    updateGeometries();
    bar->setValue(place + inserted * height);
}

// Within the chain of the window the headings and the rows are one place, so their order is told here.
bool DataTable::focusNextPrevChild(bool next)
{
    if (next && m_header->hasFocus()) {
        setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (!next && hasFocus() && m_header->takesKeys()) {
        m_header->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    if (m_header->hasFocus()) {
        setFocus(Qt::OtherFocusReason);
    }
    return QTableView::focusNextPrevChild(next);
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

#include "look/tableheader.h"

#include "look/theme.h"

#include <QAbstractScrollArea>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QScrollBar>
#include <QStyleOptionHeader>

namespace candela::look {

namespace {

constexpr int widthStep = 8; // pixels at 10 pt

Qt::SortOrder opposite(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace

// The table hands the keyboard over, so that it comes here before the rows.
TableHeader::TableHeader(QWidget *table)
    : QHeaderView(Qt::Horizontal, table)
{
    setFocusPolicy(Qt::NoFocus);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(40);
    setAccessibleDescription(tr("Left and Right choose a column, Space sorts by it. With Alt they make it narrower or "
                                "wider, with Ctrl they move it."));
    connect(this, &QHeaderView::sectionClicked, this, &TableHeader::requestSort);
    tell();
}

void TableHeader::setSortable(const QList<int> &columns)
{
    m_sortable = QSet<int>(columns.begin(), columns.end());
    viewport()->update();
}

void TableHeader::setSort(int column, Qt::SortOrder order)
{
    m_sorted = column;
    m_order = order;
    viewport()->update();
    tell();
}

bool TableHeader::takesKeys() const
{
    return !m_sortable.isEmpty() || isSignalConnected(QMetaMethod::fromSignal(&TableHeader::menuRequested));
}

void TableHeader::requestSort(int column)
{
    if (!isSortable(column)) {
        return;
    }
    const QVariant first = model()->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole);
    const auto initial = first.isValid() ? static_cast<Qt::SortOrder>(first.toInt()) : Qt::AscendingOrder;
    emit sortRequested(column, column == m_sorted ? opposite(m_order) : initial);
}

void TableHeader::requestMenu()
{
    const int left = sectionViewportPosition(m_focused);
    const int leading = isRightToLeft() ? left + sectionSize(m_focused) : left;
    emit menuRequested(viewport()->mapToGlobal(QPoint(leading, viewport()->height())));
}

void TableHeader::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && focusedColumn() >= 0) {
        requestMenu();
    } else {
        emit menuRequested(event->globalPos());
    }
}

// Qt would change the order that its own sort indicator shows before anybody has sorted.
void TableHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    if (column == m_sorted) {
        option->sortIndicator
            = m_order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
    }
    if (!isSortable(column)) {
        option->state &= ~(QStyle::State_MouseOver | QStyle::State_Sunken);
    }
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return step((event->key() == Qt::Key_Right) != isRightToLeft() ? 1 : -1, event->modifiers());
    case Qt::Key_Home:
        return focusAt(0, 1);
    case Qt::Key_End:
        return focusAt(count() - 1, -1);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return requestSort(m_focused);
    case Qt::Key_F10:
        if (event->modifiers() == Qt::ShiftModifier) {
            return requestMenu();
        }
        break;
    case Qt::Key_Down:
        return parentWidget()->setFocus(Qt::ShortcutFocusReason);
    default:
        break;
    }
    event->ignore();
}

void TableHeader::step(int by, Qt::KeyboardModifiers modifiers)
{
    const int place = visualIndex(m_focused);
    if (modifiers & Qt::AltModifier) {
        if (sectionResizeMode(m_focused) == QHeaderView::Interactive) {
            const int width = sectionSize(m_focused) + by * Theme::scaled(widthStep);
            resizeSection(m_focused, qMax(minimumSectionSize(), width));
        }
    } else if (const int next = visiblePlace(place + by, by); next < 0) {
        return;
    } else if (modifiers & Qt::ControlModifier) {
        moveSection(place, next);
    } else {
        focusAt(next, by);
    }
}

int TableHeader::visiblePlace(int from, int direction) const
{
    for (int place = from; place >= 0 && place < count(); place += direction) {
        if (!isSectionHidden(logicalIndex(place))) {
            return place;
        }
    }
    return -1;
}

void TableHeader::focusAt(int place, int direction)
{
    place = visiblePlace(place, direction);
    m_focused = place < 0 ? -1 : logicalIndex(place);
    viewport()->update();
    tell();
    if (auto *area = qobject_cast<QAbstractScrollArea *>(parentWidget()); area && m_focused >= 0) {
        QScrollBar *bar = area->horizontalScrollBar();
        const int begin = sectionPosition(m_focused), end = begin + sectionSize(m_focused);
        bar->setValue(qMin(begin, qMax(bar->value(), end - viewport()->width())));
    }
}

// What a screen reader hears when the focus moves here, from column to column, or the order changes.
void TableHeader::tell()
{
    if (focusedColumn() < 0) {
        return setAccessibleName(tr("Columns"));
    }
    const QString name = model()->headerData(m_focused, Qt::Horizontal).toString();
    setAccessibleName(m_focused != m_sorted ? name
            : m_order == Qt::AscendingOrder ? tr("%1, sorted ascending").arg(name)
                                            : tr("%1, sorted descending").arg(name));
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    if (m_focused < 0 || m_focused >= count() || isSectionHidden(m_focused)) {
        m_focused = -1;
    }
    const int start = m_focused >= 0 ? m_focused : m_sorted;
    focusAt(start >= 0 && start < count() ? visualIndex(start) : 0, 1);
    QHeaderView::focusInEvent(event);
    viewport()->update();
}

void TableHeader::focusOutEvent(QFocusEvent *event)
{
    QHeaderView::focusOutEvent(event);
    viewport()->update();
    tell();
}

} // namespace candela::look

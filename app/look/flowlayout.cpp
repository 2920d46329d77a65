#include "look/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace candela::look {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::setTail(QWidget *widget)
{
    addWidget(widget);
    m_tail = m_items.last();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (itemAt(index) == m_tail)
        m_tail = nullptr;
    return index < 0 || index >= count() ? nullptr : m_items.takeAt(index);
}

// All in one line.
QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto *item : m_items) {
        if (!item->isEmpty()) {
            size = {size.width() + (size.isEmpty() ? 0 : spacing()) + item->sizeHint().width(),
                std::max(size.height(), item->sizeHint().height())};
        }
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto *item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &room)
{
    QLayout::setGeometry(room);
    arrange(room, true);
}

int FlowLayout::arrange(const QRect &room, bool moves) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = room.left();
    int y = room.top();
    int lineHeight = 0;
    for (auto *item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = item->sizeHint().boundedTo({std::max(room.width(), item->minimumSize().width()), QWIDGETSIZE_MAX});
        if (x > room.left() && x + size.width() > room.right() + 1) {
            x = room.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (item == m_tail) {
            x = std::max(x, room.right() + 1 - size.width());
        }
        if (moves) {
            item->setGeometry(QStyle::visualRect(direction, room, {QPoint(x, y), size}));
        }
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - room.top();
}

} // namespace candela::look

#include "pages/focusorder.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

#include <utility>

namespace candela::app {

FocusOrder::FocusOrder(QWidget &page) : QObject(&page), m_page(page)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FocusOrder::arrange);
    page.installEventFilter(this);
    m_soon.start();
}

bool FocusOrder::eventFilter(QObject *watched, QEvent *event)
{
    const bool comes = event->type() == QEvent::ChildAdded && static_cast<QChildEvent *>(event)->child()->isWidgetType();
    if (comes || event->type() == QEvent::LayoutRequest)        // one may have moved as well, as a head's search does
        m_soon.start();
    return QObject::eventFilter(watched, event);
}

void FocusOrder::arrange()
{
    collect(m_page);
    auto *last = placeBefore();
    for (auto *widget : std::exchange(m_order, {})) {
        if (last)
            QWidget::setTabOrder(last, widget);
        last = widget;
    }
}

QWidget *FocusOrder::placeBefore() const
{
    for (auto *widget = m_page.previousInFocusChain(); widget != &m_page; widget = widget->previousInFocusChain()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && !m_page.isAncestorOf(widget))
            return widget;
    }
    return nullptr;
}

// A table's parts are one place.
void FocusOrder::collect(QWidget &widget)
{
    if (widget.focusPolicy() & Qt::TabFocus)
        m_order << &widget;
    widget.installEventFilter(this);
    if (auto *area = qobject_cast<QScrollArea *>(&widget)) {
        area->viewport()->installEventFilter(this);
        if (area->widget())
            collect(*area->widget());
    } else if (auto *split = qobject_cast<QSplitter *>(&widget)) {
        for (int i = 0; i < split->count(); ++i)
            collect(*split->widget(i));
    } else if (widget.layout()) {
        collect(*widget.layout());
    }
}

void FocusOrder::collect(QLayout &layout)
{
    for (int i = 0; i < layout.count(); ++i) {
        if (auto *widget = layout.itemAt(i)->widget())
            collect(*widget);
        else if (auto *inner = layout.itemAt(i)->layout())
            collect(*inner);
    }
}

} // namespace candela::app

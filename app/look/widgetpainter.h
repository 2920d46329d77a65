// A painter on a widget that knows the widget's direction; QPainter itself takes the application's.
#pragma once

#include <QPainter>
#include <QWidget>

namespace candela::look {

class WidgetPainter : public QPainter
{
public:
    explicit WidgetPainter(QWidget *widget)
        : QPainter(widget)
    {
        setLayoutDirection(widget->layoutDirection());
    }
};

} // namespace candela::look

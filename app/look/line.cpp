#include "look/line.h"

#include "look/theme.h"
#include "look/widgetpainter.h"

namespace candela::look {

Line::Line(Qt::Orientation orientation, int length, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Vertical) {
        setFixedSize(1, length);
    } else {
        setFixedHeight(1);
    }
}

void Line::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    p.fillRect(rect(), Theme::color(Role::Border));
}

} // namespace candela::look

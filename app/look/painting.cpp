#include "look/painting.h"

#include "look/theme.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace candela::look::Painting {

void fillRounded(QPainter *p, const QRectF &rect, double radius, const QColor &fill, const QColor &border, double width)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const double inset = border.isValid() ? width / 2 : 0;
    p->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    p->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    p->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    p->restore();
}

void focusRing(QPainter *p, const QRect &rect, double radius)
{
    fillRounded(p, QRectF(rect), radius, {}, Theme::color(Role::Focus), 2.0);
}

bool hasKeyboardFocus(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void hairline(QPainter *p, const QPoint &from, const QPoint &to)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing, false);
    p->setPen(Theme::color(Role::Border));
    p->drawLine(from, to);
    p->restore();
}

void chevron(QPainter *p, double reach, const QColor &colour, double width)
{
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->scale(Theme::scale(), Theme::scale());
    p->setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p->drawPolyline(QPolygonF({{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}}));
    p->restore();
}

QRect mirrored(const QPainter *p, const QRect &outer, const QRect &rect)
{
    return QStyle::visualRect(p->layoutDirection(), outer, rect);
}

QRectF square(const QPainter *p, const QRect &outer, int x, int side)
{
    return QRectF(mirrored(p, outer, QRect(x, outer.top() + (outer.height() - side) / 2, side, side)));
}

QString isolated(const QString &words, Qt::LayoutDirection around)
{
    return around == Qt::RightToLeft ? QChar(0x2068) + words + QChar(0x2069) : words;
}

} // namespace candela::look::Painting

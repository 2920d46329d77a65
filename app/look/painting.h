// What the style and the self-painted widgets draw with. Callers lay out left to right and mirror.
#pragma once

#include <QColor>
#include <QRect>

class QPainter;
class QWidget;

namespace candela::look::Painting {

// Antialiased; the border of that width lies inside the rectangle. Invalid colours draw nothing.
void fillRounded(
    QPainter *p, const QRectF &rect, double radius, const QColor &fill, const QColor &border = {}, double width = 1.0);
// The 2 px ring on a control's own edge.
void focusRing(QPainter *p, const QRect &rect, double radius);
// Focus that came by keyboard: the only focus self-painted buttons show.
[[nodiscard]] bool hasKeyboardFocus(const QWidget *widget);
// One device pixel in Border.
void hairline(QPainter *p, const QPoint &from, const QPoint &to);
// A downward chevron around the origin; reach (half its width) and width of the stroke in pixels at 10 pt.
void chevron(QPainter *p, double reach, const QColor &colour, double width);

// rect as drawn left to right inside outer, in this painter's direction.
[[nodiscard]] QRect mirrored(const QPainter *p, const QRect &outer, const QRect &rect);
// A square of that side at x, vertically centred in outer, in this painter's direction.
[[nodiscard]] QRectF square(const QPainter *p, const QRect &outer, int x, int side);

// Words that need not be in the program's language, such as names and ids: right to left they keep their own order, and
// so the two ends of an id that is elided their places.
[[nodiscard]] QString isolated(const QString &words, Qt::LayoutDirection around);

} // namespace candela::look::Painting

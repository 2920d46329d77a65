#include "look/pill.h"

#include "look/painting.h"
#include "look/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace candela::look {

namespace {

constexpr int padding = Space::s;
constexpr int gap = 6;

} // namespace

Pill Pill::of(SessionState state) { return {stateText(state), stateColor(state), stateFill(state), markFor(state)}; }

Pill::Mark Pill::markFor(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return Mark::Full;
    case SessionState::Idle:
        return Mark::Half;
    case SessionState::Dead:
        return Mark::Hollow;
    case SessionState::Invalid:
        break;
    }
    return Mark::Alert;
}

int Pill::markSide() { return Theme::scaled(8); }

void Pill::paintMark(QPainter *p, const QRectF &box, Mark mark, const QColor &colour)
{
    const QRectF ring = box.adjusted(0.75, 0.75, -0.75, -0.75);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(Qt::NoPen);
    p->setBrush(colour);
    switch (mark) {
    case Mark::None:
        break;
    case Mark::Full:
        p->drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    case Mark::Half:
        p->drawPie(ring, 90 * 16, 180 * 16);
        [[fallthrough]];
    case Mark::Hollow:
        p->setBrush(Qt::NoBrush);
        p->setPen(QPen(colour, 1.25));
        p->drawEllipse(ring);
        break;
    case Mark::Alert: {
        QPainterPath triangle;
        triangle.moveTo(box.center().x(), box.top());
        triangle.lineTo(box.right(), box.bottom() - 0.5);
        triangle.lineTo(box.left(), box.bottom() - 0.5);
        triangle.closeSubpath();
        p->drawPath(triangle);
        break;
    }
    }
    p->restore();
}

QSize Pill::size() const
{
    const QFontMetrics metrics(Theme::labelFont());
    const int marked = mark == Mark::None ? 0 : markSide() + gap;
    return {metrics.horizontalAdvance(text) + 2 * padding + marked, metrics.height() + 5};
}

void Pill::paint(QPainter *p, const QRect &cell) const
{
    const QSize wanted = size();
    const QRect box(cell.left(), cell.top() + (cell.height() - wanted.height()) / 2, qMin(wanted.width(), cell.width()),
        wanted.height());
    const QRect r = Painting::mirrored(p, cell, box);
    const QColor foreground = Theme::color(color);
    Painting::fillRounded(
        p, QRectF(r), r.height() / 2.0, Theme::color(fill), Theme::isHighContrast() ? foreground : QColor());
    int x = r.left() + padding;
    if (mark != Mark::None) {
        paintMark(p, Painting::square(p, r, x, markSide()), mark, foreground);
        x += markSide() + gap;
    }
    const QRect room(x, r.top(), r.right() - x - padding + 3, r.height());
    const QFont font = Theme::labelFont();
    p->save();
    p->setFont(font);
    p->setPen(foreground);
    p->drawText(Painting::mirrored(p, r, room),
        int(QStyle::visualAlignment(p->layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft)),
        QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    p->restore();
}

} // namespace candela::look

#include "look/styleparts.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/variant.h"

#include <QPainter>
#include <QStyleOption>

namespace candela::look::StyleParts {

namespace {

constexpr int shortestSlider = 28;
constexpr double barHeight = 6;

// Where the slider of a scroll bar begins and how long it is.
struct Slider {
    int start;
    int length;
};

Slider slider(const QStyleOptionSlider *o, int track)
{
    if (o->maximum <= o->minimum) {
        return {0, track};
    }
    const qint64 range = qint64(o->maximum) - o->minimum;
    const qint64 share = qint64(o->pageStep) * track / (range + o->pageStep);
    const int length = qMin(track, qMax(shortestSlider, static_cast<int>(share)));
    return {QStyle::sliderPositionFromValue(o->minimum, o->maximum, o->sliderPosition, track - length, o->upsideDown),
        length};
}

} // namespace

// Text stands beside the bar, never on it. Without a range the bar shows a third, standing still.
bool progressBar(bool contents, const QStyleOption *o, QPainter *p)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(o);
    if (!bar) {
        return false;
    }
    const QRectF whole(o->rect);
    const QRectF track(whole.left(), whole.center().y() - barHeight / 2, whole.width(), barHeight);
    if (!contents) {
        Painting::fillRounded(p, track, barHeight / 2, Theme::color(Role::Pressed));
        return true;
    }
    QRectF done = track;
    if (bar->maximum > bar->minimum) {
        const double share = double(qint64(bar->progress) - bar->minimum) / double(qint64(bar->maximum) - bar->minimum);
        if (share <= 0) {
            return true;
        }
        done.setWidth(qMax(barHeight, track.width() * qMin(share, 1.0)));
    } else {
        done.setWidth(track.width() / 3);
        done.moveLeft(track.left() + track.width() / 3);
    }
    if (bar->direction == Qt::RightToLeft) {
        done.moveLeft(track.left() + track.right() - done.right());
    }
    Painting::fillRounded(p, done, barHeight / 2, Theme::color(Role::Accent)); // AccentFill is too dark on its track
    return true;
}

bool scrollBar(const QStyleOptionComplex *o, QPainter *p, const QWidget *w)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(o);
    if (!bar) {
        return false;
    }
    p->fillRect(o->rect, Theme::color(groundOf(w)));
    if (bar->maximum <= bar->minimum) {
        return true;
    }
    const bool vertical = bar->orientation == Qt::Vertical;
    const bool wide = isHovered(o) || (o->state & QStyle::State_Sunken);
    const double inset = wide ? 2 : 3;
    QRectF handle(scrollBarPart(o, QStyle::SC_ScrollBarSlider));
    handle = vertical ? handle.adjusted(inset, 2, -inset, -2) : handle.adjusted(2, inset, -2, -inset);
    QColor colour = Theme::color(Role::ControlBorder);
    if (!wide && !Theme::isHighContrast()) {
        colour.setAlphaF(0.55F);
    }
    Painting::fillRounded(p, handle, (vertical ? handle.width() : handle.height()) / 2, colour);
    return true;
}

QRect scrollBarPart(const QStyleOptionComplex *o, QStyle::SubControl part)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(o);
    const QRect r = o->rect;
    if (!bar) {
        return r;
    }
    const bool vertical = bar->orientation == Qt::Vertical;
    const int track = vertical ? r.height() : r.width();
    const auto [start, length] = slider(bar, track);
    const auto span = [&](int from, int size) {
        return vertical ? QRect(r.x(), r.y() + from, r.width(), size) : QRect(r.x() + from, r.y(), size, r.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(start, length);
    case QStyle::SC_ScrollBarGroove:
        return r;
    case QStyle::SC_ScrollBarSubPage:
        return bar->upsideDown ? span(start + length, track - start - length) : span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return bar->upsideDown ? span(0, start) : span(start + length, track - start - length);
    default:
        return {};
    }
}

void splitter(const QStyleOption *o, QPainter *p)
{
    const QRect r = o->rect;
    if (isHovered(o)) {
        p->fillRect(r, Theme::color(Role::Focus));
    } else if (o->state & QStyle::State_Horizontal) {
        Painting::hairline(p, {r.center().x(), r.top()}, {r.center().x(), r.bottom()});
    } else {
        Painting::hairline(p, {r.left(), r.center().y()}, {r.right(), r.center().y()});
    }
}

} // namespace candela::look::StyleParts

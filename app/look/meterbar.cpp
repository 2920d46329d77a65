#include "look/meterbar.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

namespace candela::look {

MeterBar::MeterBar(Role role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
    setFixedHeight(6);
}

void MeterBar::set(double share, Role role)
{
    m_share = qBound(0.0, share, 1.0);
    m_role = role;
    update();
}

void MeterBar::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const QRectF track(rect());
    const double radius = track.height() / 2;
    Painting::fillRounded(&p, track, radius, Theme::color(Role::Hover));
    if (m_share <= 0) {
        return;
    }
    QRectF part = track;
    part.setWidth(qMax(track.height(), track.width() * m_share)); // something is never drawn as nothing
    if (isRightToLeft()) {
        part.moveRight(track.right());
    }
    Painting::fillRounded(&p, part, radius, Theme::color(m_role));
}

} // namespace candela::look

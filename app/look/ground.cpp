#include "look/ground.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/variant.h"
#include "look/widgetpainter.h"

namespace candela::look {

Ground::Ground(Role role, int edges, QWidget *parent)
    : QFrame(parent)
    , m_role(role)
    , m_edges(edges)
{
    setGround(this, role);
}

void Ground::setRole(Role role)
{
    m_role = role;
    setGround(this, role);
}

void Ground::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const QRect r = rect();
    if (m_edges & Rounded) {
        Painting::fillRounded(&p, QRectF(r), Radius::card, Theme::color(m_role), Theme::color(Role::Border));
        return;
    }
    p.fillRect(r, Theme::color(m_role));
    if (m_edges & Top) {
        Painting::hairline(&p, r.topLeft(), r.topRight());
    }
    if (m_edges & Bottom) {
        Painting::hairline(&p, r.bottomLeft(), r.bottomRight());
    }
    const bool mirrored = isRightToLeft();
    if (m_edges & (mirrored ? Right : Left)) {
        Painting::hairline(&p, r.topLeft(), r.bottomLeft());
    }
    if (m_edges & (mirrored ? Left : Right)) {
        Painting::hairline(&p, r.topRight(), r.bottomRight());
    }
}

} // namespace candela::look

#include "look/avatar.h"

#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

namespace candela::look {

Avatar::Avatar(const QString &initials, int side, QWidget *parent)
    : QWidget(parent)
    , m_initials(initials)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Avatar::sizeHint() const { return {Theme::scaled(m_side), Theme::scaled(m_side)}; }

void Avatar::setInitials(const QString &initials)
{
    m_initials = initials;
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::fillRounded(&p, QRectF(rect()), width() / 2.0, Theme::color(Role::SelectionFill));
    p.setFont(Theme::font(Type::Strong));
    p.setPen(Theme::color(Role::Accent));
    p.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace candela::look

#include "look/iconlabel.h"

#include "look/icons.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

namespace candela::look {

IconLabel::IconLabel(const QString &name, Role role, int side, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_role(role)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize IconLabel::sizeHint() const
{
    const int pixels = m_side > 0 ? Theme::scaled(m_side) : Theme::iconSize();
    return {pixels, pixels};
}

void IconLabel::setIcon(const QString &name, Role role)
{
    m_name = name;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Icons::paint(&p, QRectF(rect()), m_name, Theme::color(isEnabled() ? m_role : Role::TextDisabled));
}

} // namespace candela::look

#include "look/profilebutton.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace candela::look {

namespace {

constexpr int inset = 9;

int picture() { return Theme::scaled(22); }

} // namespace

ProfileButton::ProfileButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Connections"));
    setToolTip(tr("Connections"));
    setAccessibleDescription(toolTip());
}

void ProfileButton::set(const QString &profile, const QString &engine, Environment environment)
{
    m_profile = profile;
    m_engine = engine;
    setAccessibleName(
        profile.isEmpty() ? tr("Connections") : tr("Connection %1, %2, %3").arg(profile, envText(environment), engine));
    update();
}

void ProfileButton::setCompact(bool on)
{
    m_compact = on;
    updateGeometry();
    update();
}

QSize ProfileButton::sizeHint() const
{
    return m_compact ? QSize(Theme::controlHeight() + 9, Theme::controlHeight() + 9)
                     : QSize(Theme::scaled(180), Theme::controlHeight() + 16);
}

QSize ProfileButton::minimumSizeHint() const { return {Theme::controlHeight() + 9, sizeHint().height()}; }

void ProfileButton::paintNames(QPainter *p, const QRect &room) const
{
    const QFont strong = Theme::font(Type::Strong);
    const QFont caption = Theme::font(Type::Caption);
    const QFontMetrics above(strong);
    const QFontMetrics below(caption);
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignVCenter | Qt::AlignLeft));
    const int lines = above.height() + (m_engine.isEmpty() ? 0 : below.height());
    const int top = room.top() + (room.height() - lines) / 2;
    p->setFont(strong);
    p->setPen(Theme::color(Role::Text));
    p->drawText(QRect(room.left(), top, room.width(), above.height()), align,
        above.elidedText(m_profile, Qt::ElideMiddle, room.width()));
    p->setFont(caption);
    p->setPen(Theme::color(Role::TextSecondary));
    p->drawText(QRect(room.left(), top + above.height(), room.width(), below.height()), align,
        below.elidedText(m_engine, Qt::ElideRight, room.width()));
}

void ProfileButton::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    Painting::fillRounded(&p, QRectF(rect()), Radius::control,
        Theme::color(isDown() || underMouse() ? Role::Pressed : Role::Surface), Theme::color(Role::Border));
    const int x = m_compact ? (width() - picture()) / 2 : inset;
    Icons::application().paint(&p, Painting::square(&p, rect(), x, picture()).toRect());
    if (!m_compact) {
        paintNames(
            &p, Painting::mirrored(&p, rect(), rect().adjusted(x + picture() + inset, 0, -Theme::scaled(26), 0)));
        Icons::paint(&p, Painting::square(&p, rect(), width() - Theme::scaled(24), Theme::scaled(16)),
            u"chevron-updown"_s, Theme::color(Role::TextSecondary));
    }
    if (Painting::hasKeyboardFocus(this)) {
        Painting::focusRing(&p, rect(), Radius::control);
    }
}

} // namespace candela::look

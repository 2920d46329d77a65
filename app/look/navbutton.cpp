#include "look/navbutton.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/widgetpainter.h"

#include <QStyle>

using namespace Qt::StringLiterals;

namespace candela::look {

NavButton::NavButton(const QString &icon, const QString &text, const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(shortcut.isEmpty() ? text : u"%1 (%2)"_s.arg(text, shortcut));
    setAccessibleDescription(toolTip());
    setCount({});
}

void NavButton::setCount(const QString &count)
{
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : u"%1, %2"_s.arg(text(), count));
    update();
}

void NavButton::setCompact(bool on)
{
    m_compact = on;
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    return {m_compact ? Theme::controlHeight() + 8 : Theme::scaled(180), Theme::controlHeight() + 3};
}

QSize NavButton::minimumSizeHint() const { return {Theme::controlHeight(), Theme::controlHeight() + 3}; }

void NavButton::paintEvent(QPaintEvent *)
{
    WidgetPainter p(this);
    const QRectF whole(rect());
    if (isChecked()) {
        Painting::fillRounded(&p, whole, Radius::control, Theme::color(Role::SelectionFill),
            Theme::isHighContrast() ? Theme::color(Role::Text) : QColor());
    } else if (isDown() || underMouse()) {
        Painting::fillRounded(&p, whole, Radius::control, Theme::color(Role::Pressed));
    }
    const int side = Theme::iconSize() + 2;
    const int x = m_compact ? (width() - side) / 2 : Space::m - 2;
    Icons::paint(&p, Painting::square(&p, rect(), x, side), m_icon,
        Theme::color(isChecked() ? Role::Accent : Role::TextSecondary));
    if (!m_compact) {
        const auto align = [this](Qt::Alignment a) { return int(QStyle::visualAlignment(layoutDirection(), a)); };
        const QFont caption = Theme::font(Type::Caption);
        const int count = QFontMetrics(caption).horizontalAdvance(m_count) + Space::m - 2;
        QFont font = this->font();
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Medium);
        p.setFont(font);
        p.setPen(Theme::color(isEnabled() ? Role::Text : Role::TextDisabled));
        const QRect room = rect().adjusted(x + side + 10, 0, -count - Space::xs, 0);
        p.drawText(Painting::mirrored(&p, rect(), room), align(Qt::AlignVCenter | Qt::AlignLeft),
            QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
        p.setFont(caption);
        p.setPen(Theme::color(Role::TextSecondary));
        p.drawText(Painting::mirrored(&p, rect(), rect().adjusted(0, 0, -Space::m + 2, 0)),
            align(Qt::AlignVCenter | Qt::AlignRight), m_count);
    }
    if (Painting::hasKeyboardFocus(this)) {
        Painting::focusRing(&p, rect(), Radius::control);
    }
}

} // namespace candela::look

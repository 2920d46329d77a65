#include "look/styleparts.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"
#include "look/variant.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::look::StyleParts {

namespace {

constexpr int iconGap = 6;

int menuArrow() { return Theme::scaled(14); }

QColor filled(const QStyleOption *o, Role role)
{
    const QColor fill = Theme::color(role);
    if (!isEnabled(o)) {
        return Theme::color(Role::Pressed);
    }
    if (o->state & (QStyle::State_Sunken | QStyle::State_On)) {
        return fill.darker(115);
    }
    if (isHovered(o)) {
        return Theme::isDark() ? fill.lighter(110) : fill.darker(107);
    }
    return fill;
}

QColor resting(Variant variant)
{
    if (variant == Variant::Ghost) {
        return {};
    }
    return Theme::color(Theme::isDark() ? Role::Raised : Role::Surface);
}

void bevel(const QStyleOption *o, QPainter *p, Variant variant, bool isDefault)
{
    const bool down = o->state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill;
    QColor border;
    switch (variant) {
    case Variant::Primary:
        fill = filled(o, Role::AccentFill);
        break;
    case Variant::Danger:
        fill = filled(o, Role::DangerButton);
        break;
    case Variant::Link:
        break;
    case Variant::Standard:
    case Variant::DangerQuiet:
        border = Theme::color(!isEnabled(o) ? Role::Border : isDefault ? Role::Focus : Role::ButtonBorder);
        [[fallthrough]];
    case Variant::Ghost:
        fill = down ? Theme::color(Role::Pressed) : isHovered(o) ? Theme::color(Role::Hover) : resting(variant);
        break;
    }
    Painting::fillRounded(p, QRectF(o->rect), Radius::control, fill, border);
    if (hasKeyboardFocus(o)) {
        Painting::focusRing(p, o->rect, Radius::control);
    }
}

Role textRole(Variant variant)
{
    const Role role = iconRole(variant);
    return role == Role::TextSecondary ? Role::Text : role;
}

} // namespace

bool isEnabled(const QStyleOption *o) { return o->state & QStyle::State_Enabled; }

bool isHovered(const QStyleOption *o) { return isEnabled(o) && (o->state & QStyle::State_MouseOver); }

bool hasFocus(const QStyleOption *o) { return isEnabled(o) && (o->state & QStyle::State_HasFocus); }

bool hasKeyboardFocus(const QStyleOption *o) { return hasFocus(o) && (o->state & QStyle::State_KeyboardFocusChange); }

int mnemonicFlag(const QStyleOption *o, const QWidget *w)
{
    const QStyle *style = w ? w->style() : nullptr;
    return style && style->styleHint(QStyle::SH_UnderlineShortcut, o, w) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

void pushButtonBevel(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(o);
    const auto features = button ? button->features : QStyleOptionButton::ButtonFeatures();
    bevel(o, p, variantOf(w), features & QStyleOptionButton::DefaultButton);
    if (features & QStyleOptionButton::HasMenu) {
        const int x = o->rect.right() - menuArrow() - iconGap;
        Icons::paint(p, Painting::square(p, o->rect, x, menuArrow()), u"chevron-down"_s,
            Theme::color(isEnabled(o) ? textRole(variantOf(w)) : Role::TextDisabled));
    }
}

// Icon and text as one centred group.
bool pushButtonLabel(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(o);
    if (!button) {
        return false;
    }
    const int icon = button->icon.isNull() ? 0 : button->iconSize.width();
    const int gap = icon && !button->text.isEmpty() ? iconGap : 0;
    const int text = button->text.isEmpty() ? 0 : button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    QRect room = button->rect;
    if (button->features & QStyleOptionButton::HasMenu) {
        room.adjust(0, 0, -menuArrow(), 0);
    }
    const int x = qMax(room.left() + 2, room.left() + (room.width() - icon - gap - text) / 2);
    if (icon) {
        const QRectF at = Painting::square(p, o->rect, x, icon);
        button->icon.paint(p, at.toRect(), Qt::AlignCenter, isEnabled(o) ? QIcon::Normal : QIcon::Disabled);
    }
    p->save();
    const Variant variant = variantOf(w);
    if (variant == Variant::Link && isHovered(o)) {
        QFont underlined = p->font();
        underlined.setUnderline(true);
        p->setFont(underlined);
    }
    p->setPen(Theme::color(isEnabled(o) ? textRole(variant) : Role::TextDisabled));
    const QRect at(x + icon + gap, room.top(), qMin(text + 2, room.right() - x - icon - gap + 1), room.height());
    p->drawText(Painting::mirrored(p, o->rect, at), int(Qt::AlignCenter) | mnemonicFlag(o, w), button->text);
    p->restore();
    return true;
}

void toolButtonPanel(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const Variant variant = variantOf(w);
    bevel(o, p, variant == Variant::Standard || variant == Variant::Link ? Variant::Ghost : variant, false);
}

void checkBox(const QStyleOption *o, QPainter *p)
{
    const QRectF box(o->rect);
    const bool on = o->state & (QStyle::State_On | QStyle::State_NoChange);
    if (on) {
        Painting::fillRounded(p, box, Radius::small, Theme::color(isEnabled(o) ? Role::AccentFill : Role::Pressed));
    } else {
        Painting::fillRounded(p, box, Radius::small, Theme::color(isHovered(o) ? Role::Hover : Role::Surface),
            Theme::color(isEnabled(o) ? Role::ControlBorder : Role::Border));
    }
    const QColor mark = Theme::color(isEnabled(o) ? Role::OnAccent : Role::TextDisabled);
    if (o->state & QStyle::State_NoChange) {
        p->fillRect(QRectF(box.left() + 4, box.center().y() - 0.75, box.width() - 8, 1.5), mark);
    } else if (o->state & QStyle::State_On) {
        const double unit = box.width() / 16;
        const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x, y) * unit; };
        p->save();
        p->setRenderHint(QPainter::Antialiasing);
        p->setPen(QPen(mark, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        p->drawPolyline(QPolygonF({at(4.2, 8.4), at(7, 11), at(11.8, 5.2)}));
        p->restore();
    }
}

void radioButton(const QStyleOption *o, QPainter *p)
{
    const QRectF box(o->rect);
    if (!(o->state & QStyle::State_On)) {
        Painting::fillRounded(p, box, box.width() / 2, Theme::color(isHovered(o) ? Role::Hover : Role::Surface),
            Theme::color(isEnabled(o) ? Role::ControlBorder : Role::Border));
        return;
    }
    Painting::fillRounded(p, box, box.width() / 2, Theme::color(isEnabled(o) ? Role::AccentFill : Role::Pressed));
    const double inset = box.width() * 0.31;
    const QRectF dot = box.adjusted(inset, inset, -inset, -inset);
    Painting::fillRounded(p, dot, dot.width() / 2, Theme::color(isEnabled(o) ? Role::OnAccent : Role::TextDisabled));
}

void focusFrame(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    if (qobject_cast<const QAbstractItemView *>(w)) {
        if (!(o->state & QStyle::State_KeyboardFocusChange)) {
            return;
        }
        Painting::fillRounded(
            p, QRectF(o->rect).adjusted(1, 1, -1, -1), Radius::small, {}, Theme::color(Role::Focus), 1.5);
    } else if (qobject_cast<const QPushButton *>(w) || qobject_cast<const QToolButton *>(w)
        || qobject_cast<const QTabBar *>(w)) {
        return; // these draw their ring with their own edge
    } else if (!qobject_cast<const QAbstractButton *>(w)) {
        Painting::focusRing(p, o->rect, Radius::small);
    } else if (o->state & QStyle::State_KeyboardFocusChange) {
        Painting::focusRing(p, o->rect.adjusted(-2, -1, 2, 1), Radius::small);
    }
}

} // namespace candela::look::StyleParts

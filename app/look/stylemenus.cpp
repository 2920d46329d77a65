#include "look/styleparts.h"

#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace candela::look::StyleParts {

namespace {

// Left of the text: check mark or icon.
void menuItemSign(const QStyleOptionMenuItem *item, QPainter *p)
{
    const QRect r = item->rect;
    const bool enabled = isEnabled(item);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) {
            Icons::paint(p, Painting::square(p, r, r.left() + 10, Theme::scaled(14)), u"check"_s,
                Theme::color(enabled ? Role::Text : Role::TextDisabled));
        }
    } else if (!item->icon.isNull()) {
        item->icon.paint(p, Painting::square(p, r, r.left() + 10, Theme::iconSize()).toRect(), Qt::AlignCenter,
            enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void menuPanel(const QStyleOption *o, QPainter *p)
{
    p->save();
    p->setCompositionMode(QPainter::CompositionMode_Source);
    p->fillRect(o->rect, Qt::transparent);
    p->restore();
    Painting::fillRounded(p, QRectF(o->rect), Radius::card, Theme::color(Role::Raised), Theme::color(Role::Border));
}

bool menuItem(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(o);
    if (!item) {
        return false;
    }
    const QRect r = o->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        Painting::hairline(p, {r.left() + 8, r.center().y()}, {r.right() - 8, r.center().y()});
        return true;
    }
    if ((item->state & QStyle::State_Selected) && isEnabled(o)) {
        Painting::fillRounded(p, QRectF(r).adjusted(4, 0, -4, 0), Radius::small, Theme::color(Role::SelectionFill));
    }
    menuItemSign(item, p);
    const auto align = [o](Qt::Alignment side) { return int(QStyle::visualAlignment(o->direction, side)); };
    const QString label = item->text.section(u'\t', 0, 0);
    const QString shortcut = item->text.section(u'\t', 1);
    const QRect room = Painting::mirrored(p, r, r.adjusted(Theme::scaled(34), 0, -Theme::scaled(16), 0));
    p->save();
    p->setFont(item->font);
    p->setPen(Theme::color(isEnabled(o) ? Role::Text : Role::TextDisabled));
    p->drawText(room, align(Qt::AlignVCenter | Qt::AlignLeft) | mnemonicFlag(o, w), label);
    p->setPen(Theme::color(isEnabled(o) ? Role::TextSecondary : Role::TextDisabled));
    p->drawText(room, align(Qt::AlignVCenter | Qt::AlignRight), shortcut);
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        Icons::paint(p, Painting::square(p, r, r.right() - Theme::scaled(22), Theme::scaled(14)),
            o->direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s, p->pen().color());
    }
    p->restore();
    return true;
}

bool menuBarItem(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(o);
    if (!item) {
        return false;
    }
    p->fillRect(o->rect, Theme::color(Role::Sidebar));
    if (item->state & (QStyle::State_Selected | QStyle::State_Sunken)) {
        Painting::fillRounded(p, QRectF(o->rect).adjusted(0, 2, 0, -2), Radius::small, Theme::color(Role::Pressed));
    }
    p->save();
    p->setPen(Theme::color(isEnabled(o) ? Role::Text : Role::TextDisabled));
    p->drawText(o->rect, Qt::AlignCenter | mnemonicFlag(o, w), item->text);
    p->restore();
    return true;
}

void toolTipPanel(const QStyleOption *o, QPainter *p)
{
    p->fillRect(o->rect, Theme::color(Role::Raised));
    p->save();
    p->setPen(Theme::color(Role::Border));
    p->drawRect(o->rect.adjusted(0, 0, -1, -1));
    p->restore();
}

} // namespace candela::look::StyleParts

#include "look/statepilldelegate.h"

#include "look/painting.h"
#include "look/pill.h"

#include <QPainter>

namespace candela::look {

namespace {

Pill pillOf(const QModelIndex &index)
{
    if (const QVariant state = index.data(StateRole); state.isValid()) {
        return Pill::of(static_cast<SessionState>(state.toInt()));
    }
    return {index.data(PillTextRole).toString(), static_cast<Role>(index.data(PillRoleRole).toInt()),
        static_cast<Role>(index.data(PillFillRole).toInt()), static_cast<Pill::Mark>(index.data(PillMarkRole).toInt())};
}

} // namespace

void StatePillDelegate::paint(QPainter *p, const QStyleOptionViewItem &o, const QModelIndex &index) const
{
    p->save();
    p->setLayoutDirection(o.direction);
    paintGround(p, o, index);
    Pill pill = pillOf(index);
    if (o.state & QStyle::State_Selected) {
        pill.fill = Role::Surface; // keeps the pill apart from the selection's tint
    }
    if (!pill.text.isEmpty()) {
        pill.paint(p, Painting::mirrored(p, o.rect, contentRect(o, index)));
    }
    p->restore();
}

} // namespace candela::look

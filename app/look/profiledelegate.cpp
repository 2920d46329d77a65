#include "look/profiledelegate.h"

#include "look/celldelegate.h"
#include "look/painting.h"
#include "look/states.h"
#include "look/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace candela::look {

QSize ProfileDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {Theme::scaled(200), Theme::rowHeight(2) - 4};
}

void ProfileDelegate::paint(QPainter *p, const QStyleOptionViewItem &o, const QModelIndex &index) const
{
    p->save();
    p->setLayoutDirection(o.direction);
    const QRect box = o.rect.adjusted(Space::m, 1, -Space::m, -1);
    if (o.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool selected = o.state & QStyle::State_Selected;
        Painting::fillRounded(p, QRectF(box), Radius::control,
            Theme::color(selected ? Role::SelectionFill : Role::Hover),
            selected && Theme::isHighContrast() ? Theme::color(Role::Text) : QColor());
    }
    if ((o.state & QStyle::State_HasFocus) && (o.state & QStyle::State_KeyboardFocusChange)) {
        Painting::focusRing(p, box, Radius::control);
    }
    const auto environment = static_cast<Environment>(index.data(EnvironmentRole).toInt());
    const QRect bar(box.left() + 6, box.top() + 9, 4, box.height() - 18);
    Painting::fillRounded(p, QRectF(Painting::mirrored(p, box, bar)), 2, Theme::color(envColor(environment)));

    const QRect room = Painting::mirrored(p, box, box.adjusted(20, 0, -10, 0));
    const QFont strong = Theme::font(Type::Strong);
    const QFont caption = Theme::font(Type::Caption);
    const QFontMetrics above(strong);
    const QFontMetrics below(caption);
    const int align = int(QStyle::visualAlignment(o.direction, Qt::AlignVCenter | Qt::AlignLeft));
    const int top = room.top() + (room.height() - above.height() - below.height() - 1) / 2;
    const QString mark = index.data(MarkRole).toString();
    const int marked = mark.isEmpty() ? 0 : below.horizontalAdvance(mark) + Space::s;
    const QRect line(room.left(), top, room.width(), above.height());
    if (marked) {
        p->setFont(caption);
        p->setPen(Theme::color(Role::Warning));
        p->drawText(line, int(QStyle::visualAlignment(o.direction, Qt::AlignVCenter | Qt::AlignRight)), mark);
    }
    p->setFont(strong);
    p->setPen(Theme::color(Role::Text));
    p->drawText(Painting::mirrored(p, line, line.adjusted(0, 0, -marked, 0)), align,
        above.elidedText(index.data().toString(), Qt::ElideRight, line.width() - marked));
    const QString place = index.data(SecondaryRole).toString();
    const QString second = environment == Environment::None ? place : u"%1, %2"_s.arg(envName(environment), place);
    p->setFont(caption);
    p->setPen(Theme::color(Role::TextSecondary));
    p->drawText(QRect(room.left(), top + above.height() + 1, room.width(), below.height()), align,
        below.elidedText(second, Qt::ElideRight, room.width()));
    p->restore();
}

} // namespace candela::look

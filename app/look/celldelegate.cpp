#include "look/celldelegate.h"

#include "look/datatable.h"
#include "look/icons.h"
#include "look/painting.h"
#include "look/theme.h"

#include <QPainter>

namespace candela::look {

namespace {

constexpr int selectionBar = 3;
constexpr int narrowestSecond = 24; // pixels; less shows no word

bool isLeading(const DataTable *table, const QModelIndex &index)
{
    return table ? table->isLeadingColumn(index.column()) : index.column() == 0;
}

Qt::TextElideMode elideMode(const QModelIndex &index)
{
    const QVariant mode = index.data(ElideRole);
    return mode.isValid() ? static_cast<Qt::TextElideMode>(mode.toInt()) : Qt::ElideRight;
}

Qt::Alignment side(const QModelIndex &index)
{
    const auto wanted = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    return wanted & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
}

QColor mainColour(const QModelIndex &index)
{
    return Theme::color(index.data(MutedRole).toBool() ? Role::TextSecondary : Role::Text);
}

void text(
    QPainter *p, const QRect &room, Qt::Alignment align, const QFont &font, const QColor &colour, const QString &words)
{
    p->setFont(font);
    p->setPen(colour);
    p->drawText(room, int(QStyle::visualAlignment(p->layoutDirection(), align | Qt::AlignVCenter)),
        Painting::isolated(words, p->layoutDirection()));
}

} // namespace

CellDelegate::CellDelegate(bool twoLines, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_twoLines(twoLines)
{
}

void CellDelegate::paintGround(QPainter *p, const QStyleOptionViewItem &o, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const DataTable *>(o.widget);
    const bool selected = o.state & QStyle::State_Selected;
    if (selected) {
        p->fillRect(o.rect, Theme::color(Role::SelectionFill));
    } else if (table && table->hoveredRow() == index.row()) {
        p->fillRect(o.rect, Theme::color(Role::Hover));
    }
    Painting::hairline(p, o.rect.bottomLeft(), o.rect.bottomRight());
    if (selected && isLeading(table, index)) {
        const QRect bar(o.rect.left(), o.rect.top(), selectionBar, o.rect.height() - 1);
        p->fillRect(Painting::mirrored(p, o.rect, bar), Theme::color(Role::Accent));
    }
    if (table && table->showsFocusOn(index.row())) {
        p->save();
        p->setPen(QPen(Theme::color(Role::Focus), 1));
        p->drawLine(o.rect.topLeft(), o.rect.topRight());
        p->drawLine(o.rect.bottomLeft(), o.rect.bottomRight());
        p->restore();
    }
}

QRect CellDelegate::contentRect(const QStyleOptionViewItem &o, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const DataTable *>(o.widget);
    const int lead = table && table->lead() && isLeading(table, index) ? table->lead() : Space::s;
    return o.rect.adjusted(lead, 0, -Space::s, -1);
}

void CellDelegate::paint(QPainter *p, const QStyleOptionViewItem &o, const QModelIndex &index) const
{
    p->save();
    p->setLayoutDirection(o.direction);
    paintGround(p, o, index);
    QRect room = contentRect(o, index);
    if (const QString icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        const QVariant role = index.data(IconColorRole);
        const QRect box(
            room.left(), room.top() + (room.height() - Theme::iconSize()) / 2, Theme::iconSize(), Theme::iconSize());
        Icons::paint(p, QRectF(Painting::mirrored(p, o.rect, box)), icon,
            Theme::color(role.isValid() ? static_cast<Role>(role.toInt()) : Role::TextSecondary));
        room.adjust(Theme::iconSize() + Space::s, 0, 0, 0);
    }
    room = Painting::mirrored(p, o.rect, room);
    if (m_twoLines && !index.data(SecondaryRole).toString().isEmpty()) {
        paintTwoLines(p, room, index);
    } else {
        paintOneLine(p, room, index);
    }
    p->restore();
}

void CellDelegate::paintTwoLines(QPainter *p, const QRect &room, const QModelIndex &index) const
{
    const bool mono = index.data(MonoRole).toBool();
    const QFont first = Theme::font(mono ? Type::Mono : index.column() == 0 ? Type::Strong : Type::Body);
    const QFont second = Theme::font(mono ? Type::MonoCaption : Type::Caption);
    const QFontMetrics above(first);
    const QFontMetrics below(second);
    const int top = room.top() + (room.height() - above.height() - Space::line - below.height()) / 2;
    text(p, QRect(room.left(), top, room.width(), above.height()), side(index), first, mainColour(index),
        above.elidedText(index.data().toString(), elideMode(index), room.width()));
    text(p, QRect(room.left(), top + above.height() + Space::line, room.width(), below.height()), side(index), second,
        Theme::color(Role::TextSecondary),
        below.elidedText(index.data(SecondaryRole).toString(), Qt::ElideMiddle, room.width()));
}

void CellDelegate::paintOneLine(QPainter *p, const QRect &room, const QModelIndex &index) const
{
    const bool mono = index.data(MonoRole).toBool();
    const QFont first = Theme::font(mono ? Type::Mono : m_twoLines && index.column() == 0 ? Type::Strong : Type::Body);
    const QFontMetrics metrics(first);
    const QString words = metrics.elidedText(index.data().toString(), elideMode(index), room.width());
    text(p, room, side(index), first, mainColour(index), words);
    const QString after = index.data(SecondaryRole).toString();
    const int used = metrics.horizontalAdvance(words) + Space::s;
    if (after.isEmpty() || side(index) != Qt::AlignLeft || room.width() - used <= narrowestSecond) {
        return;
    }
    const QFont second = Theme::font(mono ? Type::MonoCaption : Type::Body);
    const QRect rest = Painting::mirrored(p, room, room.adjusted(used, 0, 0, 0));
    text(p, rest, Qt::AlignLeft, second, Theme::color(Role::TextSecondary),
        QFontMetrics(second).elidedText(after, Qt::ElideRight, rest.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &o, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(o, index).width(), Theme::rowHeight(m_twoLines ? 2 : 1)};
}

} // namespace candela::look

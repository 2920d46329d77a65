#include "look/styleparts.h"

#include "look/datatable.h"
#include "look/painting.h"
#include "look/tableheader.h"
#include "look/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>

namespace candela::look::StyleParts {

namespace {

constexpr int arrowGap = 4;

int arrowSide() { return Theme::scaled(12); }

// The left inset of the heading: the first column of a table shares the page's left edge.
int lead(const QStyleOptionHeader *h, const QWidget *w)
{
    const auto *table = w ? qobject_cast<const DataTable *>(w->parentWidget()) : nullptr;
    return table && table->lead() && table->isLeadingColumn(h->section) ? table->lead() : Space::s;
}

} // namespace

void keepSelectedText(QStyleOptionViewItem *item)
{
    // the palette's pair is that of a filled ground, and a selected row is tinted only
    item->palette.setColor(QPalette::HighlightedText, Theme::color(isEnabled(item) ? Role::Text : Role::TextDisabled));
}

bool itemPanel(bool wholeRow, const QStyleOption *o, QPainter *p)
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(o);
    if (!item) {
        return false;
    }
    if (item->state & QStyle::State_Selected) {
        p->fillRect(item->rect, Theme::color(Role::SelectionFill));
    } else if (!wholeRow && isHovered(o)) {
        p->fillRect(item->rect, Theme::color(Role::Hover));
    } else if (item->backgroundBrush.style() != Qt::NoBrush) {
        p->fillRect(item->rect, item->backgroundBrush);
    }
    return true;
}

void headerSection(const QStyleOption *o, QPainter *p, bool empty)
{
    p->fillRect(o->rect, Theme::color(!empty && isHovered(o) ? Role::Hover : Role::Surface));
    Painting::hairline(p, o->rect.bottomLeft(), o->rect.bottomRight());
}

// The chevron stands right after the word (before it in a right-aligned column).
bool header(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *h = qstyleoption_cast<const QStyleOptionHeader *>(o);
    if (!h) {
        return false;
    }
    headerSection(o, p, false);
    const bool sorted = h->sortIndicator != QStyleOptionHeader::None;
    const bool right = h->textAlignment & Qt::AlignRight;
    const QFont font = Theme::labelFont();
    const QFontMetrics metrics(font);
    const QRect room = h->rect.adjusted(lead(h, w), 0, -Space::s, -1);
    const int arrow = sorted ? arrowSide() + arrowGap : 0;
    const QString text = metrics.elidedText(h->text, Qt::ElideRight, room.width() - arrow);
    const int width = metrics.horizontalAdvance(text) + 2;
    const QRect word(right ? room.right() - width + 1 : room.left(), room.top(), width, room.height());
    p->save();
    p->setFont(font);
    p->setPen(Theme::color(sorted ? Role::Text : Role::TextSecondary));
    p->drawText(Painting::mirrored(p, h->rect, word),
        int(QStyle::visualAlignment(o->direction, Qt::AlignLeft | Qt::AlignVCenter)), text);
    p->restore();
    if (sorted) {
        QStyleOptionHeader option(*h);
        const int x = right ? word.left() - arrow : word.right() + arrowGap;
        option.rect = Painting::square(p, h->rect, x, arrowSide()).toRect();
        headerArrow(&option, p);
    }
    if (const auto *headings = qobject_cast<const TableHeader *>(w); headings && headings->focusedColumn() == h->section) {
        Painting::focusRing(p, h->rect.adjusted(2, 2, -2, -3), Radius::small);
    }
    return true;
}

void headerArrow(const QStyleOption *o, QPainter *p)
{
    const auto *h = qstyleoption_cast<const QStyleOptionHeader *>(o);
    p->save();
    p->translate(QRectF(o->rect).center());
    if (h && h->sortIndicator == QStyleOptionHeader::SortDown) {
        p->rotate(180); // Qt calls the ascending order SortDown
    }
    Painting::chevron(p, 3.5, Theme::color(Role::Accent), 1.5);
    p->restore();
}

bool tabShape(const QStyleOption *o, QPainter *p)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(o);
    if (!tab) {
        return false;
    }
    const QRectF r(o->rect);
    if (tab->state & QStyle::State_Selected) {
        Painting::fillRounded(
            p, QRectF(r.left() + 2, r.bottom() - 2.5, r.width() - 4, 2.5), 1, Theme::color(Role::AccentFill));
        if (hasKeyboardFocus(o)) {
            Painting::focusRing(p, o->rect.adjusted(2, 3, -2, -4), Radius::small);
        }
    } else if (isHovered(o)) {
        Painting::fillRounded(p, r.adjusted(2, 4, -2, -5), Radius::small, Theme::color(Role::Hover));
    }
    return true;
}

bool tabLabel(const QStyleOption *o, QPainter *p, const QWidget *w)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(o);
    if (!tab) {
        return false;
    }
    const bool selected = tab->state & QStyle::State_Selected;
    p->save();
    p->setFont(Theme::font(selected ? Type::Strong : Type::Body));
    p->setPen(Theme::color(!isEnabled(o) ? Role::TextDisabled : selected ? Role::Text : Role::TextSecondary));
    p->drawText(o->rect, Qt::AlignCenter | mnemonicFlag(o, w), tab->text);
    p->restore();
    return true;
}

} // namespace candela::look::StyleParts

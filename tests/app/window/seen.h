// What of a window a person cannot read or name: texts without room, and parts without a name.
#pragma once

#include "look/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>

namespace candela::tests {

inline bool isScrolled(const QWidget *widget)
{
    for (auto *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

// Labels and buttons that are too small for their words, or stick out of what holds them. An ElidedLabel gives way by
// itself; what is scrolled may be out of sight above and below, but not at the sides.
inline QStringList clippedTexts(const QWidget &window)
{
    QStringList clipped;
    const auto widgets = window.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto words = label ? label->text() : button ? button->text() : QString();
        if (words.isEmpty() || !widget->isVisible() || qobject_cast<const look::ElidedLabel *>(widget))
            continue;
        const auto least = widget->minimumSizeHint();
        const int height = label && label->wordWrap() ? label->heightForWidth(label->width()) : least.height();
        const auto seen = widget->visibleRegion().boundingRect();
        const bool room = widget->width() >= least.width() && widget->height() >= height;
        const bool wide = seen.width() >= widget->width();
        const bool whole = isScrolled(widget) ? seen.isEmpty() || wide : wide && seen.height() >= widget->height();
        if (!room || !whole)
            clipped << QStringLiteral("%1 %2 \"%3\": %4x%5, seen %6x%7, needs %8x%9")
                           .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), words)
                           .arg(widget->width()).arg(widget->height()).arg(seen.width()).arg(seen.height())
                           .arg(least.width()).arg(height);
    }
    return clipped;
}

// Pairs of labels and buttons of which one lies on the other, as far as they are in sight.
inline QStringList overlappingTexts(const QWidget &window)
{
    QList<std::pair<const QWidget *, QRect>> seen;
    const auto widgets = window.findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || widget->visibleRegion().isEmpty() || (!label && !button))
            continue;
        seen.append({widget, widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint()))});
    }
    const auto named = [](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        return QStringLiteral("%1 %2 \"%3\"").arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
            label ? label->text() : static_cast<const QAbstractButton *>(widget)->text());
    };
    QStringList overlapping;
    for (qsizetype i = 0; i < seen.size(); ++i) {
        for (qsizetype j = i + 1; j < seen.size(); ++j) {
            const auto &[one, oneRect] = seen[i];
            const auto &[other, otherRect] = seen[j];
            if (oneRect.intersects(otherRect) && !one->isAncestorOf(other) && !other->isAncestorOf(one))
                overlapping << named(one) + QStringLiteral(" and ") + named(other);
        }
    }
    return overlapping;
}

// Descends as a screen reader does; not into tables, whose cells are values.
inline void listUnnamed(QAccessibleInterface *part, QStringList &unnamed, int &named)
{
    if (!part || !part->isValid() || part->state().invisible)
        return;
    switch (part->role()) {
    case QAccessible::PushButton: case QAccessible::ButtonMenu: case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox: case QAccessible::RadioButton: case QAccessible::EditableText:
    case QAccessible::ComboBox: case QAccessible::SpinBox: case QAccessible::Slider: case QAccessible::Table:
    case QAccessible::List: case QAccessible::Tree: case QAccessible::PageTab: case QAccessible::MenuItem:
    case QAccessible::Link:
        if (part->text(QAccessible::Name).isEmpty())
            unnamed << (part->object() ? QLatin1String(part->object()->metaObject()->className()) + u' '
                                + part->object()->objectName()
                                       : QStringLiteral("a part"));
        else
            ++named;
        break;
    default: break;
    }
    if (part->role() == QAccessible::Table)
        return;
    for (int i = 0; i < part->childCount(); ++i)
        listUnnamed(part->child(i), unnamed, named);
}

} // namespace candela::tests

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
        const bool whole = seen.width() >= widget->width() && seen.height() >= widget->height();
        if (!room || (!whole && !isScrolled(widget)))
            clipped << QStringLiteral("%1 %2 \"%3\": %4x%5, seen %6x%7, needs %8x%9")
                           .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(), words)
                           .arg(widget->width()).arg(widget->height()).arg(seen.width()).arg(seen.height())
                           .arg(least.width()).arg(height);
    }
    return clipped;
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

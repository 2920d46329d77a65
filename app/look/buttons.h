// The two ways a button is made: with a word, or as an icon that names itself.
#pragma once

#include "look/variant.h"

#include <QString>

class QPushButton;
class QToolButton;

namespace candela::look {

// icon: a name of Icons, or empty.
[[nodiscard]] QPushButton *button(const QString &text, Variant variant = Variant::Standard, const QString &icon = {});

// An icon in the colour that the variant of the button asks for.
void setIcon(QPushButton *button, const QString &icon);

// name is what the button does, read by screen readers and shown in the tooltip with the shortcut.
[[nodiscard]] QToolButton *iconButton(const QString &icon, const QString &name, const QString &shortcut = {});

// The same names for an icon button whose meaning changes (show / hide).
void nameIconButton(QToolButton *button, const QString &icon, const QString &name, const QString &shortcut = {});

} // namespace candela::look

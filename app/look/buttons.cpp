#include "look/buttons.h"

#include "look/icons.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace candela::look {

QPushButton *button(const QString &text, Variant variant, const QString &icon)
{
    auto *result = new QPushButton(text);
    result->setAutoDefault(false); // Enter is the default button's alone
    setVariant(result, variant);
    setIcon(result, icon);
    return result;
}

void setIcon(QPushButton *button, const QString &icon)
{
    button->setIcon(icon.isEmpty() ? QIcon() : Icons::get(icon, iconRole(variantOf(button))));
}

QToolButton *iconButton(const QString &icon, const QString &name, const QString &shortcut)
{
    auto *result = new QToolButton;
    result->setFocusPolicy(Qt::TabFocus);
    nameIconButton(result, icon, name, shortcut);
    return result;
}

void nameIconButton(QToolButton *button, const QString &icon, const QString &name, const QString &shortcut)
{
    button->setIcon(Icons::get(icon));
    button->setAccessibleName(name);
    button->setAccessibleDescription(shortcut.isEmpty() ? name : u"%1, %2"_s.arg(name, shortcut));
    button->setToolTip(shortcut.isEmpty() ? name : u"%1 (%2)"_s.arg(name, shortcut));
}

} // namespace candela::look

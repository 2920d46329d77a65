#include "look/variant.h"

#include <QAbstractButton>
#include <QVariant>

namespace candela::look {

namespace {

constexpr const char *variantProperty = "candelaVariant";
constexpr const char *invalidProperty = "candelaInvalid";
constexpr const char *groundProperty = "candelaGround";

} // namespace

void setVariant(QAbstractButton *button, Variant variant)
{
    button->setProperty(variantProperty, static_cast<int>(variant));
    button->updateGeometry();
    button->update();
}

Variant variantOf(const QWidget *widget)
{
    return widget ? static_cast<Variant>(widget->property(variantProperty).toInt()) : Variant::Standard;
}

Role iconRole(Variant variant)
{
    switch (variant) {
    case Variant::Primary:
        return Role::OnAccent;
    case Variant::Danger:
        return Role::OnDanger;
    case Variant::DangerQuiet:
        return Role::Danger;
    case Variant::Link:
        return Role::Accent;
    case Variant::Standard:
    case Variant::Ghost:
        break;
    }
    return Role::TextSecondary;
}

void setInvalid(QWidget *input, bool invalid)
{
    input->setProperty(invalidProperty, invalid);
    input->update();
}

bool isInvalid(const QWidget *input) { return input && input->property(invalidProperty).toBool(); }

void setGround(QWidget *widget, Role role)
{
    widget->setProperty(groundProperty, static_cast<int>(role));
    widget->update();
}

Role groundOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QVariant role = widget->property(groundProperty); role.isValid()) {
            return static_cast<Role>(role.toInt());
        }
    }
    return Role::Surface;
}

} // namespace candela::look

// What a plain Qt widget tells the style about itself, beyond its class: the rank of a button, a wrong
// input, the ground it stands on.
#pragma once

#include "look/tokens.h"

#include <optional>

class QAbstractButton;
class QWidget;

namespace candela::look {

// At most one Primary or Danger button a window; DangerQuiet opens the dialog that holds the Danger one.
enum class Variant { Standard, Primary, Danger, DangerQuiet, Ghost, Link };

void setVariant(QAbstractButton *button, Variant variant);
[[nodiscard]] Variant variantOf(const QWidget *widget);
// The colour of an icon on a button of that variant.
[[nodiscard]] Role iconRole(Variant variant);

// The 1.5 px Danger edge of an input. FieldError sets it together with the sentence below.
void setInvalid(QWidget *input, bool invalid);
[[nodiscard]] bool isInvalid(const QWidget *input);

// The ground that scroll bars inside this widget stand on; Surface unless told.
void setGround(QWidget *widget, Role role);
[[nodiscard]] Role groundOf(const QWidget *widget);

} // namespace candela::look

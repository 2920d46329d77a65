// The scheme in force and everything derived from it and from the interface font. The scheme belongs to
// the CandelaStyle that QApplication owns; without one every answer is that of the light scheme.
#pragma once

#include "look/tokens.h"

#include <QColor>
#include <QFont>

namespace candela::look::Theme {

// Puts style and palette of that scheme in force. May be called at any time: every widget gets
// StyleChange and PaletteChange and shows the new colours.
void apply(Scheme scheme);

[[nodiscard]] Scheme scheme();
[[nodiscard]] bool isDark();
[[nodiscard]] bool isHighContrast();

[[nodiscard]] QColor color(Role role);

// Relative to QApplication::font(), so it follows the system's face and size. Mono faces have no ligatures:
// ">=", "->" and "0O1lI" show every character.
[[nodiscard]] QFont font(Type type);
// Caption in the weight of pills and column headings.
[[nodiscard]] QFont labelFont();

// How much larger than 10 pt the interface font is; never below 1.
[[nodiscard]] double scale();
// All in pixels. scaled() takes a width drawn at 10 pt and grows it with the interface font.
[[nodiscard]] int scaled(int width);
[[nodiscard]] int rowHeight(int lines = 1);
[[nodiscard]] int controlHeight();
[[nodiscard]] int iconSize();

} // namespace candela::look::Theme

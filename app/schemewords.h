// What the choices of colours are called, in the order in which they are offered.
#pragma once

#include "settings.h"

#include <array>

namespace candela::app {

inline constexpr std::array schemeChoices{SchemeChoice::System, SchemeChoice::Light, SchemeChoice::Dark,
    SchemeChoice::ContrastLight, SchemeChoice::ContrastDark};

// With a letter for a menu.
QString schemeText(SchemeChoice choice);
// The object name of the act that chooses it.
QString schemeName(SchemeChoice choice);

} // namespace candela::app

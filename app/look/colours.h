// The only place that knows a colour value. Contrast of every pair that carries text or a mark is
// held by tests/app/look/tst_theme.cpp.
#pragma once

#include "look/tokens.h"

#include <QColor>
#include <QPalette>

namespace candela::look::Colours {

[[nodiscard]] QColor value(Role role, Scheme scheme);
[[nodiscard]] const char *name(Role role);

// The palette plain Qt widgets see under that scheme.
[[nodiscard]] QPalette palette(Scheme scheme);

// Ratio of relative luminances, 1 … 21 (WCAG 2.1, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace candela::look::Colours

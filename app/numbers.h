// Numbers of rows in words.
#pragma once

#include <QString>

#include <optional>

namespace candela::app {

// In the language's own grouping: "50,489"
QString numberText(qint64 number);
// The same of an estimate: "≈50,489"; "unknown" where there is none.
QString aboutText(const std::optional<qint64> &number);

} // namespace candela::app

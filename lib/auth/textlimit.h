// How long a text a column takes, by its type: checked before writing, because MySQL may cut it without a word.
#pragma once

#include "sql/dialect.h"

#include <optional>

namespace candela::auth {

// In characters of Unicode; none: as much as anybody types, or the engine does not hold to it (SQLite).
std::optional<qsizetype> textLimit(const sql::Dialect &dialect, const QString &type);
// How many of these a text has.
qsizetype charactersOf(const QString &text);

} // namespace candela::auth

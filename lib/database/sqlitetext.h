// A select on SQLite whose rows come as text, straight from the file's pages.
#pragma once

#include "database/driver.h"

struct sqlite3;

namespace candela::database {

// SQLITE_OK, or what went wrong, which the handle says more of.
[[nodiscard]] int readSqliteText(sqlite3 *handle, const sql::CompiledQuery &query, const TextSink &row);

} // namespace candela::database

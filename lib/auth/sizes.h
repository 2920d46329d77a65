// How many rows the tables have by the engine's own statistics: known at once, and near enough to say what reading a
// whole table costs.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth {

// None: the engine keeps no number for the table (a table that was never analysed, a view of the statistics denied).
struct Sizes {
    std::optional<qint64> users, keys, sessions;
};

// A query or two, which read no rows. A file's are the range of its row numbers: at least as many as there are.
[[nodiscard]] database::Result<Sizes> estimate(database::Connection &connection, const Schema &schema);

} // namespace candela::auth

// How many rows the tables have by the engine's own statistics: known at once, and near enough to say what reading a
// whole table costs.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth {

// None: the engine keeps no number for the table (a table that was never analysed, a view of the statistics denied).
struct Sizes {
    std::optional<qint64> users, keys, sessions;

    // What somebody reads who looks for users, and for their sessions: those that are known.
    std::optional<qint64> withKeys() const { return together(users, keys); }
    std::optional<qint64> all() const { return together(withKeys(), sessions); }

private:
    static std::optional<qint64> together(const std::optional<qint64> &some, const std::optional<qint64> &more)
    {
        return some || more ? std::optional(some.value_or(0) + more.value_or(0)) : std::nullopt;
    }
};

// A query for each table, which reads no more than two of its rows. A file's sizes are the range of its row numbers: at
// least as many as there are, none where a table has no numbers.
[[nodiscard]] database::Result<Sizes> estimate(database::Connection &connection, const Schema &schema);

} // namespace candela::auth

// Rows by an id that is the same to the byte, whatever else the table's collation finds: 'A' and 'á ' under 'a'.
#pragma once

#include "database/transaction.h"
#include "sql/modify.h"
#include "sql/select.h"

#include <algorithm>

namespace candela::auth {

// A table with a primary key has one row at most under an id, its spelling aside; a table without may have several.
inline constexpr qint64 neighbours = 50;

// Whether there is a row of this id.
template <class T> database::Result<bool> isThere(database::Connection &connection, const T &table, const QString &id)
{
    const auto found = connection.fetch(sql::from(table).where(table.id == id).limit(neighbours).select(table.id));
    return found.map([&](const auto &rows) {
        return std::any_of(rows.begin(), rows.end(), [&](const auto &row) { return row[table.id] == id; });
    });
}

// The same, for a statement by this id that follows. Conflict where it would meet rows of other ids as well.
template <class T>
database::Result<bool> isThereAlone(database::Connection &connection, const T &table, const QString &id)
{
    const auto found = connection.fetch(sql::from(table).where(table.id == id).limit(neighbours).select(table.id));
    return found.and_then([&](const auto &rows) -> database::Result<bool> {
        const auto same = std::count_if(rows.begin(), rows.end(), [&](const auto &row) { return row[table.id] == id; });
        const bool others = same < qint64(rows.size());
        return same && others ? database::failure(database::Error::Kind::Conflict) : database::Result<bool>(same > 0);
    });
}

// Deletes the row of this id, if it is there.
template <class T> database::Result<void> remove(database::Transaction &transaction, const T &table, const QString &id)
{
    return isThereAlone(transaction.connection(), table, id).and_then([&](bool found) -> database::Result<void> {
        if (!found)
            return {};
        return transaction.execute(sql::deleteFrom(table).where(table.id == id)).map([](qint64) {});
    });
}

} // namespace candela::auth

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
template <class T>
database::Result<bool> isThere(database::Connection &connection, const T &table, const QString &id)
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
    if (!found)
        return database::Failure(found.error());
    const auto same
        = std::count_if(found->begin(), found->end(), [&](const auto &row) { return row[table.id] == id; });
    if (same > 0 && same < qint64(found->size()))
        return database::failure(database::Error::Kind::Conflict);
    return same > 0;
}

// Deletes the row of this id, if it is there.
template <class T>
database::Result<void> remove(database::Transaction &transaction, const T &table, const QString &id)
{
    return isThereAlone(transaction.connection(), table, id).and_then([&](bool found) -> database::Result<void> {
        if (!found)
            return {};
        return transaction.execute(sql::deleteFrom(table).where(table.id == id)).map([](qint64) {});
    });
}

// Deletes the rows of this user, 500 at a time: one statement by the user's id would take those of a user whose id is
// the same under the collation.
template <class T>
database::Result<void> removeOf(database::Transaction &transaction, const T &table, const QString &userId)
{
    static constexpr qint64 window = 500;
    auto query = sql::from(table).where(table.userId == userId).orderBy(sql::ascending(table.id)).limit(window);
    for (bool complete = false; !complete;) {
        const auto found = transaction.connection().fetch(query.select(table.id, table.userId));
        if (!found)
            return database::Failure(found.error());
        complete = qint64(found->size()) < window;
        QStringList ids;
        for (const auto &row : *found) {
            if (row[table.userId] == userId)
                ids << row[table.id];
        }
        if (!ids.isEmpty()) {
            const auto removed = transaction.execute(
                sql::deleteFrom(table).where(sql::in(table.id, ids) && table.userId == userId));
            if (!removed)
                return database::Failure(removed.error());
            if (*removed > ids.size())          // a table without a primary key
                return database::failure(database::Error::Kind::Conflict);
        }
        if (!complete)
            query = query.after(found->back()[table.id]);
    }
    return {};
}

} // namespace candela::auth

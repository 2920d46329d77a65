// The rows that belong to a user, and not to one whose id the table's collation takes for the same.
#pragma once

#include "database/transaction.h"
#include "sql/modify.h"
#include "sql/select.h"

#include <algorithm>

namespace candela::auth {

// Hands the rows whose user the collation takes for this one, 500 at a time and in the order of their ids, to
// each(rows), until that answers false or an error.
template <class T, class Each>
database::Result<void> eachWindow(
    database::Connection &connection, const T &table, const QString &userId, const Each &each)
{
    static constexpr qint64 window = 500;
    const auto first = sql::from(table).where(table.userId == userId).orderBy(sql::ascending(table.id)).limit(window);
    auto query = first;
    for (bool complete = false; !complete;) {
        const auto found = connection.fetch(query.select(table.id, table.userId));
        if (!found)
            return database::Failure(found.error());
        const database::Result<bool> goesOn = each(*found);
        if (!goesOn)
            return database::Failure(goesOn.error());
        complete = !*goesOn || qint64(found->size()) < window;
        if (!complete)
            query = first.after(found->back()[table.id]);
    }
    return {};
}

// Deletes those rows whose user id is(id) takes for this user's and answers how many they were: in one statement, which
// meets what others have added meanwhile too, unless it would meet the rows of a neighbour. Looking for neighbours reads
// all of the user's rows, and that only where the engine has any.
template <class T, class Is>
database::Result<qint64> removeOf(
    database::Transaction &transaction, const T &table, const QString &userId, const Is &is)
{
    bool alone = true;
    const auto isOf = [&](const auto &row) { return is(row[table.userId]); };
    if (transaction.connection().dialect().tellsTextsApart())
        return transaction.execute(sql::deleteFrom(table).where(table.userId == userId));
    auto seen = eachWindow(transaction.connection(), table, userId, [&](const auto &rows) {
        alone = std::all_of(rows.begin(), rows.end(), isOf);
        return alone;
    });
    if (!seen)
        return database::Failure(seen.error());
    if (alone)
        return transaction.execute(sql::deleteFrom(table).where(table.userId == userId));
    qint64 all = 0;
    const auto done = eachWindow(transaction.connection(), table, userId, [&](const auto &rows) -> database::Result<bool> {
        QStringList ids;
        for (const auto &row : rows) {
            if (isOf(row))
                ids << row[table.id];
        }
        const auto removed
            = transaction.execute(sql::deleteFrom(table).where(sql::in(table.id, ids) && table.userId == userId));
        if (!removed)
            return database::Failure(removed.error());
        all += *removed;
        // More: a table without a primary key.
        return *removed > ids.size() ? database::failure(database::Error::Kind::Conflict)
                                     : database::Result<bool>(true);
    });
    return done.map([&] { return all; });
}

// … those whose user id is the same to the byte.
template <class T>
database::Result<qint64> removeOf(database::Transaction &transaction, const T &table, const QString &userId)
{
    return removeOf(transaction, table, userId, [&](const QString &id) { return id == userId; });
}

} // namespace candela::auth

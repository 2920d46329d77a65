#include "auth/usersessions.h"

#include "auth/exactrows.h"
#include "auth/rowsofuser.h"

namespace candela::auth {

using database::Failure;
using database::Result;

Result<qint64> removeSessionsOf(database::Transaction &transaction, const Schema &schema, const QString &userId)
{
    const auto &s = *schema.sessions;
    auto &connection = transaction.connection();
    if (connection.dialect().tellsTextsApart())
        return transaction.execute(sql::deleteFrom(s).where(s.userId == userId));
    QSet<QString> others;
    const auto read = eachWindow(connection, s, userId, [&](const auto &rows) -> Result<bool> {
        for (const auto &row : rows) {
            if (row[s.userId] != userId)
                others.insert(row[s.userId]);
        }
        return true;
    });
    if (!read)
        return Failure(read.error());
    QSet<QString> users;
    for (const auto &other : std::as_const(others)) {
        const auto there = isThere(connection, schema.users, other);
        if (!there)
            return Failure(there.error());
        if (*there)
            users.insert(other);
    }
    if (users.isEmpty())
        return transaction.execute(sql::deleteFrom(s).where(s.userId == userId));
    return removeOf(transaction, s, userId, [&](const QString &id) { return !users.contains(id); });
}

Result<QSet<QString>> usersWithSessions(
    database::Connection &connection, const Schema &schema, const QStringList &userIds)
{
    const auto &s = *schema.sessions;
    const auto query = sql::from(s).where(sql::in(s.userId, userIds)).distinct().limit(2 * userIds.size());
    const auto found = connection.fetch(query.select(s.userId));
    if (!found)
        return Failure(found.error());
    const QSet<QString> asked(userIds.begin(), userIds.end());
    QSet<QString> users;
    bool others = false;
    for (const auto &row : *found) {
        if (asked.contains(row[s.userId]))
            users.insert(row[s.userId]);
        else
            others = true;
    }
    for (const auto &id : others ? userIds : QStringList()) {
        const auto any = connection.fetch(sql::from(s).where(s.userId == id).limit(1).select(s.id));
        if (!any)
            return Failure(any.error());
        if (!any->empty())
            users.insert(id);
    }
    return users;
}

} // namespace candela::auth

#include "auth/usersessions.h"

#include "auth/exactrows.h"
#include "auth/rowsofuser.h"

#include <QSet>

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

} // namespace candela::auth

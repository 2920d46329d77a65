#include "auth/spelling.h"

#include "sql/select.h"

namespace candela::auth {

database::Result<QString> spelledOtherwise(
    database::Connection &connection, const Schema &schema, const QString &userId)
{
    // A table without a primary key can have several.
    static constexpr qint64 most = 100;
    const auto &u = schema.users;
    const auto query = sql::from(u).where(u.id == userId).orderBy(sql::ascending(u.id)).limit(most);
    return connection.fetch(query.select(u.id)).map([&](const auto &rows) {
        QString other;
        for (const auto &row : rows) {
            if (row[u.id] == userId)
                return QString();
            other = row[u.id];
        }
        return other;
    });
}

} // namespace candela::auth

#include "auth/users.h"

#include "auth/exactrows.h"
#include "auth/usersearch.h"

#include <algorithm>

namespace candela::auth {

using database::Failure;
using database::Result;

Result<UserPage> Users::page(const QString &search, const std::optional<QString> &after, qint64 rows)
{
    const auto &u = m_schema.users;
    auto query = sql::from(u).orderBy(sql::ascending(u.id)).limit(rows);
    if (!search.isEmpty())
        query = query.where(usersNamed(m_schema, search));
    if (after)
        query = query.after(*after);
    const auto found = m_connection.fetch(query.select(u.id).with(m_schema.userColumns()));
    if (!found)
        return Failure(found.error());
    UserPage page{{}, qint64(found->size()) < rows};
    page.users.reserve(found->size());
    for (const auto &row : *found)
        page.users.push_back({row[u.id], personOf(m_schema, row.rest()), row.rest(), {}, {}});
    if (auto added = addKeysAndSessions(page.users); !added)
        return Failure(added.error());
    return page;
}

// One query for all keys and one for each state: a query for each row would take seconds without an index on user_id.
Result<void> Users::addKeysAndSessions(std::vector<User> &users)
{
    if (users.empty())
        return {};
    QStringList ids;
    QHash<QString, User *> byId;
    for (auto &user : users) {
        ids << user.id;
        byId.insert(user.id, &user);
    }
    const auto keys = Keys(m_connection, m_schema).of(ids, 20 * ids.size());
    if (!keys)
        return Failure(keys.error());
    for (const auto &key : *keys) {
        auto *user = byId.value(key.userId);
        if (!user)
            continue;
        user->providers << key.provider();
        if (user->person.address.isEmpty() && (key.provider() == u"email" || key.provider() == u"username"))
            user->person.address = key.providerUserId();
    }
    if (!m_schema.sessions)
        return {};
    const auto counts = Sessions(m_connection, m_schema).countByUser(ids);
    if (!counts)
        return Failure(counts.error());
    for (auto it = counts->cbegin(); it != counts->cend(); ++it) {
        if (auto *user = byId.value(it.key()))
            user->sessions = it.value();
    }
    return {};
}

Result<qint64> Users::count(const QString &search)
{
    const auto &u = m_schema.users;
    const auto counted = sql::count(u);
    auto query = sql::from(u);
    if (!search.isEmpty())
        query = query.where(usersNamed(m_schema, search));
    return m_connection.fetch(query.select(counted)).map([&](const auto &rows) { return rows.at(0)[counted]; });
}

Result<UserDetail> Users::detail(const QString &userId)
{
    const auto &u = m_schema.users;
    const auto found = m_connection.fetch(
        sql::from(u).where(u.id == userId).limit(neighbours).select(u.id).with(m_schema.userColumns()));
    if (!found)
        return Failure(found.error());
    const auto same
        = std::find_if(found->begin(), found->end(), [&](const auto &other) { return other[u.id] == userId; });
    if (same == found->end())
        return database::failure(database::Error::Kind::Missing, userId);
    const auto &row = *same;
    std::vector<User> users = {{row[u.id], personOf(m_schema, row.rest()), row.rest(), {}, {}}};
    if (auto added = addKeysAndSessions(users); !added)
        return Failure(added.error());
    UserDetail detail{users.front(), {}, {}};
    auto keys = Keys(m_connection, m_schema).of({userId}, detailRows);
    if (!keys)
        return Failure(keys.error());
    detail.keys = std::move(*keys);
    if (m_schema.sessions) {
        auto sessions = Sessions(m_connection, m_schema).page({{}, userId, {}}, {}, {}, detailRows);
        if (!sessions)
            return Failure(sessions.error());
        detail.sessions = std::move(*sessions);
    }
    return detail;
}

} // namespace candela::auth

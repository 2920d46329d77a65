#include "auth/userchanges.h"

#include "auth/exactrows.h"
#include "auth/usersessions.h"

#include <algorithm>

namespace candela::auth {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using lucia::Dependent;

qint64 UserRest::removed() const
{
    qint64 rows = 0;
    for (const auto &dependent : dependents)
        rows += dependent.removable && !dependent.letsGo() ? dependent.rows : 0;
    return rows;
}

bool UserRest::isInTheWay() const
{
    return std::any_of(dependents.begin(), dependents.end(),
        [](const Dependent &dependent) { return !dependent.removable && !dependent.letsGo(); });
}

Result<UserRest> UserChanges::restOf(const QString &userId)
{
    const auto dependents = lucia::Users(m_connection, m_schema).dependents(userId);
    if (!dependents && dependents.error().kind == LuciaError::Kind::InvalidUserId)
        return failure(Error::Kind::Missing, userId);
    if (!dependents)
        return Failure(dependents.error().cause);
    UserRest rest{0, {}, *dependents};
    const auto &k = m_schema.keys;
    const auto counted = sql::count(k);
    const auto keys = m_connection.fetch(sql::from(k).where(k.userId == userId).select(counted));
    if (!keys)
        return Failure(keys.error());
    rest.keys = keys->at(0)[counted];
    if (!m_schema.sessions)
        return rest;
    return Sessions(m_connection, m_schema).countByUser({userId}).map([&](const auto &counts) {
        rest.sessions = counts.value(userId);
        return rest;
    });
}

Result<void> UserChanges::remove(const QString &userId, const UserRest &seen, bool withDependents)
{
    const auto there = isThere(m_connection, m_schema.users, userId);
    if (!there)
        return Failure(there.error());
    if (!*there)
        return failure(Error::Kind::Missing, userId);
    lucia::Users users(m_connection, m_schema);
    const auto removed = withDependents ? users.remove(userId, seen.dependents) : users.remove(userId);
    return removed.map_error([](const lucia::NotRemoved &why) { return why.error.cause; });
}

} // namespace candela::auth

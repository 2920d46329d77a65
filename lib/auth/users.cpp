#include "auth/users.h"

#include "auth/sessioncounts.h"
#include "auth/exactrows.h"
#include "auth/usersearch.h"

#include <algorithm>

namespace candela::auth {

using database::Failure;
using database::Result;

Result<Users::Meant> Users::meant(const Search &search)
{
    if (search.text.isEmpty())
        return Meant{};
    if (search.text.contains(QChar(0)))
        return database::failure(database::Error::Kind::Input, search.text.section(QChar(0), 0, 0));
    if (search.reach != Reach::Indexed)
        return Meant{usersNamed(m_schema, search), false};
    return usersFound(m_connection, m_schema, search.text, mostFound).map([&](const FoundUsers &found) {
        return Meant{sql::in(m_schema.users.id, found.ids), found.more};
    });
}

// A page shows the beginnings of texts, and orders know longer ones in their own way: see Dialect::ordering(). Where
// the user is gone meanwhile, the page begins behind that.
Result<UserPlace> Users::placeOf(const User &user, const QString &attribute)
{
    const auto shown = user.attributes.value(m_schema.userAttribute(attribute)).toString();
    static constexpr qsizetype surelyWhole = 100;
    if (attribute.isEmpty() || shown.size() < surelyWhole)
        return UserPlace{user.id, shown};
    const auto query = wholeText(m_schema, attribute, user.id);
    return m_connection.fetch(query).map([&](const auto &rows) {
        for (const auto &row : rows) {
            if (row[m_schema.users.id] == user.id)
                return UserPlace{user.id, row[textOf(m_schema, attribute)]};
        }
        return UserPlace{user.id, shown};
    });
}

Result<UserPage> Users::page(
    const Search &search, const UserOrder &order, const std::optional<User> &after, qint64 rows)
{
    if (!order.attribute.isEmpty() && m_schema.userAttribute(order.attribute) < 0)
        return database::failure(database::Error::Kind::Input, order.attribute);
    const auto narrowed = meant(search);
    if (!narrowed)
        return Failure(narrowed.error());
    std::optional<UserPlace> place;
    if (after) {
        const auto found = placeOf(*after, order.attribute);
        if (!found)
            return Failure(found.error());
        place = *found;
    }
    const bool scattered = narrowed->users && search.reach != Reach::Indexed;
    const auto found = m_connection.fetch(usersPage(m_schema, narrowed->users, scattered, order, place, rows));
    if (!found)
        return Failure(found.error());
    UserPage page{{}, qint64(found->size()) < rows, narrowed->more};
    page.users.reserve(found->size());
    for (const auto &row : *found)
        page.users.push_back({row[m_schema.users.id], personOf(m_schema, row.rest()), row.rest(), {}, {}});
    return page;
}

static void addKey(const Key &key, Belongings &its)
{
    if (its.providers.size() < Users::mostProviders)
        its.providers << key.provider();
    if (its.address.isEmpty())
        its.address = key.address();
}

// Full rows give at least one user all that is asked for, so that those behind are of fewer users each time.
Result<void> Users::addProviders(QHash<QString, Belongings> &all)
{
    const auto &k = m_schema.keys;
    auto lacking = all.keys();
    std::optional<QString> last;
    for (bool complete = false; !complete && !lacking.isEmpty();) {
        const auto rows = mostProviders * lacking.size();
        const auto first = sql::from(k)
                               .where(sql::in(k.userId, lacking))
                               .orderBy(sql::ascending(k.id).unindexed())
                               .limit(rows);
        const auto keys = m_connection.fetch((last ? first.after(*last) : first).select(k.id, k.userId));
        if (!keys)
            return Failure(keys.error());
        for (const auto &row : *keys) {
            const auto its = all.find(row[k.userId]);
            if (its != all.end()) // MySQL finds keys of a user spelled otherwise as well
                addKey({row[k.id], row[k.userId], HashKind::None, {}, {}}, *its);
        }
        complete = qint64(keys->size()) < rows;
        if (!complete)
            last = keys->back()[k.id];
        lacking.removeIf([&](const QString &id) { return all.value(id).providers.size() >= mostProviders; });
    }
    return {};
}

Result<QHash<QString, Belongings>> Users::belongings(const QStringList &userIds)
{
    QHash<QString, Belongings> all;
    for (const auto &id : userIds)
        all.insert(id, {});
    if (userIds.isEmpty())
        return all;
    if (const auto added = addProviders(all); !added)
        return Failure(added.error());
    if (!m_schema.sessions)
        return all;
    return Sessions(m_connection, m_schema).countByUser(userIds).map([&](const auto &counts) {
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            if (const auto its = all.find(it.key()); its != all.end())
                its->sessions = it.value();
        }
        return std::move(all);
    });
}

Result<qint64> Users::count(const Search &search)
{
    const auto &u = m_schema.users;
    const auto counted = sql::count(u);
    return meant(search)
        .and_then([&](const Meant &which) {
            const auto all = sql::from(u);
            return m_connection.fetch((which.users ? all.where(*which.users) : all).select(counted));
        })
        .map([&](const auto &rows) { return rows.at(0)[counted]; });
}

// Sorted once they are found, as is done by what is no column: along an index on the expiry, the sessions of everybody
// would be looked up for the few of one user.
Result<SessionPage> Users::newestLive(const QString &userId, qint64 moment)
{
    auto unordered = m_schema;
    unordered.expiriesAreNumbers = false;
    SessionFilter live;
    live.user = userId;
    live.states = {State::Active, State::Idle, State::Invalid};
    return Sessions(m_connection, unordered)
        .page(live, {SessionOrder::By::IdleExpires, true}, {}, detailRows, moment);
}

// The sessions' pages are of a user alone: no query reads more of the table than its user's rows where there is an
// index. The first of many by their ids need not be any that live.
Result<void> Users::addSessions(UserDetail &detail)
{
    if (!m_schema.sessions)
        return {};
    Sessions all(m_connection, m_schema);
    SessionFilter theirs;
    theirs.user = detail.user.id;
    auto sessions = all.page(theirs, {}, {}, detailRows);
    if (!sessions)
        return Failure(sessions.error());
    detail.sessions = std::move(*sessions);
    if (detail.sessions.complete) {
        detail.user.sessions = countsOf(detail.sessions.sessions);
        return {};
    }
    const auto counts = all.count(theirs);
    if (!counts)
        return Failure(counts.error());
    detail.user.sessions = *counts;
    return newestLive(detail.user.id, detail.sessions.now).map([&](const SessionPage &live) {
        detail.sessions = live;
        detail.sessions.complete = false; // without the dead ones
    });
}

Result<User> Users::find(const QString &userId)
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
    return User{userId, personOf(m_schema, same->rest()), same->rest(), {}, {}};
}

Result<void> Users::addKeys(UserDetail &detail)
{
    auto &user = detail.user;
    auto keys = Keys(m_connection, m_schema).of({user.id}, detailRows);
    if (!keys)
        return Failure(keys.error());
    detail.keys = std::move(*keys);
    for (const auto &key : detail.keys) {
        if (key.userId != user.id) // MySQL's collation: a user spelled otherwise
            continue;
        user.providers << key.provider();
        if (user.person.address.isEmpty())
            user.person.address = key.address();
    }
    return {};
}

Result<UserDetail> Users::detail(const QString &userId)
{
    auto user = find(userId);
    if (!user)
        return Failure(user.error());
    UserDetail detail{std::move(*user), {}, {}};
    return addKeys(detail)
        .and_then([&] { return addSessions(detail); })
        .map([&] { return std::move(detail); });
}

} // namespace candela::auth

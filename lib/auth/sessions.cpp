#include "auth/sessions.h"

#include "auth/exactrows.h"
#include "auth/sessionquery.h"
#include "auth/usersearch.h"
#include "auth/usersessions.h"
#include "sql/modify.h"
#include "sql/select.h"

#include <QSet>

namespace candela::auth {

using database::Failure;
using database::Result;

namespace {

// The sessions of each state, told in one pass; what is in none of the three is invalid.
struct StateCounts {
    StateCounts(const SessionTable &s, qint64 now)
        : all(sql::count(s)), active(sql::countIf<"active">(inState(s, State::Active, now)))
        , idle(sql::countIf<"idle">(inState(s, State::Idle, now)))
        , dead(sql::countIf<"dead">(inState(s, State::Dead, now))) {}

    template <class Row> SessionCounts in(const Row &row) const
    {
        return {row[active], row[idle], row[dead], row[all] - row[active] - row[idle] - row[dead]};
    }

    const decltype(sql::count(std::declval<SessionTable>())) all;
    const sql::CountIf<"active", SessionTable> active;
    const sql::CountIf<"idle", SessionTable> idle;
    const sql::CountIf<"dead", SessionTable> dead;
};

} // namespace

Result<SessionPage> Sessions::page(const SessionFilter &filter, const SessionOrder &order,
    const std::optional<Session> &after, qint64 rows, std::optional<qint64> moment)
{
    const auto now = moment ? Result<qint64>(*moment) : m_connection.now();
    if (!now)
        return Failure(now.error());
    const auto narrowed = condition(m_connection, m_schema, filter, *now);
    if (!narrowed)
        return Failure(narrowed.error());
    const auto found = m_connection.fetch(sessionPage(m_schema, *narrowed, order, after, rows));
    if (!found)
        return Failure(found.error());
    SessionPage page{{}, *now, qint64(found->size()) < rows, narrowed->isCut};
    page.sessions.reserve(found->size());
    for (const auto &row : *found)
        page.sessions.push_back(sessionIn(row, m_schema, *now));
    return name(page.sessions).map([&] { return std::move(page); });
}

Result<void> Sessions::name(std::vector<Session> &sessions)
{
    QSet<QString> owners;
    for (const auto &session : sessions)
        owners.insert(session.userId);
    const QStringList users(owners.cbegin(), owners.cend());
    for (qsizetype i = 0; i < users.size(); i += 500) {
        const auto some = peopleByAttributes(m_connection, m_schema, users.mid(i, 500));
        if (!some)
            return Failure(some.error());
        for (auto &session : sessions) {
            if (const auto person = some->find(session.userId); person != some->end())
                session.person = *person;
        }
    }
    return {};
}

Result<SessionOrder> Sessions::usualOrder(const SessionFilter &filter)
{
    static constexpr qint64 many = 5000;        // take longer to sort than to read a page of
    const SessionOrder newest{SessionOrder::By::IdleExpires, true};
    if (isIndexed(m_schema, newest.by))
        return newest;
    if (!filter.user)
        return SessionOrder();
    if (!isIndexed(m_schema, SessionOrder::By::User))
        return newest;                          // all are read to find any
    const auto &s = *m_schema.sessions;
    return m_connection.fetch(sql::from(s).where(s.userId == *filter.user).limit(many + 1).select(s.userId))
        .map([&](const auto &rows) { return qint64(rows.size()) > many ? SessionOrder() : newest; });
}

Result<Session> Sessions::find(const QString &id)
{
    const auto now = m_connection.now();
    if (!now)
        return Failure(now.error());
    return find(QStringList{id}, *now).and_then([](const auto &found) -> Result<Session> {
        return found.empty() ? database::failure(database::Error::Kind::Missing) : Result<Session>(found.front());
    });
}

Result<std::vector<Session>> Sessions::find(const QStringList &ids, qint64 moment)
{
    // PostgreSQL would say in its log what it takes for no uuid.
    auto possible = ids;
    possible.removeIf([&](const QString &id) { return !canHold(m_schema.sessionIdType, id); });
    if (possible.isEmpty())
        return std::vector<Session>();
    const auto found = m_connection.fetch(sessionsCalled(m_schema, possible));
    if (!found)
        return Failure(found.error());
    QHash<QString, Session> byId;
    for (const auto &row : *found)
        byId.insert(row[m_schema.sessions->id], sessionIn(row, m_schema, moment));
    std::vector<Session> sessions;
    for (const auto &id : ids) {
        if (const auto session = byId.constFind(id); session != byId.constEnd())
            sessions.push_back(*session);
    }
    return name(sessions).map([&] { return std::move(sessions); });
}

Result<SessionCounts> Sessions::count(const SessionFilter &filter)
{
    const auto now = m_connection.now();
    if (!now)
        return Failure(now.error());
    const auto narrowed = condition(m_connection, m_schema, filter, *now);
    if (!narrowed)
        return Failure(narrowed.error());
    const StateCounts counts(*m_schema.sessions, *now);
    const auto all = sql::from(*m_schema.sessions);
    const auto query = narrowed->which ? all.where(*narrowed->which) : all;
    return m_connection.fetch(query.select(counts.all, counts.active, counts.idle, counts.dead))
        .map([&](const auto &rows) { return counts.in(rows.at(0)); });
}

Result<Sessions::Extent> Sessions::extent(const SessionScope &scope)
{
    const auto met = condition(m_connection, m_schema, scope);
    if (!met)
        return Failure(met.error());
    const auto &s = *m_schema.sessions;
    const StateCounts counts(s, scope.moment);
    const auto users = sql::countDistinct(s.userId);
    const auto all = sql::from(s);
    const auto query = met->which ? all.where(*met->which) : all;
    return m_connection.fetch(query.select(counts.all, counts.active, counts.idle, counts.dead, users))
        .map([&](const auto &rows) { return Extent{counts.in(rows.at(0)), rows.at(0)[users]}; });
}

Result<std::vector<std::pair<QString, SessionCounts>>> Sessions::mostOf(const SessionScope &scope, qint64 users)
{
    const auto met = condition(m_connection, m_schema, scope);
    if (!met)
        return Failure(met.error());
    const auto &s = *m_schema.sessions;
    const StateCounts counts(s, scope.moment);
    const auto all = sql::from(s);
    const auto query = (met->which ? all.where(*met->which) : all)
                           .groupBy(s.userId)
                           .orderBy(sql::descending(counts.all), sql::ascending(s.userId))
                           .limit(users);
    return m_connection.fetch(query.select(s.userId, counts.all, counts.active, counts.idle, counts.dead))
        .map([&](const auto &rows) {
            std::vector<std::pair<QString, SessionCounts>> most;
            for (const auto &row : rows)
                most.emplace_back(row[s.userId], counts.in(row));
            return most;
        });
}

Result<QHash<QString, SessionCounts>> Sessions::countByUser(const QStringList &userIds)
{
    const auto &s = *m_schema.sessions;
    const auto now = m_connection.now();
    if (!now)
        return Failure(now.error());
    const StateCounts counts(s, *now);
    const auto query = sql::from(s).where(sql::in(s.userId, userIds)).groupBy(s.userId).limit(userIds.size());
    return m_connection.fetch(query.select(s.userId, counts.all, counts.active, counts.idle, counts.dead))
        .map([&](const auto &rows) {
            QHash<QString, SessionCounts> byUser;
            for (const auto &row : rows)
                byUser.insert(row[s.userId], counts.in(row));
            return byUser;
        });
}

Result<Revocation> Sessions::revoke(const QStringList &chosen)
{
    static constexpr qsizetype window = 500;
    QStringList ids = chosen;
    ids.removeDuplicates();             // or the second of them would count as gone
    Revocation result;
    for (qsizetype i = 0; i < ids.size(); i += window) {
        if (auto done = revokeSome(ids.mid(i, window), result); !done) {
            if (i == 0)
                return Failure(done.error());
            result.left = ids.size() - i;
            result.stopped = done.error();
            break;
        }
    }
    return result;
}

Result<void> Sessions::revokeSome(const QStringList &ids, Revocation &result)
{
    const auto &s = *m_schema.sessions;
    const auto removed = database::transact(m_connection, [&](database::Transaction &transaction) -> Result<qint64> {
        // MySQL finds 'A' and 'a ' under 'a': only ids that are the same to the byte are ours to remove.
        const auto there
            = m_connection.fetch(sql::from(s).where(sql::in(s.id, ids)).limit(2 * ids.size() + neighbours).select(s.id));
        if (!there)
            return Failure(there.error());
        QStringList same;
        for (const auto &row : *there) {
            if (ids.contains(row[s.id]))
                same << row[s.id];
        }
        if (same.isEmpty())
            return 0;
        const auto done = transaction.execute(sql::deleteFrom(s).where(sql::in(s.id, same)));
        // More: a table without a primary key, the neighbours would go with them.
        return done && *done > same.size() ? database::failure(database::Error::Kind::Conflict) : done;
    });
    return removed.map([&](qint64 rows) {
        result.done += rows;
        result.alreadyGone += ids.size() - rows;
    });
}

Result<qint64> Sessions::stillThere(const QStringList &ids)
{
    static constexpr qsizetype window = 500;
    const auto &s = *m_schema.sessions;
    qint64 there = 0;
    for (qsizetype i = 0; i < ids.size(); i += window) {
        const auto some = ids.mid(i, window);
        const auto found
            = m_connection.fetch(sql::from(s).where(sql::in(s.id, some)).limit(2 * some.size() + neighbours).select(s.id));
        if (!found)
            return Failure(found.error());
        for (const auto &row : *found)
            there += some.contains(row[s.id]);
    }
    return there;
}

Result<qint64> Sessions::revokeAllOf(const QString &userId)
{
    return database::transact(m_connection,
        [&](database::Transaction &transaction) { return removeSessionsOf(transaction, m_schema, userId); });
}

} // namespace candela::auth

#include "auth/sessions.h"

#include "auth/usersessions.h"
#include "sql/modify.h"
#include "sql/select.h"

#include <QSet>

namespace candela::auth {

using database::Failure;
using database::Result;

Result<SessionPage> Sessions::page(const SessionFilter &filter, const std::optional<QString> &after, qint64 rows,
                                   std::optional<qint64> moment)
{
    const auto &s = *m_schema.sessions;
    const auto now = moment ? Result<qint64>(*moment) : m_connection.now();
    if (!now)
        return Failure(now.error());
    auto query = sql::from(s).orderBy(sql::ascending(s.id)).limit(rows);
    if (const auto narrowed = condition(m_schema, filter, *now))
        query = query.where(*narrowed);
    if (after)
        query = query.after(*after);
    const auto active = sql::integer(s.activeExpires);
    const auto idle = sql::integer(s.idleExpires);
    const auto found = m_connection.fetch(query.select(s.id, s.userId, active, idle).with(m_schema.sessionColumns()));
    if (!found)
        return Failure(found.error());

    SessionPage page{{}, *now, qint64(found->size()) < rows};
    page.sessions.reserve(found->size());
    QSet<QString> owners;
    for (const auto &row : *found) {
        page.sessions.push_back(
            {row[s.id], row[s.userId], row[active], row[idle], stateAt(row[active], row[idle], *now), {}, row.rest()});
        owners.insert(row[s.userId]);
    }
    const QStringList users(owners.cbegin(), owners.cend());
    for (qsizetype i = 0; i < users.size(); i += 500) {
        const auto some = people(m_connection, m_schema, users.mid(i, 500));
        if (!some)
            return Failure(some.error());
        for (auto &session : page.sessions) {
            if (const auto person = some->find(session.userId); person != some->end())
                session.person = *person;
        }
    }
    return page;
}

Result<qint64> Sessions::countState(const std::optional<sql::Predicate<SessionTable>> &filter, State state, qint64 now)
{
    const auto &s = *m_schema.sessions;
    auto query = sql::from(s).where(inState(s, state, now));
    if (filter)
        query = query.where(*filter);
    const auto counted = sql::count(s);
    return m_connection.fetch(query.select(counted)).map([&](const auto &rows) { return rows.at(0)[counted]; });
}

Result<SessionCounts> Sessions::count(const SessionFilter &filter)
{
    const auto now = m_connection.now();
    if (!now)
        return Failure(now.error());
    const auto narrowed = condition(m_schema, filter, *now);
    SessionCounts counts;
    for (const auto &[state, number] : {std::pair{State::Active, &counts.active}, std::pair{State::Idle, &counts.idle},
             std::pair{State::Dead, &counts.dead}, std::pair{State::Invalid, &counts.invalid}}) {
        const auto counted = countState(narrowed, state, *now);
        if (!counted)
            return Failure(counted.error());
        *number = *counted;
    }
    return counts;
}

Result<QHash<QString, SessionCounts>> Sessions::countByUser(const QStringList &userIds)
{
    const auto &s = *m_schema.sessions;
    const auto now = m_connection.now();
    if (!now)
        return Failure(now.error());
    QHash<QString, SessionCounts> counts;
    const auto counted = sql::count(s);
    for (const auto &[state, number] :
        {std::pair{State::Active, &SessionCounts::active}, std::pair{State::Idle, &SessionCounts::idle},
            std::pair{State::Dead, &SessionCounts::dead}, std::pair{State::Invalid, &SessionCounts::invalid}}) {
        const auto rows = m_connection.fetch(sql::from(s).where(sql::in(s.userId, userIds) && inState(s, state, *now))
                .groupBy(s.userId).limit(userIds.size()).select(s.userId, counted));
        if (!rows)
            return Failure(rows.error());
        for (const auto &row : *rows)
            counts[row[s.userId]].*number = row[counted];
    }
    return counts;
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
            = m_connection.fetch(sql::from(s).where(sql::in(s.id, ids)).limit(2 * ids.size()).select(s.id));
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
            = m_connection.fetch(sql::from(s).where(sql::in(s.id, some)).limit(2 * some.size()).select(s.id));
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

#include "auth/sessionsummary.h"

#include "sql/select.h"

#include <QSet>

#include <algorithm>

namespace candela::auth {

using database::Connection;
using database::Failure;
using database::Result;

namespace {

constexpr qint64 day = SessionSummary::day, daysAhead = SessionSummary::daysAhead;

class Summing
{
public:
    Summing(Connection &connection, const Schema &schema, const SessionScope &scope)
        : m_connection(connection), m_schema(schema), m_scope(scope) {}

    Result<SessionSummary> run()
    {
        return extent().and_then([this] { return ends(); }).and_then([this] { return days(); }).map([this] {
            return std::move(m_summary);
        });
    }

private:
    Result<void> extent()
    {
        const auto met = condition(m_connection, m_schema, m_scope);
        if (!met)
            return Failure(met.error());
        m_which = met->which;
        return Sessions(m_connection, m_schema).extent(m_scope).map([this](const Sessions::Extent &all) {
            m_summary.states = all.sessions;
            m_summary.users = all.users;
        });
    }

    // Those whose end lies there; both ends included.
    auto endingIn(qint64 from, qint64 until) const
    {
        const auto end = sql::integer(table().idleExpires);
        const auto then = sql::from(table()).where(sql::between(end, from, until));
        return m_which ? then.where(*m_which) : then;
    }

    Result<void> ends()
    {
        const auto &s = table();
        const auto end = sql::someInteger(s.idleExpires, m_schema.expiriesAreNumbers);
        const auto some = endingIn(0, lastTime);
        const auto one = [&](const auto &order) {
            const auto value = sql::integer(s.idleExpires);
            return m_connection.fetch(some.orderBy(order).limit(1).select(value)).map([&](const auto &rows) {
                return rows.empty() ? std::optional<qint64>() : rows.front()[value];
            });
        };
        const auto first = one(sql::ascending(end));
        if (!first)
            return Failure(first.error());
        m_summary.firstEnd = *first;
        return one(sql::descending(end)).map([this](const auto &last) { m_summary.lastEnd = last; });
    }

    Result<void> days()
    {
        const qint64 now = m_scope.moment, today = now / day;
        m_summary.ending.assign(daysAhead, 0);
        const auto number = sql::quotient(table().idleExpires, day);
        const auto counted = sql::count(table());
        const auto query = endingIn(now, (today + daysAhead) * day - 1)
                               .where(sql::between(sql::integer(table().activeExpires), 0, lastTime))
                               .groupBy(number)
                               .limit(daysAhead);
        return m_connection.fetch(query.select(number, counted)).map([&](const auto &rows) {
            auto &summary = m_summary;
            summary.endingLater = summary.states.active + summary.states.idle;
            for (const auto &row : rows) {
                const auto index = row[number].value_or(today) - today;
                summary.ending.at(size_t(std::clamp<qint64>(index, 0, daysAhead - 1))) += row[counted];
                summary.endingLater -= row[counted];
            }
        });
    }

    const SessionTable &table() const { return *m_schema.sessions; }

    Connection &m_connection;
    const Schema &m_schema;
    const SessionScope &m_scope;
    std::optional<sql::Predicate<SessionTable>> m_which;
    SessionSummary m_summary;
};

} // namespace

Result<SessionSummary> summary(Connection &connection, const Schema &schema, const SessionScope &scope)
{
    return Summing(connection, schema, scope).run();
}

SessionSummary summary(const std::vector<Session> &sessions, qint64 moment)
{
    SessionSummary all;
    all.ending.assign(daysAhead, 0);
    QSet<QString> users;
    for (const auto &session : sessions) {
        users.insert(session.userId);
        switch (session.state) {
        case State::Active: ++all.states.active; break;
        case State::Idle: ++all.states.idle; break;
        case State::Dead: ++all.states.dead; break;
        case State::Invalid: ++all.states.invalid; break;
        }
        const auto &end = session.idleExpires;
        if (!isTime(end))
            continue;
        all.firstEnd = std::min(all.firstEnd.value_or(*end), *end);
        all.lastEnd = std::max(all.lastEnd.value_or(*end), *end);
        if (session.state != State::Active && session.state != State::Idle)
            continue;
        const auto index = *end / day - moment / day;
        ++(index < daysAhead ? all.ending.at(size_t(index)) : all.endingLater);
    }
    all.users = users.size();
    return all;
}

} // namespace candela::auth

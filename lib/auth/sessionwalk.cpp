#include "auth/sessionwalk.h"

#include "auth/sessionquery.h"

namespace candela::auth {

using database::Failure;
using database::Result;

SessionWalk::SessionWalk(database::Connection &connection, const Schema &schema, SessionFilter filter, qint64 moment)
    : m_connection(connection)
    , m_schema(schema)
    , m_filter(std::move(filter))
    , m_moment(moment)
{
}

Result<void> SessionWalk::next(qint64 rows, const std::function<void(const SessionText &)> &take)
{
    if (m_isComplete)
        return {};
    if (!m_condition) {
        auto met = condition(m_connection, m_schema, m_filter, m_moment);
        if (!met)
            return Failure(met.error());
        m_condition = std::move(*met);
    }
    std::optional<Session> after;
    if (m_after) {
        after.emplace();
        after->id = *m_after;
    }
    const auto &s = *m_schema.sessions;
    const auto active = sql::integer(s.activeExpires);
    const auto idle = sql::integer(s.idleExpires);
    qint64 taken = 0;
    QByteArray last;
    const auto done = m_connection.read(sessionPage(m_schema, *m_condition, {}, after, rows), [&](const auto &row) {
        SessionText session{row[s.id], row[s.userId], row.number(active), row.number(idle), {}, row.rest()};
        session.state = stateAt(session.activeExpires, session.idleExpires, m_moment);
        take(session);
        if (++taken == rows)
            last = session.id.toByteArray();
    });
    m_isComplete = !done || taken < rows;
    m_after = QString::fromUtf8(last);
    return done;
}

} // namespace candela::auth

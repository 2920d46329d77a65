// All sessions that a filter meets, page after page in the order of their ids, as the text that the database has: for
// reports of millions.
#pragma once

#include "auth/sessionfilter.h"

#include <functional>
#include <span>

namespace candela::auth {

// Its views are UTF-8.
struct SessionText {
    QByteArrayView id;                          // the bearer token itself: never to be shown in full
    QByteArrayView userId;
    std::optional<qint64> activeExpires, idleExpires;   // milliseconds since 1970; none: not a number
    State state = State::Invalid;
    std::span<const QByteArrayView> attributes;     // in the order of Schema::sessionAttributes; null: NULL
};

// Blocking, over one connection, which it shares and outlives it; as does the schema, which must have a session table.
class SessionWalk
{
public:
    // `moment` is what time it is where states are told, by the server's clock, in milliseconds since 1970.
    SessionWalk(database::Connection &connection, const Schema &schema, SessionFilter filter, qint64 moment);

    // Takes up to `rows` sessions behind those before, each during the call alone. None came: that were all. Fails as
    // condition() does, and after a failure it goes no further.
    [[nodiscard]] database::Result<void> next(qint64 rows, const std::function<void(const SessionText &)> &take);

private:
    std::vector<qint64> takeCuts(std::vector<sql::Expression> &columns) const;

    database::Connection &m_connection;
    const Schema &m_schema;
    const SessionFilter m_filter;
    const qint64 m_moment;
    std::optional<SessionCondition> m_condition;    // asked for once: a search may mean other users later
    std::optional<QString> m_after;
    bool m_isComplete = false;
};

} // namespace candela::auth

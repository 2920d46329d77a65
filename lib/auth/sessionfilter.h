// Which sessions are meant: one condition for the list, its counts and what is revoked.
#pragma once

#include "auth/schema.h"
#include "auth/search.h"
#include "auth/sessionstate.h"
#include "database/connection.h"
#include "sql/predicate.h"

namespace candela::auth {

struct SessionFilter {
    QList<State> states;            // empty: in every state
    std::optional<QString> user;    // of this user alone
    QString search;                 // the beginning of a session's id, or its user's id, attributes or keys
    Reach reach = Reach::Beginnings;            // of the search
    std::optional<qint64> idleFrom = {}, idleUntil = {};    // idle_expires lies there, ends included; ms since 1970
    // Schema::sessionAttributes whose text is exactly this, on MySQL as the connection's collation has it.
    QList<std::pair<QString, QString>> attributes = {};

    bool operator==(const SessionFilter &) const = default;
};

sql::Predicate<SessionTable> inState(const SessionTable &sessions, State state, qint64 now);

// Nothing where the filter asks for nothing. The schema must have a session table. Input: about an attribute that it does
// not have. The connection is asked for users where an index has to find them first.
[[nodiscard]] database::Result<std::optional<sql::Predicate<SessionTable>>> condition(
    database::Connection &connection, const Schema &schema, const SessionFilter &filter, qint64 now);

} // namespace candela::auth

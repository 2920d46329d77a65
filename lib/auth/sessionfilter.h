// Which sessions are meant: one condition for the list, its counts and what is revoked.
#pragma once

#include "auth/schema.h"
#include "auth/search.h"
#include "auth/sessionstate.h"
#include "sql/predicate.h"

namespace candela::auth {

struct SessionFilter {
    QList<State> states;            // empty: in every state
    std::optional<QString> user;    // of this user alone
    QString search;                 // a session's id, or a user as usersNamed() finds one
    Reach reach = Reach::Beginnings;            // of the search
    std::optional<qint64> idleFrom = {}, idleUntil = {};    // idle_expires lies there, ends included; ms since 1970
    QList<std::pair<QString, QString>> attributes = {}; // Schema::sessionAttributes whose text is exactly this

    bool operator==(const SessionFilter &) const = default;
};

sql::Predicate<SessionTable> inState(const SessionTable &sessions, State state, qint64 now);

// Nothing where the filter asks for nothing. The schema must have a session table.
std::optional<sql::Predicate<SessionTable>> condition(const Schema &schema, const SessionFilter &filter, qint64 now);

} // namespace candela::auth

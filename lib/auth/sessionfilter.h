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

    // Whether it asks for less than whatever has a life to end: the three states that a session goes through are all.
    bool narrows() const;
    bool operator==(const SessionFilter &) const = default;
};

sql::Predicate<SessionTable> inState(const SessionTable &sessions, State state, qint64 now);

struct SessionCondition {
    // How the rows that meet it lie in the order of the ids.
    enum class Spread {
        Wide,       // among many, or an index finds them
        Beginning,  // together
        Sparse      // few among all, and no index finds them
    };
    std::optional<sql::Predicate<SessionTable>> which;      // nothing where the filter asks for nothing
    Spread spread = Spread::Wide;
    bool isCut = false;     // the search means more users than are asked for
};

// A search looks for users first, so the connection is asked. With Reach::Indexed it meets the sessions of the first 500
// users that usersFound() answers; a session's id by four characters or more, because its fewer are everybody's. Where
// user_id has no index it reads all sessions nevertheless. Input: an attribute that the schema does not have, or NUL. The
// schema must have a session table.
[[nodiscard]] database::Result<SessionCondition> condition(
    database::Connection &connection, const Schema &schema, const SessionFilter &filter, qint64 now);

} // namespace candela::auth

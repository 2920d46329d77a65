// Which sessions an act is about: one value for the preview, its text in SQL, and what is done.
#pragma once

#include "auth/sessionfilter.h"

namespace candela::auth {

struct SessionScope {
    QStringList chosen;         // these ids; empty: whatever the filter meets
    SessionFilter filter;
    QStringList kept;           // … but for these ids
    bool everything = false;    // a filter that asks for nothing means every session only with this
    qint64 moment = 0;          // what time it is where states are told, by the server's clock; ms since 1970

    bool isEmpty() const { return chosen.isEmpty() && !filter.narrows() && !everything; }
    // Of one user, in whatever state: those count as well that begin while it is under way.
    bool isUser() const { return filter.user && filter == SessionFilter{{}, filter.user, {}}; }

    // Those that are dead for an hour or more, because the clocks of the site's servers may differ from this one.
    static SessionScope dead(qint64 now);
    static constexpr qint64 margin = 3'600'000;

    bool operator==(const SessionScope &) const = default;
};

namespace fault {
// Of the Input error of a search that means more users than are asked for: no act is about some of what was meant.
inline constexpr QStringView manyUsers = u"many-users";
}

// Fails as auth::condition() does, and with Input for an empty scope, or with fault::manyUsers. Chosen ids are not in it:
// they are asked for in parts.
[[nodiscard]] database::Result<SessionCondition> condition(
    database::Connection &connection, const Schema &schema, const SessionScope &scope);

// The statement that would remove them all, for people to read: with one placeholder for the chosen ids.
[[nodiscard]] database::Result<sql::CompiledQuery> removalText(
    database::Connection &connection, const Schema &schema, const SessionScope &scope);

} // namespace candela::auth

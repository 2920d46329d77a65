// What a report says of its sessions before it lists them: how many there are, of whom, and when they end.
#pragma once

#include "auth/sessions.h"

namespace candela::auth {

struct SessionSummary {
    static constexpr qint64 day = 86'400'000, daysAhead = 14;

    SessionCounts states;
    qint64 users = 0;
    std::optional<qint64> firstEnd, lastEnd;    // the least and the greatest idle_expires that is a time; ms since 1970
    // How many live ones end on each UTC day, from that of the moment on: daysAhead numbers; and behind them.
    std::vector<qint64> ending;
    qint64 endingLater = 0;
};

// Of what the scope is about, at its moment, which must not be chosen ids: a few passes over them. Fails as condition().
[[nodiscard]] database::Result<SessionSummary> summary(
    database::Connection &connection, const Schema &schema, const SessionScope &scope);
// Of these sessions.
SessionSummary summary(const std::vector<Session> &sessions, qint64 moment);

} // namespace candela::auth

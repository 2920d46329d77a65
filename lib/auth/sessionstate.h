// Whether a session is active, idle or dead at a moment, exactly as Lucia v2 decides it.
#pragma once

#include <QString>

#include <optional>

namespace candela::auth {

enum class State {
    Active,     // now <= active_expires
    Idle,       // active_expires < now <= idle_expires: renewed at its next request
    Dead,       // now > idle_expires: refused, though the row stays
    Invalid     // an expiry that is no time: never counted as expired
};

// "active", "idle", "dead", "invalid": part of formats.
QLatin1String code(State state);

// The last millisecond of the year 9999; what lies beyond is no time.
inline constexpr qint64 lastTime = 253402300799999;

inline bool isTime(const std::optional<qint64> &value) { return value && *value >= 0 && *value <= lastTime; }

// All in milliseconds since 1970. Lucia tests "dead" first, so a row whose active_expires lies beyond its
// idle_expires can be dead (isWithinExpiration(x) = !(now > x), lucia 2.7.7 dist/utils/date.js).
State stateAt(const std::optional<qint64> &activeExpires, const std::optional<qint64> &idleExpires, qint64 now);

// How long Lucia keeps a session active unless the site says otherwise. No table holds it: a session's creation or last
// renewal is its active_expires less this. (lucia 2.7.7 dist/auth/index.js: sessionExpiresIn)
inline constexpr qint64 defaultActivePeriod = 86'400'000;
// At least how long the site keeps sessions active, since one of them is active until `latest`: a renewal lies in the
// past. In whole hours, five minutes being left to clocks that differ; all in milliseconds.
qint64 leastActivePeriod(qint64 latest, qint64 now);
// When it began or was renewed last, were that the period; none where that is no time.
std::optional<qint64> renewedAt(const std::optional<qint64> &activeExpires, qint64 activePeriod);

} // namespace candela::auth

#include "auth/sessionstate.h"

namespace candela::auth {

QLatin1String code(State state)
{
    switch (state) {
    case State::Active: return QLatin1String("active");
    case State::Idle: return QLatin1String("idle");
    case State::Dead: return QLatin1String("dead");
    case State::Invalid: break;
    }
    return QLatin1String("invalid");
}

State stateAt(const std::optional<qint64> &activeExpires, const std::optional<qint64> &idleExpires, qint64 now)
{
    if (!isTime(idleExpires))
        return State::Invalid;
    if (now > *idleExpires)
        return State::Dead;
    if (!isTime(activeExpires))
        return State::Invalid;
    return now > *activeExpires ? State::Idle : State::Active;
}

qint64 leastActivePeriod(qint64 latest, qint64 now)
{
    static constexpr qint64 hour = 3'600'000, clocksDiffer = hour / 12;
    const auto ahead = latest - now - clocksDiffer;
    return ahead <= 0 || latest > lastTime ? 0 : (ahead + hour - 1) / hour * hour;
}

std::optional<qint64> renewedAt(const std::optional<qint64> &activeExpires, qint64 activePeriod)
{
    const auto renewed = isTime(activeExpires) ? std::optional(*activeExpires - activePeriod) : std::nullopt;
    return isTime(renewed) ? renewed : std::nullopt;
}

} // namespace candela::auth

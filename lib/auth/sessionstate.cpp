#include "auth/sessionstate.h"

namespace candela::auth {

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

} // namespace candela::auth

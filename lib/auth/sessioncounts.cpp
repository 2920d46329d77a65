#include "auth/sessioncounts.h"

namespace candela::auth {

SessionCounts countsOf(const std::vector<Session> &sessions)
{
    SessionCounts counts;
    for (const auto &session : sessions) {
        switch (session.state) {
        case State::Active:
            ++counts.active;
            break;
        case State::Idle:
            ++counts.idle;
            break;
        case State::Dead:
            ++counts.dead;
            break;
        case State::Invalid:
            ++counts.invalid;
            break;
        }
    }
    return counts;
}

} // namespace candela::auth

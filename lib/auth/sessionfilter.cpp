#include "auth/sessionfilter.h"

#include "auth/usersearch.h"
#include "sql/select.h"

namespace candela::auth {

using Predicate = sql::Predicate<SessionTable>;

sql::Predicate<SessionTable> inState(const SessionTable &sessions, State state, qint64 now)
{
    const auto active = sql::integer(sessions.activeExpires);
    const auto idle = sql::integer(sessions.idleExpires);
    const Predicate living = {(idle >= now && idle <= lastTime).condition};
    switch (state) {
    case State::Active: return {(living && active >= now && active <= lastTime).condition};
    case State::Idle: return {(living && active >= 0 && active < now).condition};
    case State::Dead: return {(idle >= 0 && idle < now).condition};
    case State::Invalid: break;
    }
    const Predicate noEnd = {(sql::isNull(idle) || idle < 0 || idle > lastTime).condition};
    const Predicate noActivity = {(sql::isNull(active) || active < 0 || active > lastTime).condition};
    return {(noEnd || (living && noActivity)).condition};
}

std::optional<Predicate> condition(const Schema &schema, const SessionFilter &filter, qint64 now)
{
    const auto &sessions = *schema.sessions;
    std::optional<Predicate> all;
    const auto narrow = [&](const Predicate &by) { all = all ? Predicate{(*all && by).condition} : by; };

    if (!filter.states.isEmpty()) {
        auto states = inState(sessions, filter.states.first(), now);
        for (const auto state : filter.states.mid(1))
            states = {(states || inState(sessions, state, now)).condition};
        narrow(states);
    }
    if (filter.user)
        narrow(sessions.userId == *filter.user);
    if (!filter.search.isEmpty()) {
        const auto users = sql::from(schema.users).where(usersNamed(schema, filter.search)).select(schema.users.id);
        narrow({(sql::startsWith(sessions.id, filter.search) || sql::in(sessions.userId, users)).condition});
    }
    return all;
}

} // namespace candela::auth

#include "auth/sessionfilter.h"

#include "auth/usersearch.h"
#include "sql/select.h"

#include <algorithm>

namespace candela::auth {

using Predicate = sql::Predicate<SessionTable>;

sql::Predicate<SessionTable> inState(const SessionTable &sessions, State state, qint64 now)
{
    const auto active = sql::integer(sessions.activeExpires);
    const auto idle = sql::integer(sessions.idleExpires);
    const Predicate living = sql::between(idle, now, lastTime);
    switch (state) {
    case State::Active: return {(living && sql::between(active, now, lastTime)).condition};
    case State::Idle: return {(living && sql::between(active, 0, now - 1)).condition};
    case State::Dead: return sql::between(idle, 0, now - 1);
    case State::Invalid: break;
    }
    const Predicate noEnd = {(sql::isNull(idle) || idle < 0 || idle > lastTime).condition};
    const Predicate noActivity = {(sql::isNull(active) || active < 0 || active > lastTime).condition};
    return {(noEnd || (living && noActivity)).condition};
}

static Predicate inOneOf(const SessionTable &sessions, const QList<State> &states, qint64 now)
{
    auto all = inState(sessions, states.first(), now);
    for (const auto state : states.mid(1))
        all = {(all || inState(sessions, state, now)).condition};
    return all;
}

// A text is asked as it is, for its index; of other columns one character more than is looked for is enough to tell a
// longer text.
static database::Result<Predicate> holding(const Schema &schema, const QString &attribute, const QString &value)
{
    const auto &all = schema.sessionAttributes;
    if (std::none_of(all.begin(), all.end(), [&](const Attribute &a) { return a.name == attribute; }))
        return database::failure(database::Error::Kind::Input, attribute);
    const auto &sessions = *schema.sessions;
    const sql::ColumnName name{sessions.name(), attribute};
    const sql::DynamicColumn column{
        name, schema.texts.contains(name) ? sql::DynamicColumn::whole : qint64(value.size()) + 1};
    return sql::compare(sessions, column, sql::Comparison::Equal, value);
}

static database::Result<Predicate> found(database::Connection &, const Schema &schema, const SessionFilter &filter)
{
    const auto &sessions = *schema.sessions;
    const auto users = sql::from(schema.users).where(usersNamed(schema, filter.search)).select(schema.users.id);
    return Predicate{(sql::startsWith(sessions.id, filter.search) || sql::in(sessions.userId, users)).condition};
}

database::Result<std::optional<Predicate>> condition(
    database::Connection &connection, const Schema &schema, const SessionFilter &filter, qint64 now)
{
    const auto &sessions = *schema.sessions;
    const auto idle = sql::integer(sessions.idleExpires);
    std::vector<database::Result<Predicate>> terms;
    if (!filter.states.isEmpty())
        terms.emplace_back(inOneOf(sessions, filter.states, now));
    if (filter.user)
        terms.emplace_back(sessions.userId == *filter.user);
    if (filter.idleFrom)
        terms.emplace_back(idle >= *filter.idleFrom);
    if (filter.idleUntil)
        terms.emplace_back(idle <= *filter.idleUntil);
    for (const auto &[attribute, value] : filter.attributes)
        terms.push_back(holding(schema, attribute, value));
    if (!filter.search.isEmpty())
        terms.push_back(found(connection, schema, filter));
    std::optional<Predicate> all;
    for (const auto &term : terms) {
        if (!term)
            return database::Failure(term.error());
        all = all ? Predicate{(*all && *term).condition} : *term;
    }
    return all;
}

} // namespace candela::auth

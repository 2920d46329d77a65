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

bool SessionFilter::narrows() const
{
    const auto lives = {State::Active, State::Idle, State::Dead};
    const bool allStates = states.isEmpty()
        || std::all_of(lives.begin(), lives.end(), [&](State state) { return states.contains(state); });
    return !allStates || user || !search.isEmpty() || idleFrom || idleUntil || !attributes.isEmpty();
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

// MySQL would look for a session's user once for each session: the users who are meant are asked for before, unless they
// are many.
static database::Result<Predicate> ofUsersNamed(
    database::Connection &connection, const Schema &schema, const Search &search)
{
    static constexpr qint64 many = 5000;
    const auto &users = schema.users;
    const auto named = sql::from(users).where(usersNamed(schema, search));
    return connection.fetch(named.limit(many + 1).select(users.id)).map([&](const auto &rows) {
        if (qint64(rows.size()) > many)
            return sql::in(schema.sessions->userId, named.select(users.id));
        QStringList ids;
        for (const auto &row : rows)
            ids << row[users.id];
        return sql::in(schema.sessions->userId, ids);
    });
}

static database::Result<SessionCondition> foundByIndex(
    database::Connection &connection, const Schema &schema, const QString &text)
{
    static constexpr qint64 mostUsers = 500;
    static constexpr qsizetype shortestBeginning = 4;
    const auto users = usersFound(connection, schema, text, mostUsers);
    if (!users)
        return database::Failure(users.error());
    const auto &id = schema.sessions->id;
    const auto ofThem = sql::in(schema.sessions->userId, users->ids);
    if (!schema.findsBeginnings(id.name()) || text.size() < shortestBeginning)
        return SessionCondition{ofThem, SessionCondition::Spread::Sparse, users->more};
    auto beginning = sql::startsExactly(id, text);
    if (const auto lower = text.toLower(); lower != text)
        beginning = {(beginning || sql::startsExactly(id, lower)).condition};
    return users->ids.isEmpty()
        ? SessionCondition{beginning, SessionCondition::Spread::Beginning}
        : SessionCondition{Predicate{(beginning || ofThem).condition}, SessionCondition::Spread::Sparse, users->more};
}

static database::Result<SessionCondition> found(
    database::Connection &connection, const Schema &schema, const SessionFilter &filter)
{
    if (filter.reach == Reach::Indexed)
        return foundByIndex(connection, schema, filter.search);
    return ofUsersNamed(connection, schema, {filter.search, filter.reach}).map([&](const Predicate &ofThem) {
        const auto beginning = sql::startsWith(schema.sessions->id, filter.search);
        return SessionCondition{Predicate{(beginning || ofThem).condition}, SessionCondition::Spread::Sparse};
    });
}

database::Result<SessionCondition> condition(
    database::Connection &connection, const Schema &schema, const SessionFilter &filter, qint64 now)
{
    using Spread = SessionCondition::Spread;
    const auto &sessions = *schema.sessions;
    const auto idle = sql::integer(sessions.idleExpires);
    SessionCondition all;
    if (!filter.search.isEmpty()) {
        auto met = found(connection, schema, filter);
        if (!met)
            return met;
        all = std::move(*met);
    }
    const auto narrow = [&](const Predicate &by, Spread spread) {
        all.which = all.which ? Predicate{(*all.which && by).condition} : by;
        all.spread = std::max(all.spread, spread);
    };
    const bool onlyInvalid = filter.states == QList<State>{State::Invalid};
    if (!filter.states.isEmpty())
        narrow(inOneOf(sessions, filter.states, now), onlyInvalid ? Spread::Sparse : Spread::Wide);
    if (filter.user)
        narrow(sessions.userId == *filter.user,
            schema.isIndexed(sessions.userId.name()) ? Spread::Wide : Spread::Sparse);
    if (filter.idleFrom)
        narrow(idle >= *filter.idleFrom, Spread::Wide);
    if (filter.idleUntil)
        narrow(idle <= *filter.idleUntil, Spread::Wide);
    for (const auto &[attribute, value] : filter.attributes) {
        const auto has = holding(schema, attribute, value);
        if (!has)
            return database::Failure(has.error());
        narrow(*has, Spread::Sparse);
    }
    return all;
}

} // namespace candela::auth

#include "auth/sessionscope.h"

#include "sql/conditions.h"
#include "sql/modify.h"

namespace candela::auth {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using Predicate = sql::Predicate<SessionTable>;

SessionScope SessionScope::dead(qint64 now)
{
    SessionScope scope;
    scope.filter.states = {State::Dead};
    scope.filter.idleUntil = now - margin;
    scope.moment = now;
    return scope;
}

Result<SessionCondition> condition(
    database::Connection &connection, const Schema &schema, const SessionScope &scope)
{
    if (scope.isEmpty())
        return failure(Error::Kind::Input);
    auto met = condition(connection, schema, scope.filter, scope.moment);
    // Whatever the filter looks like: one that narrows nothing means every session only where that is said.
    if (met && !met->which && !scope.everything)
        return failure(Error::Kind::Input);
    if (met && met->isCut)
        return Failure(Error{Error::Kind::Input, fault::manyUsers.toString(), {}, scope.filter.search});
    if (met && !scope.kept.isEmpty()) {
        const auto others = !sql::in(schema.sessions->id, scope.kept);
        met->which = met->which ? Predicate{(*met->which && others).condition} : others;
    }
    return met;
}

Result<sql::CompiledQuery> removalText(
    database::Connection &connection, const Schema &schema, const SessionScope &scope)
{
    const auto remove = sql::deleteFrom(*schema.sessions);
    if (!scope.chosen.isEmpty())
        return connection.dialect().compile(
            remove.where(sql::in(schema.sessions->id, {QString()})).statement());
    return condition(connection, schema, scope).map([&](const SessionCondition &met) {
        const auto bounded = met.which ? remove.where(*met.which) : remove.everyRow();
        return connection.dialect().compile(bounded.statement());
    });
}

} // namespace candela::auth

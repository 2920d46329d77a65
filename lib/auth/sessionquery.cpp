#include "auth/sessionquery.h"

#include "auth/exactrows.h"

namespace candela::auth {

template <class From> static SessionQuery selected(const From &from, const Schema &schema)
{
    const auto &s = *schema.sessions;
    return from.select(s.id, s.userId, sql::integer(s.activeExpires), sql::integer(s.idleExpires))
        .with(schema.sessionColumns());
}

SessionQuery sessionPage(const Schema &schema, const SessionCondition &condition, const SessionOrder &order,
    const std::optional<Session> &after, qint64 rows)
{
    const auto &s = *schema.sessions;
    auto from = sql::from(s).limit(rows);
    if (condition.which)
        from = from.where(*condition.which);
    const bool sorted = condition.spread == SessionCondition::Spread::Sparse
        || (condition.spread == SessionCondition::Spread::Beginning && order.by != SessionOrder::By::Id);
    const auto in = [&](const auto &operand) {
        const auto ordering = order.descending ? sql::descending(operand) : sql::ascending(operand);
        return sorted ? ordering.unindexed() : ordering;
    };
    const auto byExpiry = [&](const auto &column, const std::optional<qint64> Session::*value) {
        const auto expiry = sql::someInteger(column, schema.expiriesAreNumbers);
        const auto query = from.orderBy(in(expiry), in(s.id));
        return selected(after ? query.after((*after.*value).value_or(-1), after->id) : query, schema);
    };
    switch (order.by) {
    case SessionOrder::By::Id: break;
    case SessionOrder::By::User: {
        const auto query = from.orderBy(in(s.userId), in(s.id));
        return selected(after ? query.after(after->userId, after->id) : query, schema);
    }
    case SessionOrder::By::ActiveExpires: return byExpiry(s.activeExpires, &Session::activeExpires);
    case SessionOrder::By::IdleExpires: return byExpiry(s.idleExpires, &Session::idleExpires);
    }
    const auto query = from.orderBy(in(s.id));
    return selected(after ? query.after(after->id) : query, schema);
}

SessionQuery sessionsMet(
    const Schema &schema, const SessionCondition &condition, const std::optional<sql::DynamicColumn> &address)
{
    const auto &s = *schema.sessions;
    const auto &u = schema.users;
    const auto met = [&](const auto &from) { return condition.which ? from.where(*condition.which) : from; };
    if (!address)
        return selected(met(sql::from(s)), schema);
    return selected(met(sql::from(s).leftJoin(u, sql::exact(u.id) == sql::exact(s.userId))), schema).with({*address});
}

SessionQuery sessionsCalled(const Schema &schema, const QStringList &ids)
{
    const auto &s = *schema.sessions;
    return selected(sql::from(s).where(sql::in(s.id, ids)).limit(2 * ids.size() + neighbours), schema);
}

Session sessionIn(const SessionQuery::Row &row, const Schema &schema, qint64 now)
{
    const auto &s = *schema.sessions;
    const auto active = row[sql::integer(s.activeExpires)], idle = row[sql::integer(s.idleExpires)];
    return {row[s.id], row[s.userId], active, idle, stateAt(active, idle, now), {}, row.rest()};
}

} // namespace candela::auth

// Conditions that ask another query.
#pragma once

#include "sql/conditions.h"
#include "sql/row.h"

namespace candela::sql {

// column in (select one column of the same type …)
//     const auto named = sql::from(users).where(sql::startsWith(users.id, typed)).select(users.id);
//     sql::from(sessions).where(sql::in(sessions.userId, named))
template <AnyColumn C, AnyColumn S> requires std::same_as<typename C::Plain, typename S::Plain>
Predicate<typename C::Table> in(const C &column, const Query<S> &query)
{
    return {{InSelect{column.name(), std::make_shared<const SelectStatement>(query.statement)}}};
}

// Whether the query has any row; correlated, any for the row of the query around it.
//     const auto theirs = sql::from(keys).within(users).where(keys.userId == users.id).select(keys.id);
//     sql::from(users).where(!sql::exists(theirs))
template <class... Os> Predicate<> exists(const Query<Os...> &query)
{
    return {{Exists{std::make_shared<const SelectStatement>(query.statement)}}};
}
template <class Outer, class... Os> Predicate<Outer> exists(const Correlated<Outer, Os...> &query)
{
    return {{Exists{std::make_shared<const SelectStatement>(query.statement)}}};
}

} // namespace candela::sql

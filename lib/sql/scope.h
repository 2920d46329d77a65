// Which tables a query knows, and how: marks on the tables that a select carries in its type.
#pragma once

#include "sql/table.h"

namespace candela::sql {

template <class T> struct Left {};          // joined from the left: where no row of it fits, its columns are NULL
template <class T> struct Outer {};         // of the query around this one
template <class T> struct GroupsOf {};      // said of groups of its rows, by an aggregate

// Tables whose columns a query can select.
template <class T, class... Tables> inline constexpr bool hasTable = isOneOf<T, Tables...> || isOneOf<Left<T>, Tables...>;
// Tables, as a predicate names them, that a query can test.
template <class P, class... Tables> inline constexpr bool knows = hasTable<P, Tables...> || isOneOf<Outer<P>, Tables...>;
// The same after grouping, when aggregates can be tested as well.
template <class P, class... Tables> inline constexpr bool knowsGroups = knows<P, Tables...>;
template <class T, class... Tables> inline constexpr bool knowsGroups<GroupsOf<T>, Tables...> = hasTable<T, Tables...>;

// As what a predicate about the operand names its table.
template <class O> struct ScopeOf { using Type = typename O::Table; };
template <class O> requires requires { typename O::Scope; }
struct ScopeOf<O> { using Type = typename O::Scope; };
template <class O> inline constexpr bool isAggregate = !std::same_as<typename ScopeOf<O>::Type, typename O::Table>;

// The table of the query around this one; void where there is none.
template <class... Tables> struct OuterOf { using Type = void; };
template <class U, class... Tables> struct OuterOf<Outer<U>, Tables...> { using Type = U; };
template <class T, class... Tables> struct OuterOf<T, Tables...> : OuterOf<Tables...> {};

// A selected column of a table that was joined from the left: NULL where no row of it fits.
template <Operand O> struct Maybe { using Value = std::optional<typename O::Plain>; };
template <Operand O, class... Tables>
using Selected = std::conditional_t<isOneOf<Left<typename O::Table>, Tables...> && !isAggregate<O>, Maybe<O>, O>;

template <class T> inline constexpr bool isAlias = requires(const T &table) { table.alias(); };

// Under which name a statement speaks of a table.
template <class T> Source sourceOf(const T &table)
{
    if constexpr (isAlias<T>)
        return {table.name(), table.alias()};
    else
        return {table.name(), {}};
}

} // namespace candela::sql

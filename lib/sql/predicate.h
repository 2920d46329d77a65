// Conditions that remember, in their type, which tables they speak of.
//     sessions.userId == user && sql::integer(sessions.idleExpires) < now
#pragma once

#include "sql/dynamiccolumn.h"
#include "sql/keyset.h"
#include "sql/scope.h"
#include "sql/value.h"

namespace candela::sql {

template <class... Tables> struct Predicate { Condition condition; };
template <Operand O> using PredicateOf = Predicate<typename ScopeOf<O>::Type>;

// An operand and a value of its type.
template <Operand O, class V> requires ValueOf<V, O>
PredicateOf<O> compare(const O &operand, Comparison comparison, V &&value)
{
    return {{Compare{operand.expression(), comparison, toVariant(typename O::Plain{std::forward<V>(value)})}}};
}
// Two operands of one type, whichever of them may be NULL; NULL equals nothing.
template <Operand A, Operand B> requires std::same_as<typename A::Plain, typename B::Plain>
Predicate<typename ScopeOf<A>::Type, typename ScopeOf<B>::Type> compare(const A &a, Comparison comparison, const B &b)
{
    return {{Compare{a.expression(), comparison, b.expression()}}};
}
// A column that only the database knows; that the value fits it is seen when it runs.
template <class T>
Predicate<T> compare(const T &, const DynamicColumn &column, Comparison comparison, const QVariant &value)
{
    return {{Compare{column.expression(), comparison, value}}};
}

// What stands on the right of an operator: a value of the operand's type, or another operand of it.
template <class R, class O>
concept ComparableTo = Operand<O>
    && (ValueOf<R, O> || (Operand<std::remove_cvref_t<R>> && requires {
           requires std::same_as<typename std::remove_cvref_t<R>::Plain, typename O::Plain>;
       }));

template <Operand O, class R> requires ComparableTo<const R &, O>
auto operator==(const O &o, const R &right) { return compare(o, Comparison::Equal, right); }
template <Operand O, class R> requires ComparableTo<const R &, O>
auto operator!=(const O &o, const R &right) { return compare(o, Comparison::NotEqual, right); }
template <Operand O, class R> requires ComparableTo<const R &, O>
auto operator<(const O &o, const R &right) { return compare(o, Comparison::Less, right); }
template <Operand O, class R> requires ComparableTo<const R &, O>
auto operator<=(const O &o, const R &right) { return compare(o, Comparison::LessOrEqual, right); }
template <Operand O, class R> requires ComparableTo<const R &, O>
auto operator>(const O &o, const R &right) { return compare(o, Comparison::Greater, right); }
template <Operand O, class R> requires ComparableTo<const R &, O>
auto operator>=(const O &o, const R &right) { return compare(o, Comparison::GreaterOrEqual, right); }

template <class... A, class... B> Predicate<A..., B...> operator&&(Predicate<A...> a, Predicate<B...> b)
{
    return {combined(Junction::And, std::move(a.condition), std::move(b.condition))};
}
template <class... A, class... B> Predicate<A..., B...> operator||(Predicate<A...> a, Predicate<B...> b)
{
    return {combined(Junction::Or, std::move(a.condition), std::move(b.condition))};
}
template <class... A> Predicate<A...> operator!(Predicate<A...> a)
{
    return {{Not{std::make_shared<const Condition>(std::move(a.condition))}}};
}

} // namespace candela::sql

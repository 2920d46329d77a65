// Conditions that remember, in their type, which tables they speak of.
//     sessions.userId == user && sql::integer(sessions.idleExpires) < now
#pragma once

#include "sql/table.h"
#include "sql/value.h"

namespace candela::sql {

template <class... Tables> struct Predicate { Condition condition; };

template <Operand O, class V>
    requires ValueOf<V, O>
Predicate<typename O::Table> compare(const O &operand, Comparison comparison, V &&value)
{
    return {{Compare{operand.expression(), comparison, toVariant(typename O::Plain{std::forward<V>(value)})}}};
}

template <Operand O, class V> requires ValueOf<V, O>
auto operator==(const O &o, V &&v) { return compare(o, Comparison::Equal, std::forward<V>(v)); }
template <Operand O, class V> requires ValueOf<V, O>
auto operator!=(const O &o, V &&v) { return compare(o, Comparison::NotEqual, std::forward<V>(v)); }
template <Operand O, class V> requires ValueOf<V, O>
auto operator<(const O &o, V &&v) { return compare(o, Comparison::Less, std::forward<V>(v)); }
template <Operand O, class V> requires ValueOf<V, O>
auto operator<=(const O &o, V &&v) { return compare(o, Comparison::LessOrEqual, std::forward<V>(v)); }
template <Operand O, class V> requires ValueOf<V, O>
auto operator>(const O &o, V &&v) { return compare(o, Comparison::Greater, std::forward<V>(v)); }
template <Operand O, class V> requires ValueOf<V, O>
auto operator>=(const O &o, V &&v) { return compare(o, Comparison::GreaterOrEqual, std::forward<V>(v)); }

template <AnyColumn A, AnyColumn B> requires std::same_as<typename A::Plain, typename B::Plain>
Predicate<typename A::Table, typename B::Table> operator==(const A &a, const B &b)
{
    return {{Compare{a.expression(), Comparison::Equal, b.name()}}};
}

// Text that begins with these characters, taken literally; upper and lower case are the same.
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
Predicate<typename C::Table> startsWith(const C &column, const QString &prefix)
{
    return {{Compare{column.expression(), Comparison::StartsWith, QVariant(prefix)}}};
}
template <class T> Predicate<T> startsWith(const T &, const DynamicColumn &column, const QString &prefix)
{
    return {{Compare{column.expression(), Comparison::StartsWith, QVariant(prefix)}}};
}

// A condition on a column that only the database knows; that the value fits it is seen when it runs.
template <class T>
Predicate<T> compare(const T &, const DynamicColumn &column, Comparison comparison, const QVariant &value)
{
    return {{Compare{column.expression(), comparison, value}}};
}

template <Operand O> requires(O::nullable)
Predicate<typename O::Table> isNull(const O &operand) { return {{IsNull{operand.expression()}}}; }

// An empty list matches nothing.
template <AnyColumn C> Predicate<typename C::Table> in(const C &column, const QList<typename C::Plain> &values)
{
    return {{In{column.name(), QVariantList(values.begin(), values.end())}}};
}

template <class... A, class... B> Predicate<A..., B...> operator&&(Predicate<A...> a, Predicate<B...> b)
{
    return {{Combined{Junction::And, {std::move(a.condition), std::move(b.condition)}}}};
}
template <class... A, class... B> Predicate<A..., B...> operator||(Predicate<A...> a, Predicate<B...> b)
{
    return {{Combined{Junction::Or, {std::move(a.condition), std::move(b.condition)}}}};
}
template <class... A> Predicate<A...> operator!(Predicate<A...> a)
{
    return {{Not{std::make_shared<const Condition>(std::move(a.condition))}}};
}

} // namespace candela::sql

// Functions of many rows: counts, the least, the greatest, the sum.
#pragma once

#include "sql/function.h"
#include "sql/predicate.h"

namespace candela::sql {

// What is told of many rows at once. In a condition it belongs into having(), not into where().
template <class Table_, class Value_, Function function_, class Column_> struct Aggregate : FunctionOf<Table_, Value_> {
    using Scope = GroupsOf<Table_>;
    std::optional<ColumnName> column;
    Expression expression() const { return {function_, column, 0, {}}; }
};

// How many rows there are; with a column: in how many of them it is not NULL.
//     sql::from(sessions).groupBy(sessions.userId).having(sql::count(sessions) > 5)
template <class T> requires(!Operand<T>)
Aggregate<T, qint64, Function::Count, void> count(const T &) { return {}; }
template <AnyColumn C>
Aggregate<typename C::Table, qint64, Function::Count, C> count(const C &column) { return {{}, column.name()}; }

// How many different values there are, NULL aside.
//     sql::from(sessions).select(sql::countDistinct(sessions.userId))
template <AnyColumn C>
Aggregate<typename C::Table, qint64, Function::CountDistinct, C> countDistinct(const C &column)
{
    return {{}, column.name()};
}

// In how many rows the condition holds; named, because one query asks for several such numbers.
//     sql::from(sessions).select(sql::count(sessions), sql::countIf<"dead">(sessions.idleExpires < now))
template <Name alias_, class T> struct CountIf : FunctionOf<T, qint64> {
    using Scope = GroupsOf<T>;
    std::shared_ptr<const Condition> condition;
    Expression expression() const { return {Function::Count, {}, 0, alias_.string(), condition}; }
};
template <Name alias_, class T, std::same_as<T>... Ts> CountIf<alias_, T> countIf(const Predicate<T, Ts...> &predicate)
{
    return {{}, std::make_shared<const Condition>(predicate.condition)};
}

// The least and the greatest value; of no rows, NULL.
//     sql::from(sessions).select(sql::minimum(sessions.idleExpires), sql::maximum(sessions.idleExpires))
template <AnyColumn C>
Aggregate<typename C::Table, std::optional<typename C::Plain>, Function::Minimum, C> minimum(const C &column)
{
    return {{}, column.name()};
}
template <AnyColumn C>
Aggregate<typename C::Table, std::optional<typename C::Plain>, Function::Maximum, C> maximum(const C &column)
{
    return {{}, column.name()};
}

// The sum of a column of numbers; of no rows, NULL.
//     sql::from(orders).groupBy(orders.customer).limit(100).select(orders.customer, sql::sum(orders.cents))
template <AnyColumn C> requires(std::same_as<typename C::Plain, qint64> || std::same_as<typename C::Plain, double>)
Aggregate<typename C::Table, std::optional<typename C::Plain>, Function::Sum, C> sum(const C &column)
{
    return {{}, column.name()};
}

} // namespace candela::sql

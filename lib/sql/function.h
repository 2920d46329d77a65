// Functions of a column, and names for what they give; each can be selected, compared and, but for aliases, ordered by.
#pragma once

#include "sql/predicate.h"

namespace candela::sql {

template <class Table_, class Value_> struct FunctionOf {
    using Table = Table_;
    using Value = Value_;
    using Plain = typename PlainOf<Value>::Type;
    static constexpr bool nullable = PlainOf<Value>::nullable;
};

// A column read as an integer whatever the engine stored there: SQLite keeps numbers as text, blob or
// real in columns declared so. NULL stands for what is no number.
template <AnyColumn C> struct IntegerOf : FunctionOf<typename C::Table, std::optional<qint64>> {
    ColumnName column;
    Expression expression() const { return {Function::Integer, column, 0, {}}; }
};
//     sql::from(sessions).where(sql::integer(sessions.idleExpires) < now)
template <AnyColumn C> IntegerOf<C> integer(const C &column) { return {{}, column.name()}; }

// The same for an order: -1 where it is no number. Of a column that is `certain` to hold numbers it is the column itself,
// so that an index on it serves.
//     sql::from(sessions).orderBy(sql::ascending(sql::someInteger(sessions.idleExpires, schema.expiriesAreNumbers)))
template <AnyColumn C> struct SomeIntegerOf : FunctionOf<typename C::Table, qint64> {
    ColumnName column;
    bool certain = false;
    Expression expression() const { return {certain ? Function::None : Function::SomeInteger, column, 0, {}}; }
};
template <AnyColumn C> SomeIntegerOf<C> someInteger(const C &column, bool certain)
{
    return {{}, column.name(), certain};
}

// A text's part before its first colon; all of it where there is none.
template <AnyColumn C> struct BeforeColonOf : FunctionOf<typename C::Table, typename C::Value> {
    ColumnName column;
    Expression expression() const { return {Function::Before, column, 0, {}}; }
};
//     sql::from(keys).groupBy(sql::beforeColon(keys.id)).limit(9).select(sql::beforeColon(keys.id), sql::count(keys))
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
BeforeColonOf<C> beforeColon(const C &column) { return {{}, column.name()}; }

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

// A name for a selected value, for those who read the statement's answer by name.
//     const auto total = sql::as<"total">(sql::count(sessions));
//     … sql::from(sessions).select(total) … row[total]
template <Operand O, Name alias_> struct As : FunctionOf<typename O::Table, typename O::Value> {
    using Scope = typename ScopeOf<O>::Type;
    O operand;
    Expression expression() const
    {
        auto named = operand.expression();
        named.alias = alias_.string();
        return named;
    }
};
template <Name alias_, Operand O> As<O, alias_> as(const O &operand) { return {{}, operand}; }

} // namespace candela::sql

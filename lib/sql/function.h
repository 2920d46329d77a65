// Functions of a column, and names for what they give; each can be selected, compared and, but for aliases, ordered by.
#pragma once

#include "sql/scope.h"

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

// A column of numbers, each divided by the same one: what is left over is dropped, so that it counts whole parts, as days.
template <AnyColumn C> struct QuotientOf : FunctionOf<typename C::Table, std::optional<qint64>> {
    ColumnName column;
    qint64 divisor = 1;
    Expression expression() const { return {Function::Quotient, column, divisor, {}}; }
};
//     const auto day = sql::quotient(sessions.idleExpires, 86'400'000);
//     … sql::from(sessions).groupBy(day).limit(366).select(day, sql::count(sessions))
template <AnyColumn C> requires std::same_as<typename C::Plain, qint64>
QuotientOf<C> quotient(const C &column, qint64 divisor) { return {{}, column.name(), divisor}; }

// A text's part before its first colon; all of it where there is none.
template <AnyColumn C> struct BeforeColonOf : FunctionOf<typename C::Table, typename C::Value> {
    ColumnName column;
    Expression expression() const { return {Function::Before, column, 0, {}}; }
};
//     sql::from(keys).groupBy(sql::beforeColon(keys.id)).limit(9).select(sql::beforeColon(keys.id), sql::count(keys))
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
BeforeColonOf<C> beforeColon(const C &column) { return {{}, column.name()}; }

// A column that only the database knows, as its whole text, for an order; the empty text for NULL. Of a column that is
// `certain` to hold texts it is the column itself, so that an index on it serves.
//     sql::from(users).orderBy(sql::ascending(sql::fullText(users, {users.name(), u"email"_s}, false)))
template <class T> struct FullTextOf : FunctionOf<T, QString> {
    ColumnName column;
    bool certain = false;
    Expression expression() const { return {certain ? Function::None : Function::Full, column, 0, {}}; }
};
template <class T> FullTextOf<T> fullText(const T &, const ColumnName &column, bool certain)
{
    return {{}, column, certain};
}

// A column's text that equals what is the same to the byte alone, whatever its collation takes for equal.
template <AnyColumn C> struct ExactOf : FunctionOf<typename C::Table, typename C::Value> {
    ColumnName column;
    Expression expression() const { return {Function::Exact, column, 0, {}}; }
};
//     sql::from(sessions).leftJoin(users, sql::exact(users.id) == sql::exact(sessions.userId))
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
ExactOf<C> exact(const C &column) { return {{}, column.name()}; }

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

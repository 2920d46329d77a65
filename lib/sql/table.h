// Tables and columns as types. A table's name is a run-time value (Lucia lets its owner choose it);
// its columns and their value types are known at compile time.
//     struct NoteTable {
//         sql::TableName table;
//         const sql::TableName &name() const { return table; }
//         sql::Column<NoteTable, "id", qint64> id{table};
//         sql::Column<NoteTable, "text", std::optional<QString>> text{table};
//         using Columns = sql::Columns<decltype(id), decltype(text)>;
//     };
#pragma once

#include "sql/statement.h"

#include <QHash>

#include <algorithm>
#include <concepts>
#include <tuple>

namespace candela::sql {

template <std::size_t N> struct Name {
    char text[N];
    consteval Name(const char (&literal)[N]) { std::copy_n(literal, N, text); }
    QString string() const { return QString::fromLatin1(text); }
};

template <class T> struct PlainOf { using Type = T; static constexpr bool nullable = false; };
template <class T> struct PlainOf<std::optional<T>> { using Type = T; static constexpr bool nullable = true; };

// sql::Column<SessionTable, "user_id", QString>; std::optional<T> where the column may be NULL.
template <class Table_, Name name_, class Value_> class Column
{
public:
    using Table = Table_;
    using Value = Value_;
    using Plain = typename PlainOf<Value>::Type;
    static constexpr bool nullable = PlainOf<Value>::nullable;

    // `renamed` tells columns that a database calls otherwise than the type does: the type's name to the database's.
    explicit Column(TableName table, const QHash<QString, QString> &renamed = {})
        : m_name{std::move(table), renamed.value(name_.string(), name_.string())} {}
    explicit Column(ColumnName name) : m_name(std::move(name)) {}
    const ColumnName &name() const { return m_name; }
    Expression expression() const { return {Function::None, m_name, 0, {}}; }

private:
    ColumnName m_name;
};

// What can be selected and compared: a column, or a function of one.
template <class O>
concept Operand = requires(const O &operand) {
    typename O::Table;
    typename O::Value;
    typename O::Plain;
    { operand.expression() } -> std::same_as<Expression>;
};
template <class C>
concept AnyColumn = Operand<C> && requires(const C &column) { { column.name() } -> std::convertible_to<ColumnName>; };

// A value fits a column when it converts to the column's type without narrowing.
template <class V, class T>
concept Fits = std::convertible_to<V, T> && requires(V v) { T{std::forward<V>(v)}; }
    && (std::same_as<std::remove_cvref_t<V>, bool> == std::same_as<T, bool>);
template <class V, class O>
concept ValueOf = Operand<O> && Fits<V, typename O::Plain>;
template <class V, class C>
concept AssignableTo = ValueOf<V, C> || (AnyColumn<C> && C::nullable
    && (std::same_as<std::remove_cvref_t<V>, std::nullopt_t>
        || std::same_as<std::remove_cvref_t<V>, typename C::Value>));

template <class... Cs> struct Columns {};
template <class T, class... Ts> inline constexpr bool isOneOf = (std::same_as<T, Ts> || ...);
template <class T, class... Ts> inline constexpr bool isOnceIn = (int(std::same_as<T, Ts>) + ... + 0) == 1;

} // namespace candela::sql

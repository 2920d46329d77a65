// What a query is once the types have been checked: plain values, no templates.
#pragma once

#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace candela::sql {

// Schema and table are two fields, quoted apart; an empty schema means the connection's own.
struct TableName {
    QString schema, table;
    bool operator==(const TableName &) const = default;
};
struct ColumnName {
    TableName table;
    QString column;
    bool operator==(const ColumnName &) const = default;
};

enum class Function {
    None,
    Count,      // count(*), or count(column) where a column is named
    Minimum,
    Maximum,
    Sum,
    Text,       // the value as text, cut after `characters`
    Integer     // the value as a 64-bit integer, NULL where it is none (engines that store any type)
};
struct Expression {
    Function function = Function::None;
    std::optional<ColumnName> column;
    qint64 characters = 0;

    bool isAggregate() const { return function >= Function::Count && function <= Function::Sum; }
};

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, StartsWith };
enum class Junction { And, Or };

struct SelectStatement;
struct Condition;
struct Compare { Expression left; Comparison comparison; std::variant<QVariant, ColumnName> right; };
struct IsNull { Expression expression; };
struct In { ColumnName column; QVariantList values; };
struct InSelect { ColumnName column; std::shared_ptr<const SelectStatement> select; };
struct Combined { Junction junction; std::vector<Condition> terms; };
struct Not { std::shared_ptr<const Condition> condition; };
struct Condition { std::variant<Compare, IsNull, In, InSelect, Combined, Not> node; };

struct Join { TableName table; Condition on; };
struct Order { ColumnName column; bool descending = false; };
struct Assignment { QString column; QVariant value; };

struct SelectStatement {
    TableName table;
    std::vector<Join> joins;
    std::vector<Expression> columns;
    std::optional<Condition> where;
    std::vector<ColumnName> groupBy;
    std::vector<Order> orderBy;
    std::optional<qint64> limit;
};
struct InsertStatement { TableName table; std::vector<Assignment> values; };
struct UpdateStatement { TableName table; std::vector<Assignment> values; std::optional<Condition> where; };
struct DeleteStatement { TableName table; std::optional<Condition> where; };

using Statement = std::variant<SelectStatement, InsertStatement, UpdateStatement, DeleteStatement>;

} // namespace candela::sql

// What a query is once the types have been checked: plain values, no templates.
#pragma once

#include <QStringList>
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
    CountDistinct,
    Minimum, Maximum, Sum,
    Text,       // the value as text, cut after `number` characters, whole where that is negative
    Integer,    // the value as a 64-bit integer, NULL where it is none (engines that store any type)
    SomeInteger,        // the same, -1 where it is none
    Before,     // a text's part before its first colon; all of it where there is none
    Quotient,   // the value as a 64-bit integer, by `number`; what is left over is dropped
    Full,       // the value as text for an order; the empty text for NULL
    Exact       // the value as text that equals what is the same to the byte alone
};
struct Condition;
struct Expression {
    Function function = Function::None;
    std::optional<ColumnName> column;
    qint64 number = 0;
    QString alias;              // said in a select's list alone
    std::shared_ptr<const Condition> condition = {};    // which rows are counted

    bool isAggregate() const { return function >= Function::Count && function <= Function::Sum; }
};

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Like, Prefix };
enum class Junction { And, Or };

struct SelectStatement;
struct Compare { Expression left; Comparison comparison; std::variant<QVariant, Expression> right; };
struct Between { Expression expression; QVariant low, high; };
struct IsNull { Expression expression; bool negated = false; };
struct In { ColumnName column; QVariantList values; };
struct InSelect { ColumnName column; std::shared_ptr<const SelectStatement> select; };
struct Exists { std::shared_ptr<const SelectStatement> select; };
struct Combined { Junction junction; std::vector<Condition> terms; };
struct Not { std::shared_ptr<const Condition> condition; };
struct Unindexed { std::shared_ptr<const Condition> condition; };      // true as the condition is, found by no index
struct Condition { std::variant<Compare, Between, IsNull, In, InSelect, Exists, Combined, Not, Unindexed> node; };

// A table under its own name or, where it has one, under an alias.
struct Source { TableName table; QString alias; };
struct Join { Source source; Condition on; bool left = false; };
struct Order { Expression expression; bool descending = false, unindexed = false; };
struct Assignment { QString column; QVariant value; };

struct SelectStatement {
    Source source;
    std::vector<Join> joins;
    std::vector<Expression> columns;
    std::optional<Condition> where;
    std::vector<Expression> groupBy;
    std::optional<Condition> having;
    std::vector<Order> orderBy;
    std::optional<qint64> limit;
    bool distinct = false;
    bool locked = false;        // see Query::locked()
};

// What an insert does with a row whose columns of `target` are there already: nothing, or it updates `update`.
struct Conflict { QStringList target, update; };
struct InsertStatement {
    TableName table;
    QStringList columns;
    std::vector<QVariantList> rows;             // a value for each column
    std::optional<Conflict> conflict;           // none: the insert fails
};
struct UpdateStatement { TableName table; std::vector<Assignment> values; std::optional<Condition> where; };
struct DeleteStatement { TableName table; std::optional<Condition> where; };

// An insert without rows, or an update without values: text that no engine takes, and nothing to be done.
inline bool doesNothing(const InsertStatement &s) { return s.rows.empty(); }
inline bool doesNothing(const UpdateStatement &s) { return s.values.empty(); }
inline bool doesNothing(const DeleteStatement &) { return false; }
using Statement = std::variant<SelectStatement, InsertStatement, UpdateStatement, DeleteStatement>;

} // namespace candela::sql

// Conditions beyond comparing: patterns, ranges, lists, and NULL.
#pragma once

#include "sql/predicate.h"

namespace candela::sql {

// The text with what means something in a pattern escaped by `!`, which no engine treats specially by itself (MySQL
// would unescape a backslash once more).
QString literally(const QString &text);

// Text like a pattern, in which % stands for any characters, _ for one, and ! takes the next one literally. Upper and
// lower case are the same (on MySQL as the column's collation has it).
//     sql::like(users.id, sql::literally(part) + u"_%"_s)
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
Predicate<typename C::Table> like(const C &column, const QString &pattern)
{
    return {{Compare{column.expression(), Comparison::Like, QVariant(pattern)}}};
}
template <class T> Predicate<T> like(const T &, const DynamicColumn &column, const QString &pattern)
{
    return {{Compare{column.expression(), Comparison::Like, QVariant(pattern)}}};
}

// Text that begins with, or holds, these characters, taken literally.
//     sql::from(users).where(sql::startsWith(users.id, typed) || sql::contains(users, email, typed))
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
Predicate<typename C::Table> startsWith(const C &column, const QString &prefix)
{
    return like(column, literally(prefix) + u'%');
}
template <class T> Predicate<T> startsWith(const T &table, const DynamicColumn &column, const QString &prefix)
{
    return like(table, column, literally(prefix) + u'%');
}
template <AnyColumn C> requires std::same_as<typename C::Plain, QString>
Predicate<typename C::Table> contains(const C &column, const QString &part)
{
    return like(column, u'%' + literally(part) + u'%');
}
template <class T> Predicate<T> contains(const T &table, const DynamicColumn &column, const QString &part)
{
    return like(table, column, u'%' + literally(part) + u'%');
}

// Text that begins with exactly these characters, as the column's own index finds it; on MySQL the column's collation
// decides which are the same. For columns whose type Dialect::isText() knows.
//     sql::from(users).where(sql::startsExactly(users.id, typed))
template <AnyColumn C> requires(std::same_as<typename C::Plain, QString> && !isAlias<typename C::Table>)
Predicate<typename C::Table> startsExactly(const C &column, const QString &prefix)
{
    return {{Compare{column.expression(), Comparison::Prefix, QVariant(prefix)}}};
}
template <class T> requires(!isAlias<T>)
Predicate<T> startsExactly(const T &, const DynamicColumn &column, const QString &prefix)
{
    return {{Compare{{Function::None, column.name, 0, {}}, Comparison::Prefix, QVariant(prefix)}}};
}

// From `low` to `high`, both included.
//     sql::between(sessions.idleExpires, now, now + day)
template <Operand O, class L, class H> requires(ValueOf<L, O> && ValueOf<H, O>)
PredicateOf<O> between(const O &operand, L &&low, H &&high)
{
    using Plain = typename O::Plain;
    return {{Between{operand.expression(), toVariant(Plain{std::forward<L>(low)}), toVariant(Plain{std::forward<H>(high)})}}};
}

// One of these; an empty list matches nothing.
//     sql::deleteFrom(sessions).where(sql::in(sessions.id, ids))
template <AnyColumn C> Predicate<typename C::Table> in(const C &column, const QList<typename C::Plain> &values)
{
    return {{In{column.name(), QVariantList(values.begin(), values.end())}}};
}
template <class T> Predicate<T> in(const T &, const DynamicColumn &column, const QStringList &values)
{
    return {{In{column.name, QVariantList(values.begin(), values.end())}}};
}

//     sql::from(keys).where(sql::isNull(keys.hashedPassword))
template <Operand O> requires(O::nullable)
PredicateOf<O> isNull(const O &operand) { return {{IsNull{operand.expression(), false}}}; }
template <Operand O> requires(O::nullable)
PredicateOf<O> isNotNull(const O &operand) { return {{IsNull{operand.expression(), true}}}; }

// After a left join: no row of the column's table fits; for a column that is never NULL in a row that is there.
//     sql::from(sessions).leftJoin(users, users.id == sessions.userId).where(sql::isMissing(users.id))
template <AnyColumn C> requires(!C::nullable)
Predicate<Left<typename C::Table>> isMissing(const C &column) { return {{IsNull{column.expression(), false}}}; }

} // namespace candela::sql

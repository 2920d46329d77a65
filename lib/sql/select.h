// The typed select: sql::from(table).join(…).where(…).orderBy(…).after(…).limit(…).select(columns…)
#pragma once

#include "sql/keyset.h"
#include "sql/predicate.h"
#include "sql/row.h"

namespace candela::sql {

template <AnyColumn C> struct Ordering { using Column = C; Order order; };
template <AnyColumn C> requires(!C::nullable)
Ordering<C> ascending(const C &column) { return {{column.name(), false}}; }
template <AnyColumn C> requires(!C::nullable)
Ordering<C> descending(const C &column) { return {{column.name(), true}}; }

template <class Keys, class... Tables> class From;

template <class... Keys, class... Tables> class From<Columns<Keys...>, Tables...>
{
public:
    explicit From(SelectStatement statement) : m_statement(std::move(statement)) {}

    template <class T, class... Ps> requires(isOneOf<Ps, T, Tables...> && ...)
    From<Columns<Keys...>, Tables..., T> join(const T &table, const Predicate<Ps...> &on) const
    {
        auto next = m_statement;
        next.joins.push_back({table.name(), on.condition});
        return From<Columns<Keys...>, Tables..., T>(std::move(next));
    }

    template <class... Ps> requires(isOneOf<Ps, Tables...> && ...)
    From where(const Predicate<Ps...> &predicate) const { return narrowed(predicate.condition); }

    template <AnyColumn... Cs>
    requires(isOneOf<typename Cs::Table, Tables...> &&...) From groupBy(const Cs &...columns)
    const
    {
        auto next = *this;
        next.m_statement.groupBy = {columns.name()...};
        return next;
    }

    template <class... Cs> requires(isOneOf<typename Cs::Table, Tables...> && ...)
    From<Columns<Cs...>, Tables...> orderBy(const Ordering<Cs> &...orderings) const
    {
        auto next = m_statement;
        next.orderBy = {orderings.order...};
        return From<Columns<Cs...>, Tables...>(std::move(next));
    }

    // The rows that follow the row with these values of the ordering columns.
    template <class... Vs>
        requires(sizeof...(Keys) > 0 && sizeof...(Vs) == sizeof...(Keys) && (ValueOf<Vs, Keys> && ...))
    From after(Vs &&...values) const
    {
        return narrowed(afterKey(m_statement.orderBy, {toVariant(typename Keys::Plain{std::forward<Vs>(values)})...}));
    }

    From limit(qint64 rows) const { auto next = *this; next.m_statement.limit = rows; return next; }

    template <Operand... Os> requires(isOneOf<typename Os::Table, Tables...> && ...)
    Query<Os...> select(const Os &...columns) const
    {
        auto next = m_statement;
        next.columns = {columns.expression()...};
        return {std::move(next)};
    }

private:
    From narrowed(const Condition &condition) const
    {
        auto next = *this;
        auto &where = next.m_statement.where;
        where = where ? Condition{Combined{Junction::And, {*where, condition}}} : condition;
        return next;
    }

    SelectStatement m_statement;
};

template <class T> From<Columns<>, T> from(const T &table)
{
    SelectStatement statement;
    statement.table = table.name();
    return From<Columns<>, T>(std::move(statement));
}

// column in (select one column of the same type …)
template <AnyColumn C, AnyColumn S> requires std::same_as<typename C::Plain, typename S::Plain>
Predicate<typename C::Table> in(const C &column, const Query<S> &query)
{
    return {{InSelect{column.name(), std::make_shared<const SelectStatement>(query.statement)}}};
}

} // namespace candela::sql

// The typed select: sql::from(table).join(…).where(…).orderBy(…).after(…).limit(…).select(columns…)
#pragma once

#include "sql/aggregate.h"
#include "sql/alias.h"
#include "sql/order.h"
#include "sql/subquery.h"

namespace candela::sql {

template <class Keys, class... Tables> class From;
template <class... Keys, class... Tables> class From<Columns<Keys...>, Tables...>
{
public:
    From(SelectStatement statement) : m_statement(std::move(statement)) {}

    // Rows of both tables that fit; a table that is there already takes an alias.
    //     sql::from(sessions).join(users, users.id == sessions.userId)
    template <class T, class... Ps> requires(!knows<T, Tables...> && (knows<Ps, T, Tables...> && ...))
    From<Columns<Keys...>, Tables..., T> join(const T &table, const Predicate<Ps...> &on) const
    {
        return changed<From<Columns<Keys...>, Tables..., T>>(
            [&](auto &s) { s.joins.push_back({sourceOf(table), on.condition, false}); });
    }
    // The same, and once with NULLs where no row of the further table fits: its columns are read as std::optional.
    //     sql::from(sessions).leftJoin(users, users.id == sessions.userId).select(sessions.id, users.id)
    template <class T, class... Ps> requires(!knows<T, Tables...> && (knows<Ps, T, Tables...> && ...))
    From<Columns<Keys...>, Tables..., Left<T>> leftJoin(const T &table, const Predicate<Ps...> &on) const
    {
        return changed<From<Columns<Keys...>, Tables..., Left<T>>>(
            [&](auto &s) { s.joins.push_back({sourceOf(table), on.condition, true}); });
    }
    // Makes the columns of the query around this one known to where(): see exists().
    template <class U> requires(!knows<U, Tables...> && std::is_void_v<typename OuterOf<Tables...>::Type>)
    From<Columns<Keys...>, Tables..., Outer<U>> within(const U &) const { return {m_statement}; }

    // Conditions add up.
    //     … .where(sessions.userId == user).where(sql::integer(sessions.idleExpires) < now)
    template <class... Ps> requires(knows<Ps, Tables...> && ...)
    From where(const Predicate<Ps...> &p) const { return changed([&](auto &s) { narrow(s.where, p.condition); }); }

    // One row for each different set of these values.
    //     sql::from(sessions).groupBy(sessions.userId).limit(10).select(sessions.userId, sql::count(sessions))
    template <Operand... Cs> requires((hasTable<typename Cs::Table, Tables...> && !isAggregate<Cs>) && ...)
    From groupBy(const Cs &...cs) const { return changed([&](auto &s) { s.groupBy = {cs.expression()...}; }); }
    // Which groups.
    //     … .groupBy(sessions.userId).having(sql::count(sessions) > 5)
    template <class... Ps> requires(knowsGroups<Ps, Tables...> && ...)
    From having(const Predicate<Ps...> &p) const { return changed([&](auto &s) { narrow(s.having, p.condition); }); }
    // The same row only once.
    //     sql::from(sessions).distinct().limit(100).select(sessions.userId)
    From distinct() const { return changed([](auto &s) { s.distinct = true; }); }

    // Not by columns that a left join may leave NULL.
    template <Operand... Os> requires(isOneOf<typename Os::Table, Tables...> && ...)
    From<Columns<Os...>, Tables...> orderBy(const Ordering<Os> &...orderings) const
    {
        return changed<From<Columns<Os...>, Tables...>>([&](auto &s) { s.orderBy = {orderings.order...}; });
    }
    // The rows that follow the row with these values of the ordering columns.
    //     sql::from(users).orderBy(sql::ascending(users.id)).after(lastId).limit(100)
    template <class... Vs>
        requires(sizeof...(Keys) > 0 && sizeof...(Vs) == sizeof...(Keys) && (ValueOf<Vs, Keys> && ...)
            && !(isAggregate<Keys> || ...))
    From after(Vs &&...values) const
    {
        const QVariantList key{toVariant(typename Keys::Plain{std::forward<Vs>(values)})...};
        return changed([&](auto &s) { narrow(s.where, afterKey(s.orderBy, key)); });
    }
    From limit(qint64 rows) const { return changed([&](auto &s) { s.limit = rows; }); }

    // What is read of each row: columns and functions of them, each once, because the row is read by them.
    template <Operand... Os> requires((hasTable<typename Os::Table, Tables...> && ...) && (isOnceIn<Os, Os...> && ...))
    auto select(const Os &...operands) const
    {
        using Around = typename OuterOf<Tables...>::Type;
        using Selection = std::conditional_t<std::is_void_v<Around>, Query<Selected<Os, Tables...>...>,
            Correlated<Around, Selected<Os, Tables...>...>>;
        return Selection{changed<SelectStatement>([&](auto &s) { s.columns = {operands.expression()...}; })};
    }

private:
    template <class Next = From, class F> Next changed(F change) const
    {
        auto next = m_statement;
        change(next);
        return Next(std::move(next));
    }
    SelectStatement m_statement;
};

template <class T> From<Columns<>, T> from(const T &table)
{
    SelectStatement statement;
    statement.source = sourceOf(table);
    return From<Columns<>, T>(std::move(statement));
}

} // namespace candela::sql

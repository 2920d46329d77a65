// Typed insert, update and delete: complete, or bounded to rows, before they can be run.
#pragma once

#include "sql/predicate.h"

namespace candela::sql {

template <class Required, class Given> inline constexpr bool complete = false;
template <class... Rs, class... Gs>
inline constexpr bool complete<Columns<Rs...>, Columns<Gs...>> = ((Rs::nullable || isOneOf<Rs, Gs...>) && ...);

template <class T, class... Given> class Insert
{
public:
    explicit Insert(InsertStatement statement) : m_statement(std::move(statement)) {}

    template <AnyColumn C, class V>
        requires(std::same_as<typename C::Table, T> && AssignableTo<V, C> && !isOneOf<C, Given...>)
    Insert<T, Given..., C> set(const C &column, V &&value) const
    {
        auto next = m_statement;
        next.values.push_back({column.name().column, toVariant(typename C::Value{std::forward<V>(value)})});
        return Insert<T, Given..., C>(std::move(next));
    }
    Insert set(const DynamicColumn &column, const QVariant &value) const
    {
        auto next = *this;
        next.m_statement.values.push_back({column.name.column, value});
        return next;
    }

    // Only an insert that names every NOT NULL column can be run.
    InsertStatement statement() const requires complete<typename T::Columns, Columns<Given...>> { return m_statement; }

private:
    InsertStatement m_statement;
};

// An update or a delete can be run only once it says which rows: where(…) or everyRow().
template <class Statement_> class Bounded
{
public:
    explicit Bounded(Statement_ statement) : m_statement(std::move(statement)) {}
    const Statement_ &statement() const { return m_statement; }

private:
    Statement_ m_statement;
};

template <class T> class Update
{
public:
    explicit Update(UpdateStatement statement) : m_statement(std::move(statement)) {}

    template <AnyColumn C, class V> requires(std::same_as<typename C::Table, T> && AssignableTo<V, C>)
    Update set(const C &column, V &&value) const
    {
        auto next = *this;
        next.m_statement.values.push_back({column.name().column, toVariant(typename C::Value{std::forward<V>(value)})});
        return next;
    }
    Update set(const DynamicColumn &column, const QVariant &value) const
    {
        auto next = *this;
        next.m_statement.values.push_back({column.name.column, value});
        return next;
    }
    template <std::same_as<T>... Ps> Bounded<UpdateStatement> where(const Predicate<Ps...> &predicate) const
    {
        auto next = m_statement;
        next.where = predicate.condition;
        return Bounded(std::move(next));
    }
    Bounded<UpdateStatement> everyRow() const { return Bounded(m_statement); }

private:
    UpdateStatement m_statement;
};

template <class T> class Delete
{
public:
    explicit Delete(DeleteStatement statement) : m_statement(std::move(statement)) {}

    template <std::same_as<T>... Ps> Bounded<DeleteStatement> where(const Predicate<Ps...> &predicate) const
    {
        auto next = m_statement;
        next.where = predicate.condition;
        return Bounded(std::move(next));
    }
    Bounded<DeleteStatement> everyRow() const { return Bounded(m_statement); }

private:
    DeleteStatement m_statement;
};

template <class T> Insert<T> insertInto(const T &table) { return Insert<T>({table.name(), {}}); }
template <class T> Update<T> update(const T &table) { return Update<T>({table.name(), {}, {}}); }
template <class T> Delete<T> deleteFrom(const T &table) { return Delete<T>({table.name(), {}}); }

} // namespace candela::sql

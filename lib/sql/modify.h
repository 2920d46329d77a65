// Typed update and delete: bounded to rows before they can be run.
#pragma once

#include "sql/insertrows.h"

namespace candela::sql {

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

//     sql::update(keys).set(keys.hashedPassword, hash).where(keys.id == id)
template <Base T> Update<T> update(const T &table) { return Update<T>({table.name(), {}, {}}); }
//     sql::deleteFrom(sessions).where(sessions.userId == user)
template <Base T> Delete<T> deleteFrom(const T &table) { return Delete<T>({table.name(), {}}); }

} // namespace candela::sql

// Typed insert: complete before it can be run, of one row or of several.
#pragma once

#include "sql/predicate.h"

namespace candela::sql {

template <class Required, class Given> inline constexpr bool complete = false;
template <class... Rs, class... Gs>
inline constexpr bool complete<Columns<Rs...>, Columns<Gs...>> = ((Rs::nullable || isOneOf<Rs, Gs...>) && ...);

// A table itself, not an alias of one.
template <class T>
concept Base = !requires(const T &table) { table.alias(); };

// What happens to a row that is there already. MySQL asks all of its unique keys, whichever columns are named.
template <class Insert_, class... Given> class OnConflict
{
public:
    explicit OnConflict(InsertStatement statement) : m_statement(std::move(statement)) {}

    Insert_ doNothing() const { return Insert_(m_statement); }
    // Takes the new values of these columns.
    template <AnyColumn... Cs> requires(sizeof...(Cs) > 0 && (isOneOf<Cs, Given...> && ...))
    Insert_ doUpdate(const Cs &...columns) const
    {
        auto next = m_statement;
        next.conflict->update = {columns.name().column...};
        return Insert_(std::move(next));
    }

private:
    InsertStatement m_statement;
};

template <class T, class... Given> class Insert
{
public:
    explicit Insert(InsertStatement statement) : m_statement(std::move(statement)) {}

    template <AnyColumn C, class V>
        requires(std::same_as<typename C::Table, T> && AssignableTo<V, C> && !isOneOf<C, Given...>)
    Insert<T, Given..., C> set(const C &column, V &&value) const
    {
        return Insert<T, Given..., C>(with(column.name().column, toVariant(typename C::Value{std::forward<V>(value)})));
    }
    Insert set(const DynamicColumn &column, const QVariant &value) const
    {
        return Insert(with(column.name.column, value));
    }

    //     sql::insertInto(keys).set(keys.id, id).set(keys.userId, user).onConflict(keys.id).doNothing()
    template <AnyColumn... Cs> requires(sizeof...(Cs) > 0 && (std::same_as<typename Cs::Table, T> && ...))
    OnConflict<Insert, Given...> onConflict(const Cs &...target) const
    {
        auto next = m_statement;
        next.conflict = Conflict{{target.name().column...}, {}};
        return OnConflict<Insert, Given...>(std::move(next));
    }

    // Only an insert that names every NOT NULL column can be run.
    InsertStatement statement() const requires complete<typename T::Columns, Columns<Given...>> { return m_statement; }

private:
    InsertStatement with(const QString &column, const QVariant &value) const
    {
        auto next = m_statement;
        next.columns.append(column);
        if (next.rows.empty())
            next.rows.emplace_back();
        next.rows.front().append(value);
        return next;
    }
    InsertStatement m_statement;
};

//     sql::insertInto(keys).set(keys.id, id).set(keys.userId, user).set(keys.hashedPassword, std::nullopt)
template <Base T> Insert<T> insertInto(const T &table) { return Insert<T>({table.name(), {}, {}, {}}); }

} // namespace candela::sql

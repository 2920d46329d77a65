// Typed insert of any number of rows with the same columns.
#pragma once

#include "sql/insert.h"

namespace candela::sql {

// Cannot be run before it has a row: see rows().
template <class T, class... Cs> class InsertRows
{
public:
    explicit InsertRows(InsertStatement statement) : m_statement(std::move(statement)) {}

    // One more row: a value for each column, in their order.
    template <class... Vs> requires(sizeof...(Vs) == sizeof...(Cs) && (AssignableTo<Vs, Cs> && ...))
    InsertRows row(Vs &&...values) &&
    {
        m_statement.rows.push_back({toVariant(typename Cs::Value{std::forward<Vs>(values)})...});
        return std::move(*this);
    }
    template <class... Vs> requires(sizeof...(Vs) == sizeof...(Cs) && (AssignableTo<Vs, Cs> && ...))
    InsertRows row(Vs &&...values) const & { return InsertRows(*this).row(std::forward<Vs>(values)...); }

    template <AnyColumn... Ks> requires(sizeof...(Ks) > 0 && (std::same_as<typename Ks::Table, T> && ...))
    OnConflict<InsertRows, Cs...> onConflict(const Ks &...target) const
    {
        auto next = m_statement;
        next.conflict = Conflict{{target.name().column...}, {}};
        return OnConflict<InsertRows, Cs...>(std::move(next));
    }

    bool isEmpty() const { return m_statement.rows.empty(); }
    // Without rows it does nothing when it is run.
    const InsertStatement &statement() const requires complete<typename T::Columns, Columns<Cs...>> { return m_statement; }

private:
    InsertStatement m_statement;
};

//     sql::insertInto(keys, keys.id, keys.userId).row(u"email:a"_s, ada).row(u"email:b"_s, bob)
template <Base T, AnyColumn... Cs> requires(sizeof...(Cs) > 0 && (std::same_as<typename Cs::Table, T> && ...))
InsertRows<T, Cs...> insertInto(const T &table, const Cs &...columns)
{
    return InsertRows<T, Cs...>({table.name(), {columns.name().column...}, {}, {}});
}

} // namespace candela::sql

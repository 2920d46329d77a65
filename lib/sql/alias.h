// A second name for a table, so that a query can hold it twice.
#pragma once

#include "sql/table.h"

namespace candela::sql {

// A type of its own, or the compiler could not tell its columns from those of the table.
template <class T, Name alias_> class Alias
{
public:
    explicit Alias(TableName table) : m_table(std::move(table)) {}
    const TableName &name() const { return m_table; }
    static QString alias() { return alias_.string(); }

    // The table's column under this alias.
    template <Name name_, class V> Column<Alias, name_, V> operator[](const Column<T, name_, V> &column) const
    {
        return Column<Alias, name_, V>(ColumnName{{{}, alias()}, column.name().column});
    }

private:
    TableName m_table;
};

//     const auto other = sql::alias<"other">(sessions);
//     sql::from(sessions).join(other, other[sessions.userId] == sessions.userId)
//         .where(other[sessions.idleExpires] > sessions.idleExpires)
template <Name alias_, class T> Alias<T, alias_> alias(const T &table) { return Alias<T, alias_>(table.name()); }

} // namespace candela::sql

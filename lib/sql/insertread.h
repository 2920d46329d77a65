// An insert of rows as they were read, by columns that only the database knows.
#pragma once

#include "sql/statement.h"

namespace candela::sql {

// Every row with the same columns, in their order; which of them the table wants is seen when it runs. For rows whose
// values are to be the same again, whatever their types.
class InsertRead
{
public:
    InsertRead(TableName table, QStringList columns) : m_statement{std::move(table), std::move(columns), {}, {}} {}

    void add(QVariantList row) { m_statement.rows.push_back(std::move(row)); }
    const InsertStatement &statement() const { return m_statement; }

private:
    InsertStatement m_statement;
};

} // namespace candela::sql

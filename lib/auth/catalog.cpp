#include "auth/catalog.h"

#include <algorithm>

namespace candela::auth {

using database::Failure;
using database::Result;

Result<Catalog> Catalog::read(database::Connection &connection)
{
    const auto columns = connection.run({connection.dialect().columns(), {}});
    if (!columns)
        return Failure(columns.error());
    const auto references = connection.run({connection.dialect().references(), {}});
    if (!references)
        return Failure(references.error());
    Catalog catalog;
    for (const auto &row : columns->rows)
        catalog.m_columns[{row[0].toString(), row[1].toString()}].append(
            {row[2].toString(), row[3].toString(), row[4].toInt() != 0});
    for (const auto &[table, ofTable] : catalog.m_columns)
        catalog.m_tables.append(table);
    for (const auto &row : references->rows)
        catalog.m_references[{row[0].toString(), row[1].toString()}].insert(
            row[2].toString(), {row[3].toString(), row[4].toString()});
    return catalog;
}

bool Catalog::has(const sql::TableName &table, QStringView column) const
{
    const auto &all = columns(table);
    return std::any_of(all.begin(), all.end(), [&](const Attribute &a) { return a.name == column; });
}

std::optional<sql::TableName> Catalog::referenced(const sql::TableName &table, const QString &column) const
{
    const auto found = m_references.find(table);
    if (found == m_references.end() || !found->second.contains(column) || !contains(found->second.value(column)))
        return {};
    return found->second.value(column);
}

} // namespace candela::auth

#include "auth/catalog.h"

#include "auth/foreignkey.h"
#include "auth/inspector.h"

#include <algorithm>

namespace candela::auth {

using database::Error;
using database::Failure;
using database::Result;

Result<std::vector<QVariantList>> Catalog::rows(
    database::Connection &connection, const QString &query, const QString &subject)
{
    const auto answer = connection.run({query, {}});
    if (!answer)
        return Failure(answer.error());
    if (qint64(answer->rows.size()) >= sql::Dialect::mostCatalogRows)
        return Failure(Error{Error::Kind::Unsupported, fault::tooLarge.toString(), {}, subject});
    return answer->rows;
}

Result<Catalog> Catalog::read(database::Connection &connection)
{
    const auto columns = rows(connection, connection.dialect().columns(), QStringLiteral("columns"));
    if (!columns)
        return Failure(columns.error());
    const auto foreignKeys = ForeignKey::readAll(connection);
    if (!foreignKeys)
        return Failure(foreignKeys.error());
    const auto indexes = rows(connection, connection.dialect().indexes(), QStringLiteral("indexes"));
    if (!indexes)
        return Failure(indexes.error());
    Catalog catalog;
    for (const auto &row : *columns)
        catalog.m_columns[{row[0].toString(), row[1].toString()}].append(
            {row[2].toString(), row[3].toString(), row[4].toInt() != 0, row[5].toInt() != 0});
    for (const auto &[table, ofTable] : catalog.m_columns)
        catalog.m_tables.append(table);
    for (const auto &key : *foreignKeys) {
        const auto single = key.columns.size() == 1 ? key.referenced.first() : QString();
        for (const auto &column : key.columns)
            catalog.m_references[key.from].insert(column, {key.to, single});
    }
    for (const auto &row : *indexes)
        catalog.m_indexed.append({{row[0].toString(), row[1].toString()}, row[2].toString()});
    return catalog;
}

bool Catalog::has(const sql::TableName &table, QStringView column) const
{
    const auto &all = columns(table);
    return std::any_of(all.begin(), all.end(), [&](const Attribute &a) { return a.name == column; });
}

bool Catalog::isFilled(const sql::TableName &table, QStringView column) const
{
    const auto &all = columns(table);
    return std::any_of(all.begin(), all.end(), [&](const Attribute &a) { return a.name == column && !a.nullable; });
}

QList<sql::ColumnName> Catalog::indexed(const sql::TableName &table) const
{
    QList<sql::ColumnName> found;
    std::copy_if(m_indexed.begin(), m_indexed.end(), std::back_inserter(found),
        [&](const sql::ColumnName &column) { return column.table == table; });
    return found;
}

QString Catalog::type(const sql::ColumnName &column) const
{
    const auto &all = columns(column.table);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Attribute &a) { return a.name == column.column; });
    return found == all.end() ? QString() : found->type;
}

QList<sql::ColumnName> Catalog::texts(const sql::TableName &table, const sql::Dialect &dialect) const
{
    QList<sql::ColumnName> texts;
    for (const auto &column : columns(table)) {
        if (dialect.isText(column.type))
            texts.append({table, column.name});
    }
    return texts;
}

std::optional<sql::ColumnName> Catalog::referenced(const sql::ColumnName &column) const
{
    const auto found = m_references.find(column.table);
    if (found == m_references.end() || !found->second.contains(column.column))
        return {};
    const auto to = found->second.value(column.column);
    return contains(to.table) ? std::optional(to) : std::nullopt;
}

} // namespace candela::auth

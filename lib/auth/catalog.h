// A database's base tables as its own catalog tells them: their columns and indexes, and whom their foreign keys refer to.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

#include <map>

namespace candela::auth {

class Catalog
{
public:
    // Three queries. MySQL tells the tables of the connection's database, PostgreSQL those of every schema but its own,
    // SQLite those of the file. Views are left out: a view in a table's place could answer anything. Fails as rows()
    // does.
    [[nodiscard]] static database::Result<Catalog> read(database::Connection &connection);

    // What one of the dialect's queries of the catalog answers. Unsupported with fault::tooLarge, about the subject:
    // as many rows as such a query answers at most, behind which there may be more.
    [[nodiscard]] static database::Result<std::vector<QVariantList>> rows(
        database::Connection &connection, const QString &query, const QString &subject);

    // In the order of their names.
    const QList<sql::TableName> &tables() const { return m_tables; }
    bool contains(const sql::TableName &table) const { return m_columns.contains(table); }
    // In the table's own order. The table must be there.
    const QList<Attribute> &columns(const sql::TableName &table) const { return m_columns.at(table); }
    bool has(const sql::TableName &table, QStringView column) const;
    // The column's type as the engine names it. The table must be there.
    QString type(const sql::ColumnName &column) const;
    // Whether the column is there and never NULL.
    bool isFilled(const sql::TableName &table, QStringView column) const;
    // The columns that an index begins with: see Schema::indexed.
    QList<sql::ColumnName> indexed(const sql::TableName &table) const;
    // Its columns of which the dialect can ask sql::startsExactly(). The table must be there.
    QList<sql::ColumnName> texts(const sql::TableName &table, const sql::Dialect &dialect) const;
    // What a foreign key of this column refers to: by itself a column that is unique, together with others a table, and
    // the column is empty. Nothing where there is none, or it leads out of sight.
    std::optional<sql::ColumnName> referenced(const sql::ColumnName &column) const;

private:
    struct ByName {
        bool operator()(const sql::TableName &a, const sql::TableName &b) const
        {
            return std::tie(a.schema, a.table) < std::tie(b.schema, b.table);
        }
    };

    QList<sql::TableName> m_tables;
    std::map<sql::TableName, QList<Attribute>, ByName> m_columns;
    std::map<sql::TableName, QHash<QString, sql::ColumnName>, ByName> m_references;
    QList<sql::ColumnName> m_indexed;
};

} // namespace candela::auth

// The attribute columns of a table as Lucia's adapters know them: read whole, and written by name.
#pragma once

#include "auth/schema.h"
#include "database/transaction.h"
#include "sql/modify.h"
#include "sql/select.h"

namespace candela::auth {

class AttributeColumns
{
public:
    // A text that its engine may hold by gigabytes is read up to this length, in characters.
    static constexpr qint64 longest = 1'000'000;

    // Of the schema's users, or of its sessions: those that sound secret as well.
    AttributeColumns(const sql::Dialect &dialect, const Table &table, const QList<Attribute> &attributes);

    // For Query::with().
    const QList<sql::DynamicColumn> &columns() const { return m_columns; }
    // In the order of values().
    QStringList names() const;
    // Row::rest() with its columns' names: integers are qlonglong or qulonglong, NULL is invalid, the rest has the type
    // that the driver gives it. MySQL's dates and times come as text in MySQL's own form, because Qt's types hold
    // neither their microseconds nor all of their values. Unsupported, about the column, where a text has `longest`
    // characters or more.
    database::Result<Attributes> values(const QVariantList &rest) const;
    // Unsupported, about the column, where one of these rows holds what cannot be read at all: MySQL's longblob and
    // geometry, for which QMYSQL would set aside 4 GiB, and its bit fields of more than 7 bits.
    template <class T>
    database::Result<void> check(database::Connection &connection, const T &table, const sql::Predicate<T> &rows) const
    {
        for (const auto &column : m_unreadable) {
            const sql::Predicate<T> isEmpty{{sql::IsNull{column.expression()}}};
            const auto found = connection.fetch(sql::from(table).where(rows && !isEmpty).limit(1).select(table.id));
            if (!found)
                return database::Failure(found.error());
            if (!found->empty())
                return database::failure(database::Error::Kind::Unsupported, column.name.column);
        }
        return {};
    }

private:
    QList<sql::DynamicColumn> m_columns, m_unreadable;
};

// Input, about the column: a name that the engine does not take, or a value that is a list or an object.
database::Result<void> checkWritable(const sql::Dialect &dialect, const Attributes &attributes);

// A typed insert or update that sets these attributes as well; fails as checkWritable() does.
template <class Statement>
database::Result<Statement> withAttributes(
    const sql::Dialect &dialect, const Statement &statement, const Table &table, const Attributes &attributes)
{
    return checkWritable(dialect, attributes).map([&] {
        auto next = statement;
        for (const auto &[column, value] : attributes)
            next = next.set(sql::DynamicColumn{{table.name(), column}}, value);
        return next;
    });
}

} // namespace candela::auth

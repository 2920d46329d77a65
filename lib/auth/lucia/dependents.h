// What else in a database refers to a user: rows of tables that are none of Lucia's, such as password_reset_token.
#pragma once

#include "auth/schema.h"
#include "database/transaction.h"

#include <vector>

namespace candela::auth::lucia {

struct Dependent {
    sql::TableName table;
    QString column;             // that holds the user's id
    qint64 rows = 0;            // of this user, at least one
    // False in Lucia's own tables, where a further column refers to the user: those rows are other users, or theirs.
    bool removable = true;
};

// By the foreign keys that the catalog knows, those with ON DELETE CASCADE or SET NULL as well. A table that keeps
// user ids without a foreign key, as on PlanetScale, is not seen. Blocking, over one connection.
class Dependents
{
public:
    [[nodiscard]] static database::Result<Dependents> read(database::Connection &connection, const Schema &schema);

    // One count for each table and column; tables that refer to others of the answer come before them. The user must
    // exist: ids are compared as the foreign keys do it.
    [[nodiscard]] database::Result<std::vector<Dependent>> of(const QString &userId) const;

    // The removable ones of the answer, in its order, so that none stands in the way of the next. The caller commits.
    [[nodiscard]] static database::Result<void> remove(
        database::Transaction &transaction, const std::vector<Dependent> &dependents, const QString &userId);

private:
    struct Reference {
        sql::TableName from;
        QString column;
        sql::TableName to;
        bool operator==(const Reference &) const = default;
    };

    Dependents(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}
    // The column with the user that a row of Lucia's own tables belongs to; empty: another table.
    QString owner(const sql::TableName &table) const;
    void order(const QList<Reference> &all);

    database::Connection &m_connection;
    const Schema &m_schema;
    QList<Reference> m_references;      // to the users, without Lucia's own
};

} // namespace candela::auth::lucia

// What else in a database refers to a user: rows of tables that are none of Lucia's, such as password_reset_token.
#pragma once

#include "auth/foreignkey.h"
#include "auth/schema.h"
#include "database/transaction.h"

#include <vector>

namespace candela::auth::lucia {

struct Dependent {
    sql::TableName table;
    Attributes by;              // the columns that refer to the user, and what they hold then: mostly the user's id
    qint64 rows = 0;            // of this user, at least one
    // False in Lucia's own tables, where a further column refers to the user: those rows are other users, or theirs.
    bool removable = true;
    ForeignKey::Rule rule = ForeignKey::Rule::Refuse;

    // SET NULL and SET DEFAULT: the rows stay when the user goes, and the database itself lets go of the user.
    bool letsGo() const { return rule == ForeignKey::Rule::SetNull || rule == ForeignKey::Rule::SetDefault; }
};

// By the foreign keys that the catalog knows, whatever column of the user they refer to. A table that keeps user ids
// without a foreign key, as on PlanetScale, is not seen. Blocking, over one connection.
class Dependents
{
public:
    // Unsupported: see fault::tooLarge.
    [[nodiscard]] static database::Result<Dependents> read(database::Connection &connection, const Schema &schema);

    // One count for each table and foreign key; tables that refer to others of the answer come before them. The user
    // must exist: ids are compared as the foreign keys do it. Schema with fault::missingColumn: a foreign key refers to
    // a column that the user table has not, or had not when it was inspected. Unsupported: to one that cannot be read.
    [[nodiscard]] database::Result<std::vector<Dependent>> of(const QString &userId) const;

    // The removable ones of the answer that do not let go, in its order, so that none stands in the way of the next.
    // The caller commits.
    [[nodiscard]] static database::Result<void> remove(
        database::Transaction &transaction, const std::vector<Dependent> &dependents);

private:
    Dependents(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}
    // The column with the user that a row of Lucia's own tables belongs to; empty: another table.
    QString owner(const sql::TableName &table) const;
    void order(const QList<ForeignKey> &all);
    // The columns of the user that the keys refer to, and what they hold.
    database::Result<Attributes> referred(const QString &userId) const;

    database::Connection &m_connection;
    const Schema &m_schema;
    QList<ForeignKey> m_keys;           // to the users, without Lucia's own
};

} // namespace candela::auth::lucia

// The three tables of a Lucia v2 database, with the names that this database gives them.
// Columns are fixed by Lucia's SQL adapters; what else the tables hold are attributes.
#pragma once

#include "sql/dynamiccolumn.h"
#include "sql/table.h"

#include <QList>

namespace candela::auth {

class Table
{
public:
    // `renamed`: columns that the database calls otherwise, such as Prisma's @map("_id"): Lucia's name to the
    // database's.
    explicit Table(sql::TableName name, QHash<QString, QString> renamed = {})
        : m_name(std::move(name)), m_renamed(std::move(renamed)) {}
    const sql::TableName &name() const { return m_name; }

protected:
    const QHash<QString, QString> &renamed() const { return m_renamed; }

private:
    sql::TableName m_name;
    QHash<QString, QString> m_renamed;
};

struct UserTable : Table {
    using Table::Table;
    sql::Column<UserTable, "id", QString> id{name(), renamed()};
    using Columns = sql::Columns<decltype(id)>;
};

struct KeyTable : Table {
    using Table::Table;
    sql::Column<KeyTable, "id", QString> id{name(), renamed()};
    sql::Column<KeyTable, "user_id", QString> userId{name(), renamed()};
    sql::Column<KeyTable, "hashed_password", std::optional<QString>> hashedPassword{name(), renamed()};
    using Columns = sql::Columns<decltype(id), decltype(userId), decltype(hashedPassword)>;
};

// Expiries are milliseconds since 1970 on the clock of the application's server.
struct SessionTable : Table {
    using Table::Table;
    sql::Column<SessionTable, "id", QString> id{name(), renamed()};
    sql::Column<SessionTable, "user_id", QString> userId{name(), renamed()};
    sql::Column<SessionTable, "active_expires", qint64> activeExpires{name(), renamed()};
    sql::Column<SessionTable, "idle_expires", qint64> idleExpires{name(), renamed()};
    using Columns = sql::Columns<decltype(id), decltype(userId), decltype(activeExpires), decltype(idleExpires)>;
};

// A further column of the user or session table.
struct Attribute {
    QString name;
    QString type;           // as the engine names it: "varchar(31)", "boolean"
    bool nullable = true;
    bool operator==(const Attribute &) const = default;
};

// Columns of such a table and their values, in order.
using Attributes = QList<std::pair<QString, QVariant>>;

// SQL of the database's own that runs when somebody changes that table.
struct Trigger {
    sql::TableName table;
    QString name;
    bool operator==(const Trigger &) const = default;
};

struct Schema {
    UserTable users;
    KeyTable keys;
    std::optional<SessionTable> sessions;       // none: this site keeps its sessions elsewhere
    QList<Attribute> userAttributes, sessionAttributes;
    QList<Attribute> secretUserAttributes = {}, secretSessionAttributes = {};   // named like a password or token
    // Keys still have v1's column `expires`. v2 does not look at it, so keys that v1 would have ended open for ever.
    bool keysMayExpire = false;
    // Columns of the three tables that an index of all rows begins with: ordered by, they are read as far as needed.
    QList<sql::ColumnName> indexed = {};
    QList<sql::ColumnName> texts = {};          // theirs that Dialect::isText() knows: not uuid, integer …
    QString userIdType = {}, keyIdType = {};    // as the engine names them
    // Both expiries are integers in every row: the engine sees to that, and they are NOT NULL.
    bool expiriesAreNumbers = false;
    // On these three tables, in a file. Nobody vouches for them: look at them before anything is written.
    QList<Trigger> triggers = {};

    // What may be shown: never the secret ones, which are read by the Adapter alone.
    QList<sql::DynamicColumn> userColumns() const;
    QList<sql::DynamicColumn> sessionColumns() const;
    // Where the attribute of that name stands in userAttributes; -1: there is none.
    qsizetype userAttribute(QStringView name) const;
    bool isIndexed(const sql::ColumnName &column) const { return indexed.contains(column); }
    bool findsBeginnings(const sql::ColumnName &column) const { return isIndexed(column) && texts.contains(column); }
};

// Whether a column's name says that its values let somebody in: password, hash, secret, token.
bool soundsSecret(const QString &column);

} // namespace candela::auth

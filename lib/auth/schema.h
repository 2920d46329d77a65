// A Lucia v2 database as it was found: its tables, and what they hold besides Lucia's own columns.
#pragma once

#include "auth/tables.h"
#include "sql/dynamiccolumn.h"

#include <QList>

namespace candela::auth {

// A further column of the user or session table.
struct Attribute {
    QString name;
    QString type;           // as the engine names it: "varchar(31)", "boolean"
    bool nullable = true;
    bool fillsItself = false;   // with a value of the database's own, where none is written
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
    QString userIdType = {}, keyIdType = {}, sessionIdType = {};    // as the engine names them
    bool sessionsReferToUsers = false;          // by a foreign key: no two users have the id that a session names
    // Both expiries are integers in every row: the engine sees to that, and they are NOT NULL.
    bool expiriesAreNumbers = false;
    // On these three tables, in a file. Nobody vouches for them: look at them before anything is written.
    QList<Trigger> triggers = {};

    std::optional<ResetTokenTable> resetTokens = {};

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

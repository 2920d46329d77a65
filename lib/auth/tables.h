// The tables of a Lucia v2 database, with the names that this database gives them. Columns are fixed by Lucia's SQL
// adapters; what else the tables hold are attributes.
#pragma once

#include "sql/table.h"

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

// What a site mails to users who have forgotten their password.
struct ResetTokenTable : Table {
    using Table::Table;
    sql::Column<ResetTokenTable, "id", QString> id{name(), renamed()};
    sql::Column<ResetTokenTable, "user_id", QString> userId{name(), renamed()};
    using Columns = sql::Columns<decltype(id), decltype(userId)>;
};

} // namespace candela::auth

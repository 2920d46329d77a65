// Which of a server's rights an act takes, which of them an account lacks for it, and which are the least for an account
// of its own; and the SQL that gives them.
#pragma once

#include "auth/rights.h"

namespace candela::auth {

// What an operator can do beyond looking.
enum class Deed {
    EndSessions,
    RestoreSessions,
    EndResetLinks,
    SetPassword,        // another one, or none at all
    DisablePassword,    // whoever has been mailed a link would not mind, so that goes as well
    AddKey,
    RenameKey,
    DeleteKey,
    CreateUser,
    EditUser,
    DeleteUser
};

// Rights to one table.
struct Grant {
    sql::TableName table;
    bool read = false, add = false, change = false, remove = false;
    QStringList readable = {}, changed = {};        // of these columns alone; empty: of all
    QStringList referring = {};                     // whose foreign keys have to be seen
    bool operator==(const Grant &) const = default;

    bool isNothing() const { return !read && !add && !change && !remove; }
};

// What the account lacks for it, table by table, reading aside. Other tables that refer to a user who is to be deleted
// are not looked at.
QList<Grant> lacking(const Rights &rights, const Schema &schema, Deed deed);

// The least for looking at everything that Candela shows: columns named like a password or token are left out.
QList<Grant> viewerGrants(const Schema &schema);
// The least for every act, on sites whose users no other tables refer to.
QList<Grant> operatorGrants(const Schema &schema);
// What deleting users takes where other tables' foreign keys refer to the three; as far as the account sees them.
[[nodiscard]] database::Result<QList<Grant>> referringGrants(database::Connection &connection, const Schema &schema);

// "grant select, delete on "user_session" to "ops"", without the semicolon. The dialect must have accounts.
QString statement(const sql::Dialect &dialect, const Grant &grant, const QString &account);
// All that makes such an account, without a password: each a statement.
QStringList statements(
    const sql::Dialect &dialect, const QList<Grant> &grants, const QString &account, const QString &database);
// What gives it one: see sql::Accounts::givePassword().
QString passwordStatement(const sql::Dialect &dialect, const QString &account, const QString &placeholder);
bool acceptsAccount(const sql::Dialect &dialect, const QString &account);

} // namespace candela::auth

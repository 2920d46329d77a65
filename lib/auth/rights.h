// What the account may do with Lucia's tables.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth {

// `change`: of at least one of the columns that Candela changes.
struct TableRights {
    bool read = false, add = false, change = false, remove = false;
    bool operator==(const TableRights &) const = default;

    bool mayChange() const { return add || change || remove; }
};

struct Rights {
    TableRights users, keys;
    std::optional<TableRights> sessions;        // none: this site keeps its sessions elsewhere
    bool renames = false;                       // keys; `change` there is about their passwords
    std::optional<TableRights> resetTokens = {};    // none: this site has no such table
    bool operator==(const Rights &) const = default;

    bool mayBrowse() const { return users.read && keys.read && (!sessions || sessions->read); }
    bool mayRevoke() const { return sessions && sessions->read && sessions->remove; }
    // Anything at all.
    bool mayChange() const
    {
        return users.mayChange() || keys.mayChange() || renames || (sessions && sessions->mayChange())
            || (resetTokens && resetTokens->mayChange());
    }
    // With the user's sessions ended.
    bool mayReset() const { return keys.read && keys.change && (!sessions || mayRevoke()); }
};

// Each of Candela's own statements is laid before the server, which plans it and runs nothing: whatever grants, roles and
// rules there are, its answer is theirs. Over a read-only connection nothing but reading is allowed, nor asked for.
[[nodiscard]] database::Result<Rights> rights(database::Connection &connection, const Schema &schema);

// Whom the server takes us for, such as "ops" or "ops@10.0.0.%", and the database's name. Empty for a file.
struct Account {
    QString name, database;
    bool operator==(const Account &) const = default;
};
[[nodiscard]] database::Result<Account> account(database::Connection &connection);

} // namespace candela::auth

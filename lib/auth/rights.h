// What the account may do with Lucia's tables.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth {

struct TableRights {
    bool read = false, add = false, change = false, remove = false;
    bool operator==(const TableRights &) const = default;
};

struct Rights {
    TableRights users, keys;
    std::optional<TableRights> sessions;        // none: this site keeps its sessions elsewhere
    bool operator==(const Rights &) const = default;

    bool mayRevoke() const { return sessions && sessions->read && sessions->remove; }
    bool mayReset() const { return keys.read && keys.change && (!sessions || mayRevoke()); }
};

// As the server's own catalog says. On a file everything goes that the file's mode lets.
[[nodiscard]] database::Result<Rights> rights(database::Connection &connection, const Schema &schema);

} // namespace candela::auth

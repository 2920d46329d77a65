// The end of all sessions that open a user's account.
#pragma once

#include "auth/schema.h"
#include "database/transaction.h"

namespace candela::auth {

// Lucia's invalidateAllUserSessions; answers how many there were. The schema must have a session table. Where the
// collation takes several ids for one, Lucia finds this user by any of them, so that sessions under another spelling
// end as well. Those of another user stay: of a spelling that a row of the user table has, to the byte, which takes a
// table without a primary key, or with another collation. The caller commits.
[[nodiscard]] database::Result<qint64> removeSessionsOf(
    database::Transaction &transaction, const Schema &schema, const QString &userId);

} // namespace candela::auth

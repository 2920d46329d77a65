// The end of all sessions that open a user's account.
#pragma once

#include "auth/schema.h"
#include "database/transaction.h"

#include <QSet>

namespace candela::auth {

// Lucia's invalidateAllUserSessions; answers how many there were. The schema must have a session table. Where the
// collation takes several ids for one, Lucia finds this user by any of them, so that sessions under another spelling
// end as well. Those of another user stay: of a spelling that a row of the user table has, to the byte, which takes a
// table without a primary key, or with another collation. The caller commits.
[[nodiscard]] database::Result<qint64> removeSessionsOf(
    database::Transaction &transaction, const Schema &schema, const QString &userId);

// Of up to 500 users, those who have sessions that the above might end: in one query, but for sessions under another
// spelling, for which each user is asked about apart.
[[nodiscard]] database::Result<QSet<QString>> usersWithSessions(
    database::Connection &connection, const Schema &schema, const QStringList &userIds);

} // namespace candela::auth

// Sessions that were removed and can be put back: their rows to the byte, in memory alone.
#pragma once

#include "auth/schema.h"
#include "database/transact.h"
#include "sql/predicate.h"

namespace candela::auth {

struct KeptSession {
    QString id, userId;
    QVariantList values;        // of every column of the table, as the engine has it
};

// Blocking, over one connection. The schema must have a session table.
class KeptSessions
{
public:
    struct Restored {
        qint64 done = 0;
        qint64 userGone = 0;    // stay removed
        qint64 there = 0;       // somebody has put them back before
    };

    // Reads the rows that meet this, up to `rows`, in a transaction with Sight::Steady, where they stay as they are until
    // it ends. Unsupported, about the column, where one holds what cannot be read whole; what cannot be written again is
    // never removed.
    [[nodiscard]] static database::Result<std::vector<KeptSession>> read(database::Transaction &transaction,
        const Schema &schema, const sql::Predicate<SessionTable> &which, qint64 rows);

    // Puts them back in transactions of 500; may be repeated after a failure, because what is there stays.
    [[nodiscard]] static database::Result<Restored> putBack(
        database::Connection &connection, const Schema &schema, const std::vector<KeptSession> &sessions);
};

} // namespace candela::auth

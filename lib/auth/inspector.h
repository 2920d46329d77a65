// Looks at a database's tables and says whether it is a Lucia v2 database, under which names, with which attributes.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth {

// Table names given by hand; what is left empty is detected.
struct Mapping {
    sql::TableName users, keys, sessions;
    bool withoutSessions = false;       // the site keeps its sessions in another store
    // Columns that this database calls otherwise: Lucia's name to the database's. What is not named here is called as
    // Lucia calls it, or `_id` in a table without `id`, as Prisma's @map("_id") leaves it.
    QHash<QString, QString> userColumns = {}, keyColumns = {}, sessionColumns = {};
};

// Error::code of the Schema errors that inspect() answers; Error::subject names the table or column.
namespace fault {
inline constexpr QStringView noKeyTable = u"no-key-table";          // nothing with id, user_id, hashed_password
inline constexpr QStringView noUserTable = u"no-user-table";        // nothing that the keys belong to
inline constexpr QStringView noSuchTable = u"no-such-table";        // named by hand, not there (or a view)
inline constexpr QStringView missingColumn = u"missing-column";     // subject: "table.column"
inline constexpr QStringView wrongType = u"wrong-type"; // subject: "table.column"; an expiry that is no integer
inline constexpr QStringView ambiguous = u"ambiguous";              // subject: the tables that all fit
inline constexpr QStringView luciaV1 = u"lucia-v1";                 // keys still have primary_key NOT NULL
inline constexpr QStringView luciaV3 = u"lucia-v3";                 // sessions with expires_at, no keys
// Of the Unsupported error of a database with 20,000 columns or foreign keys ("references") in sight, or more: too many
// to tell, and what is left out could be what matters.
inline constexpr QStringView tooLarge = u"too-large";               // subject: "columns" or "references"
// Of the Schema errors that methods about sessions answer where the site keeps them elsewhere.
inline constexpr QStringView noSessions = u"no-sessions";
}

// A session table has id, user_id, active_expires and idle_expires; a key table id, user_id, hashed_password and no
// active_expires; the user table is the one their user_id refers to, else one of the customary names. Keys and
// sessions that refer to different user tables are no pair. Of several tables that fit, the one with the most customary
// name is taken. Input: a name that the engine cannot hold, a column that Lucia does not know, one named twice.
// Unsupported: see fault::tooLarge.
[[nodiscard]] database::Result<Schema> inspect(database::Connection &connection, const Mapping &mapping = {});

} // namespace candela::auth

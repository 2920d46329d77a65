// Ids that a collation takes for the same, though they are not.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth {

// The user whom the database takes for the one of this id, where nobody is called exactly so; empty: there is no such
// user, or the very one. (MySQL's collations overlook case, accents and blanks at the end.)
[[nodiscard]] database::Result<QString> spelledOtherwise(
    database::Connection &connection, const Schema &schema, const QString &userId);

} // namespace candela::auth

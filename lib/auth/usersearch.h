// Which users a typed text means: by the beginning of their id, of an attribute, or of what a key names them.
#pragma once

#include "auth/schema.h"
#include "sql/predicate.h"

namespace candela::auth {

// Matches beginnings only, ignoring case, so that an index can serve where there is one.
sql::Predicate<UserTable> usersNamed(const Schema &schema, const QString &text);

} // namespace candela::auth

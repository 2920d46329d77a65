// What the database says, as Lucia's methods pass it on.
#pragma once

#include "auth/luciaerror.h"

namespace candela::auth::lucia {

// For map_error().
inline LuciaError databaseError(const database::Error &cause) { return {LuciaError::Kind::Database, cause}; }

inline LuciaFailure databaseFailure(database::Error::Kind kind, const QString &subject = {})
{
    return luciaFailure(database::Error{kind, {}, {}, subject});
}

} // namespace candela::auth::lucia

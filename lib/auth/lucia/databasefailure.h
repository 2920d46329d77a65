// A failure that is none of Lucia's, made here and not by the database itself.
#pragma once

#include "auth/luciaerror.h"

namespace candela::auth::lucia {

inline LuciaFailure databaseFailure(database::Error::Kind kind, const QString &subject = {})
{
    return luciaFailure(database::Error{kind, {}, {}, subject});
}

} // namespace candela::auth::lucia

// How libpq is told to log in, and what its words mean when it could not.
#pragma once

#include "database/error.h"
#include "database/options.h"

namespace candela::database {

// For QSqlDatabase::setConnectOptions().
QString postgresConnectOptions(const Options &options);

// libpq gives no code for a failed log-in. What comes from the server itself stands behind its severity
// and two blanks; the rest is libpq's own and means that no server was reached, or none that TLS trusts. The code
// is 08004 where the server itself answered, else empty.
Error postgresRefusal(const QString &text);

} // namespace candela::database

// How libpq is told to log in, and what its words mean when it could not.
#pragma once

#include "database/error.h"
#include "database/options.h"

#include <QSqlDatabase>

struct pg_conn;

namespace candela::database {

// Opens `database`, or fails with Unreachable, Refused, Insecure, Missing, Denied, Input or Unsupported. The handle is the
// database's own.
[[nodiscard]] Result<pg_conn *> postgresLogIn(QSqlDatabase &database, const Options &options);

// "TLSv1.3"; empty: nothing is encrypted.
QString postgresTls(pg_conn *connection);
// A statement that answers true where the server takes no changes, be it a replica or told so. Before this session itself
// is made read-only.
QString postgresTakesNoChanges();

// For QSqlDatabase::setConnectOptions(). Whatever libpq would otherwise take from the environment, from a service's
// file or from the home folder is said here.
QString postgresConnectOptions(const Options &options);

// libpq gives no code for a failed log-in. What comes from the server itself stands behind its severity
// and two blanks; the rest is libpq's own and means that no server was reached, or none that TLS trusts.
Error postgresRefusal(const QString &text);

} // namespace candela::database

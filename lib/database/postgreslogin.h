// How libpq is told to log in, and what its words mean when it could not.
#pragma once

#include "database/error.h"
#include "database/options.h"

#include <QStringList>

#include <memory>

struct pg_conn;

namespace candela::database {

using PostgresHandle = std::unique_ptr<pg_conn, void (*)(pg_conn *)>;

// Opens, or fails with Unreachable, Refused, Insecure, Missing, Denied or Input. Each of the name's addresses is tried
// until one answers, all in options.connectSeconds. Not by QPSQL, which asks the server this and that once it is
// connected, without an end to waiting, and leaves settings in the session of whoever a pooler gives it to next.
[[nodiscard]] Result<PostgresHandle> postgresLogIn(const Options &options);

// "TLSv1.3"; empty: nothing is encrypted.
QString postgresTls(pg_conn *connection);
// A statement that answers true where the server takes no changes, be it a replica or told so. Before this session
// itself is made read-only.
QString postgresTakesNoChanges();

// What libpq is told beside place, user and password, as parts of its connection string. Whatever libpq would otherwise
// take from the environment, from a service's file or from the home folder is said here.
QStringList postgresConnectOptions(const Options &options);

// libpq gives no code for a failed log-in. What comes from the server itself stands behind its severity
// and two blanks; the rest is libpq's own and means that no server was reached, or none that TLS trusts. The code
// is 08004 where the server itself answered, else empty.
Error postgresRefusal(const QString &text);

} // namespace candela::database

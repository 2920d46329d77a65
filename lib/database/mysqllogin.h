// How libmariadb is told to log in, and what a server says of itself afterwards.
#pragma once

#include "database/error.h"
#include "database/options.h"

#include <QSqlDatabase>

struct st_mysql;

namespace candela::database {

// Opens `database`. True; false: it did not open, and database.lastError() says why; Input or Unsupported: it was not
// even tried, or is closed again.
[[nodiscard]] Result<bool> mySqlLogIn(QSqlDatabase &database, const Options &options);

// The handle of an open database, which is the database's own.
st_mysql *mySqlHandle(const QSqlDatabase &database);
// "TLSv1.3"; empty: nothing is encrypted.
QString mySqlTls(st_mysql *connection);

// For QSqlDatabase::setConnectOptions().
QString mySqlConnectOptions(const Options &options);

} // namespace candela::database

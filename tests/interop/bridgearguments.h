// What the bridge is started with: a database as a URL, and perhaps its tables.
#pragma once

#include "auth/inspector.h"
#include "database/options.h"

namespace candela::tests {

// sqlite:///folder/file.db or sqlite:file.db; postgres:// (or postgresql://) and mysql:// (or mariadb://) with
// user:password@host:port/database. What stands in such a URL is percent-encoded where it has to be; a host that is a
// path is a socket's. Plain text goes to this machine alone, elsewhere TLS is verified. Input: none of these.
database::Result<database::Options> databaseAt(const QString &url);

// user=…,key=…,session=… in any order: names, or schema.name. A name with a comma, a dot or an equals sign stands in
// double quotes, which are doubled in it. What is not named is detected; `session=` stands for no session table. Input:
// something else.
database::Result<auth::Mapping> tablesIn(const QString &text);

} // namespace candela::tests

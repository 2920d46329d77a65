// The queries that are compared with Kysely's, by the names under which kysely.mjs has them.
#pragma once

#include "sql/statement.h"

#include <map>

namespace candela::interop {

// `schema` is where the database has its tables, for the queries that say so.
std::map<QString, sql::Statement> catalogue(const QString &schema);

} // namespace candela::interop

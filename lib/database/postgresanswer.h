// What PostgreSQL answered, in Qt's values.
#pragma once

#include "database/driver.h"

#include <libpq-fe.h>

namespace candela::database {

// All rows of a result, and how many a statement changed.
Answer postgresAnswer(const PGresult *result);
// The rows as text.
void readPostgresText(const PGresult *result, const TextSink &row);

// The kind of an SQLSTATE, Other where it says nothing particular. Not of 57014, which is a stop as well as a time-out.
// (postgresql.org/docs/current/errcodes-appendix.html)
Error::Kind postgresKind(const QString &code);

} // namespace candela::database

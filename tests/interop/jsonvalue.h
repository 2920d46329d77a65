// The values of attributes as JSON has them.
#pragma once

#include "database/error.h"
#include "sql/dialect.h"

#include <QJsonValue>

namespace candela::tests {

// As JSON.stringify() would write what an engine's npm driver reads: dates in ISO 8601 by UTC, JSON as itself; but
// integers are numbers however long, and bytes base64. A number that JSON has no room for (beyond 2^63, not finite, or
// a decimal) is a text. `type` is the column's as the schema has it.
QJsonValue toJson(const QVariant &value, const QString &type);
// The way back. Input where a column of bytes gets what is no base64.
database::Result<QVariant> fromJson(const QJsonValue &value, const QString &type, const sql::Dialect &dialect);

} // namespace candela::tests

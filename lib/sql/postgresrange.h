// The part of a PostgreSQL column's order in which all texts lie that begin alike, whatever the column's collation.
#pragma once

#include <QString>

namespace candela::sql {

// The beginning that a range can be asked for, of the one that is meant: without vowels at its end that Thai and Lao
// write before the consonant they are spoken, and sorted, behind.
QString postgresRangeOf(const QString &beginning);

// A condition that holds for all texts of the column that begin with the parameter, and for few others where the
// collation takes several letters for one; the column's index answers it. The table is that of the column, quoted.
QString postgresRange(const QString &column, const QString &table, const QString &parameter);

} // namespace candela::sql

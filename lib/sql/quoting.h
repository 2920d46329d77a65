// Names in SQL text.
#pragma once

#include <QString>

namespace candela::sql {

// Appends a name between two marks, with the marks in it doubled.
void addQuoted(QString &text, QStringView name, QChar mark);

} // namespace candela::sql

// Names in SQL text.
#pragma once

#include <QString>

namespace candela::sql {

// Appends the mark, the name with marks doubled, the mark. Drivers' own quoting does not double them.
void addQuoted(QString &text, const QString &name, QChar mark);

} // namespace candela::sql

// A table's name as people write it: "schema.table", or "table".
#pragma once

#include "auth/tables.h"

namespace candela::app {

inline QString written(const sql::TableName &name)
{
    return name.schema.isEmpty() ? name.table : name.schema + QLatin1Char('.') + name.table;
}

// Nothing for an empty text.
inline sql::TableName tableNamed(const QString &text)
{
    const auto dot = text.indexOf(QLatin1Char('.'));
    return dot < 0 ? sql::TableName{{}, text.trimmed()}
                   : sql::TableName{text.first(dot).trimmed(), text.sliced(dot + 1).trimmed()};
}

} // namespace candela::app

#include "auth/lucia/onlyattributes.h"

#include "auth/lucia/databasefailure.h"

namespace candela::auth::lucia {

LuciaResult<void> onlyAttributes(const Attributes &attributes, const QList<sql::ColumnName> &own)
{
    for (const auto &[column, value] : attributes) {
        for (const auto &fixed : own) {
            if (column.compare(fixed.column, Qt::CaseInsensitive) == 0)
                return databaseFailure(database::Error::Kind::Input, column);
        }
    }
    return {};
}

} // namespace candela::auth::lucia

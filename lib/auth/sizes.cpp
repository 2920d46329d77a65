#include "auth/sizes.h"

namespace candela::auth {

using database::Error;
using database::Failure;
using database::Result;

// Schema: a file's table without row numbers. Denied: the statistics are not for everybody.
static Result<std::optional<qint64>> estimated(database::Connection &connection, const Table &table)
{
    const auto answer = connection.run(connection.dialect().estimate(table.name()));
    if (!answer && (answer.error().kind == Error::Kind::Schema || answer.error().kind == Error::Kind::Denied))
        return std::nullopt;
    if (!answer)
        return Failure(answer.error());
    const auto value = answer->rows.empty() ? QVariant() : answer->rows.front().value(0);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

Result<Sizes> estimate(database::Connection &connection, const Schema &schema)
{
    Sizes sizes;
    QList<std::pair<const Table *, std::optional<qint64> *>> tables
        = {{&schema.users, &sizes.users}, {&schema.keys, &sizes.keys}};
    if (schema.sessions)
        tables.append({&*schema.sessions, &sizes.sessions});
    for (const auto &[table, size] : std::as_const(tables)) {
        const auto number = estimated(connection, *table);
        if (!number)
            return Failure(number.error());
        *size = *number;
    }
    return sizes;
}

} // namespace candela::auth

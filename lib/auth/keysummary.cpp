#include "auth/keysummary.h"

#include "sql/select.h"

namespace candela::auth {

using database::Connection;
using database::Failure;
using database::Result;

Result<KeySummary> summary(Connection &connection, const Schema &schema, const KeyFilter &filter)
{
    const auto providers = Keys(connection, schema).providers(filter);
    if (!providers)
        return Failure(providers.error());
    const auto &k = schema.keys;
    const auto all = sql::count(k);
    const auto users = sql::countDistinct(k.userId);
    const auto none = sql::countIf<"none">(inFamily(k, HashFamily::None));
    const auto scrypt = sql::countIf<"scrypt">(inFamily(k, HashFamily::Scrypt));
    const auto argon2 = sql::countIf<"argon2">(inFamily(k, HashFamily::Argon2));
    const auto bcrypt = sql::countIf<"bcrypt">(inFamily(k, HashFamily::Bcrypt));
    const auto narrowed = condition(schema, filter);
    const auto query = narrowed ? sql::from(k).where(*narrowed) : sql::from(k);
    return connection.fetch(query.select(all, users, none, scrypt, argon2, bcrypt)).map([&](const auto &rows) {
        const auto &row = rows.at(0);
        KeySummary summary{row[all], row[users], *providers, {}};
        qint64 other = row[all];
        const auto add = [&](HashFamily family, qint64 number) {
            if (number > 0)
                summary.hashes.append({family, number});
            other -= number;
        };
        add(HashFamily::Scrypt, row[scrypt]);
        add(HashFamily::Argon2, row[argon2]);
        add(HashFamily::Bcrypt, row[bcrypt]);
        add(HashFamily::None, row[none]);
        add(HashFamily::Other, other);
        return summary;
    });
}

} // namespace candela::auth

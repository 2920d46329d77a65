#include "auth/usersearch.h"

#include "sql/select.h"

namespace candela::auth {

using namespace Qt::StringLiterals;

sql::Predicate<UserTable> usersNamed(const Schema &schema, const QString &text)
{
    const auto &users = schema.users;
    const auto &keys = schema.keys;
    // A key's id is "provider:name at the provider"; the providers with names that people know (Lucia's documentation).
    auto known = sql::startsWith(keys.id, text);
    for (const auto &provider : {u"email:"_s, u"username:"_s, u"emailpassword:"_s})
        known = {(known || sql::startsWith(keys.id, provider + text)).condition};
    sql::Predicate<UserTable> found
        = {(sql::startsWith(users.id, text) || sql::in(users.id, sql::from(keys).where(known).select(keys.userId)))
                .condition};
    for (const auto &column : schema.userColumns())
        found = {(found || sql::startsWith(users, column, text)).condition};
    return found;
}

} // namespace candela::auth

// What Lucia's configuration calls passwordHash: how a site makes its hashes, and how it checks a password by one.
#pragma once

#include "auth/luciaerror.h"
#include "auth/password/hasher.h"
#include "auth/schema.h"
#include "database/connection.h"

namespace candela::auth::lucia {

// Blocking: a hash takes 50 to 1000 ms.
class PasswordHash
{
public:
    // `hasher`: the only format that the site reads and writes, as where Lucia is told one. Null: hashes are written as
    // most of this installation's are, and each is read by the format that it shows.
    PasswordHash(database::Connection &connection, const Schema &schema, const Hasher *hasher)
        : m_connection(connection), m_schema(schema), m_hasher(hasher) {}

    // A hash that was seen to open with the password; `like` as Hasher::hash() takes it, else with the parameters that
    // most of this installation's have. Input: an empty password, for which Lucia would write a hash that no sign-in
    // ever fits. Unsupported: a format that is only read.
    [[nodiscard]] LuciaResult<QString> generate(const database::Secret &password, QStringView like = {});

    // InvalidPassword: another password, or no hash at all; packages for Argon2 throw an error of their own for
    // the latter. OutdatedPassword: a hash that begins with $2a, unless the site's hasher is bcrypt. Unsupported: see
    // Hasher::verify().
    [[nodiscard]] LuciaResult<void> validate(const database::Secret &password, const QString &hash);

private:
    database::Connection &m_connection;
    const Schema &m_schema;
    const Hasher *m_hasher;
};

} // namespace candela::auth::lucia

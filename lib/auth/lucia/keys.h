// The keys of a Lucia database as a site uses them: what Lucia v2's class Auth does with keys, and a key's new name.
#pragma once

#include "auth/adapter.h"
#include "auth/lucia/keyname.h"
#include "auth/lucia/passwordhash.h"

namespace candela::auth::lucia {

// Never with the hash.
struct Key {
    KeyName name;
    QString userId;
    bool passwordDefined = false;       // false for NULL and for the empty text
};

struct NewKey {
    QString userId;
    KeyName name;
    std::optional<database::Secret> password;       // none: a key without password (OAuth)
};

// Blocking, over one connection; each write is a transaction of its own. A provider id with a colon is Input, see
// KeyName::id(); what the database answers is Database. A typed password comes in through passwordFrom().
class Keys
{
public:
    // `hasher` as PasswordHash takes it.
    Keys(database::Connection &connection, const Schema &schema, const Hasher *hasher = nullptr)
        : m_connection(connection)
        , m_schema(schema)
        , m_adapter(connection, schema)
        , m_passwordHash(connection, schema, hasher) {}

    // Lucia's createKey. InvalidUserId, which Lucia says only where there is a foreign key; DuplicateKeyId; Input for
    // an empty password; Conflict where the row turned out other than it was written (a trigger), and is not kept.
    [[nodiscard]] LuciaResult<Key> create(const NewKey &key);

    // Lucia's getKey: checks no password. InvalidKeyId.
    [[nodiscard]] LuciaResult<Key> get(const KeyName &name);
    // Lucia's getAllUserKeys. InvalidUserId. Input: more than Adapter::mostRows.
    [[nodiscard]] LuciaResult<std::vector<Key>> allOf(const QString &userId);

    // Lucia's useKey, as 2.6.0 and later have it: what a sign-in asks. InvalidKeyId: no such key. InvalidPassword:
    // not this password; an empty one, always; one, even the right one of another key, for a key without password;
    // none for a key with a password, the empty text being one that nobody knows. OutdatedPassword: see
    // PasswordHash::validate().
    [[nodiscard]] LuciaResult<Key> use(const KeyName &name, const std::optional<database::Secret> &password);

    // Lucia's updateKeyPassword; ends no session. None makes a key without password: whoever signs in to it without one
    // is let in. A password for a key that had none shuts out who signs in from an identity provider. InvalidKeyId;
    // Input and Conflict as create().
    [[nodiscard]] LuciaResult<Key> updatePassword(
        const KeyName &name, const std::optional<database::Secret> &password);

    // Gives the key another name, say after a change of address; user and hash stay. Lucia has nothing for it.
    // InvalidKeyId: no key of the old name, or not any more; DuplicateKeyId: one of the new name.
    [[nodiscard]] LuciaResult<Key> rename(const KeyName &from, const KeyName &to);

    // Lucia's deleteKey: nothing said where there is none.
    [[nodiscard]] LuciaResult<void> remove(const KeyName &name);

private:
    LuciaResult<KeyRow> stored(const QString &keyId);

    database::Connection &m_connection;
    const Schema &m_schema;
    Adapter m_adapter;
    PasswordHash m_passwordHash;
};

} // namespace candela::auth::lucia

// The users of a Lucia database as a site handles them: what Lucia v2's class Auth does with users.
#pragma once

#include "auth/adapter.h"
#include "auth/lucia/dependents.h"
#include "auth/lucia/keyname.h"
#include "auth/lucia/passwordhash.h"

namespace candela::auth::lucia {

struct User {
    QString id;
    Attributes attributes;
};

struct NewUser {
    struct Key {
        KeyName name;
        std::optional<database::Secret> password;       // none: a key without password (OAuth)
    };
    std::optional<QString> id;      // none: 15 random characters a-z and 0-9
    std::optional<Key> key;
    Attributes attributes;
};

// Why a user was not removed. Where rows of other tables are the reason, all that Users::dependents() finds, and the
// error is Constraint.
struct NotRemoved {
    LuciaError error;
    std::vector<Dependent> dependents;
};

// Blocking, over one connection; each write is one transaction. What the database answers is Database. Input: one of
// the attributes is Lucia's own column.
class Users
{
public:
    // What becomes of other tables' rows that refer to a user who is to be removed.
    enum class Rest { Refuse, Remove };

    // `hasher` as PasswordHash takes it.
    Users(database::Connection &connection, const Schema &schema, const Hasher *hasher = nullptr)
        : m_connection(connection)
        , m_schema(schema)
        , m_adapter(connection, schema)
        , m_passwordHash(connection, schema, hasher) {}

    // Lucia's getUser. InvalidUserId.
    [[nodiscard]] LuciaResult<User> get(const QString &userId);

    // Lucia's createUser, the key in the same transaction; answers what was asked for, as Lucia does.
    // DuplicateKeyId; Constraint for an id or a unique attribute that is there already, where Lucia says something else
    // on every engine; Input for a provider id with a colon or an empty password; Conflict where the key's row
    // turned out other than it was written (a trigger).
    [[nodiscard]] LuciaResult<User> create(const NewUser &user);

    // Lucia's updateUserAttributes: the columns named, then the user as it is now. InvalidUserId. Without attributes it
    // only gets the user, where Lucia fails with a syntax error of SQL.
    [[nodiscard]] LuciaResult<User> updateAttributes(const QString &userId, const Attributes &attributes);

    // Rows of other tables that refer to the user, from the catalog: Lucia has nothing like it. InvalidUserId.
    [[nodiscard]] LuciaResult<std::vector<Dependent>> dependents(const QString &userId);

    // Lucia's deleteUser: sessions, keys, user; nothing said where there is no such user. Lucia does it in three steps,
    // the last of which fails where other tables refer to the user, who is then left without keys and sessions. Here it
    // is all or nothing: such rows are either a reason to refuse, or removed as well, save for those that are other
    // users, or theirs (see Dependent::removable); rows that let go of the user are no reason, and stay. Constraint
    // without dependents: something refers to what would go that is not the user's (MySQL says so of a user's row that
    // refers to itself as well), or a row cannot let go (SET NULL on a column that is NOT NULL).
    [[nodiscard]] tl::expected<void, NotRemoved> remove(const QString &userId, Rest rest = Rest::Refuse);
    // The same with the rows that were seen, and no others: Conflict where dependents() has another answer by now, which
    // is given then.
    [[nodiscard]] tl::expected<void, NotRemoved> remove(const QString &userId, const std::vector<Dependent> &seen);

private:
    tl::expected<void, NotRemoved> remove(const QString &userId, Rest rest, const std::vector<Dependent> *seen);
    LuciaResult<void> removeRows(
        database::Transaction &transaction, const QString &userId, const std::vector<Dependent> &dependents);

    database::Connection &m_connection;
    const Schema &m_schema;
    Adapter m_adapter;
    PasswordHash m_passwordHash;
};

} // namespace candela::auth::lucia

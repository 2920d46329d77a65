#include "dialogs/newkeyjob.h"

#include "auth/exactrows.h"
#include "stoppablehasher.h"

namespace candela::app {

using auth::lucia::NewKey;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

// What the installation uses, to be stopped; of a key without password nothing is asked.
template <class Work>
static auto withHasher(Connection &connection, const auth::Schema &schema, bool isNeeded, const std::stop_token &stop,
    const Work &work) -> decltype(work(nullptr))
{
    if (!isNeeded)
        return work(nullptr);
    const auto usual = auth::Keys(connection, schema).installationHasher();
    if (!usual)
        return Failure(usual.error());
    const StoppableHasher hasher(**usual, stop);
    return work(&hasher);
}

Result<auth::lucia::Key> addKey(
    Connection &connection, const auth::Schema &schema, const NewKey &key, const std::stop_token &stop)
{
    return withHasher(connection, schema, key.password.has_value(), stop, [&](const auth::Hasher *hasher) {
        return auth::KeyChanges(connection, schema).add(key, hasher);
    });
}

Result<void> createUser(Connection &connection, const auth::Schema &schema, const QString &userId,
    const auth::lucia::NewUser &user, const std::stop_token &stop)
{
    return withHasher(connection, schema, user.key && user.key->password, stop, [&](const auth::Hasher *hasher) {
        return auth::UserChanges(connection, schema).create(userId, user, hasher);
    });
}

Result<bool> isThere(Connection &connection, const auth::Schema &schema, const NewKey &key)
{
    auth::Keys keys(connection, schema);
    const auto found = keys.get(key.name.id().value_or(QString()));
    if (!found)
        return found.error().kind == Error::Kind::Missing ? Result<bool>(false) : Failure(found.error());
    if (found->userId != key.userId)
        return false;
    return key.password ? keys.verify(found->id, *key.password) : found->kind == auth::HashKind::None;
}

// The key came in the same transaction, and tells more.
Result<bool> isThere(
    Connection &connection, const auth::Schema &schema, const QString &userId, const auth::lucia::NewUser &user)
{
    if (user.key)
        return isThere(connection, schema, NewKey{userId, user.key->name, user.key->password});
    return auth::isThere(connection, schema.users, userId);
}

} // namespace candela::app

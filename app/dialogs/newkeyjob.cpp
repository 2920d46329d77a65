#include "dialogs/newkeyjob.h"

#include "dialogs/stoppablehasher.h"

namespace candela::app {

using auth::lucia::NewKey;
using database::Connection;
using database::Error;
using database::Failure;
using database::Result;

Result<auth::lucia::Key> addKey(
    Connection &connection, const auth::Schema &schema, const NewKey &key, const std::stop_token &stop)
{
    auth::KeyChanges changes(connection, schema);
    if (!key.password)
        return changes.add(key);
    const auto usual = auth::Keys(connection, schema).installationHasher();
    if (!usual)
        return Failure(usual.error());
    const StoppableHasher hasher(**usual, stop);
    return changes.add(key, &hasher);
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

} // namespace candela::app

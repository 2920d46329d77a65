// What the dialogs that make keys and users have done on the connection's thread.
#pragma once

#include "auth/keychanges.h"
#include "auth/userchanges.h"

#include <stop_token>

namespace candela::app {

// KeyChanges::add(), which a stop ends until the commit.
[[nodiscard]] database::Result<auth::lucia::Key> addKey(database::Connection &connection, const auth::Schema &schema,
    const auth::lucia::NewKey &key, const std::stop_token &stop);

// UserChanges::create(), the same way.
[[nodiscard]] database::Result<void> createUser(database::Connection &connection, const auth::Schema &schema,
    const QString &userId, const auth::lucia::NewUser &user, const std::stop_token &stop);

// After an Unknown of the above: whether it is there as it was meant to be.
[[nodiscard]] database::Result<bool> isThere(
    database::Connection &connection, const auth::Schema &schema, const auth::lucia::NewKey &key);
[[nodiscard]] database::Result<bool> isThere(database::Connection &connection, const auth::Schema &schema,
    const QString &userId, const auth::lucia::NewUser &user);

} // namespace candela::app

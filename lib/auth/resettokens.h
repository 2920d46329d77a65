// Links by which users reset their passwords themselves, as Lucia's guidebook keeps them in password_reset_token.
#pragma once

#include "auth/catalog.h"
#include "database/transaction.h"

namespace candela::auth {

// The site's table of them beside its users, where it has one of a name that is met in the wild.
std::optional<ResetTokenTable> findResetTokens(const Catalog &catalog, const UserTable &users);

// Whoever holds such a link could undo a reset. Answers how many there were; none where there is no table. The caller
// commits.
[[nodiscard]] database::Result<qint64> removeResetTokensOf(
    database::Transaction &transaction, const Schema &schema, const QString &userId);

} // namespace candela::auth

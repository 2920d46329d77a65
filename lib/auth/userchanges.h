// What an operator changes about users, held against what they saw.
#pragma once

#include "auth/lucia/users.h"
#include "auth/sessions.h"

namespace candela::auth {

// What goes with a user.
struct UserRest {
    qint64 keys = 0;
    std::optional<SessionCounts> sessions;              // none: the site keeps them elsewhere
    std::vector<lucia::Dependent> dependents;

    // Rows of other tables that have to go as well.
    qint64 removed() const;
    // Whether there are rows that can neither go nor let go: other users, or theirs.
    bool isInTheWay() const;
};

// Blocking, over one connection; each change is one transaction. Missing: the user is not there any more.
class UserChanges
{
public:
    UserChanges(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    [[nodiscard]] database::Result<UserRest> restOf(const QString &userId);

    // Lucia's deleteUser, all or nothing; the dependents as they were seen, and only where they are to go as well.
    // Conflict: there are others by now. Constraint: some are in the way.
    [[nodiscard]] database::Result<void> remove(const QString &userId, const UserRest &seen, bool withDependents);

private:
    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth

// Which spellings of a user's id mean that user: Lucia finds a user by any that the collation takes for the id, unless it is
// somebody else's.
#pragma once

#include "auth/schema.h"
#include "database/connection.h"

#include <QHash>

namespace candela::auth {

class UserSpellings
{
public:
    explicit UserSpellings(QString userId) : m_userId(std::move(userId)) {}

    // Of an id that the collation takes for this one. Fails as isThere() does.
    [[nodiscard]] database::Result<bool> areMeant(database::Connection &connection, const UserTable &users, const QString &spelling);

private:
    QString m_userId;
    QHash<QString, bool> m_known;
};

} // namespace candela::auth

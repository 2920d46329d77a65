#include "auth/userspellings.h"

#include "auth/exactrows.h"

namespace candela::auth {

database::Result<bool> UserSpellings::areMeant(database::Connection &connection, const UserTable &users, const QString &spelling)
{
    if (spelling == m_userId)
        return true;
    if (const auto known = m_known.constFind(spelling); known != m_known.cend())
        return *known;
    return isThere(connection, users, spelling).map([&](bool somebodyElse) {
        m_known.insert(spelling, !somebodyElse);
        return !somebodyElse;
    });
}

} // namespace candela::auth

// What the revoke dialog asks before anything is done.
#pragma once

#include "auth/sessions.h"
#include "dialogs/revokedusers.h"

namespace candela::app {

// Of each user, how many sessions are not dead.
[[nodiscard]] database::Result<QHash<QString, qint64>> liveSessions(
    database::Connection &connection, const auth::Schema &schema, const QStringList &userIds);

// What a scope that is no choice would meet now, with the users who lose most; `live` of those as above.
struct RevocationPreview {
    std::vector<RevokedUsers::Row> most;
    auth::SessionCounts total;
    qint64 users = 0;
    QHash<QString, qint64> live;
};
[[nodiscard]] database::Result<RevocationPreview> revocationPreview(
    database::Connection &connection, const auth::Schema &schema, const auth::SessionScope &scope);

} // namespace candela::app

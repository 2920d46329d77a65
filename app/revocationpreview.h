// What is asked before sessions are revoked: how many, of whom, and what else these users have.
#pragma once

#include "auth/sessions.h"
#include "auth/sessionscope.h"

namespace candela::app {

struct RevokedUser {
    QString userId;
    auth::Person person;
    auth::SessionCounts chosen;
    qint64 live() const { return chosen.active + chosen.idle + chosen.invalid; }
};

// Of each user, how many sessions are not dead.
[[nodiscard]] database::Result<QHash<QString, qint64>> liveSessions(
    database::Connection &connection, const auth::Schema &schema, const QStringList &userIds);

// What a scope that is no choice would meet now, with the users who lose most; `live` of those as above.
struct RevocationPreview {
    std::vector<RevokedUser> most;
    auth::SessionCounts total;
    qint64 users = 0;
    QHash<QString, qint64> live;
};
[[nodiscard]] database::Result<RevocationPreview> revocationPreview(
    database::Connection &connection, const auth::Schema &schema, const auth::SessionScope &scope);

} // namespace candela::app

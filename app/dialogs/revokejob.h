// What the revoke dialog has done on a connection's thread.
#pragma once

#include "auth/sessions.h"

#include <atomic>
#include <memory>
#include <stop_token>

namespace candela::app {

// How many of the sessions are done with, to be read while the job runs.
using Progress = std::shared_ptr<std::atomic<qint64>>;

// Sessions::revoke in windows of 500, in the order of the ids; a stop ends it before the next one.
[[nodiscard]] database::Result<auth::Revocation> revokeSessions(database::Connection &connection,
    const auth::Schema &schema, const QStringList &ids, const std::stop_token &stop, const Progress &progress);

// Sessions::revokeAllOf; what is missing of the `expected` ones was already gone.
[[nodiscard]] database::Result<auth::Revocation> revokeAllOf(
    database::Connection &connection, const auth::Schema &schema, const QString &userId, qint64 expected);

// After one of the two has ended as Unknown: how many of the sessions it was about are still there. For ids these are
// the first 500 that were not done.
[[nodiscard]] database::Result<qint64> sessionsLeft(database::Connection &connection, const auth::Schema &schema,
    const QStringList &ids, const std::optional<QString> &userId);

// Of each user, how many sessions are not dead.
[[nodiscard]] database::Result<QHash<QString, qint64>> liveSessions(
    database::Connection &connection, const auth::Schema &schema, const QStringList &userIds);

} // namespace candela::app

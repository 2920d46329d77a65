#include "dialogs/revokejob.h"

namespace candela::app {

using auth::Revocation;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;

static constexpr qsizetype window = 500;

Result<Revocation> revokeSessions(database::Connection &connection, const auth::Schema &schema, const QStringList &ids,
    const std::stop_token &stop, const Progress &progress)
{
    Revocation all;
    for (qsizetype i = 0; i < ids.size(); i += window) {
        const auto some = stop.stop_requested() ? Result<Revocation>(failure(Error::Kind::Cancelled))
                                                : auth::Sessions(connection, schema).revoke(ids.mid(i, window));
        if (!some && i == 0)
            return some;
        if (!some) {
            all.left = ids.size() - i;
            all.stopped = some.error();
            break;
        }
        all.done += some->done;
        all.alreadyGone += some->alreadyGone;
        *progress = all.done + all.alreadyGone;
    }
    return all;
}

Result<Revocation> revokeAllOf(
    database::Connection &connection, const auth::Schema &schema, const QString &userId, qint64 expected)
{
    return auth::Sessions(connection, schema).revokeAllOf(userId).map([expected](qint64 done) {
        return Revocation{done, qMax<qint64>(0, expected - done), 0, {}};
    });
}

Result<qint64> sessionsLeft(database::Connection &connection, const auth::Schema &schema, const QStringList &ids,
    const std::optional<QString> &userId)
{
    // A replica may lag behind the server that has done it, and would deny it.
    if (connection.link().readOnlyServer)
        return failure(Error::Kind::ReadOnly);
    auth::Sessions sessions(connection, schema);
    if (!userId)
        return sessions.stillThere(ids.first(qMin(window, ids.size())));
    return sessions.countByUser({*userId}).map([&](const auto &counts) { return counts.value(*userId).total(); });
}

Result<QHash<QString, qint64>> liveSessions(
    database::Connection &connection, const auth::Schema &schema, const QStringList &userIds)
{
    QHash<QString, qint64> live;
    for (qsizetype i = 0; i < userIds.size(); i += window) {
        const auto counts = auth::Sessions(connection, schema).countByUser(userIds.mid(i, window));
        if (!counts)
            return Failure(counts.error());
        for (auto it = counts->cbegin(); it != counts->cend(); ++it)
            live.insert(it.key(), it->active + it->idle + it->invalid);
    }
    return live;
}

} // namespace candela::app

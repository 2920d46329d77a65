#include "revocationpreview.h"

namespace candela::app {

using database::Failure;
using database::Result;

Result<QHash<QString, qint64>> liveSessions(
    database::Connection &connection, const auth::Schema &schema, const QStringList &userIds)
{
    static constexpr qsizetype window = 500;
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

Result<RevocationPreview> revocationPreview(
    database::Connection &connection, const auth::Schema &schema, const auth::SessionScope &scope)
{
    static constexpr qint64 shown = 100;
    auth::Sessions sessions(connection, schema);
    const auto extent = sessions.extent(scope);
    if (!extent)
        return Failure(extent.error());
    const auto most = sessions.mostOf(scope, shown);
    if (!most)
        return Failure(most.error());
    QStringList ids;
    for (const auto &[user, counts] : *most)
        ids << user;
    const auto names = auth::people(connection, schema, ids);
    if (!names)
        return Failure(names.error());
    const auto live = liveSessions(connection, schema, ids);
    if (!live)
        return Failure(live.error());
    RevocationPreview preview{{}, extent->sessions, extent->users, *live};
    for (const auto &[user, counts] : *most)
        preview.most.push_back({user, names->value(user), counts});
    return preview;
}

} // namespace candela::app

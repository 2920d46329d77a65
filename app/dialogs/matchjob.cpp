#include "dialogs/matchjob.h"

namespace candela::app {

using database::Failure;
using database::Result;

static Result<QHash<QString, auth::SessionCounts>> sessionsOf(
    database::Connection &connection, const auth::Schema &schema, const std::vector<auth::UserMatch> &matches)
{
    static constexpr qsizetype window = 500;
    QStringList users;
    for (const auto &match : matches) {
        if (match.verdict == auth::UserMatch::Verdict::Found)
            users << match.userId;
    }
    QHash<QString, auth::SessionCounts> sessions;
    for (qsizetype i = 0; i < users.size(); i += window) {
        const auto some = auth::Sessions(connection, schema).countByUser(users.mid(i, window));
        if (!some)
            return Failure(some.error());
        sessions.insert(*some);
    }
    return sessions;
}

Result<Leavers::Found> findLeavers(database::Connection &connection, const auth::Schema &schema,
    const ListSource &source, const std::stop_token &stop, std::atomic<qint64> &behind)
{
    const auto text = source.file ? auth::listText(*source.file) : Result<QString>(source.typed);
    if (!text)
        return Failure(text.error());
    auto list = auth::readUserList(*text, source.column);
    if (!list)
        return Failure(list.error());
    auto matches = auth::UserMatching(connection, schema).match(list->users, stop, behind);
    if (!matches)
        return Failure(matches.error());
    Leavers::Found found{std::move(*list), std::move(*matches), {}};
    if (!schema.sessions)
        return found;
    return sessionsOf(connection, schema, found.matches).map([&](auto sessions) {
        found.sessions = std::move(sessions);
        return std::move(found);
    });
}

} // namespace candela::app

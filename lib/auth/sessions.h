// The sessions of a Lucia database: pages of them, their counts, and their revocation.
#pragma once

#include "auth/people.h"
#include "auth/sessionfilter.h"
#include "auth/sessionorder.h"
#include "auth/sessionscope.h"
#include "database/transact.h"

namespace candela::auth {

struct Session {
    QString id;                                 // the bearer token itself: never to be shown in full
    QString userId;
    std::optional<qint64> activeExpires, idleExpires;   // milliseconds since 1970; none: not a number
    State state = State::Invalid;
    Person person;
    QVariantList attributes;                    // in the order of Schema::sessionAttributes
};

struct SessionPage {
    std::vector<Session> sessions;
    qint64 now = 0;         // the server's clock by which the states were told
    bool complete = false;  // nothing follows
    bool cut = false;       // the search means more users than those whose sessions are paged: see condition()
};

struct SessionCounts {
    qint64 active = 0, idle = 0, dead = 0, invalid = 0;
    qint64 total() const { return active + idle + dead + invalid; }
};

struct Revocation {
    qint64 done = 0;            // rows that we removed
    qint64 alreadyGone = 0;     // somebody was faster: not an error
    qint64 left = 0;            // not tried, because of `stopped`
    std::optional<database::Error> stopped;
};

// Blocking, over one connection. The schema must have a session table.
class Sessions
{
public:
    Sessions(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // Up to `rows` sessions in this order, beginning behind `after`, a session of an earlier page in the same order (its
    // id, user and expiries), in their states at `moment`: the server's own now, or that of an earlier page where several
    // pages are to be one report. Who they belong to is told by the users' attributes alone: see people().
    [[nodiscard]] database::Result<SessionPage> page(const SessionFilter &filter, const SessionOrder &order,
        const std::optional<Session> &after, qint64 rows, std::optional<qint64> moment = {});
    // The newest first, in which one looks for a session, where an index gives that order or one user is meant who has
    // not very many; else that of the ids.
    [[nodiscard]] database::Result<SessionOrder> usualOrder(const SessionFilter &filter);
    // The session of exactly this id, dead or not. Missing: there is none.
    [[nodiscard]] database::Result<Session> find(const QString &id);
    // Of these ids, at most 500, the sessions that are there, in the order of the ids and their states at `moment`. What the
    // column cannot hold, as a word where ids are uuids, is none, and not sent.
    [[nodiscard]] database::Result<std::vector<Session>> find(const QStringList &ids, qint64 moment);
    // In one pass, which reads the whole table where no index narrows the filter; of what page() pages.
    [[nodiscard]] database::Result<SessionCounts> count(const SessionFilter &filter);
    // Of what an act is about, at its moment, which must not be chosen ids: the sessions by state, and of how many users.
    struct Extent { SessionCounts sessions; qint64 users = 0; };
    [[nodiscard]] database::Result<Extent> extent(const SessionScope &scope);
    // Of the same sessions, the up to 500 users who have most of them, with their numbers.
    [[nodiscard]] database::Result<std::vector<std::pair<QString, SessionCounts>>> mostOf(
        const SessionScope &scope, qint64 users);
    // Counts by user, for up to 500 users, in one pass; who has none is not in the answer.
    [[nodiscard]] database::Result<QHash<QString, SessionCounts>> countByUser(const QStringList &userIds);

    // Lucia's invalidateSession for each id, in transactions of 500. Fails where not even the first was done;
    // stops at the first later failure and says what is left. Conflict: rows of other ids, the same under the table's
    // collation, would have gone as well.
    [[nodiscard]] database::Result<Revocation> revoke(const QStringList &ids);
    // Lucia's invalidateAllUserSessions, in one transaction. Answers how many there were: see
    // removeSessionsOf().
    [[nodiscard]] database::Result<qint64> revokeAllOf(const QString &userId);

    // After a revocation whose end is Unknown, over another connection: how many of these sessions are still there. None:
    // it was done; any: it was not, because nothing makes a session of the same id again.
    [[nodiscard]] database::Result<qint64> stillThere(const QStringList &ids);

private:
    database::Result<void> name(std::vector<Session> &sessions);
    database::Result<void> revokeSome(const QStringList &ids, Revocation &result);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth

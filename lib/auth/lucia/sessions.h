// The sessions of a Lucia database as a site handles them: what Lucia v2's class Auth does with sessions.
#pragma once

#include "auth/lucia/users.h"
#include "auth/sessions.h"

namespace candela::auth::lucia {

// How long a session lasts, in milliseconds, as Lucia's configuration sessionExpiresIn has it.
struct Periods {
    qint64 active = 86'400'000;
    qint64 idle = 1'209'600'000;        // counted from the end of the active period
};

struct Session {
    QString id;                         // the bearer token itself
    User user;
    qint64 activeExpires = 0, idleExpires = 0;      // milliseconds since 1970
    State state = State::Active;        // or Idle; after a renewal still Idle, as in Lucia
    bool fresh = false;                 // renewed just now: the browser's cookie has to be set again
    Attributes attributes;
};

// Blocking, over one connection, by the database server's clock; each write is a transaction. Every method answers
// Schema with fault::noSessions where there is no session table. What the database answers is Database. Input: one of
// the attributes is Lucia's own column. Lucia v2 has no renewSession: validate() renews.
class Sessions
{
public:
    Sessions(database::Connection &connection, const Schema &schema, const Periods &periods = {})
        : m_connection(connection)
        , m_schema(schema)
        , m_periods(periods)
        , m_adapter(connection, schema)
        , m_users(connection, schema) {}

    // Lucia's createSession; `sessionId` none: 40 random characters a-z and 0-9. InvalidUserId, without the orphan that
    // Lucia then leaves where there is no foreign key; Constraint: the id is there already; Input with subject
    // "sessionId": the empty text, which Lucia takes and never validates.
    [[nodiscard]] LuciaResult<Session> create(
        const QString &userId, const Attributes &attributes, const std::optional<QString> &sessionId = {});

    // Lucia's getSession: writes nothing. InvalidSessionId: the empty text, no such session, a dead one, or one whose
    // user is gone. An expiry beyond stateAt()'s times never comes, as in Lucia; what is no number is past.
    [[nodiscard]] LuciaResult<Session> get(const QString &sessionId);
    // Lucia's getAllUserSessions: the active and idle ones. InvalidUserId. Input: more than Adapter::mostRows.
    [[nodiscard]] LuciaResult<std::vector<Session>> allOf(const QString &userId);

    // Lucia's validateSession: what each request asks. As get(), and an idle session gets new expiries from now on,
    // which the answer has. A dead one stays in its table. InvalidSessionId also where the row went while it was being
    // renewed, which Lucia does not notice.
    [[nodiscard]] LuciaResult<Session> validate(const QString &sessionId);

    // Lucia's updateSessionAttributes: the columns named, then as get(). A dead session stays as it is, Lucia changes
    // it and says InvalidSessionId as well. Without attributes only get().
    [[nodiscard]] LuciaResult<Session> updateAttributes(const QString &sessionId, const Attributes &attributes);

    // Lucia's invalidateSession. InvalidSessionId for the empty text; nothing said where there is none.
    [[nodiscard]] LuciaResult<void> invalidate(const QString &sessionId);
    // Lucia's invalidateAllUserSessions: nothing said where there are none.
    [[nodiscard]] LuciaResult<void> invalidateAllOf(const QString &userId);
    // All or none but the one that asks for it; answers how many. Lucia has nothing like it. InvalidSessionId where
    // `keptId` is no living session of this user, so that a revoked one ends no other.
    [[nodiscard]] LuciaResult<qint64> invalidateAllButOf(const QString &userId, const QString &keptId);

    // Lucia's deleteDeadUserSessions, finished when it returns; answers how many.
    [[nodiscard]] LuciaResult<qint64> removeDeadOf(const QString &userId);
    // The same for everybody, in transactions of 500; a session that was renewed meanwhile stays. Reads the whole
    // table. Fails where not even the first was done; stops at a later failure, and `left` is then not known: 0.
    [[nodiscard]] LuciaResult<Revocation> removeDead();

private:
    LuciaResult<void> checked() const;
    LuciaResult<void> checked(const QString &sessionId) const;
    LuciaResult<void> checked(const Attributes &attributes) const;
    LuciaResult<Session> living(const QString &sessionId, qint64 now);
    LuciaResult<Session> renewed(Session session, qint64 now);
    LuciaResult<Revocation> removeDead(const std::optional<QString> &userId);

    database::Connection &m_connection;
    const Schema &m_schema;
    Periods m_periods;
    Adapter m_adapter;
    Users m_users;
};

} // namespace candela::auth::lucia

#include "auth/lucia/sessions.h"

#include "auth/inspector.h"
#include "auth/lucia/onlyattributes.h"
#include "auth/lucia/databasefailure.h"
#include "auth/lucia/randomid.h"
#include "auth/lucia/sessionsweep.h"

namespace candela::auth::lucia {

using database::Error;
using database::Transaction;
using Kind = LuciaError::Kind;

LuciaResult<void> Sessions::checked() const
{
    if (m_schema.sessions)
        return {};
    return luciaFailure(Error{Error::Kind::Schema, fault::noSessions.toString(), {}, {}});
}

LuciaResult<void> Sessions::checked(const QString &sessionId) const
{
    return checked().and_then([&] {
        return sessionId.isEmpty() ? LuciaResult<void>(luciaFailure(Kind::InvalidSessionId)) : LuciaResult<void>();
    });
}

LuciaResult<void> Sessions::checked(const Attributes &attributes) const
{
    return checked().and_then([&] {
        const auto &s = *m_schema.sessions;
        return onlyAttributes(
            attributes, {s.id.name(), s.userId.name(), s.activeExpires.name(), s.idleExpires.name()});
    });
}

// Lucia's isWithinExpiration: numbers as they are, also those that stateAt() takes for no time.
static bool isWithin(qint64 expires, qint64 now) { return now <= expires; }

static Session sessionOf(const SessionRow &row, const User &user, qint64 now)
{
    const auto state = isWithin(row.activeExpires, now) ? State::Active : State::Idle;
    return {row.id, user, row.activeExpires, row.idleExpires, state, false, row.attributes};
}

LuciaResult<Session> Sessions::living(const QString &sessionId, qint64 now)
{
    const auto found = m_adapter.getSession(sessionId);
    if (!found)
        return LuciaFailure(found.error());
    const auto &row = *found;
    if (!row || !isWithin(row->idleExpires, now))
        return luciaFailure(Kind::InvalidSessionId);
    const auto user = m_users.get(row->userId);
    if (!user && user.error().kind == Kind::InvalidUserId)
        return luciaFailure(Kind::InvalidSessionId);        // as with MySQL and PostgreSQL; with SQLite Lucia says more
    return user.map([&](const User &owner) { return sessionOf(*row, owner, now); });
}

LuciaResult<Session> Sessions::create(
    const QString &userId, const Attributes &attributes, const std::optional<QString> &sessionId)
{
    if (const auto good = checked(attributes); !good)
        return LuciaFailure(good.error());
    if (sessionId && sessionId->isEmpty())
        return databaseFailure(Error::Kind::Input, QStringLiteral("sessionId"));
    const auto now = m_connection.now();
    if (!now)
        return luciaFailure(now.error());
    const auto active = *now + m_periods.active;
    const SessionRow row{
        sessionId ? *sessionId : randomId(40), userId, active, active + m_periods.idle, attributes};
    return database::transact(m_connection, [&](Transaction &transaction) {
        return m_users.get(userId).and_then([&](const User &user) {
            return m_adapter.setSession(transaction, row).map([&] { return sessionOf(row, user, *now); });
        });
    });
}

LuciaResult<Session> Sessions::get(const QString &sessionId)
{
    if (const auto good = checked(sessionId); !good)
        return LuciaFailure(good.error());
    return luciaResult(m_connection.now()).and_then([&](qint64 now) { return living(sessionId, now); });
}

LuciaResult<std::vector<Session>> Sessions::allOf(const QString &userId)
{
    if (const auto good = checked(); !good)
        return LuciaFailure(good.error());
    const auto user = m_users.get(userId);
    if (!user)
        return LuciaFailure(user.error());
    const auto rows = m_adapter.getSessionsByUserId(userId);
    if (!rows)
        return LuciaFailure(rows.error());
    const auto now = m_connection.now();
    if (!now)
        return luciaFailure(now.error());
    std::vector<Session> sessions;
    for (const auto &row : *rows) {
        if (isWithin(row.idleExpires, *now))
            sessions.push_back(sessionOf(row, *user, *now));
    }
    return sessions;
}

LuciaResult<Session> Sessions::validate(const QString &sessionId)
{
    if (const auto good = checked(sessionId); !good)
        return LuciaFailure(good.error());
    const auto now = m_connection.now();
    if (!now)
        return luciaFailure(now.error());
    const auto session = living(sessionId, *now);
    return !session || session->state == State::Active ? session : renewed(*session, *now);
}

LuciaResult<Session> Sessions::renewed(Session session, qint64 now)
{
    session.activeExpires = now + m_periods.active;
    session.idleExpires = session.activeExpires + m_periods.idle;
    session.fresh = true;
    const SessionChange change{{}, session.activeExpires, session.idleExpires, {}};
    return database::transact(m_connection, [&](Transaction &transaction) -> LuciaResult<Session> {
        if (const auto updated = m_adapter.updateSession(transaction, session.id, change); !updated)
            return LuciaFailure(updated.error());
        // A row that was revoked meanwhile is not there, or there as it was before to a transaction that saw it before.
        const auto row = m_adapter.getSession(session.id);
        if (!row)
            return LuciaFailure(row.error());
        if (!*row || (*row)->idleExpires != session.idleExpires)
            return luciaFailure(Kind::InvalidSessionId);
        return session;
    });
}

LuciaResult<Session> Sessions::updateAttributes(const QString &sessionId, const Attributes &attributes)
{
    if (const auto good = checked(sessionId).and_then([&] { return checked(attributes); }); !good)
        return LuciaFailure(good.error());
    if (attributes.isEmpty())
        return get(sessionId);
    return database::transact(m_connection, [&](Transaction &transaction) {
        return m_adapter.updateSession(transaction, sessionId, {{}, {}, {}, attributes}).and_then([&] {
            return get(sessionId);
        });
    });
}

LuciaResult<void> Sessions::invalidate(const QString &sessionId)
{
    if (auto good = checked(sessionId); !good)
        return good;
    return database::transact(
        m_connection, [&](Transaction &transaction) { return m_adapter.deleteSession(transaction, sessionId); });
}

LuciaResult<void> Sessions::invalidateAllOf(const QString &userId)
{
    if (auto good = checked(); !good)
        return good;
    return database::transact(
        m_connection, [&](Transaction &transaction) { return m_adapter.deleteSessionsByUserId(transaction, userId); });
}

LuciaResult<qint64> Sessions::invalidateAllButOf(const QString &userId, const QString &keptId)
{
    if (const auto good = checked(keptId); !good)
        return LuciaFailure(good.error());
    return database::transact(m_connection, [&](Transaction &transaction) -> LuciaResult<qint64> {
        const auto kept = get(keptId);
        if (!kept)
            return LuciaFailure(kept.error());
        if (kept->user.id != userId)
            return luciaFailure(Kind::InvalidSessionId);
        const auto &s = *m_schema.sessions;
        SessionSweep sweep(s, s.userId == userId, userId, keptId);
        qint64 done = 0;
        while (!sweep.isComplete()) {
            const auto removed = sweep.window(transaction);
            if (!removed)
                return luciaFailure(removed.error());
            done += *removed;
        }
        return done;
    });
}

LuciaResult<qint64> Sessions::removeDeadOf(const QString &userId)
{
    const auto removed = removeDead(userId);
    if (!removed)
        return LuciaFailure(removed.error());
    return removed->stopped ? LuciaResult<qint64>(luciaFailure(*removed->stopped)) : removed->done;
}

LuciaResult<Revocation> Sessions::removeDead() { return removeDead(std::nullopt); }

LuciaResult<Revocation> Sessions::removeDead(const std::optional<QString> &userId)
{
    if (const auto good = checked(); !good)
        return LuciaFailure(good.error());
    const auto now = m_connection.now();
    if (!now)
        return luciaFailure(now.error());
    const auto &s = *m_schema.sessions;
    const auto dead = inState(s, State::Dead, *now);
    const auto which = userId ? sql::Predicate<SessionTable>{(s.userId == *userId && dead).condition} : dead;
    SessionSweep sweep(s, which, userId);
    Revocation result;
    while (!sweep.isComplete()) {
        auto next = sweep;
        const auto removed = database::transact(m_connection, [&](Transaction &transaction) {
            next = sweep;
            return next.window(transaction);
        });
        if (!removed && result.done == 0)
            return luciaFailure(removed.error());
        if (!removed) {
            result.stopped = removed.error();
            break;
        }
        result.done += *removed;
        sweep = next;
    }
    return result;
}

} // namespace candela::auth::lucia

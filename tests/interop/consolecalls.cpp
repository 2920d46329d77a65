#include "consolecalls.h"

#include "auth/inspector.h"
#include "auth/password/normalization.h"

#include <QJsonObject>

#include <thread>

namespace candela::tests {

using namespace Qt::StringLiterals;

static QString nameOf(auth::State state)
{
    switch (state) {
    case auth::State::Active:
        return u"active"_s;
    case auth::State::Idle:
        return u"idle"_s;
    case auth::State::Dead:
        return u"dead"_s;
    case auth::State::Invalid:
        break;
    }
    return u"invalid"_s;
}

static auth::SessionFilter filterOf(const QJsonValue &user)
{
    auth::SessionFilter filter;
    if (user.isString())
        filter.user = user.toString();
    return filter;
}

std::optional<database::Result<QJsonValue>> ConsoleCalls::answer(const QString &method, const QJsonArray &args)
{
    if (method == u"resetKey")
        return resetKey(args[0].toString(), args[1].toString(), args[2].toBool());
    if (method == u"verify")
        return m_keys.verify(args[0].toString(), auth::passwordFrom(args[1].toString())).map([](bool yes) {
            return QJsonValue(yes);
        });
    if (method == u"hash")
        return hash(args[0].toString());
    const bool ofSessions = method == u"sweep" || method.startsWith(u"revoke") || method == u"counts" || method == u"sessions";
    if (ofSessions && !m_schema.sessions)
        return database::Failure(
            database::Error{database::Error::Kind::Schema, auth::fault::noSessions.toString(), {}, {}});
    if (method == u"sweep")
        return m_sessions.revokeAllOf(args[0].toString()).map([](qint64 ended) { return QJsonValue(ended); });
    if (method == u"revokeAll")
        return revokeAll(args[0].toString(), args[1].toBool() ? auth::Revoking::Keep::Rows : auth::Revoking::Keep::Nothing);
    if (method == u"revoke")
        return revoke(args[0].toVariant().toStringList());
    if (method == u"counts")
        return counts(filterOf(args[0]));
    if (method == u"sessions")
        return sessions(filterOf(args[0]));
    return {};
}

ConsoleCalls::Answer ConsoleCalls::resetKey(const QString &keyId, const QString &password, bool endSessions)
{
    const auto key = m_keys.get(keyId);
    if (!key)
        return database::Failure(key.error());
    return m_keys.resetPassword({{{keyId, key->seen}}, auth::passwordFrom(password), nullptr, endSessions})
        .map([](const auth::ResetOutcome &o) {
            return QJsonValue(QJsonObject{{u"sessions_ended"_s, o.sessionsEnded}});
        });
}

ConsoleCalls::Answer ConsoleCalls::hash(const QString &password)
{
    return m_keys.installationHasher()
        .and_then([&](const auth::Hasher *hasher) { return hasher->hash(auth::passwordFrom(password)); })
        .map([](const QString &hash) { return QJsonValue(hash); });
}

ConsoleCalls::Answer ConsoleCalls::revoke(const QStringList &ids)
{
    return m_sessions.revoke(ids).map([](const auth::Revocation &r) {
        return QJsonValue(QJsonObject{{u"done"_s, r.done}, {u"already_gone"_s, r.alreadyGone}});
    });
}

// Window after window with the pauses between them, as the program's own window does it.
ConsoleCalls::Answer ConsoleCalls::revokeAll(const QString &state, auth::Revoking::Keep keep)
{
    const auto now = m_connection.now();
    if (!now)
        return database::Failure(now.error());
    auto scope = auth::SessionScope::dead(*now);
    if (state == u"idle") {
        scope.filter = {};
        scope.filter.states = {auth::State::Idle};
    }
    auth::Revoking revoking(m_schema, scope, keep);
    QJsonArray windows;
    while (!revoking.isComplete()) {
        const auto before = revoking.tally().done;
        if (const auto done = revoking.step(m_connection); !done)
            return database::Failure(done.error());
        windows.append(revoking.tally().done - before);
        std::this_thread::sleep_for(revoking.window().pause());
    }
    return revoking.remaining(m_connection).map([&](qint64 left) {
        const auto &tally = revoking.tally();
        return QJsonValue(QJsonObject{{u"done"_s, tally.done}, {u"already_gone"_s, tally.alreadyGone},
            {u"changed"_s, tally.changed}, {u"kept"_s, qint64(revoking.kept().size())}, {u"left"_s, left},
            {u"windows"_s, windows}, {u"longest"_s, qint64(revoking.window().longest().count())}});
    });
}

ConsoleCalls::Answer ConsoleCalls::counts(const auth::SessionFilter &filter)
{
    return m_sessions.count(filter).map([](const auth::SessionCounts &c) {
        return QJsonValue(QJsonObject{{u"active"_s, c.active}, {u"idle"_s, c.idle}, {u"dead"_s, c.dead}});
    });
}

ConsoleCalls::Answer ConsoleCalls::sessions(const auth::SessionFilter &filter)
{
    return m_sessions.page(filter, {}, {}, 500).map([](const auth::SessionPage &page) {
        QJsonArray list;
        for (const auto &session : page.sessions)
            list.append(QJsonObject{{u"id"_s, session.id}, {u"state"_s, nameOf(session.state)}});
        return QJsonValue(list);
    });
}

} // namespace candela::tests

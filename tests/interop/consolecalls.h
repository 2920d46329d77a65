// What the console does and Lucia's Adapter interface has no method for, called by name with JSON.
#pragma once

#include "auth/revoking.h"
#include "auth/users.h"

#include <QJsonArray>
#include <QJsonValue>

namespace candela::tests {

class ConsoleCalls
{
public:
    ConsoleCalls(database::Connection &connection, const auth::Schema &schema)
        : m_connection(connection)
        , m_schema(schema)
        , m_keys(connection, schema)
        , m_sessions(connection, schema)
    {
    }

    // Nothing where there is no such method:
    //     resetKey(key id, password, whether to end the sessions) → {sessions_ended}
    //     verify(key id, password) → whether it opens the key
    //     hash(password) → as this installation writes them
    //     sweep(user id) → how many sessions there were
    //     revoke([session ids]) → {done, already_gone}
    //     revokeAll("idle" or "dead", whether to keep the rows) → {done, already_gone, changed, kept, left,
    //         windows: [how many rows each took], longest: milliseconds}
    //     counts(user id or null) → {active, idle, dead}
    //     sessions(user id or null) → [{id, state}], 500 at most
    std::optional<database::Result<QJsonValue>> answer(const QString &method, const QJsonArray &args);

private:
    using Answer = database::Result<QJsonValue>;

    Answer resetKey(const QString &keyId, const QString &password, bool endSessions);
    Answer hash(const QString &password);
    Answer revoke(const QStringList &ids);
    Answer revokeAll(const QString &state, auth::Revoking::Keep keep);
    Answer counts(const auth::SessionFilter &filter);
    Answer sessions(const auth::SessionFilter &filter);

    database::Connection &m_connection;
    const auth::Schema &m_schema;
    auth::Keys m_keys;
    auth::Sessions m_sessions;
};

} // namespace candela::tests

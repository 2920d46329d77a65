// What a site does, the methods of Lucia's class Auth and ours beyond them, called by name with JSON.
#pragma once

#include "rowjson.h"

#include "auth/lucia/keys.h"
#include "auth/lucia/sessions.h"

#include <QJsonArray>

namespace candela::tests {

class SiteCalls
{
public:
    SiteCalls(database::Connection &connection, const auth::Schema &schema);

    // Nothing where there is no such method. They are Lucia's, with "auth." before their names, and:
    //     auth.createUser(user id or null, [provider id, provider user id, password or null] or null, attributes)
    //     auth.createKey(user id, provider id, provider user id, password or null)
    //     auth.renameKey(provider id, provider user id, new provider id, new provider user id)
    //     auth.createSession(user id, attributes, session id or null)
    //     auth.invalidateAllButOf(user id, session id to keep) → how many
    //     auth.deleteDeadUserSessions(user id), auth.deleteDeadSessions() → how many
    // A user is its row; a key {providerId, providerUserId, userId, passwordDefined}; a session its row with {user,
    // state, fresh}. What answers nothing in Lucia answers null.
    std::optional<auth::LuciaResult<QJsonValue>> answer(const QString &method, const QJsonArray &args);

private:
    using Answer = auth::LuciaResult<QJsonValue>;

    QJsonValue json(const auth::lucia::User &user) const;
    QJsonValue json(const auth::lucia::Key &key) const;
    QJsonValue json(const auth::lucia::Session &session) const;
    static QJsonValue json(qint64 number) { return number; }
    template <class T> Answer json(const auth::LuciaResult<T> &result) const;
    template <class T> Answer json(const auth::LuciaResult<std::vector<T>> &results) const;
    static Answer json(const auth::LuciaResult<void> &done);

    Answer createUser(const QJsonArray &args);
    Answer updateUserAttributes(const QJsonArray &args);
    Answer deleteUser(const QString &userId);
    Answer createSession(const QJsonArray &args);
    Answer updateSessionAttributes(const QJsonArray &args);

    RowJson m_rows;
    auth::lucia::Users m_users;
    auth::lucia::Keys m_keys;
    auth::lucia::Sessions m_sessions;
};

} // namespace candela::tests

#include "sitecalls.h"

#include "auth/password/normalization.h"

#include <QHash>

#include <functional>

namespace candela::tests {

using namespace Qt::StringLiterals;
using auth::LuciaFailure;
using auth::LuciaResult;
using auth::luciaFailure;
using auth::lucia::KeyName;

static std::optional<QString> textOrNull(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

static std::optional<database::Secret> passwordOrNull(const QJsonValue &value)
{
    return value.isString() ? std::optional(auth::passwordFrom(value.toString())) : std::nullopt;
}

SiteCalls::SiteCalls(database::Connection &connection, const auth::Schema &schema)
    : m_rows(schema, connection.dialect())
    , m_users(connection, schema)
    , m_keys(connection, schema)
    , m_sessions(connection, schema)
{
}

std::optional<LuciaResult<QJsonValue>> SiteCalls::answer(const QString &method, const QJsonArray &args)
{
    const auto first = args[0].toString();
    const KeyName name{first, args[1].toString()};
    const QHash<QString, std::function<Answer()>> calls = {
        {u"getUser"_s, [&] { return json(m_users.get(first)); }},
        {u"createUser"_s, [&] { return createUser(args); }},
        {u"updateUserAttributes"_s, [&] { return updateUserAttributes(args); }},
        {u"deleteUser"_s, [&] { return deleteUser(first); }},
        {u"getKey"_s, [&] { return json(m_keys.get(name)); }},
        {u"getAllUserKeys"_s, [&] { return json(m_keys.allOf(first)); }},
        {u"createKey"_s,
            [&] {
                const KeyName next{args[1].toString(), args[2].toString()};
                return json(m_keys.create({first, next, passwordOrNull(args[3])}));
            }},
        {u"useKey"_s, [&] { return json(m_keys.use(name, passwordOrNull(args[2]))); }},
        {u"updateKeyPassword"_s, [&] { return json(m_keys.updatePassword(name, passwordOrNull(args[2]))); }},
        {u"renameKey"_s, [&] { return json(m_keys.rename(name, {args[2].toString(), args[3].toString()})); }},
        {u"deleteKey"_s, [&] { return json(m_keys.remove(name)); }},
        {u"getSession"_s, [&] { return json(m_sessions.get(first)); }},
        {u"getAllUserSessions"_s, [&] { return json(m_sessions.allOf(first)); }},
        {u"createSession"_s, [&] { return createSession(args); }},
        {u"validateSession"_s, [&] { return json(m_sessions.validate(first)); }},
        {u"updateSessionAttributes"_s, [&] { return updateSessionAttributes(args); }},
        {u"invalidateSession"_s, [&] { return json(m_sessions.invalidate(first)); }},
        {u"invalidateAllUserSessions"_s, [&] { return json(m_sessions.invalidateAllOf(first)); }},
        {u"invalidateAllButOf"_s, [&] { return json(m_sessions.invalidateAllButOf(first, args[1].toString())); }},
        {u"deleteDeadUserSessions"_s, [&] { return json(m_sessions.removeDeadOf(first)); }},
        {u"deleteDeadSessions"_s,
            [&] { return json(m_sessions.removeDead().map([](const auto &removed) { return removed.done; })); }},
    };
    const auto call = method.startsWith(u"auth.") ? calls.find(method.mid(5)) : calls.end();
    return call == calls.end() ? std::nullopt : std::optional((*call)());
}

QJsonValue SiteCalls::json(const auth::lucia::User &user) const
{
    return m_rows.of(auth::UserRow{user.id, user.attributes});
}

QJsonValue SiteCalls::json(const auth::lucia::Key &key) const
{
    return QJsonObject{{u"providerId"_s, key.name.providerId}, {u"providerUserId"_s, key.name.providerUserId},
        {u"userId"_s, key.userId}, {u"passwordDefined"_s, key.passwordDefined}};
}

QJsonValue SiteCalls::json(const auth::lucia::Session &session) const
{
    auto row = m_rows.of(auth::SessionRow{
        session.id, session.user.id, session.activeExpires, session.idleExpires, session.attributes});
    row[u"user"_s] = json(session.user);
    row[u"state"_s] = session.state == auth::State::Active ? u"active"_s : u"idle"_s;
    row[u"fresh"_s] = session.fresh;
    return row;
}

template <class T> SiteCalls::Answer SiteCalls::json(const LuciaResult<T> &result) const
{
    return result.map([this](const T &value) { return json(value); });
}

template <class T> SiteCalls::Answer SiteCalls::json(const LuciaResult<std::vector<T>> &results) const
{
    if (!results)
        return LuciaFailure(results.error());
    QJsonArray list;
    for (const auto &value : *results)
        list.append(json(value));
    return list;
}

SiteCalls::Answer SiteCalls::json(const LuciaResult<void> &done)
{
    return done.map([] { return QJsonValue(); });
}

SiteCalls::Answer SiteCalls::createUser(const QJsonArray &args)
{
    const auto attributes = m_rows.userChange(args[2]);
    if (!attributes)
        return luciaFailure(attributes.error());
    auth::lucia::NewUser user{textOrNull(args[0]), {}, *attributes};
    if (args[1].isArray())
        user.key = {{args[1][0].toString(), args[1][1].toString()}, passwordOrNull(args[1][2])};
    return json(m_users.create(user));
}

SiteCalls::Answer SiteCalls::updateUserAttributes(const QJsonArray &args)
{
    const auto attributes = m_rows.userChange(args[1]);
    return attributes ? json(m_users.updateAttributes(args[0].toString(), *attributes))
                      : Answer(luciaFailure(attributes.error()));
}

SiteCalls::Answer SiteCalls::deleteUser(const QString &userId)
{
    const auto done = m_users.remove(userId);
    return done ? Answer(QJsonValue()) : LuciaFailure(done.error().error);
}

SiteCalls::Answer SiteCalls::createSession(const QJsonArray &args)
{
    const auto given = m_rows.sessionChange(args[1]);
    return given ? json(m_sessions.create(args[0].toString(), given->attributes, textOrNull(args[2])))
                 : Answer(luciaFailure(given.error()));
}

SiteCalls::Answer SiteCalls::updateSessionAttributes(const QJsonArray &args)
{
    const auto given = m_rows.sessionChange(args[1]);
    return given ? json(m_sessions.updateAttributes(args[0].toString(), given->attributes))
                 : Answer(luciaFailure(given.error()));
}

} // namespace candela::tests

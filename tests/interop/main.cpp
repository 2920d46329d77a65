// Lets the interoperability tests call the auth library: one JSON object a line in, one a line out.
//     {"id":1,"method":"revoke","args":[["…"]]}  →  {"id":1,"result":{"done":1,"already_gone":0}}
#include "auth/inspector.h"
#include "auth/password/normalization.h"
#include "auth/users.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace candela;
using database::Error;
using database::Result;

namespace {

QString stateName(auth::State state)
{
    switch (state) {
    case auth::State::Active: return u"active"_s;
    case auth::State::Idle: return u"idle"_s;
    case auth::State::Dead: return u"dead"_s;
    case auth::State::Invalid: break;
    }
    return u"invalid"_s;
}

class Bridge
{
public:
    Bridge(database::Connection &connection, const auth::Schema &schema)
        : m_connection(connection), m_schema(schema), m_users(connection, schema), m_keys(connection, schema), m_sessions(connection, schema) {}

    Result<QJsonValue> answer(const QString &method, const QJsonArray &args)
    {
        if (method == u"resetKey")
            return resetKey(args[0].toString(), args[1].toString(), args[2].toBool());
        if (method == u"verify")
            return m_keys.verify(args[0].toString(), auth::passwordFrom(args[1].toString())).map([](bool yes) { return QJsonValue(yes); });
        if (method == u"revoke")
            return m_sessions.revoke(args[0].toVariant().toStringList()).map([](const auth::Revocation &r) {
                return QJsonValue(QJsonObject{{u"done"_s, r.done}, {u"already_gone"_s, r.alreadyGone}});
            });
        if (method == u"counts")
            return m_sessions.count(filter(args[0])).map([](const auth::SessionCounts &c) {
                return QJsonValue(QJsonObject{{u"active"_s, c.active}, {u"idle"_s, c.idle}, {u"dead"_s, c.dead}});
            });
        if (method == u"sessions")
            return m_sessions.page(filter(args[0]), {}, 500).map([](const auth::SessionPage &page) {
                QJsonArray list;
                for (const auto &session : page.sessions)
                    list.append(QJsonObject{{u"id"_s, session.id}, {u"state"_s, stateName(session.state)}});
                return QJsonValue(list);
            });
        if (method == u"createUser")
            return createUser(args);
        return database::failure(Error::Kind::Input, method);
    }

private:
    static auth::SessionFilter filter(const QJsonValue &user)
    {
        auth::SessionFilter filter;
        if (user.isString())
            filter.user = user.toString();
        return filter;
    }

    Result<QJsonValue> resetKey(const QString &keyId, const QString &password, bool endSessions)
    {
        const auto key = m_keys.get(keyId);
        if (!key)
            return database::Failure(key.error());
        return m_keys.resetPassword({keyId, key->seen, auth::passwordFrom(password), nullptr, endSessions}).map([](const auth::ResetOutcome &o) {
            return QJsonValue(QJsonObject{{u"sessions_ended"_s, o.sessionsEnded}});
        });
    }

    // [user id, {attribute: value}, provider, provider's user id, password]
    Result<QJsonValue> createUser(const QJsonArray &args)
    {
        const auto hasher = m_keys.installationHasher();
        if (!hasher)
            return database::Failure(hasher.error());
        const auto hash = (*hasher)->hash(auth::passwordFrom(args[4].toString()));
        if (!hash)
            return database::Failure(hash.error());
        auth::NewUser user{args[0].toString(), {}};
        const auto attributes = args[1].toObject().toVariantMap();
        for (auto it = attributes.begin(); it != attributes.end(); ++it)
            user.attributes.append({it.key(), it.value()});
        auto transaction = database::Transaction::begin(m_connection);
        if (!transaction)
            return database::Failure(transaction.error());
        return m_users.create(*transaction, user)
            .and_then([&] { return m_keys.create(*transaction, {args[2].toString() + u':' + args[3].toString(), user.id, *hash}); })
            .and_then([&] { return transaction->commit(); })
            .map([] { return QJsonValue(true); });
    }

    database::Connection &m_connection;
    const auth::Schema &m_schema;
    auth::Users m_users;
    auth::Keys m_keys;
    auth::Sessions m_sessions;
};

database::Options options(const QString &engine)
{
    database::Options options;
    options.engine = engine;
    options.file = qEnvironmentVariable("CANDELA_INTEROP_FILE");
    options.host = qEnvironmentVariable("CANDELA_INTEROP_HOST");
    options.port = qEnvironmentVariableIntValue("CANDELA_INTEROP_PORT");
    options.name = qEnvironmentVariable("CANDELA_INTEROP_DATABASE");
    options.user = qEnvironmentVariable("CANDELA_INTEROP_USER");
    options.password = database::Secret(qEnvironmentVariable("CANDELA_INTEROP_PASSWORD"));
    options.tls = database::Tls::Off;           // a throw-away server on loopback
    return options;
}

int fail(const Error &error)
{
    QTextStream(stderr) << u"candela-interop: kind %1 %2 %3\n"_s.arg(int(error.kind)).arg(error.code, error.subject);
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"driver"_s, u"The engine."_s, u"engine"_s});
    parser.process(application);
    auto connection = database::Connection::open(options(parser.value(u"driver"_s)));
    if (!connection)
        return fail(connection.error());
    const auto schema = auth::inspect(**connection);
    if (!schema)
        return fail(schema.error());
    Bridge bridge(**connection, *schema);

    QFile in, out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        const auto request = QJsonDocument::fromJson(line).object();
        const auto result = bridge.answer(request[u"method"_s].toString(), request[u"args"_s].toArray());
        QJsonObject reply{{u"id"_s, request[u"id"_s]}};
        if (result)
            reply[u"result"_s] = *result;
        else
            reply[u"error"_s] = u"%1 %2"_s.arg(int(result.error().kind)).arg(result.error().subject);
        out.write(QJsonDocument(reply).toJson(QJsonDocument::Compact) + '\n');
        out.flush();
    }
    return 0;
}

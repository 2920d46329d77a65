// A profile in which nothing is as it is by default, its comparison, and its text.
#pragma once

#include "profilefile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace candela::tests {

inline const char *const canary = "tavern-oblique-Mango7";

inline app::Profile someProfile(const QString &name = QStringLiteral("shop"))
{
    app::Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    profile.environment = look::Environment::Staging;
    profile.keepPassword = app::KeepPassword::AskEachTime;
    auto &options = profile.options;
    options.engine = QStringLiteral("postgres");
    options.file = QStringLiteral("/data/a file.db");
    options.host = QStringLiteral("db-1.internal");
    options.port = 6432;
    options.others = {{QStringLiteral("db-2.internal"), 6433}, {QStringLiteral("/run/postgresql"), 5432}};
    options.name = QStringLiteral("auth");
    options.user = QStringLiteral("candela_ops");
    options.password = database::Secret(QString::fromLatin1(canary));
    options.tls = database::Tls::Authority;
    options.authority = QStringLiteral("/etc/ssl/own ca.pem");
    options.certificate = QStringLiteral("/etc/ssl/me.pem");
    options.key = QStringLiteral("/etc/ssl/me.key");
    options.channelBinding = true;
    options.readOnly = true;
    options.connectSeconds = 5;
    options.statementSeconds = 600;
    options.keepAliveSeconds = 0;
    auto &mapping = profile.mapping;
    mapping.users = {QStringLiteral("app"), QStringLiteral("people")};
    mapping.keys = {{}, QStringLiteral("logins")};
    mapping.sessions = {QStringLiteral("app"), QStringLiteral("visits")};
    mapping.withoutSessions = true;
    mapping.userColumns = {{QStringLiteral("id"), QStringLiteral("_id")}};
    mapping.keyColumns = {{QStringLiteral("user_id"), QStringLiteral("owner")}, {QStringLiteral("id"), QStringLiteral("Id")}};
    mapping.sessionColumns = {{QStringLiteral("idle_expires"), QStringLiteral("ends \"at\"")}};
    return profile;
}

// All but the password.
inline bool same(const app::Profile &a, const app::Profile &b)
{
    const auto &[id, name, environment, o, m, keep] = a;
    const auto &p = b.options;
    const auto &n = b.mapping;
    return id == b.id && name == b.name && environment == b.environment && keep == b.keepPassword && o.engine == p.engine
        && o.file == p.file && o.host == p.host && o.port == p.port && o.others == p.others && o.name == p.name
        && o.user == p.user && o.tls == p.tls && o.authority == p.authority && o.certificate == p.certificate
        && o.key == p.key && o.channelBinding == p.channelBinding && o.readOnly == p.readOnly
        && o.connectSeconds == p.connectSeconds && o.statementSeconds == p.statementSeconds && o.keepAliveSeconds == p.keepAliveSeconds && m.users == n.users
        && m.keys == n.keys && m.sessions == n.sessions && m.withoutSessions == n.withoutSessions
        && m.userColumns == n.userColumns && m.keyColumns == n.keyColumns && m.sessionColumns == n.sessionColumns;
}

inline QByteArray text(const QList<app::Profile> &profiles)
{
    app::ProfileFile file;
    for (const auto &profile : profiles) {
        if (!file.put(profile))
            qFatal("a profile was refused");
    }
    return file.text().value();
}

inline QJsonObject json(const app::Profile &profile)
{
    return QJsonDocument::fromJson(text({profile}))[u"profiles"][0].toObject();
}

inline QByteArray wrapped(const QJsonArray &entries, const QJsonValue &version = 1)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("candela-profiles")},
                             {QStringLiteral("version"), version}, {QStringLiteral("profiles"), entries}}).toJson();
}

// What a file with this alone holds; without an id where it is refused.
inline app::Profile read(const QJsonObject &entry)
{
    const auto file = app::ProfileFile::parse(wrapped({entry}));
    return file && file->profiles().size() == 1 ? file->profiles().first() : app::Profile();
}

} // namespace candela::tests

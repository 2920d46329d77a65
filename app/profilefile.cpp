#include "profilefile.h"

#include "database/engine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Options;
using database::Result;
using database::Tls;
using look::Environment;

namespace {

constexpr int version = 1;
const auto format = u"candela-profiles"_s;
const auto list = u"profiles"_s;

template <class Value> struct Word {
    Value value;
    QLatin1StringView word;
};

// The safest comes first.
constexpr std::array<Word<Environment>, 4> environments = {{{Environment::Production, "production"_L1},
    {Environment::Staging, "staging"_L1}, {Environment::Development, "development"_L1}, {Environment::None, "none"_L1}}};
constexpr std::array<Word<Tls>, 4> tlsChoices = {{{Tls::Verified, "verified"_L1}, {Tls::Authority, "authority"_L1},
    {Tls::Encrypted, "encrypted"_L1}, {Tls::Off, "off"_L1}}};
constexpr std::array<Word<KeepPassword>, 2> keepChoices = {{{KeepPassword::AskEachTime, "ask"_L1},
    {KeepPassword::InKeychain, "keychain"_L1}}};

// What the word stands for; the safest value for anything else.
template <class Value, std::size_t size> Value valueOf(const std::array<Word<Value>, size> &words, const QJsonValue &json)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &w) { return json.isString() && json.toString() == w.word; });
    return found == words.end() ? words.front().value : found->value;
}

template <class Value, std::size_t size> QString wordOf(const std::array<Word<Value>, size> &words, Value value)
{
    return QString(std::find_if(words.begin(), words.end(), [&](const auto &w) { return w.value == value; })->word);
}

int seconds(const QJsonValue &json, Profile::Seconds range, int usual)
{
    return json.isDouble() ? int(std::clamp(json.toDouble(), double(range.least), double(range.most))) : usual;
}

int port(const QJsonValue &json, int usual)
{
    const int read = json.toInt();
    return read > 0 && read <= 65535 ? read : usual;
}

QJsonObject serverJson(const database::Server &server)
{
    const auto &[host, number] = server;
    return {{u"host"_s, host}, {u"port"_s, number}};
}

QJsonObject tableJson(const sql::TableName &name, const QHash<QString, QString> &renamed)
{
    QJsonObject columns;
    for (auto column = renamed.begin(); column != renamed.end(); ++column)
        columns.insert(column.key(), column.value());
    const auto &[schema, table] = name;
    return {{u"schema"_s, schema}, {u"table"_s, table}, {u"columns"_s, columns}};
}

void readTable(const QJsonValue &json, sql::TableName &name, QHash<QString, QString> &renamed)
{
    name = {json[u"schema"].toString(), json[u"table"].toString()};
    const auto columns = json[u"columns"].toObject();
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        if (column.value().isString())
            renamed.insert(column.key(), column.value().toString());
    }
}

// The names of the parts are a check: a field that is added later does not compile before it is kept here.
QJsonObject toJson(const Profile &profile)
{
    const auto &[id, name, environment, options, mapping, keepPassword] = profile;
    const auto &[engine, file, host, number, others, database, user, password, tls, authority, certificate, key,
        channelBinding, readOnly, connectSeconds, statementSeconds, keepAliveSeconds] = options;
    const auto &[users, keys, sessions, withoutSessions, userColumns, keyColumns, sessionColumns] = mapping;
    QJsonArray servers;
    for (const auto &server : others)
        servers.append(serverJson(server));
    return {{u"id"_s, id.toString(QUuid::WithoutBraces)}, {u"name"_s, name},
        {u"environment"_s, wordOf(environments, environment)}, {u"keepPassword"_s, wordOf(keepChoices, keepPassword)},
        {u"engine"_s, engine}, {u"file"_s, file}, {u"host"_s, host}, {u"port"_s, number}, {u"otherServers"_s, servers},
        {u"database"_s, database}, {u"user"_s, user}, {u"tls"_s, wordOf(tlsChoices, tls)}, {u"authority"_s, authority},
        {u"certificate"_s, certificate}, {u"certificateKey"_s, key},
        {u"channelBinding"_s, channelBinding}, {u"readOnly"_s, readOnly},
        {u"connectSeconds"_s, connectSeconds}, {u"statementSeconds"_s, statementSeconds},
        {u"keepAliveSeconds"_s, keepAliveSeconds}, {u"users"_s, tableJson(users, userColumns)},
        {u"keys"_s, tableJson(keys, keyColumns)}, {u"sessions"_s, tableJson(sessions, sessionColumns)},
        {u"withoutSessions"_s, withoutSessions}};
}

void readOptions(const QJsonObject &json, Options &options)
{
    const auto text = [&](const QString &key) { return json[key].toString(); };
    options.engine = text(u"engine"_s);
    const int usual = database::engine(options.engine)->port;
    options.file = text(u"file"_s);
    options.host = text(u"host"_s);
    options.port = port(json[u"port"_s], usual);
    for (const auto server : json[u"otherServers"_s].toArray())
        options.others.append({server[u"host"].toString(), port(server[u"port"], usual)});
    options.name = text(u"database"_s);
    options.user = text(u"user"_s);
    options.tls = valueOf(tlsChoices, json[u"tls"_s]);
    options.authority = text(u"authority"_s);
    options.certificate = text(u"certificate"_s);
    options.key = text(u"certificateKey"_s);
    options.channelBinding = json[u"channelBinding"_s].toBool(true);
    options.readOnly = json[u"readOnly"_s].toBool(true);        // only who says so may write
    options.connectSeconds = seconds(json[u"connectSeconds"_s], Profile::connect, options.connectSeconds);
    options.statementSeconds = seconds(json[u"statementSeconds"_s], Profile::statement, options.statementSeconds);
    options.keepAliveSeconds = seconds(json[u"keepAliveSeconds"_s], Profile::keepAlive, options.keepAliveSeconds);
}

Profile fromJson(const QUuid &id, const QJsonObject &json)
{
    Profile profile;
    profile.id = id;
    profile.name = json[u"name"_s].toString();
    profile.environment = valueOf(environments, json[u"environment"_s]);
    profile.keepPassword = valueOf(keepChoices, json[u"keepPassword"_s]);
    readOptions(json, profile.options);
    auto &mapping = profile.mapping;
    readTable(json[u"users"_s], mapping.users, mapping.userColumns);
    readTable(json[u"keys"_s], mapping.keys, mapping.keyColumns);
    readTable(json[u"sessions"_s], mapping.sessions, mapping.sessionColumns);
    mapping.withoutSessions = json[u"withoutSessions"_s].toBool(false);
    return profile;
}

} // namespace

ProfileFile::ProfileFile() : m_root{{u"format"_s, format}, {u"version"_s, version}} {}

Result<ProfileFile> ProfileFile::parse(const QByteArray &text)
{
    ProfileFile file;
    file.m_root = text.size() <= longest ? QJsonDocument::fromJson(text).object() : QJsonObject();
    const int written = file.m_root.value(u"version"_s).toInt();
    if (file.m_root.value(u"format"_s) != format || written < 1)
        return failure(Error::Kind::Corrupt);
    if (written > version)
        return failure(Error::Kind::Unsupported);
    const auto entries = file.m_root.take(list);
    if (!entries.isArray())
        return failure(Error::Kind::Corrupt);
    QSet<QUuid> ids;
    for (const auto entry : entries.toArray()) {
        const auto id = QUuid::fromString(entry[u"id"].toString());
        if (id.isNull() || ids.contains(id) || !database::engine(entry[u"engine"].toString()))
            return failure(Error::Kind::Corrupt);
        ids.insert(id);
        file.m_entries.append({id, entry.toObject()});
    }
    return file;
}

QList<Profile> ProfileFile::profiles() const
{
    QList<Profile> read;
    for (const auto &entry : m_entries)
        read.append(fromJson(entry.id, entry.json));
    return read;
}

Result<void> ProfileFile::put(const Profile &profile)
{
    if (profile.id.isNull())
        return failure(Error::Kind::Input, u"id"_s);
    if (!database::engine(profile.options.engine))
        return failure(Error::Kind::Input, u"engine"_s);
    auto entry = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.id == profile.id; });
    if (entry == m_entries.end())
        entry = m_entries.insert(entry, {profile.id, {}});
    const auto known = toJson(profile);
    for (auto part = known.begin(); part != known.end(); ++part)
        entry->json.insert(part.key(), part.value());
    return {};
}

bool ProfileFile::remove(const QUuid &id)
{
    return m_entries.removeIf([&](const Entry &entry) { return entry.id == id; }) > 0;
}

Result<QByteArray> ProfileFile::text() const
{
    QJsonArray entries;
    for (const auto &entry : m_entries)
        entries.append(entry.json);
    auto root = m_root;
    root.insert(list, entries);
    const auto written = QJsonDocument(root).toJson();
    return written.size() <= longest ? Result<QByteArray>(written) : failure(Error::Kind::Input, list);
}

} // namespace candela::app

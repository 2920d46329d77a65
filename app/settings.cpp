#include "settings.h"

#include "database/engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;
using database::Tls;
using look::Environment;

namespace {

template <class Value> struct Word {
    Value value;
    QStringView word;
};

constexpr std::array<Word<SchemeChoice>, 3> schemes = {{{SchemeChoice::System, u"system"}, {SchemeChoice::Light, u"light"},
    {SchemeChoice::Dark, u"dark"}}};
constexpr std::array<Word<Environment>, 4> environments = {{{Environment::None, u"none"},
    {Environment::Development, u"development"}, {Environment::Staging, u"staging"}, {Environment::Production, u"production"}}};
constexpr std::array<Word<Tls>, 4> tlsChoices = {{{Tls::Verified, u"verified"}, {Tls::Authority, u"authority"},
    {Tls::Encrypted, u"encrypted"}, {Tls::Off, u"off"}}};

// What the word stands for; the first value for any other word.
template <class Value, std::size_t size> Value valueOf(const std::array<Word<Value>, size> &words, const QString &word)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &w) { return w.word == word; });
    return found == words.end() ? words.front().value : found->value;
}

template <class Value, std::size_t size> QString wordOf(const std::array<Word<Value>, size> &words, Value value)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const auto &w) { return w.value == value; });
    return found == words.end() ? QString() : found->word.toString();
}

} // namespace

Settings::Settings() : m_settings(QSettings::NativeFormat, QSettings::UserScope, u"Candela"_s, u"Candela"_s)
{
    m_settings.setFallbacksEnabled(false);
    makePrivate();
}

QByteArray Settings::windowGeometry() const { return m_settings.value("window/geometry"_L1).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray &geometry) { m_settings.setValue("window/geometry"_L1, geometry); }

SchemeChoice Settings::scheme() const { return valueOf(schemes, m_settings.value("look/scheme"_L1).toString()); }
void Settings::setScheme(SchemeChoice scheme) { m_settings.setValue("look/scheme"_L1, wordOf(schemes, scheme)); }

QString Settings::language() const { return m_settings.value("look/language"_L1).toString(); }
void Settings::setLanguage(const QString &language) { m_settings.setValue("look/language"_L1, language); }

Profile Settings::lastConnection() const
{
    const auto text = [&](const QString &key) { return m_settings.value(u"connection/"_s + key).toString(); };
    Profile profile;
    const auto *engine = database::engine(text(u"engine"_s));
    if (!engine)
        return profile;
    profile.name = text(u"name"_s);
    profile.environment = valueOf(environments, text(u"environment"_s));
    auto &options = profile.options;
    options.engine = engine->id;
    options.file = text(u"file"_s);
    options.host = text(u"host"_s);
    const int port = m_settings.value("connection/port"_L1).toInt();
    options.port = port > 0 && port <= 65535 ? port : engine->port;
    options.name = text(u"database"_s);
    options.user = text(u"user"_s);
    options.tls = valueOf(tlsChoices, text(u"tls"_s));
    options.authority = text(u"authority"_s);
    options.readOnly = text(u"readOnly"_s) != u"false";
    profile.mapping.users = table(u"users"_s);
    profile.mapping.keys = table(u"keys"_s);
    profile.mapping.sessions = table(u"sessions"_s);
    profile.mapping.withoutSessions = text(u"withoutSessions"_s) == u"true";
    return profile;
}

void Settings::setLastConnection(const Profile &profile)
{
    const auto set = [&](const QString &key, const QVariant &value) { m_settings.setValue(u"connection/"_s + key, value); };
    const auto &options = profile.options;
    set(u"engine"_s, options.engine);
    set(u"name"_s, profile.name);
    set(u"environment"_s, wordOf(environments, profile.environment));
    set(u"file"_s, options.file);
    set(u"host"_s, options.host);
    set(u"port"_s, options.port);
    set(u"database"_s, options.name);
    set(u"user"_s, options.user);
    set(u"tls"_s, wordOf(tlsChoices, options.tls));
    set(u"authority"_s, options.authority);
    set(u"readOnly"_s, options.readOnly);
    setTable(u"users"_s, profile.mapping.users);
    setTable(u"keys"_s, profile.mapping.keys);
    setTable(u"sessions"_s, profile.mapping.sessions);
    set(u"withoutSessions"_s, profile.mapping.withoutSessions);
}

sql::TableName Settings::table(const QString &role) const
{
    const QString prefix = u"connection/tables/"_s + role;
    return {m_settings.value(prefix + u"/schema"_s).toString(), m_settings.value(prefix + u"/table"_s).toString()};
}

void Settings::setTable(const QString &role, const sql::TableName &name)
{
    const QString prefix = u"connection/tables/"_s + role;
    m_settings.setValue(prefix + u"/schema"_s, name.schema);
    m_settings.setValue(prefix + u"/table"_s, name.table);
}

Result<void> Settings::save()
{
    m_settings.sync();
    if (m_settings.status() != QSettings::NoError)
        return database::failure(Error::Kind::Unwritable, m_settings.fileName());
    makePrivate();
    return {};
}

// QSettings makes its file readable for everybody the umask lets, but keeps the mode of one that is there. It also
// writes unasked, so the file has to be private before the first value.
void Settings::makePrivate() const
{
    static constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(m_settings.fileName());
    if (!file.exists()) {
        QFileInfo(file).dir().mkpath(u"."_s);
        file.open(QFile::WriteOnly | QFile::NewOnly, owner);
    } else if (file.permissions() != (owner | QFile::ReadUser | QFile::WriteUser)) {
        file.setPermissions(owner);
    }
}

} // namespace candela::app

#include "settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;

namespace {

template <class Value> struct Word {
    Value value;
    QStringView word;
};

constexpr std::array<Word<SchemeChoice>, 5> schemes = {{{SchemeChoice::System, u"system"},
    {SchemeChoice::Light, u"light"}, {SchemeChoice::Dark, u"dark"}, {SchemeChoice::ContrastLight, u"contrast-light"},
    {SchemeChoice::ContrastDark, u"contrast-dark"}}};

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

QString keyOf(const QUuid &connection, const QString &rest = {})
{
    const auto group = u"connections/"_s + connection.toString(QUuid::WithoutBraces);
    return rest.isEmpty() ? group : group + u'/' + rest;
}

QString windowKey(const QUuid &connection) { return connection.isNull() ? u"window/geometry"_s : keyOf(connection, u"window"_s); }

} // namespace

Settings::Settings() : m_settings(QSettings::NativeFormat, QSettings::UserScope, u"Candela"_s, u"Candela"_s)
{
    m_settings.setFallbacksEnabled(false);
    makePrivate();
}

QByteArray Settings::windowGeometry(const QUuid &connection) const
{
    return m_settings.value(windowKey(connection)).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry, const QUuid &connection)
{
    m_settings.setValue(windowKey(connection), geometry);
}

SchemeChoice Settings::scheme() const { return valueOf(schemes, m_settings.value("look/scheme"_L1).toString()); }
void Settings::setScheme(SchemeChoice scheme) { m_settings.setValue("look/scheme"_L1, wordOf(schemes, scheme)); }

QString Settings::language() const { return m_settings.value("look/language"_L1).toString(); }
void Settings::setLanguage(const QString &language) { m_settings.setValue("look/language"_L1, language); }

QUuid Settings::lastProfile() const { return QUuid::fromString(m_settings.value("connection/last"_L1).toString()); }
void Settings::setLastProfile(const QUuid &id) { m_settings.setValue("connection/last"_L1, id.toString(QUuid::WithoutBraces)); }

// What somebody has written there by hand and is no key does not count.
QHash<QString, QKeySequence> Settings::keys() const
{
    QHash<QString, QKeySequence> keys;
    const auto prefix = "keys/"_L1;
    for (const auto &key : m_settings.allKeys()) {
        if (!key.startsWith(prefix))
            continue;
        const auto text = m_settings.value(key).toString();
        const auto sequence = QKeySequence::fromString(text, QKeySequence::PortableText);
        if (text.isEmpty() || (!sequence.isEmpty() && sequence[0].key() != Qt::Key_unknown))
            keys.insert(key.sliced(prefix.size()), sequence);
    }
    return keys;
}

void Settings::setKeys(const QHash<QString, QKeySequence> &keys)
{
    m_settings.remove("keys"_L1);
    for (auto each = keys.begin(); each != keys.end(); ++each)
        m_settings.setValue("keys/"_L1 + each.key(), each.value().toString(QKeySequence::PortableText));
}

PageLayout Settings::layout(const QUuid &connection, const QString &page) const
{
    return PageLayout::fromText(m_settings.value(keyOf(connection, u"layout/"_s + page)).toString().toUtf8());
}

void Settings::setLayout(const QUuid &connection, const QString &page, const PageLayout &layout)
{
    m_settings.setValue(keyOf(connection, u"layout/"_s + page), QString::fromUtf8(layout.toText()));
}

void Settings::removeLayout(const QUuid &connection, const QString &page)
{
    m_settings.remove(keyOf(connection, u"layout/"_s + page));
}

QByteArray Settings::zone(const QUuid &connection) const
{
    return m_settings.value(keyOf(connection, u"zone"_s)).toString().toLatin1();
}

void Settings::setZone(const QUuid &connection, const QByteArray &zone)
{
    m_settings.setValue(keyOf(connection, u"zone"_s), QString::fromLatin1(zone));
}

QByteArray Settings::lastZone() const { return m_settings.value("look/zone"_L1).toString().toLatin1(); }
void Settings::setLastZone(const QByteArray &zone) { m_settings.setValue("look/zone"_L1, QString::fromLatin1(zone)); }

void Settings::forget(const QUuid &connection) { m_settings.remove(keyOf(connection)); }

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

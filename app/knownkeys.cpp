#include "knownkeys.h"

#include "report/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;
using report::PublicKey;

namespace {

constexpr qint64 longest = 16'384;      // bytes of a PEM file, most of which are comments then
constexpr qsizetype mostFiles = 1000;

std::optional<PublicKey> readKey(const QString &path)
{
    QFile file(path);
    // A pipe or a device could keep us waiting for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto pem = file.read(longest + 1);
    return pem.size() > longest ? std::nullopt : PublicKey::fromPem(pem);
}

// What a file may be called that shall show whose key it holds.
QString nameOf(const QString &path)
{
    QString name;
    for (const QChar c : QFileInfo(path).completeBaseName().left(60))
        name += c.isLetterOrNumber() || u" ._-@"_s.contains(c) ? c : u'-';
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    return name.isEmpty() ? u"key"_s : name;
}

} // namespace

QString KnownKeys::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/Candela/report-keys"_s;
}

QString KnownKeys::folderOf(bool own) const { return m_folder + (own ? u"/own"_s : u"/known"_s); }

const KnownKey *KnownKeys::Found::find(const PublicKey &key) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KnownKey &known) { return known.key == key; });
    return found == keys.end() ? nullptr : &*found;
}

QList<PublicKey> KnownKeys::Found::publicKeys() const
{
    QList<PublicKey> all;
    for (const auto &known : keys)
        all.append(known.key);
    return all;
}

KnownKeys::Found KnownKeys::load() const
{
    Found found;
    for (const bool own : {true, false}) {
        const auto files = QDir(folderOf(own)).entryInfoList({u"*.pem"_s}, QDir::Files | QDir::System, QDir::Name);
        for (const auto &file : files.first(std::min(files.size(), mostFiles))) {
            if (const auto key = readKey(file.filePath()))
                found.keys.append({*key, own ? QString() : file.completeBaseName(), file.filePath()});
            else
                found.damaged.append(file.filePath());
        }
    }
    return found;
}

Result<void> KnownKeys::makeFolder() const
{
    for (const auto &each : {m_folder, folderOf(true), folderOf(false)}) {
        if (!QDir().mkpath(each)
            || !QFile::setPermissions(each, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failure(Error::Kind::Unwritable, each);
    }
    return {};
}

Result<void> KnownKeys::write(const QString &path, const PublicKey &key) const
{
    if (const auto made = makeFolder(); !made)
        return made;
    report::SafeFile file(path);
    return file.create().and_then([&] { return writeAll(file, key.pem()); }).and_then([&] { return file.commit(); });
}

Result<void> KnownKeys::keepOwn(const PublicKey &key) const
{
    const auto name = QString::fromLatin1(key.fingerprint().toHex());
    const auto path = folderOf(true) + u'/' + name + u".pem"_s;
    if (readKey(path) == key)
        return {};
    // Nobody else's file has that name, so what is there is damaged.
    if (QFileInfo::exists(path) && !QFile::rename(path, path + u".damaged"_s) && !QFile::remove(path))
        return failure(Error::Kind::Unwritable, path);
    const auto written = write(path, key);
    const bool other = !written && written.error().code == QString::number(EEXIST);
    return other && readKey(path) == key ? Result<void>() : written;    // another Candela was quicker
}

Result<KnownKey> KnownKeys::add(const QString &pemFile) const
{
    if (!QFileInfo(pemFile).isFile() || !QFileInfo(pemFile).isReadable())
        return failure(Error::Kind::Missing, pemFile);
    const auto key = readKey(pemFile);
    if (!key)
        return failure(Error::Kind::Input, pemFile);
    const auto found = load();
    if (const auto *known = found.find(*key))
        return failure(Error::Kind::Conflict, known->name);
    const auto stem = nameOf(pemFile);
    for (int number = 1; number <= 100; ++number) {
        const auto name = number == 1 ? stem : stem + u' ' + QString::number(number);
        const auto path = folderOf(false) + u'/' + name + u".pem"_s;
        const auto written = write(path, *key);
        if (written)
            return KnownKey{*key, name, path};
        if (written.error().code != QString::number(EEXIST))
            return database::Failure(written.error());
    }
    return failure(Error::Kind::Unwritable, folderOf(false));
}

Result<void> KnownKeys::remove(const KnownKey &key) const
{
    if (key.isOwn())
        return failure(Error::Kind::Input, key.file);
    if (!QFile::remove(key.file) && QFileInfo::exists(key.file))
        return failure(Error::Kind::Unwritable, key.file);
    return {};
}

QString fingerprintText(const PublicKey &key)
{
    const auto digits = QString::fromLatin1(key.fingerprint().toHex().first(32));
    QStringList groups;
    for (qsizetype i = 0; i < digits.size(); i += 4)
        groups << digits.mid(i, 4);
    return groups.join(u' ');
}

} // namespace candela::app

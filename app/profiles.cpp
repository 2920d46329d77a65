#include "profiles.h"

#include "report/folderlock.h"
#include "report/safefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;

namespace {

// Missing, Denied, and what ProfileFile::parse() answers.
Result<ProfileFile> readFile(const QString &path)
{
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return failure(Error::Kind::Missing, path);
    QFile file(path);
    // A pipe or a device could keep us waiting for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Denied, path);
    const auto text = file.read(ProfileFile::longest + 1);
    if (file.error() != QFile::NoError)
        return failure(Error::Kind::Denied, path, file.errorString());
    return ProfileFile::parse(text);
}

Result<void> writeFile(const QString &path, const ProfileFile &profiles)
{
    const auto text = profiles.text();
    if (!text)
        return Failure(text.error());
    report::SafeFile file(path, report::SafeFile::Existing::Replace);
    if (const auto created = file.create(); !created)
        return created;
    if (const auto written = report::writeAll(file, *text); !written)
        return Failure(file.failure().value_or(written.error()));
    return file.commit();
}

// Names that are taken, and the next one for another connection of the same name.
class Names
{
public:
    explicit Names(const QList<Profile> &profiles)
    {
        for (const auto &profile : profiles)
            m_taken.insert(profile.name);
    }
    // "shop", or "shop 2" and so on where that is taken; it is taken then.
    QString take(const QString &name)
    {
        static const QRegularExpression counted(u"^(.+) \\d{1,6}$"_s, QRegularExpression::DotMatchesEverythingOption);
        QString free = name;
        if (m_taken.contains(name)) {
            const auto match = counted.match(name);
            const auto stem = match.hasMatch() ? match.captured(1) : name;
            int &last = m_last[stem];
            do
                free = stem + u' ' + QString::number(last = qMax(2, last + 1));
            while (m_taken.contains(free));
        }
        m_taken.insert(free);
        return free;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_last;     // by stem, so that thousands of the same name are not counted through each time
};

} // namespace

Profiles::Profiles(QString path, QObject *parent) : QObject(parent), m_path(std::move(path)) {}

QString Profiles::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/Candela/profiles.json"_s;
}

Result<void> Profiles::load()
{
    // Nobody else is to move the file, or put a good one there, between reading and moving.
    const auto lock = report::FolderLock::take(QFileInfo(m_path).path());
    auto read = readFile(m_path);
    Result<void> answer;
    if (!read && read.error().kind == Error::Kind::Corrupt) {
        const auto kept = lock ? moveAside() : QString();
        answer = failure(Error::Kind::Corrupt, kept.isEmpty() ? m_path : kept);
    } else if (!read && read.error().kind != Error::Kind::Missing) {
        answer = failure(read.error().kind, m_path, read.error().detail);
    }
    m_file = read.value_or(ProfileFile());
    m_profiles = m_file.profiles();
    emit changed();
    return answer;
}

QString Profiles::moveAside() const
{
    const QFileInfo file(m_path);
    const auto stem = file.dir().filePath(file.completeBaseName() + u".damaged-"_s
        + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s));
    for (int number = 1; number <= 100; ++number) {
        const auto name = stem + (number == 1 ? QString() : u'-' + QString::number(number)) + u".json"_s;
        if (QFile::rename(m_path, name)) {      // replaces nothing
            QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
            return name;
        }
        if (!QFileInfo::exists(name))
            return {};
    }
    return {};
}

const Profile *Profiles::find(const QUuid &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(), [&](const auto &p) { return p.id == id; });
    return found == m_profiles.end() || id.isNull() ? nullptr : &*found;
}

// The file as it is now. One that is gone or damaged has lost what we read from it; we have not.
Result<ProfileFile> Profiles::latest()
{
    auto read = readFile(m_path);
    if (read)
        return read;
    if (read.error().kind == Error::Kind::Missing)
        return m_file;
    if (read.error().kind == Error::Kind::Corrupt) {
        const auto kept = moveAside();
        if (kept.isEmpty())
            return failure(Error::Kind::Corrupt, m_path);
        emit keptAside(kept);
        return m_file;
    }
    return failure(read.error().kind, m_path, read.error().detail);
}

Result<void> Profiles::change(const std::function<Result<void>(ProfileFile &)> &act)
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return failure(Error::Kind::Unwritable, folder);
    const auto lock = report::FolderLock::take(folder);
    if (!lock)
        return Failure(lock.error());
    auto file = latest();
    if (!file)
        return Failure(file.error());
    if (const auto acted = act(*file); !acted)
        return acted;
    if (const auto written = writeFile(m_path, *file); !written)
        return written;
    m_file = *file;
    m_profiles = m_file.profiles();
    emit changed();
    return {};
}

Result<QUuid> Profiles::put(Profile profile)
{
    if (profile.id.isNull())
        profile.id = QUuid::createUuid();
    return change([&](ProfileFile &file) { return file.put(profile); }).map([&] { return profile.id; });
}

Result<void> Profiles::remove(const QUuid &id)
{
    return change([&](ProfileFile &file) {
        file.remove(id);
        return Result<void>();
    }).map([&] { emit removed(id); });
}

Result<void> Profiles::exportTo(const QString &path, const QList<QUuid> &ids) const
{
    ProfileFile file;
    for (const auto &id : ids) {
        const auto *profile = find(id);
        if (!profile)
            return failure(Error::Kind::Missing, id.toString(QUuid::WithoutBraces));
        if (const auto put = file.put(*profile); !put)
            return put;
    }
    return writeFile(path, file);
}

Result<int> Profiles::importFrom(const QString &path)
{
    const auto read = readFile(path);
    if (!read)
        return failure(read.error().kind, path, read.error().detail);
    const auto profiles = read->profiles();
    const auto added = change([&](ProfileFile &file) {
        Names names(file.profiles());
        for (auto profile : profiles) {
            profile.id = QUuid::createUuid();
            profile.name = names.take(profile.name);
            if (const auto put = file.put(profile); !put)
                return put;
        }
        return Result<void>();
    });
    return added.map([&] { return int(profiles.size()); });
}

Profile Profiles::duplicated(const QUuid &id) const
{
    const auto *original = find(id);
    auto copy = original ? *original : Profile();
    copy.id = {};
    copy.name = Names(m_profiles).take(copy.name);
    return copy;
}

} // namespace candela::app

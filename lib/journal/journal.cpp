#include "journal/journal.h"

#include "report/folderlock.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>

#include <pwd.h>
#include <unistd.h>

namespace candela::journal {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;

Actor Actor::current()
{
    const auto uid = ::getuid();
    const auto *entry = ::getpwuid(uid);
    return {entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(uid), QSysInfo::machineHostName(), uid};
}

Journal::Journal(QString folder) : m_folder(std::move(folder)) {}

QString Journal::path() const { return m_folder + u"/journal.ndjson"_s; }

static QJsonObject objectOf(const Line &line)
{
    const auto &entry = line.entry;
    QJsonObject object{{u"v"_s, 1}, {u"line"_s, line.number}, {u"previous"_s, QString::fromLatin1(line.previous)},
        {u"at"_s, QDateTime::fromMSecsSinceEpoch(line.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"by"_s, QJsonObject{{u"account"_s, line.by.account}, {u"host"_s, line.by.host}, {u"uid"_s, line.by.uid}}},
        {u"act"_s, code(entry.act)}, {u"outcome"_s, code(entry.outcome)}, {u"profile"_s, entry.profile},
        {u"environment"_s, entry.environment}, {u"server"_s, entry.server}, {u"account"_s, entry.account}};
    if (entry.of > 0)
        object.insert(u"of"_s, entry.of);
    for (const auto &[name, text] : {std::pair(u"subject"_s, entry.subject), {u"reason"_s, entry.reason}, {u"error"_s, entry.error}}) {
        if (!text.isEmpty())
            object.insert(name, text);
    }
    if (!entry.predicate.isEmpty())
        object.insert(u"predicate"_s, entry.predicate);
    if (!entry.counts.isEmpty())
        object.insert(u"counts"_s, entry.counts);
    if (!entry.fingerprints.isEmpty())
        object.insert(u"fingerprints"_s, QJsonArray::fromStringList(entry.fingerprints));
    return object;
}

Result<qint64> Journal::append(const Entry &entry) const
{
    if (!QDir().mkpath(m_folder))
        return failure(Error::Kind::Unwritable, path());
    const auto lock = report::FolderLock::take(m_folder);
    if (!lock)
        return Failure(lock.error());
    QFile file(path());
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failure(Error::Kind::Unwritable, path());
    Line line{1, QDateTime::currentMSecsSinceEpoch(), Actor::current(), entry, QByteArray(64, '0'), {}};
    file.seek(0);
    for (QByteArray last; !(last = file.readLine()).isEmpty(); ++line.number)
        line.previous = QCryptographicHash::hash(last.chopped(1), QCryptographicHash::Sha256).toHex();
    const auto text = QJsonDocument(objectOf(line)).toJson(QJsonDocument::Compact) + '\n';
    if (file.write(text) != text.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return failure(Error::Kind::Unwritable, path());
    return line.number;
}

} // namespace candela::journal

#include "journal/journal.h"

#include "journal/backwardlines.h"
#include "journal/linetext.h"
#include "journal/tail.h"
#include "report/device.h"
#include "report/folderlock.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace candela::journal {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using Absent = ByteFile::Absent;

Actor Actor::current()
{
    const auto uid = ::getuid();
    const auto *entry = ::getpwuid(uid);
    return {entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(uid), QSysInfo::machineHostName(), uid};
}

Journal::Journal(QString folder) : m_folder(std::move(folder)) {}

QString Journal::path() const { return m_folder + u"/journal.ndjson"_s; }

// A line without its head is taken back: the next that is written could not tell a cut tail from it.
Result<qint64> Journal::add(const ByteFile &file, Tail &tail, const Entry &entry) const
{
    const Line line{tail.head.lines + 1, QDateTime::currentMSecsSinceEpoch(), Actor::current(), entry, tail.head.hash, {}};
    const auto text = textOf(line);
    if (text.size() > longestLine)
        return failure(Error::Kind::Input, u"entry"_s);
    const auto size = tail.head.bytes;
    if (const auto written = file.append(text + '\n', size); !written)
        return Failure(written.error());
    const Head head{line.number, size + text.size() + 1, hashOf(text)};
    if (const auto written = writeHead(headPath(path()), head); !written) {
        (void) file.cutTo(size);
        return Failure(written.error());
    }
    tail.head = head;
    return line.number;
}

Result<qint64> Journal::append(const Entry &entry) const
{
    if (const auto made = makePrivateFolder(m_folder); !made)
        return Failure(made.error());
    const auto lock = report::FolderLock::take(m_folder);
    if (!lock)
        return Failure(lock.error());
    const auto file = ByteFile::toAppend(path(), Absent::Create);
    if (!file)
        return Failure(file.error());
    auto tail = tailOf(**file, path());
    if (!tail)
        return Failure(tail.error());
    if (tail->isAhead) {
        if (const auto written = writeHead(headPath(path()), tail->head); !written)
            return Failure(written.error());
    }
    if (tail->half > 0) {
        if (const auto cut = (*file)->cutTo(tail->head.bytes); !cut)
            return Failure(cut.error());
        Entry mending;
        mending.act = Act::MendJournal;
        mending.outcome = Outcome::Done;
        mending.counts = {{u"bytes"_s, tail->half}};
        if (const auto mended = add(**file, *tail, mending); !mended)
            return mended;
    }
    return add(**file, *tail, entry);
}

Result<qint64> Journal::check() const
{
    if (!QFileInfo::exists(m_folder))
        return 0;
    if (::faccessat(AT_FDCWD, QFile::encodeName(m_folder).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return Failure(report::fileError(errno, m_folder));
    const auto lock = report::FolderLock::take(m_folder);
    if (!lock)
        return Failure(lock.error());
    const auto file = ByteFile::toAppend(path(), Absent::Leave);
    if (!file)
        return Failure(file.error());
    if (!*file) {
        const auto head = readHead(headPath(path()));
        if (!head)
            return Failure(head.error());
        return head->state == FoundHead::State::Missing ? Result<qint64>(0) : failure(Error::Kind::Corrupt, path());
    }
    return tailOf(**file, path()).map([](const Tail &tail) { return tail.head.lines; });
}

// Of the moment, without the ending; neither file nor head has it yet.
QString Journal::freeName() const
{
    const auto stem = u"journal-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const auto isTaken = [this](const QString &name) {
        const QFileInfo file(m_folder + u'/' + name + u".ndjson"_s), head(m_folder + u'/' + name + u".head"_s);
        return file.exists() || file.isSymLink() || head.exists() || head.isSymLink();
    };
    auto name = stem;
    for (int i = 2; isTaken(name); ++i)
        name = u"%1-%2"_s.arg(stem).arg(i);
    return name;
}

// What the new file is to say of the old one: its last whole line, if it can be read at all.
static QJsonObject lastOf(const QString &path)
{
    const auto file = ByteFile::toRead(path);
    const auto size = file && *file ? (*file)->size() : Result<qint64>(0);
    if (!size || *size == 0)
        return {};
    BackwardLines lines(**file, *size);
    auto last = lines.next();
    if (last && last->kind == BackwardLines::Piece::Kind::Half)
        last = lines.next();
    if (!last || last->kind != BackwardLines::Piece::Kind::Whole)
        return {};
    return {{u"sha256"_s, QString::fromLatin1(hashOf(last->text))}};
}

static bool renamed(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 || errno == ENOENT;
}

// The old head goes last: broken off before, a new file with the old head is found Corrupt, and nothing is lost.
Result<QString> Journal::startAnew() const
{
    if (const auto made = makePrivateFolder(m_folder); !made)
        return Failure(made.error());
    const auto lock = report::FolderLock::take(m_folder);
    if (!lock)
        return Failure(lock.error());
    const auto name = freeName();
    const auto aside = m_folder + u'/' + name + u".ndjson"_s;
    Entry entry;
    entry.act = Act::StartJournal;
    entry.outcome = Outcome::Done;
    entry.predicate = lastOf(path());
    entry.predicate.insert(u"file"_s, QFileInfo(aside).fileName());
    if (!renamed(path(), aside))
        return Failure(report::fileError(errno, path()));
    const auto giveBack = [&](const Error &error) {
        renamed(aside, path());
        return Failure(error);
    };
    const auto file = ByteFile::toAppend(path(), Absent::Create);
    if (!file)
        return giveBack(file.error());
    const Line line{1, QDateTime::currentMSecsSinceEpoch(), Actor::current(), entry, noHash(), {}};
    const auto text = textOf(line);
    if (const auto written = (*file)->append(text + '\n', 0); !written)
        return giveBack(written.error());
    if (!renamed(headPath(path()), m_folder + u'/' + name + u".head"_s))
        return giveBack(report::fileError(errno, headPath(path())));
    // A first line needs no head: where this fails, the next append() writes it.
    (void) writeHead(headPath(path()), {1, text.size() + 1, hashOf(text)});
    if (const auto synced = syncFolder(m_folder); !synced)
        return Failure(synced.error());
    return QFileInfo(aside).fileName();
}

} // namespace candela::journal

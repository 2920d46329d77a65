#include "journal/bytefile.h"

#include "report/device.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace candela::journal {

using database::Descriptor;
using database::Failure;
using database::Result;
using report::fileError;

namespace {

constexpr mode_t forOthers = 077;

Failure failed(int number, const QString &path) { return Failure(fileError(number, path)); }

// The errno of what forbids using it as a file of ours, or 0.
int problemOf(const struct stat &found)
{
    return S_ISLNK(found.st_mode)       ? ELOOP
        : S_ISDIR(found.st_mode)        ? EISDIR
        : !S_ISREG(found.st_mode)       ? EINVAL
        : found.st_uid != ::geteuid()   ? EPERM
                                        : 0;
}

bool sync(int descriptor) { return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP; }

} // namespace

Result<std::optional<ByteFile>> ByteFile::toRead(const QString &path)
{
    Descriptor descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (descriptor.number() < 0)
        return errno == ENOENT ? Result<std::optional<ByteFile>>(std::nullopt) : failed(errno, path);
    struct stat found {};
    if (::fstat(descriptor.number(), &found) != 0)
        return failed(errno, path);
    if (!S_ISREG(found.st_mode))
        return failed(S_ISDIR(found.st_mode) ? EISDIR : EINVAL, path);
    return ByteFile(path, std::move(descriptor));
}

Result<std::optional<ByteFile>> ByteFile::toAppend(const QString &path, Absent absent)
{
    const auto name = QFile::encodeName(path);
    struct stat found {};
    const bool isThere = ::lstat(name.constData(), &found) == 0;
    if (!isThere && errno != ENOENT)
        return failed(errno, path);
    if (!isThere && absent == Absent::Leave)
        return std::nullopt;
    // Looked at by its name first, as opening a device alone may do something.
    if (const int problem = isThere ? problemOf(found) : 0)
        return failed(problem, path);
    const int flags = O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (isThere ? 0 : O_CREAT | O_EXCL);
    Descriptor descriptor(::open(name.constData(), flags, 0600));
    if (descriptor.number() < 0 || ::fstat(descriptor.number(), &found) != 0)
        return failed(errno, path);
    if (const int problem = problemOf(found))
        return failed(problem, path);
    if ((found.st_mode & 0777) != 0600 && ::fchmod(descriptor.number(), 0600) != 0)
        return failed(errno, path);
    if (!isThere) {
        if (const auto synced = syncFolder(QFileInfo(path).path()); !synced)
            return Failure(synced.error());
    }
    return ByteFile(path, std::move(descriptor));
}

Result<qint64> ByteFile::size() const
{
    struct stat found {};
    if (::fstat(m_descriptor.number(), &found) != 0)
        return failed(errno, m_path);
    return found.st_size;
}

Result<QByteArray> ByteFile::bytes(qint64 from, qint64 count) const
{
    QByteArray bytes(count, Qt::Uninitialized);
    qint64 done = 0;
    while (done < count) {
        const ssize_t got = ::pread(m_descriptor.number(), bytes.data() + done, size_t(count - done), from + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(errno, m_path);
        if (got == 0)
            break;
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

Result<void> ByteFile::append(QByteArrayView bytes, qint64 size) const
{
    int problem = 0;
    for (qint64 done = 0; done < bytes.size() && problem == 0;) {
        const ssize_t taken = ::write(m_descriptor.number(), bytes.data() + done, size_t(bytes.size() - done));
        if (taken > 0)
            done += taken;
        else if (taken == 0)
            problem = EIO;
        else if (errno != EINTR)
            problem = errno;
    }
    const auto now = this->size();
    if (!now)
        return Failure(now.error());
    if (*now > size + bytes.size() || (problem == 0 && *now != size + bytes.size()))
        return database::failure(database::Error::Kind::Corrupt, m_path);
    if (problem == 0 && !sync(m_descriptor.number()))
        problem = errno;
    if (problem == 0)
        return {};
    // Whether this succeeds or not, what went wrong first is what there is to say: half a line is mended later.
    (void) cutTo(size);
    return failed(problem, m_path);
}

Result<void> ByteFile::cutTo(qint64 size) const
{
    if (::ftruncate(m_descriptor.number(), size) != 0 || !sync(m_descriptor.number()))
        return failed(errno, m_path);
    return {};
}

Result<void> syncFolder(const QString &folder)
{
    const Descriptor descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() < 0 || !sync(descriptor.number()))
        return failed(errno, folder);
    return {};
}

Result<void> makePrivateFolder(const QString &folder)
{
    const auto name = QFile::encodeName(folder);
    const auto above = QFileInfo(folder).path();
    struct stat found {};
    if (::lstat(name.constData(), &found) != 0) {
        if (errno != ENOENT)
            return failed(errno, folder);
        errno = 0;
        if (!QDir().mkpath(above) || (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST))
            return failed(errno != 0 ? errno : EACCES, folder);
        if (const auto synced = syncFolder(above); !synced)
            return synced;
        if (::lstat(name.constData(), &found) != 0)
            return failed(errno, folder);
    }
    if (!S_ISDIR(found.st_mode))
        return failed(S_ISLNK(found.st_mode) ? ELOOP : ENOTDIR, folder);
    if (found.st_uid != ::geteuid())
        return failed(EPERM, folder);
    // Never more than it had: a folder that its owner has closed to writing stays so.
    if ((found.st_mode & forOthers) != 0 && ::chmod(name.constData(), found.st_mode & 0700) != 0)
        return failed(errno, folder);
    return {};
}

} // namespace candela::journal

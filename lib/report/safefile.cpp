#include "report/safefile.h"

#include "report/digest.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace candela::report {

SafeFile::SafeFile(const QString &path, Existing existing)
    : m_path(path)
    , m_existing(existing)
{
}

SafeFile::~SafeFile() { SafeFile::close(); }

Result<void> SafeFile::create()
{
    Q_ASSERT(!isOpen());
    m_failure.reset();
    m_size = 0;
    m_digest = std::make_unique<Digest>();
    if (m_path.isEmpty() || m_path.contains(QChar(u'\0')))
        return fail({Error::Kind::Input, {}, {}, QStringLiteral("path")});
    if (const int problem = targetProblem())
        return fail(fileError(problem, m_path));

    m_file.emplace(m_path);
    m_file->setDirectWriteFallback(false);
    errno = 0;
    // QSaveFile gives the temporary the mode of the file that it will replace, so ours has to come after.
    if (!m_file->open(WriteOnly | Unbuffered) || !m_file->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        Error error = fileError(errno != 0 ? errno : EACCES, m_path);
        error.detail = m_file->errorString();
        return fail(error);
    }
    QIODevice::open(WriteOnly | Unbuffered);
    return {};
}

Result<void> SafeFile::commit()
{
    if (m_failure)
        return database::Failure(*m_failure);
    if (!isOpen())
        return fail(fileError(EBADF, m_path));
    if (const int problem = storageProblem())
        return fail(fileError(problem, m_path));
    // Looked at again, as minutes may have passed since create().
    if (const int problem = targetProblem())
        return fail(fileError(problem, m_path));
    errno = 0;
    if (!m_file->commit()) {
        Error error = fileError(errno != 0 ? errno : EIO, m_path);
        error.detail = m_file->errorString();
        return fail(error);
    }
    m_sha256 = m_digest->result();
    close();
    return {};
}

bool SafeFile::open(OpenMode mode)
{
    if ((mode & ~OpenMode(Unbuffered | Truncate)) != WriteOnly)
        return fail(fileError(EINVAL, m_path)).has_value();
    return create().has_value();
}

void SafeFile::close()
{
    m_file.reset();
    if (isOpen())
        QIODevice::close();
}

qint64 SafeFile::readData(char *, qint64) { return -1; }

// Straight to the descriptor: QFileDevice turns a partial write into a success and hides the errno.
qint64 SafeFile::writeData(const char *data, qint64 size)
{
    if (m_failure || !m_file)
        return -1;
    for (qint64 done = 0; done < size;) {
        const auto length = static_cast<size_t>(std::min(chunkSize, size - done));
        const ssize_t taken = ::write(m_file->handle(), data + done, length);
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken <= 0) {
            const int number = taken < 0 ? errno : EIO;
            m_failure = fileError(number, m_path);
            setErrorString(m_failure->detail);
            m_file.reset();     // gives the space back at once; not close(), as the writer is still in the middle
            errno = number;     // for writeAll()
            return -1;
        }
        m_digest->add({data + done, taken});
        done += taken;
        m_size += taken;
    }
    return size;
}

Result<void> SafeFile::fail(const Error &error)
{
    if (!m_failure)
        m_failure = error;
    setErrorString(error.detail);
    close();
    return database::Failure(error);
}

// The errno of what forbids putting our file there, or 0.
int SafeFile::targetProblem() const
{
    struct stat target {};
    if (::lstat(QFile::encodeName(m_path).constData(), &target) != 0)
        return errno == ENOENT ? 0 : errno;
    if (S_ISLNK(target.st_mode))
        return ELOOP;
    if (S_ISDIR(target.st_mode))
        return EISDIR;
    if (!S_ISREG(target.st_mode))
        return EINVAL;
    if (target.st_uid != ::geteuid())
        return EPERM;
    return m_existing == Existing::Refuse ? EEXIST : 0;
}

// The errno of what keeps the written bytes from being on the disk, or 0. QSaveFile ignores a failed sync, which is
// where network file systems and delayed allocation report a full disk.
int SafeFile::storageProblem() const
{
    struct stat written {};
    if (::fstat(m_file->handle(), &written) != 0)
        return errno;
    if (written.st_size != m_size)
        return EIO;
    const bool synced = ::fsync(m_file->handle()) == 0 || errno == EINVAL || errno == ENOTSUP;
    return synced ? 0 : errno;
}

} // namespace candela::report

#include "report/folderlock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace candela::report {

using database::Error;
using database::failure;

database::Result<FolderLock> FolderLock::take(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failure(Error::Kind::Unwritable, folder);
    FolderLock lock(descriptor);
    const QDeadlineTimer patience(1000);
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            break;                      // a file system without locks: whoever reads before writing loses little
        if (patience.hasExpired())
            return failure(Error::Kind::Busy, folder);
        QThread::msleep(10);
    }
    return lock;
}

FolderLock::FolderLock(FolderLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock::~FolderLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace candela::report

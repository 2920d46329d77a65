#include "report/device.h"

#include <QFileDevice>

#include <algorithm>
#include <cerrno>

namespace candela::report {

namespace {

// QIODevice tells only that something failed; errno still says what, except for devices without a system call.
database::Failure lastFailure(const QIODevice &device)
{
    const int number = errno;
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    Error error = fileError(number != 0 ? number : EIO, file ? file->fileName() : QString());
    if (number == 0)
        error.detail = device.errorString();
    return database::Failure(std::move(error));
}

} // namespace

Error fileError(int number, const QString &path)
{
    const bool full = number == ENOSPC || number == EDQUOT || number == EFBIG;
    return {full ? Error::Kind::Full : Error::Kind::Unwritable, QString::number(number), qt_error_string(number), path};
}

Result<void> writeAll(QIODevice &device, QByteArrayView bytes)
{
    for (qsizetype done = 0; done < bytes.size(); done += chunkSize) {
        const QByteArrayView chunk = bytes.sliced(done, std::min<qsizetype>(chunkSize, bytes.size() - done));
        errno = 0;
        if (device.write(chunk.data(), chunk.size()) != chunk.size())
            return lastFailure(device);
    }
    return {};
}

Result<void> flush(QIODevice &device)
{
    errno = 0;
    if (auto *file = qobject_cast<QFileDevice *>(&device); file && !file->flush())
        return lastFailure(device);
    return {};
}

} // namespace candela::report

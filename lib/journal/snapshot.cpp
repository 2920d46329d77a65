#include "journal/snapshot.h"

#include "report/folderlock.h"

#include <QFileInfo>

namespace candela::journal {

using database::Failure;
using database::Result;

Result<Snapshot> snapshotOf(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).path());
    if (!folder.exists())
        return Snapshot();
    const auto lock = report::FolderLock::take(folder.filePath());
    if (!lock)
        return Failure(lock.error());
    auto file = ByteFile::toRead(path);
    const auto head = readHead(headPath(path));
    if (!file || !head)
        return Failure(file ? head.error() : file.error());
    const auto size = *file ? (*file)->size() : Result<qint64>(0);
    if (!size)
        return Failure(size.error());
    return Snapshot{std::move(*file), *size, *head};
}

} // namespace candela::journal

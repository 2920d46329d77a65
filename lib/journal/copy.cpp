#include "journal/copy.h"

#include "journal/snapshot.h"

#include <QFileInfo>

#include <algorithm>

namespace candela::journal {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using report::SafeFile;

static constexpr qint64 chunk = 1024 * 1024;

static Result<void> pour(const Snapshot &from, SafeFile &to, const std::stop_token &stop, Progress &progress)
{
    for (qint64 done = 0; done < from.size;) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto bytes = from.file->bytes(done, std::min(chunk, from.size - done));
        if (!bytes)
            return Failure(bytes.error());
        if (bytes->isEmpty())           // it has been cut off meanwhile
            return failure(Error::Kind::Conflict);
        if (const auto written = report::writeAll(to, *bytes); !written)
            return to.failure() ? Result<void>(Failure(*to.failure())) : written;
        done += bytes->size();
        progress.done = done;
    }
    return {};
}

Result<void> copy(
    const QString &path, const QString &target, SafeFile::Existing existing, std::stop_token stop, Progress &progress)
{
    const auto source = QFileInfo(path).canonicalFilePath();
    for (const auto &name : {target, headPath(target)}) {
        const auto there = QFileInfo(name).canonicalFilePath();
        if (!there.isEmpty() && (there == source || there == QFileInfo(headPath(path)).canonicalFilePath()))
            return failure(Error::Kind::Input, u"path"_s);
    }
    const auto snapshot = snapshotOf(path);
    if (!snapshot)
        return Failure(snapshot.error());
    if (!snapshot->file)
        return failure(Error::Kind::Missing, path);
    progress.all = snapshot->size;
    SafeFile file(target, existing), head(headPath(target), existing);
    if (const auto created = file.create(); !created)
        return created;
    if (const auto poured = pour(*snapshot, file, stop, progress); !poured)
        return poured;
    // A head that cannot be read is no use to the copy, which is found without one then.
    const bool hasHead = snapshot->head.state == FoundHead::State::Readable;
    if (hasHead) {
        if (const auto created = head.create(); !created)
            return created;
        if (const auto written = report::writeAll(head, textOf(snapshot->head.head)); !written)
            return written;
    }
    if (const auto committed = file.commit(); !committed || !hasHead)
        return committed;
    return head.commit();
}

} // namespace candela::journal

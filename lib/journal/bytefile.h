// A file of the journal, opened without following a link or waiting at a pipe: bytes out of the middle, and bytes added
// at its end that are there whole and on the disk, or not at all.
#pragma once

#include "database/descriptor.h"
#include "database/error.h"

#include <QByteArray>

#include <optional>

namespace candela::journal {

class ByteFile
{
public:
    // Only a regular file; none: there is nothing of that name. Unwritable with an errno as `code`.
    [[nodiscard]] static database::Result<std::optional<ByteFile>> toRead(const QString &path);
    // Only a regular file of ours; it is for nobody else to read from now on. Unwritable or Full as from
    // report::SafeFile: ELOOP for a symbolic link, EISDIR for a folder, EINVAL for another special file, EPERM for somebody
    // else's.
    enum class Absent { Create, Leave };
    [[nodiscard]] static database::Result<std::optional<ByteFile>> toAppend(const QString &path, Absent absent);

    [[nodiscard]] database::Result<qint64> size() const;
    // Fewer where the file ends.
    [[nodiscard]] database::Result<QByteArray> bytes(qint64 from, qint64 count) const;

    // Behind the `size` bytes that there are. Unwritable or Full: the file is as it was. Corrupt: somebody else has written
    // meanwhile, and it was left to them.
    [[nodiscard]] database::Result<void> append(QByteArrayView bytes, qint64 size) const;
    // Takes away what lies behind.
    [[nodiscard]] database::Result<void> cutTo(qint64 size) const;

private:
    ByteFile(const QString &path, database::Descriptor descriptor) : m_path(path), m_descriptor(std::move(descriptor)) {}

    QString m_path;
    database::Descriptor m_descriptor;
};

// Renames and new names in that folder are on the disk then, where the file system can say so.
[[nodiscard]] database::Result<void> syncFolder(const QString &folder);
// Made, for nobody else to read, if it is not there; refused where it is not ours, or a link.
[[nodiscard]] database::Result<void> makePrivateFolder(const QString &folder);

} // namespace candela::journal

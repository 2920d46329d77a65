// A private file that appears whole or not at all: mode 0600 before the first byte, every write checked, and
// renamed into place only when all bytes are on the disk. Any failure removes the temporary and leaves the old file.
//
// The program must ignore SIGXFSZ, or a file size limit kills it instead of failing a write, and should start with
// umask(077), as QSaveFile makes its still empty temporary by the umask.
#pragma once

#include "report/device.h"

#include <QIODevice>
#include <QSaveFile>

#include <memory>
#include <optional>

namespace candela::report {

class Digest;

// A sequential device, open for writing between create() and commit(). After a failed write every further one fails.
class SafeFile final : public QIODevice
{
public:
    enum class Existing { Refuse, Replace };

    // `path` is where the file shall stand; its folder must exist.
    explicit SafeFile(const QString &path, Existing existing = Existing::Refuse);
    // Discards what is not committed.
    ~SafeFile() override;

    // Input for an empty path or one with NUL. Else Full or Unwritable with an errno as `code`: EEXIST for a file
    // that may not be replaced, ELOOP for a symbolic link, EISDIR for a folder, EINVAL for any other special file,
    // EPERM for somebody else's file.
    [[nodiscard]] Result<void> create();
    // Checks size and target, syncs and renames; the first failure of all, if there was one. The device is closed then.
    [[nodiscard]] Result<void> commit();
    // Of the bytes that commit() has put there: 32 bytes.
    [[nodiscard]] const QByteArray &sha256() const { return m_sha256; }
    // What went wrong first, for those who write through an interface that keeps no reason.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }

    // As create(), for WriteOnly alone; the reason of a false is in failure().
    bool open(OpenMode mode) override;
    // Discards what is not committed.
    void close() override;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Result<void> fail(const Error &error);
    int targetProblem() const;
    int storageProblem() const;

    const QString m_path;
    const Existing m_existing;
    std::optional<QSaveFile> m_file;    // engaged while there is a temporary
    std::optional<Error> m_failure;
    qint64 m_size = 0;                  // bytes written
    std::unique_ptr<Digest> m_digest;   // of them
    QByteArray m_sha256;
};

} // namespace candela::report

#include "report/signedreport.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace candela::report {

using namespace Qt::StringLiterals;
using database::Failure;

namespace {

// The file that is about to be replaced, under a second name until it is known that nobody wants it back.
class KeptFile
{
public:
    explicit KeptFile(const QString &path)
        : m_path(QFile::encodeName(path))
        , m_name(QFile::encodeName(QFileInfo(path).dir().filePath(
              u".candela-kept-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces).first(8))))
    {
    }
    ~KeptFile()
    {
        if (m_isKept)
            ::unlink(m_name.constData());
    }
    Q_DISABLE_COPY_MOVE(KeptFile)

    // The errno of what forbids it, or 0.
    int keep()
    {
        m_isKept = ::link(m_path.constData(), m_name.constData()) == 0;
        return m_isKept ? 0 : errno == EPERM ? ENOTSUP : errno;     // EPERM: a file system without second names
    }
    void putBack()
    {
        if (m_isKept)
            m_isKept = ::rename(m_name.constData(), m_path.constData()) != 0;
        else
            ::unlink(m_path.constData());
    }

private:
    const QByteArray m_path, m_name;
    bool m_isKept = false;
};

} // namespace

Result<Written> writeSigned(const QString &path, SafeFile::Existing existing, Manifest manifest, const SigningKey &key,
    const WriteReport &write)
{
    const QFileInfo old(path);
    const bool replaces = existing == SafeFile::Existing::Replace && old.isFile() && !old.isSymLink();
    SafeFile beside(
        manifestPath(path), replaces ? SafeFile::Existing::Replace : SafeFile::Existing::Refuse);
    if (const auto created = beside.create(); !created)
        return Failure(created.error());
    KeptFile kept(path);
    if (const int problem = replaces ? kept.keep() : 0)
        return Failure(fileError(problem, path));
    auto written = write();
    if (!written)
        return written;
    manifest.file = old.fileName();
    manifest.rows = written->rows;
    manifest.sha256 = written->sha256;
    const auto done = signedManifest(manifest, key)
        .and_then([&](const QByteArray &bytes) { return writeAll(beside, bytes); })
        .and_then([&] { return beside.commit(); });
    if (done)
        return written;
    kept.putBack();
    return Failure(beside.failure().value_or(done.error()));
}

} // namespace candela::report

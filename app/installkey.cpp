#include "installkey.h"

#include "auth/password/random.h"
#include "report/folderlock.h"
#include "report/safefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <optional>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;

static constexpr qsizetype length = 32;

// None: there is no file.
static std::optional<database::Result<QByteArray>> keptKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto key = file.read(length + 1);
    // A damaged key is said, never replaced: fingerprints in old reports hang on it.
    return key.size() == length ? database::Result<QByteArray>(key) : failure(Error::Kind::Unwritable, path);
}

database::Result<QByteArray> installKey()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const QString path = folder.filePath(u"fingerprint.key"_s);
    if (const auto kept = keptKey(path))
        return *kept;
    if (!folder.mkpath(u"."_s))
        return failure(Error::Kind::Unwritable, folder.path());
    const auto lock = report::FolderLock::take(folder.path());
    if (!lock)
        return Failure(lock.error());
    // Another Candela may have been faster.
    if (const auto kept = keptKey(path))
        return *kept;
    const auto key = auth::randomBytes(length);
    report::SafeFile file(path);
    if (auto created = file.create(); !created)
        return Failure(created.error());
    if (file.write(key) != length)
        return failure(Error::Kind::Unwritable, path);
    return file.commit().map([&] { return key; });
}

} // namespace candela::app

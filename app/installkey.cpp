#include "installkey.h"

#include "auth/password/random.h"
#include "report/safefile.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;

database::Result<QByteArray> installKey()
{
    static constexpr qsizetype length = 32;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const QString path = folder.filePath(u"fingerprint.key"_s);
    if (QFile file(path); file.open(QIODevice::ReadOnly)) {
        const auto key = file.read(length + 1);
        // A damaged key is said, never replaced: fingerprints in old reports hang on it.
        return key.size() == length ? database::Result<QByteArray>(key) : failure(Error::Kind::Unwritable, path);
    }
    if (!folder.mkpath(u"."_s))
        return failure(Error::Kind::Unwritable, folder.path());
    const auto key = auth::randomBytes(length);
    report::SafeFile file(path);
    if (auto created = file.create(); !created)
        return Failure(created.error());
    if (file.write(key) != length)
        return failure(Error::Kind::Unwritable, path);
    return file.commit().map([&] { return key; });
}

} // namespace candela::app

#include "installkey.h"

#include "auth/password/random.h"
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
    const auto key = auth::randomBytes(length);
    report::SafeFile file(path);
    const auto made = file.create()
                          .and_then([&] {
                              return file.write(key) == length ? database::Result<void>()
                                                               : failure(Error::Kind::Unwritable, path);
                          })
                          .and_then([&] { return file.commit(); });
    if (made)
        return key;
    // Another Candela may have been faster.
    return keptKey(path).value_or(Failure(made.error()));
}

} // namespace candela::app

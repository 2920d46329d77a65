#include "report/verification.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

namespace candela::report {

namespace {

// Far more than words for a filter take.
constexpr qint64 mostBytes = 1'048'576;

std::optional<ReadManifest> readFrom(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto bytes = file.read(mostBytes + 1);
    return bytes.size() > mostBytes ? std::nullopt : readManifest(bytes);
}

// What the manifest alone tells; Valid as long as the file was not looked at.
Verification judge(const ReadManifest &read, const QList<PublicKey> &known)
{
    const auto key = PublicKey::fromBytes(read.key);
    if (!read.isCanonical || !key || !key->verify(read.signedBytes, read.signature))
        return {Verdict::AlteredManifest, read.manifest, {}};
    return {known.contains(*key) ? Verdict::Valid : Verdict::UnknownKey, read.manifest, {}, key};
}

} // namespace

Result<Verification> verify(const QString &report, const QList<PublicKey> &known, const std::stop_token &stop)
{
    const auto read = readFrom(manifestPath(report));
    if (!read)
        return Verification{Verdict::Unreadable, {}, manifestPath(report)};
    auto result = judge(*read, known);
    if (result.verdict != Verdict::Valid)
        return result;
    const auto sum = sha256Of(report, stop);
    if (!sum && sum.error().kind == Error::Kind::Cancelled)
        return database::Failure(sum.error());
    if (!sum)
        return Verification{Verdict::Unreadable, read->manifest, report, result.key};
    if (*sum != read->manifest.sha256)
        result.verdict = Verdict::AlteredFile;
    return result;
}

} // namespace candela::report

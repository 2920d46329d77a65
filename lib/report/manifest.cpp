#include "report/manifest.h"

#include "report/cell.h"
#include "report/digest.h"
#include "report/jsontext.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

// Tells these bytes from whatever else is signed with the key, and this form from a later one.
constexpr QStringView form = u"candela-report-manifest-1";

void appendMember(QByteArray &out, const char *name, const QString &value)
{
    out.append('"').append(name).append("\":");
    appendJsonText(out, value);
    out.append(",\n");
}

void appendMember(QByteArray &out, const char *name, const QByteArray &bytes)
{
    appendMember(out, name, QString::fromLatin1(bytes.toHex()));
}

// A moment whose year has not four digits has no such text; then it is its milliseconds.
QString momentText(qint64 moment)
{
    const auto text = QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs);
    return text.isEmpty() ? QString::number(moment) : text;
}

qint64 momentOf(const QString &text)
{
    const auto moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    return moment.isValid() ? moment.toMSecsSinceEpoch() : text.toLongLong();
}

QByteArray signedPart(const Manifest &manifest, const QByteArray &key)
{
    QByteArray out("{\n");
    appendMember(out, "format", form.toString());
    appendMember(out, "file", manifest.file);
    appendMember(out, "filter", manifest.filter);
    appendMember(out, "snapshot", momentText(manifest.snapshot));
    appendMember(out, "zone", manifest.zone);
    appendMember(out, "engine", manifest.engine);
    appendMember(out, "version", manifest.version);
    out.append("\"rows\":");
    appendNumber(out, manifest.rows);
    out.append(",\n");
    appendMember(out, "sha256", manifest.sha256);
    appendMember(out, "key", key);
    return out;
}

QByteArray whole(const QByteArray &part, const QByteArray &signature)
{
    return part + "\"signature\":\"" + signature.toHex() + "\"\n}\n";
}

} // namespace

QString manifestPath(const QString &report) { return report + u".manifest.json"_s; }

Result<QByteArray> signedManifest(const Manifest &manifest, const SigningKey &key)
{
    const auto part = signedPart(manifest, key.publicKey().bytes());
    return key.sign(part).map([&part](const QByteArray &signature) { return whole(part, signature); });
}

std::optional<ReadManifest> readManifest(const QByteArray &bytes)
{
    const auto object = QJsonDocument::fromJson(bytes).object();
    if (object["format"_L1].toString() != form)
        return {};
    const auto text = [&object](QLatin1StringView name) { return object[name].toString(); };
    const auto binary = [&text](QLatin1StringView name) { return QByteArray::fromHex(text(name).toLatin1()); };
    ReadManifest read;
    read.manifest = {text("file"_L1), text("filter"_L1), momentOf(text("snapshot"_L1)), text("zone"_L1),
        text("engine"_L1), text("version"_L1), object["rows"_L1].toInteger(), binary("sha256"_L1)};
    read.key = binary("key"_L1);
    read.signature = binary("signature"_L1);
    read.signedBytes = signedPart(read.manifest, read.key);
    read.isCanonical = whole(read.signedBytes, read.signature) == bytes;
    return read;
}

Result<QByteArray> sha256Of(const QString &path, const std::stop_token &stop)
{
    using database::Failure;
    QFile file(path);
    if (!QFileInfo::exists(path))
        return database::failure(Error::Kind::Missing, path);
    errno = 0;
    // Another kind of file may have no end, or wait for somebody.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Failure(fileError(errno != 0 ? errno : EINVAL, path));
    Digest digest;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    qint64 size = 0;
    while ((size = file.read(chunk.data(), chunk.size())) > 0) {
        if (stop.stop_requested())
            return database::failure(Error::Kind::Cancelled);
        digest.add(QByteArrayView(chunk).first(size));
    }
    if (size < 0)
        return Failure(fileError(EIO, path));
    const auto sum = digest.result();
    return sum.isEmpty() ? database::failure(Error::Kind::Unsupported) : Result<QByteArray>(sum);
}

Result<void> writeManifest(
    const QString &report, const Manifest &manifest, const SigningKey &key, SafeFile::Existing existing)
{
    return signedManifest(manifest, key).and_then([&](const QByteArray &bytes) {
        SafeFile file(manifestPath(report), existing);
        return file.create().and_then([&] { return writeAll(file, bytes); }).and_then([&] { return file.commit(); });
    });
}

} // namespace candela::report

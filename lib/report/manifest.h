// What a report is, said beside it and signed: a file NAME.manifest.json by which anybody can tell, without Candela and
// without a network, whether the report is as it was made.
#pragma once

#include "report/safefile.h"
#include "report/signingkey.h"

#include <stop_token>

namespace candela::report {

struct Manifest {
    QString file;               // the report's name when it was made, without folder
    QString filter;             // which rows it has, in words
    qint64 snapshot = 0;        // when the rows were so: milliseconds since 1970 on the server's clock
    QString zone;               // of whoever made it: "Europe/Berlin"
    QString engine, version;    // "PostgreSQL", "15.4"
    qint64 rows = 0;
    QByteArray sha256;          // of the report's bytes: 32

    bool operator==(const Manifest &) const = default;
};

// "sessions.csv" → "sessions.csv.manifest.json".
QString manifestPath(const QString &report);

// The file's bytes: JSON, a member a line, in one order, so that the same manifest and key are the same bytes. What is
// signed are the bytes themselves before the line of the signature, from the brace on, the signer's public key among
// them.
[[nodiscard]] Result<QByteArray> signedManifest(const Manifest &manifest, const SigningKey &key);

// A manifest as it was read; whether the signature fits is not looked at.
struct ReadManifest {
    Manifest manifest;
    QByteArray key, signature;
    QByteArray signedBytes;     // that such a manifest would have
    bool isCanonical = false;   // the file is, to the byte, what signedManifest() makes of these
};
// Nothing for what is no manifest.
std::optional<ReadManifest> readManifest(const QByteArray &bytes);

// Missing where there is no file; Unwritable, with its errno, where it cannot be read; Cancelled.
[[nodiscard]] Result<QByteArray> sha256Of(const QString &path, const std::stop_token &stop = {});

// Beside the report, with what SafeFile promises.
[[nodiscard]] Result<void> writeManifest(
    const QString &report, const Manifest &manifest, const SigningKey &key, SafeFile::Existing existing);

} // namespace candela::report

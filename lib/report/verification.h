// Whether a report is as it was made, by the manifest beside it: on this machine, without Candela's keychain.
#pragma once

#include "report/manifest.h"

namespace candela::report {

enum class Verdict {
    Valid,              // signed with a known key, and the file's bytes are the ones that were signed
    AlteredFile,        // the manifest is as it was signed, the file is not
    AlteredManifest,    // the manifest is not as it was signed
    UnknownKey,         // signed, but with a key that is none of ours: anybody could have
    Unreadable          // there is no manifest, or no report, or what is there is none
};

struct Verification {
    Verdict verdict = Verdict::Unreadable;
    std::optional<Manifest> manifest;   // what it says; to be believed where it is Valid or the file alone was altered
    QString unreadable;                 // which of the two files
    std::optional<PublicKey> key = {};  // whose signature the manifest bears, known or not; none where it bears none
};

// A report that was renamed together with its manifest is Valid still. The only error is Cancelled. Memory is bounded
// whatever the files are.
[[nodiscard]] Result<Verification> verify(
    const QString &report, const QList<PublicKey> &known, const std::stop_token &stop = {});

} // namespace candela::report

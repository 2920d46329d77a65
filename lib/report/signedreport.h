// A report with its signed manifest beside it: both appear, or neither, and what was there before is there then.
#pragma once

#include "report/export.h"
#include "report/manifest.h"

#include <functional>

namespace candela::report {

// Puts a whole report at the path, or nothing, and answers what stands there: see Export::run.
using WriteReport = std::function<Result<Written>()>;

// `manifest` as far as it is known before: its file, rows and SHA-256 are filled in. An old manifest may be replaced only
// where an old report is, since it belongs to that one. The error's `subject` says which of the two files it is about;
// where no manifest can be put there, that is said before any row is read.
[[nodiscard]] Result<Written> writeSigned(const QString &path, SafeFile::Existing existing, Manifest manifest,
    const SigningKey &key, const WriteReport &write);

} // namespace candela::report

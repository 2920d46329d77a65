// A copy of a journal and its head as they are at one moment, for verify() elsewhere.
#pragma once

#include "journal/verify.h"
#include "report/safefile.h"

namespace candela::journal {

// Both files for nobody else to read; the head gets its name from the target's: see headPath(). Errors as from
// report::SafeFile, Missing where there is no journal, Input for a journal onto itself, or Cancelled: what was there
// stays then.
[[nodiscard]] database::Result<void> copy(const QString &path, const QString &target, report::SafeFile::Existing existing,
    std::stop_token stop, Progress &progress);

} // namespace candela::journal

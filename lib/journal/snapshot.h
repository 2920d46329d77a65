// A journal's file and head as they belong together, though others may be writing: bytes that are there do not change.
#pragma once

#include "journal/bytefile.h"
#include "journal/head.h"

namespace candela::journal {

struct Snapshot {
    std::optional<ByteFile> file;       // none: there is none
    qint64 size = 0;                    // what lies behind came later
    FoundHead head;
};

[[nodiscard]] database::Result<Snapshot> snapshotOf(const QString &path);

} // namespace candela::journal

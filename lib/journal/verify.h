// Whether every byte of a journal is as it was written: its chain of hashes from the first line to the last, and its head.
#pragma once

#include "database/error.h"

#include <QByteArray>

#include <atomic>
#include <stop_token>

namespace candela::journal {

struct Verdict {
    enum class Fault {
        None,
        ChangedLine,
        MissingLine,        // another stands where it should: removed, or put elsewhere
        AddedLine,          // one that does not belong there
        UnreadableLine,
        HalfLine,           // its writing was broken off at the end; the next line that is written mends that
        CutTail,            // lines at the end are gone
        NoHead,             // the file that tells where the journal ends
        UnreadableHead,
        OtherHead           // it belongs to another journal, or to this one at another time
    };
    Fault fault = Fault::None;
    qint64 line = 0;        // of the fault
    qint64 lines = 0;       // read as far as they are in order
    QByteArray hash;        // of the last of them

    bool isIntact() const { return fault == Fault::None; }
};

// In bytes; read by other threads meanwhile.
struct Progress {
    std::atomic<qint64> done = 0, all = 0;
};

// Reads the journal at `path`, with its head beside it, as they are at this moment; the memory used does not grow with
// it. No journal at all is intact. An error: it could not be read, or Cancelled.
[[nodiscard]] database::Result<Verdict> verify(const QString &path, std::stop_token stop, Progress &progress);

} // namespace candela::journal

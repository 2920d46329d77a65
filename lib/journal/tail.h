// The end of a journal, checked against its head: what the next line is written behind.
#pragma once

#include "journal/bytefile.h"
#include "journal/head.h"

namespace candela::journal {

struct Tail {
    Head head;                  // as it should be for the lines that are there
    qint64 half = 0;            // bytes behind them: a line whose writing was broken off
    bool isAhead = false;       // the head that was found is older than that
};

// Corrupt: the file is not as it was left. More whole lines that continue the chain are what a crash leaves, between the
// two files that are written. Reads what lies behind the head's lines, and the last of these; all else is verify()'s.
[[nodiscard]] database::Result<Tail> tailOf(const ByteFile &file, const QString &path);

} // namespace candela::journal

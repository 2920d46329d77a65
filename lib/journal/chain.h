// The chain of a journal's lines as they are read from the first to the last: which of them is the first that is not as
// it was written.
#pragma once

#include "journal/verify.h"

#include <optional>

namespace candela::journal {

struct Head;

class Chain
{
public:
    Chain();

    // The next line, without its newline; answers whether the one after it is worth looking at.
    bool take(const QByteArray &text);
    // There are no more whole lines, but `half` bytes of one. `head`: the one that belongs to them, if there is one.
    void end(const std::optional<Head> &head, qint64 size, qint64 half);
    void fail(Verdict::Fault fault, qint64 line);
    const Verdict &verdict() const { return m_verdict; }

private:
    // The hash that somebody else names for the line that was read last decides which of two that do not fit was changed.
    void settle(bool lastIsAsWritten);

    Verdict m_verdict;
    bool m_isDoubtful = false;      // the last line does not fit the one before it
};

} // namespace candela::journal

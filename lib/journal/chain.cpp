#include "journal/chain.h"

#include "journal/head.h"
#include "journal/linetext.h"

namespace candela::journal {

using Fault = Verdict::Fault;

Chain::Chain() { m_verdict.hash = noHash(); }

void Chain::fail(Fault fault, qint64 line)
{
    m_verdict.fault = fault;
    m_verdict.line = line;
}

// What is in order then ends before the changed one; its hash is nothing to rely on.
void Chain::settle(bool lastIsAsWritten)
{
    const auto last = m_verdict.lines;
    fail(Fault::ChangedLine, lastIsAsWritten ? last - 1 : last);
    m_verdict.lines = m_verdict.line - 1;
    m_verdict.hash.clear();
}

bool Chain::take(const QByteArray &text)
{
    const auto expected = m_verdict.lines + 1;
    const auto link = linkOf(text);
    const bool fits = link && link->previous == m_verdict.hash;
    if (m_isDoubtful) {
        settle(fits);
    } else if (!link) {
        fail(Fault::UnreadableLine, expected);
    } else if (fits && link->number != expected) {
        fail(Fault::ChangedLine, expected);
    } else if (link->number > expected) {
        fail(Fault::MissingLine, expected);
    } else if (link->number < expected) {
        fail(Fault::AddedLine, expected);
    } else if (!fits && expected == 1) {
        fail(Fault::ChangedLine, 1);
    } else {
        m_isDoubtful = !fits;
        m_verdict.lines = expected;
        m_verdict.hash = hashOf(text);
    }
    return m_verdict.isIntact();
}

void Chain::end(const std::optional<Head> &head, qint64 size, qint64 half)
{
    if (!m_verdict.isIntact())
        return;
    if (m_isDoubtful)
        return settle(head && head->hash == m_verdict.hash);
    const auto next = m_verdict.lines + 1;
    if (head && size < head->bytes && m_verdict.lines < head->lines)
        fail(Fault::CutTail, next);
    else if (half > 0)
        fail(head && size - half < head->bytes ? Fault::ChangedLine : Fault::HalfLine, next);
}

} // namespace candela::journal

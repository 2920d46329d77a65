#include "journal/verify.h"

#include "journal/chain.h"
#include "journal/linestream.h"
#include "journal/snapshot.h"

namespace candela::journal {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using Fault = Verdict::Fault;
using Kind = LineStream::Piece::Kind;

// What the head says of the lines that it knows, once all of them are read and their chain is whole.
static void judgeHead(const FoundHead &found, const std::optional<Head> &there, Chain &chain)
{
    const auto &verdict = chain.verdict();
    if (found.state == FoundHead::State::Unreadable)
        return chain.fail(Fault::UnreadableHead, verdict.lines);
    if (found.state == FoundHead::State::Missing) {
        if (verdict.lines > 1)
            chain.fail(Fault::NoHead, verdict.lines);
        return;
    }
    if (there == found.head)
        return;
    const bool isLast = verdict.lines == found.head.lines;
    chain.fail(isLast ? Fault::ChangedLine : Fault::OtherHead, isLast ? verdict.lines : found.head.lines);
}

Result<Verdict> verify(const QString &path, std::stop_token stop, Progress &progress)
{
    const auto snapshot = snapshotOf(path);
    if (!snapshot)
        return Failure(snapshot.error());
    progress.all = snapshot->size;
    const auto head = snapshot->head.state == FoundHead::State::Readable ? std::optional(snapshot->head.head) : std::nullopt;
    Chain chain;
    std::optional<Head> there;          // what the lines say up to where the head ends
    qint64 half = 0;
    if (snapshot->file) {
        for (LineStream lines(*snapshot->file, 0, snapshot->size);;) {
            if (stop.stop_requested())
                return failure(Error::Kind::Cancelled);
            const auto piece = lines.next();
            if (!piece)
                return Failure(piece.error());
            progress.done = lines.position();
            if (piece->kind == Kind::TooLong)
                chain.fail(Fault::UnreadableLine, chain.verdict().lines + 1);
            if (piece->kind == Kind::Half)
                half = piece->bytes;
            if (piece->kind != Kind::Whole || !chain.take(piece->text))
                break;
            if (head && lines.position() == head->bytes)
                there = Head{chain.verdict().lines, lines.position(), chain.verdict().hash};
        }
    }
    chain.end(head, snapshot->size, half);
    if (chain.verdict().isIntact())
        judgeHead(snapshot->head, there, chain);
    return chain.verdict();
}

} // namespace candela::journal

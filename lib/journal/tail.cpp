#include "journal/tail.h"

#include "journal/backwardlines.h"
#include "journal/linestream.h"
#include "journal/linetext.h"

namespace candela::journal {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using Kind = LineStream::Piece::Kind;

// Whether the head's last line is the one that ends there.
static Result<bool> fits(const Head &head, const ByteFile &file)
{
    BackwardLines lines(file, head.bytes);
    const auto last = lines.next();
    if (!last)
        return Failure(last.error());
    const auto link = linkOf(last->text);
    return last->kind == Kind::Whole && hashOf(last->text) == head.hash && link && link->number == head.lines;
}

Result<Tail> tailOf(const ByteFile &file, const QString &path)
{
    const auto corrupt = [&] { return failure(Error::Kind::Corrupt, path); };
    const auto size = file.size();
    const auto found = readHead(headPath(path));
    if (!size || !found)
        return Failure(size ? found.error() : size.error());
    if (found->state == FoundHead::State::Unreadable || found->head.bytes > *size)
        return corrupt();
    const bool isHeadless = found->state == FoundHead::State::Missing;
    Tail tail{isHeadless ? Head{0, 0, noHash()} : found->head, 0, false};
    if (!isHeadless) {
        const auto fit = fits(tail.head, file);
        if (!fit)
            return Failure(fit.error());
        if (!*fit)
            return corrupt();
    }
    for (LineStream lines(file, tail.head.bytes, *size);;) {
        const auto piece = lines.next();
        if (!piece)
            return Failure(piece.error());
        if (piece->kind == Kind::End)
            return tail;
        if (piece->kind == Kind::Half) {
            tail.half = piece->bytes;
            return tail;
        }
        const auto link = linkOf(piece->text);
        const bool follows = piece->kind == Kind::Whole && link && link->number == tail.head.lines + 1
            && link->previous == tail.head.hash;
        // Without a head there can be the first line alone: it is written before the head is.
        if (!follows || (isHeadless && tail.head.lines == 1))
            return corrupt();
        tail.head = {tail.head.lines + 1, tail.head.bytes + piece->bytes, hashOf(piece->text)};
        tail.isAhead = true;
    }
}

} // namespace candela::journal

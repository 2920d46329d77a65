#include "journal/backwardlines.h"

#include "journal/linetext.h"
#include "report/device.h"

#include <algorithm>

namespace candela::journal {

using database::Failure;
using database::Result;

// The chunk before the buffer, in front of it.
Result<void> BackwardLines::read()
{
    const auto count = std::min(report::chunkSize, m_start);
    const auto chunk = m_file.bytes(m_start - count, count);
    if (!chunk)
        return Failure(chunk.error());
    if (chunk->size() != count)         // the file has become shorter meanwhile
        return database::failure(database::Error::Kind::Corrupt);
    m_buffer.prepend(*chunk);
    m_start -= count;
    return {};
}

Result<BackwardLines::Piece> BackwardLines::next()
{
    if (m_end == 0)
        return Piece();
    if (m_buffer.isEmpty()) {
        if (const auto got = read(); !got)
            return Failure(got.error());
    }
    Piece piece{m_buffer.endsWith('\n') ? Piece::Kind::Whole : Piece::Kind::Half, {}, m_end};
    bool isCut = false;
    qsizetype newline = -1;             // of the line before
    for (auto searched = m_buffer.size() - (piece.kind == Piece::Kind::Whole ? 1 : 0);;) {
        newline = searched > 0 ? m_buffer.lastIndexOf('\n', searched - 1) : -1;
        if (newline >= 0 || m_start == 0)
            break;
        // Of a line that is too long only the beginning matters.
        if (m_buffer.size() > longestLine + 1) {
            m_buffer.truncate(report::chunkSize);
            isCut = true;
        }
        const auto before = m_start;
        if (const auto got = read(); !got)
            return Failure(got.error());
        searched = before - m_start;
    }
    const auto begin = newline + 1;
    piece.text = m_buffer.sliced(begin);
    if (piece.kind == Piece::Kind::Whole && !isCut)
        piece.text.chop(1);
    if (piece.kind == Piece::Kind::Whole && (isCut || piece.text.size() > longestLine))
        piece.kind = Piece::Kind::TooLong;
    m_buffer.truncate(begin);
    m_end = m_start + begin;
    piece.bytes -= m_end;
    return piece;
}

} // namespace candela::journal

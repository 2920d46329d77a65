#include "journal/linestream.h"

#include "journal/linetext.h"
#include "report/device.h"

#include <algorithm>

namespace candela::journal {

using database::Failure;
using database::Result;

Result<LineStream::Piece> LineStream::next()
{
    Piece piece{Piece::Kind::Half, {}, 0};
    for (qsizetype searched = m_used;;) {
        const auto newline = m_buffer.indexOf('\n', searched);
        const auto end = newline < 0 ? m_buffer.size() : newline;
        if (piece.text.size() <= longestLine)
            piece.text += m_buffer.sliced(m_used, end - m_used);
        piece.bytes += end - m_used;
        m_used = end;
        if (newline >= 0) {
            ++m_used;
            ++piece.bytes;
            piece.kind = Piece::Kind::Whole;
            break;
        }
        const auto chunk = m_file.bytes(m_position, std::min(report::chunkSize, m_until - m_position));
        if (!chunk)
            return Failure(chunk.error());
        if (chunk->isEmpty())
            break;
        m_position += chunk->size();
        m_buffer = *chunk;
        m_used = searched = 0;
    }
    if (piece.bytes == 0)
        return Piece();
    if (piece.text.size() > longestLine) {
        piece.text.truncate(longestLine);
        if (piece.kind == Piece::Kind::Whole)
            piece.kind = Piece::Kind::TooLong;
    }
    return piece;
}

} // namespace candela::journal

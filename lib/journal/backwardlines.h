// The lines of a journal's file from its end to its beginning, a chunk at a time.
#pragma once

#include "journal/bytefile.h"
#include "journal/linestream.h"

namespace candela::journal {

class BackwardLines
{
public:
    using Piece = LineStream::Piece;

    // Those that end before that byte.
    BackwardLines(const ByteFile &file, qint64 before) : m_file(file), m_start(before), m_end(before) {}

    // Half: at the end of the file, without a newline. TooLong: `text` is its beginning.
    [[nodiscard]] database::Result<Piece> next();
    qint64 position() const { return m_end; }       // where the piece that came last begins

private:
    [[nodiscard]] database::Result<void> read();

    const ByteFile &m_file;
    qint64 m_start;             // of what is in the buffer
    qint64 m_end;               // of the buffer, and of what has not been given out yet
    QByteArray m_buffer;
};

} // namespace candela::journal

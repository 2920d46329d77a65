// The lines of a stretch of a journal's file, one after the other and a chunk at a time, however large the file is.
#pragma once

#include "journal/bytefile.h"

namespace candela::journal {

class LineStream
{
public:
    struct Piece {
        enum class Kind {
            Whole,
            TooLong,        // beyond longestLine; `text` is its beginning
            Half,           // without a newline at its end, where the stretch ends
            End
        };
        Kind kind = Kind::End;
        QByteArray text;    // without the newline
        qint64 bytes = 0;   // with it
    };

    LineStream(const ByteFile &file, qint64 from, qint64 until) : m_file(file), m_position(from), m_until(until) {}

    [[nodiscard]] database::Result<Piece> next();
    qint64 position() const { return m_position - m_buffer.size() + m_used; }   // behind the piece that came last

private:
    const ByteFile &m_file;
    qint64 m_position;      // behind what is in the buffer
    const qint64 m_until;
    QByteArray m_buffer;
    qsizetype m_used = 0;   // of the buffer
};

} // namespace candela::journal

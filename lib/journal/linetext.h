// Lines of the journal as text and back: one value has one text, byte for byte, and no text is too hostile to be read.
#pragma once

#include "journal/line.h"

namespace candela::journal {

// Without the newline. Longer ones are not written, and found ones not taken for lines.
inline constexpr qsizetype longestLine = 256 * 1024;

// What the first line names as the hash before it.
QByteArray noHash();
// SHA-256 as 64 hexadecimal digits.
QByteArray hashOf(QByteArrayView text);

// Without the newline; the line's own hash is not in it, nor are fingerprints beyond Entry::mostFingerprints.
QByteArray textOf(const Line &line);
StoredLine lineOf(const QByteArray &text);

// What holds a line in the chain, whatever else stands in it.
struct Link {
    qint64 number;
    QByteArray previous;
};
std::optional<Link> linkOf(const QByteArray &text);

} // namespace candela::journal

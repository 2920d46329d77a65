// The journal of changes: a file of lines in JSON (NDJSON), each with the SHA-256 of the line before it, to which is only
// ever added.
#pragma once

#include "journal/line.h"

namespace candela::journal {

class ByteFile;
struct Tail;

// A value: nothing is kept open, so that a window, its threads and a command line can write to the same one.
class Journal
{
public:
    // The folder is made, for nobody else to read, when the first line is written.
    explicit Journal(QString folder);

    QString path() const;           // of the file

    // Writes a line and waits until the disk has it; answers its number. Unwritable or Full: nothing was written. Busy:
    // another Candela has been writing for a second. Corrupt: the file is not as it was left; `subject` is its path.
    // Input: the entry is too long for a line. What a crash has left of a line is cut off first, and that is recorded.
    [[nodiscard]] database::Result<qint64> append(const Entry &entry) const;

    // How many lines there are, if append() would write the next; what it would answer otherwise.
    [[nodiscard]] database::Result<qint64> check() const;

    // Puts the file and its head aside, under names that are not taken, and begins a new one whose first line names the old
    // one; answers the name that this has now, within the folder. On failure all is as it was.
    [[nodiscard]] database::Result<QString> startAnew() const;

private:
    database::Result<qint64> add(const ByteFile &file, Tail &tail, const Entry &entry) const;
    QString freeName() const;

    const QString m_folder;
};

} // namespace candela::journal

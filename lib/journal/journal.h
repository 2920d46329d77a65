// The journal of changes: a file of lines in JSON (NDJSON), each with the SHA-256 of the line before it, to which is only
// ever added.
#pragma once

#include "journal/entry.h"

namespace candela::journal {

// Who sits at this machine.
struct Actor {
    QString account, host;
    qint64 uid = -1;

    static Actor current();
    bool operator==(const Actor &) const = default;
};

// As it stands in the file: {"act":"revoke_sessions","at":"2026-11-22T11:41:09.204Z", … ,"previous":"b194…","v":1}, its
// keys in the order of the alphabet.
struct Line {
    qint64 number = 0;              // from 1
    qint64 at = 0;                  // milliseconds since 1970, on this machine's clock
    Actor by;
    Entry entry;
    QByteArray previous, hash;      // 64 hexadecimal digits each; before the first line stand zeros
};

// A value: nothing is kept open, so that a window, its threads and a command line can write to the same one.
class Journal
{
public:
    // The folder is made, for nobody else to read, when the first line is written.
    explicit Journal(QString folder);

    QString path() const;           // of the file

    // Writes a line and waits until the disk has it; answers its number. Unwritable or Full: nothing was written. Busy:
    // another Candela has been writing for a second. Corrupt: the file is not as it was left; `subject` is its path.
    [[nodiscard]] database::Result<qint64> append(const Entry &entry) const;

private:
    const QString m_folder;
};

} // namespace candela::journal

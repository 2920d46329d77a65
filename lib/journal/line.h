// A line of the journal: an entry with its number, who wrote it and when, and the hash of the line before.
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

// A line as it was found. One that a later Candela wrote, or nobody did, is kept as it stands rather than dropped.
struct StoredLine {
    enum class Kind {
        Known,
        Foreign,        // of another version, or with words that are not known; `line` has what could be read of it
        Unreadable      // no line of a journal at all
    };
    static constexpr qsizetype mostText = 4096;

    Kind kind = Kind::Unreadable;
    Line line;
    QString act, outcome;           // the words that stand there, known or not
    QByteArray text;                // its beginning, where it is not Known
    qint64 bytes = 0;               // all of it, without the newline
};

} // namespace candela::journal

// The journal from its newest line backwards, an act at a time: the line before it and the one of how it ended.
#pragma once

#include "journal/line.h"

#include <QHash>

#include <stop_token>
#include <vector>

namespace candela::journal {

// At least one of the two is there. An act without an end is under way, or whoever did it ended before.
struct Record {
    std::optional<StoredLine> begun, ended;

    const StoredLine &first() const { return begun ? *begun : *ended; }
    const StoredLine &last() const { return ended ? *ended : *begun; }
};

// Which acts are wanted. Lines that name no connection, as those about the journal itself, belong to every one.
struct Search {
    // In whatever case: in subject, reason, act, profile, account, server and counts.
    QString text;
    QList<Act> acts;                    // also meant by the text, whatever else stands there
    std::optional<QString> profile;

    bool isEmpty() const { return text.isEmpty() && !profile; }
    bool operator==(const Search &) const = default;
};

// Where a page ends and the next begins: before that byte, and with the ends of acts whose beginning lies further on.
struct Cursor {
    qint64 before = -1;                 // -1: the end of the file
    QHash<qint64, StoredLine> ends;
};

struct Page {
    std::vector<Record> records;        // the newest first
    Cursor next;
    bool complete = false;              // nothing follows
};

// Up to `rows` acts, fewer where they are large. Reads as much as it takes to find them, in memory that does not grow with
// it. An error: it could not be read, or Cancelled.
[[nodiscard]] database::Result<Page> page(
    const QString &path, const Cursor &after, qint64 rows, const Search &search, std::stop_token stop);

} // namespace candela::journal

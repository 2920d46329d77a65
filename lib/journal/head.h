// What stands beside a journal to find a cut tail: how many lines and bytes it has, and the hash of the last line.
#pragma once

#include "database/error.h"

#include <QByteArray>

#include <optional>

namespace candela::journal {

struct Head {
    qint64 lines = 0, bytes = 0;
    QByteArray hash;

    bool operator==(const Head &) const = default;
};

struct FoundHead {
    enum class State { Missing, Unreadable, Readable };
    State state = State::Missing;
    Head head;
};

// "…/journal.head" for "…/journal.ndjson"
QString headPath(const QString &journalPath);

// {"bytes":812,"lines":2,"sha256":"6f1e…","v":1} and a newline; a text that differs in one byte is no head.
QByteArray textOf(const Head &head);
std::optional<Head> headOf(const QByteArray &text);

[[nodiscard]] database::Result<FoundHead> readHead(const QString &path);
// Whole or not at all, for nobody else to read.
[[nodiscard]] database::Result<void> writeHead(const QString &path, const Head &head);

} // namespace candela::journal

// A small SQLite database to try Candela with: Lucia's documented tables, 300 invented people, their keys and their
// sessions, told from now, and a few faults to find (see DemoRows).
#pragma once

#include "database/error.h"

#include <QString>

namespace candela::demo {

struct Contents {
    qsizetype users = 0, keys = 0, sessions = 0;
};

// SQLite's application_id of the files made here: "Cand".
inline constexpr qint32 applicationId = 0x43616e64;

// Makes the file, readable by its owner alone, or fills anew one that was made here before, in one transaction.
// Conflict: there is a file that was not made here; it is not touched. Unwritable: the file cannot be made.
//
// Nobody can sign in with the passwords: a handful are drawn, hashed and forgotten, and many keys share a hash.
[[nodiscard]] database::Result<Contents> makeDatabase(const QString &file);

} // namespace candela::demo

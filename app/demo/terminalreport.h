// The session report of an SQLite file, as text for people: the table, then how many sessions are in which state.
#pragma once

#include "database/error.h"

#include <QString>

class QIODevice;

namespace candela::demo {

// `width` in columns of the terminal. Fails as Connection::open, auth::inspect and the device do; Missing with subject
// "sessions" where the database has no session table.
[[nodiscard]] database::Result<void> printReport(
    const QString &file, const QByteArray &installKey, QIODevice &out, int width);

} // namespace candela::demo

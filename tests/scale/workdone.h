// How much an engine reads to answer: rows or entries of an index, by the engine's own counters. What a page costs is told
// by this and not by a clock: it is the same on every machine.
#pragma once

#include "database/connection.h"

#include <functional>

namespace candela::tests {

// Of what `act` does over this connection. SQLite, which counts steps of its programs instead, is taken to need 25 for a
// row; but for SQLite, nobody else may use the database meanwhile.
qint64 rowsRead(database::Connection &connection, const database::Options &options, const std::function<void()> &act);

// To be called before the first connection to SQLite is made.
void watchSqlite();

} // namespace candela::tests

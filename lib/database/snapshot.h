// While it lives, all that a connection reads is of one state, whatever others commit meanwhile: for what is read in many
// statements and has to agree, such as a report's summary and its rows.
#pragma once

#include "database/connection.h"

namespace candela::database {

class Snapshot
{
public:
    // Of an SQLite file only where its readers keep no writer waiting (journal_mode wal): else each statement sees what
    // is there then, because the site goes first. No transaction may be under way.
    [[nodiscard]] static Result<Snapshot> take(Connection &connection);
    Snapshot(Snapshot &&other) noexcept
        : m_connection(other.m_connection), m_steady(std::exchange(other.m_steady, false)) {}
    Snapshot &operator=(Snapshot &&) = delete;
    ~Snapshot();

    // Whether there is one state.
    bool isSteady() const { return m_steady; }
    // Outlives it.
    Connection &connection() const { return *m_connection; }

private:
    Snapshot(Connection &connection, bool steady) : m_connection(&connection), m_steady(steady) {}

    Connection *m_connection;
    bool m_steady;                  // and to be ended
};

} // namespace candela::database

// The only way to write: begins a transaction, and rolls it back unless it was committed.
#pragma once

#include "database/connection.h"

namespace candela::database {

// What a transaction sees of others that commit meanwhile: what was there when each statement began, or when the first
// one did. Then locked() queries read rows that cannot change before they are removed: the transaction fails otherwise,
// and can be tried again.
enum class Sight { Statement, Steady };

class Transaction
{
public:
    // Fails with ReadOnly on a read-only connection, with Busy where another writer holds the file.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Sight sight = Sight::Statement);
    Transaction(Transaction &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr)), m_failed(other.m_failed) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // Runs a complete insert, or an update or delete that says which rows. Answers how many rows matched; MySQL counts
    // a row twice that an insert found there and updated.
    template <class S> [[nodiscard]] Result<qint64> execute(const S &statement)
    {
        if (sql::doesNothing(statement.statement()))
            return 0;
        auto answer = m_connection->run(m_connection->dialect().compile(statement.statement()));
        m_failed = m_failed || !answer;
        return answer.map([](const Answer &done) { return done.affected; });
    }
    // Reads inside the transaction.
    Connection &connection() const { return *m_connection; }

    // Fails with Conflict after a failed statement, because engines differ in what would be left of the rest, and with
    // Unknown where the connection broke in between: done or not, only reading back can tell. After any other failure
    // nothing was done.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;       // null: committed, or moved from
    bool m_failed = false;
};

} // namespace candela::database

// The only way to write: begins a transaction, and rolls it back unless it was committed.
#pragma once

#include "database/connection.h"

namespace candela::database {

class Transaction
{
public:
    // Fails with ReadOnly on a read-only connection, with Busy where another writer holds the file.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // Runs a complete insert, or an update or delete that says which rows. Answers how many rows matched.
    template <class S> [[nodiscard]] Result<qint64> execute(const S &statement)
    {
        return m_connection->run(m_connection->dialect().compile(statement.statement()))
            .map([](const Answer &answer) { return answer.affected; });
    }
    // Reads inside the transaction.
    Connection &connection() const { return *m_connection; }

    // Fails with Unknown where the connection broke in between: done or not, only reading back can tell.
    // After any other failure nothing was done.
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;       // null: committed, or moved from
};

} // namespace candela::database

// The wire to one PostgreSQL server: statements go there in one round trip, and waiting for their answers has an end.
#pragma once

#include "database/error.h"
#include "sql/dialect.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include <libpq-fe.h>

namespace candela::database {

class PostgresChannel
{
public:
    using Clock = std::chrono::steady_clock;
    using Answered = std::unique_ptr<PGresult, decltype(&PQclear)>;

    // One statement, ready to be sent. Bytes go as text too, so that one format serves all.
    struct Statement { QByteArray text; std::vector<std::optional<QByteArray>> values; };
    // Input where a value holds a NUL: PostgreSQL has no such text, and libpq would cut it there.
    [[nodiscard]] static Result<Statement> statement(const sql::CompiledQuery &query);

    PostgresChannel() = default;
    explicit PostgresChannel(PGconn *connection) : m_connection(connection) {}

    // Runs one after another, up to the first that fails; outside of a transaction they are one. Answers what the last
    // of them did, or the one that failed; null where the connection broke or nothing came until the deadline, after
    // which the connection is of no use.
    // With `row`, the last one's rows come one at a time while the server sends them, and are not in the answer; or
    // together, those of each statement when it has them all, while the server is at the next.
    enum class Rows { OneByOne, Together };
    Answered run(const std::vector<Statement> &statements, Clock::time_point deadline,
        const std::function<void(const PGresult *)> &row, Rows rows);

    PGTransactionStatusType state() const { return PQtransactionStatus(m_connection); }
    bool isBroken() const { return PQstatus(m_connection) == CONNECTION_BAD; }

private:
    bool send(const Statement &statement);
    bool awaitInput(Clock::time_point deadline) const;

    PGconn *m_connection = nullptr;
};

} // namespace candela::database

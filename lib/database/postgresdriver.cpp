// PostgreSQL by libpq itself: QPSQL would wait without an end, and its EXECUTE show every value as text in the server's
// activity view. Behind a pooler, the next statement may come to another server's session: what a statement needs goes
// with it, and nothing is left in a session for the next client.
#include "database/cutafter.h"
#include "database/driver.h"
#include "database/postgresanswer.h"
#include "database/postgreschannel.h"
#include "database/postgreslogin.h"

#include <QHash>

#include <chrono>
#include <future>
#include <mutex>
#include <thread>

#include <libpq-fe.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

class PostgresDriver : public Driver
{
public:
    Result<Link> open(QSqlDatabase &database, const Options &options) override
    {
        auto connection = postgresLogIn(options);
        if (!connection)
            return Failure(connection.error());
        m_connection = std::move(*connection);
        m_socket = SocketEnd(PQsocket(m_connection.get()));
        m_cancel.reset(PQgetCancel(m_connection.get()), &PQfreeCancel);
        m_limit = std::chrono::seconds(options.statementSeconds);
        m_settings = settings(options);
        m_channel = PostgresChannel(m_connection.get());
        Link link{{}, postgresTls(m_connection.get()), false};
        const CutAfter patience(m_socket, std::chrono::seconds(options.connectSeconds));
        const auto place = run(database, {postgresTakesNoChanges(), {}});
        if (place)
            link.readOnlyServer = place->rows.at(0).at(0).toBool();
        else if (place.error().kind == Kind::Lost)      // one that only imitates PostgreSQL may not know the question
            return Failure(place.error());
        return link;
    }

    Result<Answer> run(const QSqlDatabase &, const sql::CompiledQuery &query) override
    {
        return answered(query).map([](const PostgresChannel::Answered &answer) { return postgresAnswer(answer.get()); });
    }

    Result<void> read(const QSqlDatabase &, const sql::CompiledQuery &query, const TextSink &row) override
    {
        PostgresText text(row);
        return answered(query, [&text](const PGresult *part) { text.read(part); })
            .map([](const PostgresChannel::Answered &) {});
    }

    Result<void> readAll(
        const QSqlDatabase &, const std::vector<sql::CompiledQuery> &queries, const TextSink &row) override
    {
        std::vector<Statement> statements;
        for (const auto &query : queries) {
            auto statement = PostgresChannel::statement(query);
            if (!statement)
                return Failure(statement.error());
            statements.push_back(std::move(*statement));
        }
        PostgresText text(row);
        return sent(statements, [&text](const PGresult *part) { text.read(part); }, PostgresChannel::Rows::Together)
            .map([](const PostgresChannel::Answered &) {});
    }

    void interrupt() override
    {
        // libpq waits without end for a server that has gone silent, so that is left to a thread that may stay behind.
        using namespace std::chrono_literals;
        const std::lock_guard lock(m_cancelMutex);
        if (!m_cancelled.valid() || m_cancelled.wait_for(0s) == std::future_status::ready) {
            std::packaged_task<void()> cancel([handle = m_cancel] {
                char reason[256];
                PQcancel(handle.get(), reason, int(sizeof reason));
            });
            m_cancelled = cancel.get_future();
            std::thread(std::move(cancel)).detach();
        }
        if (m_cancelled.wait_for(2s) != std::future_status::ready)
            m_socket.cut();                             // the late cancel must find nothing to cancel
    }

    void cut() override { m_socket.cut(); }

private:
    using Clock = PostgresChannel::Clock;
    using Statement = PostgresChannel::Statement;

    Result<PostgresChannel::Answered> answered(
        const sql::CompiledQuery &query, const std::function<void(const PGresult *)> &row = {})
    {
        auto statement = PostgresChannel::statement(query);
        if (!statement)
            return Failure(statement.error());
        auto answered = sent(withSettings(std::move(*statement)), row, PostgresChannel::Rows::OneByOne);
        // A commit of a failed transaction answers ROLLBACK without an error.
        if (answered && query.text == u"commit" && QByteArray(PQcmdStatus(answered->get())) != "COMMIT")
            return failure(Kind::Conflict);
        return answered;
    }
    // What the last of them did.
    Result<PostgresChannel::Answered> sent(const std::vector<Statement> &statements,
        const std::function<void(const PGresult *)> &row, PostgresChannel::Rows rows)
    {
        m_begun = Clock::now();
        auto answered = m_channel.run(statements, m_begun + m_limit + grace(m_limit), row, rows);
        if (!answered)
            m_socket.cut();                             // what comes late must meet nobody
        const auto status = PQresultStatus(answered.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            return Failure(errorOf(answered.get()));
        return answered;
    }

    // Each until the end of the transaction alone. A statement has one of the server's processes to itself, whatever it
    // reads: the others are for the site's log-ins, and for the page that is read while a table is counted.
    static Statement settings(const Options &options)
    {
        const auto seconds = QByteArray::number(options.statementSeconds);
        return {"select set_config('statement_timeout', '" + seconds + "s', true), "
                    "set_config('lock_timeout', '5s', true), "
                    "set_config('datestyle', 'ISO', true), "
                    "set_config('max_parallel_workers_per_gather', '0', true), "
                    "set_config('idle_in_transaction_session_timeout', '60s', true)"
                + (options.readOnly ? ", set_config('transaction_read_only', 'on', true)" : ""),
            {}};
    }
    // Statements that go together are a transaction of their own where none was begun.
    std::vector<Statement> withSettings(Statement statement) const
    {
        if (m_channel.state() != PQTRANS_IDLE)
            return {std::move(statement)};
        if (statement.text.startsWith("begin"))
            return {std::move(statement), m_settings};
        return {m_settings, std::move(statement)};
    }

    Error errorOf(const PGresult *result) const
    {
        const auto code = QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
        const bool lost = code.isEmpty() || m_channel.isBroken();
        // The primary message alone: details quote whole rows.
        const auto text = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
        return {lost ? Kind::Lost : kind(code, text), code, harmless(text), {}, !lost && isRetryable(code)};
    }
    // Serialization failure and deadlock.
    bool isRetryable(const QString &code) const override { return code == u"40001" || code == u"40P01"; }

    Kind kind(const QString &code, const QString &) const override
    {
        if (code == u"57014")                           // the same code for a stop and for statement_timeout
            return Clock::now() - m_begun >= m_limit ? Kind::Busy : Kind::Cancelled;
        return postgresKind(code);
    }

    PostgresHandle m_connection{nullptr, &PQfinish};
    PostgresChannel m_channel;
    Statement m_settings;
    SocketEnd m_socket;
    std::shared_ptr<PGcancel> m_cancel;
    std::mutex m_cancelMutex;
    std::future<void> m_cancelled;
    std::chrono::seconds m_limit{0};
    Clock::time_point m_begun;
};

} // namespace

std::unique_ptr<Driver> makePostgresDriver() { return std::make_unique<PostgresDriver>(); }

} // namespace candela::database

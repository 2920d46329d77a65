// QPSQL opens the connection; statements go through libpq's own parameters, so that no value ever appears as
// text in the server's activity view (QPSQL's EXECUTE would show it), and poolers need no prepared names.
#include "database/driver.h"
#include "database/postgreslogin.h"
#include "database/socketend.h"

#include <QHash>

#include <chrono>
#include <future>
#include <mutex>
#include <thread>
#include <utility>

#include <libpq-fe.h>
#include <poll.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;
using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

// Either of PostgreSQL's two formats for bytes: QPSQL sets one, a pooler may have set the other.
QByteArray unescaped(const char *text)
{
    std::size_t size = 0;
    const std::unique_ptr<unsigned char, decltype(&PQfreemem)> bytes(
        PQunescapeBytea(reinterpret_cast<const unsigned char *>(text), &size), &PQfreemem);
    return bytes ? QByteArray(reinterpret_cast<const char *>(bytes.get()), qsizetype(size)) : QByteArray();
}

QVariant decoded(const PGresult *result, int row, int column)
{
    enum Oid_ : Oid { Bool = 16, Bytea = 17, Int8 = 20, Int2 = 21, Int4 = 23 };     // pg_type.dat
    if (PQgetisnull(result, row, column))
        return {};
    const char *value = PQgetvalue(result, row, column);
    const QByteArrayView text(value, PQgetlength(result, row, column));
    switch (PQftype(result, column)) {
    case Bool: return text == "t";
    case Int8:
    case Int4:
    case Int2: return text.toByteArray().toLongLong();
    case Bytea: return unescaped(value);
    default: return QString::fromUtf8(text);
    }
}

class PostgresDriver : public Driver
{
public:
    Result<Link> open(QSqlDatabase &database, const Options &options) override
    {
        const auto connection = postgresLogIn(database, options);
        if (!connection)
            return Failure(connection.error());
        m_connection = *connection;
        m_socket = SocketEnd(PQsocket(m_connection));
        m_cancel.reset(PQgetCancel(m_connection), &PQfreeCancel);
        m_limit = std::chrono::seconds(options.statementSeconds);
        Link link{{}, postgresTls(m_connection), false};
        const auto place = run(database, {postgresTakesNoChanges(), {}});
        if (place)
            link.readOnlyServer = place->rows.at(0).at(0).toBool();
        else if (place.error().kind == Kind::Lost)      // one that only imitates PostgreSQL may not know the question
            return Failure(place.error());
        for (const auto &statement :
            {u"set statement_timeout = '%1s'"_s.arg(options.statementSeconds), u"set lock_timeout = '5s'"_s,
                u"set bytea_output = hex"_s, // QPSQL chose the old format, which is hard to read
                u"set idle_in_transaction_session_timeout = '60s'"_s,
                options.readOnly ? u"set default_transaction_read_only = on"_s : u"reset default_transaction_read_only"_s}) {
            if (auto done = run(database, {statement, {}}); !done)
                return Failure(done.error());
        }
        return link;
    }

    Result<Answer> run(const QSqlDatabase &, const sql::CompiledQuery &query) override
    {
        std::vector<QByteArray> texts;
        texts.reserve(std::size_t(query.parameters.size()));
        std::vector<const char *> values;
        for (const auto &parameter : query.parameters) {
            const bool isBytes = parameter.typeId() == QMetaType::QByteArray;
            texts.push_back(isBytes ? "\\x" + parameter.toByteArray().toHex() : parameter.toString().toUtf8());
            if (texts.back().contains('\0')) // PostgreSQL has no text with NUL, libpq would cut it there
                return failure(Kind::Input);
            values.push_back(parameter.isNull() ? nullptr : texts.back().constData());
        }
        const PgResult result(answer(query.text.toUtf8(), values), &PQclear);
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
            return Failure(errorOf(result.get()));
        Answer answer;
        const int rows = PQntuples(result.get()), columns = PQnfields(result.get());
        answer.rows.reserve(std::size_t(rows));
        for (int row = 0; row < rows; ++row) {
            QVariantList cells;
            cells.reserve(columns);
            for (int column = 0; column < columns; ++column)
                cells.append(decoded(result.get(), row, column));
            answer.rows.push_back(std::move(cells));
        }
        if (const QByteArray affected = PQcmdTuples(result.get()); status == PGRES_COMMAND_OK && !affected.isEmpty())
            answer.affected = affected.toLongLong();
        // A commit of a failed transaction answers ROLLBACK without an error.
        if (query.text == u"commit" && QByteArray(PQcmdStatus(result.get())) != "COMMIT")
            return failure(Kind::Conflict);
        return answer;
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
        if (m_cancelled.wait_for(3s) != std::future_status::ready)
            m_socket.cut();                             // the late cancel must find nothing to cancel
    }

private:
    using Clock = std::chrono::steady_clock;

    // PQexecParams, but with an end: libpq itself would wait for ever for a server that has gone silent. The server's
    // own time-out comes first.
    PGresult *answer(const QByteArray &text, const std::vector<const char *> &values)
    {
        m_begun = Clock::now();
        if (!PQsendQueryParams(
                m_connection, text.constData(), int(values.size()), nullptr, values.data(), nullptr, nullptr, 0))
            return nullptr;
        PGresult *last = nullptr;
        while (awaitInput()) {
            PGresult *next = PQgetResult(m_connection);
            if (!next)
                return last;
            PQclear(std::exchange(last, next));
        }
        PQclear(last);
        m_socket.cut();
        return nullptr;
    }
    // Whether PQgetResult() would answer at once; false: nothing came in time.
    bool awaitInput() const
    {
        using namespace std::chrono_literals;
        while (PQisBusy(m_connection)) {
            if (Clock::now() > m_begun + m_limit + 5s)
                return false;
            pollfd wait{PQsocket(m_connection), POLLIN, 0};
            if (poll(&wait, 1, 500) > 0 && !PQconsumeInput(m_connection))
                return true;                            // broken: PQgetResult() says how
        }
        return true;
    }

    Error errorOf(const PGresult *result) const
    {
        const auto code = QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
        const bool lost = code.isEmpty() || PQstatus(m_connection) == CONNECTION_BAD;
        // The primary message alone: details quote whole rows.
        const auto text = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
        return {lost ? Kind::Lost : kind(code, text), code, harmless(text), {}, !lost && isRetryable(code)};
    }
    // Serialization failure and deadlock.
    bool isRetryable(const QString &code) const override { return code == u"40001" || code == u"40P01"; }

    // postgresql.org/docs/current/errcodes-appendix.html
    Kind kind(const QString &code, const QString &) const override
    {
        if (code == u"57014")                           // the same code for a stop and for statement_timeout
            return Clock::now() - m_begun >= m_limit ? Kind::Busy : Kind::Cancelled;
        static const QHash<QString, Kind> kinds = {{u"40001"_s, Kind::Conflict}, {u"40P01"_s, Kind::Conflict},
            {u"55P03"_s, Kind::Busy}, {u"25006"_s, Kind::ReadOnly}, {u"42501"_s, Kind::Denied},
            {u"42P01"_s, Kind::Schema}, {u"42703"_s, Kind::Schema}, {u"53100"_s, Kind::Full}, {u"57P01"_s, Kind::Lost},
            {u"57P02"_s, Kind::Lost}, {u"25P03"_s, Kind::Lost}, {u"XX001"_s, Kind::Corrupt},
            {u"XX002"_s, Kind::Corrupt}};
        if (const auto found = kinds.find(code); found != kinds.end())
            return *found;
        static const QHash<QString, Kind> classes
            = {{u"08"_s, Kind::Lost}, {u"22"_s, Kind::Input}, {u"23"_s, Kind::Constraint}, {u"28"_s, Kind::Refused}};
        return classes.value(code.left(2), Kind::Other);
    }

    PGconn *m_connection = nullptr;
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

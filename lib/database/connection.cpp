#include "database/connection.h"

#include "database/opening.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QThread>
#include <QSqlDriver>
#include <QUuid>

#include <algorithm>
#include <optional>

namespace candela::database {

Q_LOGGING_CATEGORY(statements, "candela.sql", QtWarningMsg)

Connection::Connection(const Engine &engine, bool readOnly)
    : m_engine(engine)
    , m_readOnly(readOnly)
    , m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(engine.plugin, m_name))
    , m_driver(engine.makeDriver())
{
}

Connection::~Connection()
{
    m_database.close();
    m_driver.reset();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::openOne(const Engine &engine, const Options &options)
{
    std::unique_ptr<Connection> connection(new Connection(engine, options.readOnly));
    auto link = connection->m_driver->open(connection->m_database, options);
    if (!link) {
        if (link.error().kind == Error::Kind::Lost)             // nothing was there yet to be lost
            link.error().kind = Error::Kind::Unreachable;
        return Failure(explained(link.error(), options));
    }
    connection->m_link = *link;
    if (!engine.isFile)
        connection->m_link.server = {options.host, options.port};
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::open(const Options &options)
{
    if (auto checked = checkOptions(options); !checked)
        return Failure(checked.error());
    const auto &engine = *database::engine(options.engine);
    const auto servers = database::servers(options);
    std::unique_ptr<Connection> readOnlyServer;
    std::optional<Error> unreachable;
    for (const auto &server : servers) {
        auto one = options;
        one.others.clear();
        one.host = server.host.isEmpty() ? QStringLiteral("localhost") : server.host;   // libpq would ask PGHOST
        one.port = server.port;
        auto opened = openOne(engine, one);
        if (!opened && opened.error().kind != Error::Kind::Unreachable)
            return opened;
        if (!opened)
            unreachable = unreachable.value_or(opened.error());         // the first is the one that is meant
        else if (servers.size() == 1 || options.readOnly || !opened.value()->link().readOnlyServer)
            return opened;
        else if (!readOnlyServer)
            readOnlyServer = std::move(*opened);
    }
    if (readOnlyServer)
        return readOnlyServer;
    return Failure(*unreachable);
}

template <class Act> auto Connection::timed(Act act) -> decltype(act())
{
    m_begun = std::chrono::steady_clock::now().time_since_epoch().count();
    auto answer = act();
    m_begun = 0;
    return answer;
}

template <class Act> auto Connection::asked(const sql::CompiledQuery &query, Act act) -> decltype(act())
{
    Q_ASSERT(m_database.driver()->thread() == QThread::currentThread());
    if (m_interrupted)
        return failure(Error::Kind::Cancelled);
    qCDebug(statements).noquote() << query.text;
    auto answer = timed(act);
    m_lost = m_lost || (!answer && answer.error().kind == Error::Kind::Lost);
    return answer;
}

Result<Answer> Connection::run(const sql::CompiledQuery &query)
{
    return asked(query, [&] { return m_driver->run(m_database, query); });
}

Result<void> Connection::read(const sql::CompiledQuery &query, const TextSink &row)
{
    return asked(query, [&] { return m_driver->read(m_database, query, row); });
}

Result<void> Connection::readAll(const std::vector<sql::CompiledQuery> &queries, const TextSink &row)
{
    for (std::size_t i = 1; i < queries.size(); ++i)
        qCDebug(statements).noquote() << queries[i].text;
    return queries.empty() ? Result<void>()
                           : asked(queries.front(), [&] { return m_driver->readAll(m_database, queries, row); });
}

std::optional<std::chrono::milliseconds> Connection::underWay() const
{
    using Clock = std::chrono::steady_clock;
    const Clock::duration begun(m_begun.load());
    if (begun.count() == 0)
        return {};
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now().time_since_epoch() - begun);
}

void Connection::interrupt()
{
    {
        const std::lock_guard lock(m_pause);
        m_interrupted = true;
    }
    m_interruption.notify_all();
    m_driver->interrupt();
}

void Connection::pause(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_pause);
    m_interruption.wait_for(lock, duration, [this] { return m_interrupted.load(); });
}

void Connection::rollBack()
{
    // An interrupt may hit the rollback itself; a transaction that stays open is worse than a broken connection.
    for (int attempt = 0; attempt < 5 && !m_lost; ++attempt) {
        const auto done = timed([this] { return m_driver->run(m_database, {QStringLiteral("rollback"), {}}); });
        if (done)
            return;
        m_lost = done.error().kind != Error::Kind::Cancelled;
    }
    m_lost = true;
}

Result<qint64> Connection::now()
{
    const auto clock = dialect().clock();
    if (clock.isEmpty())
        return QDateTime::currentMSecsSinceEpoch();
    return run({clock, {}}).map([](const Answer &answer) { return answer.rows.at(0).at(0).toLongLong(); });
}

Result<QString> Connection::version()
{
    return run({dialect().version(), {}}).map([](const Answer &answer) { return answer.rows.at(0).at(0).toString(); });
}

Result<sql::CompiledQuery> Connection::bounded(const sql::SelectStatement &statement) const
{
    const auto aggregates = [](const sql::Expression &expression) { return expression.isAggregate(); };
    const bool isBounded = (statement.limit && *statement.limit >= 0 && *statement.limit <= mostRows)
        || (!statement.limit && statement.groupBy.empty()
            && std::all_of(statement.columns.begin(), statement.columns.end(), aggregates));
    if (!isBounded)
        return failure(Error::Kind::Input, statement.source.table.table);
    return dialect().compile(statement);
}

} // namespace candela::database

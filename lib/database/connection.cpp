#include "database/connection.h"

#include <QDateTime>
#include <QThread>
#include <QSqlDriver>
#include <QUuid>

#include <algorithm>

namespace candela::database {

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

Result<std::unique_ptr<Connection>> Connection::open(const Options &options)
{
    const auto *engine = database::engine(options.engine);
    if (!engine)
        return failure(Error::Kind::Input, options.engine);
    if (!QSqlDatabase::isDriverAvailable(engine->plugin))
        return failure(Error::Kind::Unsupported, engine->plugin);
    for (const auto &text : {options.host, options.name, options.user, options.authority}) {
        if (text.contains(QChar(0)))
            return failure(Error::Kind::Input, text.section(QChar(0), 0, 0));
    }
    std::unique_ptr<Connection> connection(new Connection(*engine, options.readOnly));
    if (auto opened = connection->m_driver->open(connection->m_database, options); !opened)
        return Failure(opened.error());
    return connection;
}

Result<Answer> Connection::run(const sql::CompiledQuery &query)
{
    Q_ASSERT(m_database.driver()->thread() == QThread::currentThread());
    return m_driver->run(m_database, query);
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

bool Connection::isBounded(const sql::SelectStatement &statement)
{
    const auto aggregates = [](const sql::Expression &expression) { return expression.isAggregate(); };
    return statement.limit
        || (statement.groupBy.empty() && std::all_of(statement.columns.begin(), statement.columns.end(), aggregates));
}

} // namespace candela::database

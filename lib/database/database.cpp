#include "database/database.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <chrono>

namespace candela::database {

Database::Database(Options options) : m_options(std::move(options)), m_watch(m_options)
{
    m_interrupts.setMaxThreadCount(1);
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1);
}

Database::~Database()
{
    m_closing.request_stop();
    m_thread.start([this] { m_connection.reset(); });
    m_thread.waitForDone();
}

Result<void> Database::open()
{
    if (m_connection)
        return {};
    auto opened = Connection::open(m_options);
    if (!opened)
        return Failure(opened.error());
    m_connection = std::move(*opened);
    return {};
}

QFuture<Result<void>> Database::ping()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([this, promise] {
        const auto ask = [](Connection &connection) {
            return connection.run({QStringLiteral("select 1"), {}}).map([](const Answer &) {});
        };
        promise->addResult(m_connection ? perform(ask, {}, Watch::Job::Ping) : Result<void>());
        promise->finish();
    });
    return future;
}

Database::Interrupter::Interrupter(Database &database, const std::stop_token &stop, Watch::Job kind)
    : m_database(database)
{
    database.m_connection->resume();
    database.m_watch.begin(*database.m_connection, kind);
    m_onStop.emplace(stop, Begin{*this});
    m_onClose.emplace(database.m_closing.get_token(), Begin{*this});
}

Database::Interrupter::~Interrupter()
{
    m_onStop.reset();
    m_onClose.reset();
    {
        const QMutexLocker locker(&m_mutex);
        m_ended = true;
        m_end.wakeAll();
    }
    m_database.m_interrupts.waitForDone();
    m_database.m_watch.end();
}

void Database::Interrupter::Begin::operator()() const
{
    interrupter.m_database.m_interrupts.start([&interrupter = interrupter] { interrupter.interruptUntilEnd(); });
}

void Database::Interrupter::interruptUntilEnd()
{
    using namespace std::chrono_literals;
    QMutexLocker locker(&m_mutex);
    for (auto pause = 100ms; !m_ended; pause = std::min<std::chrono::milliseconds>(2 * pause, 2s)) {
        locker.unlock();
        m_database.m_connection->interrupt();
        locker.relock();
        if (!m_ended)
            m_end.wait(&m_mutex, QDeadlineTimer(pause));
    }
}

} // namespace candela::database

#include "database/database.h"

namespace candela::database {

Database::Database(Options options) : m_options(std::move(options))
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

Database::Interrupter::Interrupter(Database &database, const std::stop_token &stop) : m_database(database)
{
    m_onStop.emplace(stop, Interrupt{database});
    m_onClose.emplace(database.m_closing.get_token(), Interrupt{database});
}

Database::Interrupter::~Interrupter()
{
    m_onStop.reset();
    m_onClose.reset();
    m_database.m_interrupts.waitForDone();
}

void Database::Interrupter::Interrupt::operator()() const
{
    database.m_interrupts.start([connection = database.m_connection.get()] { connection->interrupt(); });
}

} // namespace candela::database

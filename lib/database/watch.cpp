#include "database/watch.h"

namespace candela::database {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

static constexpr auto silence = 3s;             // after which a statement is looked at
static constexpr auto glance = 250ms;
static constexpr auto lastCall = 2s;            // for a server that was told to stop

Watch::Watch(const Options &options) : m_options(options)
{
    m_options.others.clear();                   // of several servers, it is about the one that the job talks to
    m_options.connectSeconds = 3;
    m_options.statementSeconds = 2;             // and one second of grace
    if (m_options.file.isEmpty())
        m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

Watch::~Watch() = default;

void Watch::begin(Connection &connection, Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_connection = &connection;
        m_job = job;
        m_interrupted.reset();
        ++m_number;
    }
    m_change.notify_all();
}

void Watch::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_connection = nullptr;
    }
    m_change.notify_all();
}

void Watch::work(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_change.wait(lock, stop, [this] { return m_connection != nullptr; })) {
        const auto number = m_number;
        const auto isOver = [&] { return !m_connection || m_number != number; };
        auto options = m_options;
        options.host = m_connection->link().server.host;
        options.port = m_connection->link().server.port;
        std::unique_ptr<Connection> side;
        auto looked = Clock::now() - silence;
        while (!m_change.wait_for(lock, stop, glance, isOver) && !stop.stop_requested()) {
            auto cut = isOverdue();
            if (!cut && Clock::now() - looked >= silence) {
                lock.unlock();
                const bool answers = serverAnswers(options, side);
                looked = Clock::now();
                lock.lock();
                cut = !isOver() && !isOverdue() && !answers;
            }
            if (cut.value_or(false) && !isOver())
                m_connection->cut();
        }
        lock.unlock();
        side.reset();
        lock.lock();
    }
}

std::optional<bool> Watch::isOverdue()
{
    const auto underWay = m_connection->underWay();
    if (m_connection->isInterrupted() && !m_interrupted)
        m_interrupted = Clock::now();
    if (!underWay)
        return false;
    if (m_interrupted && std::min<Clock::duration>(*underWay, Clock::now() - *m_interrupted) >= lastCall)
        return true;
    if (*underWay < silence)
        return false;
    return m_job == Job::Ping ? std::optional(true) : std::nullopt;
}

bool Watch::serverAnswers(const Options &options, std::unique_ptr<Connection> &side)
{
    if (side && side->run({QStringLiteral("select 1"), {}}))
        return true;
    side.reset();                               // it may have been lost alone
    const auto began = Clock::now();
    auto opened = Connection::open(options);
    if (opened) {
        side = std::move(*opened);
        return true;
    }
    // A refusal is an answer: the server may have no room for a second connection.
    const auto &error = opened.error();
    const bool nobody = error.kind == Error::Kind::Unreachable || error.kind == Error::Kind::Lost;
    const bool ofServer = !error.code.isEmpty() && !error.code.startsWith(u'2');     // MySQL's clients begin with 2
    return Clock::now() - began < 2500ms && (!nobody || ofServer);
}

} // namespace candela::database

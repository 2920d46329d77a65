// Notices in less than ten seconds that a server has gone silent while a job waits for it, and breaks the connection,
// which no client library does for itself: to it, a server that works and one that is gone look the same.
#pragma once

#include "database/connection.h"

#include <stop_token>
#include <thread>

namespace candela::database {

class Watch
{
public:
    enum class Job {
        Usual,      // its statements may take long, as long as another connection says that the server is there
        Ping        // its statements need nothing but the server, so silence alone tells
    };

    // Of connections with these options. A file needs no watching.
    explicit Watch(const Options &options);
    // Waits for a look at the server to end: up to three seconds.
    ~Watch();
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

    // Around a job, which must not outlive its connection. A stop that the server does not heed is seen to here too:
    // two seconds after the interrupt the connection is cut.
    void begin(Connection &connection, Job job);
    void end();

private:
    void work(const std::stop_token &stop);
    // Whether the job's connection is to be cut, as far as its own state tells; none: only the server can.
    std::optional<bool> isOverdue();
    // Over a connection of its own, which it opens where there is none yet.
    static bool serverAnswers(const Options &options, std::unique_ptr<Connection> &side);

    Options m_options;
    std::mutex m_mutex;                         // held around what follows, never while waiting for a server
    std::condition_variable_any m_change;
    Connection *m_connection = nullptr;         // null: no job
    Job m_job = Job::Usual;
    quint64 m_number = 0;                       // of the job
    std::optional<std::chrono::steady_clock::time_point> m_interrupted;
    std::jthread m_thread;
};

} // namespace candela::database

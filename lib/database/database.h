// A connection on a thread of its own. Jobs run there one after another; each ends in a Result, which arrives
// as a future. Requesting a stop drops a waiting job and stops a running one.
#pragma once

#include "database/watch.h"

#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QWaitCondition>

#include <concepts>
#include <stop_token>

namespace candela::database {

class Database
{
public:
    explicit Database(Options options);
    // Stops what runs and waits for it: at once for a statement, up to connectSeconds while opening.
    ~Database();

    // Job: Result<T>(Connection &). It runs on the connection's thread and must not touch anything of the
    // caller's. The connection is opened by the first job, and again by the next one after it was lost.
    template <std::invocable<Connection &> Job>
    [[nodiscard]] auto run(Job job, std::stop_token stop = {}) -> QFuture<std::invoke_result_t<Job, Connection &>>
    {
        // Not QtConcurrent::run(): whoever waits for its future may get to run the job on a thread of his own.
        struct Task { std::optional<Job> job; QPromise<std::invoke_result_t<Job, Connection &>> promise; };
        auto task = std::make_shared<Task>(Task{std::move(job), {}});
        task->promise.start();
        auto future = task->promise.future();
        m_thread.start([this, stop, task] {
            auto result = perform(*task->job, stop);
            task->job.reset();                  // what it holds is gone when the answer arrives
            task->promise.addResult(std::move(result));
            task->promise.finish();
        });
        return future;
    }

    // Whether the server still answers: Lost where it does not within three seconds. Opens nothing: without a
    // connection there is nothing to be lost.
    [[nodiscard]] QFuture<Result<void>> ping();

private:
    template <class Job>
    auto perform(Job &job, const std::stop_token &stop, Watch::Job kind = Watch::Job::Usual)
        -> std::invoke_result_t<Job, Connection &>
    {
        const auto stopped = [&] { return stop.stop_requested() || m_closing.stop_requested(); };
        if (stopped())
            return failure(Error::Kind::Cancelled);
        if (auto opened = open(); !opened)
            return Failure(opened.error());
        auto result = [&] {
            const Interrupter interrupter(*this, stop, kind);
            return stopped() ? std::invoke_result_t<Job, Connection &>(failure(Error::Kind::Cancelled))
                             : job(*m_connection);
        }();
        if (m_connection->isLost()) {
            m_connection.reset();
            // Where the server could not be told to stop, we broke the connection ourselves.
            if (!result && result.error().kind == Error::Kind::Lost && stopped())
                result = failure(Error::Kind::Cancelled);
        }
        return result;
    }

    // While it lives, the job is watched, and a requested stop interrupts the server again and again, because the
    // statement to be stopped may not have begun. It ends after that has reached the server, not to hit the next job.
    class Interrupter
    {
    public:
        Interrupter(Database &database, const std::stop_token &stop, Watch::Job kind);
        ~Interrupter();

    private:
        struct Begin { Interrupter &interrupter; void operator()() const; };
        void interruptUntilEnd();

        Database &m_database;
        QMutex m_mutex;
        QWaitCondition m_end;
        bool m_ended = false;
        std::optional<std::stop_callback<Begin>> m_onStop, m_onClose;
    };
    Result<void> open();

    const Options m_options;
    Watch m_watch;
    std::stop_source m_closing;
    QThreadPool m_interrupts;                       // so that whoever requests a stop never waits
    QThreadPool m_thread;                           // one thread, kept for good
    std::unique_ptr<Connection> m_connection;       // lives on that thread
};

} // namespace candela::database

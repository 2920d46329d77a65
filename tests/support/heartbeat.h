// Measures how late the GUI thread is, beat by beat, without blaming it for others: not for a machine that stands still (a
// thread of its own sleeps for the same time, and what that oversleeps is not counted), and not for the time in which the
// thread was ready and had no processor, which Linux counts.
#pragma once

#include <QFile>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <thread>

namespace candela::tests {

class Heartbeat
{
public:
    // Milliseconds, of a build as people get it: the scale suite's. Without optimisation everything is slower, painting as
    // well, and more so where two tests share a core; a sanitizer adds to that.
#if defined(__SANITIZE_ADDRESS__)
    static constexpr int allowed = 150;
#elif !defined(__OPTIMIZE__)
    static constexpr int allowed = 100;
#else
    static constexpr int allowed = 50;
#endif

    Heartbeat()
    {
        if (m_schedule.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            m_waitedLast = waitedForProcessor();
        m_beat.setTimerType(Qt::PreciseTimer);
        m_beat.callOnTimeout([this] { beat(); });
        m_beat.start(period);
    }

    // How late the worst beat was, in milliseconds.
    qint64 worst() const { return std::chrono::duration_cast<std::chrono::milliseconds>(m_worst).count(); }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds period{10};

    void sleep(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            const auto began = Clock::now();
            std::this_thread::sleep_for(period);
            m_stalled += (Clock::now() - began - period).count();
        }
    }
    // Of this thread, since its beginning. (man 5 proc: schedstat)
    Clock::duration waitedForProcessor()
    {
        m_schedule.seek(0);
        return std::chrono::nanoseconds(m_schedule.readLine().split(' ').value(1).toLongLong());
    }
    void beat()
    {
        const auto now = Clock::now();
        const Clock::duration stalled(m_stalled.load());
        const auto waited = waitedForProcessor();
        // What the other thread overslept in this beat, it may only report in the next: so both are looked at.
        const auto excused = std::max(stalled - m_stalledBefore, waited - m_waitedLast);
        m_waitedLast = waited;
        m_worst = std::max(m_worst, now - m_last - period - excused);
        m_stalledBefore = m_stalledLast;
        m_stalledLast = stalled;
        m_last = now;
    }

    QFile m_schedule{QStringLiteral("/proc/thread-self/schedstat")};
    std::atomic<Clock::rep> m_stalled = 0;
    Clock::duration m_stalledBefore{0}, m_stalledLast{0}, m_waitedLast{0}, m_worst{0};
    Clock::time_point m_last = Clock::now();
    QTimer m_beat;
    std::jthread m_thread{[this](const std::stop_token &stop) { sleep(stop); }};
};

} // namespace candela::tests

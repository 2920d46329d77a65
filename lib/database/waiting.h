// A wait for a socket that has two other ends: a deadline, and somebody's wish to stop.
#pragma once

#include "database/descriptor.h"
#include "database/error.h"

#include <QDeadlineTimer>

#include <functional>
#include <stop_token>

namespace candela::database {

class Waiting
{
public:
    Waiting(const std::stop_token &stop, QDeadlineTimer deadline);
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;

    // Until one of poll()'s events is there. Unreachable: not before the deadline; Cancelled: stopped.
    [[nodiscard]] Result<void> until(int socket, short events) const { return until(socket, events, m_deadline); }
    [[nodiscard]] Result<void> until(int socket, short events, QDeadlineTimer deadline) const;

    const std::stop_token &stop() const { return m_stop; }
    QDeadlineTimer deadline() const { return m_deadline; }

private:
    const std::stop_token m_stop;
    const QDeadlineTimer m_deadline;
    const Descriptor m_wake;
    std::stop_callback<std::function<void()>> m_waker;
};

} // namespace candela::database

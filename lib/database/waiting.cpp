#include "database/waiting.h"

#include <algorithm>
#include <array>
#include <limits>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>

namespace candela::database {

Waiting::Waiting(const std::stop_token &stop, QDeadlineTimer deadline)
    : m_stop(stop)
    , m_deadline(deadline)
    , m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_waker(stop, [this] { (void)eventfd_write(m_wake.number(), 1); })
{
}

Result<void> Waiting::until(int socket, short events, QDeadlineTimer deadline) const
{
    for (;;) {
        if (m_stop.stop_requested())
            return failure(Error::Kind::Cancelled);
        const auto left = deadline.isForever() ? std::numeric_limits<int>::max() : deadline.remainingTime();
        std::array<pollfd, 2> wait{{{socket, events, 0}, {m_wake.number(), POLLIN, 0}}};
        const int ready = poll(wait.data(), wait.size(), int(std::min<qint64>(left, std::numeric_limits<int>::max())));
        if (ready < 0 && errno != EINTR)
            return failure(Error::Kind::Unreachable, {}, QString::fromLocal8Bit(strerror(errno)));
        if (ready > 0 && wait[0].revents != 0 && !m_stop.stop_requested())
            return {};
        if (ready == 0)
            return failure(Error::Kind::Unreachable);
    }
}

} // namespace candela::database

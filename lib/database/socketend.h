// A second handle on a client library's socket, to cut the connection from another thread: the library may close its
// own at any moment, and the system give the number to somebody else.
#pragma once

#include <utility>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace candela::database {

class SocketEnd
{
public:
    SocketEnd() = default;
    explicit SocketEnd(int socket) : m_socket(socket < 0 ? -1 : fcntl(socket, F_DUPFD_CLOEXEC, 0)) {}
    ~SocketEnd()
    {
        if (m_socket >= 0)
            close(m_socket);
    }
    SocketEnd &operator=(SocketEnd &&other) noexcept
    {
        std::swap(m_socket, other.m_socket);
        return *this;
    }

    // Whoever waits for the other side is told at once that it has gone.
    void cut() const { shutdown(m_socket, SHUT_RDWR); }

private:
    int m_socket = -1;
};

} // namespace candela::database

// A server that follows a script instead of a protocol: for each message from the client one prepared answer. It keeps
// what it was sent.
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <mutex>
#include <thread>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace candela::tests {

class RogueServer
{
public:
    // `greeting` is sent at once, empty: nothing; then one of `answers` for each packet that arrives, the last one for
    // all that follow.
    RogueServer(const QByteArray &greeting, const QList<QByteArray> &answers)
        : m_greeting(greeting), m_answers(answers), m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || listen(m_listener, 4) != 0
            || getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("the test cannot listen on a port");
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
    }
    ~RogueServer()
    {
        m_thread.request_stop();
        m_thread.join();
        close(m_listener);
    }
    RogueServer(const RogueServer &) = delete;
    RogueServer &operator=(const RogueServer &) = delete;

    int port() const { return m_port; }
    QByteArray received() const
    {
        const std::lock_guard lock(m_mutex);
        return m_received;
    }

private:
    static bool isReadable(int fd)
    {
        pollfd wait{fd, POLLIN, 0};
        return poll(&wait, 1, 50) > 0;
    }
    static void write(int fd, const QByteArray &bytes)
    {
        if (!bytes.isEmpty())
            (void)send(fd, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL);
    }
    void work(const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            if (isReadable(m_listener))
                serve(accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC), stop);
        }
    }
    void serve(int client, const std::stop_token &stop)
    {
        write(client, m_greeting);
        for (qsizetype i = 0; !stop.stop_requested();) {
            char buffer[8192];
            if (!isReadable(client))
                continue;
            const auto size = recv(client, buffer, sizeof buffer, 0);
            if (size <= 0)
                break;
            {
                const std::lock_guard lock(m_mutex);
                m_received.append(buffer, size);
            }
            write(client, m_answers.value(std::min(i++, m_answers.size() - 1)));
        }
        close(client);
    }

    const QByteArray m_greeting;
    const QList<QByteArray> m_answers;
    int m_listener = -1, m_port = 0;
    mutable std::mutex m_mutex;
    QByteArray m_received;
    std::jthread m_thread;
};

} // namespace candela::tests

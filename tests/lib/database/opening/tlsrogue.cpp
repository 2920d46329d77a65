#include "tlsrogue.h"

#include <QFile>

#include <algorithm>
#include <memory>

#include <arpa/inet.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace candela::tests {

namespace {

bool isReadable(int fd)
{
    pollfd wait{fd, POLLIN, 0};
    return poll(&wait, 1, 50) > 0;
}

} // namespace

TlsRogue::TlsRogue(const Script &script, const QString &certificate)
    : m_script(script), m_certificate(certificate), m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *at = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, at, size) != 0 || listen(m_listener, 4) != 0 || getsockname(m_listener, at, &size) != 0)
        qFatal("the test cannot listen on a port");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { work(stop); });
}

TlsRogue::~TlsRogue()
{
    m_thread.request_stop();
    m_thread.join();
    close(m_listener);
}

QByteArray TlsRogue::received() const
{
    const std::lock_guard lock(m_mutex);
    return m_received;
}

void TlsRogue::work(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        if (!isReadable(m_listener))
            continue;
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        ++m_calls;
        const timeval patience = {0, 200'000};
        setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        serve(client, stop);
        close(client);
    }
}

void TlsRogue::serve(int client, const std::stop_token &stop)
{
    (void)send(client, m_script.greeting.constData(), std::size_t(m_script.greeting.size()), MSG_NOSIGNAL);
    QByteArray request(m_script.request, '\0');
    if (recv(client, request.data(), std::size_t(request.size()), MSG_WAITALL) != request.size())
        return;
    (void)send(client, m_script.reply.constData(), std::size_t(m_script.reply.size()), MSG_NOSIGNAL);
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    const auto file = [this](const char *suffix) { return QFile::encodeName(m_certificate) + suffix; };
    if (SSL_CTX_use_certificate_chain_file(context.get(), file(".pem").constData()) != 1
        || SSL_CTX_use_PrivateKey_file(context.get(), file(".key").constData(), SSL_FILETYPE_PEM) != 1)
        qFatal("the test cannot use its certificate");
    const std::unique_ptr<SSL, decltype(&SSL_free)> tls(SSL_new(context.get()), &SSL_free);
    SSL_set_fd(tls.get(), client);
    if (SSL_accept(tls.get()) != 1)
        return;
    for (qsizetype i = 0; !stop.stop_requested();) {
        char buffer[8192];
        const int size = SSL_read(tls.get(), buffer, sizeof buffer);
        if (size <= 0 && SSL_get_error(tls.get(), size) == SSL_ERROR_WANT_READ)
            continue;
        if (size <= 0)
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_received.append(buffer, size);
        }
        const auto answer = m_script.answers.value(std::min(i++, m_script.answers.size() - 1));
        if (!answer.isEmpty() && SSL_write(tls.get(), answer.constData(), int(answer.size())) <= 0)
            return;
    }
}

} // namespace candela::tests

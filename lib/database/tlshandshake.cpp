#include "database/tlshandshake.h"

#include "database/dialling.h"
#include "database/tlscertificate.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <cerrno>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>
#include <sys/socket.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

bool isAddress(const QByteArray &host)
{
    in6_addr address = {};
    return inet_pton(AF_INET, host.constData(), &address) == 1 || inet_pton(AF_INET6, host.constData(), &address) == 1;
}

QString reason() { return harmless(QString::fromLatin1(ERR_reason_error_string(ERR_peek_last_error()))); }

} // namespace

TlsHandshake::TlsHandshake(
    const TlsContext &context, Tls tls, const QString &host, int socket, const Waiting &waiting)
    : m_tls(SSL_new(context.get()), &SSL_free), m_socket(socket), m_waiting(waiting)
{
    m_isReady = m_tls && expect(tls, host);
}

bool TlsHandshake::expect(Tls tls, const QString &host)
{
    auto *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    SSL_set_bio(m_tls.get(), in, out);                  // which owns them from here on
    if (!in || !out)
        return false;
    SSL_set_app_data(m_tls.get(), this);
    SSL_set_cert_cb(
        m_tls.get(),
        [](SSL *, void *handshake) {
            static_cast<TlsHandshake *>(handshake)->m_asksCertificate = true;
            return 1;
        },
        this);
    // A link's address has its interface's name behind it, a certificate has not.
    const auto name = host.startsWith(u'/') ? QByteArray("localhost") : asciiHost(host).section(u'%', 0, 0).toUtf8();
    const bool isName = !isAddress(name);
    if (isName && SSL_set_tlsext_host_name(m_tls.get(), name.constData()) != 1)
        return false;
    if (tls == Tls::Encrypted)
        return true;
    SSL_set_verify(m_tls.get(), SSL_VERIFY_PEER, &judge);
    if (tls == Tls::Authority)
        return true;
    SSL_set_hostflags(m_tls.get(), X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return isName ? SSL_set1_host(m_tls.get(), name.constData()) == 1
                  : X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(m_tls.get()), name.constData()) == 1;
}

int TlsHandshake::judge(int isGood, X509_STORE_CTX *chain)
{
    const auto *tls = static_cast<const SSL *>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
    if (isGood != 1)
        static_cast<TlsHandshake *>(SSL_get_app_data(tls))->blame(*chain);
    return isGood;
}

void TlsHandshake::blame(const X509_STORE_CTX &chain)
{
    const int code = X509_STORE_CTX_get_error(&chain);
    const auto *at = X509_STORE_CTX_get_current_cert(&chain), *own = X509_STORE_CTX_get0_cert(&chain);
    Error fault{Kind::Insecure, tlsfault::unknownAuthority.toString(),
        harmless(QString::fromLatin1(X509_verify_cert_error_string(code))), {}};
    switch (code) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        fault.code = tlsfault::wrongHost.toString();
        fault.subject = own ? namesOf(own).join(u", "_s) : QString();
        break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        fault.code = tlsfault::expired.toString();
        fault.subject = at ? timeOf(X509_get0_notAfter(at)).toString(Qt::ISODate) : QString();
        break;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        fault.code = tlsfault::notYetValid.toString();
        fault.subject = at ? timeOf(X509_get0_notBefore(at)).toString(Qt::ISODate) : QString();
        break;
    default: fault.subject = at ? issuerOf(at) : QString();
    }
    m_fault = fault;
}

Result<TlsPeer> TlsHandshake::run()
{
    if (!m_isReady)
        return failure(Kind::Unsupported, u"OpenSSL"_s);
    if (auto done = connect(); !done)
        return Failure(done.error());
    if (m_asksCertificate && SSL_version(m_tls.get()) >= TLS1_3_VERSION) {
        if (auto done = awaitObjection(); !done)
            return Failure(done.error());
    }
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(m_tls.get()), &X509_free);
    TlsPeer peer{QString::fromLatin1(SSL_get_version(m_tls.get())), {}, {}, m_asksCertificate};
    if (certificate) {
        peer.names = namesOf(certificate.get());
        peer.validUntil = timeOf(X509_get0_notAfter(certificate.get()));
    }
    return peer;
}

Result<void> TlsHandshake::connect()
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        ERR_clear_error();
        const int done = SSL_connect(m_tls.get());
        const int wants = SSL_get_error(m_tls.get(), done);
        const auto why = done == 1 || wants == SSL_ERROR_WANT_READ ? Error{} : refusal();
        const auto sent = send();                       // the alert as well, if there is one
        m_patience = std::clamp<qint64>(3 * timer.elapsed(), 50, 2000);
        if (done == 1)
            return sent;
        if (wants != SSL_ERROR_WANT_READ)
            return Failure(why);
        if (!sent)
            return sent;
        if (auto more = receive(m_waiting.deadline()); !more)
            return more;
    }
}

Result<void> TlsHandshake::awaitObjection()
{
    // Not every server says that it is content; one that is not takes as long to say so as it took to come this far.
    const auto left = m_waiting.deadline().isForever() ? m_patience : m_waiting.deadline().remainingTime();
    const QDeadlineTimer deadline(std::min(m_patience, left));
    if (const auto more = receive(deadline); !more) {
        if (more.error().kind == Kind::Cancelled)
            return more;
        return deadline.hasExpired() ? Result<void>() : Failure(refusal());
    }
    char byte = 0;
    ERR_clear_error();
    const int read = SSL_read(m_tls.get(), &byte, 1);
    if (read > 0 || SSL_get_error(m_tls.get(), read) == SSL_ERROR_WANT_READ)
        return {};
    return Failure(refusal());
}

Result<void> TlsHandshake::send()
{
    std::array<char, 4096> buffer{};
    for (int size = 0; (size = BIO_read(SSL_get_wbio(m_tls.get()), buffer.data(), int(buffer.size()))) > 0;) {
        for (ssize_t at = 0; at < size;) {
            if (auto ready = m_waiting.until(m_socket, POLLOUT); !ready)
                return ready;
            const auto sent = ::send(m_socket, buffer.data() + at, std::size_t(size - at), MSG_NOSIGNAL);
            if (sent < 0 && errno != EAGAIN && errno != EINTR)
                return failure(Kind::Unreachable);
            at += std::max<ssize_t>(sent, 0);
        }
    }
    return {};
}

Result<void> TlsHandshake::receive(QDeadlineTimer deadline)
{
    std::array<char, 4096> buffer{};
    for (;;) {
        if (auto ready = m_waiting.until(m_socket, POLLIN, deadline); !ready)
            return ready;
        const auto size = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (size > 0 && BIO_write(SSL_get_rbio(m_tls.get()), buffer.data(), int(size)) == size)
            return {};
        if (size >= 0 || (errno != EAGAIN && errno != EINTR))
            return failure(Kind::Unreachable);
    }
}

Error TlsHandshake::refusal() const
{
    return m_fault.value_or(Error{Kind::Insecure, tlsfault::refused.toString(), reason(), {}});
}

} // namespace candela::database

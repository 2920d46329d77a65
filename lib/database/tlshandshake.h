// One TLS handshake with a server, up to where a log-in would begin. A server that is not whom options.tls asks for
// gets neither a word nor our certificate.
#pragma once

#include "database/tlscontext.h"
#include "database/tlspeer.h"
#include "database/waiting.h"

#include <optional>

struct ssl_st;
struct x509_st;
struct x509_store_ctx_st;

namespace candela::database {

class TlsHandshake
{
public:
    // `host`: whom the certificate must name, where options.tls is Verified. All of them must outlive this object.
    TlsHandshake(const TlsContext &context, Tls tls, const QString &host, int socket, const Waiting &waiting);

    // Once. See tlsPeer().
    [[nodiscard]] Result<TlsPeer> run();

private:
    static int judge(int isGood, x509_store_ctx_st *chain);
    void blame(const x509_store_ctx_st &chain);

    bool expect(Tls tls, const QString &host);
    [[nodiscard]] Result<void> connect();
    // Whether the server takes our certificate, or wants one where there is none; TLS 1.3 says so only now.
    [[nodiscard]] Result<void> awaitObjection();
    [[nodiscard]] Result<void> send();
    [[nodiscard]] Result<void> receive(QDeadlineTimer deadline);
    Error refusal() const;

    std::unique_ptr<ssl_st, void (*)(ssl_st *)> m_tls;
    const int m_socket;
    const Waiting &m_waiting;
    bool m_isReady = false;
    bool m_asksCertificate = false;
    qint64 m_patience = 0;              // milliseconds
    std::optional<Error> m_fault;       // of the certificate
};

} // namespace candela::database

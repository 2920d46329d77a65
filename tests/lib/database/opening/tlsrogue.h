// A server that speaks TLS, with whatever certificate, and then follows a script. It keeps what it was told under the
// cover of TLS.
#pragma once

#include <QByteArrayList>
#include <QString>

#include <atomic>
#include <mutex>
#include <thread>

namespace candela::tests {

class TlsRogue
{
public:
    struct Script {
        QByteArray greeting;            // in plain text, as what follows
        qsizetype request = 0;          // bytes of the client's request for TLS
        QByteArray reply;               // to that
        QByteArrayList answers;         // under TLS: one for each piece that arrives, the last for all that follow
    };
    // `certificate`.pem and .key
    TlsRogue(const Script &script, const QString &certificate);
    ~TlsRogue();
    TlsRogue(const TlsRogue &) = delete;
    TlsRogue &operator=(const TlsRogue &) = delete;

    int port() const { return m_port; }
    // How many clients have called.
    int calls() const { return m_calls; }
    // Under TLS, by all of them.
    QByteArray received() const;

private:
    void work(const std::stop_token &stop);
    void serve(int client, const std::stop_token &stop);

    const Script m_script;
    const QString m_certificate;
    int m_listener = -1, m_port = 0;
    std::atomic<int> m_calls = 0;
    mutable std::mutex m_mutex;
    QByteArray m_received;
    std::jthread m_thread;
};

} // namespace candela::tests

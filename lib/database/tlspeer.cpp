#include "database/tlspeer.h"

#include "database/dialling.h"
#include "database/tlshandshake.h"

#include <QtEndian>

#include <algorithm>

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

Failure notOffered(const QString &detail = {})
{
    return Failure(Error{Kind::Insecure, tlsfault::notOffered.toString(), harmless(detail), {}});
}

// Exactly so many bytes: what follows them belongs to the handshake.
Result<QByteArray> received(int socket, qsizetype size, const Waiting &waiting)
{
    QByteArray bytes(size, '\0');
    for (qsizetype at = 0; at < size;) {
        if (auto ready = waiting.until(socket, POLLIN); !ready)
            return Failure(ready.error());
        const auto some = recv(socket, bytes.data() + at, std::size_t(size - at), 0);
        if (some == 0 || (some < 0 && errno != EAGAIN && errno != EINTR))
            return failure(Kind::Unreachable);
        at += std::max<ssize_t>(some, 0);
    }
    return bytes;
}

Result<void> sent(int socket, const QByteArray &bytes, const Waiting &waiting)
{
    if (auto ready = waiting.until(socket, POLLOUT); !ready)
        return ready;
    // A few bytes on a fresh connection are taken at once.
    if (::send(socket, bytes.constData(), std::size_t(bytes.size()), MSG_NOSIGNAL) != bytes.size())
        return failure(Kind::Unreachable);
    return {};
}

// postgresql.org: Message Formats, SSLRequest
Result<void> askPostgres(int socket, const Waiting &waiting)
{
    if (auto asked = sent(socket, QByteArray("\0\0\0\x08\x04\xd2\x16\x2f", 8), waiting); !asked)
        return asked;
    const auto answer = received(socket, 1, waiting);
    if (!answer)
        return Failure(answer.error());
    return *answer == "S" ? Result<void>() : notOffered();
}

// dev.mysql.com: Client/Server Protocol, Protocol::HandshakeV10 and Protocol::SSLRequest
Result<void> askMySql(int socket, const Waiting &waiting)
{
    constexpr qsizetype longest = 4096;
    constexpr quint32 protocol41 = 1u << 9, ssl = 1u << 11, secureConnection = 1u << 15, pluginAuth = 1u << 19;
    const auto header = received(socket, 4, waiting);
    if (!header)
        return Failure(header.error());
    const auto size = qFromLittleEndian<quint32>(header->constData()) & 0xffffffu;
    if (size == 0 || size > longest)
        return notOffered();
    const auto greeting = received(socket, size, waiting);
    if (!greeting)
        return Failure(greeting.error());
    if (greeting->startsWith('\xff')) {                 // "Too many connections", "Host is blocked"
        const int code = size >= 3 ? qFromLittleEndian<quint16>(greeting->constData() + 1) : 0;
        const auto words = harmless(QString::fromUtf8(greeting->mid(3)));
        return Failure(Error{Kind::Unreachable, QString::number(code), words, {}});
    }
    // protocol, version, NUL, connection's number (4), challenge (8), NUL, capabilities' lower half (2)
    const auto at = greeting->indexOf('\0') + 1 + 4 + 8 + 1;
    if (!greeting->startsWith('\x0a') || !greeting->contains('\0') || at + 2 > greeting->size()
        || (qFromLittleEndian<quint16>(greeting->constData() + at) & ssl) == 0)
        return notOffered();
    QByteArray request(36, '\0');
    qToLittleEndian(quint32(32) | quint32(header->at(3) + 1) << 24, request.data());
    qToLittleEndian(protocol41 | ssl | secureConnection | pluginAuth, request.data() + 4);
    qToLittleEndian(quint32(0x1000000), request.data() + 8);    // the longest packet
    request[12] = 45;                                           // utf8mb4
    return sent(socket, request, waiting);
}

} // namespace

Result<TlsPeer> tlsPeer(
    const Options &options, const Server &server, const std::stop_token &stop, QDeadlineTimer deadline)
{
    const Waiting waiting(stop, deadline);
    const auto context = tlsContext(options);
    if (!context)
        return Failure(context.error());
    const auto dialled = dial(server, waiting);
    if (!dialled)
        return Failure(dialled.error());
    const int socket = dialled->socket.number();
    if (auto asked = options.engine == u"postgres" ? askPostgres(socket, waiting) : askMySql(socket, waiting); !asked)
        return Failure(asked.error());
    return TlsHandshake(*context, options.tls, server.host, socket, waiting).run();
}

} // namespace candela::database

#include "database/dialling.h"

#include "database/reach.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include <cerrno>
#include <cstring>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;
using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Failure unreachable(QStringView code, const QString &detail = {})
{
    return Failure(Error{Kind::Unreachable, code.toString(), harmless(detail), {}});
}

// What a look-up will have found, kept by the thread that waits for the system and by whoever waits for that thread.
struct LookUp {
    std::mutex mutex;
    std::condition_variable_any ended;
    bool isDone = false;
    int fault = 0;
    Addresses addresses{nullptr, &freeaddrinfo};
};

// The system's own look-up has neither an end nor a way to stop it, so it is left to a thread that may stay behind.
Result<std::shared_ptr<LookUp>> lookedUp(const Server &server, const Waiting &waiting)
{
    auto lookUp = std::make_shared<LookUp>();
    std::thread([lookUp, host = asciiHost(server.host).toUtf8(), port = QByteArray::number(server.port)] {
        addrinfo hints = {};
        hints.ai_socktype = SOCK_STREAM;
        hints.ai_flags = AI_NUMERICSERV;
        addrinfo *found = nullptr;
        const int fault = getaddrinfo(host.constData(), port.constData(), &hints, &found);
        const std::lock_guard lock(lookUp->mutex);
        lookUp->addresses.reset(fault == 0 ? found : nullptr);
        lookUp->fault = fault;
        lookUp->isDone = true;
        lookUp->ended.notify_all();
    }).detach();
    std::unique_lock lock(lookUp->mutex);
    const auto isDone = [&] { return lookUp->isDone; };
    if (waiting.deadline().isForever())
        lookUp->ended.wait(lock, waiting.stop(), isDone);
    else
        lookUp->ended.wait_until(
            lock, waiting.stop(), waiting.deadline().deadline<std::chrono::steady_clock>(), isDone);
    if (!lookUp->isDone)
        return waiting.stop().stop_requested() ? failure(Kind::Cancelled) : unreachable(reachfault::silent);
    if (lookUp->fault != 0)
        return unreachable(reachfault::noSuchName, QString::fromLocal8Bit(gai_strerror(lookUp->fault)));
    return lookUp;
}

QString textOf(const addrinfo &address)
{
    char text[NI_MAXHOST] = {};
    (void)getnameinfo(
        address.ai_addr, address.ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST | NI_NUMERICSERV);
    return QString::fromLatin1(text);
}

Result<Dialled> connected(int family, const sockaddr *address, socklen_t size, const Waiting &waiting,
    QDeadlineTimer deadline)
{
    const auto refused = [](int number) {
        return unreachable(number == ETIMEDOUT ? reachfault::silent : reachfault::nobodyListens,
            QString::fromLocal8Bit(strerror(number)));
    };
    Dialled dialled{Descriptor(socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)), {}};
    if (dialled.socket.number() < 0)
        return refused(errno);
    if (connect(dialled.socket.number(), address, size) == 0)
        return dialled;
    if (errno != EINPROGRESS)
        return refused(errno);
    if (const auto answered = waiting.until(dialled.socket.number(), POLLOUT, deadline); !answered)
        return answered.error().kind == Kind::Cancelled ? Failure(answered.error()) : unreachable(reachfault::silent);
    int fault = 0;
    socklen_t length = sizeof fault;
    getsockopt(dialled.socket.number(), SOL_SOCKET, SO_ERROR, &fault, &length);
    if (fault != 0)
        return refused(fault);
    return dialled;
}

// A file is MySQL's socket, in a folder is PostgreSQL's.
Result<Dialled> dialFile(const Server &server, const Waiting &waiting)
{
    auto path = server.host;
    if (QFileInfo(path).isDir())
        path += u"/.s.PGSQL.%1"_s.arg(server.port);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const auto bytes = path.toUtf8();
    if (bytes.size() >= qsizetype(sizeof address.sun_path))
        return failure(Kind::Input, server.host);
    memcpy(address.sun_path, bytes.constData(), std::size_t(bytes.size()));
    auto dialled = connected(
        AF_UNIX, reinterpret_cast<const sockaddr *>(&address), sizeof address, waiting, waiting.deadline());
    if (dialled)
        dialled->address = path;
    return dialled;
}

} // namespace

Result<Dialled> dial(const Server &server, const Waiting &waiting)
{
    if (server.host.isEmpty() || server.host.contains(QChar(0)) || server.host.contains(u',') || server.port < 0
        || server.port > 65535)
        return failure(Kind::Input, server.host.section(QChar(0), 0, 0));
    if (waiting.stop().stop_requested())
        return failure(Kind::Cancelled);
    if (server.host.startsWith(u'/'))
        return dialFile(server, waiting);
    const auto lookUp = lookedUp(server, waiting);
    if (!lookUp)
        return Failure(lookUp.error());
    const auto *first = lookUp.value()->addresses.get();
    int left = 0;
    for (const auto *address = first; address; address = address->ai_next)
        ++left;
    Result<Dialled> dialled = unreachable(reachfault::noSuchName);
    for (const auto *address = first; address; address = address->ai_next, --left) {
        // One address that does not answer leaves time for the others.
        auto deadline = waiting.deadline();
        if (!deadline.isForever())
            deadline.setRemainingTime(deadline.remainingTime() / left);
        dialled = connected(address->ai_family, address->ai_addr, address->ai_addrlen, waiting, deadline);
        if (dialled) {
            dialled->address = textOf(*address);
            return dialled;
        }
        if (dialled.error().kind == Kind::Cancelled)
            return dialled;
    }
    return dialled;
}

Result<QStringList> addressesOf(const Server &server, const Waiting &waiting)
{
    const auto lookUp = lookedUp(server, waiting);
    if (!lookUp)
        return Failure(lookUp.error());
    QStringList texts;
    for (const auto *address = lookUp.value()->addresses.get(); address; address = address->ai_next)
        texts << textOf(*address);
    texts.removeAll(QString());
    texts.removeDuplicates();
    return texts.isEmpty() ? unreachable(reachfault::noSuchName) : Result<QStringList>(texts);
}

QString asciiHost(const QString &host)
{
    const bool isAscii = std::all_of(host.begin(), host.end(), [](QChar c) { return c.unicode() < 0x80; });
    const auto ascii = isAscii ? QByteArray() : QUrl::toAce(host);
    return ascii.isEmpty() ? host : QString::fromLatin1(ascii);
}

} // namespace candela::database

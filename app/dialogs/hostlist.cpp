#include "dialogs/hostlist.h"

#include <QStringList>

#include <arpa/inet.h>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Server;

namespace {

bool isIpv6(const QString &text)
{
    in6_addr address = {};
    return inet_pton(AF_INET6, text.section(u'%', 0, 0).toLatin1().constData(), &address) == 1;
}

bool isHost(const QString &text)
{
    static const QString never = u"/@?#[]\\\"'"_s;
    for (const QChar c : text) {
        if (c.isSpace() || never.contains(c) || c.category() == QChar::Other_Control)
            return false;
    }
    return !text.isEmpty();
}

std::optional<Server> serverFrom(const QString &text, int port)
{
    if (isIpv6(text))
        return Server{text, port};
    const bool bracketed = text.startsWith(u'['), isPath = text.startsWith(u'/');
    const auto close = text.indexOf(u']');
    const auto colon = text.indexOf(u':', bracketed ? qMax<qsizetype>(close, 0) : 0);
    const auto end = colon < 0 ? text.size() : colon;
    const auto host = bracketed ? text.mid(1, close - 1) : text.left(end);
    if (bracketed ? close < 0 || !isIpv6(host) || end != close + 1 : !isPath && !isHost(host))
        return std::nullopt;
    if (colon < 0)
        return Server{host, port};
    bool isNumber = false;
    const int own = text.mid(colon + 1).toInt(&isNumber);
    if (!isNumber || own < 1 || own > 65535)
        return std::nullopt;
    return Server{host, own};
}

QString written(const Server &server, int usual)
{
    auto text = isIpv6(server.host) ? u"[%1]"_s.arg(server.host) : server.host;
    return server.port == usual || server.port == 0 ? text : text + u':' + QString::number(server.port);
}

} // namespace

std::optional<QList<Server>> serversFrom(const QString &text, int port)
{
    QList<Server> servers;
    for (const auto &part : text.split(u',')) {
        const auto server = serverFrom(part.trimmed(), port);
        if (!server)
            return std::nullopt;
        servers << *server;
    }
    return servers;
}

QString hostsText(const database::Options &options)
{
    QStringList texts{written({options.host, options.port}, options.port)};
    for (const auto &server : options.others)
        texts << written(server, options.port);
    return texts.join(u", "_s);
}

} // namespace candela::app

#include "database/connectionurl.h"

#include "database/engine.h"
#include "database/urlparameters.h"

#include <algorithm>

#include <arpa/inet.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

constexpr qsizetype longest = 10'000;
constexpr int mostServers = 16;

QString engineOf(QStringView scheme)
{
    const auto is = [&](QStringView name) { return scheme.compare(name, Qt::CaseInsensitive) == 0; };
    return is(u"postgres") || is(u"postgresql") ? u"postgres"_s
        : is(u"mysql") || is(u"mariadb")        ? u"mysql"_s
        : is(u"sqlite") || is(u"file")          ? u"sqlite"_s
                                                : QString();
}

bool hasControls(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

// A name or an address, as a look-up could take it, or a socket's absolute path.
bool isHost(const QString &host)
{
    if (host.isEmpty() || hasControls(host))
        return false;
    if (host.startsWith(u'/'))
        return !host.contains(u',');                // a list to libpq
    return std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || QStringView(u".-_").contains(c);
    });
}

bool isAddress6(const QString &host)
{
    in6_addr address = {};
    const auto zone = host.indexOf(u'%');
    return (zone < 0 || (zone + 1 < host.size() && isHost(host.mid(zone + 1)) && host[zone + 1] != u'/'))
        && inet_pton(AF_INET6, (zone < 0 ? host : host.first(zone)).toLatin1().constData(), &address) == 1;
}

// 0: no port.
int portOf(QStringView text)
{
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = digits && text.size() <= 5 ? text.toInt() : 0;
    return port <= 65535 ? port : 0;
}

// "host", "host:5432", "[2001:db8::7]:5432" or "%2Fvar%2Frun%2Fpostgresql"; an empty one is this machine. What stands
// for a port may be a password whose `@` was forgotten: an error speaks of the host.
Result<Server> serverOf(QStringView text, int defaultPort)
{
    const bool isBracketed = text.startsWith(u'[');
    const auto colon = text.indexOf(u':');
    const auto end = isBracketed ? text.indexOf(u']') + 1 : colon < 0 ? text.size() : colon;
    const auto name = text.first(end), rest = text.mid(end);
    const auto refusal = failure(Kind::Input, harmless(name.toString()));
    if (isBracketed && name.isEmpty())
        return failure(Kind::Input, harmless(text.toString()));
    const auto host = percentDecoded(isBracketed ? name.mid(1, name.size() - 2) : name);
    if (!host || (isBracketed ? !isAddress6(*host) : !name.isEmpty() && !isHost(*host)))
        return refusal;
    Server server{host->isEmpty() ? u"localhost"_s : *host, defaultPort};
    if (rest.isEmpty() || rest == u":")
        return server;
    server.port = rest.startsWith(u':') ? portOf(rest.mid(1)) : 0;
    return server.port > 0 ? Result<Server>(server) : refusal;
}

// Of `?host=a,b&port=1,2`: as many ports as hosts, or one for all.
Result<QList<Server>> serversOf(const QStringList &hosts, const QStringList &ports, int defaultPort)
{
    QList<Server> servers;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto text = ports.value(ports.size() == 1 ? 0 : i);
        Server server{hosts[i].isEmpty() ? u"localhost"_s : hosts[i], text.isEmpty() ? defaultPort : portOf(text)};
        if (!isHost(server.host) && !isAddress6(server.host))
            return failure(Kind::Input, harmless(server.host));
        if (server.port == 0 || (ports.size() > 1 && ports.size() != hosts.size()))
            return failure(Kind::Input, u"port"_s);
        servers << server;
    }
    return servers;
}

Result<void> fillServers(ConnectionUrl &url, const UrlText &text, const UrlParameters &parameters)
{
    const int port = engine(url.options.engine)->port;
    QList<Server> servers;
    for (const auto part : text.hosts.split(u',')) {
        const auto server = serverOf(part, port);
        if (!server)
            return Failure(server.error());
        servers << *server;
    }
    if (!parameters.hosts().isEmpty() || !parameters.ports().isEmpty()) {
        QStringList hosts = parameters.hosts(), ports = parameters.ports();
        if (hosts.isEmpty()) {
            for (const auto &server : servers)
                hosts << server.host;
        }
        if (ports.isEmpty())
            ports << QString::number(servers.first().port);
        const auto named = serversOf(hosts, ports, port);
        if (!named)
            return Failure(named.error());
        servers = *named;
    }
    if (servers.size() > mostServers)
        return failure(Kind::Input, harmless(servers.at(mostServers).host));
    url.options.host = servers.first().host;
    url.options.port = servers.first().port;
    url.options.others = servers.mid(1);
    // libpq ignores what is said of TLS where everything stays on this machine.
    const auto isSocket = [](const Server &server) { return server.host.startsWith(u'/'); };
    if (url.namesTls && url.options.engine == u"postgres" && std::all_of(servers.begin(), servers.end(), isSocket)) {
        url.namesTls = false;
        url.options.tls = Tls::Verified;
        url.ignored << u"sslmode"_s;
    }
    return {};
}

Result<ConnectionUrl> serverUrl(ConnectionUrl url, const UrlText &text)
{
    if (!text.hasAuthority || text.hasLateAt)
        return failure(Kind::Input);
    const auto user = percentDecoded(text.user);
    auto password = percentDecoded(text.password);
    if (!user || hasControls(*user) || !password || password->contains(QChar(0)))
        return failure(Kind::Input);
    url.options.user = *user;
    url.options.password = Secret(*password);
    wipe(*password);
    const auto name = percentDecoded(text.path.mid(1));
    if (!name || hasControls(*name))
        return failure(Kind::Input, harmless(text.path.mid(1).toString()));
    url.options.name = *name;
    UrlParameters parameters(url);
    if (auto taken = parameters.take(text.parameters); !taken)
        return Failure(taken.error());
    for (const auto &member : {url.options.user, url.options.name, url.options.authority, url.options.certificate,
             url.options.key}) {
        if (hasControls(member))
            return failure(Kind::Input, harmless(member));
    }
    if (auto filled = fillServers(url, text, parameters); !filled)
        return Failure(filled.error());
    return url;
}

// sqlite:dev.db, file:./dev.db, file:/srv/a.db, sqlite:///srv/a.db; with two slashes alone what follows is a path as
// well, except that a file's may be on another machine.
Result<ConnectionUrl> fileUrl(ConnectionUrl url, const UrlText &text)
{
    auto path = percentDecoded(text.path);
    const auto login = text.user.isEmpty() && text.password.isEmpty();
    const auto authority = percentDecoded(text.hosts);
    if (!path || !authority || !login || hasControls(*path) || hasControls(*authority))
        return failure(Kind::Input, login ? harmless(text.path.toString()) : QString());
    const bool isFile = text.scheme.compare(u"file", Qt::CaseInsensitive) == 0;
    if (isFile && !authority->isEmpty() && *authority != u"localhost")
        return failure(Kind::Input, harmless(*authority));
    if (!isFile)
        path->prepend(*authority);
    while (path->startsWith(u"//"))
        path->remove(0, 1);
    if (path->isEmpty() || path->endsWith(u'/') || path->startsWith(u":memory:"))
        return failure(Kind::Input, harmless(*path));
    url.options.file = *path;
    for (const auto &parameter : text.parameters) {
        const auto name = percentDecoded(parameter.name), value = percentDecoded(parameter.value);
        if (!name || !value || name->isEmpty() || harmless(*name) != *name || (name == u"mode" && value == u"memory"))
            return failure(Kind::Input, harmless(parameter.name.toString()));
        if (name == u"mode" && (value == u"ro" || value == u"rw"))
            url.options.readOnly = value == u"ro";
        else
            url.ignored << *name;
    }
    return url;
}

} // namespace

bool isConnectionUrl(QStringView text)
{
    const auto parts = text.size() <= longest ? takenApart(unwrappedUrl(text)) : std::nullopt;
    return parts && !engineOf(parts->scheme).isEmpty();
}

Result<ConnectionUrl> parseConnectionUrl(QStringView text)
{
    if (!isConnectionUrl(text))
        return failure(Kind::Input);
    const auto unwrapped = unwrappedUrl(text);
    if (hasControls(unwrapped) || !unwrapped.isValidUtf16())
        return failure(Kind::Input);
    const auto parts = takenApart(unwrapped);
    ConnectionUrl url;
    url.options.engine = engineOf(parts->scheme);
    auto parsed = url.options.engine == u"sqlite" ? fileUrl(url, *parts) : serverUrl(url, *parts);
    if (parsed && !parts->fragment.isEmpty())
        parsed->ignored << u"#"_s;
    return parsed;
}

} // namespace candela::database

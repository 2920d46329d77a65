#include "database/postgreslogin.h"

#include "database/dialling.h"
#include "database/plainmessages.h"
#include "database/tlscontext.h"
#include "database/tlspeer.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include <libpq-fe.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

// Where no file can be: libpq would look into ~/.postgresql, or for ~/.pgpass.
QString nowhere() { return u"/dev/null/none"_s; }

// A value of a connection string: quoted, with quote and backslash escaped.
QString quotedOption(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

Kind refusedByServer(const QString &text)
{
    static const QRegularExpression noDatabase(u"database \".*\" does not exist"_s);
    static const QRegularExpression noRoom(
        u"too many (clients|connections)|connection slots|is (starting up|shutting down)|"
        "in recovery mode|not (yet )?accepting connections"_s);
    static const QRegularExpression noRight(u"permission denied for database"_s);
    return noDatabase.match(text).hasMatch() ? Kind::Missing
        : noRoom.match(text).hasMatch()      ? Kind::Unreachable
        : noRight.match(text).hasMatch()     ? Kind::Denied
                                             : Kind::Refused;
}

} // namespace

static Result<PostgresHandle> logInAt(const Options &options, const QString &address)
{
    const auto host = asciiHost(options.host).toUtf8(), port = QByteArray::number(options.port),
               name = options.name.toUtf8(), user = options.user.toUtf8(), hostAddress = address.toUtf8(),
               others = postgresConnectOptions(options).join(u' ').toUtf8();
    const auto secret = options.password.utf8();
    std::vector<char> password(secret.begin(), secret.end());
    password.push_back('\0');
    // The first dbname is taken for a whole connection string, and what comes after it counts for more.
    const std::array<const char *, 8> names
        = {"dbname", "host", "hostaddr", "port", "dbname", "user", "password", nullptr};
    const std::array<const char *, 8> values = {others.constData(), host.constData(), hostAddress.constData(),
        port.constData(), name.constData(), user.constData(), password.data(), nullptr};
    PostgresHandle connection = [&] {
        const PlainMessages plain;
        return PostgresHandle(PQconnectdbParams(names.data(), values.data(), 1), &PQfinish);
    }();
    explicit_bzero(password.data(), password.size());
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return Failure(postgresRefusal(QString::fromUtf8(PQerrorMessage(connection.get()))));
    // Notices may carry data and would go to standard error.
    PQsetNoticeProcessor(connection.get(), [](void *, const char *) {}, nullptr);
    return connection;
}

Result<PostgresHandle> postgresLogIn(const Options &options)
{
    // libpq would not even ask for TLS there.
    if (options.tls != Tls::Off && options.host.startsWith(u'/'))
        return Failure(Error{Kind::Insecure, tlsfault::notOffered.toString(), {}, {}});
    if (options.host.startsWith(u'/'))
        return logInAt(options, {});
    // libpq would look up the name for as long as the system likes, and give each address the whole time.
    const Waiting waiting({}, QDeadlineTimer(options.connectSeconds * 1000));
    const auto addresses = addressesOf({options.host, options.port}, waiting);
    if (!addresses)
        return Failure(addresses.error());
    Result<PostgresHandle> connection = failure(Kind::Unreachable);
    for (auto left = addresses->size(); left > 0; --left) {
        auto inTime = options;
        inTime.connectSeconds = std::max(1, int((waiting.deadline().remainingTime() + 999) / 1000 / left));
        connection = logInAt(inTime, addresses->at(addresses->size() - left));
        if (connection || connection.error().kind != Kind::Unreachable)
            return connection;
    }
    return connection;
}

QString postgresTls(PGconn *connection)
{
    return PQsslInUse(connection) != 0 ? QString::fromLatin1(PQsslAttribute(connection, "protocol")) : QString();
}

QString postgresTakesNoChanges()
{
    return u"select pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on'"_s;
}

QStringList postgresConnectOptions(const Options &options)
{
    QStringList list = {u"connect_timeout=%1"_s.arg(options.connectSeconds), u"keepalives=1"_s, u"keepalives_idle=15"_s,
        u"keepalives_interval=5"_s, u"keepalives_count=3"_s, u"tcp_user_timeout=15000"_s, u"gssencmode=disable"_s,
        u"application_name=Candela"_s, u"client_encoding=UTF8"_s, u"target_session_attrs=any"_s, u"hostaddr=''"_s,
        u"options=''"_s, u"requirepeer=''"_s, u"passfile="_s + nowhere(), u"sslsni=1"_s,
        u"ssl_min_protocol_version=TLSv1.2"_s, u"ssl_max_protocol_version=''"_s, u"sslcrl="_s + nowhere(),
        u"sslcrldir=''"_s, u"channel_binding="_s + (options.channelBinding ? u"require"_s : u"prefer"_s)};
    if (options.password.isEmpty())
        list << u"password=''"_s;
    const bool isChecked = options.tls == Tls::Verified || options.tls == Tls::Authority;
    const bool isOurs = options.tls != Tls::Off && !options.certificate.isEmpty();
    list << u"sslmode="_s
            + (options.tls == Tls::Verified        ? u"verify-full"_s
                    : options.tls == Tls::Authority ? u"verify-ca"_s
                    : options.tls == Tls::Encrypted ? u"require"_s
                                                    : u"disable"_s)
         << u"sslrootcert="_s + (isChecked ? quotedOption(authorityFile(options)) : nowhere())
         << u"sslcert="_s + (isOurs ? quotedOption(options.certificate) : nowhere())
         << u"sslkey="_s + (isOurs ? quotedOption(options.key) : nowhere());
    return list;
}

Error postgresRefusal(const QString &text)
{
    static const QRegularExpression names(u"[\"»][^\"«]*[\"«]"_s);             // "ssl.example.org" speaks of no TLS
    static const QRegularExpression fromServer(
        u"[A-Z]{4,}:  |fe_sendauth"_s); // the latter: it wants a password, and got none
    static const QRegularExpression tls(
        u"SSL|certificate|channel binding"_s, QRegularExpression::CaseInsensitiveOption);
    const auto nameless = QString(text).remove(names);
    const bool answered = fromServer.match(nameless).hasMatch();
    const auto kind = answered ? refusedByServer(text)
        : tls.match(nameless).hasMatch()                    ? Kind::Insecure
                                                            : Kind::Unreachable;
    return {kind, answered ? u"08004"_s : QString(), harmless(text), {}};
}

} // namespace candela::database

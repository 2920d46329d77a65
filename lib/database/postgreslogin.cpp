#include "database/postgreslogin.h"

#include "database/dialling.h"
#include "database/plainmessages.h"
#include "database/tlscontext.h"
#include "database/tlspeer.h"

#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <libpq-fe.h>

Q_DECLARE_OPAQUE_POINTER(PGconn *)
Q_DECLARE_METATYPE(PGconn *)

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

Result<pg_conn *> postgresLogIn(QSqlDatabase &database, const Options &options)
{
    for (const auto &text : {options.authority, options.certificate, options.key}) {
        if (text.contains(u';'))                        // QPSQL turns each into a blank, quoted or not
            return failure(Kind::Input, text);
    }
    // libpq would not even ask for TLS there.
    if (options.tls != Tls::Off && options.host.startsWith(u'/'))
        return Failure(Error{Kind::Insecure, tlsfault::notOffered.toString(), {}, {}});
    database.setHostName(asciiHost(options.host));
    database.setPort(options.port);
    database.setDatabaseName(options.name);
    database.setConnectOptions(postgresConnectOptions(options));
    QString password = options.password.text();
    const bool opened = [&] {
        const PlainMessages plain;
        return database.open(options.user, password);
    }();
    wipe(password);
    if (!opened)
        return Failure(postgresRefusal(database.lastError().databaseText()));
    auto *connection = database.driver()->handle().value<PGconn *>();
    if (!connection)
        return failure(Kind::Unsupported, u"QPSQL"_s);
    // Notices may carry data and would go to standard error.
    PQsetNoticeProcessor(connection, [](void *, const char *) {}, nullptr);
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

QString postgresConnectOptions(const Options &options)
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
    return list.join(u';');
}

Error postgresRefusal(const QString &text)
{
    static const QRegularExpression names(u"[\"»][^\"«]*[\"«]"_s);             // "ssl.example.org" speaks of no TLS
    static const QRegularExpression fromServer(
        u"[A-Z]{4,}:  |fe_sendauth"_s); // the latter: it wants a password, and got none
    static const QRegularExpression tls(
        u"SSL|certificate|channel binding"_s, QRegularExpression::CaseInsensitiveOption);
    const auto nameless = QString(text).remove(names);
    const auto kind = fromServer.match(nameless).hasMatch() ? refusedByServer(text)
        : tls.match(nameless).hasMatch()                    ? Kind::Insecure
                                                            : Kind::Unreachable;
    return {kind, {}, harmless(text), {}};
}

} // namespace candela::database

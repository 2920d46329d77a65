#include "database/postgreslogin.h"

#include <QRegularExpression>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

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

QString postgresConnectOptions(const Options &options)
{
    QStringList list = {u"connect_timeout=%1"_s.arg(options.connectSeconds), u"keepalives_idle=15"_s,
        u"keepalives_interval=5"_s, u"keepalives_count=3"_s, u"tcp_user_timeout=15000"_s, u"gssencmode=disable"_s,
        u"application_name=Candela"_s, u"hostaddr=''"_s,
        u"options=''"_s}; // or PGHOSTADDR and PGOPTIONS would be taken from the environment
    if (options.tls == Tls::Verified) {
        const QString authority
            = options.authority.isEmpty() ? u"/etc/ssl/certs/ca-certificates.crt"_s : options.authority;
        list << u"sslmode=verify-full"_s << u"sslrootcert="_s + quotedOption(authority);
    } else {
        list << u"sslmode=disable"_s;
    }
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
    const bool answered = fromServer.match(nameless).hasMatch();
    const auto kind = answered ? refusedByServer(text)
        : tls.match(nameless).hasMatch()                    ? Kind::Insecure
                                                            : Kind::Unreachable;
    return {kind, answered ? u"08004"_s : QString(), harmless(text), {}};
}

} // namespace candela::database

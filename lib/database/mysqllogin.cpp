#include "database/mysqllogin.h"

#include "database/dialling.h"
#include "database/driver.h"
#include "database/mysqlhardening.h"
#include "database/tlscontext.h"

#include <QSqlDriver>
#include <QVariant>

#include <mysql.h>

Q_DECLARE_OPAQUE_POINTER(MYSQL *)
Q_DECLARE_METATYPE(MYSQL *)

namespace candela::database {

using namespace Qt::StringLiterals;

using Kind = Error::Kind;

Result<bool> mySqlLogIn(QSqlDatabase &database, const Options &options)
{
    const bool isSocket = options.host.startsWith(u'/');
    for (const auto &path :
        {options.authority, options.certificate, options.key, isSocket ? options.host : QString()}) {
        if (path.contains(u';') || path != path.simplified())
            return failure(Kind::Input, path);              // the options are one string, split at each `;`
    }
    if (!MySqlHardening::isInForce())
        return failure(Kind::Unsupported, u"QMYSQL"_s);
    database.setHostName(isSocket ? u"localhost"_s : asciiHost(options.host));
    database.setPort(options.port);
    database.setDatabaseName(options.name);
    database.setConnectOptions(mySqlConnectOptions(options));
    MySqlHardening hardening(options.tls == Tls::Verified, !isSocket,
        std::chrono::seconds(options.connectSeconds));
    QString password = options.password.text();
    const bool opened = database.open(options.user, password.isNull() ? u""_s : password);
    wipe(password);
    if (!opened)
        return false;
    if (!hardening.applied() || !mySqlHandle(database) || !database.driver()->hasFeature(QSqlDriver::PreparedQueries)
        || (options.tls == Tls::Verified && mySqlTls(mySqlHandle(database)).isEmpty())) {
        database.close();
        return failure(Kind::Unsupported, u"QMYSQL"_s);
    }
    return true;
}

MYSQL *mySqlHandle(const QSqlDatabase &database) { return database.driver()->handle().value<MYSQL *>(); }

QString mySqlTls(MYSQL *connection)
{
    const char *version = nullptr;
    if (mariadb_get_infov(connection, MARIADB_CONNECTION_TLS_VERSION, &version) != 0)
        return {};
    return QString::fromLatin1(version);
}

QString mySqlConnectOptions(const Options &options)
{
    QStringList list = {u"CLIENT_FOUND_ROWS=1"_s,          // affected = matched, also where the value was the same
        u"MYSQL_OPT_CONNECT_TIMEOUT=%1"_s.arg(options.connectSeconds),
        u"MYSQL_OPT_READ_TIMEOUT=%1"_s.arg(
            options.statementSeconds + grace(std::chrono::seconds(options.statementSeconds)).count()),
        u"MYSQL_OPT_WRITE_TIMEOUT=%1"_s.arg(options.statementSeconds)};
    if (options.host.startsWith(u'/'))
        list << u"UNIX_SOCKET="_s + options.host;
    if (options.tls == Tls::Verified) {
        list << u"SSL_CA="_s + authorityFile(options);
        if (!options.certificate.isEmpty())
            list << u"SSL_CERT="_s + options.certificate << u"SSL_KEY="_s + options.key;
    }
    return list.join(u';');
}

} // namespace candela::database

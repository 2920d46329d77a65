// QMYSQL over libmariadb: time-outs, verified TLS, UTC, and KILL QUERY to stop a statement.
#include "database/connection.h"
#include "database/cutafter.h"
#include "database/driver.h"
#include "database/mysqllogin.h"
#include "database/mysqltext.h"

#include <QHash>
#include <QSqlError>
#include <QStringDecoder>

#include <algorithm>

#include <mysql.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

using Kind = Error::Kind;

class MySqlDriver : public Driver
{
public:
    Result<Link> open(QSqlDatabase &database, const Options &options) override
    {
        const auto opened = mySqlLogIn(database, options);
        if (!opened)
            return Failure(opened.error());
        if (!*opened)
            return Failure(error(database.lastError()));
        m_options = options;
        auto *handle = mySqlHandle(database);
        m_thread = mysql_thread_id(handle);
        m_socket = SocketEnd(mysql_get_socket(handle));
        database.setNumericalPrecisionPolicy(QSql::HighPrecision);
        const CutAfter patience(m_socket, std::chrono::seconds(options.connectSeconds));
        if (auto prepared = prepare(database); !prepared)
            return Failure(prepared.error());
        return Link{{}, mySqlTls(handle), takesNoChanges(database)};
    }

    Result<void> read(const QSqlDatabase &database, const sql::CompiledQuery &query, const TextSink &row) override
    {
        if (const auto failed = readMySqlText(mySqlHandle(database), query, row))
            return Failure(errorOf(QString::number(failed->code), failed->text));
        return {};
    }

    void interrupt() override
    {
        auto options = m_options;
        options.connectSeconds = std::min(options.connectSeconds, 2);   // whoever stops something is waiting
        options.statementSeconds = 1;
        auto side = Connection::open(options);
        if (!side || !isSameServer(*side.value()) || !side.value()->run({u"kill query %1"_s.arg(m_thread), {}}))
            m_socket.cut();
    }

    void cut() override { m_socket.cut(); }

private:
    // Behind one name there may be several servers, each with its own connection of our number: somebody else's.
    static sql::CompiledQuery identity()
    {
        return {u"select concat_ws(' ', @@hostname, @@port, @@server_id, @@datadir, @@pid_file)"_s, {}};
    }
    bool isSameServer(Connection &side) const
    {
        const auto answer = side.run(identity());
        return answer && !m_identity.isEmpty() && answer->rows.at(0).at(0).toString() == m_identity;
    }

    // A replica, or a server that is closed to changes. innodb_read_only is not known everywhere.
    bool takesNoChanges(const QSqlDatabase &database)
    {
        for (const auto &name : {u"read_only"_s, u"innodb_read_only"_s}) {
            const auto value = run(database, {u"select cast(@@global.%1 as char)"_s.arg(name), {}});
            if (value && value->rows.at(0).at(0).toString() != u"0" && value->rows.at(0).at(0).toString() != u"OFF")
                return true;
        }
        return false;
    }

    Result<void> prepare(const QSqlDatabase &database)
    {
        QStringList statements = {
            u"set session time_zone = '+00:00'"_s,
            u"set session innodb_lock_wait_timeout = 5"_s,
            // too long a value must be refused, never cut
            u"set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES')"_s,
            u"set session transaction "_s + (m_options.readOnly ? u"read only"_s : u"read write"_s)};
        for (const auto &statement : statements) {
            if (auto done = run(database, {statement, {}}); !done)
                return Failure(done.error());
        }
        // MariaDB counts seconds for every statement, MySQL milliseconds for selects; each refuses the other's name.
        if (!run(database, {u"set session max_statement_time = %1"_s.arg(m_options.statementSeconds), {}}))
            (void)run(database, {u"set session max_execution_time = %1"_s.arg(m_options.statementSeconds * 1000), {}});
        if (const auto known = run(database, identity()))
            m_identity = known->rows.at(0).at(0).toString();
        // On a Galera cluster a read must see what another node has written; others do not know the name.
        (void)run(database, {u"set session wsrep_sync_wait = 7"_s, {}});
        return {};
    }

    // QMYSQL takes the text of a failed prepared statement for Latin-1.
    static QString decoded(const QString &text)
    {
        const auto bytes = text.toLatin1();
        QStringDecoder utf8(QStringDecoder::Utf8);
        const QString result = utf8(bytes);
        return utf8.hasError() || QString::fromLatin1(bytes) != text ? text : result;
    }
    Error error(const QSqlError &error) const override
    {
        return errorOf(error.nativeErrorCode(), decoded(error.databaseText()));
    }
    // QMYSQL takes a select whose rows did not arrive for a statement that has none.
    std::optional<Error> unsaid(const QSqlDatabase &database) const override
    {
        auto *handle = mySqlHandle(database);
        const unsigned code = mysql_errno(handle);
        return code == 0 ? std::nullopt
                         : std::optional(errorOf(QString::number(code), QString::fromUtf8(mysql_error(handle))));
    }
    Error errorOf(const QString &code, const QString &text) const
    {
        return {kind(code, {}), code, harmless(text), {}, isRetryable(code)};
    }
    // Deadlock, lock wait, Galera's "changed since last read", and TiDB's conflicts between its transactions.
    bool isRetryable(const QString &code) const override
    {
        return QStringList{u"1213"_s, u"1205"_s, u"1020"_s, u"9007"_s, u"8002"_s, u"8022"_s, u"8028"_s}.contains(code);
    }

    // mariadb.com/kb/en/mariadb-error-code-reference
    Kind kind(const QString &code, const QString &) const override
    {
        static const QHash<int, Kind> kinds = {{2002, Kind::Unreachable}, {2003, Kind::Unreachable},
            {2005, Kind::Unreachable}, {1040, Kind::Unreachable}, {1203, Kind::Unreachable}, {1226, Kind::Unreachable},
            {1047, Kind::Unreachable}, {1045, Kind::Refused}, {1698, Kind::Refused}, {1129, Kind::Refused},
            {1130, Kind::Refused}, {1820, Kind::Refused}, {1862, Kind::Refused}, {3118, Kind::Refused},
            {4151, Kind::Refused}, {1044, Kind::Denied}, {1142, Kind::Denied}, {1143, Kind::Denied},
            {1227, Kind::Denied}, {1370, Kind::Denied}, {1049, Kind::Missing}, {1146, Kind::Schema},
            {1054, Kind::Schema}, {2026, Kind::Insecure}, {5010, Kind::Insecure}, {1022, Kind::Constraint},
            {1048, Kind::Constraint}, {1062, Kind::Constraint}, {1216, Kind::Constraint}, {1217, Kind::Constraint},
            {1364, Kind::Constraint}, {1451, Kind::Constraint}, {1452, Kind::Constraint}, {3819, Kind::Constraint},
            {4025, Kind::Constraint}, {1264, Kind::Input}, {1265, Kind::Input}, {1292, Kind::Input},
            {1366, Kind::Input}, {1406, Kind::Input}, {1213, Kind::Conflict}, {1020, Kind::Conflict},
            {9007, Kind::Conflict}, {8002, Kind::Conflict}, {8022, Kind::Conflict}, {8028, Kind::Conflict},
            {1205, Kind::Busy}, {1969, Kind::Busy}, {3024, Kind::Busy}, {1317, Kind::Cancelled}, {1792, Kind::ReadOnly},
            {1290, Kind::ReadOnly}, {1836, Kind::ReadOnly}, {1021, Kind::Full}, {1114, Kind::Full},
            {1034, Kind::Corrupt}, {1194, Kind::Corrupt}, {1195, Kind::Corrupt}, {2006, Kind::Lost}, {2013, Kind::Lost},
            {2027, Kind::Lost}, {2055, Kind::Lost}, {1053, Kind::Lost}, {1927, Kind::Lost}};
        return kinds.value(code.toInt(), Kind::Other);
    }

    Options m_options;
    unsigned long m_thread = 0;
    QString m_identity;             // the server's; empty: unknown
    SocketEnd m_socket;
};

} // namespace

std::unique_ptr<Driver> makeMySqlDriver() { return std::make_unique<MySqlDriver>(); }

} // namespace candela::database

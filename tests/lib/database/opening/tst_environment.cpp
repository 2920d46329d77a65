#include "database/connection.h"
#include "support/fixture/certificates.h"
#include "support/fixture/engines.h"
#include "support/fixture/testdatabase.h"
#include "support/fixture/tlsservers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <clocale>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Options;
using database::Tls;
using Kind = Error::Kind;

// The program clears the client libraries' variables when it starts; whoever uses the library alone may not. What is
// said in the options must hold, and what is not said must not be taken from elsewhere.
class TestEnvironment : public QObject
{
    Q_OBJECT

    // For as long as it lives.
    class Variable
    {
    public:
        Variable(const char *name, const QByteArray &value)
            : m_name(name), m_before(qgetenv(name)), m_wasSet(qEnvironmentVariableIsSet(name))
        {
            qputenv(name, value);
        }
        ~Variable() { m_wasSet ? qputenv(m_name, m_before) : qunsetenv(m_name); }
        Variable(const Variable &) = delete;
        Variable &operator=(const Variable &) = delete;

    private:
        const char *m_name;
        QByteArray m_before;
        bool m_wasSet;
    };

    static void write(const QString &name, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(name).path()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }

private slots:
    void variables_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        const std::pair<const char *, const char *> postgres[] = {{"PGHOST", "192.0.2.1"}, {"PGHOSTADDR", "192.0.2.1"},
            {"PGPORT", "1"}, {"PGDATABASE", "elsewhere"}, {"PGUSER", "elsewhere"}, {"PGPASSWORD", "elsewhere"},
            {"PGPASSFILE", "/no/such/file"}, {"PGOPTIONS", "-c search_path=elsewhere"}, {"PGSSLMODE", "verify-full"},
            {"PGREQUIREPEER", "nobody"}, {"PGSSLMINPROTOCOLVERSION", "TLSv1.3"}, {"PGSSLMAXPROTOCOLVERSION", "TLSv1"},
            {"PGCHANNELBINDING", "require"}, {"PGTARGETSESSIONATTRS", "standby"}, {"PGGSSENCMODE", "require"},
            {"PGCLIENTENCODING", "LATIN1"}, {"PGCONNECT_TIMEOUT", "never"}, {"PGSSLCERT", "/etc/passwd"},
            {"PGSSLKEY", "/etc/passwd"}, {"PGSSLROOTCERT", "/etc/passwd"}, {"PGSSLCRL", "/etc/passwd"},
            {"PGSSLCRLDIR", "/etc"}, {"PGSSLSNI", "x"}, {"PGAPPNAME", "elsewhere"}};
        for (const auto &[name, value] : postgres)
            QTest::newRow(name) << u"postgres"_s << QByteArray(name) << QByteArray(value);
        for (const auto *name : {"MYSQL_PWD", "MYSQL_HOST", "MYSQL_TCP_PORT", "MYSQL_UNIX_PORT", "MARIADB_UNIX_PORT",
                 "MARIADB_TLS_DISABLE_PEER_VERIFICATION"})
            QTest::newRow(name) << u"mysql"_s << QByteArray(name) << QByteArray("1");
    }
    void variables()
    {
        FETCH_ENGINE();
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        NEED_TLS_SERVERS();
        const Variable variable(name.constData(), value);
        auto options = tests::serverOptions(engine);
        options.connectSeconds = 3;
        for (const auto &host : {options.host, tests::serverSetting(u"CANDELA_%1_SOCKET"_s.arg(engine.toUpper()))}) {
            options.host = host;
            const auto connection = Connection::open(options);
            QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
            const auto found = (*connection)->run({engine == u"mysql" ? u"select current_user()"_s
                : u"select current_user || current_schemas(true)::text"_s, {}});
            QVERIFY(found);
            QVERIFY(found->rows.at(0).at(0).toString().startsWith(options.user));
            QVERIFY(!found->rows.at(0).at(0).toString().contains(u"elsewhere"));
        }
        // Nor is anything let in that options do not: the server's authority is a stranger.
        const auto strange = Connection::open(tests::tlsServerOptions(engine));
        QVERIFY(!strange);
        QCOMPARE(strange.error().kind, Kind::Insecure);
    }

    void noHost()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        const Variable variable("PGHOST", "192.0.2.1");
        auto options = tests::serverOptions(engine);
        options.connectSeconds = 3;
        options.host.clear();
        const auto connection = Connection::open(options);
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
        QCOMPARE((*connection)->link().server.host, u"localhost"_s);
    }

    // Whatever is in a name, it is the name.
    void namesAreNames()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        auto options = tests::serverOptions(engine);
        options.connectSeconds = 3;
        for (const auto &text : {u"host=192.0.2.1"_s, u"postgres://192.0.2.1/candela"_s, u"candela host=192.0.2.1"_s,
                 u"' host='192.0.2.1"_s, u"\\' host=192.0.2.1 '"_s, u"=;"_s}) {
            options.name = text;
            const auto connection = Connection::open(options);
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, Kind::Missing);
        }
        options = tests::serverOptions(engine);
        for (const auto &text : {u"host=192.0.2.1"_s, u"' host='192.0.2.1"_s, u"postgres://192.0.2.1/"_s}) {
            options.user = text;
            const auto connection = Connection::open(options);
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, Kind::Refused);
        }
        options = tests::serverOptions(engine);
        for (const auto &text : {u"host=192.0.2.1"_s, u"' host='192.0.2.1"_s, u" "_s}) {
            options.password = database::Secret(text);
            const auto connection = Connection::open(options);
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, Kind::Refused);
        }
    }

    // A profile without a password has none, whatever lies about.
    void passwords_data() { tests::servers(); }
    void passwords()
    {
        FETCH_ENGINE();
        const auto password = tests::serverSetting(u"CANDELA_SERVER_PASSWORD"_s).toUtf8();
        const QTemporaryDir home;
        write(home.filePath(u".pgpass"_s), "*:*:*:*:" + password + "\n");
        write(home.filePath(u".my.cnf"_s), "[client]\npassword=" + password + "\n");
        const Variable atHome("HOME", home.path().toUtf8()), file("PGPASSFILE", home.filePath(u".pgpass"_s).toUtf8()),
            postgres("PGPASSWORD", password), mysql("MYSQL_PWD", password), folder("MYSQL_HOME", home.path().toUtf8());
        auto options = tests::serverOptions(engine);
        QVERIFY(Connection::open(options));
        for (const auto &none : {QString(), u""_s}) {
            options.password = database::Secret(none);
            const auto connection = Connection::open(options);
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, Kind::Refused);
        }
        options.password = {};
        QVERIFY(!Connection::open(options));
    }

    // What libpq looks for in the home folder, and in a service's file.
    void homeAndService()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        NEED_TLS_SERVERS();
        tests::Certificates certificates;
        certificates.make(u"server"_s);
        tests::certify([&] {
            QDir().mkpath(certificates.file(u"shown"_s));
            for (const auto &name : {u"server.pem"_s, u"server.key"_s, u"authority.pem"_s})
                QFile::copy(certificates.file(name), certificates.file(u"shown/"_s + name));
            return certificates.file(u"shown"_s);
        }());
        const QTemporaryDir home;
        for (const auto *name : {"root.crt", "postgresql.crt", "postgresql.key"})
            write(home.filePath(u".postgresql/"_s + QString::fromLatin1(name)), "no certificate");
        QFile authority(certificates.authority());
        QVERIFY(authority.open(QIODevice::ReadOnly));
        const auto pem = authority.readAll();
        write(home.filePath(u".postgresql/root.crl"_s), pem);       // libpq would miss the revocations in it
        write(home.filePath(u"services"_s), "[hostile]\nhost=192.0.2.1\nhostaddr=192.0.2.1\nport=1\nsslmode=disable\n"
            "passfile=/no\nsslrootcert=/etc/passwd\nsslcert=/etc/passwd\noptions=-c search_path=elsewhere\n"
            "requirepeer=nobody\ntarget_session_attrs=standby\nchannel_binding=disable\n");
        const Variable atHome("HOME", home.path().toUtf8()), service("PGSERVICE", "hostile"),
            services("PGSERVICEFILE", home.filePath(u"services"_s).toUtf8());
        auto options = tests::tlsServerOptions(engine);
        options.authority = certificates.authority();
        for (const auto tls : {Tls::Verified, Tls::Authority, Tls::Encrypted}) {
            options.tls = tls;
            const auto connection = Connection::open(options);
            QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
            QCOMPARE((*connection)->link().tls, u"TLSv1.3"_s);
            const auto path = (*connection)->run({u"show search_path"_s, {}});
            QVERIFY(path && !path->rows.at(0).at(0).toString().contains(u"elsewhere"));
        }
        options.authority.clear();
        options.tls = Tls::Verified;
        write(home.filePath(u".postgresql/root.crt"_s), pem);
        const auto connection = Connection::open(options);          // the home folder's authority is not the system's
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Kind::Insecure);
    }

    // What is wrong is told from libpq's words, which it says in the program's language.
    void language()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        NEED_TLS_SERVERS();
        const Variable language("LANGUAGE", "de");
        const QByteArray before = std::setlocale(LC_ALL, nullptr);
        std::setlocale(LC_ALL, "C.UTF-8");
        auto options = tests::tlsServerOptions(engine);
        options.authority = u"/no/such/file.pem"_s;
        const auto strange = Connection::open(options);
        options = tests::serverOptions(engine);
        options.port = 1;
        const auto nobody = Connection::open(options);
        std::setlocale(LC_ALL, before.constData());
        QVERIFY(!strange && !nobody);
        QCOMPARE(strange.error().kind, Kind::Insecure);
        QVERIFY2(strange.error().detail.contains(u"does not exist"), qPrintable(strange.error().detail));
        QCOMPARE(nobody.error().kind, Kind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"

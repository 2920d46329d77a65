#include "sql/select.h"
#include "statements.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"
#include "support/statementlog.h"

#include <QSqlDatabase>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Options;
using Kind = Error::Kind;

class TestConnection : public QObject
{
    Q_OBJECT

    static Kind refusal(const Options &options)
    {
        const auto connection = Connection::open(options);
        return connection ? Kind::Other : connection.error().kind;
    }
    // What a statement fails with; Other where it does not.
    static Kind failure(Connection &connection, const QString &text)
    {
        const auto answer = connection.run({text, {}});
        return answer ? Kind::Other : answer.error().kind;
    }

private slots:
    void cleanup() { QCOMPARE(QSqlDatabase::connectionNames(), QStringList()); }

    void opens_data() { tests::engines(); }
    void opens()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        for (int i = 0; i < 20; ++i) {
            const auto connection = Connection::open(database.options());
            QVERIFY(connection);
            QVERIFY(!(*connection)->isReadOnly());
            QVERIFY(!(*connection)->isLost());
        }
        const auto connection = database.connect();
        const auto version = connection->version();
        QVERIFY(version);
        const QRegularExpression shape(u"^(SQLite|MariaDB|MySQL|PostgreSQL) \\d+(\\.\\d+)+$"_s);
        QVERIFY2(shape.match(*version).hasMatch(), qPrintable(*version));
        const auto now = connection->now();
        QVERIFY(now);
        QVERIFY(qAbs(*now - QDateTime::currentMSecsSinceEpoch()) < 60'000);     // the same machine
    }

    void statementsAreLoggedWithoutValues_data() { tests::engines(); }
    void statementsAreLoggedWithoutValues()
    {
        FETCH_ENGINE();
        const tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        const auto &sessions = *fixture.schema().sessions;
        const auto id = tests::LuciaFixture::session(u"adaactive"_s, 1);
        const tests::StatementLog log;
        QVERIFY(connection->fetch(sql::from(sessions).where(sessions.id == id).limit(7).select(sessions.userId)));
        QCOMPARE(log.texts().size(), 1);
        const auto text = log.texts().first();
        QVERIFY2(text.startsWith(u"select ") && text.contains(u" limit "), qPrintable(text));
        QVERIFY2(!text.contains(u"adaactive"), qPrintable(text));
    }

    void refusedPassword_data() { tests::servers(); }
    void refusedPassword()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        for (const auto &password : {u"wrong-s3cret"_s, QString(), u"'; --"_s, u"\\' host=elsewhere"_s}) {
            options.password = database::Secret(password);
            const auto connection = Connection::open(options);
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, Kind::Refused);
            QVERIFY(password.isEmpty() || !connection.error().detail.contains(password));
        }
        options.user = u"nobody of that name"_s;
        QCOMPARE(refusal(options), Kind::Refused);
    }

    void unreachable_data() { tests::servers(); }
    void unreachable()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        options.port = 1;
        QCOMPARE(refusal(options), Kind::Unreachable);
        options.host = u"ssl-certificate.invalid"_s;        // the name itself says nothing of TLS
        QCOMPARE(refusal(options), Kind::Unreachable);
        options.host = u"/no/such/folder"_s;
        QCOMPARE(refusal(options), Kind::Unreachable);
    }

    void silentServer_data() { tests::servers(); }
    void silentServer()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        tests::FaultProxy proxy(options.port);
        proxy.goSilent();
        options.port = proxy.port();
        options.connectSeconds = 2;
        QCOMPARE(refusal(options), Kind::Unreachable);
    }

    void missingDatabase_data() { tests::servers(); }
    void missingDatabase()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        options.name = u"not there"_s;
        QCOMPARE(refusal(options), Kind::Missing);
    }

    void deniedDatabase_data() { tests::servers(); }
    void deniedDatabase()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        auto options = database.options();
        const auto user = u"u"_s + options.name.right(20);
        const bool mysql = engine == u"mysql";
        database.run(
            (mysql ? u"create user %1 identified by 'pw'"_s : u"create role %1 login password 'pw'"_s).arg(user));
        if (!mysql)
            database.run(u"revoke connect on database %1 from public"_s.arg(options.name));
        options.user = user;
        options.password = database::Secret(u"pw"_s);
        const auto kind = refusal(options);
        database.run((mysql ? u"drop user %1"_s : u"drop role %1"_s).arg(user));
        QCOMPARE(kind, Kind::Denied);
    }

    void noRoom()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::TestDatabase database(engine);
        auto options = database.options();
        const auto user = u"u"_s + options.name.right(20);
        database.run(u"create role %1 login password 'pw' connection limit 0"_s.arg(user));
        options.user = user;
        options.password = database::Secret(u"pw"_s);
        const auto kind = refusal(options);
        database.run(u"drop role %1"_s.arg(user));
        QCOMPARE(kind, Kind::Unreachable);      // and not a wrong password
    }

    void inputIsRefused_data() { tests::servers(); }
    void inputIsRefused()
    {
        FETCH_ENGINE();
        const auto right = tests::serverOptions(engine);
        const auto nul = u"a"_s + QChar(0) + u"b"_s;
        for (const auto member : {&Options::host, &Options::name, &Options::user, &Options::authority}) {
            auto options = right;
            options.*member = nul;
            QCOMPARE(refusal(options), Kind::Input);
        }
        auto options = right;
        options.password = database::Secret(nul);
        QCOMPARE(refusal(options), Kind::Input);
        options = right;
        options.host = u"127.0.0.1,elsewhere.example.org"_s;     // client libraries would try one after another
        QCOMPARE(refusal(options), Kind::Input);
        options = right;
        options.tls = database::Tls::Verified;
        options.authority = u"/tmp/a;b.pem"_s;      // QMYSQL's options are one string, split at each `;`
        QCOMPARE(refusal(options), engine == u"mysql" ? Kind::Input : Kind::Insecure);
    }

    void unknownEngine()
    {
        Options options;
        options.engine = u"oracle"_s;
        QCOMPARE(refusal(options), Kind::Input);
    }

    // Neither server has TLS: asking for it must fail before a password is sent.
    void tlsIsNotGivenUp_data() { tests::servers(); }
    void tlsIsNotGivenUp()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        options.tls = database::Tls::Verified;
        QCOMPARE(refusal(options), Kind::Insecure);
        options.authority = u"/no/such/file.pem"_s;
        QCOMPARE(refusal(options), Kind::Insecure);
    }

    void sockets_data() { tests::servers(); }
    void sockets()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        options.host = tests::serverSetting(u"CANDELA_%1_SOCKET"_s.arg(engine.toUpper()));
        const auto connection = Connection::open(options);
        QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
    }

    // libpq would take these for what we did not say.
    void environmentIsIgnored()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        qputenv("PGHOSTADDR", "192.0.2.1");
        qputenv("PGOPTIONS", "-c search_path=elsewhere");
        auto options = tests::serverOptions(engine);
        options.connectSeconds = 3;
        const auto connection = Connection::open(options);
        qunsetenv("PGHOSTADDR");
        qunsetenv("PGOPTIONS");
        QVERIFY(connection);
        QVERIFY(!(*connection)->run({u"show search_path"_s, {}})->rows.at(0).at(0).toString().contains(u"elsewhere"));
    }

    void readOnly_data() { tests::engines(); }
    void readOnly()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        auto options = fixture.options();
        options.readOnly = true;
        const auto connection = tests::opened(options);
        QVERIFY(connection->isReadOnly());
        QVERIFY(connection->run({u"select count(*) from "_s + fixture.users(), {}}));
        // By the engine itself, not by us.
        QCOMPARE(failure(*connection, u"delete from "_s + fixture.sessions()), Kind::ReadOnly);
        QCOMPARE(failure(*connection, u"create table x (id int)"_s), Kind::ReadOnly);
        QCOMPARE(fixture.value(u"select count(*) from "_s + fixture.sessions()).toInt(), 8);
    }

    void unboundedReads_data() { tests::engines(); }
    void unboundedReads()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        const auto &u = fixture.schema().users;
        const auto fetched = [&](const auto &query) {
            const auto rows = connection->fetch(query);
            return rows ? Kind::Other : rows.error().kind;
        };
        QCOMPARE(fetched(sql::from(u).select(u.id)), Kind::Input);
        QCOMPARE(fetched(sql::from(u).groupBy(u.id).select(sql::count(u))), Kind::Input);
        QCOMPARE(fetched(sql::from(u).limit(-1).select(u.id)), Kind::Input);            // no limit at all to SQLite
        QCOMPARE(fetched(sql::from(u).limit(Connection::mostRows + 1).select(u.id)), Kind::Input);
        QCOMPARE(fetched(sql::from(u).limit(Connection::mostRows).select(u.id)), Kind::Other);
        QCOMPARE(fetched(sql::from(u).select(sql::count(u))), Kind::Other);
    }

    void severalStatements_data() { tests::engines(); }
    void severalStatements()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        QVERIFY(!connection->run({u"select 1; delete from %1"_s.arg(fixture.sessions()), {}}));
        QVERIFY(!connection->run(
            {u"select 1; delete from %1 where id <> "_s.arg(fixture.sessions()) + connection->dialect().placeholder(1),
                {u"x"_s}}));
        QCOMPARE(fixture.value(u"select count(*) from "_s + fixture.sessions()).toInt(), 8);
    }

    void killedBetweenStatements_data() { tests::servers(); }
    void killedBetweenStatements()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        const auto connection = database.connect();
        const auto number = connection->run(tests::connectionNumber(engine));
        QVERIFY(number);
        database.run(tests::killStatement(engine, number->rows.at(0).at(0).toString()));
        QCOMPARE(failure(*connection, u"select 1"_s), Kind::Lost);
        QVERIFY(connection->isLost());
        QCOMPARE(failure(*connection, u"select 1"_s), Kind::Lost);
    }

    // A write to a connection that its peer has reset raises SIGPIPE; the test program would end here.
    void resetBetweenStatements_data() { tests::servers(); }
    void resetBetweenStatements()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        tests::FaultProxy proxy(options.port);
        options.port = proxy.port();
        const auto connection = tests::opened(options);
        proxy.cut();
        QTest::qWait(100);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(failure(*connection, u"select 1"_s), Kind::Lost);
    }

    void silentWhileAnswering_data() { tests::servers(); }
    void silentWhileAnswering()
    {
        FETCH_ENGINE();
        auto options = tests::serverOptions(engine);
        tests::FaultProxy proxy(options.port);
        options.port = proxy.port();
        options.statementSeconds = 1;           // the wait ends 5 seconds after the server's own limit
        const auto connection = tests::opened(options);
        proxy.goSilent();
        QCOMPARE(failure(*connection, u"select 1"_s), Kind::Lost);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"

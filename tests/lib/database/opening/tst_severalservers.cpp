#include "../jobs.h"
#include "database/connection.h"
#include "support/fixture/certificates.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/testdatabase.h"
#include "support/fixture/tlsservers.h"

#include <QElapsedTimer>

#include <thread>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Options;
using database::Server;
using Kind = Error::Kind;

// The next server is tried where one cannot be reached, and in no other case.
class TestSeveralServers : public QObject
{
    Q_OBJECT

    // The plain servers' first, then these.
    static Options options(const QString &engine, const QList<Server> &servers)
    {
        auto options = tests::serverOptions(engine);
        options.host = servers.first().host;
        options.port = servers.first().port;
        options.others = servers.mid(1);
        options.connectSeconds = 2;
        return options;
    }
    static Server plain(const QString &engine) { return {u"127.0.0.1"_s, tests::serverOptions(engine).port}; }
    static Server nobody() { return {u"127.0.0.1"_s, 1}; }
    static Kind refusal(const Options &options)
    {
        const auto connection = Connection::open(options);
        return connection ? Kind::Other : connection.error().kind;
    }

private slots:
    void unreachableIsPassedOver_data() { tests::servers(); }
    void unreachableIsPassedOver()
    {
        FETCH_ENGINE();
        tests::FaultProxy silent(plain(engine).port);
        silent.goSilent();
        QElapsedTimer timer;
        timer.start();
        const auto connection = Connection::open(options(engine,
            {nobody(), {u"no-such-name.invalid"_s, 1}, {u"127.0.0.1"_s, silent.port()}, plain(engine), nobody()}));
        QVERIFY(connection);
        QCOMPARE((*connection)->link().server, plain(engine));
        QCOMPARE((*connection)->link().tls, QString());
        QVERIFY(!(*connection)->link().readOnlyServer);
        QVERIFY2(timer.elapsed() >= 1500 && timer.elapsed() < 8000, "each server has its own time-out");
    }

    void noneIsThere_data() { tests::servers(); }
    void noneIsThere()
    {
        FETCH_ENGINE();
        QCOMPARE(refusal(options(engine, {nobody(), nobody(), {u"no-such-name.invalid"_s, 1}})), Kind::Unreachable);
    }

    // Whoever refuses us, or is somebody else, is a server that should have been right.
    void refusalIsTheEnd_data() { tests::servers(); }
    void refusalIsTheEnd()
    {
        FETCH_ENGINE();
        NEED_TLS_SERVERS();
        const Server other{u"127.0.0.1"_s, tests::tlsServerOptions(engine).port};       // has another password
        QCOMPARE(refusal(options(engine, {other, plain(engine)})), Kind::Refused);
        auto verified = options(engine, {plain(engine), other});
        verified.tls = database::Tls::Verified;
        QCOMPARE(refusal(verified), Kind::Insecure);
        verified = options(engine, {nobody(), other, plain(engine)});
        verified.tls = database::Tls::Verified;                                         // its authority is not ours
        QCOMPARE(refusal(verified), Kind::Insecure);
        auto missing = options(engine, {plain(engine), plain(engine)});
        missing.name = u"not there"_s;
        QCOMPARE(refusal(missing), Kind::Missing);
    }

    void wrongNamesAreRefused_data() { tests::servers(); }
    void wrongNamesAreRefused()
    {
        FETCH_ENGINE();
        for (const auto &host : {u"a,b"_s, u"@abstract"_s, u"a"_s + QChar(0)})
            QCOMPARE(refusal(options(engine, {plain(engine), {host, 1}})), Kind::Input);
    }

    void noServer()
    {
        const tests::TestDatabase file(u"sqlite"_s);
        const auto connection = file.connect();
        QCOMPARE(connection->link().server, Server());
        QCOMPARE(connection->link().tls, QString());
        QVERIFY(!connection->link().readOnlyServer);
    }

    // Neither client library would ever give up.
    void noTimeOut_data() { tests::servers(); }
    void noTimeOut()
    {
        FETCH_ENGINE();
        auto endless = options(engine, {plain(engine)});
        endless.connectSeconds = 0;
        QCOMPARE(refusal(endless), Kind::Input);
    }

    void readOnlyServers()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::TestDatabase database(engine), writable(engine);
        database.run(u"alter database %1 set default_transaction_read_only = on"_s.arg(database.options().name));
        auto one = database.options();
        auto connection = Connection::open(one);
        QVERIFY(connection);
        QVERIFY((*connection)->link().readOnlyServer);
        one.readOnly = true;
        connection = Connection::open(one);
        QVERIFY(connection);
        QVERIFY((*connection)->link().readOnlyServer);
        auto free = writable.options();
        free.readOnly = true;                       // a read-only profile is none of the server's doing
        connection = Connection::open(free);
        QVERIFY(connection);
        QVERIFY(!(*connection)->link().readOnlyServer);
    }

    void readOnlyServerIsPassedOver()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        NEED_TLS_SERVERS();
        // Two real servers: of the TLS set and of the plain one, with a user that both know.
        auto first = tests::tlsServerOptions(engine);
        first.tls = database::Tls::Off;
        first.host = u"127.0.0.1"_s;
        const auto replica = tests::opened(first), primary = tests::opened(tests::serverOptions(engine));
        const auto user = u"u"_s + QUuid::createUuid().toString(QUuid::Id128).left(20);
        for (auto *server : {replica.get(), primary.get()}) {
            QVERIFY(server->run({u"create user %1 identified by 'pw'"_s.arg(user), {}}));
            QVERIFY(server->run({u"grant all on candela.* to %1"_s.arg(user), {}}));
        }
        QVERIFY(replica->run({u"set global read_only = 1"_s, {}}));
        const Server closed{first.host, first.port};
        auto both = options(engine, {nobody(), closed, plain(engine)});
        both.user = user;
        both.password = database::Secret(u"pw"_s);
        const auto connection = Connection::open(both);
        both.others = {closed, nobody()};
        const auto alone = Connection::open(both);
        both.others = {closed, plain(engine)};
        both.readOnly = true;
        const auto reading = Connection::open(both);
        both.readOnly = false;
        QVERIFY(primary->run({u"alter user %1 identified by 'elsewhere'"_s.arg(user), {}}));
        const auto refused = Connection::open(both);
        QVERIFY(replica->run({u"set global read_only = 0"_s, {}}));
        for (auto *server : {replica.get(), primary.get()})
            QVERIFY(server->run({u"drop user %1"_s.arg(user), {}}));
        QVERIFY(connection && alone && reading);
        QCOMPARE((*connection)->link().server, plain(engine));
        QVERIFY(!(*connection)->link().readOnlyServer);
        QCOMPARE((*alone)->link().server, closed);
        QVERIFY((*alone)->link().readOnlyServer);
        QCOMPARE((*reading)->link().server, closed);
        QVERIFY(!refused);                          // though the first would have let us in
        QCOMPARE(refused.error().kind, Kind::Refused);
    }

    // Stopping a statement takes a second connection. It must not stop a stranger's statement on another server.
    void interruptStaysWithItsServer()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        NEED_TLS_SERVERS();
        auto elsewhere = tests::tlsServerOptions(engine);
        elsewhere.tls = database::Tls::Off;
        const auto other = tests::opened(elsewhere), here = tests::opened(tests::serverOptions(engine));
        const auto user = u"u"_s + QUuid::createUuid().toString(QUuid::Id128).left(20);
        for (auto *server : {other.get(), here.get()}) {
            QVERIFY(server->run({u"create user %1 identified by 'pw'"_s.arg(user), {}}));
            QVERIFY(server->run({u"grant all on candela.* to %1"_s.arg(user), {}}));
        }
        const auto kills = [&] {
            return other->run({u"select variable_value from information_schema.global_status "
                               "where variable_name = 'COM_KILL'"_s, {}})->rows.at(0).at(0).toInt();
        };
        const int before = kills();
        tests::FaultProxy balancer(plain(engine).port);
        auto balanced = options(engine, {{u"127.0.0.1"_s, balancer.port()}});
        balanced.user = user;
        balanced.password = database::Secret(u"pw"_s);
        const auto connection = tests::opened(balanced);
        balancer.redirect(elsewhere.port);
        QElapsedTimer timer;
        timer.start();
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            connection->interrupt();
        });
        const auto answer = connection->run(tests::slowStatement(engine));
        stopper.join();
        const auto elapsed = timer.elapsed();
        const int after = kills();
        for (auto *server : {other.get(), here.get()})
            QVERIFY(server->run({u"drop user %1"_s.arg(user), {}}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Lost);
        QVERIFY(elapsed < 10'000);
        QCOMPARE(after, before);
    }
};

QTEST_GUILESS_MAIN(TestSeveralServers)
#include "tst_severalservers.moc"

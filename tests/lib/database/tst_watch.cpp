#include "jobs.h"
#include "database/transact.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"

#include <QElapsedTimer>

using namespace candela;
using namespace candela::tests;
using database::Connection;
using database::Database;
using database::Error;
using database::Result;
using Kind = Error::Kind;

// A server that has gone is noticed within ten seconds, whatever we were doing.
class TestWatch : public QObject
{
    Q_OBJECT

    static constexpr int soon = 10'000;

    static database::Options through(const FaultProxy &proxy, database::Options options)
    {
        options.port = proxy.port();
        return options;
    }
    // Up to a row that somebody else holds for long.
    static Result<int> waitForever(Connection &connection, const QString &engine)
    {
        return connection.run({engine == u"mysql" ? u"select sleep(40)"_s : u"select pg_sleep(40)"_s, {}})
            .map([](const auto &) { return 1; });
    }

private slots:
    void silentInMidStatement_data() { servers(); }
    void silentInMidStatement()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        FaultProxy proxy(test.options().port);
        Database database(through(proxy, test.options()));
        std::atomic<bool> begun = false;
        auto job = database.run([&, engine](Connection &connection) {
            begun = true;
            return waitForever(connection, engine);
        });
        QTRY_VERIFY(begun);
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        proxy.goSilent();
        QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), soon);
        QVERIFY(timer.elapsed() < soon);
        QVERIFY(!job.result());
        QCOMPARE(job.result().error().kind, Kind::Lost);
    }

    // When the watch has looked before, and found the server well.
    void silentLater_data() { servers(); }
    void silentLater()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        FaultProxy proxy(test.options().port);
        Database database(through(proxy, test.options()));
        auto job = database.run([engine](Connection &connection) { return waitForever(connection, engine); });
        QTest::qWait(5000);
        QVERIFY(!job.isFinished());             // a slow statement is no loss
        QElapsedTimer timer;
        timer.start();
        proxy.goSilent();
        QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), soon);
        QVERIFY(timer.elapsed() < soon);
        QCOMPARE(job.result().error().kind, Kind::Lost);
    }

    void slowStatementEnds_data() { servers(); }
    void slowStatementEnds()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        Database database(test.options());
        const auto slow = engine == u"mysql" ? u"select sleep(8)"_s : u"select pg_sleep(8)"_s;
        const auto answer = database.run([slow](Connection &connection) { return connection.run({slow, {}}); });
        QVERIFY(answer.result());
    }

    void silentWhileIdle_data() { servers(); }
    void silentWhileIdle()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        FaultProxy proxy(test.options().port);
        Database database(through(proxy, test.options()));
        QVERIFY(database.ping().result());      // nothing is open yet
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
        QVERIFY(database.ping().result());
        proxy.goSilent();
        auto ping = database.ping();
        QTRY_VERIFY_WITH_TIMEOUT(ping.isFinished(), 5000);
        QVERIFY(!ping.result());
        QCOMPARE(ping.result().error().kind, Kind::Lost);
        QVERIFY(database.ping().result());      // said once: there is no connection any more
    }

    void silentAtLogIn_data() { servers(); }
    void silentAtLogIn()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        for (const int packet : {0, 2, 5, 9}) {
            FaultProxy proxy(test.options().port);
            auto options = through(proxy, test.options());
            options.connectSeconds = 2;
            Database database(options);
            proxy.goSilentAt(packet);
            QElapsedTimer timer;
            timer.start();
            auto job = database.run(&one);
            QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), soon);
            QVERIFY(timer.elapsed() < soon);
            if (!proxy.hasStruck())
                break;                          // it was open by then
            QVERIFY(!job.result());
            const auto kind = job.result().error().kind;
            QVERIFY(kind == Kind::Unreachable || kind == Kind::Lost);
        }
    }

    void stopOnASilentServer_data() { servers(); }
    void stopOnASilentServer()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        FaultProxy proxy(test.options().port);
        Database database(through(proxy, test.options()));
        std::stop_source stop;
        auto job = database.run(
            [engine](Connection &connection) { return waitForever(connection, engine); }, stop.get_token());
        QTest::qWait(300);
        proxy.goSilent();
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        QVERIFY(timer.elapsed() < 50);
        QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), 6000);
        QCOMPARE(job.result().error().kind, Kind::Cancelled);
    }

    void stopOnALockedFile()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"begin immediate"_s);
        Database database(fixture.options());
        std::stop_source stop;
        auto job = database.run([](Connection &connection) -> Result<int> {
            return database::transact(connection, [](database::Transaction &) -> Result<int> { return 1; });
        }, stop.get_token());
        QTest::qWait(300);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), 4000);
        QVERIFY(timer.elapsed() < 1000);
        QCOMPARE(job.result().error().kind, Kind::Cancelled);
        fixture.run(u"rollback"_s);
    }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"

#include "jobs.h"
#include "database/transaction.h"
#include "sql/modify.h"
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

class TestDatabaseStop : public QObject
{
    Q_OBJECT

private slots:
    void stopEndsTheStatement_data() { engines(); }
    void stopEndsTheStatement()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        Database database(test.options());
        std::stop_source stop;
        std::atomic<bool> begun = false, waitingRan = false;
        auto running = database.run([&, job = slow(engine)](Connection &connection) {
            begun = true;
            return job(connection);
        }, stop.get_token());
        auto waiting = database.run([&](Connection &connection) {
            waitingRan = true;
            return one(connection);
        }, stop.get_token());
        auto after = database.run(&one);
        QTRY_VERIFY(begun);
        QTest::qWait(100);
        QElapsedTimer asking;
        asking.start();
        stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 10'000);
        QVERIFY(wasStopped(engine, running.result()));
        const auto dropped = waiting.result();
        QVERIFY(!dropped);
        QCOMPARE(dropped.error().kind, Kind::Cancelled);
        QVERIFY(!waitingRan);
        QCOMPARE(after.result().value_or(-1), 1);           // the connection serves on
    }

    void stopIsRepeated()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        TestDatabase test(engine);
        Database database(test.options());
        std::stop_source stop;
        auto job = database.run(
            [](Connection &connection) -> Result<int> {
                return connection
                    .run({u"do $$ begin begin perform pg_sleep(30); exception when query_canceled then null; end; "
                          "perform pg_sleep(30); end $$"_s,
                        {}})
                    .map([](const auto &) { return 1; });
            },
            stop.get_token());
        QTest::qWait(300);
        stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(job.isFinished(), 15'000);
        const auto result = job.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
    }

    void stopBetweenStatements_data() { engines(); }
    void stopBetweenStatements()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        Database database(test.options());
        std::stop_source stop;
        std::atomic<bool> requested = false;
        auto job = database.run([&](Connection &connection) -> Result<int> {
            if (const auto first = one(connection); !first)
                return first;
            stop.request_stop();
            requested = true;
            for (int i = 0; i < 1000; ++i) {
                if (const auto next = one(connection); !next)
                    return next;
                QThread::msleep(10);
            }
            return 0;
        }, stop.get_token());
        const auto result = job.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
    }

    void stopBeforeStart_data() { engines(); }
    void stopBeforeStart()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        Database database(test.options());
        std::stop_source stop;
        stop.request_stop();
        bool ran = false;
        const auto result = database.run([&](Connection &connection) {
            ran = true;
            return one(connection);
        }, stop.get_token()).result();
        QVERIFY(!ran);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
    }

    void stopsRaceWithJobs_data() { engines(); }
    void stopsRaceWithJobs()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        Database database(test.options());
        const auto five = [](Connection &connection) {
            auto last = one(connection);
            for (int i = 1; i < 5 && last; ++i)
                last = one(connection);
            return last;
        };
        QVERIFY(database.run(five).result());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(database.run(five).result());
        const auto usual = timer.nsecsElapsed() / 1000; // so that the stops fall before, into and behind the job
        for (int i = 0; i < 200; ++i) {
            std::stop_source stop;
            auto raced = database.run(five, stop.get_token());
            auto next = database.run(&one);
            QThread::usleep(static_cast<unsigned long>(usual * (i % 24) / 20));
            stop.request_stop();
            const auto result = raced.result();
            QVERIFY(result ? *result == 1 : result.error().kind == Kind::Cancelled);
            const auto following = next.result();
            QVERIFY2(following, qPrintable(following ? QString() : following.error().detail));
        }
    }

    void stopInTransaction_data() { engines(); }
    void stopInTransaction()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Database database(fixture.options());
        const auto &k = fixture.schema().keys;
        for (int i = 0; i < 5; ++i) {
            std::stop_source stop;
            std::atomic<bool> begun = false;
            auto job = database.run([&](Connection &connection) -> Result<int> {
                auto transaction = database::Transaction::begin(connection);
                if (!transaction)
                    return database::Failure(transaction.error());
                auto done = transaction->execute(
                    sql::update(k).set(k.hashedPassword, u"new"_s).where(k.id == u"username:bob"_s));
                begun = true;
                if (done)
                    (void)slow(engine)(connection);
                return transaction->commit().map([] { return 1; });
            }, stop.get_token());
            QTRY_VERIFY(begun);
            stop.request_stop();
            QVERIFY(!job.result());
            QCOMPARE(fixture.value(u"select hashed_password from user_key where id = 'username:bob'"_s).toString(),
                fixture.hash());
            QCOMPARE(database.run(&one).result().value_or(-1), 1);
        }
    }

    void stopOnASilentServer_data() { servers(); }
    void stopOnASilentServer()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        auto options = test.options();
        FaultProxy proxy(options.port);
        options.port = proxy.port();
        options.connectSeconds = 2;
        std::stop_source stop;
        std::atomic<bool> begun = false;
        Database database(options);
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
        auto running = database.run([&, job = slow(engine)](Connection &connection) {
            begun = true;
            return job(connection);
        }, stop.get_token());
        QTRY_VERIFY(begun);
        proxy.goSilent();
        stop.request_stop();
        QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 18'000);     // the statement alone would take 20
        const auto result = running.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseStop)
#include "tst_databasestop.moc"

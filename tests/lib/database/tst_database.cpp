#include "database/database.h"
#include "database/transaction.h"
#include "sql/modify.h"
#include "statements.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"

#include <QElapsedTimer>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Database;
using database::Error;
using database::Result;
using Kind = Error::Kind;

class TestDatabaseThread : public QObject
{
    Q_OBJECT

    static Result<int> one(Connection &connection)
    {
        return connection.run({u"select 1"_s, {}}).map([](const database::Answer &answer) { return answer.rows.at(0).at(0).toInt(); });
    }
    static auto slow(const QString &engine)
    {
        return [engine](Connection &connection) -> Result<int> { return connection.run(tests::slowStatement(engine)).map([](const auto &) { return 1; }); };
    }
    // MariaDB's sleep() ends with a 1 instead of an error.
    static bool wasStopped(const QString &engine, const Result<int> &result)
    {
        return result ? engine == u"mysql" : result.error().kind == Kind::Cancelled;
    }

private slots:
    void jobsRunInOrderOnOneThread_data() { tests::engines(); }
    void jobsRunInOrderOnOneThread()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
        Database database(test.options());
        std::vector<int> order;
        QSet<QThread *> threads;
        QList<QFuture<Result<int>>> futures;
        for (int i = 0; i < 20; ++i) {
            futures << database.run([&order, &threads, i](Connection &connection) {
                order.push_back(i);
                threads << QThread::currentThread();
                return one(connection);
            });
        }
        for (auto &future : futures) {
            const auto result = future.result();
            QCOMPARE(result.value_or(-1), 1);
        }
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void stopEndsTheStatement_data() { tests::engines(); }
    void stopEndsTheStatement()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
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

    // Between two statements as well: nothing that follows may run.
    void stopBetweenStatements_data() { tests::engines(); }
    void stopBetweenStatements()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
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

    void stopBeforeStart_data() { tests::engines(); }
    void stopBeforeStart()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
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

    // Stops that race with the beginning and the end of short jobs, each of which must answer, and the next one too.
    void stopsRaceWithJobs_data() { tests::engines(); }
    void stopsRaceWithJobs()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
        Database database(test.options());
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
        const int rounds = engine == u"mysql" ? 150 : 600;  // a stop opens a connection of its own there
        for (int i = 0; i < rounds; ++i) {
            std::stop_source stop;
            auto raced = database.run(&one, stop.get_token());
            auto next = database.run(&one);
            QThread::usleep(unsigned(i % 40) * 10);
            stop.request_stop();
            const auto result = raced.result();
            QVERIFY(result ? *result == 1 : result.error().kind == Kind::Cancelled);
            const auto following = next.result();
            QVERIFY2(following, qPrintable(following ? QString() : following.error().detail));
        }
    }

    // A stop in the middle of a transaction leaves neither the transaction nor half of it.
    void stopInTransaction_data() { tests::engines(); }
    void stopInTransaction()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        Database database(fixture.options());
        const auto &k = fixture.schema().keys;
        for (int i = 0; i < 5; ++i) {
            std::stop_source stop;
            std::atomic<bool> begun = false;
            auto job = database.run([&](Connection &connection) -> Result<int> {
                auto transaction = database::Transaction::begin(connection);
                if (!transaction)
                    return database::Failure(transaction.error());
                auto done = transaction->execute(sql::update(k).set(k.hashedPassword, u"new"_s).where(k.id == u"username:bob"_s));
                begun = true;
                if (done)
                    (void)slow(engine)(connection);
                return transaction->commit().map([] { return 1; });
            }, stop.get_token());
            QTRY_VERIFY(begun);
            stop.request_stop();
            QVERIFY(!job.result());
            QCOMPARE(fixture.value(u"select hashed_password from user_key where id = 'username:bob'"_s).toString(), fixture.hash());
            QCOMPARE(database.run(&one).result().value_or(-1), 1);
        }
    }

    void closesWhileBusy_data() { tests::engines(); }
    void closesWhileBusy()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
        QFuture<Result<int>> running, waiting;
        std::atomic<bool> begun = false;
        {
            Database database(test.options());
            running = database.run([&, job = slow(engine)](Connection &connection) {
                begun = true;
                return job(connection);
            });
            waiting = database.run(&one);
            QTRY_VERIFY(begun);
        }                                                   // would take 20 seconds, and the test's time-out with it
        QVERIFY(wasStopped(engine, running.result()));
        const auto dropped = waiting.result();
        QVERIFY(!dropped);
        QCOMPARE(dropped.error().kind, Kind::Cancelled);
    }

    void reopensAfterLoss_data() { tests::servers(); }
    void reopensAfterLoss()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
        Database database(test.options());
        const auto number = [&] {
            return database.run([&](Connection &c) { return c.run(tests::connectionNumber(engine)).map([](const auto &a) { return a.rows.at(0).at(0).toString(); }); }).result();
        };
        const auto first = number();
        QVERIFY(first);
        test.run(tests::killStatement(engine, *first));
        const auto lost = database.run(&one).result();
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Kind::Lost);
        const auto second = number();
        QVERIFY(second);
        QVERIFY(*second != *first);
        // Also where the job kept the error to itself.
        test.run(tests::killStatement(engine, *second));
        QVERIFY(database.run([](Connection &connection) -> Result<bool> { return one(connection).has_value(); }).result());
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
    }

    void refusedAndLaterOpened()
    {
        tests::TestDatabase test(u"sqlite"_s);
        auto options = test.options();
        options.file += u".later"_s;
        Database database(options);
        const auto missing = database.run(&one).result();
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Kind::Missing);
        QVERIFY(QFile::copy(test.options().file, options.file));
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
    }

    // The server can be told nothing any more; the stop breaks the connection, and the next job opens another.
    void stopOnASilentServer_data() { tests::servers(); }
    void stopOnASilentServer()
    {
        FETCH_ENGINE();
        tests::TestDatabase test(engine);
        auto options = test.options();
        tests::FaultProxy proxy(options.port);
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

QTEST_GUILESS_MAIN(TestDatabaseThread)
#include "tst_database.moc"

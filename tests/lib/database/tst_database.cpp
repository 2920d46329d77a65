#include "jobs.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using database::Connection;
using database::Database;
using database::Error;
using database::Result;
using Kind = Error::Kind;

class TestDatabaseThread : public QObject
{
    Q_OBJECT

private slots:
    void jobsRunInOrderOnOneThread_data() { engines(); }
    void jobsRunInOrderOnOneThread()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
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

    void closesWhileBusy_data() { engines(); }
    void closesWhileBusy()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
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

    void reopensAfterLoss_data() { servers(); }
    void reopensAfterLoss()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        Database database(test.options());
        const auto number = [&] {
            return database
                .run([&](Connection &c) {
                    return c.run(connectionNumber(engine)).map([](const auto &a) {
                        return a.rows.at(0).at(0).toString();
                    });
                })
                .result();
        };
        const auto first = number();
        QVERIFY(first);
        test.run(killStatement(engine, *first));
        const auto lost = database.run(&one).result();
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Kind::Lost);
        const auto second = number();
        QVERIFY(second);
        QVERIFY(*second != *first);
        // Also where the job kept the error to itself.
        test.run(killStatement(engine, *second));
        QVERIFY(
            database.run([](Connection &connection) -> Result<bool> { return one(connection).has_value(); }).result());
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
    }

    void refusedAndLaterOpened()
    {
        TestDatabase test(u"sqlite"_s);
        auto options = test.options();
        options.file += u".later"_s;
        Database database(options);
        const auto missing = database.run(&one).result();
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Kind::Missing);
        QVERIFY(QFile::copy(test.options().file, options.file));
        QCOMPARE(database.run(&one).result().value_or(-1), 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseThread)
#include "tst_database.moc"

#include "auth/luciaerror.h"
#include "database/transact.h"
#include "sql/modify.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"

#include <latch>
#include <thread>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Result;
using database::Retry;
using database::transact;
using database::Transaction;
using Kind = Error::Kind;

class TestTransact : public QObject
{
    Q_OBJECT

    static constexpr auto bob = "username:bob", eve = "google:1187";

    static Result<qint64> rename(
        Transaction &transaction, const tests::LuciaFixture &fixture, const char *key, const QString &hash)
    {
        const auto &k = fixture.schema().keys;
        return transaction.execute(sql::update(k).set(k.hashedPassword, hash).where(k.id == QString::fromLatin1(key)));
    }
    static QString stored(tests::LuciaFixture &fixture, const char *key)
    {
        return fixture
            .value(u"select hashed_password from %1 where id = ?"_s.arg(fixture.keys()), {QString::fromLatin1(key)})
            .toString();
    }
    template <class R> static Kind kind(const R &result)
    {
        return result ? Kind::Other : database::causeOf(result.error()).kind;
    }

private slots:
    void answersWhatTheWorkDoes_data() { tests::engines(); }
    void answersWhatTheWorkDoes()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        const auto done = transact(
            *connection, [&](Transaction &transaction) { return rename(transaction, fixture, bob, u"new"_s); });
        QCOMPARE(done.value_or(-1), 1);
        QCOMPARE(stored(fixture, bob), u"new"_s);
        QVERIFY(Transaction::begin(*connection));
    }

    // Each has what the other wants next: the server ends one of them, which then finds its way.
    void deadlock_data() { tests::servers(); }
    void deadlock()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        std::latch bothHold(2);
        const auto act = [&](const char *first, const char *second, const QString &hash, int &tries) {
            const auto connection = fixture.connect();
            return transact(*connection, [&](Transaction &transaction) {
                return rename(transaction, fixture, first, hash).and_then([&](qint64) {
                    if (++tries == 1)
                        bothHold.arrive_and_wait();
                    return rename(transaction, fixture, second, hash);
                });
            });
        };
        int mine = 0, theirs = 0;
        Result<qint64> other;
        std::jthread thread([&] { other = act(eve, bob, u"theirs"_s, theirs); });
        const auto ours = act(bob, eve, u"mine"_s, mine);
        thread.join();
        QVERIFY2(ours, qPrintable(ours ? QString() : ours.error().detail));
        QVERIFY2(other, qPrintable(other ? QString() : other.error().detail));
        QVERIFY2(mine + theirs >= 3, "nobody was in anybody's way");
        QCOMPARE(stored(fixture, bob), stored(fixture, eve));       // one act after the other, neither in halves
    }

    void serialisation()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        QVERIFY(connection->run({u"set default_transaction_isolation = 'repeatable read'"_s, {}}));
        int tries = 0;
        const auto done = transact(*connection, [&](Transaction &transaction) -> Result<qint64> {
            if (const auto read = connection->run({u"select 1 from "_s + fixture.keys(), {}}); !read)
                return database::Failure(read.error());
            if (++tries == 1)
                fixture.run(u"update %1 set hashed_password = 'theirs' where id = '%2'"_s.arg(
                    fixture.keys(), QLatin1String(bob)));
            return rename(transaction, fixture, bob, u"ours"_s);
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QCOMPARE(tries, 2);
        QCOMPARE(stored(fixture, bob), u"ours"_s);
    }

    // Longer than SQLite waits for a lock, which are 5 seconds: the first try cannot even begin.
    void busyFile()
    {
        tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        std::latch locked(1);
        std::jthread thread([&] {
            const auto other = fixture.connect();
            const auto held = other->run({u"begin immediate"_s, {}});
            locked.count_down();
            std::this_thread::sleep_for(std::chrono::milliseconds(held ? 5300 : 0));
            other->rollBack();
        });
        locked.wait();
        QElapsedTimer timer;
        timer.start();
        const auto done = transact(
            *connection, [&](Transaction &transaction) { return rename(transaction, fixture, bob, u"ours"_s); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QVERIFY(timer.elapsed() > 5000);
    }

    // A wait for a lock ends after 5 seconds; after two of them the operator has waited long enough.
    void notForLongerThanTenSeconds()
    {
        const QString engine = u"mysql"_s;
        NEED_ENGINE(engine);
        tests::LuciaFixture fixture(engine);
        fixture.run(u"begin"_s);
        fixture.run(u"update user_key set hashed_password = 'theirs' where id = 'username:bob'"_s);
        const auto connection = fixture.connect();
        int tries = 0;
        const auto done = transact(*connection, [&](Transaction &transaction) {
            ++tries;
            return rename(transaction, fixture, bob, u"ours"_s);
        });
        QCOMPARE(kind(done), Kind::Busy);
        QCOMPARE(tries, 2);
        fixture.run(u"rollback"_s);
    }

    void fourTimes_data() { tests::engines(); }
    void fourTimes()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        int tries = 0;
        const auto inTheWay = [&](Transaction &transaction) -> auth::LuciaResult<qint64> {
            ++tries;
            (void)rename(transaction, fixture, bob, u"new"_s);
            return auth::LuciaFailure({auth::LuciaError::Kind::DuplicateKeyId, {Kind::Conflict, {}, {}, {}, true}});
        };
        const auto done = transact(*connection, inTheWay);
        QCOMPARE(tries, Retry::mostTries);
        QVERIFY(!done && done.error().kind == auth::LuciaError::Kind::DuplicateKeyId);
        QCOMPARE(stored(fixture, bob), fixture.hash());
    }

    void onlyWhatCanBe_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("retryable");
        QTest::newRow("not said to be") << Kind::Conflict << false;
        QTest::newRow("lost") << Kind::Lost << true;
        QTest::newRow("unknown") << Kind::Unknown << true;
    }
    void onlyWhatCanBe()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, retryable);
        tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        int tries = 0;
        const auto done = transact(*connection, [&](Transaction &) -> Result<int> {
            ++tries;
            return database::Failure({kind, {}, {}, {}, retryable});
        });
        QVERIFY(!done && done.error().kind == kind);
        QCOMPARE(tries, 1);
    }

    void readOnly()
    {
        tests::LuciaFixture fixture(u"sqlite"_s);
        auto options = fixture.options();
        options.readOnly = true;
        const auto connection = tests::opened(options);
        const auto done = transact(*connection, [](Transaction &) -> auth::LuciaResult<void> { return {}; });
        QVERIFY(!done && done.error().kind == auth::LuciaError::Kind::Database);
        QCOMPARE(kind(done), Kind::ReadOnly);
    }

    void stoppedWhileItPauses_data() { tests::engines(); }
    void stoppedWhileItPauses()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        int tries = 0;
        const auto done = transact(*connection, [&](Transaction &) -> Result<int> {
            ++tries;
            connection->interrupt();
            return database::Failure({Kind::Conflict, {}, {}, {}, true});
        });
        QCOMPARE(kind(done), Kind::Cancelled);
        QCOMPARE(tries, 1);
        connection->resume();
        QVERIFY(connection->run({u"select 1"_s, {}}));
    }

    void aPauseEndsWithAnInterrupt()
    {
        tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        std::jthread thread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            connection->interrupt();
        });
        QElapsedTimer timer;
        timer.start();
        connection->pause(std::chrono::minutes(1));
        QVERIFY(timer.elapsed() < 30'000);
    }

    void notAfterALostCommit_data() { tests::servers(); }
    void notAfterALostCommit()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        auto options = fixture.options();
        tests::FaultProxy proxy(options.port);
        options.port = proxy.port();
        const auto connection = tests::opened(options);
        int tries = 0;
        const auto done = transact(*connection, [&](Transaction &transaction) {
            ++tries;
            auto changed = rename(transaction, fixture, bob, u"new"_s);
            proxy.loseReplyTo("commit");
            return changed;
        });
        QCOMPARE(kind(done), Kind::Unknown);
        QCOMPARE(tries, 1);
        QTRY_COMPARE(stored(fixture, bob), u"new"_s);
    }
};

QTEST_GUILESS_MAIN(TestTransact)
#include "tst_transact.moc"

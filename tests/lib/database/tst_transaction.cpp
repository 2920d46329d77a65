#include "database/transaction.h"
#include "sql/modify.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"

#include <thread>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Transaction;
using Kind = Error::Kind;

class TestTransaction : public QObject
{
    Q_OBJECT

    static auto rename(const tests::LuciaFixture &fixture, const QString &key, const QString &hash)
    {
        const auto &k = fixture.schema().keys;
        return sql::update(k).set(k.hashedPassword, hash).where(k.id == key);
    }
    static auto duplicate(const tests::LuciaFixture &fixture)
    {
        const auto &k = fixture.schema().keys;
        return sql::insertInto(k).set(k.id, u"username:bob"_s).set(k.userId, u"bob0000000000002"_s);
    }
    static QString stored(tests::LuciaFixture &fixture, const QString &key)
    {
        return fixture.value(u"select hashed_password from %1 where id = ?"_s.arg(fixture.keys()), {key}).toString();
    }
    template <class T> static Kind kind(const database::Result<T> &result)
    {
        return result ? Kind::Other : result.error().kind;
    }

private slots:
    void commits_data() { tests::engines(); }
    void commits()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            QCOMPARE(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)).value_or(-1), 1);
            Transaction moved = std::move(*transaction);
            QVERIFY(moved.commit());
        }
        QCOMPARE(stored(fixture, u"username:bob"_s), u"new"_s);
        QVERIFY(Transaction::begin(*connection));       // the one before has ended
    }

    void rollsBackUnlessCommitted_data() { tests::engines(); }
    void rollsBackUnlessCommitted()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            QCOMPARE(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)).value_or(-1), 1);
            const auto inside = transaction->connection().run(
                {u"select hashed_password from %1 where id = 'username:bob'"_s.arg(fixture.keys()), {}});
            QVERIFY(inside);
            QCOMPARE(inside->rows.at(0).at(0).toString(), u"new"_s);
        }
        QCOMPARE(stored(fixture, u"username:bob"_s), fixture.hash());
    }

    void failsAltogether_data() { tests::engines(); }
    void failsAltogether()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            QVERIFY(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)));
            QCOMPARE(kind(transaction->execute(duplicate(fixture))), Kind::Constraint);
            QCOMPARE(kind(transaction->commit()), Kind::Conflict); // whoever forgets the error must not save a half
        }
        QCOMPARE(stored(fixture, u"username:bob"_s), fixture.hash());
        auto next = Transaction::begin(*connection);
        QVERIFY(next);
        QVERIFY(next->execute(rename(fixture, u"username:bob"_s, u"newer"_s)));
        QVERIFY(next->commit());
        QCOMPARE(stored(fixture, u"username:bob"_s), u"newer"_s);
    }

    // PostgreSQL answers the commit of a failed transaction with a rollback, and without an error.
    void abortedByARead()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)));
        QVERIFY(!transaction->connection().run({u"select 1 / 0"_s, {}}));
        QCOMPARE(kind(transaction->commit()), Kind::Conflict);
    }

    void deadlock_data() { tests::servers(); }
    void deadlock()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto first = fixture.connect();
        auto mine = Transaction::begin(*first);
        QVERIFY(mine->execute(rename(fixture, u"username:bob"_s, u"mine"_s)));
        std::atomic<int> other = -1;
        std::atomic<bool> holds = false;
        std::thread thread([&] {
            const auto second = fixture.connect();
            auto theirs = Transaction::begin(*second);
            (void)theirs->execute(rename(fixture, u"google:1187"_s, u"theirs"_s));
            holds = true;
            auto done = theirs->execute(rename(fixture, u"username:bob"_s, u"theirs"_s));
            other = int(done ? kind(theirs->commit()) : kind(done));
        });
        while (!holds)
            std::this_thread::yield();
        auto done = mine->execute(rename(fixture, u"google:1187"_s, u"mine"_s));
        const auto ours = done ? kind(mine->commit()) : kind(done);
        {
            const auto end = std::move(mine);           // lets the other one go on
        }
        thread.join();
        QVERIFY((ours == Kind::Conflict) != (Kind(other.load()) == Kind::Conflict));
    }

    void serialisation()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        QVERIFY(connection->run({u"set default_transaction_isolation = 'repeatable read'"_s, {}}));
        auto transaction = Transaction::begin(*connection);
        QVERIFY(connection->run({u"select 1 from "_s + fixture.keys(), {}}));
        fixture.run(u"update %1 set hashed_password = 'theirs' where id = 'username:bob'"_s.arg(fixture.keys()));
        QCOMPARE(kind(transaction->execute(rename(fixture, u"username:bob"_s, u"ours"_s))), Kind::Conflict);
    }

    // The wait for a lock ends after 5 seconds.
    void lockedRow_data() { tests::servers(); }
    void lockedRow()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        fixture.run(u"begin"_s);
        fixture.run(u"update %1 set hashed_password = 'theirs' where id = 'username:bob'"_s.arg(fixture.keys()));
        const auto connection = fixture.connect();
        auto transaction = Transaction::begin(*connection);
        QCOMPARE(kind(transaction->execute(rename(fixture, u"username:bob"_s, u"ours"_s))), Kind::Busy);
        fixture.run(u"rollback"_s);
    }

    void lockedFile()
    {
        tests::LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"begin immediate"_s);
        const auto connection = fixture.connect();
        QCOMPARE(kind(Transaction::begin(*connection)), Kind::Busy);
        QVERIFY(connection->run({u"select 1 from user_key limit 1"_s, {}}));
        fixture.run(u"rollback"_s);
        QVERIFY(Transaction::begin(*connection));
    }

    void readOnly_data() { tests::engines(); }
    void readOnly()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        auto options = fixture.options();
        options.readOnly = true;
        const auto connection = tests::opened(options);
        QCOMPARE(kind(Transaction::begin(*connection)), Kind::ReadOnly);
    }

    void connectionGone_data() { tests::servers(); }
    void connectionGone()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        auto options = fixture.options();
        tests::FaultProxy proxy(options.port);
        options.port = proxy.port();
        const auto connection = tests::opened(options);
        {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)));
            proxy.cut();
            QTRY_VERIFY(!connection->run({u"select 1"_s, {}}));
            QCOMPARE(kind(transaction->execute(rename(fixture, u"google:1187"_s, u"new"_s))), Kind::Lost);
        }
        QVERIFY(connection->isLost());
        QTRY_COMPARE(stored(fixture, u"username:bob"_s), fixture.hash());
    }

    // The server commits, and its reply is lost: nobody may say that nothing was done.
    void replyToCommitLost_data() { tests::servers(); }
    void replyToCommitLost()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        auto options = fixture.options();
        tests::FaultProxy proxy(options.port);
        options.port = proxy.port();
        const auto connection = tests::opened(options);
        auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)));
        proxy.loseReplyTo("commit");
        QCOMPARE(kind(transaction->commit()), Kind::Unknown);
        QTRY_COMPARE(stored(fixture, u"username:bob"_s), u"new"_s);
    }

    void interruptedBeforeCommit_data() { tests::engines(); }
    void interruptedBeforeCommit()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction->execute(rename(fixture, u"username:bob"_s, u"new"_s)));
            connection->interrupt();
            QCOMPARE(kind(transaction->execute(rename(fixture, u"google:1187"_s, u"new"_s))), Kind::Cancelled);
            QVERIFY(!transaction->commit());
        }
        QVERIFY(!connection->isLost());
        QCOMPARE(stored(fixture, u"username:bob"_s), fixture.hash());
        QCOMPARE(kind(connection->run({u"select 1"_s, {}})), Kind::Cancelled);
        connection->resume();
        QVERIFY(connection->run({u"select 1"_s, {}}));
    }
};

QTEST_GUILESS_MAIN(TestTransaction)
#include "tst_transaction.moc"

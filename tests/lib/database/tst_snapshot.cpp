// One state for all that is read, and nobody who is kept waiting for it.
#include "database/snapshot.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Snapshot;

class TestSnapshot : public QObject
{
    Q_OBJECT

    static int count(Connection &connection, const QString &table)
    {
        return connection.run({u"select count(*) from "_s + table, {}})->rows.at(0).at(0).toInt();
    }
    static int users(Connection &connection, const tests::LuciaFixture &fixture) { return count(connection, fixture.users()); }

private slots:
    void readsOneState_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("readOnly");
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
            QTest::addRow("%s", qPrintable(engine)) << engine << false;
            QTest::addRow("%s, read-only", qPrintable(engine)) << engine << true;
        }
    }
    void readsOneState()
    {
        FETCH_ENGINE();
        QFETCH(bool, readOnly);
        tests::LuciaFixture fixture(engine);
        if (engine == u"sqlite")
            fixture.run(u"pragma journal_mode = wal"_s);
        auto options = fixture.options();
        options.readOnly = readOnly;
        const auto connection = tests::opened(options);
        {
            const auto snapshot = Snapshot::take(*connection);
            QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().detail));
            QVERIFY(snapshot->isSteady());
            QCOMPARE(users(*connection, fixture), 5);
            fixture.addUser(u"new0000000000006"_s, u"new"_s);
            fixture.run(u"delete from %1 where user_id like 'eve%'"_s.arg(fixture.keys()));
            QCOMPARE(users(*connection, fixture), 5);
            QCOMPARE(count(*connection, fixture.keys()), 5);
        }
        fixture.addUser(u"two0000000000007"_s, u"two"_s);
        QCOMPARE(users(*connection, fixture), 7);
        QCOMPARE(count(*connection, fixture.keys()), 4);
        if (!readOnly)
            QVERIFY(connection->run({u"delete from %1 where user_id like 'bob%'"_s.arg(fixture.keys()), {}}));
    }

    // A file without a write-ahead log: the site goes first.
    void keepsNoWriterWaiting()
    {
        tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        const auto snapshot = Snapshot::take(*connection);
        QVERIFY(snapshot && !snapshot->isSteady());
        QCOMPARE(users(*connection, fixture), 5);
        fixture.addUser(u"new0000000000006"_s, u"new"_s);
        QCOMPARE(users(*connection, fixture), 6);
    }

    // After a statement that failed within it, and after one that was stopped, the connection serves again.
    void endsAfterAFailure_data() { tests::engines(); }
    void endsAfterAFailure()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        if (engine == u"sqlite")
            fixture.run(u"pragma journal_mode = wal"_s);
        const auto connection = fixture.connect();
        {
            const auto snapshot = Snapshot::take(*connection);
            QVERIFY(snapshot);
            QVERIFY(!connection->run({u"select nothing from nowhere"_s, {}}));
            connection->interrupt();
            QVERIFY(!connection->run({u"select 1"_s, {}}));
        }
        connection->resume();
        QVERIFY(!connection->isLost());
        QCOMPARE(users(*connection, fixture), 5);
    }
};

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"

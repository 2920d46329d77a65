// A query's rows some at a time, in the order in which a file's table keeps them.
#include "database/tableorder.h"
#include "sql/select.h"
#include "support/fixture/engines.h"
#include "support/fixture/plainconnection.h"

#include "sessionparts.h"

using namespace candela;
using namespace Qt::StringLiterals;
using auth::SessionTable;
using database::Connection;
using database::Error;
using database::Snapshot;

namespace {

using Ids = database::TableOrder<decltype(SessionTable::id)>;

// Over many sessions, whose ids go down as their rows' numbers go up.
struct Scene : tests::SessionParts<Ids> {
    explicit Scene(bool isSteady) : SessionParts(u"sqlite"_s)
    {
        fixture.run(u"pragma journal_mode = "_s + (isSteady ? u"wal"_s : u"delete"_s));
        fixture.run(u"delete from user_session"_s);
        fixture.run(u"with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 2500) "
                    "insert into user_session (id, user_id, active_expires, idle_expires) "
                    "select printf('many%04d', 9999 - n), 'eve0000000000004', n, n from numbers"_s);
        connection = fixture.connect();
    }
};

} // namespace

class TestTableOrder : public QObject
{
    Q_OBJECT

private slots:
    void isThereInFilesAlone_data() { tests::engines(); }
    void isThereInFilesAlone()
    {
        FETCH_ENGINE();
        const tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        const auto state = Snapshot::take(*connection);
        QVERIFY(state);
        const auto schema = fixture.schema();
        const auto order = Ids::open(*state, sql::from(*schema.sessions).select(schema.sessions->id));
        QVERIFY(order);
        QCOMPARE(order->has_value(), engine == u"sqlite");
    }

    void isNotThereWithoutNumbers_data()
    {
        QTest::addColumn<QString>("columns");
        QTest::newRow("without rowid") << u"(id text primary key, user_id text) without rowid"_s;
        QTest::newRow("a column has their name") << u"(id text primary key, _ROWID_ int)"_s;
    }
    void isNotThereWithoutNumbers()
    {
        QFETCH(QString, columns);
        Scene scene(false);
        scene.fixture.run(u"create table \"o'ther\" "_s + columns);
        const auto state = Snapshot::take(*scene.connection);
        const SessionTable other(sql::TableName{{}, u"o'ther"_s});
        const auto order = Ids::open(*state, sql::from(other).select(other.id));
        QVERIFY(order);
        QVERIFY(!order->has_value());
    }

    // Each row once, whatever the parts, as they lie in the table.
    void readsAll_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<bool>("isSteady");
        for (const bool isSteady : {true, false}) {
            for (const qint64 rows : {2500, 20'000, 1500, 999, 7})
                QTest::addRow("%lld at once, %s", rows, isSteady ? "wal" : "delete") << rows << isSteady;
        }
    }
    void readsAll()
    {
        QFETCH(qint64, rows);
        QFETCH(bool, isSteady);
        Scene scene(isSteady);
        const auto state = Snapshot::take(*scene.connection);
        QCOMPARE(state->isSteady(), isSteady);
        auto order = Ids::open(*state, scene.all());
        QVERIFY(order && *order);
        QStringList all;
        for (qsizetype came = rows; came == rows;) {
            const auto [ids, failed] = scene.next(**order, rows);
            QVERIFY(!failed);
            QVERIFY(ids.size() <= rows);
            all << ids;
            came = ids.size();
            if (all.size() == came)
                scene.fixture.addSession(u"later"_s, u"eve0000000000004"_s, auth::State::Active);
        }
        QVERIFY(scene.next(**order, rows).first.filter(u"many"_s).isEmpty());
        QCOMPARE(all.count(u"later"_s), !isSteady && rows <= 2500 ? 1 : 0);
        all.removeAll(u"later"_s);
        QCOMPARE(all.size(), 2500);
        QVERIFY(std::is_sorted(all.rbegin(), all.rend()));
    }

    void isOfWhatAQueryMeets()
    {
        Scene scene(true);
        scene.fixture.run(u"update user_session set user_id = 'bob0000000000002' where idle_expires % 100 = 0"_s);
        const auto state = Snapshot::take(*scene.connection);
        const auto &s = scene.sessions();
        auto order = Ids::open(*state, sql::from(s).where(s.userId == u"bob0000000000002"_s).select(s.id));
        QVERIFY(order && *order);
        QCOMPARE(scene.next(**order, 20).first.size(), 20);
        QCOMPARE(scene.next(**order, 20).first, QStringList({u"many7899"_s, u"many7799"_s, u"many7699"_s, u"many7599"_s, u"many7499"_s}));
    }

    // VACUUM numbers the rows anew, so that those behind a number are others.
    void noticesNewNumbers_data()
    {
        QTest::addColumn<bool>("isSteady");
        QTest::newRow("one state") << true;
        QTest::newRow("no state") << false;
    }
    void noticesNewNumbers()
    {
        QFETCH(bool, isSteady);
        Scene scene(isSteady);
        scene.fixture.run(u"delete from user_session where idle_expires <= 1000"_s);
        const auto state = Snapshot::take(*scene.connection);
        auto order = Ids::open(*state, scene.all());
        QVERIFY(order && *order);
        QCOMPARE(scene.next(**order, 1000).first.size(), 1000);
        tests::PlainConnection(scene.fixture.options()).run(u"vacuum"_s);
        const auto [ids, failed] = scene.next(**order, 1000);
        if (isSteady)
            QCOMPARE(ids.size(), 500);
        else
            QCOMPARE(failed, Error::Kind::Conflict);
    }

    void refuses()
    {
        Scene scene(true);
        const auto state = Snapshot::take(*scene.connection);
        auto order = Ids::open(*state, scene.all());
        QVERIFY(order && *order);
        QCOMPARE(scene.next(**order, Connection::mostRows + 1).second, Error::Kind::Input);
        QCOMPARE(scene.next(**order, Connection::mostRows).first.size(), 2500);
        const SessionTable nowhere(sql::TableName{{}, u"nowhere"_s});
        auto nothing = Ids::open(*state, sql::from(nowhere).select(nowhere.id));
        QVERIFY(nothing && *nothing);
        QCOMPARE(scene.next(**nothing, 1).second, Error::Kind::Schema);
    }

    void isStopped()
    {
        Scene scene(true);
        const auto state = Snapshot::take(*scene.connection);
        auto order = Ids::open(*state, scene.all());
        QVERIFY(order && *order);
        scene.connection->interrupt();
        QCOMPARE(scene.next(**order, 100).second, Error::Kind::Cancelled);
        scene.connection->resume();
        QCOMPARE(scene.next(**order, 100).first.size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestTableOrder)
#include "tst_tableorder.moc"

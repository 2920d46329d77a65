// A query's rows some at a time, where the engine has such a thing.
#include "database/cursor.h"
#include "database/transact.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"

#include "sessionparts.h"

using namespace candela;
using namespace Qt::StringLiterals;
using auth::SessionTable;
using database::Connection;
using database::Error;
using database::Snapshot;

namespace {

using Ids = database::Cursor<decltype(SessionTable::id)>;

// Over many sessions of one user, in one state.
struct Scene : tests::SessionParts<Ids> {
    Scene() : SessionParts(u"postgres"_s)
    {
        fixture.addSessions(u"many"_s, u"eve0000000000004"_s, 2500, auth::State::Idle);
        connection = fixture.connect();
    }
};

} // namespace

class TestCursor : public QObject
{
    Q_OBJECT

private slots:
    void isThereOnPostgresAlone_data() { tests::engines(); }
    void isThereOnPostgresAlone()
    {
        FETCH_ENGINE();
        const tests::LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        const auto state = Snapshot::take(*connection);
        QVERIFY(state);
        QCOMPARE(Ids::isThere(*state), engine == u"postgres");
    }

    // Each row once, whatever the parts, and what others write meanwhile is not among them.
    void readsAll_data()
    {
        QTest::addColumn<qint64>("rows");
        for (const qint64 rows : {2508, 20'000, 1500, 1000, 999})
            QTest::addRow("%lld at once", rows) << rows;
    }
    void readsAll()
    {
        QFETCH(qint64, rows);
        Scene scene;
        const auto state = Snapshot::take(*scene.connection);
        auto cursor = Ids::open(*state, scene.all());
        QVERIFY(cursor);
        QStringList all;
        for (qsizetype came = rows; came == rows;) {
            const auto [ids, failed] = scene.next(*cursor, rows);
            QVERIFY(!failed);
            QVERIFY(ids.size() <= rows);
            if (all.isEmpty())
                scene.fixture.addSession(u"later"_s, u"eve0000000000004"_s, auth::State::Active);
            all << ids;
            came = ids.size();
        }
        QVERIFY(scene.next(*cursor, rows).first.isEmpty());
        QCOMPARE(all.size(), 2508);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 2508);
        QVERIFY(!all.contains(u"later"_s));
    }

    // Between its parts the connection serves others, and behind the snapshot as well.
    void leavesTheConnectionFree()
    {
        Scene scene;
        {
            const auto state = Snapshot::take(*scene.connection);
            auto cursor = Ids::open(*state, scene.all().with({{{scene.sessions().name(), u"user_agent"_s}}}));
            QVERIFY(cursor);
            QCOMPARE(scene.next(*cursor, 1200).first.size(), 1200);
            QVERIFY(scene.connection->now());
            QCOMPARE(scene.next(*cursor, 1200).first.size(), 1200);
        }
        QVERIFY(scene.connection->now());
        const auto open = scene.connection->run({u"select name from pg_cursors where name = 'candela'"_s, {}});
        QVERIFY(open && open->rows.empty());
        const auto &s = scene.sessions();
        QVERIFY(database::write(*scene.connection, sql::deleteFrom(s).where(s.userId == u"eve0000000000004"_s)));
    }

    void refuses()
    {
        Scene scene;
        const auto state = Snapshot::take(*scene.connection);
        auto cursor = Ids::open(*state, scene.all());
        QVERIFY(cursor);
        QCOMPARE(scene.next(*cursor, Connection::mostRows + 1).second, Error::Kind::Input);
        QCOMPARE(scene.next(*cursor, Connection::mostRows).first.size(), 2508);
        const SessionTable nowhere(sql::TableName{{}, u"nowhere"_s});
        const auto failed = Ids::open(*state, sql::from(nowhere).select(nowhere.id));
        QVERIFY(!failed);
        QCOMPARE(failed.error().kind, Error::Kind::Schema);
    }

    // A value that the engine cannot read comes in the middle: what came before it is no answer.
    void failsInTheMiddle()
    {
        Scene scene;
        const auto state = Snapshot::take(*scene.connection);
        const auto &s = scene.sessions();
        const auto broken = u"select id from %1 where 1 / (case id when 'many0001700' then 0 else 1 end) = 1"_s;
        const auto declares = scene.connection->dialect().declaresCursor().toString();
        QVERIFY(scene.connection->run({declares + broken.arg(scene.fixture.sessions()), {}}));
        const sql::CompiledQuery part{scene.connection->dialect().fetches(1000), {}};
        QStringList ids;
        const auto read = scene.connection->readAll(
            {part, part, part}, [&](const auto &cells) { ids << QString::fromUtf8(cells[0]); });
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
        QCOMPARE(ids.size(), 1000);
        QVERIFY(!scene.connection->fetch(sql::from(s).limit(1).select(s.id)));    // nothing more of this state
    }

    void isStopped()
    {
        Scene scene;
        {
            const auto state = Snapshot::take(*scene.connection);
            auto cursor = Ids::open(*state, scene.all());
            QVERIFY(cursor);
            scene.connection->interrupt();
            QCOMPARE(scene.next(*cursor, 100).second, Error::Kind::Cancelled);
        }
        scene.connection->resume();
        QVERIFY(!scene.connection->isLost());
        QVERIFY(scene.connection->now());
    }
};

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"

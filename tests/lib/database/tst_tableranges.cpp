// The ranges of a table, along the rows' places or its key: each row is in one of them.
#include "database/tableranges.h"
#include "database/transact.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::SessionTable;
using database::Error;
using database::TableRanges;
using Predicate = sql::Predicate<SessionTable>;

namespace {

// Over many sessions.
struct Scene {
    explicit Scene(const QString &engine) : fixture(engine), connection(fixture.connect())
    {
        fixture.addSessions(u"many"_s, u"eve0000000000004"_s, 2500, auth::State::Idle);
    }
    // Twice as many, and twice again, that a table has several stretches on any engine.
    void grow()
    {
        const auto id = fixture.engine() == u"mysql" ? u"concat(id, '%1')"_s : u"id || '%1'"_s;
        for (int i = 0; i < 6; ++i) {
            fixture.run(u"insert into %1 (id, user_id, active_expires, idle_expires, user_agent) "
                        "select %2, user_id, active_expires, idle_expires, '%3' from %1"_s
                    .arg(fixture.sessions(), id.arg(i), QString(150, u'x')));
        }
    }
    const SessionTable &sessions() const { return *fixture.schema().sessions; }
    TableRanges ranges() const { return TableRanges::over(*connection, sessions().id.name()).value(); }
    // The ids of the next range, which is passed: those that it holds.
    std::pair<QStringList, TableRanges::Range> next(TableRanges &ranges, qint64 rows, const std::optional<Predicate> &which = {}) const
    {
        const auto range = ranges.next(*connection, which ? std::optional(which->condition) : std::nullopt, rows);
        if (!range)
            qFatal("no range: %d %s", int(range.error().kind), qPrintable(range.error().detail));
        ranges.pass(*range);
        const Predicate within = {which ? (Predicate{range->within} && *which).condition : range->within};
        QStringList ids;
        const auto query = sql::from(sessions()).where(within).limit(std::min(rows + 1, database::Connection::mostRows));
        const auto found = connection->fetch(query.select(sessions().id));
        for (const auto &row : found.value())
            ids << row[sessions().id];
        return {ids, *range};
    }
    qint64 removed(const TableRanges::Range &range) const
    {
        return database::write(*connection, sql::deleteFrom(sessions()).where(Predicate{range.within})).value();
    }

    LuciaFixture fixture;
    std::unique_ptr<database::Connection> connection;
};

} // namespace

class TestTableRanges : public QObject
{
    Q_OBJECT

private slots:
    void haveEachRowOnce_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<qint64>("rows");
        for (const auto &engine : database::engines()) {
            for (const qint64 rows : {20'000, 2508, 2507, 999, 70})
                QTest::addRow("%s, %lld at once", qPrintable(engine.id), rows) << engine.id << rows;
        }
    }
    void haveEachRowOnce()
    {
        FETCH_ENGINE();
        QFETCH(qint64, rows);
        const Scene scene(engine);
        auto ranges = scene.ranges();
        QStringList all;
        for (bool isLast = false; !isLast;) {
            const auto [ids, range] = scene.next(ranges, rows);
            QVERIFY(ids.size() <= rows);
            all << ids;
            isLast = range.isLast;
        }
        QCOMPARE(all.size(), 2508);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 2508);
    }
    // Along the key, a part of the table at a time where the table says that it has parts, and all of it at once.
    void giveTheirRows_data() { haveEachRowOnce_data(); }
    void giveTheirRows()
    {
        FETCH_ENGINE();
        QFETCH(qint64, rows);
        const Scene scene(engine);
        const auto &s = scene.sessions();
        const TableRanges whole(s.id.name()), parts = scene.ranges();
        for (auto given : {whole, parts.rowsMove() ? whole : parts}) {
            auto counted = given;
            for (bool isLast = false; !isLast;) {
                QStringList ids;
                const auto range = given.next(*scene.connection, sql::from(s).select(s.id), rows,
                    [&](const auto &row) { ids << QString::fromUtf8(row[s.id]); });
                QVERIFY(range);
                given.pass(*range);
                auto [same, other] = scene.next(counted, rows);
                ids.sort();
                same.sort();
                QCOMPARE(ids, same);
                QCOMPARE(range->rows, ids.size());
                QCOMPARE(other.rows, range->rows);
                QCOMPARE(other.end, range->end);
                QCOMPARE(other.isLast, range->isLast);
                isLast = range->isLast;
            }
        }
    }
    // Where few are met, and the table has several parts.
    void giveFewRows()
    {
        NEED_ENGINE(u"mysql"_s);
        Scene scene(u"mysql"_s);
        scene.grow();
        const auto &s = scene.sessions();
        auto ranges = scene.ranges();
        qint64 found = 0;
        int number = 0;
        for (bool isLast = false; !isLast; ++number) {
            const auto range = ranges.next(*scene.connection,
                sql::from(s).where(s.userId == u"zoe0000000000005"_s).select(s.id), 100, [&](const auto &) { ++found; });
            QVERIFY(range);
            ranges.pass(*range);
            isLast = range->isLast;
        }
        QCOMPARE(found, 64);
        QVERIFY(number > 1);
    }

    // Rows that lie together and are neighbours in the key, so that few pages of either are met.
    void areNearInBoth()
    {
        Scene scene(u"sqlite"_s);
        scene.grow();
        auto ranges = scene.ranges();
        const auto ends = [](QStringList ids) {
            std::sort(ids.begin(), ids.end());
            return std::pair(ids.front(), ids.back());
        };
        const auto [first, range] = scene.next(ranges, 5000);
        QVERIFY(range.areListed && !range.isLast);
        QCOMPARE(first.size(), 5000);
        const auto [second, next] = scene.next(ranges, 5000);
        QVERIFY(ends(first).second < ends(second).first);
        QCOMPARE(next.end, range.end);
        // A smaller one, where that was not passed.
        QCOMPARE(ranges.next(*scene.connection, {}, 10).value().rows, 10);
        const auto [third, other] = scene.next(ranges, 100'000);
        QCOMPARE(other.rows, database::Connection::mostRows);
        QCOMPARE(third.size(), other.rows);
        QVERIFY(ends(second).second < ends(third).first);
    }

    // What a range holds is what it gave, also of a query that meets few.
    void holdWhatTheyGive_data() { engines(); }
    void holdWhatTheyGive()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto &s = scene.sessions();
        const Predicate which = {(s.userId != u"eve0000000000004"_s).condition};
        auto ranges = scene.ranges();
        const auto few = scene.next(ranges, 5, which);
        QCOMPARE(few.first.size(), 5);
        QVERIFY(!few.second.isLast);
        QCOMPARE(database::write(*scene.connection, sql::deleteFrom(s).where(Predicate{few.second.within} && which)), 5);
        const auto rest = scene.next(ranges, 5, which);
        QCOMPARE(rest.first.size(), 3);
        QVERIFY(rest.second.isLast);
        QCOMPARE(database::write(*scene.connection, sql::deleteFrom(s).where(Predicate{rest.second.within} && which)), 3);
        ranges = scene.ranges();
        const auto others = scene.next(ranges, 100);
        QCOMPARE(scene.removed(others.second), 100);
        QCOMPARE(scene.fixture.value(u"select count(*) from "_s + scene.fixture.sessions()).toLongLong(), 2400);
    }

    // Where few of very many are met, a range looks at a part of the table.
    void endWithoutRowsAsWell_data() { engines(); }
    void endWithoutRowsAsWell()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        scene.grow();
        scene.fixture.addSession(u"zlast"_s, u"zoe0000000000005"_s, auth::State::Active);
        auto ranges = scene.ranges();
        const Predicate which = {(scene.sessions().userId == u"zoe0000000000005"_s).condition};
        QStringList all;
        int number = 0;
        for (bool isLast = false; !isLast; ++number) {
            const auto [ids, range] = scene.next(ranges, 100, which);
            all << ids;
            isLast = range.isLast;
        }
        QCOMPARE(all.size(), 65);
        QVERIFY(all.contains(u"zlast"_s));
        QVERIFY(number > 1);
    }

    void beginWithNothing_data() { engines(); }
    void beginWithNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        scene.fixture.run(u"delete from "_s + scene.fixture.sessions());
        auto ranges = scene.ranges();
        const auto [ids, range] = scene.next(ranges, 100);
        QVERIFY(ids.isEmpty());
        QVERIFY(range.isLast);
    }

    void areOfPlacesWhereRowsHaveSuch_data() { engines(); }
    void areOfPlacesWhereRowsHaveSuch()
    {
        FETCH_ENGINE();
        QCOMPARE(Scene(engine).ranges().rowsMove(), engine != u"mysql");
    }
    // Where a place says too little, is nobody's to read, or is not there, they go along the key.
    void areOfKeysElsewhere_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("table");
        QTest::newRow("sqlite, without rowid") << u"sqlite"_s << u"create table other (id text primary key) without rowid"_s;
        QTest::newRow("sqlite, a column has their name") << u"sqlite"_s << u"create table other (id text primary key, _ROWID_ int)"_s;
        QTest::newRow("postgres, partitioned") << u"postgres"_s << u"create table other (id text primary key) partition by hash (id)"_s;
        QTest::newRow("postgres, inherited") << u"postgres"_s
            << u"create table other (id text primary key); create table heir () inherits (other)"_s;
        QTest::newRow("postgres, a view") << u"postgres"_s << u"create view other as select id from user_session"_s;
    }
    void areOfKeysElsewhere()
    {
        FETCH_ENGINE();
        QFETCH(QString, table);
        Scene scene(engine);
        for (const auto &statement : table.split(u';'))
            scene.fixture.run(statement);
        const auto ranges = TableRanges::over(*scene.connection, {{{}, u"other"_s}, u"id"_s});
        QVERIFY(ranges);
        QVERIFY(!ranges->rowsMove());
    }

    void sayWhatFailed_data() { engines(); }
    void sayWhatFailed()
    {
        FETCH_ENGINE();
        const Scene scene(engine);
        auto ranges = scene.ranges();
        scene.connection->interrupt();
        QCOMPARE(ranges.next(*scene.connection, {}, 10).error().kind, Error::Kind::Cancelled);
        if (engine != u"mysql")
            QCOMPARE(TableRanges::over(*scene.connection, scene.sessions().id.name()).error().kind, Error::Kind::Cancelled);
        scene.connection->resume();
        QCOMPARE(scene.next(ranges, 10).first.size(), 10);
    }
};

QTEST_GUILESS_MAIN(TestTableRanges)
#include "tst_tableranges.moc"

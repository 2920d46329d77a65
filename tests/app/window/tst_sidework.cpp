// What is counted and looked up beside rows: why some of it is not to be had is said once, with a way to ask for it again.
#include "look/inlinebar.h"
#include "models/counts.h"
#include "models/usersmodel.h"
#include "opened.h"
#include "pages/busyrow.h"
#include "pages/sidework.h"
#include "pages/userspage.h"
#include "support/fixture/tablelock.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QScopeGuard>

#include <atomic>
#include <thread>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::Counts;
using app::SideWork;
using app::UsersModel;
using database::Connection;
using database::Error;
using database::Result;

class TestSideWork : public QObject
{
    Q_OBJECT
    using Page = Shown<app::UsersPage>;
    static QString told(const SideWork &side) { return side.findChild<look::InlineBar *>()->accessibleName(); }
    static QString inTheList(const Page &page, int column) { return page.table().model()->index(0, column).data().toString(); }
    static auto failing(Error::Kind kind)
    {
        return [kind](Connection &) -> Result<int> { return database::Failure(Error{kind, u"4711"_s, u"the server's own words"_s, {}}); };
    }

private slots:
    void initTestCase() { prepareApplication(); }

    void aFailedCountSaysWhy()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SideWork side(*workspace);
        side.resize(800, 140);
        Counts<int> first(*workspace, nullptr), second(*workspace, nullptr);
        side.watch(first);
        side.watch(second);
        QVERIFY(!side.isVisible() && side.text().isEmpty() && !side.stopCounting());

        first.ask(failing(Error::Kind::Busy));
        QTRY_VERIFY(side.isVisible());
        QVERIFY(side.text().isEmpty() && !first.value());
        QVERIFY2(told(side).startsWith(u"Not everything here could be counted. The database was busy for too long."), qPrintable(told(side)));
        QVERIFY(!says(side, u"own words"_s));
        clickIn(side, u"details"_s);
        QTRY_VERIFY(says(side, u"the server's own words"_s));
        shoot(side, u"sidework-light"_s);
        // Nothing is folded in again, nor said again to whoever has closed it, because something else ends.
        second.ask([](Connection &) -> Result<int> { return 2; });
        QTRY_COMPARE(second.value(), 2);
        QVERIFY(says(side, u"the server's own words"_s));
        side.clear();
        second.ask([](Connection &) -> Result<int> { return 3; });
        QTRY_COMPARE(second.value(), 3);
        QVERIFY(!side.isVisible());
        // Asked for once more it is forgotten, and said where it fails again.
        first.ask(failing(Error::Kind::Busy));
        QTRY_VERIFY(side.isVisible());
        QSignalSpy again(&side, &SideWork::remedyRequested);
        clickIn(side, u"remedy"_s);
        QCOMPARE(again.size(), 1);
        first.ask([](Connection &) -> Result<int> { return 1; });
        QTRY_COMPARE(first.value(), 1);
        QVERIFY(!side.isVisible());
    }
    // A count that waits for its rows is not what takes long: its time begins with its query.
    void timeBeginsWithTheQuery()
    {
        NEED_ENGINE(u"mysql"_s);
        std::atomic_bool isHeld = true;         // the job looks at it until the workspace is gone
        const LuciaFixture fixture(u"mysql"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel users(*workspace);
        SideWork side(*workspace);
        Counts<int> count(*workspace, users, nullptr);
        side.watch(count);
        const auto letGo = qScopeGuard([&] { isHeld = false; });
        QElapsedTimer waited;
        {
            TableLock lock(fixture, fixture.users());
            users.ask({}, {});
            count.ask([&](Connection &) -> Result<int> {
                while (isHeld)
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return 1;
            });
            waited.start();
            QTest::qWait(500);
            QVERIFY(count.isCounting() && side.text().isEmpty());
            QCOMPARE(side.elapsed().count(), 0);
        }
        QTRY_COMPARE(side.text(), u"Counting…"_s);
        QVERIFY(side.elapsed().count() <= waited.elapsed() - 500);
        isHeld = false;
        QTRY_COMPARE(count.value(), 1);
        QVERIFY(side.text().isEmpty() && side.elapsed().count() == 0);
    }
    // What somebody has stopped is no failure, and a lost connection is said elsewhere.
    void aStopAndALossAreNotSaid()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SideWork side(*workspace);
        Counts<int> count(*workspace, nullptr);
        side.watch(count);
        std::atomic_bool isHeld = true, runs = false;
        count.ask([&](Connection &) -> Result<int> {
            runs = true;
            while (isHeld)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return database::failure(Error::Kind::Busy);
        });
        QTRY_VERIFY(runs);
        QCOMPARE(side.text(), u"Counting…"_s);
        QVERIFY(side.stopCounting() && !side.stopCounting());
        isHeld = false;
        Counts<int> behind(*workspace, nullptr);                // whose answer comes after that
        behind.ask([](Connection &) -> Result<int> { return 1; });
        QTRY_COMPARE(behind.value(), 1);
        QVERIFY(!side.isVisible() && !count.failure());
        count.ask(failing(Error::Kind::Cancelled));             // as where the connections are made anew
        QTRY_VERIFY(!count.isCounting());
        QVERIFY(!side.isVisible() && !count.value());
        count.ask(failing(Error::Kind::Busy));
        QTRY_VERIFY(side.isVisible());
        QSignalSpy returned(workspace.get(), &app::Workspace::returned);
        workspace->reportLoss({Error::Kind::Lost, {}, {}, {}});
        QVERIFY(!side.isVisible());
        workspace->reconnect();
        QTRY_COMPARE(returned.size(), 1);
        QVERIFY(!side.isVisible());
    }
    void whatBelongsToRowsIsAskedForAgain_data() { engines(); }
    void whatBelongsToRowsIsAskedForAgain()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(inTheList(page, UsersModel::Sessions), u"1 active, 1 idle"_s);
        const auto &side = *page.find<SideWork>(u"usersSideWork"_s);
        QVERIFY(!side.isVisible());
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        page->refresh();
        QTRY_COMPARE(inTheList(page, UsersModel::Sessions), u"unknown"_s);
        QVERIFY(side.isVisible());
        QVERIFY2(told(side).startsWith(u"Not everything that belongs to these rows could be loaded."), qPrintable(told(side)));
        QCOMPARE(page.rows(), 5);
        // Where nothing belongs to any row, nothing lacks.
        auto *search = page.find<QLineEdit>(u"usersSearch"_s);
        QTest::keyClicks(search, u"nosuchone"_s);
        QTRY_COMPARE(page.rows(), 0);
        QVERIFY(!side.isVisible());
        search->clear();
        QTRY_VERIFY(side.isVisible());
        clickIn(side, u"details"_s);
        QTRY_VERIFY(says(side, u"user_session"_s));
        shoot(*page, u"users-sidework-"_s + engine);
        fixture.run(u"alter table elsewhere rename to %1"_s.arg(fixture.sessions()));
        clickIn(side, u"remedy"_s);
        QTRY_COMPARE(inTheList(page, UsersModel::Sessions), u"1 active, 1 idle"_s);
        QVERIFY(!side.isVisible());
    }
    // What is looked up for other rows makes none of those known that are not.
    void whatLacksStaysSaid()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        std::atomic_bool fails = true;
        using Numbers = QHash<QString, int>;
        app::Lookup<int> numbers(*workspace, [&](Connection &, const QStringList &keys) -> Result<Numbers> {
            if (fails)
                return database::failure(Error::Kind::Busy);
            return Numbers{{keys.first(), 1}};
        }, nullptr);
        numbers.want({u"a"_s});
        QTRY_VERIFY(numbers.failure());
        fails = false;
        numbers.want({u"b"_s});
        QTRY_VERIFY(numbers.find(u"b"_s));
        QVERIFY(numbers.failure() && !numbers.find(u"a"_s));
        numbers.want({u"a"_s});
        QTRY_VERIFY(numbers.find(u"a"_s));
        QVERIFY(!numbers.failure());
    }
    // A load that fails says so, and offers the same: once is enough.
    void aFailedLoadIsSaidInItsPlace()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        page->refresh();
        const auto &side = *page.find<SideWork>(u"usersSideWork"_s);
        QTRY_VERIFY(side.isVisible());
        fixture.run(u"alter table %1 rename to nowhere"_s.arg(fixture.users()));
        page->refresh();
        QTRY_VERIFY(page.find<QWidget>(u"usersBar"_s)->isVisible());
        QVERIFY(!side.isVisible());
        // Once that is not said any more, what the rows lack is.
        page->refresh();
        QVERIFY(page->stopLoading());
        QVERIFY(!page.find<QWidget>(u"usersBar"_s)->isVisible());
        QVERIFY(side.isVisible());
    }
    // As by idle_session_timeout, or a firewall: the next job has a connection all the same.
    void aConnectionThatWasCutIsNoFailure_data() { servers(); }
    void aConnectionThatWasCutIsNoFailure()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        const bool isMySql = engine == u"mysql"_s;
        const auto own = [isMySql](Connection &connection) -> Result<qint64> {
            return connection.run({isMySql ? u"select connection_id()"_s : u"select pg_backend_pid()"_s, {}})
                .map([](const auto &answer) { return answer.rows.at(0).at(0).toLongLong(); });
        };
        const auto cut = [&](qint64 id) { fixture.run((isMySql ? u"kill %1"_s : u"select pg_terminate_backend(%1)"_s).arg(id)); };
        Counts<qint64> count(*workspace, nullptr);
        count.ask(own);
        QTRY_VERIFY(count.value());
        const auto first = *count.value();
        cut(first);
        count.ask(own);
        QTRY_VERIFY(!count.isCounting());
        QVERIFY(count.value() && *count.value() != first);

        using Numbers = QHash<QString, qint64>;
        app::Lookup<qint64> numbers(*workspace, [own](Connection &connection, const QStringList &keys) {
            return own(connection).map([&](qint64 id) { return Numbers{{keys.first(), id}}; });
        }, nullptr);
        numbers.want({u"a"_s});
        QTRY_VERIFY(numbers.find(u"a"_s));
        cut(*numbers.find(u"a"_s));
        numbers.want({u"b"_s});
        QTRY_VERIFY(!numbers.isBusy());
        QVERIFY(numbers.find(u"b"_s) && !numbers.failure());
        QVERIFY(!workspace->isLost());
    }
    // On PostgreSQL we wait for locks no longer than the row takes to appear.
    void whatTakesLongCanBeStoppedByAClick()
    {
        const auto engine = u"mysql"_s;
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(inTheList(page, UsersModel::Sessions), u"1 active, 1 idle"_s);
        TableLock lock(fixture, fixture.sessions());
        page->refresh();
        auto &row = *page.find<app::BusyRow>(u"usersBusy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 8000);
        QVERIFY(says(row, u"Loading what belongs to these rows…"_s));
        QCOMPARE(inTheList(page, UsersModel::Sessions), u"…"_s);
        shoot(*page, u"users-beside-busy"_s);
        clickIn(row, u"busyStop"_s);
        QVERIFY(!row.isVisible());
        QCOMPARE(inTheList(page, UsersModel::Sessions), u"unknown"_s);
        QVERIFY(!page.find<QWidget>(u"usersSideWork"_s)->isVisible());
    }
};

QTEST_MAIN(TestSideWork)
#include "tst_sidework.moc"

// The users behind the table, with keys and sessions counted, and found by what people know of them.
#include "copy.h"
#include "look/celldelegate.h"
#include "models/counts.h"
#include "models/userload.h"
#include "models/usersmodel.h"
#include "opened.h"
#include "support/fixture/tablelock.h"

#include <QAbstractItemModelTester>
#include <QMutex>

#include <thread>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::PagedRows;
using app::UsersModel;

class TestUsersModel : public QObject
{
    Q_OBJECT
    static bool settled(const UsersModel &model) { return model.progress() != PagedRows::Progress::Loading; }
private slots:
    void initTestCase() { prepareApplication(); }

    void everyUserWithKeysAndSessions_data() { engines(); }
    void everyUserWithKeysAndSessions()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        const auto cell = [&](int row, int column) { return model.data(model.index(row, column), Qt::DisplayRole).toString(); };
        QCOMPARE(cell(0, UsersModel::Id), u"ada0000000000001"_s);
        QTRY_COMPARE(cell(0, UsersModel::Keys), u"email, github"_s);      // after the rows
        QCOMPARE(cell(0, UsersModel::Sessions), u"1 active, 1 idle"_s);
        QCOMPARE(cell(4, UsersModel::Keys), u"none"_s);
        QCOMPARE(cell(4, UsersModel::Sessions), u"none live"_s);
    }
    void pagesFollowEachOther_data() { engines(); }
    void pagesFollowEachOther()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addUsers(u"many"_s, 430);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        model.reload();
        QTRY_COMPARE(model.rowCount(), PagedRows::pageRows);
        // It fetches more by itself whenever cells change, as they do when keys and sessions have been counted.
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        while (!model.isComplete()) {
            QTRY_VERIFY(settled(model));
            model.fetchMore({});
        }
        QCOMPARE(model.rowCount(), 435);
    }
    void searches_data() { engines(); }
    void searches()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        for (const auto &[text, rows] : {std::pair{u"ada"_s, 1}, {u"ADA@EXAMPLE"_s, 1}, {u"github:58"_s, 1}, {u"bob"_s, 1}, {u"%"_s, 0},
                 {u"'; drop"_s, 0}, {u"nobody"_s, 0}, {QString(), 5}}) {
            model.setSearch(text);
            QTRY_VERIFY(settled(model));
            QCOMPARE(model.rowCount(), rows);
        }
    }
    // Of all that asks the database here, the first question is held up by a lock until others have been asked.
    void anOldAnswerNeverReplacesANewerOne_data() { engines(); }
    void anOldAnswerNeverReplacesANewerOne()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        app::Counts<qint64> counts(*workspace, nullptr);
        app::UserLoad load(*workspace);
        const auto ask = [&](const QString &text, const QString &user) {
            model.setSearch(text);
            counts.ask([schema = workspace->schema(), text](database::Connection &connection) {
                return auth::Users(connection, schema).count({text});
            });
            load.ask(user);
        };
        int ends = 0;
        connect(&load, &app::UserLoad::changed, this, [&] { ends += !load.isLoading(); });
        TableLock lock(fixture, fixture.users());
        ask({}, u"ada0000000000001"_s);
        QTest::qWait(50);
        QVERIFY(!settled(model) && counts.isCounting() && load.isLoading());
        for (int i = 0; i < 10; ++i)
            ask(i % 2 ? u"ada"_s : QString(), u"eve0000000000004"_s);
        ask(u"bob"_s, u"bob0000000000002"_s);
        lock.release();
        QTRY_VERIFY(settled(model) && !counts.isCounting() && !load.isLoading());
        QTest::qWait(100);
        QCOMPARE(model.progress(), PagedRows::Progress::Ready);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.at(0).id, u"bob0000000000002"_s);
        QCOMPARE(counts.value(), std::optional<qint64>(1));
        QCOMPARE(ends, 1);
        QVERIFY(load.found());
        QCOMPARE(load.found()->detail.user.id, u"bob0000000000002"_s);
        QVERIFY(load.found()->keys.isKnown && load.found()->sessions.isKnown);
        QTRY_COMPARE(model.data(model.index(0, UsersModel::Keys), Qt::DisplayRole).toString(), u"username"_s);
    }
    void aCountWaitsForTheRows_data() { engines(); }
    void aCountWaitsForTheRows()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        app::Counts<int> counts(*workspace, model, nullptr);
        std::atomic_int begun = 0;
        const auto count = [&begun](database::Connection &) -> database::Result<int> { return ++begun; };
        TableLock lock(fixture, fixture.users());
        model.setSearch({});
        counts.ask(count);
        QTest::qWait(100);
        QVERIFY(!settled(model) && counts.isCounting());
        QCOMPARE(begun, 0);
        lock.release();
        QTRY_VERIFY(settled(model));
        QCOMPARE(begun, 0);                     // the server was slow: it is left alone for a moment
        model.reload();
        QTRY_VERIFY(settled(model));
        QCOMPARE(begun, 0);
        QTRY_COMPARE(counts.value(), std::optional(1));
        // Of rows that are there at once; and stopped before it has begun.
        counts.ask(count);
        QTRY_COMPARE(counts.value(), std::optional(2));
        // The answer of a count asked for before is none to the one that waits.
        std::atomic_bool isHeld = true, isAtWork = false;
        counts.ask([&](database::Connection &) -> database::Result<int> {
            isAtWork = true;
            while (isHeld)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return 77;
        });
        QTRY_VERIFY(isAtWork);
        TableLock again(fixture, fixture.users());
        model.reload();
        counts.ask(count);
        isHeld = false;
        QTest::qWait(100);
        QVERIFY(!settled(model) && counts.isCounting() && !counts.value());
        QVERIFY(counts.stop() && !counts.isCounting());
        model.stop();
        QTest::qWait(100);
        QCOMPARE(begun, 2);
        // Whoever stops the rows has not asked for a count in their place.
        model.reload();
        counts.ask(count);
        model.stop();
        QVERIFY(!counts.isCounting() && !counts.value());
        app::Counts<qint64> alone(*workspace, nullptr);
        alone.ask([schema = workspace->schema()](database::Connection &connection) {
            return auth::Users(connection, schema).count({});
        });
        QTest::qWait(50);
        QVERIFY(alone.isCounting() && alone.stop() && !alone.stop());
        again.release();
        QTest::qWait(100);
        QVERIFY(!alone.value());
        QCOMPARE(begun, 2);
        QCOMPARE(model.progress(), PagedRows::Progress::Stopped);
    }
    // Jobs that hear of no stop, and answer late.
    void aLateAnswerIsNone()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        std::atomic_bool isHeld = true;
        const auto answer = [&isHeld](int number) {
            while (number == 1 && isHeld)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return number;
        };
        app::Counts<int> counts(*workspace, nullptr);
        int asked = 0;
        using Numbers = QHash<QString, int>;
        const auto look = [&](database::Connection &, const QStringList &keys) -> database::Result<Numbers> {
            return Numbers{{keys.first(), answer(++asked)}};
        };
        app::Lookup<int> numbers(*workspace, look, nullptr);
        for (const int number : {1, 2}) {
            counts.ask([&, number](database::Connection &) -> database::Result<int> { return answer(number); });
            numbers.clear();
            numbers.want({u"key"_s});
            QTest::qWait(20);
        }
        QList<int> seen;
        connect(&counts, &app::Counting::changed, this, [&] { seen << counts.value().value_or(0); });
        connect(&numbers, &app::LookupQueue::changed, this, [&] { seen << *numbers.find(u"key"_s); });
        isHeld = false;
        QTRY_COMPARE(seen, (QList{2, 2}));
        // Stopped, it stays unknown; parked, it is asked for once more.
        isHeld = true;
        asked = 0;
        numbers.clear();
        numbers.want({u"key"_s});
        QTest::qWait(20);
        numbers.park();
        isHeld = false;
        QTest::qWait(20);
        QVERIFY(!numbers.find(u"key"_s) && numbers.isExpected(u"key"_s));
        numbers.resume();
        QTRY_COMPARE(seen, (QList{2, 2, 2}));
        numbers.clear();
        numbers.want({u"key"_s});
        disconnect(&numbers, nullptr, this, nullptr);
        QVERIFY(numbers.stop() && !numbers.stop());
        QTest::qWait(20);
        QVERIFY(!numbers.find(u"key"_s) && !numbers.isExpected(u"key"_s));
    }
    // One that has no value is answered with that; only what failed or was stopped is a question still.
    void whatWasAnsweredIsNotAskedForAgain()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        using Numbers = QHash<QString, int>;
        QMutex guard;
        QStringList asked;
        std::atomic_bool fails = false, isHeld = false;
        const auto look = [&](database::Connection &, const QStringList &keys) -> database::Result<Numbers> {
            while (isHeld)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            const QMutexLocker locker(&guard);
            asked << keys.join(u' ');
            if (fails)
                return database::failure(database::Error::Kind::Busy);
            return Numbers{{u"one"_s, 1}};
        };
        app::Lookup<int> numbers(*workspace, look, nullptr);
        const auto asks = [&](const QStringList &keys) {
            {
                const QMutexLocker locker(&guard);
                asked.clear();
            }
            numbers.want(keys);
            QTest::qWait(50);                       // as long as it takes to ask for nothing
            const auto isExpected = [&](const QString &key) { return numbers.isExpected(key); };
            if (!QTest::qWaitFor([&] { return std::none_of(keys.begin(), keys.end(), isExpected); }))
                qFatal("no answer");
            const QMutexLocker locker(&guard);
            return asked;
        };
        QCOMPARE(asks({u"one"_s, u"none"_s}), QStringList{u"one none"_s});
        QVERIFY(numbers.find(u"one"_s) && !numbers.find(u"none"_s) && !numbers.isExpected(u"none"_s));
        QCOMPARE(asks({u"one"_s, u"none"_s}), QStringList());
        fails = true;
        QCOMPARE(asks({u"none"_s, u"failed"_s}), QStringList{u"failed"_s});
        QVERIFY(!numbers.isExpected(u"failed"_s));
        fails = false;
        QCOMPARE(asks({u"none"_s, u"failed"_s}), QStringList{u"failed"_s});
        isHeld = true;
        numbers.want({u"none"_s, u"stopped"_s});
        QVERIFY(numbers.stop() && !numbers.isExpected(u"stopped"_s));
        isHeld = false;
        QTest::qWait(50);
        QCOMPARE(asks({u"none"_s, u"stopped"_s}), QStringList{u"stopped"_s});
        QCOMPARE(asks({u"none"_s, u"stopped"_s}), QStringList());
    }
    // What cannot be had is unknown: neither none nor on its way.
    void whatCannotBeHadIsUnknown()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.keys()));
        UsersModel model(*workspace);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        QTRY_COMPARE(model.data(model.index(0, UsersModel::Keys), Qt::DisplayRole).toString(), u"unknown"_s);
        QCOMPARE(model.data(model.index(0, UsersModel::Sessions), Qt::DisplayRole).toString(), u"unknown"_s);
        QCOMPARE(app::copiedCell(model.index(0, UsersModel::Keys)), QString());
        QCOMPARE(app::copiedCell(model.index(0, UsersModel::Sessions)), QString());
        fixture.run(u"alter table elsewhere rename to "_s + fixture.keys());
        model.reload();
        QTRY_COMPARE(model.data(model.index(0, UsersModel::Keys), Qt::DisplayRole).toString(), u"email, github"_s);
    }
    void whatIsOnItsWayIsNotCopied_data() { servers(); }
    void whatIsOnItsWayIsNotCopied()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        TableLock lock(fixture, fixture.keys());
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        for (const int column : {UsersModel::Keys, UsersModel::Sessions}) {
            QCOMPARE(model.index(0, column).data().toString(), u"…"_s);
            QCOMPARE(app::copiedCell(model.index(0, column)), QString());
        }
        QCOMPARE(app::copiedCell(model.index(0, UsersModel::Id)), u"ada0000000000001"_s);
        lock.release();
        QTRY_COMPARE(app::copiedCell(model.index(0, UsersModel::Keys)), u"email, github"_s);
        QCOMPARE(app::copiedCell(model.index(0, UsersModel::Sessions)), u"1 active, 1 idle"_s);
        QCOMPARE(app::copiedCell(model.index(4, UsersModel::Keys)), u"none"_s);
    }
    void keysThatMayNotBeAllEndOpen()
    {
        LuciaFixture fixture(u"sqlite"_s);
        for (int i = 0; i < 19; ++i)
            fixture.addKey(u"apple:%1"_s.arg(i), u"bob0000000000002"_s);
        for (int i = 0; i < 30; ++i)
            fixture.addKey(u"azure:%1"_s.arg(i), u"zoe0000000000005"_s);
        fixture.run(u"delete from %1 where id = 'username:bob'"_s.arg(fixture.keys()));
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        QTRY_COMPARE(model.index(4, UsersModel::Keys).data().toString(), u"azure, "_s.repeated(20) + u"…"_s);
        QCOMPARE(model.index(1, UsersModel::Keys).data().toString(), u"apple, "_s.repeated(18) + u"apple"_s);
    }
    void attributesAreColumnsAndOrders_data() { engines(); }
    void attributesAreColumnsAndOrders()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addUsers(u"many"_s, 430);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto cell = [&](int row, const QString &attribute) {
            return model.data(model.index(row, model.columnOf({attribute})), Qt::DisplayRole).toString();
        };
        QVERIFY(model.columnOf({u"username"_s}) >= UsersModel::FirstAttribute);
        QCOMPARE(model.headerData(model.columnOf({u"username"_s}), Qt::Horizontal, Qt::DisplayRole).toString(), u"username"_s);
        model.ask({}, {u"username"_s, true});               // unique, and so indexed
        QTRY_COMPARE(cell(0, u"username"_s), u"zoe"_s);
        model.ask({}, {u"email"_s, true});                  // no index: a page costs the same however long it is
        QTRY_COMPARE(model.rowCount(), 435);
        QTRY_VERIFY(settled(model));
        QVERIFY(cell(0, u"email"_s).startsWith(u"many"));
        QCOMPARE(cell(434, u"email"_s), QString());
    }
    void aSiteWithoutSessionTableSaysSo()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"drop table "_s + fixture.sessions());
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersModel model(*workspace);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(model.data(model.index(0, UsersModel::Sessions), Qt::DisplayRole).toString(), u"kept elsewhere"_s);
        QCOMPARE(app::copiedCell(model.index(0, UsersModel::Sessions)), u"kept elsewhere"_s);
    }
};

QTEST_MAIN(TestUsersModel)
#include "tst_usersmodel.moc"

// The sessions behind the table: every row once and in order, masked, filtered, and never an older answer.
#include "auth/fingerprint.h"
#include "look/celldelegate.h"
#include "models/roles.h"
#include "models/sessionsmodel.h"
#include "opened.h"

#include <QAbstractItemModelTester>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::PagedRows;
using app::SessionsModel;

class TestSessionsModel : public QObject
{
    Q_OBJECT
    static bool settled(const SessionsModel &model) { return model.progress() != PagedRows::Progress::Loading; }
    static QStringList ids(const SessionsModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result << model.at(row).id;
        return result;
    }
    static void fetchAll(SessionsModel &model)
    {
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_VERIFY(settled(model));
        }
    }
private slots:
    void initTestCase() { prepareApplication(); }

    void everyRowOnceAndInOrder_data() { engines(); }
    void everyRowOnceAndInOrder()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 450, auth::State::Active);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.reload();
        QTRY_COMPARE(model.rowCount(), PagedRows::pageRows);
        fetchAll(model);
        QCOMPARE(model.rowCount(), 458);
        QVERIFY(model.isComplete());
        auto expected = fixture.column(u"select id from %1 order by id"_s.arg(fixture.sessions()));
        QCOMPARE(ids(model), expected);
    }
    void filters_data() { engines(); }
    void filters()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = [&](const auth::SessionFilter &filter) {
            model.setFilter(filter);
            return QTest::qWaitFor([&] { return settled(model); }) ? model.rowCount() : -1;
        };
        QCOMPARE(rows({}), 8);
        QCOMPARE(rows({{auth::State::Active}, {}, {}}), 3);
        QCOMPARE(rows({{auth::State::Idle}, {}, {}}), 1);
        QCOMPARE(rows({{auth::State::Dead}, {}, {}}), 3);
        QCOMPARE(rows({{auth::State::Invalid}, {}, {}}), 1);
        QCOMPARE(rows({{}, u"ada0000000000001"_s, {}}), 3);
        QCOMPARE(rows({{}, {}, u"ADA@exam"_s}), 3);
        QCOMPARE(rows({{}, {}, u"100%"_s}), 0);
        QCOMPARE(rows({{}, u"nobody"_s, {}}), 0);
    }
    void nothingOfAnIdIsShownButItsBeginning()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 8);
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto id = model.at(row).id;
            for (int column = 0; column < model.columnCount(); ++column) {
                for (int role = 0; role < look::ElideRole + 8; ++role) {
                    const auto text = model.data(model.index(row, column), role).toString();
                    QVERIFY2(!text.contains(id.mid(4, 12)), "more of an id than its first four characters");
                }
            }
            QCOMPARE(model.data(model.index(row, SessionsModel::Id), Qt::DisplayRole).toString(), auth::masked(id));
            QCOMPARE(model.data(model.index(row, SessionsModel::Id), look::SecondaryRole).toString(), auth::fingerprint(testKey, id));
        }
    }
    // Twenty impatient questions: the rows are those of the last.
    void anOldAnswerNeverReplacesANewerOne_data() { engines(); }
    void anOldAnswerNeverReplacesANewerOne()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        for (int i = 0; i < 20; ++i)
            model.setFilter({{i % 2 ? auth::State::Dead : auth::State::Active}, {}, {}});
        model.setFilter({{auth::State::Idle}, {}, {}});
        QTRY_VERIFY(settled(model));
        QTest::qWait(100);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.at(0).id.startsWith(u"adaidle"));
    }
    // Nobody sees the rows for a while: what was begun is given up, and what was asked for last is answered afterwards.
    void aParkedLoadWaits()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 450, auth::State::Active);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        model.park();
        model.setFilter({{auth::State::Active}, {}, {}});
        QTest::qWait(100);
        QCOMPARE(model.progress(), PagedRows::Progress::Loading);
        QCOMPARE(model.rowCount(), 0);
        model.resume();
        QTRY_VERIFY(settled(model));
        QCOMPARE(model.rowCount(), PagedRows::pageRows);
        QVERIFY(model.at(0).state == auth::State::Active);
        // Further rows are still further rows then.
        QSignalSpy anew(&model, &QAbstractItemModel::modelReset);
        model.fetchMore({});
        model.park();
        model.resume();
        QTRY_COMPARE(model.rowCount(), 2 * PagedRows::pageRows);
        QCOMPARE(anew.size(), 0);
        // What was stopped stays stopped, and what is done is done.
        model.reload();
        model.park();
        model.stop();
        model.resume();
        QCOMPARE(model.progress(), PagedRows::Progress::Stopped);
        model.reload();
        QTRY_VERIFY(settled(model));
        model.park();
        model.resume();
        QCOMPARE(model.progress(), PagedRows::Progress::Ready);
    }
    void aStoppedLoadStaysStopped()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        model.reload();
        model.stop();
        QCOMPARE(model.progress(), PagedRows::Progress::Stopped);
        QTest::qWait(200);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.canFetchMore({}));
    }
    // The last rows first, and those before them above: the same rows in the same order.
    void theOtherEndIsTheSameOrder_data() { engines(); }
    void theOtherEndIsTheSameOrder()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 450, auth::State::Active);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        using By = auth::SessionOrder::By;
        for (const auto &order : {auth::SessionOrder{}, {By::Id, true}, {By::User, false}, {By::IdleExpires, true}, {By::ActiveExpires, false}}) {
            model.ask({}, order);
            QTRY_VERIFY(settled(model));
            fetchAll(model);
            const auto fromTheFirst = ids(model);
            QCOMPARE(fromTheFirst.size(), 458);
            model.ask({}, order, PagedRows::End::Last);
            QTRY_VERIFY(settled(model));
            QVERIFY(!model.canFetchMore({}));
            QCOMPARE(ids(model), fromTheFirst.last(model.rowCount()));
            while (model.canFetchBefore()) {
                model.fetchBefore();
                QTRY_VERIFY(settled(model));
            }
            QCOMPARE(ids(model), fromTheFirst);
            QVERIFY(model.isComplete());
        }
    }
    // The same question again is answered as deep as the rows go; another one begins with a page.
    void theSameQuestionIsAnsweredAsDeep()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, PagedRows::bulkRows + 300, auth::State::Active);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.ask({}, auth::SessionOrder{});
        QTRY_VERIFY(settled(model));
        model.fetchAll();
        QTRY_VERIFY(settled(model) && model.isComplete());
        auto expected = ids(model);
        fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {expected.takeAt(700)});
        model.ask({}, auth::SessionOrder{});
        QVERIFY(model.isRefresh());
        QTRY_VERIFY(settled(model));
        QCOMPARE(ids(model), expected);
        QVERIFY(model.isComplete());
        model.ask({}, auth::SessionOrder{auth::SessionOrder::By::Id, true});
        QVERIFY(!model.isRefresh());
        QTRY_VERIFY(settled(model));
        QVERIFY(model.rowCount() < PagedRows::bulkRows);
        QCOMPARE(model.at(0).id, expected.last());
    }
    void everythingIsFetchedOnDemandAndStopped()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 900, auth::State::Active);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        QSignalSpy all(&model, &PagedRows::fetchedAll);
        model.reload();
        QTRY_COMPARE(model.rowCount(), PagedRows::pageRows);
        model.fetchAll();
        model.stop();
        QTest::qWait(200);
        QCOMPARE(model.rowCount(), PagedRows::pageRows);
        QCOMPARE(all.size(), 0);
        model.reload();
        QTRY_VERIFY(settled(model));
        model.fetchAll();
        QTRY_COMPARE(all.size(), 1);
        QCOMPARE(model.rowCount(), 908);
        QVERIFY(model.isComplete());
    }
    // A renewal lies an active period before `active until`, and never in the future.
    void lastRenewedIsDerived()
    {
        LuciaFixture fixture(u"sqlite"_s);
        static constexpr qint64 hour = 3'600'000;
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        const auto renewed = [&](qint64 activeIn) {
            fixture.run(u"update %1 set active_expires = ?, idle_expires = ? where id = ?"_s.arg(fixture.sessions()),
                {fixture.now() + activeIn, fixture.now() + 300 * hour, LuciaFixture::session(u"adaactive"_s, 1)});
            SessionsModel model(*workspace);
            model.setFilter({{}, {}, LuciaFixture::session(u"adaactive"_s, 1)});
            return QTest::qWaitFor([&] { return model.rowCount() == 1; })
                ? model.data(model.index(0, SessionsModel::LastRenewed), Qt::DisplayRole).toString() : QString();
        };
        QCOMPARE(renewed(20 * hour + 300'000), u"≈ 3 h ago"_s);
        QCOMPARE(renewed(-2 * hour + 1'800'000), u"≈ 25 h ago"_s);
        QCOMPARE(renewed(71 * hour + 1'800'000), u"≈ 30 min ago"_s);        // three days, so it seems
    }
    // Names that only keys tell come after the rows, from the whole table of keys.
    void keysNameWhomNoAttributeNames_data() { engines(); }
    void keysNameWhomNoAttributeNames()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.run(u"alter table %1 rename column username to handle"_s.arg(fixture.users()));
        fixture.run(u"update %1 set email = null"_s.arg(fixture.users()));
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter({{}, u"ada0000000000001"_s, {}});
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_COMPARE(model.data(model.index(2, SessionsModel::User), Qt::DisplayRole).toString(), u"ada@example.com"_s);
        QCOMPARE(model.at(0).person.address, u"ada@example.com"_s);
    }
    void copiesHoldFingerprintsAndMoments()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        model.setFilter({{auth::State::Active}, u"ada0000000000001"_s, {}});
        QTRY_COMPARE(model.rowCount(), 1);
        const auto copied = [&](int column) { return model.data(model.index(0, column), app::CopyRole).toString(); };
        QCOMPARE(copied(SessionsModel::Id), auth::fingerprint(testKey, model.at(0).id));
        QCOMPARE(QDateTime::fromString(copied(SessionsModel::IdleUntil), Qt::ISODateWithMs).toMSecsSinceEpoch(), *model.at(0).idleExpires);
    }
    void aTableThatIsGoneIsAnError_data() { engines(); }
    void aTableThatIsGoneIsAnError()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        fixture.run(u"drop table "_s + fixture.sessions());
        SessionsModel model(*workspace);
        model.reload();
        QTRY_COMPARE(model.progress(), PagedRows::Progress::Failed);
    }
    // By their keys, where no attribute names them; a name of before is not kept.
    void namesAreAskedForAnew()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addUser(u"fay0000000000006"_s, u""_s);
        fixture.addKey(u"email:old@example.com"_s, u"fay0000000000006"_s);
        fixture.addSession(LuciaFixture::session(u"fay"_s, 9), u"fay0000000000006"_s, auth::State::Active);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        model.setFilter({{}, u"fay0000000000006"_s, {}});
        const auto name = [&] { return model.rowCount() == 1 ? model.index(0, SessionsModel::User).data().toString() : QString(); };
        QTRY_COMPARE(name(), u"old@example.com"_s);
        fixture.run(u"update %1 set id = 'email:new@example.com' where user_id like 'fay%'"_s.arg(fixture.keys()));
        model.reload();
        QTRY_COMPARE(name(), u"new@example.com"_s);
    }
    // Nothing was there to be ordered when it was asked for first.
    void anEmptyAnswerKeepsTheUsualOrder()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsModel model(*workspace);
        model.ask({{}, u"eve0000000000004"_s, {}}, {});
        QTRY_VERIFY(settled(model));
        QCOMPARE(model.rowCount(), 0);
        fixture.addSessions(u"early"_s, u"eve0000000000004"_s, 1, auth::State::Active);
        fixture.addSessions(u"late"_s, u"eve0000000000004"_s, 1, auth::State::Active);
        fixture.run(u"update %1 set idle_expires = idle_expires + 1000 where id like 'late%'"_s.arg(fixture.sessions()));
        model.reload();
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY2(model.at(0).id.startsWith(u"late"), qPrintable(model.at(0).id));
    }
};

QTEST_MAIN(TestSessionsModel)
#include "tst_sessionsmodel.moc"

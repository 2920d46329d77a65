// The sessions behind the table: every row once and in order, masked, filtered, and never an older answer.
#include "auth/fingerprint.h"
#include "look/celldelegate.h"
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
};

QTEST_MAIN(TestSessionsModel)
#include "tst_sessionsmodel.moc"

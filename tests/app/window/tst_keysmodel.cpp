// The keys behind the table: every one once and in order, by provider and kind of hash, and never a hash.
#include "look/celldelegate.h"
#include "models/keysmodel.h"
#include "models/roles.h"
#include "opened.h"
#include "support/fixture/tablelock.h"

#include <QAbstractItemModelTester>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::KeysModel;
using app::PagedRows;

class TestKeysModel : public QObject
{
    Q_OBJECT
    static bool settled(const KeysModel &model) { return model.progress() != PagedRows::Progress::Loading; }
    static QString cell(const KeysModel &model, int row, int column)
    {
        return model.data(model.index(row, column), Qt::DisplayRole).toString();
    }
private slots:
    void initTestCase() { prepareApplication(); }

    void everyKeyWithItsOwnerAndKind_data() { engines(); }
    void everyKeyWithItsOwnerAndKind()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        KeysModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.ask({}, {});
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(cell(model, 0, KeysModel::Provider), u"email"_s);
        QCOMPARE(cell(model, 0, KeysModel::ProviderUserId), u"ada@example.com"_s);
        QCOMPARE(cell(model, 0, KeysModel::User), u"ada"_s);
        QCOMPARE(cell(model, 0, KeysModel::Hash), u"Lucia scrypt"_s);
        QVERIFY(cell(model, 0, KeysModel::Parameters).startsWith(u"N=16384"));
        QCOMPARE(cell(model, 2, KeysModel::Provider), u"github"_s);
        QCOMPARE(cell(model, 2, KeysModel::Hash), u"No password"_s);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole), int(look::PillTextRole), int(app::CopyRole)})
                    QVERIFY2(!model.data(model.index(row, column), role).toString().contains(LuciaFixture::hash().right(16)), "part of a hash");
            }
        }
    }
    void filters_data() { engines(); }
    void filters()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        KeysModel model(*workspace);
        const auto rows = [&](const auth::KeyFilter &filter) {
            model.ask(filter, {});
            return QTest::qWaitFor([&] { return settled(model); }) ? model.rowCount() : -1;
        };
        auth::KeyFilter email, passwordless, both, bob;
        email.providers = {u"email"_s};
        passwordless.hashes = {auth::HashFamily::None};
        both.providers = {u"github"_s, u"google"_s};
        bob.search.text = u"username:b"_s;
        QCOMPARE(rows({}), 5);
        QCOMPARE(rows(email), 2);
        QCOMPARE(rows(passwordless), 2);
        QCOMPARE(rows(both), 2);
        QCOMPARE(rows(bob), 1);
    }
    // The first question is held up by a lock until others have been asked.
    void anOldAnswerNeverReplacesANewerOne_data() { engines(); }
    void anOldAnswerNeverReplacesANewerOne()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        KeysModel model(*workspace);
        auth::KeyFilter email, github;
        email.providers = {u"email"_s};
        github.providers = {u"github"_s};
        TableLock lock(fixture, fixture.keys());
        model.ask(email, {});
        QTest::qWait(50);
        QVERIFY(!settled(model));
        for (int i = 0; i < 10; ++i)
            model.ask(i % 2 ? email : auth::KeyFilter(), {});
        model.ask(github, {});
        lock.release();
        QTRY_VERIFY(settled(model));
        QTest::qWait(100);
        QCOMPARE(model.progress(), PagedRows::Progress::Ready);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, KeysModel::Provider), u"github"_s);
    }
    void bothEndsByUser_data() { engines(); }
    void bothEndsByUser()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        KeysModel model(*workspace);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.ask({}, {auth::KeyOrder::By::User, true});
        QTRY_COMPARE(model.rowCount(), 5);
        QCOMPARE(model.at(0).userId, u"eve0000000000004"_s);
        model.ask({}, {auth::KeyOrder::By::User, true}, PagedRows::End::Last);
        QTRY_VERIFY(settled(model));
        QCOMPARE(model.at(0).userId, u"eve0000000000004"_s);
        QCOMPARE(model.at(4).userId, u"ada0000000000001"_s);
    }
};

QTEST_MAIN(TestKeysModel)
#include "tst_keysmodel.moc"

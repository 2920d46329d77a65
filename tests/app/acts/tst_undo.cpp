// What was revoked is put back, for five minutes and while it is right to.
#include "auth/revoking.h"
#include "scene.h"
#include "sessionsweep.h"
#include "support/fixture/engines.h"
#include "undo.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::Undo;

class UndoTest : public QObject
{
    Q_OBJECT

    const QString m_ada = u"ada0000000000001"_s, m_bob = u"bob0000000000002"_s;
    static constexpr int patience = 20'000;

    static std::vector<auth::KeptSession> revoke(Scene &scene, const QStringList &ids)
    {
        auth::SessionScope scope;
        scope.chosen = ids;
        auth::Revoking revoking(scene.db.schema(), scope, auth::Revoking::Keep::Rows);
        const auto connection = scene.db.connect();
        while (!revoking.isComplete() && revoking.step(*connection)) { }
        return revoking.kept();
    }
    static QStringList rows(Scene &scene)
    {
        QStringList all;
        for (const auto &row : scene.db.run(
                 u"select id, user_id, active_expires, idle_expires, user_agent, ip from %1 order by id"_s.arg(scene.db.sessions()))) {
            for (const auto &value : row)
                all << value.toString();
        }
        return all;
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void putsBack_data() { engines(); }
    void putsBack()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto before = rows(scene);
        Undo undo(scene.workspace);
        QSignalSpy undone(&undo, &Undo::undone), changed(&scene.workspace, &app::Workspace::changed);
        QVERIFY(!undo.isPossible());
        undo.undo();
        undo.keep(revoke(scene, {LuciaFixture::session(u"adaactive"_s, 1), LuciaFixture::session(u"bobdead"_s, 6)}));
        QVERIFY(undo.isPossible());
        QVERIFY(undo.remaining() > 0.9);
        QVERIFY(rows(scene) != before);
        undo.undo();
        QVERIFY(!undo.isPossible());            // not twice
        QTRY_COMPARE_WITH_TIMEOUT(undone.count(), 1, patience);
        QCOMPARE(undone.at(0).at(0).value<auth::KeptSessions::Restored>().done, 2);
        QCOMPARE(rows(scene), before);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!undo.isPossible());
    }

    // A new password was to end them.
    void neverAgainstANewPassword()
    {
        Scene scene(u"sqlite"_s);
        Undo undo(scene.workspace);
        connect(&scene.workspace, &app::Workspace::passwordChanged, &undo, &Undo::forget);
        undo.keep(revoke(scene, {LuciaFixture::session(u"adaactive"_s, 1), LuciaFixture::session(u"bobactive"_s, 4)}));
        new app::SessionSweep(scene.workspace, m_ada);
        QCOMPARE(undo.count(), 1);
        QSignalSpy undone(&undo, &Undo::undone);
        undo.undo();
        QTRY_COMPARE_WITH_TIMEOUT(undone.count(), 1, patience);
        QCOMPARE(scene.sessionsOf(m_ada), 2);
        QCOMPARE(scene.sessionsOf(m_bob), 3);
    }

    void triesAgainAfterALoss_data() { servers(); }
    void triesAgainAfterALoss()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto before = rows(scene);
        Undo undo(scene.workspace);
        undo.keep(revoke(scene, {LuciaFixture::session(u"adaactive"_s, 1)}));
        QSignalSpy undone(&undo, &Undo::undone), failed(&undo, &Undo::failed);
        QVERIFY(!scene.sessions({LuciaFixture::session(u"adaidle"_s, 2)}).empty());     // there is a connection to lose
        scene.db.endOtherConnections();
        undo.undo();
        QTRY_VERIFY_WITH_TIMEOUT(undone.count() + failed.count() == 1, patience);
        if (failed.count() == 1) {
            QVERIFY(undo.isPossible());
            QTRY_VERIFY_WITH_TIMEOUT(!scene.workspace.isLost() || (scene.workspace.reconnect(), false), patience);
            undo.undo();
            QTRY_COMPARE_WITH_TIMEOUT(undone.count(), 1, patience);
        }
        QCOMPARE(rows(scene), before);
    }
};

QTEST_MAIN(UndoTest)
#include "tst_undo.moc"

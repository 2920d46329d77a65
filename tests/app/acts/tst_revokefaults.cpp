// Revocations whose confirmation is lost: what is said of them is what is in the database.
#include "dialogs/revokedialog.h"
#include "scene.h"
#include "support/fixture/engines.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::RevokeDialog;

class RevokeFaultsTest : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000;

    static void lostCommits()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("arrives");
        for (const auto *engine : {"mysql", "postgres"}) {
            QTest::addRow("%s, the answer is lost", engine) << QString::fromLatin1(engine) << true;
            QTest::addRow("%s, the commit is lost", engine) << QString::fromLatin1(engine) << false;
        }
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void lostCommitIsReadBack_data() { lostCommits(); }
    void lostCommitIsReadBack()
    {
        FETCH_ENGINE();
        QFETCH(bool, arrives);
        Scene scene(engine, Scene::ThroughProxy);
        RevokeDialog dialog(scene.workspace,
            scene.sessions({LuciaFixture::session(u"adaactive"_s, 1), LuciaFixture::session(u"bobactive"_s, 4)}));
        dialog.open();
        giveReason(dialog);
        QSignalSpy revoked(&dialog, &RevokeDialog::revoked);
        arrives ? scene.proxy->loseReplyTo("commit") : scene.proxy->lose("commit");
        click(dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(
            barText(dialog).contains(arrives ? u"2 sessions revoked" : u"The revocation was not done"), patience);
        QVERIFY(scene.proxy->hasStruck());
        QCOMPARE(scene.db.value(u"select count(*) from "_s + scene.db.sessions()).toInt(), arrives ? 6 : 8);
        QCOMPARE(revoked.count(), arrives ? 1 : 0);
        QCOMPARE(part<QPushButton>(dialog, "revoke")->isEnabled(), !arrives);
        if (!arrives) {
            click(dialog, "revoke");
            QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
            QCOMPARE(scene.db.value(u"select count(*) from "_s + scene.db.sessions()).toInt(), 6);
        }
    }

    void lostCommitOfAllOfAUserIsReadBack_data() { lostCommits(); }
    void lostCommitOfAllOfAUserIsReadBack()
    {
        FETCH_ENGINE();
        QFETCH(bool, arrives);
        Scene scene(engine, Scene::ThroughProxy);
        const auto bob = u"bob0000000000002"_s;
        const auto user = scene.detail(bob).user;
        RevokeDialog dialog(scene.workspace, user.person, bob, user.sessions);
        dialog.open();
        giveReason(dialog);
        arrives ? scene.proxy->loseReplyTo("commit") : scene.proxy->lose("commit");
        click(dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(
            barText(dialog).contains(arrives ? u"3 sessions revoked" : u"The revocation was not done"), patience);
        QCOMPARE(scene.sessionsOf(bob), arrives ? 0 : 3);
    }
};

QTEST_MAIN(RevokeFaultsTest)
#include "tst_revokefaults.moc"

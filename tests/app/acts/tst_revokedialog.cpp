// Revocations as an operator makes them, and what they leave in the database.
#include "dialogs/revokedialog.h"
#include "dialogs/revokedusers.h"
#include "look/datatable.h"
#include "scene.h"
#include "support/fixture/engines.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::RevokeDialog;
using app::RevokedUsers;
using auth::State;

class RevokeDialogTest : public QObject
{
    Q_OBJECT

    const QString m_ada = u"ada0000000000001"_s, m_bob = u"bob0000000000002"_s;
    const QString m_adaActive = LuciaFixture::session(u"adaactive"_s, 1),
                  m_adaIdle = LuciaFixture::session(u"adaidle"_s, 2),
                  m_bobFirst = LuciaFixture::session(u"bobactive"_s, 4),
                  m_bobSecond = LuciaFixture::session(u"bobactive"_s, 5);
    static constexpr int patience = 20'000;

    static std::unique_ptr<RevokeDialog> open(Scene &scene, const QStringList &ids)
    {
        auto dialog = std::make_unique<RevokeDialog>(scene.workspace, scene.sessions(ids));
        dialog->open();
        giveReason(*dialog);
        return dialog;
    }
    static std::unique_ptr<RevokeDialog> openAllOf(Scene &scene, const QString &userId)
    {
        const auto user = scene.detail(userId).user;
        auto dialog = std::make_unique<RevokeDialog>(scene.workspace, user.person, userId, user.sessions);
        dialog->open();
        giveReason(*dialog);
        return dialog;
    }
    static QString consequences(const QDialog &dialog) { return spoken(dialog, "consequences"); }
    static int all(Scene &scene) { return scene.db.value(u"select count(*) from "_s + scene.db.sessions()).toInt(); }

private slots:
    void initTestCase() { prepareWidgets(); }

    void chosenSessionsAreRevoked_data() { engines(); }
    void chosenSessionsAreRevoked()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, {m_adaActive, m_bobFirst, m_bobSecond});
        QSignalSpy revoked(dialog.get(), &RevokeDialog::revoked), changed(&scene.workspace, &app::Workspace::changed);
        QCOMPARE(question(*dialog), u"Revoke 3 sessions of 2 users?"_s);
        QCOMPARE(buttonText(*dialog, "revoke"), u"Revoke 3 sessions"_s);
        QTRY_VERIFY2(
            consequences(*dialog).contains(u"1 of the 2 users keeps no other session and has to sign in again."),
            qUtf8Printable(consequences(*dialog)));
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
        QCOMPARE(revoked.count(), 1);
        QCOMPARE(revoked.at(0).at(0).value<auth::Revocation>().done, 3);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(scene.sessionsOf(m_ada), 2);
        QCOMPARE(scene.sessionsOf(m_bob), 1);
        QCOMPARE(all(scene), 5);
    }

    void whatIsAlreadyGoneCountsAsSuch_data() { engines(); }
    void whatIsAlreadyGoneCountsAsSuch()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, {m_adaActive, m_adaIdle});
        QSignalSpy revoked(dialog.get(), &RevokeDialog::revoked);
        scene.db.run(u"delete from %1 where id = ?"_s.arg(scene.db.sessions()), {m_adaIdle});
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        const auto result = revoked.at(0).at(0).value<auth::Revocation>();
        QCOMPARE(result.done, 1);
        QCOMPARE(result.alreadyGone, 1);
        QCOMPARE(result.left, 0);
    }

    void allOfOneUserThoseMadeMeanwhileIncluded_data() { engines(); }
    void allOfOneUserThoseMadeMeanwhileIncluded()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openAllOf(scene, m_bob);
        QSignalSpy revoked(dialog.get(), &RevokeDialog::revoked);
        QCOMPARE(question(*dialog), u"Revoke all 3 sessions of bob?"_s);
        QVERIFY(consequences(*dialog).contains(u"has to sign in again"));
        scene.db.addSession(LuciaFixture::session(u"late"_s, 1), m_bob, State::Active);
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(revoked.at(0).at(0).value<auth::Revocation>().done, 4);
        QCOMPARE(scene.sessionsOf(m_bob), 0);
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void deadSessionsSignNobodyOut()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, {LuciaFixture::session(u"zoedead"_s, 8)});
        QCOMPARE(question(*dialog), u"Revoke 1 session of zoe?"_s);
        QVERIFY(consequences(*dialog).contains(u"nobody is signed out"));
        QTRY_VERIFY(consequences(*dialog).contains(u"not signed in anywhere"));
    }

    // What could not be counted is never shown as nought.
    void uncountableRestIsUnknown()
    {
        Scene scene(u"sqlite"_s);
        const auto chosen = scene.sessions({m_adaActive, m_bobFirst});
        scene.db.run(u"alter table %1 rename to hidden"_s.arg(scene.db.sessions()));
        RevokeDialog dialog(scene.workspace, chosen);
        dialog.open();
        giveReason(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(consequences(dialog).contains(u"is unknown"), patience);
        const auto *model = part<look::DataTable>(dialog, "users")->model();
        QCOMPARE(model->index(0, RevokedUsers::After).data().toString(), u"unknown"_s);
        click(dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!barText(dialog).isEmpty(), patience);
        QVERIFY(dialog.isVisible());
        click(dialog, "details");
        QVERIFY(part<QWidget>(dialog, "faultDetails")->isVisible());
        QTRY_VERIFY(part<QPushButton>(dialog, "revoke")->isEnabled());
        scene.db.run(u"alter table hidden rename to "_s + scene.db.sessions());
        click(dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(all(scene), 6);
    }

    void manyAreRevokedInSeveralTransactions_data() { engines(); }
    void manyAreRevokedInSeveralTransactions()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        scene.db.addSessions(u"many"_s, m_bob, 900, State::Idle);
        QStringList ids;
        for (const auto &id :
            scene.db.column(u"select id from %1 where user_id = ?"_s.arg(scene.db.sessions()), {m_bob}))
            ids << id;
        const auto dialog = open(scene, ids);
        QSignalSpy revoked(dialog.get(), &RevokeDialog::revoked);
        QCOMPARE(question(*dialog), u"Revoke 903 sessions of bob?"_s);
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(revoked.at(0).at(0).value<auth::Revocation>().done, 903);
        QCOMPARE(scene.sessionsOf(m_bob), 0);
    }

    // The last window waits for a lock and is stopped: what was done before it stays done, and can be continued.
    // Only PostgreSQL is sure to lock no row beside the one that is touched.
    void stoppedHalfWaySaysWhatIsLeft()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Scene scene(engine);
        scene.db.addSessions(u"many"_s, m_bob, 897, State::Idle);
        const auto ids
            = scene.db.column(u"select id from %1 where user_id = ? order by id"_s.arg(scene.db.sessions()), {m_bob});
        const auto dialog = open(scene, ids);
        QSignalSpy revoked(dialog.get(), &RevokeDialog::revoked);
        {
            const auto held = scene.lock(scene.db.sessions(), ids.last());
            click(*dialog, "revoke");
            QTRY_COMPARE_WITH_TIMEOUT(scene.sessionsOf(m_bob), 400, patience);
            click(*dialog, "cancel");
            QTRY_VERIFY_WITH_TIMEOUT(
                barText(*dialog).contains(u"Stopped. 500 revoked, 400 left."), patience);
        }
        QCOMPARE(revoked.count(), 1);
        QCOMPARE(revoked.at(0).at(0).value<auth::Revocation>().left, 400);
        QCOMPARE(buttonText(*dialog, "revoke"), u"Revoke 400 sessions"_s);
        QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Close"_s);
        shoot(*dialog, u"revoke-partial"_s);
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(revoked.at(1).at(0).value<auth::Revocation>().done, 400);
        QCOMPARE(scene.sessionsOf(m_bob), 0);
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void stopRevokesNothing_data() { engines(); }
    void stopRevokesNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, {m_adaActive, m_adaIdle});
        {
            const auto held = scene.lock(scene.db.sessions(), m_adaActive);
            click(*dialog, "revoke");
            QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Stop"_s);
            QTRY_VERIFY(part<QWidget>(*dialog, "busy")->isVisible());
            QTest::keyClick(dialog.get(), Qt::Key_Escape);
            QVERIFY(dialog->isVisible());
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Nothing was revoked."), patience);
        }
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void lostConnectionIsSaidAndTheNextAttemptSucceeds_data() { servers(); }
    void lostConnectionIsSaidAndTheNextAttemptSucceeds()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        QSignalSpy lost(&scene.workspace, &app::Workspace::lost);
        const auto dialog = open(scene, {m_adaActive, m_bobFirst});
        QTRY_VERIFY(consequences(*dialog).contains(u"None of the 2 users has to sign in again"));
        scene.db.endOtherConnections();
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"was lost"), patience);
        if (engine == u"postgres")
            shoot(*dialog, u"revoke-error"_s);
        QCOMPARE(lost.count(), 1);
        QCOMPARE(all(scene), 8);
        click(*dialog, "revoke");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(all(scene), 6);
    }

    void readOnlyWorkspaceOffersNoRevocation()
    {
        Scene scene(u"sqlite"_s, Scene::ReadOnly);
        const auto dialog = open(scene, {m_adaActive});
        QVERIFY(barText(*dialog).contains(u"read-only"));
        QVERIFY(!part<QPushButton>(*dialog, "revoke")->isEnabled());
        dialog->accept();
        QVERIFY(part<QPushButton>(*dialog, "cancel")->text() == u"Cancel");
        QCOMPARE(all(scene), 8);
    }

    void nothingChosenRevokesNothing()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, {});
        QVERIFY(!part<QPushButton>(*dialog, "revoke")->isEnabled());
        dialog->accept();
        QTest::qWait(50);
        QCOMPARE(all(scene), 8);
    }

    void cancelRevokesNothing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Cancel") << 0;
        QTest::newRow("Esc") << int(Qt::Key_Escape);
        QTest::newRow("Enter") << int(Qt::Key_Return);
    }
    void cancelRevokesNothing()
    {
        QFETCH(int, key);
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, {m_adaActive, m_bobFirst});
        QCOMPARE(dialog->focusWidget(), part<QWidget>(*dialog, "cancel"));
        if (key == 0)
            click(*dialog, "cancel");
        else
            QTest::keyClick(dialog->focusWidget(), Qt::Key(key));
        QVERIFY(!dialog->isVisible());
        QCOMPARE(dialog->result(), int(QDialog::Rejected));
        QCOMPARE(all(scene), 8);
    }

    void previewOfManyUsers()
    {
        Scene scene(u"sqlite"_s);
        const QStringList names = {u"Mara Lindqvist"_s, u"Teodor Brandt"_s, u"Amina Okafor"_s, u"Jules Ferrand"_s,
            u"Priya Raman"_s, u"Hugo Castellanos"_s, u"Saoirse Nolan"_s};
        std::vector<auth::Session> chosen;
        for (int user = 0; user < names.size(); ++user) {
            const auto id = u"user%1"_s.arg(user);
            const auto address = names[user].toLower().replace(u' ', u'.') + u"@example.com"_s;
            for (int i = 0; i < 9 - user; ++i)
                chosen.push_back({id + QString::number(i), id, {}, {}, i % 3 == 0 ? State::Idle : State::Active,
                    {names[user], address}, {}});
        }
        RevokeDialog dialog(scene.workspace, chosen);
        dialog.open();
        giveReason(dialog);
        QCOMPARE(question(dialog), u"Revoke 42 sessions of 7 users?"_s);
        QTRY_VERIFY(consequences(dialog).contains(u"None of the 7 users keeps another session"));
        shoot(dialog, u"revoke-preview"_s);
        dialog.reject();
        const auto one = openAllOf(scene, m_ada);
        shoot(*one, u"revoke-one-user"_s);
    }
};

QTEST_MAIN(RevokeDialogTest)
#include "tst_revokedialog.moc"

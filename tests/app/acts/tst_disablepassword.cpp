// A key's password disabled, or taken away, as an operator does it, and what comes between.
#include "actscene.h"
#include "dialogs/disablepassworddialog.h"
#include "dialogs/removepassworddialog.h"

#include <QCheckBox>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::DisablePasswordDialog;
using app::RemovePasswordDialog;
using database::Secret;

class DisablePasswordTest : public QObject
{
    Q_OBJECT

    static Secret old() { return Secret(LuciaFixture::password()); }

private slots:
    void initTestCase() { prepareWidgets(); }

    void disabledKeyOpensToNothing_data() { engines(); }
    void disabledKeyOpensToNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted), changed(&scene.workspace, &app::Workspace::changed);
        QCOMPARE(question(*dialog), u"Disable the password of ada?"_s);
        QVERIFY(dialog->focusWidget() == part<QWidget>(*dialog, "cancel"));
        QVERIFY(part<QPushButton>(*dialog, "cancel")->isDefault());
        QTRY_VERIFY(consequences(*dialog).contains(u"can still sign in with another key"));
        QCOMPARE(part<QCheckBox>(*dialog, "endSessions")->text().remove(u'&'),
            u"End this user's 2 live sessions, and remove a dead one"_s);
        QVERIFY(!canAct(*dialog));
        QVERIFY(part<QWidget>(*dialog, "act")->toolTip().contains(u"reason"));
        giveReason(*dialog);
        if (engine == u"sqlite")
            shoot(*dialog, u"disable-password"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(acted[0][1].toString(), u"Password of ada disabled"_s);
        QCOMPARE(acted[0][2].toString(), u"3 sessions ended"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(signIn(scene, adaKey, old()), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(signIn(scene, adaKey, {}), u"AUTH_INVALID_PASSWORD"_s);
        QVERIFY(scene.hash(adaKey).startsWith(u"s2:"));
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(journalLines(scene),
            QStringList({u"disable_password intended subject=email:ada@example.com reason=SEC-812 leaked laptop"_s,
                u"disable_password done sessions_ended=3 subject=email:ada@example.com reason=SEC-812 leaked laptop"_s}));
    }

    void sessionsStayWhereThatIsWanted()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, u"username:bob"_s));
        QTRY_VERIFY(consequences(*dialog).contains(u"no other key"));
        click(*dialog, "endSessions");
        giveReason(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(signIn(scene, u"username:bob"_s, old()), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(scene.sessionsOf(u"bob0000000000002"_s), 3);
    }

    void changedMeanwhileIsNoticedAndLoadedAgain_data() { engines(); }
    void changedMeanwhileIsNoticedAndLoadedAgain()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        QTRY_VERIFY(canAct(*dialog));
        scene.db.run(u"update %1 set hashed_password = 's2:other' where id = ?"_s.arg(scene.db.keys()), {adaKey});
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        QCOMPARE(scene.hash(adaKey), u"s2:other"_s);
        QCOMPARE(scene.sessionsOf(ada), 3);
        if (engine == u"sqlite")
            shoot(*dialog, u"disable-password-conflict"_s);
        click(*dialog, "remedy");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Loaded again"), patience);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QVERIFY(scene.hash(adaKey) != u"s2:other");
    }

    void deletedMeanwhileIsSaid()
    {
        Scene scene(u"sqlite"_s);
        const auto key = shownKey(scene, adaKey);
        scene.db.run(u"delete from %1 where id = ?"_s.arg(scene.db.keys()), {adaKey});
        const auto dialog = open<DisablePasswordDialog>(scene, key);
        QTRY_VERIFY(barText(*dialog).contains(u"not there any more"));
        giveReason(*dialog);
        QVERIFY(!canAct(*dialog));
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void readOnlyConnectionOffersNothing()
    {
        Scene scene(u"sqlite"_s, Scene::ReadOnly);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        QTRY_VERIFY(consequences(*dialog).contains(u"another key"));
        QVERIFY(barText(*dialog).contains(u"read-only"));
        QVERIFY(!canAct(*dialog));
        dialog->accept();
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
    }

    void siteWithoutSessions()
    {
        Scene scene(u"sqlite"_s, Scene::WithoutSessions);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        QVERIFY(part<QWidget>(*dialog, "elsewhere")->isVisible());
        giveReason(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    void stopChangesNothing_data() { engines(); }
    void stopChangesNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        QTRY_VERIFY(canAct(*dialog));
        {
            const auto held = scene.lock(scene.db.keys(), adaKey);
            click(*dialog, "act");
            QTRY_VERIFY(part<QWidget>(*dialog, "busy")->isVisible());
            QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Stop"_s);
            click(*dialog, "cancel");
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Stopped. Nothing was changed."), patience);
        }
        QVERIFY(dialog->isVisible());
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
    }

    void lostCommitIsReadBack_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("arrives");
        for (const auto *engine : {"mysql", "postgres"}) {
            QTest::addRow("%s, the answer is lost", engine) << QString::fromLatin1(engine) << true;
            QTest::addRow("%s, the commit is lost", engine) << QString::fromLatin1(engine) << false;
        }
    }
    void lostCommitIsReadBack()
    {
        FETCH_ENGINE();
        QFETCH(bool, arrives);
        Scene scene(engine, Scene::ThroughProxy);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        QTRY_VERIFY(canAct(*dialog));
        arrives ? scene.proxy->loseReplyTo("commit") : scene.proxy->lose("commit");
        click(*dialog, "act");
        if (arrives)
            QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        else
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"It was not done"), patience);
        QVERIFY(scene.proxy->hasStruck());
        QCOMPARE(signIn(scene, adaKey, old()), arrives ? u"AUTH_INVALID_PASSWORD"_s : u"in"_s);
    }

    void lostConnectionIsSaidAndTheNextAttemptSucceeds_data() { servers(); }
    void lostConnectionIsSaidAndTheNextAttemptSucceeds()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        QTRY_VERIFY(canAct(*dialog));
        scene.db.endOtherConnections();
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"was lost"), patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
    }

    // The line before the act is what allows it; without it nothing is done.
    void journalThatCannotBeWrittenForbids()
    {
        Scene scene(u"sqlite"_s);
        const auto path = scene.workspace.journal().path();
        emptyJournal();
        QVERIFY(QDir().mkpath(path));
        const auto dialog = open<DisablePasswordDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"journal"), patience);
        QVERIFY(QDir().rmdir(path));
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    void passwordIsTakenAwayOnlyOnceTheIdIsTyped_data() { engines(); }
    void passwordIsTakenAwayOnlyOnceTheIdIsTyped()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = open<RemovePasswordDialog>(scene, shownKey(scene, adaKey));
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted);
        QCOMPARE(question(*dialog), u"Make this key of ada passwordless?"_s);
        QVERIFY(consequences(*dialog).contains(u"before 2.6"));
        giveReason(*dialog);
        QVERIFY(!canAct(*dialog));
        type(*dialog, "confirmation", u"email:ADA@example.com"_s);
        QVERIFY(!canAct(*dialog));
        QVERIFY(part<QWidget>(*dialog, "act")->toolTip().contains(u"Type the key's id"));
        type(*dialog, "confirmation", adaKey);
        QTRY_VERIFY(canAct(*dialog));
        if (engine == u"sqlite")
            shoot(*dialog, u"remove-password"_s);
        QTest::keyClick(part<QWidget>(*dialog, "confirmation"), Qt::Key_Return);
        QVERIFY(!dialog->isVisible()); // Cancel is the default
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
        dialog->open();
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QCOMPARE(signIn(scene, adaKey, {}), u"in"_s);
        QCOMPARE(scene.key(adaKey).kind, auth::HashKind::None);
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(journalLines(scene).last(),
            u"remove_password done sessions_ended=3 subject=email:ada@example.com reason=SEC-812 leaked laptop"_s);
    }

    void unreadableIdsAreShownAsTheyAre()
    {
        Scene scene(u"sqlite"_s);
        const auto id = u"email:\"O'Hara\" <b>%_\\&\u05d0\u05d1 "_s + QString(400, u'x');
        scene.db.addKey(id, ada, LuciaFixture::hash());
        const auto dialog = open<RemovePasswordDialog>(scene, shownKey(scene, id));
        giveReason(*dialog);
        type(*dialog, "confirmation", id);
        QTRY_VERIFY(canAct(*dialog));
        shoot(*dialog, u"remove-password-long"_s);
        QVERIFY(dialog->width() <= 1024 && dialog->height() <= 768);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(signIn(scene, id, {}), u"in"_s);
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
    }
};

QTEST_MAIN(DisablePasswordTest)
#include "tst_disablepassword.moc"

// What comes between an operator and a reset: others who change the key, locks, a server that goes away.
#include "auth/password/hasher.h"
#include "look/textlabel.h"
#include "actscene.h"
#include "support/fixture/engines.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using database::Secret;

class ResetKeyFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareWidgets(); }

    void changedMeanwhileIsNoticedAndLoadedAgain_data() { engines(); }
    void changedMeanwhileIsNoticedAndLoadedAgain()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openReset(scene, adaKey);
        const auto other = auth::hasherNamed(u"lucia-scrypt")->hash(Secret(u"somebody else's"_s));
        QVERIFY(other.has_value());
        scene.db.run(u"update %1 set hashed_password = ? where id = ?"_s.arg(scene.db.keys()), {*other, adaKey});
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        QVERIFY(scene.hash(adaKey) == *other);
        QCOMPARE(scene.sessionsOf(ada), 3);
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-error"_s);
        click(*dialog, "remedy");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Loaded again"), patience);
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(adaKey, password));
    }

    void deletedMeanwhileIsSaid()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        scene.db.run(u"delete from %1 where id = ?"_s.arg(scene.db.keys()), {adaKey});
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"not there any more"), patience);
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    void madePasswordlessMeanwhileIsRefused()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        scene.db.run(u"update %1 set hashed_password = null where id = ?"_s.arg(scene.db.keys()), {adaKey});
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        click(*dialog, "remedy");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget *>(u"refusal"_s), patience);
        QVERIFY(!dialog->findChild<QPushButton *>(u"act"_s));
        QCOMPARE(scene.key(adaKey).kind, auth::HashKind::None);
    }

    void passwordlessKeyIsRefused()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, u"github:583231"_s);
        QVERIFY(part<look::TextLabel>(*dialog, "refusal")->text().contains(u"github"));
        QVERIFY(!dialog->findChild<QPushButton *>(u"act"_s));
        shoot(*dialog, u"reset-refused"_s);
        click(*dialog, "cancel");
        QVERIFY(!dialog->isVisible());
    }

    void readOnlyWorkspaceOffersNoReset()
    {
        Scene scene(u"sqlite"_s, Scene::ReadOnly);
        const auto dialog = openReset(scene, adaKey);
        QVERIFY(barText(*dialog).contains(u"read-only"));
        QVERIFY(!part<QPushButton>(*dialog, "act")->isEnabled());
        dialog->accept();
        QVERIFY(part<QWidget>(*dialog, "generate")->isEnabled());
        QVERIFY(scene.opens(adaKey, Secret(LuciaFixture::password())));
    }

    void stopChangesNothing_data() { engines(); }
    void stopChangesNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openReset(scene, adaKey);
        {
            const auto held = scene.lock(scene.db.keys(), adaKey);
            click(*dialog, "act");
            QVERIFY(!part<QWidget>(*dialog, "generate")->isEnabled());
            QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Stop"_s);
            QTRY_VERIFY(part<QWidget>(*dialog, "busy")->isVisible());
            click(*dialog, "cancel");
            QVERIFY(dialog->isVisible());
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Stopped. Nothing was changed."), patience);
        }
        QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Cancel"_s);
        QVERIFY(scene.opens(adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    void lostConnectionIsSaidAndTheNextAttemptSucceeds_data() { servers(); }
    void lostConnectionIsSaidAndTheNextAttemptSucceeds()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        QSignalSpy lost(&scene.workspace, &app::Workspace::lost);
        const auto dialog = openReset(scene, adaKey);
        QTRY_VERIFY(usualFormat(*dialog).contains(u"Lucia scrypt"));
        scene.db.endOtherConnections();
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"was lost"), patience);
        QCOMPARE(lost.count(), 1);
        QVERIFY(!scene.opens(adaKey, password));
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(adaKey, password));
    }

    // A constraint trigger that ends its own connection while the commit is under way.
    void brokenCommitIsReadBack()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Scene scene(engine);
        scene.db.run(u"create function broken() returns trigger language plpgsql as "
                     "$$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$"_s);
        scene.db.run(u"create constraint trigger broken after update on %1 deferrable initially deferred "
                     "for each row execute function broken()"_s.arg(scene.db.keys()));
        const auto dialog = openReset(scene, adaKey);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"It was not done"), patience);
        QVERIFY(scene.opens(adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    // Done, though nobody said so; and not done, because the commit never arrived.
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
        const auto dialog = openReset(scene, adaKey);
        QTRY_VERIFY(usualFormat(*dialog).contains(u"Lucia scrypt"));
        const auto password = generated(*dialog);
        emptyJournal();
        arrives ? scene.proxy->loseReplyTo("commit") : scene.proxy->lose("commit");
        click(*dialog, "act");
        if (arrives)
            QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        else
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"It was not done"), patience);
        QVERIFY(scene.proxy->hasStruck());
        QCOMPARE(scene.opens(adaKey, password), arrives);
        QCOMPARE(scene.sessionsOf(ada), arrives ? 0 : 3);
        // What was found stands behind the line that could not say it.
        const auto lines = journalLines(scene).mid(0, 3);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].startsWith(u"reset_key unknown"), qUtf8Printable(lines[1]));
        QVERIFY2(lines[2].startsWith(arrives ? u"reset_key done"_s : u"reset_key failed"_s), qUtf8Printable(lines[2]));
    }
};

QTEST_MAIN(ResetKeyFaultsTest)
#include "tst_resetkeyfaults.moc"

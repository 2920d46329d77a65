// Resets as an operator makes them, and what they leave in the database.
#include "look/textlabel.h"
#include "actscene.h"
#include "support/fixture/engines.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using auth::State;
using database::Secret;

class ResetKeyDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareWidgets(); }

    void generatedPasswordOpensTheKey_data() { engines(); }
    void generatedPasswordOpensTheKey()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        QSignalSpy changed(&scene.workspace, &app::Workspace::changed);
        const auto dialog = openReset(scene, adaKey);
        QTRY_VERIFY(usualFormat(*dialog).contains(u"Lucia scrypt"));
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-generate"_s);
        const auto password = generated(*dialog);
        QCOMPARE(buttonText(*dialog, "act"), u"Reset key"_s);
        QCOMPARE(part<QCheckBox>(*dialog, "endSessions")->text().remove(u'&'),
            u"End this user's 2 live sessions, and remove a dead one"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(adaKey, password));
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(scene.sessionsOf(u"bob0000000000002"_s), 3);
        QCOMPARE(changed.count(), 1);
        QVERIFY2(spoken(*dialog, "stages").contains(u"3 sessions ended"), qUtf8Printable(spoken(*dialog, "stages")));
        QTRY_VERIFY_WITH_TIMEOUT(spoken(*dialog, "stages").contains(u"0 sessions left, checked at"), patience);
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-result"_s);
    }

    void otherKeysOfTheUserOnChoice_data() { engines(); }
    void otherKeysOfTheUserOnChoice()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto name = u"username:a&da"_s;
        QVERIFY(!part<QCheckBox>(*openReset(scene, adaKey), "allKeys")->isVisible());
        scene.db.addKey(name, ada, LuciaFixture::hash());
        auto dialog = openReset(scene, adaKey);
        QVERIFY(part<QCheckBox>(*dialog, "allKeys")->isVisible());
        QVERIFY(!part<QCheckBox>(*dialog, "allKeys")->isChecked());
        auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(!scene.opens(name, password));
        dialog = openReset(scene, adaKey);
        click(*dialog, "allKeys");
        password = generated(*dialog);
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-all"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(name, password));
        QVERIFY(scene.opens(adaKey, password));
        QVERIFY(spoken(*dialog, "stages").contains(name));
        QCOMPARE(journalLines(scene).last(),
            u"reset_key done sessions_ended=0 subject=email:ada@example.com reason=SEC-812 leaked laptop"_s);
    }

    void mailedLinksEndUnlessTheyAreToStay()
    {
        Scene scene(u"sqlite"_s);
        QVERIFY(!part<QCheckBox>(*openReset(scene, adaKey), "endLinks")->isVisible());
        scene.db.run(u"create table password_reset_token (id text not null primary key, expires bigint not null, "
                     "user_id text not null references %1(id))"_s.arg(scene.db.users()));
        app::Workspace workspace(scene.workspace.profile(), QByteArray(32, 'k'));
        workspace.open();
        QTRY_VERIFY(workspace.isOpen());
        for (const bool end : {false, true}) {
            scene.db.run(u"delete from password_reset_token"_s);
            scene.db.run(u"insert into password_reset_token values ('1', 0, ?)"_s, {ada});
            app::ResetKeyDialog dialog(workspace, scene.key(adaKey), {});
            dialog.open();
            giveReason(dialog);
            QTRY_VERIFY(canAct(dialog));
            QVERIFY(part<QCheckBox>(dialog, "endLinks")->isChecked());
            if (!end)
                click(dialog, "endLinks");
            else
                shoot(dialog, u"reset-links"_s);
            click(dialog, "act");
            QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), patience);
            QCOMPARE(scene.db.value(u"select count(*) from password_reset_token"_s).toInt(), end ? 0 : 1);
            QCOMPARE(spoken(dialog, "stages").contains(u"1 reset link"), end);
        }
    }

    void passwordStaysHiddenUntilItIsAskedFor()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        QCOMPARE(part<QLineEdit>(*dialog, "generated")->echoMode(), QLineEdit::Password);
        click(*dialog, "showGenerated");
        QCOMPARE(part<QLineEdit>(*dialog, "generated")->echoMode(), QLineEdit::Normal);
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        auto *shown = part<QWidget>(*dialog, "newPassword");
        QVERIFY(shown->accessibleDescription() != password.text());
        click(*dialog, "reveal");
        QVERIFY(shown->accessibleDescription() == password.text());
        shoot(*dialog, u"reset-revealed"_s);
        click(*dialog, "reveal");
        QVERIFY(shown->accessibleDescription() != password.text());
        QVERIFY(part<QLineEdit>(*dialog, "generated")->text().isEmpty());
    }

    void productionWantsAReasonWhichTheJournalKeeps()
    {
        Scene scene(u"sqlite"_s);
        emptyJournal();
        const auto dialog = openReset(scene, adaKey);
        part<QLineEdit>(*dialog, "reason")->setText(u"  "_s);
        QVERIFY(!part<QPushButton>(*dialog, "act")->isEnabled());
        QVERIFY(part<QPushButton>(*dialog, "act")->toolTip().contains(u"reason"));
        dialog->accept();
        part<QLineEdit>(*dialog, "reason")->setText(u" SEC-812 "_s);
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QCOMPARE(journalLines(scene),
            QStringList({u"reset_key intended subject=email:ada@example.com reason=SEC-812"_s,
                u"reset_key done sessions_ended=3 subject=email:ada@example.com reason=SEC-812"_s}));
        QVERIFY(!journalLines(scene).join(u' ').contains(password.text()));
    }

    void copiesOnlyWhenTold()
    {
        Scene scene(u"sqlite"_s);
        QApplication::clipboard()->setText(u"before"_s);
        const auto dialog = openReset(scene, adaKey);
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        click(*dialog, "copy");
        QVERIFY(QApplication::clipboard()->text() == password.text());
        QVERIFY(part<look::TextLabel>(*dialog, "clipboardNote")->text().startsWith(u"Copied"));
        click(*dialog, "cancel");
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
        QVERIFY(part<QWidget>(*dialog, "newPassword")->accessibleDescription() != password.text());
    }

    void anotherPasswordOfAnotherKind()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        const auto first = generated(*dialog);
        click(*dialog, "regenerate");
        QVERIFY(generated(*dialog).text() != first.text());
        QCOMPARE(generated(*dialog).text().count(u'-'), 6);
        choose(*dialog, "kind", u"Letters"_s);
        QCOMPARE(generated(*dialog).text().count(u'-'), 3);
        const auto verdict = part<look::TextLabel>(*dialog, "generatedVerdict")->text();
        QVERIFY2(verdict.contains(u"about 99 bits"), qUtf8Printable(verdict));
    }

    void typedPasswordOpensTheKey_data() { engines(); }
    void typedPasswordOpensTheKey()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openReset(scene, adaKey);
        click(*dialog, "type");
        const auto typed = u"7 quiet cranes, täglich"_s;
        QTest::keyClicks(part<QLineEdit>(*dialog, "typed"), u"7 quiet cranes, t"_s);
        part<QLineEdit>(*dialog, "typed")->insert(u"äglich"_s); // no test keyboard has it
        QCOMPARE(buttonText(*dialog, "act"), u"Reset key"_s);
        click(*dialog, "endSessions");
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(adaKey, Secret(typed)));
        QVERIFY(!scene.opens(adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(ada), 3);
        QVERIFY(spoken(*dialog, "stages").contains(u"not ended, as you chose"));
    }

    void weakPasswordIsNamedSo()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        click(*dialog, "type");
        const Secret weak(u"ada2024"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "typed"), weak.text());
        QVERIFY(part<look::TextLabel>(*dialog, "typedVerdict")->text().contains(u"weak"_s, Qt::CaseInsensitive));
        QCOMPARE(buttonText(*dialog, "act"), u"Reset key anyway"_s);
        shoot(*dialog, u"reset-typed"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(adaKey, weak));
    }

    void emptyPasswordIsRefused()
    {
        Scene scene(u"sqlite"_s);
        const auto before = scene.hash(adaKey);
        const auto dialog = openReset(scene, adaKey);
        click(*dialog, "type");
        click(*dialog, "act");
        QVERIFY(part<QWidget>(*dialog, "typedError")->isVisible());
        QCOMPARE(dialog->focusWidget(), part<QWidget>(*dialog, "typed"));
        QVERIFY(part<QPushButton>(*dialog, "act")->isEnabled());
        QVERIFY(scene.hash(adaKey) == before);
        QTest::keyClick(part<QLineEdit>(*dialog, "typed"), Qt::Key_A);
        QVERIFY(!part<QWidget>(*dialog, "typedError")->isVisible());
    }

    void otherFormatIsWarnedOfAndWritten()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        QTRY_VERIFY(usualFormat(*dialog).contains(u"Lucia scrypt"));
        auto *warning = part<look::TextLabel>(*dialog, "formatWarning");
        QVERIFY(!warning->isVisible());
        choose(*dialog, "format", u"Lucia scrypt"_s);
        QVERIFY(!warning->isVisible());
        choose(*dialog, "format", u"Argon2id"_s);
        QVERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(u"writes Lucia scrypt"));
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QCOMPARE(scene.key(adaKey).kind, auth::HashKind::Argon2id);
        QVERIFY(scene.opens(adaKey, password));
        QVERIFY(spoken(*dialog, "stages").contains(u"Argon2id, read back"));
    }

    void charactersThatReadersDisagreeAbout()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        click(*dialog, "type");
        part<QLineEdit>(*dialog, "typed")->setText(u"\ufb01sh and chips at 9"_s); // the ligature fi
        auto *note = part<QWidget>(*dialog, "disagreement");
        QTRY_VERIFY(usualFormat(*dialog).contains(u"Lucia scrypt"));
        QVERIFY(!note->isVisible());
        choose(*dialog, "format", u"Argon2id"_s);
        QVERIFY(note->isVisible());
        part<QLineEdit>(*dialog, "typed")->setText(u"fish and chips at 9"_s);
        QVERIFY(!note->isVisible());
    }

    void sessionsKeptElsewhereAreNotEnded()
    {
        Scene scene(u"sqlite"_s, Scene::WithoutSessions);
        const auto dialog = openReset(scene, adaKey);
        QVERIFY(!part<QCheckBox>(*dialog, "endSessions")->isVisible());
        QVERIFY(part<QWidget>(*dialog, "elsewhere")->isVisible());
        const auto password = generated(*dialog);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(adaKey, password));
        QVERIFY(spoken(*dialog, "stages").contains(u"kept elsewhere; none were ended"));
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    void sessionThatWasJustBeingMadeIsEndedAsWell_data() { engines(); }
    void sessionThatWasJustBeingMadeIsEndedAsWell()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openReset(scene, adaKey);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        const auto lines = journalLines(scene).size();
        scene.db.addSession(LuciaFixture::session(u"late"_s, 1), ada, State::Active);
        QTRY_VERIFY_WITH_TIMEOUT(
            spoken(*dialog, "stages").contains(u"1 session that was just being made was ended as well"), patience);
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(journalLines(scene).mid(lines), QStringList({u"revoke_sessions intended subject=ada0000000000001"_s,
                                                     u"revoke_sessions done done=1 subject=ada0000000000001"_s}));
    }

    void secondSweepFollowsThoughTheDialogIsClosed()
    {
        Scene scene(u"sqlite"_s);
        auto dialog = openReset(scene, adaKey);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        click(*dialog, "cancel");
        dialog.reset();
        scene.db.addSession(LuciaFixture::session(u"late"_s, 1), ada, State::Active);
        QTRY_COMPARE_WITH_TIMEOUT(scene.sessionsOf(ada), 0, patience);
    }

    void cancelChangesNothing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Cancel") << 0;
        QTest::newRow("Esc") << int(Qt::Key_Escape);
        QTest::newRow("Enter") << int(Qt::Key_Return);
    }
    void cancelChangesNothing()
    {
        QFETCH(int, key);
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        if (key == 0)
            click(*dialog, "cancel");
        else
            QTest::keyClick(dialog.get(), Qt::Key(key));
        QVERIFY(!dialog->isVisible());
        QCOMPARE(dialog->result(), int(QDialog::Rejected));
        QVERIFY(part<QLineEdit>(*dialog, "generated")->text().isEmpty());
        QVERIFY(scene.opens(adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(ada), 3);
    }

    void everyControlHasANameAndALabelItsBuddy()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openReset(scene, adaKey);
        for (const auto *control : dialog->findChildren<QWidget *>()) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const bool named = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(
                named, qUtf8Printable(control->objectName() + QString::fromUtf8(control->metaObject()->className())));
        }
    }
};

QTEST_MAIN(ResetKeyDialogTest)
#include "tst_resetkeydialog.moc"

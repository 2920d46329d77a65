// Resets as an operator makes them, and what they leave in the database.
#include "auth/password/hasher.h"
#include "auth/password/normalization.h"
#include "dialogs/resetkeydialog.h"
#include "look/textlabel.h"
#include "look/theme.h"
#include "scene.h"
#include "support/fixture/engines.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::ResetKeyDialog;
using auth::State;
using database::Secret;

class ResetKeyDialogTest : public QObject
{
    Q_OBJECT

    const QString m_ada = u"ada0000000000001"_s, m_adaKey = u"email:ada@example.com"_s;
    static constexpr int patience = 20'000;     // a hash takes its time under a sanitizer

    std::unique_ptr<ResetKeyDialog> open(Scene &scene, const QString &keyId)
    {
        const auto key = scene.key(keyId);
        const auto user = scene.detail(key.userId).user;
        auto dialog = std::make_unique<ResetKeyDialog>(scene.workspace, key, user.person, user.sessions);
        dialog->open();
        return dialog;
    }
    static Secret generated(const QDialog &dialog) { return Secret(part<QLineEdit>(dialog, "generated")->text()); }
    static QString resetText(const QDialog &dialog) { return part<QPushButton>(dialog, "reset")->text().remove(u'&'); }
    static bool isDone(const QDialog &dialog) { return dialog.findChild<QWidget *>(u"newPassword"_s) != nullptr; }
    static void choose(const QDialog &dialog, const char *combo, const QString &item)
    {
        auto *box = part<QComboBox>(dialog, combo);
        const int index = box->findText(item, Qt::MatchStartsWith);
        QVERIFY(index >= 0);
        box->setCurrentIndex(index);
    }
    // Holds the key's row, or SQLite's file, until it is destroyed.
    static std::unique_ptr<database::Connection> lock(Scene &scene, const QString &keyId)
    {
        auto other = scene.db.connect();
        const auto begin = scene.db.isServer() ? u"begin"_s : u"begin immediate"_s;
        const auto touch = u"update %1 set user_id = user_id where id = '%2'"_s.arg(scene.db.keys(), keyId);
        if (!other->run({begin, {}}) || !other->run({touch, {}}))
            qFatal("the test cannot lock a key");
        return other;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setFont(QFont(u"Inter"_s, 10));
        look::Theme::apply(look::Scheme::Light);
    }

    void generatedPasswordOpensTheKey_data() { engines(); }
    void generatedPasswordOpensTheKey()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        QSignalSpy changed(&scene.workspace, &app::Workspace::changed);
        const auto dialog = open(scene, m_adaKey);
        QTRY_VERIFY(part<QComboBox>(*dialog, "format")->itemText(0).contains(u"Lucia scrypt"));
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-generate"_s);
        const auto password = generated(*dialog);
        QCOMPARE(resetText(*dialog), u"Reset key"_s);
        QCOMPARE(part<QCheckBox>(*dialog, "endSessions")->text().remove(u'&'),
            u"End this user's 2 live sessions, and remove a dead one"_s);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(m_adaKey, password));
        QCOMPARE(scene.sessionsOf(m_ada), 0);
        QCOMPARE(scene.sessionsOf(u"bob0000000000002"_s), 3);
        QCOMPARE(changed.count(), 1);
        QVERIFY2(spoken(*dialog, "stages").contains(u"3 sessions ended"), qUtf8Printable(spoken(*dialog, "stages")));
        QTRY_VERIFY_WITH_TIMEOUT(spoken(*dialog, "stages").contains(u"0 sessions left, checked at"), patience);
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-result"_s);
    }

    void passwordStaysHiddenUntilItIsAskedFor()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        QCOMPARE(part<QLineEdit>(*dialog, "generated")->echoMode(), QLineEdit::Password);
        click(*dialog, "showGenerated");
        QCOMPARE(part<QLineEdit>(*dialog, "generated")->echoMode(), QLineEdit::Normal);
        const auto password = generated(*dialog);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        auto *shown = part<QWidget>(*dialog, "newPassword");
        QVERIFY(shown->accessibleDescription() != password.text());
        click(*dialog, "reveal");
        QVERIFY(shown->accessibleDescription() == password.text());
        click(*dialog, "reveal");
        QVERIFY(shown->accessibleDescription() != password.text());
        QVERIFY(part<QLineEdit>(*dialog, "generated")->text().isEmpty());
    }

    void copiesOnlyWhenTold()
    {
        Scene scene(u"sqlite"_s);
        QApplication::clipboard()->setText(u"before"_s);
        const auto dialog = open(scene, m_adaKey);
        const auto password = generated(*dialog);
        click(*dialog, "reset");
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
        const auto dialog = open(scene, m_adaKey);
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
        const auto dialog = open(scene, m_adaKey);
        click(*dialog, "type");
        const auto typed = u"7 quiet cranes, täglich"_s;
        QTest::keyClicks(part<QLineEdit>(*dialog, "typed"), u"7 quiet cranes, t"_s);
        part<QLineEdit>(*dialog, "typed")->insert(u"äglich"_s);     // no test keyboard has it
        QCOMPARE(resetText(*dialog), u"Reset key"_s);
        click(*dialog, "endSessions");
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(m_adaKey, Secret(typed)));
        QVERIFY(!scene.opens(m_adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(m_ada), 3);
        QVERIFY(spoken(*dialog, "stages").contains(u"not ended, as you chose"));
    }

    void weakPasswordIsNamedSo()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        click(*dialog, "type");
        const Secret weak(u"ada2024"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "typed"), weak.text());
        QVERIFY(part<look::TextLabel>(*dialog, "typedVerdict")->text().contains(u"weak"_s, Qt::CaseInsensitive));
        QCOMPARE(resetText(*dialog), u"Reset key anyway"_s);
        shoot(*dialog, u"reset-typed"_s);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(m_adaKey, weak));
    }

    void emptyPasswordIsRefused()
    {
        Scene scene(u"sqlite"_s);
        const auto before = scene.hash(m_adaKey);
        const auto dialog = open(scene, m_adaKey);
        click(*dialog, "type");
        click(*dialog, "reset");
        QVERIFY(part<QWidget>(*dialog, "typedError")->isVisible());
        QCOMPARE(dialog->focusWidget(), part<QWidget>(*dialog, "typed"));
        QVERIFY(part<QPushButton>(*dialog, "reset")->isEnabled());
        QVERIFY(scene.hash(m_adaKey) == before);
        QTest::keyClick(part<QLineEdit>(*dialog, "typed"), Qt::Key_A);
        QVERIFY(!part<QWidget>(*dialog, "typedError")->isVisible());
    }

    void otherFormatIsWarnedOfAndWritten()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        QTRY_VERIFY(part<QComboBox>(*dialog, "format")->itemText(0).contains(u"Lucia scrypt"));
        auto *warning = part<look::TextLabel>(*dialog, "formatWarning");
        QVERIFY(!warning->isVisible());
        choose(*dialog, "format", u"Lucia scrypt"_s);
        QVERIFY(!warning->isVisible());
        choose(*dialog, "format", u"Argon2id"_s);
        QVERIFY(warning->isVisible());
        QVERIFY(warning->text().contains(u"writes Lucia scrypt"));
        const auto password = generated(*dialog);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QCOMPARE(scene.key(m_adaKey).kind, auth::HashKind::Argon2id);
        QVERIFY(scene.opens(m_adaKey, password));
        QVERIFY(spoken(*dialog, "stages").contains(u"Argon2id, read back"));
    }

    void charactersThatReadersDisagreeAbout()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        click(*dialog, "type");
        part<QLineEdit>(*dialog, "typed")->setText(u"\ufb01sh and chips at 9"_s);     // the ligature fi
        auto *note = part<QWidget>(*dialog, "disagreement");
        QTRY_VERIFY(part<QComboBox>(*dialog, "format")->itemText(0).contains(u"Lucia scrypt"));
        QVERIFY(!note->isVisible());
        choose(*dialog, "format", u"Argon2id"_s);
        QVERIFY(note->isVisible());
        part<QLineEdit>(*dialog, "typed")->setText(u"fish and chips at 9"_s);
        QVERIFY(!note->isVisible());
    }

    void changedMeanwhileIsNoticedAndLoadedAgain_data() { engines(); }
    void changedMeanwhileIsNoticedAndLoadedAgain()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, m_adaKey);
        const auto other = auth::hasherNamed(u"lucia-scrypt")->hash(Secret(u"somebody else's"_s));
        QVERIFY(other.has_value());
        scene.db.run(u"update %1 set hashed_password = ? where id = ?"_s.arg(scene.db.keys()), {*other, m_adaKey});
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        QVERIFY(scene.hash(m_adaKey) == *other);
        QCOMPARE(scene.sessionsOf(m_ada), 3);
        if (engine == u"sqlite")
            shoot(*dialog, u"reset-error"_s);
        click(*dialog, "remedy");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Loaded again"), patience);
        const auto password = generated(*dialog);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(m_adaKey, password));
    }

    void deletedMeanwhileIsSaid()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        scene.db.run(u"delete from %1 where id = ?"_s.arg(scene.db.keys()), {m_adaKey});
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"not there any more"), patience);
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void madePasswordlessMeanwhileIsRefused()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        scene.db.run(u"update %1 set hashed_password = null where id = ?"_s.arg(scene.db.keys()), {m_adaKey});
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        click(*dialog, "remedy");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget *>(u"refusal"_s), patience);
        QVERIFY(!dialog->findChild<QPushButton *>(u"reset"_s));
        QCOMPARE(scene.key(m_adaKey).kind, auth::HashKind::None);
    }

    void passwordlessKeyIsRefused()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, u"github:583231"_s);
        QVERIFY(part<look::TextLabel>(*dialog, "refusal")->text().contains(u"github"));
        QVERIFY(!dialog->findChild<QPushButton *>(u"reset"_s));
        shoot(*dialog, u"reset-refused"_s);
        click(*dialog, "cancel");
        QVERIFY(!dialog->isVisible());
    }

    void readOnlyWorkspaceOffersNoReset()
    {
        Scene scene(u"sqlite"_s, Scene::ReadOnly);
        const auto dialog = open(scene, m_adaKey);
        QVERIFY(barText(*dialog).contains(u"read-only"));
        QVERIFY(!part<QPushButton>(*dialog, "reset")->isEnabled());
        dialog->accept();
        QVERIFY(part<QWidget>(*dialog, "generate")->isEnabled());
        QVERIFY(scene.opens(m_adaKey, Secret(LuciaFixture::password())));
    }

    void sessionsKeptElsewhereAreNotEnded()
    {
        Scene scene(u"sqlite"_s, Scene::WithoutSessions);
        const auto dialog = open(scene, m_adaKey);
        QVERIFY(!part<QCheckBox>(*dialog, "endSessions")->isVisible());
        QVERIFY(part<QWidget>(*dialog, "elsewhere")->isVisible());
        const auto password = generated(*dialog);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(m_adaKey, password));
        QVERIFY(spoken(*dialog, "stages").contains(u"kept elsewhere; none were ended"));
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void stopChangesNothing_data() { engines(); }
    void stopChangesNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, m_adaKey);
        {
            const auto held = lock(scene, m_adaKey);
            click(*dialog, "reset");
            QVERIFY(!part<QWidget>(*dialog, "generate")->isEnabled());
            QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Stop"_s);
            QTRY_VERIFY(part<QWidget>(*dialog, "busy")->isVisible());
            click(*dialog, "cancel");
            QVERIFY(dialog->isVisible());
            QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Stopped. Nothing was changed."), patience);
        }
        QCOMPARE(part<QPushButton>(*dialog, "cancel")->text(), u"Cancel"_s);
        QVERIFY(scene.opens(m_adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void lostConnectionIsSaidAndTheNextAttemptSucceeds_data() { servers(); }
    void lostConnectionIsSaidAndTheNextAttemptSucceeds()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        QSignalSpy lost(&scene.workspace, &app::Workspace::lost);
        const auto dialog = open(scene, m_adaKey);
        QTRY_VERIFY(part<QComboBox>(*dialog, "format")->itemText(0).contains(u"Lucia scrypt"));
        scene.dropConnections();
        const auto password = generated(*dialog);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"was lost"), patience);
        QCOMPARE(lost.count(), 1);
        QVERIFY(!scene.opens(m_adaKey, password));
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        QVERIFY(scene.opens(m_adaKey, password));
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
        const auto dialog = open(scene, m_adaKey);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"The reset was not done"), patience);
        QVERIFY(scene.opens(m_adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void sessionThatWasJustBeingMadeIsEndedAsWell_data() { engines(); }
    void sessionThatWasJustBeingMadeIsEndedAsWell()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open(scene, m_adaKey);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        scene.db.addSession(LuciaFixture::session(u"late"_s, 1), m_ada, State::Active);
        QTRY_VERIFY_WITH_TIMEOUT(spoken(*dialog, "stages").contains(u"1 session that was just being made was ended as well"), patience);
        QCOMPARE(scene.sessionsOf(m_ada), 0);
    }

    void secondSweepFollowsThoughTheDialogIsClosed()
    {
        Scene scene(u"sqlite"_s);
        auto dialog = open(scene, m_adaKey);
        click(*dialog, "reset");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(*dialog), patience);
        click(*dialog, "cancel");
        dialog.reset();
        scene.db.addSession(LuciaFixture::session(u"late"_s, 1), m_ada, State::Active);
        QTRY_COMPARE_WITH_TIMEOUT(scene.sessionsOf(m_ada), 0, patience);
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
        const auto dialog = open(scene, m_adaKey);
        if (key == 0)
            click(*dialog, "cancel");
        else
            QTest::keyClick(dialog.get(), Qt::Key(key));
        QVERIFY(!dialog->isVisible());
        QCOMPARE(dialog->result(), int(QDialog::Rejected));
        QVERIFY(part<QLineEdit>(*dialog, "generated")->text().isEmpty());
        QVERIFY(scene.opens(m_adaKey, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(m_ada), 3);
    }

    void everyControlHasANameAndALabelItsBuddy()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open(scene, m_adaKey);
        for (const auto *control : dialog->findChildren<QWidget *>()) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const bool named = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qUtf8Printable(control->objectName() + QString::fromUtf8(control->metaObject()->className())));
        }
    }
};

QTEST_MAIN(ResetKeyDialogTest)
#include "tst_resetkeydialog.moc"

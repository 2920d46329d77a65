// Keys added, renamed and deleted as an operator does it, and what stands against it.
#include "actscene.h"
#include "dialogs/addkeydialog.h"
#include "dialogs/deletekeydialog.h"
#include "dialogs/renamekeydialog.h"
#include "look/textlabel.h"
#include "support/fixture/serveraccount.h"

#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::AddKeyDialog;
using app::DeleteKeyDialog;
using app::RenameKeyDialog;
using database::Secret;

class KeyActsTest : public QObject
{
    Q_OBJECT

    static Secret old() { return Secret(LuciaFixture::password()); }
    static std::unique_ptr<AddKeyDialog> openAdd(Scene &scene, const QString &userId = u"zoe0000000000005"_s)
    {
        return open<AddKeyDialog>(scene, userId, scene.detail(userId).user.person);
    }
    static void name(const QDialog &dialog, const QString &provider, const QString &user)
    {
        type(dialog, "provider", provider);
        type(dialog, "providerUserId", user);
    }
    static QString hint(const QDialog &dialog)
    {
        const auto *label = part<look::TextLabel>(dialog, "keyHint");
        return label->isVisible() ? label->text() : QString();
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void addedKeyOpensWithTheGeneratedPassword_data() { engines(); }
    void addedKeyOpensWithTheGeneratedPassword()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = openAdd(scene);
        QSignalSpy changed(&scene.workspace, &app::Workspace::changed);
        giveReason(*dialog);
        QVERIFY(!canAct(*dialog));
        name(*dialog, u"email"_s, u"zoe@example.com"_s);
        QTRY_VERIFY(canAct(*dialog));
        QVERIFY(hint(*dialog).isEmpty());
        if (engine == u"sqlite")
            shoot(*dialog, u"add-key"_s);
        const Secret password(part<QLineEdit>(*dialog, "generated")->text());
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget *>(u"newPassword"_s), patience);
        QVERIFY(!dialog->findChild<QPushButton *>(u"act"_s));
        QCOMPARE(changed.count(), 1);
        if (engine == u"sqlite")
            shoot(*dialog, u"add-key-result"_s);
        QCOMPARE(signIn(scene, u"email:zoe@example.com"_s, password), u"in"_s);
        QCOMPARE(signIn(scene, u"email:zoe@example.com"_s, {}), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(journalLines(scene).last(), u"create_key done subject=email:zoe@example.com reason=SEC-812 leaked laptop"_s);
        for (const auto &line : journalLines(scene))
            QVERIFY(!line.contains(password.text()));
        click(*dialog, "cancel");
        QCOMPARE(dialog->result(), int(QDialog::Accepted));
    }

    void typedPasswordOfAnySignsOpensTheKey_data() { engines(); }
    void typedPasswordOfAnySignsOpensTheKey()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openAdd(scene);
        giveReason(*dialog);
        const auto user = u"Zo\u00eb \"O'Hara\" %_\\:\u05d0@example.com"_s;
        name(*dialog, u"email"_s, user);
        QVERIFY(hint(*dialog).contains(u"lower case"));
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "type");
        click(*dialog, "act");
        QVERIFY(fieldError(*dialog, "typedError").contains(u"empty password"));
        type(*dialog, "typed", u"7 quiet cranes, t\u00e4glich \"';--"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget *>(u"newPassword"_s), patience);
        QCOMPARE(signIn(scene, u"email:"_s + user, Secret(u"7 quiet cranes, t\u00e4glich \"';--"_s)), u"in"_s);
    }

    void providersKeyHoldsNoPassword_data() { engines(); }
    void providersKeyHoldsNoPassword()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openAdd(scene);
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted);
        giveReason(*dialog);
        name(*dialog, u"github"_s, u"583232"_s);
        QVERIFY(part<QRadioButton>(*dialog, "noPassword")->isChecked());
        QVERIFY(!part<QRadioButton>(*dialog, "generate")->isEnabled());
        QVERIFY(part<look::TextLabel>(*dialog, "noPasswordReason")->text().contains(u"Lucia would refuse"));
        if (engine == u"sqlite")
            shoot(*dialog, u"add-key-oauth"_s);
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QCOMPARE(signIn(scene, u"github:583232"_s, {}), u"in"_s);
    }

    void namesThatCannotBeAreSaidAtTheField_data() { engines(); }
    void namesThatCannotBeAreSaidAtTheField()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openAdd(scene);
        giveReason(*dialog);
        name(*dialog, u"e:mail"_s, u"x"_s);
        QVERIFY(fieldError(*dialog, "providerError").contains(u"no colon"));
        QVERIFY(!canAct(*dialog));
        name(*dialog, u"email"_s, u"x"_s + QString(260, u'\u00e9'));
        QCOMPARE(!fieldError(*dialog, "providerUserIdError").isEmpty(), engine == u"mysql");
        QTRY_COMPARE(canAct(*dialog), engine != u"mysql");
        name(*dialog, u"email"_s, u"ada@example.com "_s);
        QVERIFY(hint(*dialog).contains(u"blank"));
        name(*dialog, u"email"_s, u"ada@example.com"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(fieldError(*dialog, "providerUserIdError").contains(u"already"), patience);
        QVERIFY(barText(*dialog).isEmpty());
        if (engine == u"sqlite")
            shoot(*dialog, u"add-key-duplicate"_s);
        if (engine != u"mysql")
            return;
        name(*dialog, u"email"_s, u"ADA@example.com"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(fieldError(*dialog, "providerUserIdError").contains(adaKey), patience);
        shoot(*dialog, u"add-key-collation"_s);
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
    }

    void userGoneMeanwhileIsSaid()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openAdd(scene);
        giveReason(*dialog);
        name(*dialog, u"github"_s, u"1"_s);
        scene.db.run(u"delete from %1 where user_id like 'zoe%'"_s.arg(scene.db.sessions()));
        scene.db.run(u"delete from %1 where id like 'zoe%'"_s.arg(scene.db.users()));
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"This user is not there"), patience);
        QVERIFY(scene.db.column(u"select id from %1 where id = 'github:1'"_s.arg(scene.db.keys())).isEmpty());
    }

    void renamedKeyOpensWithTheSamePassword_data() { engines(); }
    void renamedKeyOpensWithTheSamePassword()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = open<RenameKeyDialog>(scene, shownKey(scene, adaKey));
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted);
        giveReason(*dialog);
        QVERIFY(!canAct(*dialog));
        name(*dialog, u"username"_s, u"bob"_s);
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(fieldError(*dialog, "providerUserIdError").contains(u"already"), patience);
        name(*dialog, u"email"_s, u"Ada@example.org"_s);
        if (engine == u"sqlite")
            shoot(*dialog, u"rename-key"_s);
        QTest::keyClick(part<QWidget>(*dialog, "providerUserId"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QCOMPARE(signIn(scene, u"email:Ada@example.org"_s, old()), u"in"_s);
        QCOMPARE(signIn(scene, adaKey, old()), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(scene.sessionsOf(ada), 3);
        QCOMPARE(journalLines(scene).last(), u"rename_key done subject=email:ada@example.com reason=SEC-812 leaked laptop"_s);
    }

    void renameOfAKeyChangedMeanwhileIsRefused_data() { engines(); }
    void renameOfAKeyChangedMeanwhileIsRefused()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open<RenameKeyDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        type(*dialog, "providerUserId", u"new@example.com"_s);
        QTRY_VERIFY(canAct(*dialog));
        scene.db.run(u"update %1 set user_id = 'zoe0000000000005' where id = ?"_s.arg(scene.db.keys()), {adaKey});
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
        QCOMPARE(part<QLineEdit>(*dialog, "providerUserId")->text(), u"new@example.com"_s);
    }

    void deletedKeyOpensToNobody_data() { engines(); }
    void deletedKeyOpensToNobody()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = open<DeleteKeyDialog>(scene, shownKey(scene, adaKey));
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted);
        QCOMPARE(question(*dialog), u"Delete this key of ada?"_s);
        giveReason(*dialog);
        QTRY_VERIFY(consequences(*dialog).contains(u"another key"));
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(journalLines(scene).last(), u"delete_key done left=1 subject=email:ada@example.com reason=SEC-812 leaked laptop"_s);
    }

    void lastKeyIsNamedSo()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = open<DeleteKeyDialog>(scene, shownKey(scene, u"username:bob"_s));
        giveReason(*dialog);
        QTRY_VERIFY(consequences(*dialog).contains(u"last key of this user"));
        QCOMPARE(buttonText(*dialog, "act"), u"Delete last key"_s);
        shoot(*dialog, u"delete-last-key"_s);
        QTest::keyClick(dialog.get(), Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(signIn(scene, u"username:bob"_s, old()), u"in"_s);
    }

    void keyThatBecameTheLastMeanwhileStays_data() { engines(); }
    void keyThatBecameTheLastMeanwhileStays()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = open<DeleteKeyDialog>(scene, shownKey(scene, adaKey));
        giveReason(*dialog);
        QTRY_VERIFY(canAct(*dialog));
        scene.db.run(u"delete from %1 where id = 'github:583231'"_s.arg(scene.db.keys()));
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"By now it is the user's last key"), patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
        click(*dialog, "remedy");
        QTRY_COMPARE(buttonText(*dialog, "act"), u"Delete last key"_s);
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"AUTH_INVALID_KEY_ID"_s);
    }

    // Of one that never had it, the act is not offered: see tst_limitedaccount.
    void accountThatLostTheRightIsToldSo_data() { servers(); }
    void accountThatLostTheRightIsToldSo()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const ServerAccount account(scene.db, u"only-for-this-account"_s);
        for (const auto &table : {scene.db.users(), scene.db.keys(), scene.db.sessions()})
            account.grant(u"select"_s, table);
        account.grant(u"delete"_s, scene.db.keys());
        auto profile = scene.workspace.profile();
        profile.options.user = account.name();
        profile.options.password = Secret(u"only-for-this-account"_s);
        app::Workspace workspace(profile, QByteArray(32, 'k'));
        workspace.open();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.isOpen(), patience);
        scene.db.run(u"revoke delete on %1 from %2"_s.arg(scene.db.keys(), account.name()));
        emptyJournal();
        DeleteKeyDialog dialog(workspace, shownKey(scene, adaKey));
        dialog.open();
        giveReason(dialog);
        click(dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(dialog).contains(u"lacks a right"), patience);
        QCOMPARE(signIn(scene, adaKey, old()), u"in"_s);
        QVERIFY(journalLines(scene).last().startsWith(u"delete_key refused"));
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
        const auto add = openAdd(scene);
        const auto remove = open<DeleteKeyDialog>(scene, shownKey(scene, adaKey));
        giveReason(*add);
        giveReason(*remove);
        name(*add, u"email"_s, u"zoe@example.com"_s);
        for (auto *dialog : {static_cast<app::ActDialog *>(add.get()), static_cast<app::ActDialog *>(remove.get())}) {
            QTRY_VERIFY(canAct(*dialog));
            arrives ? scene.proxy->loseReplyTo("commit") : scene.proxy->lose("commit");
            click(*dialog, "act");
            if (!arrives)
                QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"It was not done"), patience);
            else if (dialog == remove.get())
                QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
            else
                QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget *>(u"newPassword"_s), patience);
        }
        QCOMPARE(signIn(scene, adaKey, old()), arrives ? u"AUTH_INVALID_KEY_ID"_s : u"in"_s);
    }
};

QTEST_MAIN(KeyActsTest)
#include "tst_keyacts.moc"

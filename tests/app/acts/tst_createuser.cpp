// Users made as an operator does it: what stands in the database then, who can sign in, and what stands against it.
#include "actscene.h"
#include "dialogs/createuserdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::CreateUserDialog;

class CreateUserTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<CreateUserDialog> openCreate(Scene &scene)
    {
        auto dialog = open<CreateUserDialog>(scene);
        giveReason(*dialog);
        return dialog;
    }
    // SQLite has no type for yes and no, and so no value that goes without saying.
    static void named(const QDialog &dialog, const QString &name)
    {
        type(dialog, "attribute:username", name);
        if (part<QLineEdit>(dialog, "attribute:email_verified")->isVisible())
            type(dialog, "attribute:email_verified", u"0"_s);
    }
    static void fill(const QDialog &dialog, const QString &name, const QString &address)
    {
        named(dialog, name);
        type(dialog, "provider", u"email"_s);
        type(dialog, "providerUserId", address);
    }
    static QString id(const QDialog &dialog) { return part<QLineEdit>(dialog, "userId")->text(); }
    static QVariant stored(Scene &scene, const QString &column, const QString &userId)
    {
        return scene.db.value(u"select %1 from %2 where id = ?"_s.arg(column, scene.db.users()), {userId});
    }
    static int users(Scene &scene) { return scene.db.value(u"select count(*) from %1"_s.arg(scene.db.users())).toInt(); }
    static int keys(Scene &scene) { return scene.db.value(u"select count(*) from %1"_s.arg(scene.db.keys())).toInt(); }

private slots:
    void initTestCase() { prepareWidgets(); }

    void userSignsInWithThePasswordThatWasShown_data() { engines(); }
    void userSignsInWithThePasswordThatWasShown()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = openCreate(scene);
        QSignalSpy created(dialog.get(), &CreateUserDialog::created);
        QCOMPARE(id(*dialog).size(), 15);
        QVERIFY(!canAct(*dialog));
        type(*dialog, "provider", u"email"_s);
        QVERIFY(part<QPushButton>(*dialog, "act")->toolTip().contains(u"username"));
        fill(*dialog, u"O'Hara \u05d0\u00e9"_s, u"new@example.com"_s);
        QVERIFY(part<QCheckBox>(*dialog, "null:email")->isChecked());
        type(*dialog, "attribute:email", u"new@example.com"_s);
        QVERIFY(!part<QCheckBox>(*dialog, "null:email")->isChecked());
        QTRY_VERIFY(canAct(*dialog));
        if (engine == u"postgres")
            shoot(*dialog, u"create-user"_s);
        QVERIFY(dialog->width() <= 1024 && dialog->height() <= 700);
        const auto userId = id(*dialog);
        const database::Secret password(part<QLineEdit>(*dialog, "generated")->text());
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, patience);
        QCOMPARE(created.first().first().toString(), userId);
        QVERIFY(dialog->findChild<QWidget *>(u"newPassword"_s));
        if (engine == u"postgres")
            shoot(*dialog, u"create-user-done"_s);
        QCOMPARE(stored(scene, u"username"_s, userId).toString(), u"O'Hara \u05d0\u00e9"_s);
        QCOMPARE(stored(scene, u"email"_s, userId).toString(), u"new@example.com"_s);
        const auto key = scene.key(u"email:new@example.com"_s);
        QCOMPARE(key.userId, userId);
        QCOMPARE(signIn(scene, key.id, password), u"in"_s);
        QCOMPARE(journalLines(scene).last(), u"create_user done subject=%1 reason=SEC-812 leaked laptop"_s.arg(userId));
    }

    void typedPasswordOpens_data() { engines(); }
    void typedPasswordOpens()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openCreate(scene);
        type(*dialog, "userId", u"its own id"_s);
        fill(*dialog, u"fay"_s, u"fay@example.com"_s);
        click(*dialog, "type");
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "act");
        QCOMPARE(users(scene), 5); // nothing was typed, which is said at the field
        type(*dialog, "typed", u"correct horse battery staple"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(signIn(scene, u"email:fay@example.com"_s,
                                      database::Secret(u"correct horse battery staple"_s)),
            u"in"_s, patience);
        QCOMPARE(scene.key(u"email:fay@example.com"_s).userId, u"its own id"_s);
    }

    void withoutKeyAndWithoutPassword()
    {
        Scene scene(u"sqlite"_s);
        auto dialog = openCreate(scene);
        named(*dialog, u"solo"_s);
        QVERIFY(!canAct(*dialog));
        click(*dialog, "withKey");
        QTRY_VERIFY(canAct(*dialog));
        const auto userId = id(*dialog);
        const auto before = keys(scene);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(stored(scene, u"username"_s, userId).toString(), u"solo"_s);
        QVERIFY(stored(scene, u"email"_s, userId).isNull());
        QCOMPARE(keys(scene), before);

        dialog = openCreate(scene);
        named(*dialog, u"octo"_s);
        type(*dialog, "provider", u"github"_s);
        type(*dialog, "providerUserId", u"4711"_s);
        QVERIFY(part<QRadioButton>(*dialog, "noPassword")->isChecked());
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(signIn(scene, u"github:4711"_s, {}), u"in"_s);
    }

    void whatIsTakenIsSaidAtItsField_data() { engines(); }
    void whatIsTakenIsSaidAtItsField()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openCreate(scene);
        const auto fresh = id(*dialog);
        const auto all = keys(scene);
        type(*dialog, "userId", ada);
        fill(*dialog, u"neu"_s, u"neu@example.com"_s);
        QTRY_VERIFY(canAct(*dialog));
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(fieldError(*dialog, "userIdError"), u"There is a user of this id already."_s, patience);
        type(*dialog, "userId", fresh);
        type(*dialog, "attribute:username", u"bob"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(fieldError(*dialog, "error:username"), u"Another user has this already."_s, patience);
        if (engine == u"mysql")
            shoot(*dialog, u"create-user-taken"_s);
        type(*dialog, "attribute:username", u"neu"_s);
        type(*dialog, "providerUserId", u"ada@example.com"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(
            fieldError(*dialog, "providerUserIdError"), u"There is a key of this name already."_s, patience);
        QVERIFY(barText(*dialog).isEmpty());
        QCOMPARE(users(scene), 5);
        QCOMPARE(keys(scene), all);
        type(*dialog, "providerUserId", u"neu@example.com"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(users(scene), 6, patience);
    }

    void defaultsAreTheDatabases_data() { engines(); }
    void defaultsAreTheDatabases()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        scene.db.run(u"alter table %1 add column plan varchar(9) not null default 'free'"_s.arg(scene.db.users()));
        scene.db.run(u"alter table %1 add column seats integer not null default 3"_s.arg(scene.db.users()));
        app::Workspace workspace(scene.workspace.profile(), QByteArray(32, 'k'));
        workspace.open();
        QTRY_VERIFY(workspace.isOpen());
        CreateUserDialog dialog(workspace);
        giveReason(dialog);
        dialog.open();
        QVERIFY(part<QCheckBox>(dialog, "null:plan")->isChecked());
        type(dialog, "attribute:seats", u"many"_s);
        named(dialog, u"dora"_s);
        click(dialog, "withKey");
        QVERIFY(!canAct(dialog));
        type(dialog, "attribute:seats", u"8"_s);
        QTRY_VERIFY(canAct(dialog));
        const auto userId = id(dialog);
        click(dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isVisible(), patience);
        QCOMPARE(stored(scene, u"plan"_s, userId).toString(), u"free"_s);
        QCOMPARE(stored(scene, u"seats"_s, userId).toInt(), 8);
    }

    void lostConnectionKeepsWhatWasTyped_data() { servers(); }
    void lostConnectionKeepsWhatWasTyped()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openCreate(scene);
        fill(*dialog, u"kept"_s, u"kept@example.com"_s);
        QTRY_VERIFY(canAct(*dialog));
        scene.db.endOtherConnections();
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"was lost"), patience);
        QCOMPARE(part<QLineEdit>(*dialog, "attribute:username")->text(), u"kept"_s);
        QCOMPARE(users(scene), 5);
    }

    void readOnlyIsSaid()
    {
        Scene scene(u"sqlite"_s, Scene::ReadOnly);
        const auto dialog = openCreate(scene);
        fill(*dialog, u"no"_s, u"no@example.com"_s);
        QVERIFY(!canAct(*dialog));
        QVERIFY(!barText(*dialog).isEmpty());
    }
};

QTEST_MAIN(CreateUserTest)
#include "tst_createuser.moc"

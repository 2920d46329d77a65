// Attributes of a user edited as an operator does it, whatever their types, and what stands against it.
#include "actscene.h"
#include "dialogs/edituserdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::EditUserDialog;

class EditUserTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<EditUserDialog> openEdit(Scene &scene, const QString &userId = ada)
    {
        auto dialog = open<EditUserDialog>(scene, scene.detail(userId).user);
        giveReason(*dialog);
        if (!QTest::qWaitFor([&] { return part<QLineEdit>(*dialog, "attribute:username")->text().size() == 3; }))
            qFatal("the attributes are not loaded");
        return dialog;
    }
    static QVariant stored(Scene &scene, const QString &column, const QString &userId = ada)
    {
        return scene.db.value(u"select %1 from %2 where id = ?"_s.arg(column, scene.db.users()), {userId});
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void onlyWhatWasChangedIsWritten_data() { engines(); }
    void onlyWhatWasChangedIsWritten()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = openEdit(scene);
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted);
        QVERIFY(!canAct(*dialog));
        QCOMPARE(part<QComboBox>(*dialog, "choice:email_verified")->isVisible(), engine != u"sqlite");
        type(*dialog, "attribute:email", u"\"O'Hara\" <\u05d0\u00e9\U0001F511>%_\\@example.com"_s);
        if (engine != u"sqlite")
            choose(*dialog, "choice:email_verified", u"no"_s);
        else
            type(*dialog, "attribute:email_verified", u"0"_s);
        QVERIFY(canAct(*dialog));
        QVERIFY(!part<QCheckBox>(*dialog, "endSessions")->isChecked());
        if (engine == u"postgres")
            shoot(*dialog, u"edit-user"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QCOMPARE(stored(scene, u"email"_s).toString(), u"\"O'Hara\" <\u05d0\u00e9\U0001F511>%_\\@example.com"_s);
        QCOMPARE(stored(scene, u"email_verified"_s).toInt(), 0);
        QCOMPARE(stored(scene, u"username"_s).toString(), u"ada"_s);
        QCOMPARE(scene.sessionsOf(ada), 3);
        QCOMPARE(journalLines(scene).last(),
            u"edit_user done sessions_ended=0 subject=ada0000000000001 reason=SEC-812 leaked laptop"_s);
    }

    void nullIsAValueOfItsOwn_data() { engines(); }
    void nullIsAValueOfItsOwn()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        auto dialog = openEdit(scene);
        QVERIFY(!part<QCheckBox>(*dialog, "null:username")->isVisible());
        click(*dialog, "null:email");
        QVERIFY(!part<QLineEdit>(*dialog, "attribute:email")->isEnabled());
        click(*dialog, "endSessions");
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QVERIFY(stored(scene, u"email"_s).isNull());
        QCOMPARE(scene.sessionsOf(ada), 0);
        dialog = openEdit(scene);
        QVERIFY(part<QCheckBox>(*dialog, "null:email")->isChecked());
        click(*dialog, "null:email");
        QVERIFY(canAct(*dialog)); // the empty text is another value
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QVERIFY(!stored(scene, u"email"_s).isNull());
    }

    void secondOperatorIsNoticed_data() { engines(); }
    void secondOperatorIsNoticed()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openEdit(scene);
        type(*dialog, "attribute:email", u"mine@example.com"_s);
        scene.db.run(u"update %1 set username = 'ad2' where id = ?"_s.arg(scene.db.users()), {ada});
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"changed by somebody else"), patience);
        QCOMPARE(stored(scene, u"email"_s).toString(), u"ada@example.com"_s);
        QCOMPARE(part<QLineEdit>(*dialog, "attribute:email")->text(), u"mine@example.com"_s);
        click(*dialog, "remedy");
        QTRY_COMPARE(part<QLineEdit>(*dialog, "attribute:username")->text(), u"ad2"_s);
        type(*dialog, "attribute:email", u"mine@example.com"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(stored(scene, u"email"_s).toString(), u"mine@example.com"_s);
        QCOMPARE(stored(scene, u"username"_s).toString(), u"ad2"_s);
    }

    void valueThatIsTakenIsSaidAtItsField_data() { engines(); }
    void valueThatIsTakenIsSaidAtItsField()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openEdit(scene);
        type(*dialog, "attribute:username", u"bob"_s);
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(fieldError(*dialog, "error:username"), u"Another user has this already."_s, patience);
        QVERIFY(barText(*dialog).isEmpty());
        if (engine == u"mysql")
            shoot(*dialog, u"edit-user-taken"_s);
        type(*dialog, "attribute:username", QString(40, u'x'));
        QCOMPARE(fieldError(*dialog, "error:username").contains(u"Too long"), engine == u"mysql");
        QCOMPARE(stored(scene, u"username"_s).toString(), u"ada"_s);
    }

    void wholeNumbersAreChecked()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = openEdit(scene);
        type(*dialog, "attribute:email_verified", u"yes"_s);
        QVERIFY(fieldError(*dialog, "error:email_verified").contains(u"whole number"));
        QVERIFY(!canAct(*dialog));
    }

    // Several lines would lose their ends in a field of one.
    void whatTheFieldCannotHoldStays()
    {
        Scene scene(u"sqlite"_s);
        scene.db.run(u"update %1 set email = ? where id = ?"_s.arg(scene.db.users()), {u"two\nlines"_s, ada});
        const auto dialog = openEdit(scene);
        QVERIFY(part<QLineEdit>(*dialog, "attribute:email")->isReadOnly());
        type(*dialog, "attribute:username", u"ad3"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QCOMPARE(stored(scene, u"email"_s).toString(), u"two\nlines"_s);
        QCOMPARE(stored(scene, u"username"_s).toString(), u"ad3"_s);
    }

    void manyAttributesFitTheScreen()
    {
        Scene scene(u"sqlite"_s);
        for (int i = 0; i < 30; ++i)
            scene.db.run(u"alter table %1 add column extra_%2 text"_s.arg(scene.db.users()).arg(i));
        app::Workspace workspace(scene.workspace.profile(), QByteArray(32, 'k'));
        workspace.open();
        QTRY_VERIFY(workspace.isOpen());
        EditUserDialog dialog(workspace, scene.detail(ada).user);
        dialog.open();
        QTRY_COMPARE(part<QLineEdit>(dialog, "attribute:username")->text(), u"ada"_s);
        QVERIFY2(dialog.width() <= 1024 && dialog.height() <= 700, qPrintable(QString::number(dialog.height())));
        shoot(dialog, u"edit-user-many"_s);
    }

    void lostConnectionKeepsWhatWasTyped_data() { servers(); }
    void lostConnectionKeepsWhatWasTyped()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto dialog = openEdit(scene);
        type(*dialog, "attribute:email", u"mine@example.com"_s);
        scene.db.endOtherConnections();
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"was lost"), patience);
        QCOMPARE(part<QLineEdit>(*dialog, "attribute:email")->text(), u"mine@example.com"_s);
        QCOMPARE(stored(scene, u"email"_s).toString(), u"ada@example.com"_s);
    }
};

QTEST_MAIN(EditUserTest)
#include "tst_edituser.moc"

// A user deleted as an operator does it: with what goes along, and what is in the way.
#include "actscene.h"
#include "dialogs/deleteuserdialog.h"

#include <QCheckBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::DeleteUserDialog;
using database::Secret;

class DeleteUserTest : public QObject
{
    Q_OBJECT

    static void addTokens(Scene &scene, const QString &rule = {})
    {
        const auto text = scene.db.engine() == u"mysql" ? u"varchar(16)"_s : u"text"_s;
        scene.db.run(u"create table password_reset_token (id %1 not null primary key, user_id %1, "
                     "foreign key (user_id) references %2(id) %3)"_s.arg(text, scene.db.users(), rule));
        addToken(scene, u"t1"_s);
        addToken(scene, u"t2"_s);
    }
    static void addToken(Scene &scene, const QString &id)
    {
        scene.db.run(u"insert into password_reset_token values (?, ?)"_s, {id, ada});
    }
    static int tokens(Scene &scene)
    {
        return scene.db.value(u"select count(*) from password_reset_token"_s).toInt();
    }
    static bool isThere(Scene &scene)
    {
        return scene.db.value(u"select count(*) from %1 where id = ?"_s.arg(scene.db.users()), {ada}).toInt() == 1;
    }

private slots:
    void initTestCase() { prepareWidgets(); }

    void userGoesWithAllThatIsTheirs_data() { engines(); }
    void userGoesWithAllThatIsTheirs()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const auto dialog = open<DeleteUserDialog>(scene, scene.detail(ada).user);
        QSignalSpy acted(dialog.get(), &app::ActDialog::acted);
        QCOMPARE(question(*dialog), u"Delete the user ada?"_s);
        QTRY_VERIFY(consequences(*dialog).contains(u"2 keys are deleted"));
        QVERIFY(consequences(*dialog).contains(u"3 sessions end"));
        QVERIFY(!canAct(*dialog));
        giveReason(*dialog);
        QVERIFY(part<QPushButton>(*dialog, "cancel")->isDefault());
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(acted.count(), 1, patience);
        QVERIFY(!isThere(scene));
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"AUTH_INVALID_KEY_ID"_s);
        QCOMPARE(journalLines(scene).last(),
            u"delete_user done keys=2 rows_of_other_tables=0 sessions_ended=3 subject=ada0000000000001 "
             "reason=SEC-812 leaked laptop"_s);
    }

    void rowsOfOtherTablesAreListedAndGoOnlyWhereThatIsChosen_data() { engines(); }
    void rowsOfOtherTablesAreListedAndGoOnlyWhereThatIsChosen()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        addTokens(scene);
        const auto dialog = open<DeleteUserDialog>(scene, scene.detail(ada).user);
        giveReason(*dialog);
        QTRY_VERIFY(consequences(*dialog).contains(u"password_reset_token"));
        QVERIFY(!canAct(*dialog));
        QVERIFY(part<QWidget>(*dialog, "act")->toolTip().contains(u"in the way"));
        click(*dialog, "withDependents");
        QVERIFY(canAct(*dialog));
        if (engine == u"sqlite")
            shoot(*dialog, u"delete-user"_s);
        // Somebody else adds one that nobody has seen here.
        addToken(scene, u"t3"_s);
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"By now other rows refer"), patience);
        QVERIFY(isThere(scene));
        QCOMPARE(scene.sessionsOf(ada), 3);
        if (engine == u"sqlite")
            shoot(*dialog, u"delete-user-conflict"_s);
        click(*dialog, "remedy");
        QTRY_VERIFY(consequences(*dialog).contains(u"3 rows"));
        QVERIFY(!canAct(*dialog));
        click(*dialog, "withDependents");
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QVERIFY(!isThere(scene));
        QCOMPARE(tokens(scene), 0);
    }

    void rowsThatLetGoStay_data() { engines(); }
    void rowsThatLetGoStay()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        addTokens(scene, u"on delete set null"_s);
        const auto dialog = open<DeleteUserDialog>(scene, scene.detail(ada).user);
        giveReason(*dialog);
        QTRY_VERIFY(consequences(*dialog).contains(u"forget the user"));
        QVERIFY(!part<QCheckBox>(*dialog, "withDependents")->isVisible());
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isVisible(), patience);
        QVERIFY(!isThere(scene));
        QCOMPARE(tokens(scene), 2);
    }

    void rowOfAnotherUserForbidsIt_data() { engines(); }
    void rowOfAnotherUserForbidsIt()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto text = engine == u"mysql" ? u"varchar(16)"_s : u"text"_s;
        const auto refers = engine == u"mysql" ? u", add foreign key (invited_by) references %1(id)"_s
                                               : u" references %1(id)"_s;
        scene.db.run((u"alter table %1 add column invited_by %2"_s + refers).arg(scene.db.users(), text));
        scene.db.run(u"update %1 set invited_by = ? where id = 'bob0000000000002'"_s.arg(scene.db.users()), {ada});
        const auto dialog = open<DeleteUserDialog>(scene, scene.detail(ada).user);
        giveReason(*dialog);
        QTRY_VERIFY2(consequences(*dialog).contains(u"cannot be deleted before"), qPrintable(consequences(*dialog)));
        QVERIFY(!canAct(*dialog));
        QVERIFY(part<QWidget>(*dialog, "act")->toolTip().contains(u"Rows of others"));
    }

    void goneMeanwhileIsSaid()
    {
        Scene scene(u"sqlite"_s);
        const auto user = scene.detail(u"eve0000000000004"_s).user;
        scene.db.run(u"delete from %1 where user_id like 'eve%'"_s.arg(scene.db.keys()));
        scene.db.run(u"delete from %1 where id like 'eve%'"_s.arg(scene.db.users()));
        const auto dialog = open<DeleteUserDialog>(scene, user);
        QTRY_VERIFY(barText(*dialog).contains(u"This user is not there any more"));
        giveReason(*dialog);
        QVERIFY(!canAct(*dialog));
    }

    void lostConnectionBlocksWhatIsUnknown_data() { servers(); }
    void lostConnectionBlocksWhatIsUnknown()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto user = scene.detail(ada).user;
        scene.db.endOtherConnections();
        const auto dialog = open<DeleteUserDialog>(scene, user);
        giveReason(*dialog);
        QTRY_VERIFY_WITH_TIMEOUT(!barText(*dialog).isEmpty(), patience);
        QVERIFY(!canAct(*dialog));
        click(*dialog, "remedy");
        QTRY_VERIFY_WITH_TIMEOUT(consequences(*dialog).contains(u"2 keys"), patience);
    }
};

QTEST_MAIN(DeleteUserTest)
#include "tst_deleteuser.moc"

// Users off-boarded from a list as an operator does it: whom it means, what becomes of them, the file that says so, and
// that a second time there is nothing to do.
#include "models/leavers.h"
#include "offboardscene.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::Leavers;
using app::Leaving;
using database::Secret;

class OffboardDialogTest : public QObject
{
    Q_OBJECT

    static inline const QString bob = u"bob0000000000002"_s, cyd = u"cyd0000000000003"_s, eve = u"eve0000000000004"_s,
                                zoe = u"zoe0000000000005"_s;
    QTemporaryDir m_folder;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    static int users(Scene &scene)
    {
        return scene.db.value(u"select count(*) from %1"_s.arg(scene.db.users())).toInt();
    }
    // Without the moments, which stand last.
    static QStringList withoutTimes(QStringList lines)
    {
        for (auto &line : lines)
            line.truncate(line.lastIndexOf(u','));
        return lines;
    }

private slots:
    void initTestCase()
    {
        prepareOffboarding();
        QVERIFY(m_folder.isValid());
    }

    void reportSaysWhomEachLineMeans_data() { engines(); }
    void reportSaysWhomEachLineMeans()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        scene.db.addKey(u"email:shared@example.com"_s, ada);
        scene.db.addKey(u"username:shared@example.com"_s, bob);
        const auto dialog = openOffboarding(scene,
            {ada, u"ADA@EXAMPLE.COM"_s, u""_s, u"Bob@example.com"_s, u"nobody"_s, u"shared@example.com"_s, u"=1+1"_s});
        QCOMPARE(chips(*dialog), u"found 2, not found 2, ambiguous 1, repeated 1"_s);
        QCOMPARE(cells(*dialog, Leavers::Line), QStringList({u"1"_s, u"2"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s}));
        QCOMPARE(cells(*dialog, Leavers::Meaning),
            QStringList({u"Found"_s, u"Repeated"_s, u"Other case"_s, u"Not found"_s, u"Ambiguous"_s, u"Not found"_s}));
        QCOMPARE(cells(*dialog, Leavers::User),
            QStringList({u"ada"_s, u"ada"_s, u"bob"_s, u"no user"_s, u"one of 2 users"_s, u"no user"_s}));
        QCOMPARE(cells(*dialog, Leavers::Sessions).at(0), u"1 active, 1 idle"_s);
        QCOMPARE(question(*dialog), u"End the sessions of 2 users?"_s);
        QVERIFY(consequences(*dialog).contains(u"Their 6 sessions end"));
        QVERIFY(part<QPushButton>(*dialog, "cancel")->isDefault());
        if (engine == u"sqlite")
            shoot(*dialog, u"offboard-report"_s);
        click(*dialog, "chipFound");
        click(*dialog, "chipRepeated");
        QCOMPARE(cells(*dialog, Leavers::Line), QStringList({u"5"_s, u"6"_s, u"7"_s}));
        const auto lines = savedResult(*dialog, file(engine + u"-report.csv"_s));
        QCOMPARE(lines,
            QStringList({u"line,value,verdict,user_id,act,result,passwords_disabled,sessions_ended,keys_without_password,rows_of_other_tables,error,time_utc"_s,
                u"1,ada0000000000001,found,ada0000000000001,,,,,,,,"_s, u"2,ADA@EXAMPLE.COM,repeated,ada0000000000001,,,,,,,,"_s,
                u"4,Bob@example.com,found_ignoring_case,bob0000000000002,,,,,,,,"_s, u"5,nobody,not_found,,,,,,,,,"_s,
                u"6,shared@example.com,ambiguous,,,,,,,,,"_s, u"7,'=1+1,not_found,,,,,,,,,"_s}));
        QCOMPARE(QFileInfo(file(engine + u"-report.csv"_s)).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void sessionsEndAndASecondTimeNothing_data() { engines(); }
    void sessionsEndAndASecondTimeNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        const QStringList list{ada, u"bob"_s, eve, u"nobody"_s};
        const auto first = openOffboarding(scene, list);
        QSignalSpy changed(&scene.workspace, &app::Workspace::changed);
        offboard(*first);
        QVERIFY2(barText(*first).contains(u"2 done, 1 had nothing left to do."), qPrintable(barText(*first)));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(cells(*first, Leavers::Result), QStringList({u"Done"_s, u"Done"_s, u"Nothing to do"_s, QString()}));
        QCOMPARE(scene.sessionsOf(ada) + scene.sessionsOf(bob), 0);
        QCOMPARE(scene.sessionsOf(cyd), 1);
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"in"_s);
        QVERIFY(!canAct(*first));
        QCOMPARE(journalLines(scene),
            QStringList({u"revoke_sessions intended subject=ada0000000000001 reason=SEC-812 leaked laptop"_s,
                u"revoke_sessions done done=3 subject=ada0000000000001 reason=SEC-812 leaked laptop"_s,
                u"revoke_sessions intended subject=bob0000000000002 reason=SEC-812 leaked laptop"_s,
                u"revoke_sessions done done=3 subject=bob0000000000002 reason=SEC-812 leaked laptop"_s}));
        const auto lines = savedResult(*first, file(engine + u"-sessions.csv"_s));
        QCOMPARE(withoutTimes(lines.mid(1)),
            QStringList({u"1,ada0000000000001,found,ada0000000000001,end_sessions,done,0,3,0,0,"_s,
                u"2,bob,found,bob0000000000002,end_sessions,done,0,3,0,0,"_s,
                u"3,eve0000000000004,found,eve0000000000004,end_sessions,nothing_to_do,0,0,0,0,"_s, u"4,nobody,not_found,,,,,,,,"_s}));
        const auto time = lines.at(1).section(u',', -1);
        QVERIFY2(QDateTime::fromString(time, Qt::ISODateWithMs).isValid() && time.endsWith(u'Z'), qPrintable(time));

        const auto second = openOffboarding(scene, list);
        offboard(*second);
        QVERIFY2(barText(*second).contains(u"0 done, 3 had nothing left to do."), qPrintable(barText(*second)));
        QCOMPARE(journalLines(scene).size(), 4);
    }

    void passwordsAreDisabledAndASecondTimeNothing_data() { engines(); }
    void passwordsAreDisabledAndASecondTimeNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        emptyJournal();
        scene.db.addKey(u"username:ada"_s, ada, LuciaFixture::hash());
        const QStringList list{u"ada@example.com"_s, u"bob"_s, eve, zoe};
        const auto first = openOffboarding(scene, list);
        chooseLeaving(*first, Leaving::DisablePasswords);
        QCOMPARE(question(*first), u"Disable the passwords of 4 users?"_s);
        offboard(*first);
        QVERIFY2(barText(*first).contains(u"3 done, 1 had nothing left to do. 2 of them can still sign in"),
            qPrintable(barText(*first)));
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(signIn(scene, u"username:ada"_s, Secret(LuciaFixture::password())), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(signIn(scene, u"username:bob"_s, {}), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(scene.sessionsOf(ada) + scene.sessionsOf(bob) + scene.sessionsOf(zoe), 0);
        QVERIFY(scene.hash(u"google:1187"_s).isEmpty());
        QCOMPARE(cells(*first, Leavers::Result),
            QStringList({u"Key still opens"_s, u"Done"_s, u"Key still opens"_s, u"Done"_s}));
        if (engine == u"sqlite")
            shoot(*first, u"offboard-disabled"_s);
        QCOMPARE(withoutTimes(savedResult(*first, file(engine + u"-passwords.csv"_s)).mid(1)),
            QStringList({u"1,ada@example.com,found,ada0000000000001,disable_passwords,done,2,3,1,0,"_s,
                u"2,bob,found,bob0000000000002,disable_passwords,done,1,3,0,0,"_s,
                u"3,eve0000000000004,found,eve0000000000004,disable_passwords,nothing_to_do,0,0,1,0,"_s,
                u"4,zoe0000000000005,found,zoe0000000000005,disable_passwords,done,0,1,0,0,"_s}));
        const auto lines = journalLines(scene);
        QCOMPARE(lines.filter(u"disable_password done"_s).size(), 3);

        const auto hashes = scene.db.column(u"select coalesce(hashed_password, '') from %1 order by id"_s.arg(scene.db.keys()));
        const auto second = openOffboarding(scene, list);
        chooseLeaving(*second, Leaving::DisablePasswords);
        offboard(*second);
        QVERIFY2(barText(*second).contains(u"0 done, 4 had nothing left to do."), qPrintable(barText(*second)));
        QCOMPARE(scene.db.column(u"select coalesce(hashed_password, '') from %1 order by id"_s.arg(scene.db.keys())), hashes);
        QCOMPARE(journalLines(scene), lines);

        // A password that somebody has set since is another.
        scene.db.run(u"update %1 set hashed_password = ? where id = 'username:bob'"_s.arg(scene.db.keys()), {LuciaFixture::hash()});
        const auto third = openOffboarding(scene, list);
        chooseLeaving(*third, Leaving::DisablePasswords);
        offboard(*third);
        QVERIFY2(barText(*third).contains(u"1 done, 3 had nothing left to do."), qPrintable(barText(*third)));
        QVERIFY(!scene.opens(u"username:bob"_s, Secret(LuciaFixture::password())));
    }

    // Lucia finds the user by any spelling that the collation takes for the id, and so does who leaves.
    void anotherSpellingIsTheSameUser()
    {
        NEED_ENGINE(u"mysql"_s);
        Scene scene(u"mysql"_s);
        scene.db.addKey(u"username:lovelace"_s, ada.toUpper(), LuciaFixture::hash());
        scene.db.addSession(LuciaFixture::session(u"adaupper"_s, 9), ada.toUpper(), auth::State::Active);
        const auto dialog = openOffboarding(scene, {u"username:lovelace"_s, ada});
        QCOMPARE(chips(*dialog), u"found 1, not found 0, ambiguous 0, repeated 1"_s);
        chooseLeaving(*dialog, Leaving::DisablePasswords);
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"1 done."), qPrintable(barText(*dialog)));
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"AUTH_INVALID_PASSWORD"_s);
        QCOMPARE(signIn(scene, u"username:lovelace"_s, Secret(LuciaFixture::password())), u"AUTH_INVALID_PASSWORD"_s);
    }

    void usersAreDeletedAndASecondTimeNothing_data() { engines(); }
    void usersAreDeletedAndASecondTimeNothing()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const QStringList list{ada, u"bob@example.com"_s, zoe};
        const auto dialog = openOffboarding(scene, list);
        const auto stale = openOffboarding(scene, list);
        chooseLeaving(*dialog, Leaving::DeleteUser);
        QCOMPARE(question(*dialog), u"Delete 3 users?"_s);
        QVERIFY(!canAct(*dialog));
        type(*dialog, "confirmation", u"2"_s);
        QVERIFY(!canAct(*dialog));
        QVERIFY(part<QWidget>(*dialog, "act")->toolTip().contains(u"number of users"));
        type(*dialog, "confirmation", u"3"_s);
        if (engine == u"sqlite")
            shoot(*dialog, u"offboard-delete"_s);
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"3 done."), qPrintable(barText(*dialog)));
        QCOMPARE(users(scene), 2);
        QCOMPARE(scene.sessionsOf(ada), 0);
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"AUTH_INVALID_KEY_ID"_s);

        chooseLeaving(*stale, Leaving::DeleteUser);
        type(*stale, "confirmation", u"3"_s);
        offboard(*stale);
        QVERIFY2(barText(*stale).contains(u"0 done, 3 had nothing left to do."), qPrintable(barText(*stale)));
        QCOMPARE(cells(*stale, Leavers::Result), QStringList({u"Already gone"_s, u"Already gone"_s, u"Already gone"_s}));
        const auto second = openOffboarding(scene, list);
        QCOMPARE(chips(*second), u"found 0, not found 3, ambiguous 0, repeated 0"_s);
        QVERIFY(!canAct(*second));
        QVERIFY(barText(*second).contains(u"No user was found"));
        if (engine == u"sqlite")
            shoot(*second, u"offboard-nobody"_s);
    }

    // Rows of other tables go only where they were counted before.
    void rowsOfOtherTablesAreSeenFirst_data() { engines(); }
    void rowsOfOtherTablesAreSeenFirst()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto text = engine == u"mysql" ? u"varchar(16)"_s : u"text"_s;
        scene.db.run(u"create table password_reset_token (id %1 not null primary key, user_id %1, foreign key (user_id) "
                     "references %2(id))"_s.arg(text, scene.db.users()));
        scene.db.run(u"insert into password_reset_token values ('t1', ?)"_s, {ada});
        const auto dialog = openOffboarding(scene, {ada, zoe});
        chooseLeaving(*dialog, Leaving::DeleteUser);
        type(*dialog, "confirmation", u"2"_s);
        QVERIFY(!part<QCheckBox>(*dialog, "withRows")->isVisible());
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"1 done, 1 kept because rows refer to them."), qPrintable(barText(*dialog)));
        QVERIFY(barText(*dialog).contains(u"password_reset_token"));
        QCOMPARE(users(scene), 4);
        QCOMPARE(scene.sessionsOf(ada), 3);
        QVERIFY(!canAct(*dialog));
        const auto *box = part<QCheckBox>(*dialog, "withRows");
        QTRY_VERIFY(box->isVisible());
        QVERIFY(box->text().contains(u"1 row of &other tables"));
        if (engine == u"sqlite")
            shoot(*dialog, u"offboard-rows"_s);
        click(*dialog, "withRows");
        QCOMPARE(buttonText(*dialog, "act"), u"Delete 1 user"_s);
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"2 done."), qPrintable(barText(*dialog)));
        QCOMPARE(users(scene), 3);
        QCOMPARE(scene.db.value(u"select count(*) from password_reset_token"_s).toInt(), 0);
    }

    void fileIsDroppedAndItsColumnChosen()
    {
        Scene scene(u"sqlite"_s);
        QFile list(file(u"leavers.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("\xef\xbb\xbfname;id;email\r\nbob;1;ada@example.com\r\nnobody;2;zoe@example.com\r\n");
        list.close();
        const auto dialog = open<app::OffboardDialog>(scene);
        QVERIFY(!canAct(*dialog));
        dropFile(*dialog, list.fileName());
        const auto *field = part<QPlainTextEdit>(*dialog, "list");
        QTRY_VERIFY(field->toPlainText().contains(u"ada@example.com"));
        shoot(*dialog, u"offboard-list"_s);
        findUsers(*dialog);
        QCOMPARE(chips(*dialog), u"found 1, not found 1, ambiguous 0, repeated 0"_s);
        auto *column = part<QComboBox>(*dialog, "column");
        QCOMPARE(column->currentText(), u"email"_s);
        QTest::keyClick(column, Qt::Key_Home);
        QTRY_COMPARE(cells(*dialog, Leavers::User), QStringList({u"bob"_s, u"no user"_s}));
    }

    void whatIsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("no text") << QByteArray("ada\xff\xfe") << u"no text"_s;
        QTest::newRow("NUL") << QByteArray("ada\nb\0b", 7) << u"Line 2 holds a character"_s;
        QTest::newRow("open quote") << QByteArray("id,x\n\"ada") << u"quotation mark in line 2"_s;
        QTest::newRow("too many") << QByteArray("a\n").repeated(100'001) << u"longer than 100,000 lines"_s;
        QTest::newRow("a heading alone") << QByteArray("email\n") << u"no lines but its heading"_s;
    }
    void whatIsNoListIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        Scene scene(u"sqlite"_s);
        QFile list(file(u"broken.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(bytes);
        list.close();
        const auto dialog = open<app::OffboardDialog>(scene);
        dropFile(*dialog, list.fileName());
        QTRY_VERIFY(canAct(*dialog) || !fieldError(*dialog, "listError").isEmpty());
        if (canAct(*dialog))
            click(*dialog, "act");
        QTRY_VERIFY2(fieldError(*dialog, "listError").contains(said), qPrintable(fieldError(*dialog, "listError")));
        QVERIFY(!part<QWidget>(*dialog, "leavers")->isVisible());
    }

    void savedResultReplacesOnlyWhereAsked()
    {
        Scene scene(u"sqlite"_s);
        const auto path = file(u"taken.csv"_s);
        QFile taken(path);
        QVERIFY(taken.open(QIODevice::WriteOnly));
        taken.write("mine");
        taken.close();
        const auto dialog = openOffboarding(scene, {ada});
        emit part<QPushButton>(*dialog, "saveResult")->clicked();
        auto *files = dialog->findChild<QDialog *>(u"saveDialog"_s);
        QMetaObject::invokeMethod(files, "fileSelected", Q_ARG(QString, path));
        files->reject();
        QTRY_VERIFY(barText(*dialog).contains(u"There is a file of this name"));
        QVERIFY(taken.open(QIODevice::ReadOnly));
        QCOMPARE(taken.readAll(), "mine");
        taken.close();
        click(*dialog, "remedy");
        QTRY_VERIFY(barText(*dialog).contains(u"Result saved, 1 line"));
        QVERIFY(taken.open(QIODevice::ReadOnly));
        QVERIFY(taken.readAll().startsWith("line,value"));
    }
};

QTEST_MAIN(OffboardDialogTest)
#include "tst_offboarddialog.moc"

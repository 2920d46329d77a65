// Off-boarding that is held up: stopped, cut off, refused or locked, and gone on with; and how it looks in German.
#include "dialogs/offboardchoice.h"
#include "models/leavers.h"
#include "offboardscene.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::Departure;
using app::Leavers;
using app::Leaving;
using database::Secret;
using End = Departure::End;

class OffboardFaultsTest : public QObject
{
    Q_OBJECT

    static inline const QString bob = u"bob0000000000002"_s, zoe = u"zoe0000000000005"_s;

    static void lostCommits()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("arrives");
        for (const auto *engine : {"mysql", "postgres"}) {
            QTest::addRow("%s, the answer is lost", engine) << QString::fromLatin1(engine) << true;
            QTest::addRow("%s, the commit is lost", engine) << QString::fromLatin1(engine) << false;
        }
    }
    static Leavers::Found found(const QStringList &users)
    {
        Leavers::Found found;
        for (const auto &user : users) {
            found.list.users.push_back({qint64(found.list.users.size()) + 1, user, user});
            auth::UserMatch match;
            match.verdict = user.isEmpty() ? auth::UserMatch::Verdict::NotFound : auth::UserMatch::Verdict::Found;
            match.userId = user;
            found.matches.push_back(match);
        }
        return found;
    }

private slots:
    void initTestCase() { prepareOffboarding(); }

    void modelKeepsItsPromises()
    {
        Leavers leavers;
        const QAbstractItemModelTester tester(&leavers, QAbstractItemModelTester::FailureReportingMode::QtTest);
        leavers.set(found({u"a"_s, {}, u"b"_s, u"<b>c"_s}));
        QCOMPARE(leavers.rowCount(), 4);
        QCOMPARE(leavers.users(), QStringList({u"a"_s, u"b"_s, u"<b>c"_s}));
        QSignalSpy changes(&leavers, &QAbstractItemModel::dataChanged);
        leavers.setDeparture(1, {End::Done, 2});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(leavers.index(2, Leavers::Result).data().toString(), u"Done"_s);
        QCOMPARE(leavers.index(2, Leavers::Result).data(Qt::AccessibleTextRole).toString(), u"2 sessions ended"_s);
        QVERIFY(!leavers.index(3, Leavers::User).data(Qt::ToolTipRole).toString().contains(u"<b>"));
        leavers.showOnly({auth::UserMatch::Verdict::NotFound});
        QCOMPARE(leavers.rowCount(), 1);
        leavers.setDeparture(2, {End::Done});
        QCOMPARE(changes.count(), 1);
        QVERIFY(leavers.departureOf(3));
        QVERIFY(!leavers.departureOf(1));
        leavers.set({});
        QCOMPARE(leavers.rowCount(), 0);
    }

    void stopLeavesTheRestAndItIsGoneOnWith_data() { servers(); }
    void stopLeavesTheRestAndItIsGoneOnWith()
    {
        FETCH_ENGINE();
        Scene scene(engine);
        const auto lock = scene.lock(scene.db.sessions(), LuciaFixture::session(u"bobactive"_s, 4));
        const auto dialog = openOffboarding(scene, {ada, bob, zoe});
        click(*dialog, "act");
        QTRY_COMPARE_WITH_TIMEOUT(cells(*dialog, Leavers::Result).at(0), u"Done"_s, patience);
        QCOMPARE(buttonText(*dialog, "cancel"), u"Stop"_s);
        QTest::qWait(200); // Bob's sessions are waited for
        click(*dialog, "cancel");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Stopped."), patience);
        QVERIFY2(barText(*dialog).contains(u"1 done, 2 not tried."), qPrintable(barText(*dialog)));
        QCOMPARE(scene.sessionsOf(bob), 3);
        QCOMPARE(scene.sessionsOf(zoe), 1);
        QCOMPARE(buttonText(*dialog, "act"), u"End sessions of 2 users"_s);
        QVERIFY(lock->run({u"rollback"_s, {}}));
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"3 done."), qPrintable(barText(*dialog)));
        QCOMPARE(scene.sessionsOf(bob) + scene.sessionsOf(zoe), 0);
    }

    void lostConnectionIsGoneOnWith_data() { servers(); }
    void lostConnectionIsGoneOnWith()
    {
        FETCH_ENGINE();
        Scene scene(engine, Scene::ThroughProxy);
        const auto dialog = openOffboarding(scene, {ada, bob, zoe});
        chooseLeaving(*dialog, Leaving::DisablePasswords);
        scene.proxy->lose("delete from"); // Ada's sessions, with her password
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"Another attempt goes on with the rest"), patience);
        QVERIFY(scene.proxy->hasStruck());
        QVERIFY2(barText(*dialog).contains(u"0 done, 3 not tried."), qPrintable(barText(*dialog)));
        QCOMPARE(scene.sessionsOf(ada), 3);
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"in"_s);
        QTRY_VERIFY_WITH_TIMEOUT(canAct(*dialog) || scene.workspace.isLost(), patience);
        if (scene.workspace.isLost()) {
            scene.workspace.reconnect();
            QTRY_VERIFY_WITH_TIMEOUT(canAct(*dialog), patience);
        }
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"3 done."), qPrintable(barText(*dialog)));
        QCOMPARE(signIn(scene, adaKey, Secret(LuciaFixture::password())), u"AUTH_INVALID_PASSWORD"_s);
    }

    // Done or not: the next attempt finds out.
    void lostConfirmationIsFoundOut_data() { lostCommits(); }
    void lostConfirmationIsFoundOut()
    {
        FETCH_ENGINE();
        QFETCH(bool, arrives);
        Scene scene(engine, Scene::ThroughProxy);
        const auto dialog = openOffboarding(scene, {ada, zoe});
        chooseLeaving(*dialog, Leaving::DeleteUser);
        type(*dialog, "confirmation", u"2"_s);
        arrives ? scene.proxy->loseReplyTo("commit") : scene.proxy->lose("commit");
        click(*dialog, "act");
        QTRY_VERIFY_WITH_TIMEOUT(barText(*dialog).contains(u"1 unknown, 1 not tried"), patience);
        QCOMPARE(cells(*dialog, Leavers::Result).at(0), u"Unknown"_s);
        QCOMPARE(scene.sessionsOf(ada), arrives ? 0 : 3);
        if (scene.workspace.isLost()) {
            scene.workspace.reconnect();
            QTRY_VERIFY_WITH_TIMEOUT(canAct(*dialog), patience);
        }
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"2 done."), qPrintable(barText(*dialog)));
        QCOMPARE(scene.db.value(u"select count(*) from %1"_s.arg(scene.db.users())).toInt(), 3);
    }

    void journalThatCannotBeWrittenRefuses()
    {
        Scene scene(u"sqlite"_s);
        const auto path = scene.workspace.journal().path();
        emptyJournal();
        QVERIFY(QDir().mkpath(path)); // a folder in its place
        const auto dialog = openOffboarding(scene, {ada, bob});
        offboard(*dialog);
        QVERIFY2(barText(*dialog).contains(u"0 done, 2 not tried."), qPrintable(barText(*dialog)));
        QCOMPARE(scene.sessionsOf(ada), 3);
        QVERIFY(QDir().rmdir(path));
    }

    void readOnlyConnectionFindsButDoesNothing()
    {
        Scene scene(u"sqlite"_s, Scene::ReadOnly);
        const auto dialog = openOffboarding(scene, {ada});
        QVERIFY(!canAct(*dialog));
        QVERIFY(!part<QWidget>(*dialog, "act")->toolTip().isEmpty());
        QVERIFY(barText(*dialog).contains(u"read-only"));
        shoot(*dialog, u"offboard-locked"_s);
    }

    void sessionsElsewhereStay()
    {
        Scene scene(u"sqlite"_s, Scene::WithoutSessions);
        const auto dialog = openOffboarding(scene, {u"bob"_s});
        QCOMPARE(question(*dialog), u"Disable the passwords of 1 user?"_s);
        QVERIFY(consequences(*dialog).contains(u"Sessions are kept elsewhere"));
        offboard(*dialog);
        QVERIFY(barText(*dialog).contains(u"1 done."));
        QVERIFY(!scene.opens(u"username:bob"_s, Secret(LuciaFixture::password())));
        QCOMPARE(scene.sessionsOf(bob), 3);
    }

    void reasonIsWantedOnProduction()
    {
        Scene scene(u"sqlite"_s);
        const auto dialog = pasteList(scene, ada);
        findUsers(*dialog);
        QVERIFY(!canAct(*dialog));
        giveReason(*dialog);
        QVERIFY(canAct(*dialog));
        click(*dialog, "back");
        QVERIFY(part<QPlainTextEdit>(*dialog, "list")->isVisible());
        QCOMPARE(buttonText(*dialog, "act"), u"Find users"_s);
        part<QPlainTextEdit>(*dialog, "list")->clear();
        QVERIFY(!canAct(*dialog));
        dialog->reject();
        QVERIFY(!dialog->isVisible());
    }

    void german()
    {
        QTranslator german;
        QVERIFY(german.load(u":/i18n/app_de.qm"_s));
        QCoreApplication::installTranslator(&german);
        Scene scene(u"sqlite"_s);
        const auto dialog = pasteList(scene, u"name,email\nAda,ada@example.com\nBob,BOB@example.com\nx,nobody\nAda,"_s + ada + u'\n');
        QVERIFY(dialog->width() <= 1024 && dialog->height() <= 768);
        shoot(*dialog, u"offboard-list-german"_s);
        findUsers(*dialog);
        giveReason(*dialog);
        chooseLeaving(*dialog, Leaving::DeleteUser);
        QTest::qWait(200);
        QVERIFY2(dialog->width() <= 1024 && dialog->height() <= 768, qPrintable(QString::number(dialog->height())));
        shoot(*dialog, u"offboard-report-german"_s);
        for (const auto *control : dialog->findChildren<QWidget *>()) {
            if (control->focusPolicy() == Qt::NoFocus || !control->isVisible() || control->objectName().startsWith(u"qt_"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(QString::fromLatin1(control->metaObject()->className()) + control->objectName()));
        }
        QStringList mnemonics;
        for (const auto *label : dialog->findChildren<QLabel *>()) {
            if (label->buddy() && label->isVisible())
                mnemonics << QKeySequence::mnemonic(label->text()).toString();
        }
        for (const auto *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                mnemonics << QKeySequence::mnemonic(button->text()).toString();
        }
        mnemonics.removeAll(QString());
        auto unique = mnemonics;
        unique.removeDuplicates();
        QCOMPARE(mnemonics, unique);
    }
};

QTEST_MAIN(OffboardFaultsTest)
#include "tst_offboardfaults.moc"

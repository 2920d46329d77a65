// The page of users: found, opened in detail, and what each act hands over.
#include "opened.h"
#include "look/factrow.h"
#include "look/statepill.h"
#include "pages/sessionspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "support/fixture/tablelock.h"

#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::UsersPage;

class TestUsersPage : public QObject
{
    Q_OBJECT
    using Page = Shown<UsersPage>;
    static bool says(const Page &page, const QString &text)
    {
        const auto labels = page.find<QWidget>(u"userDetail"_s)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->text() == text && label->isVisible(); });
    }
    static bool canEnd(const Page &page)
    {
        const auto *end = page.find<QPushButton>(u"endSessionsButton"_s);
        return end && end->isEnabled();
    }
    // The server's own words fold out below the button of that name, and can be copied.
    static void readDetails(const Page &page, const QString &fold)
    {
        const auto *part = page.find<QPushButton>(fold)->parentWidget();
        const auto *words = part->findChild<QLabel *>(u"faultDetails"_s);
        QVERIFY(!words->isVisible());
        page.click(fold);
        QVERIFY(words->isVisible());
        QVERIFY2(words->text().contains(u"no such table"), qPrintable(words->text()));
        QTest::mouseClick(part->findChild<QPushButton *>(u"copyDetails"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), words->text());
    }
    // As a key that presses the button, which goes with what it stands in.
    static void pressAndWait(const Page &page, const QString &name)
    {
        const QPointer<QWidget> button = page.find<QWidget>(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(!button);
    }
private slots:
    void initTestCase() { prepareApplication(); }

    void aClickOpensTheDetail_data() { engines(); }
    void aClickOpensTheDetail()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        QTRY_COMPARE(page->countsLine(), u"Showing all 5"_s);
        clickRow(page.table(), 0);
        QTRY_VERIFY(canEnd(page));
        QVERIFY(page.find<QPushButton>(u"resetKeyButton"_s)->isEnabled());
        QSignalSpy reset(&page->detail(), &app::UserDetail::resetRequested);
        page.click(u"resetKeyButton"_s);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(reset.first().first().value<auth::Key>().id, u"email:ada@example.com"_s);
        QSignalSpy end(&page->detail(), &app::UserDetail::endSessionsRequested);
        page.click(u"endSessionsButton"_s);
        QCOMPARE(end.size(), 1);
        // Eve's only key holds no password, and she has no session.
        clickRow(page.table(), 3);
        QTRY_VERIFY(page->detail().shownUser() && page->detail().shownUser()->id.startsWith(u"eve"));
        QVERIFY(!page.find<QPushButton>(u"resetKeyButton"_s)->isEnabled());
        QVERIFY(!page.find<QPushButton>(u"endSessionsButton"_s)->isEnabled());
        QVERIFY(!page.find<QPushButton>(u"endSessionsButton"_s)->toolTip().isEmpty());
    }
    void theDetailStaysClosedUntilItIsAskedFor()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->detail().shownUser());
        QTest::keyClick(&page.table(), Qt::Key_Down);
        QTRY_VERIFY(page->detail().shownUser() && page->detail().shownUser()->id == u"bob0000000000002");
        QVERIFY(page->closeDetail());
        QTest::keyClick(&page.table(), Qt::Key_Up);
        QVERIFY(!page->isDetailVisible());
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QVERIFY(page->isDetailVisible());
        QTRY_VERIFY(page->detail().shownUser() && page->detail().shownUser()->id == u"ada0000000000001");
    }
    void momentsAreInTheChosenZone()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        UsersPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        auto *table = page.findChild<look::DataTable *>(u"usersTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 5);
        clickRow(*table, 0);
        QTRY_VERIFY(page.detail().shownUser());
        const auto tips = [&](const QString &offset) {
            const auto labels = page.detail().findChildren<QLabel *>();
            return std::count_if(labels.begin(), labels.end(), [&](const QLabel *label) { return label->toolTip().contains(offset); });
        };
        QCOMPARE(tips(u"+05:45"_s), 0);
        workspace->setZone(QTimeZone("Asia/Kathmandu"));
        QTRY_COMPARE(tips(u"+05:45"_s), 2);         // her two live sessions
    }
    void aSessionDiesInTheDetail()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto end = QDateTime::currentMSecsSinceEpoch() + 4000;
        fixture.run(u"delete from %1 where user_id = 'ada0000000000001' and id <> '%2'"_s.arg(
            fixture.sessions(), LuciaFixture::session(u"adaactive"_s, 1)));
        fixture.run(u"update %1 set active_expires = %2, idle_expires = %2 where user_id = 'ada0000000000001'"_s.arg(
            fixture.sessions(), QString::number(end)));
        fixture.addSession(LuciaFixture::session(u"adagone"_s, 9), u"ada0000000000001"_s, auth::State::Dead);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->detail().shownUser());
        auto *pill = page->detail().findChild<look::StatePill *>(u"sessionState"_s);
        QVERIFY(pill);
        QCOMPARE(pill->text(), u"Active"_s);
        QVERIFY(says(page, u"1 active, 1 dead hidden"_s));
        QVERIFY(QDateTime::currentMSecsSinceEpoch() <= end);
        QTRY_COMPARE(pill->text(), u"Dead"_s);
        QVERIFY(says(page, u"none live, 1 dead hidden"_s));     // the other one: this one is in sight
    }
    // The live ones are the last by their ids; what is said of those that are not shown goes with the title.
    void theLiveAmongManySessionsAreShown_data() { engines(); }
    void theLiveAmongManySessionsAreShown()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"a"_s, u"eve0000000000004"_s, 220, auth::State::Dead);
        fixture.addSessions(u"b"_s, u"eve0000000000004"_s, 28, auth::State::Idle);
        fixture.addSessions(u"c"_s, u"eve0000000000004"_s, 2, auth::State::Active);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 3);
        QTRY_VERIFY(says(page, u"2 active, 28 idle, 220 dead hidden"_s));
        const auto pills = page->detail().findChildren<look::StatePill *>(u"sessionState"_s);
        QCOMPARE(pills.size(), 20);
        QCOMPARE(pills.front()->text(), u"Active"_s);
        const auto rows = page->detail().findChildren<look::FactRow *>();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const auto *row) { return row->value() == u"and 10 more"; }));
    }
    void searchFindsByKey()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        auto *search = page.find<QLineEdit>(u"usersSearch"_s);
        QTest::keyClicks(search, u"google:11"_s);
        QTRY_COMPARE(page.rows(), 1);
        QTest::keyClicks(search, u"x"_s);
        QTRY_VERIFY(page.find<QWidget>(u"usersEmpty"_s)->isVisible());
    }
    // The row that is shown has been deleted by somebody else.
    void aUserWhoIsGoneIsSaid()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        fixture.run(u"delete from %1 where user_id = 'eve0000000000004'"_s.arg(fixture.keys()));
        fixture.run(u"delete from %1 where id = 'eve0000000000004'"_s.arg(fixture.users()));
        clickRow(page.table(), 3);
        QTRY_VERIFY(page.find<QToolButton>(u"userDetailClose"_s));
        QVERIFY(!page.find<QPushButton>(u"resetKeyButton"_s));
    }
    // A lock on the sessions, as millions of them that no index finds: what is there is shown, the rest can be stopped, and
    // nobody else waits.
    void theDetailComesInParts_data() { servers(); }
    void theDetailComesInParts()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        TableLock lock(fixture, fixture.sessions());
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QToolButton>(u"resetKey:email:ada@example.com"_s));
        QVERIFY(says(page, u"…"_s));
        for (const auto &name : {u"resetKeyButton"_s, u"endSessionsButton"_s, u"resetKey:email:ada@example.com"_s}) {
            QVERIFY2(!page.find<QWidget>(name)->isEnabled(), qPrintable(name));
            QVERIFY2(page.find<QWidget>(name)->toolTip().contains(u"still being counted"), qPrintable(name));
        }
        QVERIFY(page->detail().shownUser());
        shoot(*page, u"users-detail-coming-light"_s);
        QTest::keyClicks(page.find<QLineEdit>(u"usersSearch"_s), u"bob"_s);
        QTRY_COMPARE(page.rows(), 1);
        // Another one, whose turn it is at once.
        clickRow(page.table(), 0);
        QVERIFY(!page->detail().shownUser());
        QTRY_VERIFY(page.find<QToolButton>(u"resetKey:username:bob"_s));
        QVERIFY(!page.find<QToolButton>(u"resetKey:email:ada@example.com"_s));
        QVERIFY(page->stopLoading());
        QVERIFY(says(page, u"unknown"_s) && says(page, u"Stopped; refresh to load again"_s));
        QVERIFY(page.find<QWidget>(u"endSessionsButton"_s)->toolTip().contains(u"unknown"));
        shoot(*page, u"users-detail-stopped-light"_s);
        QVERIFY(!page.find<QWidget>(u"userKeysRetry"_s) && !page.find<QWidget>(u"userSessionsDetails"_s));
        page.click(u"userSessionsRetry"_s);
        QTRY_VERIFY(says(page, u"…"_s));
        QVERIFY(page->stopLoading());
        QVERIFY(page.find<QWidget>(u"userSessionsRetry"_s));
        const auto inTheList = [&] { return page.table().model()->index(0, app::UsersModel::Sessions).data().toString(); };
        QCOMPARE(inTheList(), u"…"_s);
        QVERIFY(page->stopBeside() && !page->stopBeside());
        QCOMPARE(inTheList(), u"unknown"_s);
        // Whom nobody sees is not asked for; whoever comes back sees all.
        page->showUser(u"ada0000000000001"_s);
        QTRY_VERIFY(page.find<QToolButton>(u"resetKey:email:ada@example.com"_s));
        page->hide();
        lock.release();
        QTest::qWait(100);
        QVERIFY(!canEnd(page));
        page->show();
        QTRY_VERIFY(canEnd(page));
        QVERIFY(page.find<QPushButton>(u"resetKeyButton"_s)->isEnabled());
        QVERIFY(!says(page, u"…"_s));
    }
    void aStoppedUserCanBeLoadedAgain_data() { servers(); }
    void aStoppedUserCanBeLoadedAgain()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        TableLock lock(fixture, fixture.users());
        clickRow(page.table(), 0);
        QTRY_VERIFY(says(page, u"Loading…"_s));
        QVERIFY(page->stopLoading());
        QVERIFY(says(page, u"Stopped; refresh to load again"_s));
        QVERIFY(page.find<QWidget>(u"userRetry"_s) && !page.find<QWidget>(u"userDetails"_s));
        lock.release();
        page.click(u"userRetry"_s);
        QTRY_VERIFY(canEnd(page));
    }
    void aUserWhoCannotBeLoadedCanBeTriedAgain()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.users()));
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QWidget>(u"userRetry"_s));
        QVERIFY(says(page, u"A table or column that was there is missing. The tables have changed since Candela connected. Connect again."_s));
        readDetails(page, u"userDetails"_s);
        shoot(*page, u"users-detail-failed-light"_s);
        pressAndWait(page, u"userRetry"_s);
        QTRY_VERIFY(page.find<QWidget>(u"userRetry"_s));                // in vain
        QVERIFY(page->detail().isAncestorOf(page->focusWidget()));
        fixture.run(u"alter table elsewhere rename to "_s + fixture.users());
        pressAndWait(page, u"userRetry"_s);
        QTRY_VERIFY(canEnd(page));
        QTRY_VERIFY(page.find<QWidget>(u"userDetailClose"_s)->hasFocus());
    }
    // The rest of the pane stays.
    void aPartThatCannotBeLoadedCanBeTriedAgain()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.keys()));
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QWidget>(u"userKeysRetry"_s) && canEnd(page));
        QVERIFY(says(page, u"unknown"_s) && !page.find<QWidget>(u"userSessionsRetry"_s));
        readDetails(page, u"userKeysDetails"_s);
        shoot(*page, u"users-detail-part-failed-light"_s);
        fixture.run(u"alter table elsewhere rename to "_s + fixture.keys());
        pressAndWait(page, u"userKeysRetry"_s);
        QTRY_VERIFY(page.find<QWidget>(u"resetKey:email:ada@example.com"_s));
        QVERIFY(!page.find<QWidget>(u"userKeysRetry"_s));
        QTRY_VERIFY(page.find<QWidget>(u"userDetailClose"_s)->hasFocus());
    }
    void ofTwoPartsOneHasTheLetter()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        fixture.run(u"drop table "_s + fixture.sessions());
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QPushButton>(u"userSessionsRetry"_s));
        QCOMPARE(page.find<QPushButton>(u"userSessionsRetry"_s)->text(), u"&Try again"_s);
        fixture.run(u"drop table "_s + fixture.keys());
        page->detail().reload();
        QTRY_VERIFY(page.find<QWidget>(u"userKeysRetry"_s) && page.find<QWidget>(u"userSessionsRetry"_s));
        QCOMPARE(page.find<QPushButton>(u"userKeysRetry"_s)->text(), u"&Try again"_s);
        QCOMPARE(page.find<QPushButton>(u"userSessionsRetry"_s)->text(), u"Try again"_s);
    }
    // The pane is made anew below a dialog; whoever closes that is where they were, or within the pane at least.
    void theFocusStaysInTheDetailWhileADialogIsOpen()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 3);
        QTRY_VERIFY(page.find<QWidget>(u"editUserLink"_s));
        const QPointer<QWidget> before = page.find<QWidget>(u"editUserLink"_s);
        before->setFocus();
        QDialog dialog(&*page);
        dialog.open();
        QTRY_VERIFY(dialog.isActiveWindow());
        page->detail().reload();
        QTRY_VERIFY(!before);
        QVERIFY(page->focusWidget() && page->focusWidget() == page.find<QWidget>(u"editUserLink"_s));
        dialog.close();
        page->activateWindow();
        QTRY_VERIFY(page.find<QWidget>(u"editUserLink"_s)->hasFocus());
        dialog.open();
        QTRY_VERIFY(dialog.isActiveWindow());
        fixture.run(u"delete from %1 where user_id = 'eve0000000000004'"_s.arg(fixture.keys()));
        fixture.run(u"delete from %1 where id = 'eve0000000000004'"_s.arg(fixture.users()));
        page->detail().reload();
        QTRY_VERIFY(!page.find<QWidget>(u"editUserLink"_s));
        dialog.close();
        page->activateWindow();
        QTRY_VERIFY(page.find<QWidget>(u"userDetailClose"_s)->hasFocus());
    }
    // What is done to one user is not done to the next by the same key.
    void theFocusIsOnNoActOfAnotherUser()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QWidget>(u"editUserLink"_s));
        page.find<QWidget>(u"editUserLink"_s)->setFocus();
        page->showUser(u"bob0000000000002"_s);
        QTRY_VERIFY(page->detail().shownUser());
        QVERIFY(page->focusWidget() == page->detail().focusProxy());
        QVERIFY(!page->focusWidget()->accessibleName().isEmpty());
    }
    void theFocusGoesToTheTableWithTheRow()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Shown<app::SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->isDetailVisible());
        page.find<QWidget>(u"sessionDetailRevoke"_s)->setFocus();
        QDialog dialog(&*page);
        dialog.open();
        QTRY_VERIFY(dialog.isActiveWindow());
        fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {LuciaFixture::session(u"adaactive"_s, 1)});
        page->refresh();
        QTRY_VERIFY(!page->isDetailVisible());
        dialog.close();
        page->activateWindow();
        QTRY_VERIFY(page.table().hasFocus());
        // Whoever types stays there.
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->isDetailVisible());
        auto *search = page.find<QLineEdit>(u"sessionsSearch"_s);
        search->setFocus();
        fixture.run(u"delete from "_s + fixture.sessions());
        page->refresh();
        QTRY_VERIFY(!page->isDetailVisible());
        QVERIFY(search->hasFocus());
    }
    void everyControlHasAName()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 0);
        QTRY_VERIFY(canEnd(page));
        for (const auto *button : page->findChildren<QAbstractButton *>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->isVisible(), qPrintable(button->objectName()));
    }
};

QTEST_MAIN(TestUsersPage)
#include "tst_userspage.moc"

// The whole window on each engine, by mouse and keyboard: connect, look, revoke, reset, export, disconnect.
#include "auth/keys.h"
#include "auth/password/normalization.h"
#include "app/connect/german.h"
#include "databaseview.h"
#include "look/chip.h"
#include "look/mnemonics.h"
#include "mainwindowhand.h"
#include "menus.h"
#include "models/pagedrows.h"
#include "models/sessionsmodel.h"
#include "pages/busyrow.h"
#include "pages/sessionchips.h"
#include "pages/sessionspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "seen.h"
#include "support/fixture/tablelock.h"
#include "tablemenu.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMenuBar>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
    static void openOn(Window &window, const TestDatabase &database)
    {
        window.main.resize(1280, 800);
        window.main.show();
        window.main.chooseConnection(profileOf(database));
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s));
        QTRY_VERIFY(!window.dialog());
    }
    static qint64 rowCount(LuciaFixture &fixture, const QString &where)
    {
        return fixture.value(u"select count(*) from %1 where %2"_s.arg(fixture.sessions(), where)).toLongLong();
    }
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-mainwindow"_s);
        prepareApplication();
    }

    void beginsWithoutADatabase()
    {
        Window window;
        window.main.show();
        QVERIFY(!window.find<QAction>(u"actDisconnect"_s)->isEnabled());
        QVERIFY(!window.find<QAction>(u"actRevoke"_s)->isEnabled());
        QVERIFY(!window.find<QWidget>(u"footer"_s)->isVisible());
        window.trigger(u"actConnect"_s);
        QTRY_VERIFY(window.dialog());
        QTest::keyClick(window.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!window.dialog());
    }
    void revokesTheSelection_data() { engines(); }
    void revokesTheSelection()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Window window;
        openOn(window, fixture);
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        clickRow(*window.table(u"sessions"_s), 0);
        clickRow(*window.table(u"sessions"_s), 1, Qt::ControlModifier);
        QTRY_VERIFY(window.find<QAction>(u"actRevoke"_s)->isEnabled());
        window.click(u"revokeButton"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"revoke"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 2);
        QCOMPARE(rowCount(fixture, u"1 = 1"_s), 6);
        QCOMPARE(rowCount(fixture, u"user_id = 'ada0000000000001'"_s), 1);      // her dead one
        QTRY_VERIFY(window.find<QWidget>(u"toast"_s) && window.find<QWidget>(u"toast"_s)->isVisible());
    }
    void triggersHoldChangesBack()
    {
        LuciaFixture fixture(u"sqlite"_s);
        for (const auto *name : {"back_door", "swap_hash", "third", "fourth"})
            fixture.run(u"create trigger %1 after delete on user_session begin select 1; end"_s.arg(QLatin1String(name)));
        Window window;
        openOn(window, fixture);
        auto *bar = window.find<QWidget>(u"triggerBar"_s);
        QVERIFY(bar && bar->isVisible());
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        clickRow(*window.table(u"sessions"_s), 0);
        QVERIFY(!window.find<QPushButton>(u"revokeButton"_s)->isEnabled());
        QVERIFY(!window.find<QAction>(u"actRevoke"_s)->isEnabled());
        shoot(window.main, u"window-triggers-light"_s);
        // What cannot be recorded is not allowed.
        emptyJournal();
        const journal::Journal journal = window.main.findChild<app::DatabaseView *>()->workspace().journal();
        QVERIFY(QDir().mkpath(journal.path()));
        window.click(u"allowChangesButton"_s);
        QTRY_VERIFY2(bar->accessibleName().contains(u"journal"), qPrintable(bar->accessibleName()));
        QVERIFY(bar->isVisible() && !window.find<QPushButton>(u"revokeButton"_s)->isEnabled());
        emptyJournal();
        window.click(u"allowChangesButton"_s);
        QTRY_VERIFY(!bar->isVisible());
        QFile lines(journal.path());
        QVERIFY(lines.open(QIODevice::ReadOnly));
        const auto line = lines.readAll();
        QVERIFY2(line.contains("\"trust_triggers\"") && line.contains("back_door"), line.constData());
        QTRY_VERIFY(window.find<QPushButton>(u"revokeButton"_s)->isEnabled());
        QVERIFY(window.find<QAction>(u"actRevoke"_s)->isEnabled());
        window.click(u"revokeButton"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"revoke"_s);
        QTRY_COMPARE(rowCount(fixture, u"1 = 1"_s), 7);
    }
    // Nothing is offered that would do nothing.
    void resettingIsOfferedWhereThereIsAKey()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        const auto *act = window.find<QAction>(u"actReset"_s);
        auto *users = window.table(u"users"_s);
        QTRY_COMPARE(users->model()->rowCount(), 5);
        QVERIFY(!act->isEnabled());
        QCOMPARE(act->toolTip(), u"Open a user's detail first"_s);
        clickRow(*users, 0);
        QTRY_VERIFY(act->isEnabled());
        clickRow(*users, 4);                                    // zoe has no key
        QTRY_VERIFY(act->toolTip().contains(u"None of this user's keys"));
        QVERIFY(!act->isEnabled());
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(act->toolTip(), u"Open a user's detail first"_s);
        window.trigger(u"actKeys"_s);
        QTRY_COMPARE(window.table(u"keys"_s)->model()->rowCount(), 5);
        QTRY_COMPARE(act->toolTip(), u"Choose a key first"_s);
        clickRow(*window.table(u"keys"_s), 0);
        QTRY_VERIFY(act->isEnabled());
    }
    // What a row's menu does must be about the row.
    void aUserShownFromElsewhereIsNotTheSelectedRow()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        auto *users = window.table(u"users"_s);
        QTRY_COMPARE(users->model()->rowCount(), 5);
        clickRow(*users, 1);
        QVERIFY(users->selectionModel()->hasSelection());
        const auto isClear = [&] {                              // a count may come first, then the detail, then the selection
            window.trigger(u"actEscape"_s);
            return !users->selectionModel()->hasSelection();
        };
        QTRY_VERIFY(isClear());
        QVERIFY(users->currentIndex().isValid());               // the row stays the current one
        window.trigger(u"actSessions"_s);
        auto *sessions = window.table(u"sessions"_s);
        QTRY_COMPARE(sessions->model()->rowCount(), 4);
        int row = 0;
        while (sessions->model()->index(row, app::SessionsModel::User).data() != u"ada"_s)
            ++row;
        clickRow(*sessions, row);
        QTRY_VERIFY(window.find<QWidget>(u"sessionDetailUser"_s));
        window.click(u"sessionDetailUser"_s);
        QTRY_VERIFY(users->isVisible());
        QVERIFY(!users->currentIndex().isValid());
        QTRY_VERIFY(window.main.findChild<app::UsersPage *>()->detail().shownUser());
        QCOMPARE(window.main.findChild<app::UsersPage *>()->detail().shownUser()->id, u"ada0000000000001"_s);
    }
    void resetsAKey_data() { engines(); }
    void resetsAKey()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Window window;
        openOn(window, fixture);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        clickRow(*window.table(u"users"_s), 0);
        window.click(u"resetKeyButton"_s);
        QTRY_VERIFY(window.dialog());
        QTRY_VERIFY(window.dialog()->findChild<QPushButton *>(u"act"_s)->isEnabled());
        clickIn(*window.dialog(), u"act"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.dialog()->findChild<QWidget *>(u"newPassword"_s) && window.dialog()->findChild<QWidget *>(u"newPassword"_s)->isVisible(), 30'000);
        QCOMPARE(rowCount(fixture, u"user_id = 'ada0000000000001'"_s), 0);
        QCOMPARE(rowCount(fixture, u"user_id <> 'ada0000000000001'"_s), 5);
        const auto connection = fixture.connect();
        auth::Keys keys(*connection, fixture.schema());
        const auto old = keys.verify(u"email:ada@example.com"_s, auth::passwordFrom(LuciaFixture::password()));
        QVERIFY(old && !*old);
        const auto others = keys.verify(u"username:bob"_s, auth::passwordFrom(LuciaFixture::password()));
        QVERIFY(others && *others);
        window.dialog()->close();
    }
    void endsAllSessionsOfAUser_data() { engines(); }
    void endsAllSessionsOfAUser()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Window window;
        openOn(window, fixture);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        clickRow(*window.table(u"users"_s), 1);
        window.click(u"endSessionsButton"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"revoke"_s);
        QTRY_COMPARE(rowCount(fixture, u"user_id = 'bob0000000000002'"_s), 0);
        QCOMPARE(rowCount(fixture, u"1 = 1"_s), 5);
        QTRY_VERIFY(!window.dialog());
    }
    void exportsWhatTheFilterShows_data() { engines(); }
    void exportsWhatTheFilterShows()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const QTemporaryDir folder;
        Window window;
        openOn(window, fixture);
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        window.trigger(u"actExport"_s);
        QTRY_VERIFY(window.dialog());
        auto *file = window.dialog()->findChild<QLineEdit *>(u"file"_s);
        QVERIFY(file);
        const auto path = folder.filePath(u"sessions.csv"_s);
        file->clear();
        QTest::keyClicks(file, path);
        clickIn(*window.dialog(), u"export"_s);
        QTRY_VERIFY(QFile::exists(path));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll().count("\r\n"), 5);           // the column names and four sessions
        window.dialog()->close();
    }
    // A server that dies in between: said in the window, which lives, and mended by one act.
    void aLostConnectionIsSaidAndMended_data() { servers(); }
    void aLostConnectionIsSaidAndMended()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Window window;
        openOn(window, fixture);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        fixture.endOtherConnections();
        window.trigger(u"actRefresh"_s);
        auto *bar = window.find<QWidget>(u"lossBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"remedy"_s), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
    }
    void keysReachEverything()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        QApplication::setActiveWindow(&window.main);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        QTest::keyClick(&window.main, Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(window.table(u"sessions"_s)->isVisible());
        QTest::keyClick(&window.main, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget(), window.find<QWidget>(u"sessionsSearch"_s));
        QTest::keyClick(&window.main, Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(window.table(u"users"_s)->isVisible());
        clickRow(*window.table(u"users"_s), 0);
        QTRY_VERIFY(window.find<QWidget>(u"userDetail"_s)->isVisible());
        QTRY_COMPARE(window.find<QWidget>(u"nav:users"_s)->accessibleName(), u"Users, 5"_s);   // or Esc would stop the count
        QTest::keyClick(window.table(u"users"_s), Qt::Key_Escape);
        QTRY_VERIFY(!window.find<QWidget>(u"userDetail"_s)->isVisible());
        window.trigger(u"actDisconnect"_s);
        QTRY_VERIFY(!window.find<QAction>(u"actDisconnect"_s)->isEnabled());
    }
    void copiesWhatIsSelected_data() { engines(); }
    void copiesWhatIsSelected()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Window window;
        openOn(window, fixture);
        QApplication::setActiveWindow(&window.main);
        QVERIFY(!window.find<QAction>(u"actCopy"_s)->isEnabled());
        window.trigger(u"actSessions"_s);
        auto *table = window.table(u"sessions"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QVERIFY(!window.find<QAction>(u"actCopyJson"_s)->isEnabled());
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(window.find<QAction>(u"actCopy"_s)->isEnabled());
        QCOMPARE(table->selectionModel()->selectedRows().size(), 4);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto text = QGuiApplication::clipboard()->text();
        QCOMPARE(text.count(u'\n'), 5);
        QVERIFY(text.contains(u"ada"_s) && text.contains(u"bob"_s));
        for (const auto &name : {u"adaactive"_s, u"adaidle"_s, u"bobactive"_s})
            QVERIFY2(!text.contains(name), "a session's id is on the clipboard");
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 4);
        window.trigger(u"actCopyMarkdown"_s);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"| "_s));
        clickRow(*table, 1);
        window.trigger(u"actCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 1);
        window.trigger(u"actUsers"_s);
        QVERIFY(!window.find<QAction>(u"actCopy"_s)->isEnabled());
    }
    void offersAFileInsteadOfALargeCopy()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        auto *menu = window.table(u"users"_s)->findChild<app::TableMenu *>();
        QVERIFY(menu);
        emit menu->tooManyRows(20'000);
        QTRY_VERIFY(window.find<QWidget>(u"toast"_s)->isVisible());
        QTRY_VERIFY(window.find<QWidget>(u"toastExport"_s)->isVisible());
        shoot(window.main, u"window-large-copy-light"_s);
        window.click(u"toastExport"_s);
        QTRY_VERIFY(window.dialog() && window.dialog()->findChild<QWidget *>(u"file"_s));
        window.dialog()->close();
    }
    void findsASessionByItsToken_data() { engines(); }
    void findsASessionByItsToken()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Window window;
        QVERIFY(!window.find<QAction>(u"actFindToken"_s)->isEnabled());
        openOn(window, fixture);
        const auto find = [&](const QString &session) {
            window.trigger(u"actFindToken"_s);
            QTRY_VERIFY(window.dialog());
            QTest::keyClicks(window.dialog()->findChild<QLineEdit *>(u"token"_s), u"auth_session="_s + session);
            clickIn(*window.dialog(), u"find"_s);
            QTRY_VERIFY(!window.dialog());
        };
        find(LuciaFixture::session(u"bobactive"_s, 4));
        auto *table = window.table(u"sessions"_s);
        QTRY_VERIFY(table->isVisible());
        QTRY_COMPARE(table->model()->rowCount(), 3);                            // all of Bob's
        // Neither a search nor an added filter that was there stands in the way of another's.
        window.trigger(u"actClearFilters"_s);
        auto *search = window.find<QLineEdit>(u"sessionsSearch"_s);
        QTest::keyClicks(search, u"bob"_s);
        window.main.findChild<app::SessionChips *>()->put(nullptr, {fixture.now() + 14 * 86'400'000LL});
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const auto hers = LuciaFixture::session(u"adaidle"_s, 2);
        find(hers);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(static_cast<app::SessionsModel *>(table->model())->at(table->currentIndex().row()).id, hers);
        QVERIFY(window.find<QWidget>(u"sessionDetail"_s)->isVisible());
        QVERIFY(window.find<QAction>(u"actRevoke"_s)->isEnabled());
        QVERIFY(search->text().isEmpty() && !window.find<QWidget>(u"sessionFilter0"_s));
        QVERIFY(window.find<QWidget>(u"userChip"_s)->isVisible());
        shoot(window.main, u"window-found-"_s + engine);
    }
    // A lock holds up the sessions: other pages come all the same, and the sessions once it is gone.
    void aPageThatWaitsHoldsUpNoOther_data() { engines(); }
    void aPageThatWaitsHoldsUpNoOther()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Window window;
        openOn(window, fixture);
        auto &users = *window.table(u"users"_s)->model();
        const auto &sessions = *qobject_cast<app::PagedRows *>(window.table(u"sessions"_s)->model());
        using Progress = app::PagedRows::Progress;
        QTRY_COMPARE(users.rowCount(), 5);
        fixture.addUser(u"xerxes0000000006"_s, u"xerxes"_s);
        TableLock lock(fixture, fixture.sessions());
        window.trigger(u"actSessions"_s);
        QTest::qWait(100);
        QCOMPARE(sessions.progress(), Progress::Loading);
        window.trigger(u"actUsers"_s);
        window.trigger(u"actRefresh"_s);
        if (fixture.isServer())                     // SQLite's lock is on all of the file
            QTRY_COMPARE(users.rowCount(), 6);
        window.trigger(u"actSessions"_s);
        QCOMPARE(sessions.progress(), Progress::Loading);
        lock.release();
        QTRY_COMPARE(sessions.rowCount(), 4);
        QCOMPARE(sessions.progress(), Progress::Ready);
        window.trigger(u"actUsers"_s);
        QTRY_COMPARE(users.rowCount(), 6);
        // What was stopped is not begun again by coming back.
        lock = TableLock(fixture, fixture.sessions());
        window.trigger(u"actSessions"_s);
        window.trigger(u"actRefresh"_s);
        window.trigger(u"actEscape"_s);
        QCOMPARE(sessions.progress(), Progress::Stopped);
        window.trigger(u"actUsers"_s);
        window.trigger(u"actSessions"_s);
        QCOMPARE(sessions.progress(), Progress::Stopped);
        QCOMPARE(sessions.rowCount(), 4);
    }
    // UX.md's keys, each in a window that is connected: what is pressed reaches the act, whatever has the keyboard.
    void everyActHasItsKey()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        window.trigger(u"actSessions"_s);
        auto *table = window.table(u"sessions"_s);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        const std::pair<QString, QStringList> rows[] = {{u"actFind"_s, {u"Ctrl+F"_s}}, {u"actRefresh"_s, {u"F5"_s, u"Ctrl+R"_s}},
            {u"actEscape"_s, {u"Esc"_s}}, {u"actSelectAll"_s, {u"Ctrl+A"_s}}, {u"actSelectMatching"_s, {u"Ctrl+Shift+A"_s}},
            {u"actCopy"_s, {u"Ctrl+C"_s}}, {u"actCopyWithNames"_s, {u"Ctrl+Shift+C"_s}}, {u"actFindToken"_s, {u"Ctrl+T"_s}},
            {u"actRevoke"_s, {u"Del"_s}}, {u"actUndo"_s, {u"Ctrl+Z"_s}}, {u"actReset"_s, {u"Ctrl+Shift+R"_s}},
            {u"actExport"_s, {u"Ctrl+Shift+E"_s}}, {u"actPrint"_s, {u"Ctrl+P"_s}}, {u"actConnect"_s, {u"Ctrl+O"_s}},
            {u"actNewWindow"_s, {u"Ctrl+N"_s}}, {u"actPreferences"_s, {u"Ctrl+,"_s}}, {u"actShortcuts"_s, {u"F1"_s, u"Ctrl+?"_s}},
            {u"actUsers"_s, {u"Alt+1"_s}}, {u"actKeys"_s, {u"Alt+3"_s}}, {u"actJournal"_s, {u"Alt+4"_s}},
            {u"actSessions"_s, {u"Alt+2"_s}}, {u"actClearFilters"_s, {u"Ctrl+Shift+F"_s}}, {u"actClose"_s, {u"Ctrl+W"_s}},
            {u"actQuit"_s, {u"Ctrl+Q"_s}}};
        const auto acts = window.main.findChild<app::Menus *>()->acts();
        for (const auto &[name, keys] : rows) {
            const auto act = std::find_if(acts.begin(), acts.end(), [&](const auto &each) { return each.name == name; });
            QVERIFY2(act != acts.end(), qPrintable(name));
            for (const auto &key : keys) {
                const QKeySequence sequence(key);
                QVERIFY2(act->keys.contains(sequence), qPrintable(name + u' ' + key));
                window.main.show();
                QApplication::setActiveWindow(&window.main);
                clickRow(*table, 0);
                auto *action = window.find<QAction>(name);
                action->setEnabled(true);           // undoing, say: nothing has been revoked here
                QSignalSpy reached(action, &QAction::triggered);
                auto *focus = QApplication::focusWidget();
                if (!focus || !window.main.isAncestorOf(focus))
                    focus = &window.main;
                QTest::keyClick(focus, sequence[0].key(), sequence[0].keyboardModifiers());
                QVERIFY2(reached.size() == 1, qPrintable(name + u' ' + key));
                while (auto *dialog = window.dialog()) {
                    dialog->close();
                    delete dialog;
                }
            }
        }
    }
    // Del is the chip's while a chip has the keyboard, though sessions are selected; Esc empties a search before it is
    // the window's.
    void whatHasTheKeyboardComesFirst()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        QApplication::setActiveWindow(&window.main);
        window.trigger(u"actSessions"_s);
        auto *sessions = window.table(u"sessions"_s);
        QTRY_COMPARE(sessions->model()->rowCount(), 4);
        window.main.findChild<app::SessionsPage *>()->showUser(u"bob0000000000002"_s, u"Bob"_s);
        QTRY_VERIFY(sessions->model()->rowCount() < 4);
        const int ofBob = sessions->model()->rowCount();
        clickRow(*sessions, 0);
        QTRY_VERIFY(window.find<QAction>(u"actRevoke"_s)->isEnabled());
        auto *chip = window.find<look::Chip>(u"userChip"_s);
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(!window.dialog());
        QVERIFY(!chip->isVisible());
        QTRY_VERIFY(sessions->model()->rowCount() > ofBob);

        window.trigger(u"actUsers"_s);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        clickRow(*window.table(u"users"_s), 0);
        auto *detail = window.find<QWidget>(u"userDetail"_s);
        QTRY_VERIFY(detail->isVisible());
        QTRY_COMPARE(window.find<QWidget>(u"nav:users"_s)->accessibleName(), u"Users, 5"_s);
        auto *search = window.find<QLineEdit>(u"usersSearch"_s);
        search->setFocus();
        QTest::keyClicks(search, u"a"_s);
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QVERIFY(detail->isVisible());
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(!detail->isVisible());
    }
    // Tooltips name the keys that hold now; what is off says why, and no key.
    void tooltipsFollowTheKeys()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        auto *out = window.find<QWidget>(u"usersExport"_s);
        auto *page = window.find<QWidget>(u"nav:keys"_s);
        QCOMPARE(out->toolTip(), u"Write what is shown to a report (Ctrl+Shift+E)"_s);
        QCOMPARE(page->toolTip(), u"Keys (Alt+3)"_s);
        QCOMPARE(window.find<QWidget>(u"profileButton"_s)->toolTip(), u"Connections (Ctrl+O)"_s);
        window.settings.setKeys({{u"actExport"_s, u"Ctrl+G"_s}, {u"actKeys"_s, {}}, {u"actEscape"_s, u"F7"_s}});
        window.main.followSettings();
        QCOMPARE(out->toolTip(), u"Write what is shown to a report (Ctrl+G)"_s);
        QCOMPARE(out->accessibleDescription(), out->toolTip());
        QCOMPARE(page->toolTip(), u"Keys"_s);
        out->setEnabled(false);
        QCOMPARE(out->toolTip(), u"Write what is shown to a report"_s);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        clickRow(*window.table(u"users"_s), 0);
        QTRY_VERIFY(window.find<QWidget>(u"userDetailClose"_s));        // made after the keys were chosen
        QTRY_COMPARE(window.find<QWidget>(u"userDetailClose"_s)->toolTip(), u"Close detail (F7)"_s);
        for (const auto *widget : window.main.findChildren<QWidget *>())
            QVERIFY2(!widget->toolTip().contains(u"Ctrl+L"), qPrintable(widget->toolTip()));
    }
    // Columns of the page that is seen, in the window's menu as well.
    void choosesColumnsInTheViewMenu()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        auto *menu = window.main.menuBar()->findChild<QMenu *>(u"columnsMenu"_s);
        QVERIFY(menu && !menu->menuAction()->isEnabled());
        openOn(window, fixture);
        QVERIFY(menu->menuAction()->isEnabled());
        for (const auto *page : {"users", "sessions", "keys", "journal"}) {
            window.trigger(u"act"_s + QString::fromLatin1(page).replace(0, 1, QChar(QLatin1Char(page[0])).toUpper()));
            auto *table = window.table(QString::fromLatin1(page));
            QTRY_VERIFY(table->isVisible() || table->model()->rowCount() == 0);
            emit menu->aboutToShow();
            auto *column = menu->findChild<QAction *>(u"column:1"_s);
            QVERIFY(column && column->isChecked());
            column->trigger();
            QVERIFY(table->isColumnHidden(1));
            column->trigger();
            QVERIFY(!table->isColumnHidden(1));
        }
        window.trigger(u"actDisconnect"_s);
        QVERIFY(!menu->menuAction()->isEnabled());
    }
    void everyPartIsNamed()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        openOn(window, fixture);
        for (const auto *name : {"Users", "Sessions", "Keys", "Journal"}) {
            window.trigger(u"act"_s + QString::fromLatin1(name));
            auto *table = window.table(QString::fromLatin1(name).toLower());
            if (u"Journal"_s != QLatin1String(name)) {
                QTRY_VERIFY(table->model()->rowCount() > 3);
                clickRow(*table, 0);
                QTest::keyClick(table, Qt::Key_Return);
                QTRY_VERIFY(window.main.findChild<app::DatabaseView *>()->table() == table);
            }
            QStringList unnamed;
            int named = 0;
            listUnnamed(QAccessible::queryAccessibleInterface(&window.main), unnamed, named);
            QVERIFY2(unnamed.isEmpty(), qPrintable(QString::fromLatin1(name) + u": "_s + unnamed.join(u", "_s)));
            QVERIFY2(named > 12, qPrintable(QString::number(named)));
        }
    }
    // A letter for every entry of every menu, and none twice within one; nor in the bar, nor among the buttons of a page,
    // whose letters work beside the bar's.
    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }
    void mnemonicsAreUnique()
    {
        QFETCH(QString, language);
        std::optional<German> german;
        if (language == u"de")
            german.emplace();
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        QVERIFY(window.profiles.put(profileOf(fixture)));
        openOn(window, fixture);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        const auto bar = letters(window.main.menuBar()->actions());
        const auto menus = window.main.menuBar()->findChildren<QMenu *>() << window.find<QMenu>(u"connectionsMenu"_s);
        for (auto *menu : menus) {
            emit menu->aboutToShow();
            letters(menu->actions());
        }
        for (const auto *page : {"users", "sessions", "keys", "journal"}) {
            window.trigger(u"act"_s + QString::fromLatin1(page).replace(0, 1, QChar(QLatin1Char(page[0])).toUpper()));
            auto *table = window.table(QString::fromLatin1(page));
            if (u"journal"_s != QLatin1String(page)) {
                QTRY_VERIFY(table->model()->rowCount() > 3);
                clickRow(*table, 0);
                QTest::keyClick(table, Qt::Key_Return);
                QTRY_VERIFY(window.find<QWidget>(QString::fromLatin1(page).chopped(1) + u"Detail"_s)->isVisible());
                QTest::qWait(100);
                emit table->customContextMenuRequested({5, 5});
                auto *menu = window.find<QMenu>(u"tableMenu"_s);
                QVERIFY(menu);
                letters(menu->actions());
                letters(menu->findChild<QMenu *>()->actions());
                menu->close();
                delete menu;
            }
            // What a sort by consent adds to that, while it is offered once more.
            if (auto *offer = window.find<QWidget>(QString::fromLatin1(page) + u"SortOffer"_s))
                offer->show();
            for (auto *row : window.main.findChildren<app::BusyRow *>())
                row->show();
            auto used = bar;
            for (const auto *button : window.main.findChildren<QPushButton *>()) {
                if (!button->isVisible() || button->text().isEmpty())
                    continue;
                const auto letter = look::mnemonicOf(button->text());
                QVERIFY2(!letter.isNull(), qPrintable(button->text()));
                QVERIFY2(!used.contains(letter), qPrintable(button->text()));
                used += letter;
            }
        }
    }
private:
    static QString letters(const QList<QAction *> &actions)
    {
        QString letters;
        for (const auto *action : actions) {
            if (action->isSeparator() || !action->isVisible())
                continue;
            const auto letter = look::mnemonicOf(action->text());
            if (letter.isNull() || letters.contains(letter))
                QTest::qFail(qPrintable(action->text()), __FILE__, __LINE__);
            letters += letter;
        }
        return letters;
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"

// What a page says while a load takes long, and the way out: nothing, then words, then a bar with Stop; and that nothing
// of it moves, which is what a system asks for that reduces motion.
#include "look/elidedlabel.h"
#include "look/factrow.h"
#include "opened.h"
#include "pages/busyrow.h"
#include "pages/keyspage.h"
#include "pages/userdetail.h"
#include "pages/userspage.h"
#include "support/fixture/tablelock.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::BusyRow;

class TestBusyRow : public QObject
{
    Q_OBJECT
    using Page = Shown<app::UsersPage>;
    static QString inTheList(const Page &page)
    {
        return page.table().model()->index(0, app::UsersModel::Sessions).data().toString();
    }

private slots:
    void initTestCase() { prepareApplication(); }

    // Held up by a lock, as by a table that takes long to read. On PostgreSQL we wait for locks no longer than the row takes
    // to appear.
    void aLongLoadIsSaidAndStopped_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("mysql") << u"mysql"_s;
    }
    void aLongLoadIsSaidAndStopped()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        auto &row = *page.find<BusyRow>(u"usersBusy"_s);
        TableLock lock(fixture, fixture.users());
        QElapsedTimer time;
        time.start();
        page.click(u"usersRefresh"_s);
        QTest::qWait(600);
        if (time.elapsed() < 1000)
            QVERIFY(!row.isVisible() && !says(*page, u"Loading…"_s));
        QTRY_VERIFY(says(*page, u"Loading…"_s));
        QVERIFY(time.elapsed() >= 950);
        if (time.elapsed() < 4700)
            QVERIFY(!row.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 8000);
        QVERIFY(time.elapsed() >= 4700);
        QVERIFY(row.findChild<QPushButton *>(u"busyStop"_s)->isVisible());
        QVERIFY(QApplication::focusWidget() != row.findChild<QPushButton *>(u"busyStop"_s));
        shoot(*page, u"users-busy-"_s + engine);

        clickIn(row, u"busyStop"_s);
        QVERIFY(!row.isVisible());
        QVERIFY(says(*page, u"Stopped; refresh to load again"_s));
        QCOMPARE(page.rows(), 5);
        lock.release();

        // … and one that ends by itself takes it away.
        TableLock again(fixture, fixture.users());
        page.click(u"usersRefresh"_s);
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 8000);
        // Whoever comes back to a page begins to wait then.
        page->park();
        page->resume();
        QVERIFY(!row.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 8000);
        again.release();
        QTRY_VERIFY(!row.isVisible());
        QCOMPARE(page.rows(), 5);
        QVERIFY(!says(*page, u"Loading…"_s));
    }
    // A detail waits for itself, and is stopped without the list.
    void aLongDetailIsSaidAndStopped()
    {
        const LuciaFixture fixture(u"mysql"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(inTheList(page), u"1 active, 1 idle"_s);
        const auto &detail = *page.find<QWidget>(u"userDetail"_s);
        auto &row = *detail.findChild<BusyRow *>();
        TableLock lock(fixture, fixture.sessions());
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QWidget>(u"resetKey:email:ada@example.com"_s));
        QVERIFY(!row.isVisible());
        QTest::qWait(4000);
        // Another user's time is another's.
        QElapsedTimer time;
        time.start();
        clickRow(page.table(), 1);
        QTest::qWait(1500);
        if (time.elapsed() < 4700)
            QVERIFY(!row.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 8000);
        QVERIFY(time.elapsed() >= 4700);
        QVERIFY(!page.find<QWidget>(u"usersBusy"_s)->isVisible());
        shoot(*page, u"users-detail-busy"_s);
        auto *stop = row.findChild<QWidget *>(u"busyStop"_s);
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QVERIFY(!row.isVisible());
        QVERIFY(page->focusWidget() == page->detail().focusProxy());
        QVERIFY(page.find<QWidget>(u"userSessionsRetry"_s));
        lock.release();
        page.click(u"userSessionsRetry"_s);
        QTRY_VERIFY(page->detail().shownUser() && !page.find<QWidget>(u"userSessionsRetry"_s));
    }
    void aLongCountOfOneKeyIsSaidAndStopped()
    {
        const LuciaFixture fixture(u"mysql"_s);
        Shown<app::KeysPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        const auto &detail = *page.find<QWidget>(u"keyDetail"_s);
        const auto sessions = [&] {
            const auto rows = detail.findChildren<look::FactRow *>();
            return rows.isEmpty() ? QString() : rows.last()->value();
        };
        QTRY_VERIFY(page.find<QWidget>(u"provider:email"_s));
        QTRY_VERIFY(!page->totalText().isEmpty() && !page->totalText().startsWith(u'≈'));
        TableLock lock(fixture, fixture.sessions());
        clickRow(page.table(), 0);
        QTRY_COMPARE(sessions(), u"…"_s);
        // What nobody sees is not what Escape means.
        QVERIFY(page->closeDetail());
        QVERIFY(!page->stopLoading());
        clickRow(page.table(), 0);
        QTRY_COMPARE(sessions(), u"…"_s);
        auto &row = *detail.findChild<BusyRow *>();
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 8000);
        clickIn(row, u"busyStop"_s);
        QVERIFY(!row.isVisible());
        QCOMPARE(sessions(), u"unknown"_s);
        QTRY_VERIFY(page.find<QWidget>(u"keySessionsRetry"_s)->isVisible());
        shoot(*page, u"keys-detail-stopped"_s);
        lock.release();
        page.click(u"keySessionsRetry"_s);
        QTRY_COMPARE(sessions(), u"1 active, 1 idle"_s);
        QVERIFY(!page.find<QWidget>(u"keySessionsRetry"_s));
        // An act that waits for the number is not about whoever has turned away.
        QSignalSpy asked(&*page, &app::KeysPage::resetRequested);
        TableLock again(fixture, fixture.sessions());
        clickRow(page.table(), 4);
        page.click(u"keyDetailReset"_s);
        QVERIFY(page->closeDetail());
        again.release();
        QTRY_COMPARE(sessions(), u"2 active"_s);
        QVERIFY(asked.isEmpty());
    }
    // What goes on beside rows has its own time, and stays where rows are fetched meanwhile.
    void rowsAndWhatIsBesideThemTakeTurns()
    {
        BusyRow row(BusyRow::Place::Page);
        QSignalSpy said(&row, &BusyRow::worthSaying);
        QSignalSpy rows(&row, &BusyRow::stopRequested), beside(&row, &BusyRow::stopBesideRequested);
        const auto *words = row.findChild<QLabel *>();
        auto *stop = row.findChild<QAbstractButton *>(u"busyStop"_s);
        QElapsedTimer time;
        time.start();
        row.goOn(u"Counting…"_s, 1s);
        QTest::qWait(600);
        row.start(u"Loading…"_s);               // has time of its own
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(time.elapsed() >= 1500);
        if (time.elapsed() < 5000)
            QVERIFY(row.isHidden());
        row.goOn(u"Counting…"_s, 6s);
        QTRY_VERIFY(!row.isHidden());
        // A page of rows that is there at once changes neither the words nor what a click means.
        row.start(u"Loading…"_s);
        QVERIFY(!row.isHidden());
        QCOMPARE(words->text(), u"Counting…"_s);
        stop->click();
        QVERIFY(beside.size() == 1 && rows.isEmpty());
        QTRY_COMPARE(words->text(), u"Loading…"_s);
        stop->click();
        QVERIFY(beside.size() == 1 && rows.size() == 1);
        row.goOn(u"Counting…"_s, 7s);
        QVERIFY(!row.isHidden());
        QCOMPARE(words->text(), u"Counting…"_s);
        // Whoever is on the button is told, before it goes.
        QSignalSpy left(&row, &BusyRow::leftFocus);
        row.findChild<QWidget *>(u"busyStop"_s)->setFocus();
        row.stop();
        QVERIFY(row.isHidden());
        QCOMPARE(left.size(), 1);
    }
    // New words, as of another order, do not begin the wait anew.
    void newWordsDoNotBeginTheWaitAnew()
    {
        BusyRow row(BusyRow::Place::Page);
        QSignalSpy said(&row, &BusyRow::worthSaying);
        row.start(u"Loading…"_s);
        QTest::qWait(300);
        if (!said.isEmpty())
            QSKIP("the machine has slept");
        row.start(u"Sorting…"_s);
        bool isLate = false;
        QTimer::singleShot(1000, Qt::CoarseTimer, &row, [&] { isLate = true; });    // since the new words
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(!isLate);
        QCOMPARE(said.first().first().toString(), u"Sorting…"_s);
        row.stop();
        QTest::qWait(1200);
        QCOMPARE(said.size(), 1);
    }
    void nothingMoves()
    {
        QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        for (const auto effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
            QVERIFY(!QApplication::isEffectEnabled(effect));
        BusyRow row(BusyRow::Place::Page);
        row.resize(600, row.sizeHint().height());
        row.show();
        QVERIFY(QTest::qWaitForWindowExposed(&row));
        auto *bar = row.findChild<QProgressBar *>();
        const auto before = bar->grab().toImage();
        QTest::qWait(500);
        QCOMPARE(bar->grab().toImage(), before);
    }
};

QTEST_MAIN(TestBusyRow)
#include "tst_busyrow.moc"

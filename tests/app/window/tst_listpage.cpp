// What all lists do with very many rows: the other end at once, dear orders by consent, searches by index, and stopping.
#include "look/chip.h"
#include "look/factrow.h"
#include "look/tableheader.h"
#include "opened.h"
#include "pages/keyspage.h"
#include "pages/sessionchips.h"
#include "pages/sessionspage.h"
#include "pages/userspage.h"
#include "support/fixture/tablelock.h"
#include "support/heartbeat.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::KeysPage;
using app::PagedRows;
using app::SessionsModel;
using app::SessionsPage;
using app::UsersModel;
using app::UsersPage;

class TestListPage : public QObject
{
    Q_OBJECT
    template <class Page> static const PagedRows &model(const Page &page) { return *static_cast<PagedRows *>(page.table().model()); }
    // What the engine takes for a large table, without anybody having to fill one: row numbers far apart.
    static void spread(LuciaFixture &fixture, const QString &table)
    {
        fixture.run(u"update %1 set rowid = rowid + 5000000 where rowid = (select max(rowid) from %1)"_s.arg(table));
    }
    static void checkHeart(const Heartbeat &heart)
    {
        QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
    }
    static void clickHeading(const look::DataTable &table, int column)
    {
        auto &header = table.header();
        const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middle);
    }
    static QStringList ids(const QTableView &table)
    {
        QStringList result;
        for (int row = 0; row < table.model()->rowCount(); ++row)
            result << static_cast<const SessionsModel *>(table.model())->at(row).id;
        return result;
    }
    // The page of sessions, all of which have been scrolled through.
    static void fetchAll(Shown<SessionsPage> &page, int rows)
    {
        while (page.rows() < rows) {
            QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
            page.table().model()->fetchMore({});
            QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        }
    }
    // What Tab stops at, from the field of the search once around.
    static QList<QWidget *> stops(const QWidget &page)
    {
        QList<QWidget *> result;
        auto *first = page.findChild<QLineEdit *>(page.objectName() + u"Search"_s);
        for (QWidget *widget = first; result.isEmpty() || widget != first; widget = widget->nextInFocusChain()) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
                result << widget;
        }
        return result;
    }
    // Below it, or at its right; the detail comes after all of the list, and what holds others before them.
    static bool follows(const QWidget &page, const QWidget &before, const QWidget &after)
    {
        const auto place = [&](const QWidget &widget) { return QRect(widget.mapTo(&page, QPoint()), widget.size()); };
        const auto *detail = page.findChild<QScrollArea *>();
        const auto isInDetail = [&](const QWidget &widget) { return &widget == detail || detail->isAncestorOf(&widget); };
        if (isInDetail(before) != isInDetail(after))
            return isInDetail(after);
        const auto a = place(before), b = place(after);
        const bool isInLine = a.top() <= b.bottom() && b.top() <= a.bottom();
        return before.isAncestorOf(&after) || (isInLine ? b.left() >= a.right() : b.top() > a.bottom());
    }
    static void checkOrder(const QWidget &page, qsizetype least)
    {
        const auto found = stops(page);
        QVERIFY2(found.size() >= least, qPrintable(QString::number(found.size())));
        for (qsizetype i = 1; i < found.size(); ++i) {
            QVERIFY2(follows(page, *found[i - 1], *found[i]),
                qPrintable(u"%1 (%2) → %3 (%4)"_s.arg(found[i - 1]->objectName(), QLatin1StringView(found[i - 1]->metaObject()->className()),
                    found[i]->objectName(), QLatin1StringView(found[i]->metaObject()->className()))));
        }
    }
    static int topRow(const QTableView &table) { return table.verticalScrollBar()->value() / table.verticalHeader()->defaultSectionSize(); }
    static QStringList selected(const SessionsPage &page)
    {
        QStringList result;
        for (const auto &session : page.selected())
            result << session.id;
        result.sort();
        return result;
    }
private slots:
    void initTestCase() { prepareApplication(); }

    void theLastRowsAreThereAtOnce_data() { engines(); }
    void theLastRowsAreThereAtOnce()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 900, auth::State::Active);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        page.table().setFocus();
        QTest::keyClick(&page.table(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(model(page).end(), PagedRows::End::Last);
        QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        QTRY_COMPARE(page.table().currentIndex().row(), page.rows() - 1);
        QTRY_VERIFY(page->countsLine().startsWith(u"Showing the last 200 of 9"));
        auto *bar = page.table().verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
        // What is seen stays where it is while rows come in above.
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        QTRY_COMPARE(page.rows(), 400);
        const auto top = page.table().indexAt(QPoint(5, 5)).row();
        QVERIFY2(top >= 195, qPrintable(QString::number(top)));
        QTest::keyClick(&page.table(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(model(page).end(), PagedRows::End::First);
        QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        QCOMPARE(page.rows(), 200);
        QCOMPARE(bar->value(), bar->minimum());
    }
    // Rows have gone above what is seen, amid it and among the chosen ones: everything else is as it was.
    void aRefreshedListStaysInItsPlace_data() { engines(); }
    void aRefreshedListStaysInItsPlace()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 900, auth::State::Active);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        fetchAll(page, 600);
        QCOMPARE(page.rows(), 600);
        auto &table = page.table();
        auto *bar = table.verticalScrollBar();
        bar->setValue(400 * table.verticalHeader()->defaultSectionSize() + 7);
        for (const int row : {402, 403, 405, 406})
            clickRow(table, row, Qt::ControlModifier);
        const auto before = ids(table);
        QStringList chosen{before[402], before[405], before[406]};
        chosen.sort();
        QSignalSpy resets(table.model(), &QAbstractItemModel::modelReset);
        for (const int row : {100, 403, 404, 599})
            fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {before[row]});
        page->refresh();
        QCOMPARE(ids(table), before);                           // until the answer is there
        QTRY_COMPARE(resets.size(), 1);
        QCOMPARE(page.rows(), 600);
        QCOMPARE(ids(table)[topRow(table)], before[400]);
        QCOMPARE(bar->value(), 399 * table.verticalHeader()->defaultSectionSize() + 7);
        QCOMPARE(selected(*page), chosen);
        QCOMPARE(ids(table)[table.currentIndex().row()], before[406]);
        // What stood at the top has gone, with the current row: the next ones take their places.
        const auto now = ids(table);
        for (const int row : {399, 403})
            fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {now[row]});
        QCOMPARE(now[403], before[406]);
        page->refresh();
        QTRY_COMPARE(resets.size(), 2);
        QCOMPARE(ids(table)[topRow(table)], now[400]);
        QCOMPARE(ids(table)[table.currentIndex().row()], now[404]);
        chosen.removeAll(before[406]);
        QCOMPARE(selected(*page), chosen);
        // Another question is another list.
        page.click(u"chip%1"_s.arg(int(auth::State::Idle)));
        QTRY_COMPARE(resets.size(), 3);
        QCOMPARE(page.rows(), 200);
        QVERIFY(selected(*page).isEmpty());
    }
    void fromTheLastEndAsWell()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 900, auth::State::Active);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        auto &table = page.table();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(model(page).end(), PagedRows::End::Last);
        QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        auto *bar = table.verticalScrollBar();
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        QTRY_COMPARE(page.rows(), 400);
        bar->setValue(150 * table.verticalHeader()->defaultSectionSize());
        const auto before = ids(table);
        QSignalSpy resets(table.model(), &QAbstractItemModel::modelReset);
        fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {before[390]});
        page->refresh();
        QTRY_COMPARE(resets.size(), 1);
        QCOMPARE(page.rows(), 400);
        QCOMPARE(ids(table)[topRow(table)], before[150]);
    }
    // Esc while what users have elsewhere, or a key's user, is still being counted.
    void aStoppedCountIsUnknown_data() { servers(); }
    void aStoppedCountIsUnknown()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Shown<UsersPage> users(profileOf(fixture));
        const auto cell = [&](int column) { return users.table().model()->index(0, column).data().toString(); };
        QTRY_COMPARE(cell(UsersModel::Sessions), u"1 active, 1 idle"_s);
        Shown<KeysPage> keys(profileOf(fixture));
        QTRY_COMPARE(keys.rows(), 5);
        TableLock lock(fixture, fixture.sessions());
        users->refresh();
        QTRY_COMPARE(cell(UsersModel::Sessions), u"…"_s);
        QTRY_COMPARE(model(users).progress(), PagedRows::Progress::Ready);
        QVERIFY(users->stopBeside());
        QCOMPARE(cell(UsersModel::Sessions), u"unknown"_s);
        QCOMPARE(cell(UsersModel::Keys), u"unknown"_s);
        QVERIFY(!users->stopBeside());

        clickRow(keys.table(), 0);
        QTest::keyClick(&keys.table(), Qt::Key_Return);
        const auto sessions = [&] {
            QStringList texts;
            for (const auto *fact : keys.find<QWidget>(u"keyDetail"_s)->findChildren<look::FactRow *>())
                texts << fact->value();
            return texts;
        };
        QTRY_VERIFY(sessions().contains(u"…"_s));
        QSignalSpy reset(&*keys, &KeysPage::resetRequested);
        keys->resetCurrent();                       // waits for the count
        QVERIFY(keys->stopLoading());
        QVERIFY(sessions().contains(u"unknown"_s));
        lock.release();
        users->refresh();
        QTRY_COMPARE(cell(UsersModel::Sessions), u"1 active, 1 idle"_s);
        QCOMPARE(reset.size(), 0);
    }
    // With chips that came after the table, and a detail that is made anew for each row.
    void tabGoesInReadingOrder()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Shown<SessionsPage> sessions(profileOf(fixture));
        QTRY_COMPARE(sessions.rows(), 4);
        sessions->resize(1600, 740);                // one line of chips, which stand beside a button
        app::SessionCondition any;
        any.idleFrom = 0;
        sessions->chips().put(nullptr, any);
        sessions.find<QLineEdit>(u"sessionsSearch"_s)->setText(u"a"_s);
        QTRY_VERIFY(sessions.find<QWidget>(u"sessionsSearchAnywhere"_s)->isVisible());
        QTRY_VERIFY(model(sessions).progress() == PagedRows::Progress::Ready && sessions.rows() > 0);
        clickRow(sessions.table(), 0);
        QTest::keyClick(&sessions.table(), Qt::Key_Return);
        QTRY_VERIFY(sessions.find<QWidget>(u"sessionDetailUser"_s));
        QCoreApplication::sendPostedEvents();
        QTest::qWait(0);
        checkOrder(*sessions, 12);

        Shown<UsersPage> users(profileOf(fixture));
        QTRY_COMPARE(users.rows(), 5);
        clickRow(users.table(), 1);
        QTRY_VERIFY(users.find<QPushButton>(u"endSessionsButton"_s) && users.find<QPushButton>(u"endSessionsButton"_s)->isEnabled());
        QTest::qWait(0);
        checkOrder(*users, 8);
        for (const int width : {560, 1072}) {       // the search goes below the title, and back
            users->closeDetail();
            users->resize(width, 740);
            QTest::qWait(50);
            checkOrder(*users, 4);
        }

        Shown<KeysPage> keys(profileOf(fixture));
        QTRY_VERIFY(keys.find<look::Chip>(u"provider:email"_s));
        clickRow(keys.table(), 0);
        QTest::keyClick(&keys.table(), Qt::Key_Return);
        QTRY_VERIFY(keys.find<QPushButton>(u"keyDetailReset"_s));
        QTest::qWait(0);
        checkOrder(*keys, 10);
    }
    void aDearOrderIsTakenByConsentAlone()
    {
        LuciaFixture fixture(u"sqlite"_s);
        spread(fixture, fixture.sessions());
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        const auto before = ids(page.table());
        auto *offer = page.find<QWidget>(u"sessionsSortOffer"_s);
        clickHeading(page.table(), SessionsModel::IdleUntil);
        QTRY_VERIFY(offer->isVisible());
        page.click(u"sortKeep"_s);
        QTRY_VERIFY(!offer->isVisible());
        QCOMPARE(ids(page.table()), before);
        clickHeading(page.table(), SessionsModel::IdleUntil);
        QTRY_VERIFY(offer->isVisible());
        const Heartbeat heart;
        page.click(u"sortAnyway"_s);
        QTRY_VERIFY(ids(page.table()) != before);
        checkHeart(heart);
        const auto expires = [&](int row) { return *static_cast<const SessionsModel *>(page.table().model())->at(row).idleExpires; };
        for (int row = 1; row < page.rows(); ++row)
            QVERIFY(expires(row - 1) <= expires(row));
        // One user's sessions are few: nobody is asked.
        page->showUser(u"ada0000000000001"_s, u"ada"_s);
        QTRY_COMPARE(page.rows(), 3);
        const auto kept = page->layout();
        clickHeading(page.table(), SessionsModel::ActiveUntil);
        QVERIFY(!offer->isVisible());
        QTRY_COMPARE(page.table().header().sortColumn(), int(SessionsModel::ActiveUntil));
        // Nor does anybody's consent to that go for everybody's sessions …
        page->clearFilters();
        QTRY_COMPARE(page.rows(), 4);
        QCOMPARE(page.table().header().sortColumn(), int(SessionsModel::Id));
        // … nor is it kept from one time to the next.
        QCOMPARE(kept.sortColumn, int(SessionsModel::IdleUntil));
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage again(*workspace);
        again.restore(kept);
        again.resize(1072, 740);
        again.show();
        auto *table = again.findChild<look::DataTable *>(u"sessionsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->header().sortColumn(), int(SessionsModel::IdleUntil));
        again.clearFilters();
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QCOMPARE(table->header().sortColumn(), int(SessionsModel::Id));
    }
    void ofManyUsersBeginningsAreSearchedUnlessAskedOtherwise()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addUser(u"xerxes00000000006"_s, u"the great"_s);
        spread(fixture, fixture.users());
        Shown<UsersPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 6);
        auto *search = page.find<QLineEdit>(u"usersSearch"_s);
        auto *anywhere = page.find<look::Chip>(u"usersSearchAnywhere"_s);
        QVERIFY(!anywhere->isVisible());
        QTest::keyClicks(search, u"XERX"_s);                    // an id, by its index
        QTRY_COMPARE(page.rows(), 1);
        QVERIFY(anywhere->isVisible());
        search->clear();
        QTest::keyClicks(search, u"great"_s);                   // within an attribute that no index knows
        auto *empty = page.find<QWidget>(u"usersEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(page.find<QPushButton>(u"usersEmptyAnywhere"_s)->text().contains(u"≈5"));
        page.click(u"usersEmptyAnywhere"_s);
        QTRY_COMPARE(page.rows(), 1);
        QVERIFY(anywhere->isChecked());
        page.click(u"usersSearchAnywhere"_s);
        QTRY_VERIFY(empty->isVisible());
    }
    void allThatMatchIsSelected()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 900, auth::State::Active);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        QTRY_VERIFY(page->matching());
        page->selectMatching();
        QTRY_COMPARE(page->selected().size(), 904u);
        // Also of a load that was stopped, or that is still under way.
        page->showUser(u"ada0000000000001"_s, u"ada"_s);
        QTRY_COMPARE(page.rows(), 3);
        page->clearFilters();
        QVERIFY(page->stopLoading());
        QCOMPARE(page.rows(), 3);
        page->selectMatching();
        QTRY_COMPARE(page->selected().size(), 904u);
        page->showUser(u"ada0000000000001"_s, u"ada"_s);
        QTRY_COMPARE(page.rows(), 3);
        page->clearFilters();
        QCOMPARE(model(page).progress(), PagedRows::Progress::Loading);
        page->selectMatching();
        QTRY_COMPARE(page->selected().size(), 904u);
    }
    // The rows that stay are those of the end that they came from, and the other one can be asked for again.
    void aStoppedWayToTheOtherEndIsNone_data() { engines(); }
    void aStoppedWayToTheOtherEndIsNone()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 900, auth::State::Active);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        QTRY_VERIFY(page->matching());
        const auto before = ids(page.table());
        TableLock lock(fixture, fixture.sessions());
        QTest::keyClick(&page.table(), Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(model(page).end(), PagedRows::End::Last);
        QVERIFY(page->stopLoading());
        QCOMPARE(model(page).end(), PagedRows::End::First);
        QCOMPARE(ids(page.table()), before);
        QVERIFY2(page->countsLine().startsWith(u"Showing 200 of 90"), qPrintable(page->countsLine()));
        lock.release();
        QTest::keyClick(&page.table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_VERIFY(model(page).progress() == PagedRows::Progress::Ready && ids(page.table()) != before);
        QVERIFY(page->countsLine().startsWith(u"Showing the last 200 of 90"));
        // Another question is not asked from there.
        TableLock again(fixture, fixture.sessions());
        page->showUser(u"bob0000000000002"_s, u"bob"_s);
        QVERIFY(page->stopLoading());
        again.release();
        page->refresh();
        QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        QCOMPARE(model(page).end(), PagedRows::End::First);
    }
    // A load that another program's lock holds up: the window lives, it can be stopped, what was there stays, and nothing is
    // counted instead.
    void aStoppedLoadKeepsItsRows_data() { engines(); }
    void aStoppedLoadKeepsItsRows()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        QTRY_VERIFY(page->matching());
        const auto before = ids(page.table());
        TableLock lock(fixture, fixture.sessions());
        const Heartbeat heart;
        page.click(u"sessionsRefresh"_s);
        QTest::qWait(300);
        QCOMPARE(model(page).progress(), PagedRows::Progress::Loading);
        QVERIFY(page->stopLoading());
        QCOMPARE(model(page).progress(), PagedRows::Progress::Stopped);
        QCOMPARE(ids(page.table()), before);
        QVERIFY2(!page->stopLoading(), "a count began in the place of the rows");
        QVERIFY(!page->matching());
        lock.release();
        QTest::qWait(100);
        QCOMPARE(model(page).progress(), PagedRows::Progress::Stopped);
        QVERIFY(!page->matching());
        page.click(u"sessionsRefresh"_s);
        QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        QTRY_COMPARE(page->matching()->total(), 4);
        QCOMPARE(ids(page.table()), before);
        checkHeart(heart);
    }
};

QTEST_MAIN(TestListPage)
#include "tst_listpage.moc"

// What all lists do with very many rows: the other end at once, dear orders by consent, searches by index, and stopping.
#include "look/chip.h"
#include "look/tableheader.h"
#include "opened.h"
#include "pages/sessionspage.h"
#include "pages/userspage.h"
#include "support/fixture/tablelock.h"
#include "support/heartbeat.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::PagedRows;
using app::SessionsModel;
using app::SessionsPage;
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
        clickHeading(page.table(), SessionsModel::ActiveUntil);
        QVERIFY(!offer->isVisible());
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
    }
    // A load and a count that another program's lock holds up: the window lives, each can be stopped, and what was there
    // stays.
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
        QVERIFY2(page->stopLoading(), "the count was not under way");
        QVERIFY(!page->matching() && !page->stopLoading());
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

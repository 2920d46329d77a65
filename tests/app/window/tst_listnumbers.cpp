// What lists say of how many there are: while they are counted, where a search means more than is paged, and what is hidden.
#include "auth/sessions.h"
#include "look/chip.h"
#include "look/selectionbar.h"
#include "opened.h"
#include "pages/keyspage.h"
#include "pages/sessionchips.h"
#include "pages/sessionspage.h"
#include "pages/userspage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>

#include <semaphore>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::KeysPage;
using app::PagedRows;
using app::SessionsPage;
using app::UsersPage;

class TestListNumbers : public QObject
{
    Q_OBJECT
    template <class Page> static const PagedRows &model(const Page &page) { return *static_cast<PagedRows *>(page.table().model()); }
    // All that one label says.
    static bool isSaid(const QWidget &page, const QString &text)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }
    template <class Page> static void type(Page &page, const QString &name, const QString &text)
    {
        auto *field = page.template find<QLineEdit>(name);
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    // 600 users "many0000000" …, each with a live session, among what the engine takes for very many.
    static void addMany(LuciaFixture &fixture)
    {
        fixture.addUsers(u"many"_s, 600);
        fixture.run(u"insert into %1 (id, user_id, active_expires, idle_expires) select 'of' || id, id, ?, ? from %2 "
                    "where id like 'many%'"_s.arg(fixture.sessions(), fixture.users()),
            {fixture.now() + 7'200'000, fixture.now() + 14'400'000});
        fixture.run(u"update %1 set rowid = rowid + 5000000 where rowid = (select max(rowid) from %1)"_s.arg(fixture.users()));
    }

private slots:
    void initTestCase() { prepareApplication(); }

    void aCutSearchOfUsersIsNoWholeOne()
    {
        LuciaFixture fixture(u"sqlite"_s);
        addMany(fixture);
        Shown<UsersPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        type(page, u"usersSearch"_s, u"many"_s);
        QTRY_COMPARE(page->countsLine(), u"Showing 200 of more than 500"_s);
        QTRY_VERIFY(says(*page, u"more than 500 in user"_s));
        while (!model(page).isComplete()) {
            QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
            page.table().model()->fetchMore({});
        }
        QCOMPARE(page.rows(), 500);
        QCOMPARE(page->countsLine(), u"Showing 500 of more than 500"_s);
        shoot(*page, u"users-cut"_s);
        type(page, u"usersSearch"_s, u"many000001"_s);
        QTRY_COMPARE(page->countsLine(), u"Showing all 10"_s);
        QTRY_VERIFY(says(*page, u"10 in user"_s));
        // In whatever case, which indexes do not answer: there may be more of them in a report.
        QCOMPARE(page->reports().first().rows, std::nullopt);
        type(page, u"usersSearch"_s, {});
        QTRY_COMPARE(page->reports().first().rows, 605);
    }
    void norIsOneOfTheirSessions()
    {
        LuciaFixture fixture(u"sqlite"_s);
        addMany(fixture);
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        type(page, u"sessionsSearch"_s, u"many"_s);
        QTRY_COMPARE(page->countsLine(), u"Showing 200 of ≥500"_s);
        QVERIFY(page->isCut() && !page->matching());
        QCOMPARE(page.find<look::Chip>(u"chip%1"_s.arg(int(auth::State::Active)))->count(), u"≥500"_s);
        // The report is of all of them, and so of more than are counted here.
        QCOMPARE(page->reports().first().rows, std::nullopt);
        clickRow(page.table(), 0);
        auto *bar = page.find<look::SelectionBar>(u"sessionsSelection"_s);
        QTRY_VERIFY(bar->isVisible());
        shoot(*page, u"sessions-cut"_s);
        for (const auto *act : bar->findChildren<QPushButton *>())
            QVERIFY2(!act->isVisible() || !act->text().contains(u"match"), qPrintable(act->text()));
        type(page, u"sessionsSearch"_s, u"many000001"_s);
        QTRY_COMPARE(page->countsLine(), u"Showing all 10"_s);
        QTRY_COMPARE(page->matching().value_or(auth::SessionCounts()).active, 10);
        QCOMPARE(page->reports().first().rows, std::nullopt);
        type(page, u"sessionsSearch"_s, {});
        QTRY_COMPARE(page->reports().first().rows, 604);
    }
    // Each user and each key may have to be read to find whose sessions are meant, however few sessions there are.
    void theCostOfASearchIsThatOfAllItsTables()
    {
        LuciaFixture fixture(u"sqlite"_s);
        addMany(fixture);
        Shown<SessionsPage> page(profileOf(fixture));
        auto *anywhere = page.find<look::Chip>(u"sessionsSearchAnywhere"_s);
        QVERIFY2(anywhere->text().contains(u"reads ≈5,00"_s), qPrintable(anywhere->text()));
        QVERIFY(!says(*page, u"any search reads"_s));            // few sessions
        type(page, u"sessionsSearch"_s, u"nobody"_s);
        QTRY_VERIFY(says(*page, u"The search looked at the beginning"_s));
        // What somebody has allowed one search to read is not allowed to the next.
        QTest::mouseClick(anywhere, Qt::LeftButton);
        QTRY_COMPARE(page->filter().reach, auth::Reach::Anywhere);
        type(page, u"sessionsSearch"_s, {});
        QTRY_VERIFY(page.rows() > 0 && !anywhere->isChecked());
        type(page, u"sessionsSearch"_s, u"bob"_s);
        QTRY_COMPARE(page.rows(), 2);
        QCOMPARE(page->filter().reach, auth::Reach::Indexed);
        QVERIFY(anywhere->isVisible());
    }
    // Whose sessions are meant is found by an index; which they are, is not without one.
    void aSearchThatReadsEverySessionSaysSo()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"update %1 set rowid = rowid + 5000000 where rowid = (select max(rowid) from %1)"_s.arg(fixture.sessions()));
        for (const bool isIndexed : {false, true}) {
            if (isIndexed)
                fixture.run(u"create index by_user on %1 (user_id)"_s.arg(fixture.sessions()));
            Shown<SessionsPage> page(profileOf(fixture));
            QTRY_COMPARE(page.rows(), 4);
            type(page, u"sessionsSearch"_s, u"bob"_s);
            QTRY_COMPARE(page.rows(), 2);
            QCOMPARE(says(*page, u"any search reads ≈5,00"_s), !isIndexed);
            if (!isIndexed)
                shoot(*page, u"sessions-unindexed"_s);
        }
    }
    // The rows are there already; Escape then means the count.
    void whatIsBeingCountedSaysSo()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        const auto held = std::make_shared<std::binary_semaphore>(0);
        const auto holding = workspace->runAside([held](database::Connection &) -> database::Result<int> {
            held->acquire();
            return 1;
        });
        const auto release = qScopeGuard([&] { held->release(); });
        UsersPage users(*workspace);
        KeysPage keys(*workspace);
        QCOMPARE(users.countsLine(), u"Loading…"_s);            // and not "Showing 0"
        for (QWidget *page : {static_cast<QWidget *>(&users), static_cast<QWidget *>(&keys)}) {
            page->resize(1072, 740);
            page->show();
        }
        QTRY_VERIFY(isSaid(users, u"user, being counted"_s) && isSaid(keys, u"user_key, being counted"_s));
        shoot(users, u"users-counting"_s);
        QVERIFY(users.stopLoading() && !users.stopLoading());
        QVERIFY(isSaid(users, u"user"_s) && !isSaid(users, u"user, being counted"_s));
    }
    void theDeadAreMentionedWhereNobodyLives()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"delete from %1 where idle_expires > ?"_s.arg(fixture.sessions()), {fixture.now()});
        Shown<SessionsPage> page(profileOf(fixture));
        QTRY_VERIFY(page.find<QWidget>(u"sessionsEmpty"_s)->isVisible());
        QTRY_VERIFY(says(*page, u"Dead sessions are hidden"_s));
        page->refresh();
        QTRY_COMPARE(model(page).progress(), PagedRows::Progress::Ready);
        QTRY_VERIFY(says(*page, u"Dead sessions are hidden"_s));
    }
    // Of all sessions, not of the live ones, which no statistics know.
    void anEstimateIsOfWhatIsShown()
    {
        LuciaFixture fixture(u"sqlite"_s);
        addMany(fixture);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        QCOMPARE(page.totalText(), QString());
        for (const auto state : {auth::State::Dead, auth::State::Invalid})
            page.findChild<look::Chip *>(u"chip%1"_s.arg(int(state)))->setChecked(true);
        page.resize(1072, 740);
        page.show();
        auto *table = page.findChild<look::DataTable *>(u"sessionsTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 200);
        QTRY_COMPARE(page.countsLine(), u"Showing 200 of 608"_s);
        page.refresh();
        page.stopLoading();
        QCOMPARE(page.countsLine(), u"Showing 200 of ≈608"_s);
        page.refresh();
        QTRY_COMPARE(page.countsLine(), u"Showing 200 of 608"_s);
        QCOMPARE(page.totalText(), u"604"_s);
    }
    void severalRowsAreCountedWhateverTheListIsOf()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addUsers(u"many"_s, 300);
        Shown<UsersPage> page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        QTRY_COMPARE(page->countsLine(), u"Showing 200 of 305"_s);
        auto *bar = page.find<look::SelectionBar>(u"usersSelection"_s);
        clickRow(page.table(), 0);
        QVERIFY(!bar->isVisible());                             // that one is in the detail
        clickRow(page.table(), 2, Qt::ControlModifier);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(bar->accessibleName(), u"2 selected of 200 loaded"_s);
        shoot(*page, u"users-selected"_s);
        for (auto *act : bar->findChildren<QPushButton *>()) {
            if (act->text().contains(u"305"))
                QTest::mouseClick(act, Qt::LeftButton);
        }
        QTRY_COMPARE(bar->accessibleName(), u"305 selected of 305 loaded"_s);
        QVERIFY(page->clearSelection());
        QTRY_VERIFY(!bar->isVisible());

        Shown<KeysPage> keys(profileOf(fixture));
        QTRY_COMPARE(keys.rows(), 5);
        keys->selectLoaded();
        QTRY_COMPARE(keys.find<look::SelectionBar>(u"keysSelection"_s)->accessibleName(), u"5 selected of 5 loaded"_s);
        QVERIFY(keys->clearSelection() && !keys->clearSelection());
    }
    // The server's clock, where the operator wants times to be.
    void theClockIsInTheChosenZone()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        workspace->setZone(QTimeZone("Asia/Kathmandu"));
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        const auto subtitle = [&](const QString &ending) {
            for (const auto *label : page.findChildren<QLabel *>()) {
                if (label->text().contains(u"by the server's clock at"_s))
                    return label->text().endsWith(ending);
            }
            return false;
        };
        QTRY_VERIFY(page.matching());
        QVERIFY(subtitle(u" UTC+5:45"_s));
        workspace->setZone(QTimeZone::utc());
        QVERIFY(subtitle(u" UTC"_s));
    }
};

QTEST_MAIN(TestListNumbers)
#include "tst_listnumbers.moc"

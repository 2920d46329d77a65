// The page of sessions by mouse and keyboard: chips, search, selection, detail, and the words for nothing.
#include "look/chip.h"
#include "look/datatable.h"
#include "opened.h"
#include "pages/sessionspage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::SessionsPage;

class TestSessionsPage : public QObject
{
    Q_OBJECT
    static look::DataTable *table(const SessionsPage &page) { return page.findChild<look::DataTable *>(u"sessionsTable"_s); }
    static look::Chip *chip(const SessionsPage &page, auth::State state) { return page.findChild<look::Chip *>(u"chip%1"_s.arg(int(state))); }
    static void clickRow(const SessionsPage &page, int row, Qt::KeyboardModifiers keys = {})
    {
        const auto cell = table(page)->visualRect(table(page)->model()->index(row, 0));
        QTest::mouseClick(table(page)->viewport(), Qt::LeftButton, keys, cell.center());
    }
    static int rows(const SessionsPage &page) { return table(page)->model()->rowCount(); }
private slots:
    void initTestCase() { prepareApplication(); }

    void chipsFilterAndCount_data() { engines(); }
    void chipsFilterAndCount()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);                // active and idle
        QTRY_COMPARE(chip(page, auth::State::Dead)->count(), u"3"_s);
        QCOMPARE(chip(page, auth::State::Active)->count(), u"3"_s);
        QCOMPARE(chip(page, auth::State::Idle)->count(), u"1"_s);
        QVERIFY(chip(page, auth::State::Invalid)->isVisible());
        QTest::mouseClick(chip(page, auth::State::Dead), Qt::LeftButton);
        QTRY_COMPARE(rows(page), 7);
        QTest::mouseClick(chip(page, auth::State::Active), Qt::LeftButton);
        QTRY_COMPARE(rows(page), 4);
        QCOMPARE(chip(page, auth::State::Active)->count(), u"3"_s);     // still counted
        QTRY_COMPARE(page.countsLine(), u"Showing all 4"_s);
    }
    void searchAndNothingMatches_data() { engines(); }
    void searchAndNothingMatches()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);
        auto *search = page.findChild<QLineEdit *>(u"sessionsSearch"_s);
        QTest::keyClicks(search, u"bob"_s);
        QTRY_COMPARE(rows(page), 2);
        QTest::keyClicks(search, u"'--"_s);
        QTest::keyClick(search, Qt::Key_Return);
        auto *empty = page.findChild<QWidget *>(u"sessionsEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        auto *clear = page.findChild<QPushButton *>(u"sessionsEmptyAct"_s);
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(rows(page), 4);
        QVERIFY(search->text().isEmpty());
        QTRY_VERIFY(table(page)->isVisible());
    }
    void selectionIsCountedAndHandedOver()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);
        auto *bar = page.findChild<QWidget *>(u"sessionsSelection"_s);
        QVERIFY(!bar->isVisible());
        clickRow(page, 0);
        clickRow(page, 2, Qt::ControlModifier);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(page.selected().size(), 2u);
        QSignalSpy asked(&page, &SessionsPage::revokeRequested);
        QTest::mouseClick(page.findChild<QPushButton *>(u"revokeButton"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<std::vector<auth::Session>>().size(), 2u);
        QVERIFY(page.clearSelection());
        QTRY_VERIFY(!bar->isVisible());
    }
    void aReadOnlyConnectionOffersNoRevoking()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        auto profile = profileOf(fixture);
        profile.options.readOnly = true;
        const auto workspace = openedWorkspace(profile);
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);
        clickRow(page, 0);
        auto *revoke = page.findChild<QPushButton *>(u"revokeButton"_s);
        QTRY_VERIFY(revoke->isVisible());
        QVERIFY(!revoke->isEnabled());
        QVERIFY(!revoke->toolTip().isEmpty());
    }
    void enterOpensTheDetailAndItsCrossClosesIt()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);
        clickRow(page, 0);
        auto *detail = page.findChild<QWidget *>(u"sessionDetail"_s);
        QVERIFY(!detail->isVisible());
        QTest::keyClick(table(page), Qt::Key_Return);
        QTRY_VERIFY(detail->isVisible());
        QSignalSpy user(&page, &SessionsPage::userRequested);
        QTest::mouseClick(page.findChild<QPushButton *>(u"sessionDetailUser"_s), Qt::LeftButton);
        QCOMPARE(user.size(), 1);
        QCOMPARE(user.first().first().toString(), u"ada0000000000001"_s);
        QTest::mouseClick(page.findChild<QToolButton *>(u"sessionDetailClose"_s), Qt::LeftButton);
        QTRY_VERIFY(!detail->isVisible());
    }
    void oneUsersSessionsAlone()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);
        page.showUser(u"ada0000000000001"_s, u"ada"_s);
        QTRY_COMPARE(rows(page), 3);
        auto *chip = page.findChild<look::Chip *>(u"userChip"_s);
        QVERIFY(chip->isVisible());
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_COMPARE(rows(page), 8);
        QVERIFY(!chip->isVisible());
    }
    // A failure is told with a way on, and what is shown stays.
    void aFailureIsToldAndTriedAgain()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        QTRY_COMPARE(rows(page), 4);
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        QTest::mouseClick(page.findChild<QToolButton *>(u"sessionsRefresh"_s), Qt::LeftButton);
        auto *bar = page.findChild<QWidget *>(u"sessionsBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(rows(page), 4);
        fixture.run(u"alter table elsewhere rename to %1"_s.arg(fixture.sessions()));
        QTest::mouseClick(page.findChild<QPushButton *>(u"sessionsRetry"_s), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
    }
};

QTEST_MAIN(TestSessionsPage)
#include "tst_sessionspage.moc"

// The page of sessions by mouse and keyboard: chips, search, selection, detail, and the words for nothing.
#include "clipboard.h"
#include "look/celldelegate.h"
#include "look/chip.h"
#include "look/factrow.h"
#include "look/statepill.h"
#include "models/sessionsmodel.h"
#include "opened.h"
#include "pages/sessionchips.h"
#include "pages/sessionspage.h"
#include "secretlabel.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMetaProperty>
#include <QPushButton>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::SessionsPage;

class TestSessionsPage : public QObject
{
    Q_OBJECT
    using Page = Shown<SessionsPage>;
    static look::Chip *chip(const Page &page, auth::State state) { return page.find<look::Chip>(u"chip%1"_s.arg(int(state))); }
    static QLabel *shownDetails(const Page &page)
    {
        for (auto *label : page.table().window()->findChildren<QLabel *>(u"faultDetails"_s)) {
            if (label->isVisible())
                return label;
        }
        return nullptr;
    }
private slots:
    void initTestCase() { prepareApplication(); }

    void chipsFilterAndCount_data() { engines(); }
    void chipsFilterAndCount()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);                // active and idle
        QTRY_COMPARE(chip(page, auth::State::Dead)->count(), u"3"_s);
        QCOMPARE(chip(page, auth::State::Active)->count(), u"3"_s);
        QCOMPARE(chip(page, auth::State::Idle)->count(), u"1"_s);
        QVERIFY(chip(page, auth::State::Invalid)->isVisible());
        QTest::mouseClick(chip(page, auth::State::Dead), Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 7);
        QTest::mouseClick(chip(page, auth::State::Active), Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 4);
        QCOMPARE(chip(page, auth::State::Active)->count(), u"3"_s);     // still counted
        QTRY_COMPARE(page->countsLine(), u"Showing all 4"_s);
    }
    void searchAndNothingMatches_data() { engines(); }
    void searchAndNothingMatches()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        auto *search = page.find<QLineEdit>(u"sessionsSearch"_s);
        QTest::keyClicks(search, u"bob"_s);
        QTRY_COMPARE(page.rows(), 2);
        QTest::keyClicks(search, u"'--"_s);
        QTest::keyClick(search, Qt::Key_Return);
        auto *empty = page.find<QWidget>(u"sessionsEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        auto *clear = page.find<QPushButton>(u"sessionsEmptyAct"_s);
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 4);
        QVERIFY(search->text().isEmpty());
        QTRY_VERIFY(page.table().isVisible());
    }
    void selectionIsCountedAndHandedOver()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        auto *bar = page.find<QWidget>(u"sessionsSelection"_s);
        QVERIFY(!bar->isVisible());
        clickRow(page.table(), 0);
        clickRow(page.table(), 2, Qt::ControlModifier);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(page->selected().size(), 2u);
        QSignalSpy asked(&*page, &SessionsPage::revokeRequested);
        page.click(u"revokeButton"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<std::vector<auth::Session>>().size(), 2u);
        QVERIFY(page->clearSelection());
        QTRY_VERIFY(!bar->isVisible());
    }
    void aReadOnlyConnectionOffersNoRevoking()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        auto profile = profileOf(fixture);
        profile.options.readOnly = true;
        Page page(profile);
        QTRY_COMPARE(page.rows(), 4);
        clickRow(page.table(), 0);
        auto *revoke = page.find<QPushButton>(u"revokeButton"_s);
        QTRY_VERIFY(revoke->isVisible());
        QVERIFY(!revoke->isEnabled());
        QVERIFY(!revoke->toolTip().isEmpty());
    }
    void aClickOpensTheDetailAndItsCrossClosesIt()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        auto *detail = page.find<QWidget>(u"sessionDetail"_s);
        clickRow(page.table(), 1, Qt::ControlModifier);         // selects
        QVERIFY(!detail->isVisible());
        clickRow(page.table(), 0);
        QTRY_VERIFY(detail->isVisible());
        QSignalSpy user(&*page, &SessionsPage::userRequested);
        page.click(u"sessionDetailUser"_s);
        QCOMPARE(user.size(), 1);
        QCOMPARE(user.first().first().toString(), u"ada0000000000001"_s);
        page.click(u"sessionDetailClose"_s);
        QTRY_VERIFY(!detail->isVisible());
    }
    // The bar over what is selected pushes the table down: not while a button is pressed, or the release would be another row's.
    void theTableStaysBelowThePressedMouse()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        auto *rows = page.table().viewport();
        const auto *bar = page.find<QWidget>(u"sessionsSelection"_s);
        const auto at = page.table().visualRect(page.table().model()->index(1, 0)).center();
        const auto there = rows->mapToGlobal(at);
        QTest::mousePress(rows, Qt::LeftButton, {}, at);
        QTest::qWait(100);
        QCOMPARE(page->selectedCount(), 1);
        QCOMPARE(rows->mapToGlobal(at), there);
        QTest::mouseRelease(rows, Qt::LeftButton, {}, rows->mapFromGlobal(there));
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(page->isDetailVisible());
        // By the keyboard nothing is pressed.
        QVERIFY(page->clearSelection());
        QVERIFY(!bar->isVisible());
    }
    void theDetailFollowsUntilItIsClosed()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        const auto fingerprint = [&] { return page.find<QWidget>(u"sessionDetail"_s)->findChild<look::FactRow *>()->value(); };
        const auto ofRow = [&](int row) {
            return page.table().model()->index(row, app::SessionsModel::Id).data(look::SecondaryRole).toString();
        };
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->isDetailVisible());
        QCOMPARE(fingerprint(), ofRow(0));
        QTest::keyClick(&page.table(), Qt::Key_Down);
        QCOMPARE(fingerprint(), ofRow(1));
        QVERIFY(page->closeDetail());                           // as Escape does
        QTest::keyClick(&page.table(), Qt::Key_Down);
        QVERIFY(!page->isDetailVisible());
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QVERIFY(page->isDetailVisible());
        QCOMPARE(fingerprint(), ofRow(2));
    }
    // What became of its row is said when the list is loaded anew; with its row it goes.
    void theDetailIsRefreshedWithItsRow()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->isDetailVisible());
        const auto state = [&] { return page.find<look::StatePill>(u"sessionDetailState"_s)->text(); };
        QCOMPARE(state(), u"Active"_s);
        page.find<QWidget>(u"sessionDetailRevoke"_s)->setFocus();
        fixture.run(u"update %1 set active_expires = 1"_s.arg(fixture.sessions()));
        page->refresh();
        QTRY_COMPARE(state(), u"Idle"_s);
        QTRY_VERIFY(page.find<QWidget>(u"sessionDetailRevoke"_s)->hasFocus());
        fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {LuciaFixture::session(u"adaactive"_s, 1)});
        page->refresh();
        QTRY_COMPARE(page.rows(), 3);
        QTRY_VERIFY(!page->isDetailVisible());
    }
    // Dots until it is asked for, nowhere else in the pane, and hidden again whenever it is out of sight.
    void theFullIdIsShownAndCopiedOnlyWhenItIsAskedFor()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        clickRow(page.table(), 0);
        const auto token = [&] { return page.find<app::SecretLabel>(u"sessionToken"_s); };
        QTRY_VERIFY(page->isDetailVisible() && token());
        const auto id = LuciaFixture::session(u"adaactive"_s, 1);
        const auto isAnywhere = [&] {
            const auto widgets = page->findChildren<QWidget *>();
            return std::any_of(widgets.begin(), widgets.end(), [&](const QWidget *widget) {
                for (int i = 0; i < widget->metaObject()->propertyCount(); ++i) {
                    if (widget->metaObject()->property(i).read(widget).toString().contains(id))
                        return true;
                }
                return false;
            });
        };
        QVERIFY(!token()->isRevealed() && !isAnywhere());
        auto *eye = page.find<QToolButton>(u"sessionTokenReveal"_s);
        QVERIFY(eye->toolTip().contains(u"signed in as this user"_s));
        QTest::mouseClick(eye, Qt::LeftButton);
        QVERIFY(token()->isRevealed());
        QVERIFY(token()->accessibleDescription() == id);
        QTRY_VERIFY(page.find<QWidget>(u"sessionDetail"_s)->width() >= 300);    // laid out
        QTRY_VERIFY(token()->height() > 0 && token()->width() > 200);
        shoot(*page, u"sessions-token"_s);
        page->closeDetail();
        QVERIFY(!token()->isRevealed() && !isAnywhere());
        QTest::keyClick(&page.table(), Qt::Key_Return);
        page.click(u"sessionTokenReveal"_s);
        QVERIFY(token()->isRevealed());
        clickRow(page.table(), 1);
        QVERIFY(!token()->isRevealed());
        clickRow(page.table(), 0);
        page.click(u"sessionTokenCopy"_s);
        QVERIFY(QGuiApplication::clipboard()->text() == id);
        QVERIFY(page.find<QWidget>(u"sessionTokenNote"_s)->isVisible());
        page.clipboard()->clear();                              // as it does after half a minute
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        QVERIFY(!token()->isRevealed() && !isAnywhere());
    }
    // While it is looked at, and in the list beside it.
    void aSessionDiesInTheDetail()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto end = QDateTime::currentMSecsSinceEpoch() + 4000;
        fixture.run(u"update %1 set active_expires = %2, idle_expires = %2 where id = '%3'"_s.arg(
            fixture.sessions(), QString::number(end), LuciaFixture::session(u"adaactive"_s, 1)));
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page->isDetailVisible());
        auto *pill = page.find<look::StatePill>(u"sessionDetailState"_s);
        QCOMPARE(pill->text(), u"Active"_s);
        QVERIFY(QDateTime::currentMSecsSinceEpoch() <= end);
        QTRY_COMPARE(pill->text(), u"Dead"_s);
        QCOMPARE(page.table().model()->index(0, app::SessionsModel::State).data().toString(), u"Dead"_s);
    }
    void lastRenewedIsDerived()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<look::FactRow>(u"sessionRenewed"_s));
        QVERIFY(page.find<look::FactRow>(u"sessionRenewed"_s)->value().startsWith(u"≈ "_s));
        auth::Session later;                                    // than any renewal could be
        later.id = LuciaFixture::session(u"adaactive"_s, 1);
        later.userId = u"ada0000000000001"_s;
        later.activeExpires = later.idleExpires = QDateTime::currentMSecsSinceEpoch() + 400ll * 86'400'000;
        page->showSession(later);
        QVERIFY(!page.find<look::FactRow>(u"sessionRenewed"_s));
    }
    void oneUsersSessionsAlone()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        page->showUser(u"ada0000000000001"_s, u"ada"_s);
        QTRY_COMPARE(page.rows(), 3);
        auto *chip = page.find<look::Chip>(u"userChip"_s);
        QVERIFY(chip->isVisible());
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_COMPARE(page.rows(), 8);
        QVERIFY(!chip->isVisible());
    }
    void aFoundSessionBeyondTheFirstPageIsShownAllTheSame()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 300, auth::State::Active);
        fixture.run(u"create index by_user on %1 (user_id)"_s.arg(fixture.sessions()));     // else they are read at once
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        const auto connection = fixture.connect();
        const auto last = auth::Sessions(*connection, fixture.schema()).find(LuciaFixture::session(u"bobdead"_s, 6));
        QVERIFY(last);
        QSignalSpy loaded(&*page, &app::Page::loaded);
        page->showSession(*last);
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(page.rows(), 200);
        QVERIFY(page->selected().empty());
        QVERIFY(page.find<QWidget>(u"sessionDetail"_s)->isVisible());
        QSignalSpy asked(&*page, &SessionsPage::revokeRequested);
        page.click(u"sessionDetailRevoke"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<std::vector<auth::Session>>().front().id, last->id);
        // No row tells what becomes of it.
        fixture.run(u"update %1 set active_expires = ?, idle_expires = ? where id = ?"_s.arg(fixture.sessions()),
            {fixture.now() + 7'200'000, fixture.now() + 14'400'000, last->id});
        page->refresh();
        const auto state = [&] { return page.find<look::StatePill>(u"sessionDetailState"_s)->text(); };
        QTRY_COMPARE(state(), u"Active"_s);
        fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {last->id});
        page->refresh();
        QTRY_VERIFY(!page->isDetailVisible());
    }
    // … in the place of the one that was looked at, though the list stays as it is.
    void aFoundSessionTakesTheDetailOver()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.addSessions(u"many"_s, u"bob0000000000002"_s, 300, auth::State::Active);
        fixture.run(u"create index by_user on %1 (user_id)"_s.arg(fixture.sessions()));
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        page->showUser(u"bob0000000000002"_s, u"bob"_s);
        QSignalSpy loaded(&*page, &app::Page::loaded);
        QTRY_COMPARE(loaded.size(), 1);
        clickRow(page.table(), 3);
        QTRY_VERIFY(page->isDetailVisible());
        const auto connection = fixture.connect();
        const auto last = auth::Sessions(*connection, fixture.schema()).find(LuciaFixture::session(u"bobdead"_s, 6));
        QVERIFY(last);
        page->showSession(*last);
        QTRY_COMPARE(loaded.size(), 2);
        QVERIFY(page->isDetailVisible() && page->selected().empty());
        QSignalSpy asked(&*page, &SessionsPage::revokeRequested);
        page.click(u"sessionDetailRevoke"_s);
        QCOMPARE(asked.first().first().value<std::vector<auth::Session>>().front().id, last->id);
    }
    void addedFiltersNameTheZoneAndTheirCost()
    {
        LuciaFixture fixture(u"sqlite"_s);
        // What the engine takes for a large table: row numbers far apart.
        fixture.run(u"update %1 set rowid = rowid + 5000000 where rowid = (select max(rowid) from %1)"_s.arg(fixture.sessions()));
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        workspace->setZone(QTimeZone("Asia/Kathmandu"));
        SessionsPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        const auto from = QDateTime({2026, 11, 22}, {9, 8}, Qt::UTC).toMSecsSinceEpoch();
        page.chips().put(nullptr, {from});
        const auto *chip = page.findChild<look::Chip *>(u"sessionFilter0"_s);
        QCOMPARE(page.filter().idleFrom, from);
        QCOMPARE(chip->text(), u"Idle until 2026-11-22 14:53 UTC+5:45 or later"_s);
        QCOMPARE(chip->toolTip(), u"No index finds these sessions: reads ≈5,000,008 rows"_s);
        QSignalSpy loaded(&page, &app::Page::loaded);
        QTRY_VERIFY(!loaded.isEmpty() && chip->isVisible());
        shoot(page, u"sessions-filtered"_s);
        workspace->setZone(QTimeZone::utc());
        QCOMPARE(chip->text(), u"Idle until 2026-11-22 09:08 UTC or later"_s);
        QCOMPARE(chip->accessibleName(), chip->text());
        QCOMPARE(page.filter().idleFrom, from);
    }
    // A failure is told with a way on, and what is shown stays.
    void aFailureIsToldAndTriedAgain()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        QTRY_COMPARE(page->totalText(), u"4"_s);
        QString told;
        connect(&*page, &app::Page::countsChanged, this, [&] { told = page->totalText(); });
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        page.click(u"sessionsRefresh"_s);
        auto *bar = page.find<QWidget>(u"sessionsBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(page.rows(), 4);
        QTRY_COMPARE(told, u"unknown"_s);
        auto *details = shownDetails(page);
        QVERIFY(!details);
        clickIn(*bar, u"details"_s);
        QTRY_VERIFY(details = shownDetails(page));
        QVERIFY(details->text().contains(u"user_session"_s));
        shoot(*page, u"sessions-failure-details"_s);
        clickIn(*bar, u"details"_s);
        QTRY_VERIFY(!shownDetails(page));
        fixture.run(u"alter table elsewhere rename to %1"_s.arg(fixture.sessions()));
        clickIn(*bar, u"remedy"_s);
        QTRY_VERIFY(!bar->isVisible());
        QTRY_COMPARE(told, u"4"_s);
    }
    // … and where there were no rows before, in their place; to be copied, and without what somebody has typed.
    void aFailureHasDetailsToCopy_data() { engines(); }
    void aFailureHasDetailsToCopy()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 4);
        const auto token = LuciaFixture::session(u"nosuchone"_s, 9);
        page.find<QLineEdit>(u"sessionsSearch"_s)->setText(token);
        auto *empty = page.find<QWidget>(u"sessionsEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        page.click(u"sessionsRefresh"_s);
        QTRY_VERIFY(page.find<QWidget>(u"sessionsEmptyDetails"_s));
        QVERIFY(!shownDetails(page));
        QCOMPARE((*page).countsLine(), u"Not loaded"_s);           // and not "all 0"
        QTRY_VERIFY(page.find<QWidget>(u"sessionsEmptyDetails"_s)->isVisible());
        page.click(u"sessionsEmptyDetails"_s);
        QTRY_VERIFY(shownDetails(page));
        const auto *details = shownDetails(page);
        QVERIFY(details->text().contains(u"user_session"_s));
        QVERIFY2(!details->text().contains(token.mid(4, 12)), "more of an id than its first four characters");
        QTest::mouseClick(details->parentWidget()->findChild<QPushButton *>(u"copyDetails"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), details->text());
        shoot(*page, u"sessions-failed-details"_s);
        fixture.run(u"alter table elsewhere rename to %1"_s.arg(fixture.sessions()));
        page.click(u"sessionsEmptyAct"_s);
        QTRY_VERIFY(!shownDetails(page));
    }
};

QTEST_MAIN(TestSessionsPage)
#include "tst_sessionspage.moc"

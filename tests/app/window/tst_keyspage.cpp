// The page of keys by mouse and keyboard: chips of providers, kinds of hash, detail, and the way to a reset.
#include "look/chip.h"
#include "look/factrow.h"
#include "look/mnemonics.h"
#include "opened.h"
#include "pages/keyspage.h"
#include "pages/missingpart.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::KeysPage;

class TestKeysPage : public QObject
{
    Q_OBJECT
    using Page = Shown<KeysPage>;
private slots:
    void initTestCase() { prepareApplication(); }

    void providersAreChipsWithCounts_data() { engines(); }
    void providersAreChipsWithCounts()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        QTRY_VERIFY(page.find<look::Chip>(u"provider:email"_s));
        auto *email = page.find<look::Chip>(u"provider:email"_s);
        QCOMPARE(email->count(), u"2"_s);
        QTest::mouseClick(email, Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 2);
        QTRY_COMPARE(page->countsLine(), u"Showing all 2"_s);
        page.click(u"provider:github"_s);
        QTRY_COMPARE(page.rows(), 3);
    }
    void kindsOfHashAreChosenFromAMenu()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        auto *chip = page.find<look::Chip>(u"hashKindChip"_s);
        auto *menu = page.find<QMenu>(u"hashKindMenu"_s);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY(menu->isVisible());
        auto *none = page.find<QAction>(u"hash0"_s);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(none).center());
        QTRY_COMPARE(page.rows(), 2);
        QCOMPARE(chip->text(), u"No password"_s);
        QTest::keyClicks(page.find<QLineEdit>(u"keysSearch"_s), u"nobody"_s);
        auto *empty = page.find<QWidget>(u"keysEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        page.click(u"keysEmptyAct"_s);
        QTRY_COMPARE(page.rows(), 5);
    }
    void everyKindHasALetterOfItsOwn()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const Page page(profileOf(fixture));
        QString letters;
        for (const auto *action : page.find<QMenu>(u"hashKindMenu"_s)->actions()) {
            if (action->isSeparator())
                continue;
            const auto letter = look::mnemonicOf(action->text());
            QVERIFY2(!letter.isNull() && !letters.contains(letter), qPrintable(action->text()));
            letters += letter;
        }
        QCOMPARE(letters.size(), 6);
    }
    void whatAKindReadsIsSaidBefore()
    {
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"update %1 set rowid = rowid + 5000000 where rowid = (select max(rowid) from %1)"_s.arg(fixture.keys()));
        Page page(profileOf(fixture));
        const auto *last = page.find<QMenu>(u"hashKindMenu"_s)->actions().last();
        QCOMPARE(last->text(), u"No index knows the kinds: one alone reads ≈5,000,005 rows"_s);
        QVERIFY(!last->isEnabled());
        page.click(u"hashKindChip"_s);
        QTRY_VERIFY(page.find<QMenu>(u"hashKindMenu"_s)->isVisible());
        shoot(*page.find<QMenu>(u"hashKindMenu"_s), u"keys-kinds"_s);
    }
    void anEstimateStandsWhileTheyAreCounted()
    {
        LuciaFixture fixture(u"sqlite"_s);
        for (int i = 0; i < 300; ++i)
            fixture.addKey(u"email:many%1@example.com"_s.arg(i), u"bob0000000000002"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 200);
        QTRY_COMPARE(page->countsLine(), u"Showing 200 of 305"_s);
        QTRY_VERIFY(page.find<look::Chip>(u"provider:email"_s));
        page->refresh();
        QVERIFY(page->stopLoading() && !page->stopLoading());       // the count that was to follow the load as well
        QCOMPARE(page->countsLine(), u"Showing 200 of ≈305"_s);
        page.click(u"provider:email"_s);
        page->stopLoading();
        QCOMPARE(page->countsLine(), u"Showing the first 200"_s);   // of how many, no estimate says
    }
    void aKeyIsShownAndReset_data() { engines(); }
    void aKeyIsShownAndReset()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        auto *reset = page.find<QPushButton>(u"keysReset"_s);
        QVERIFY(!reset->isEnabled());
        clickRow(page.table(), 0);
        QTRY_VERIFY(reset->isEnabled());
        QTRY_VERIFY(page->isDetailVisible());
        QVERIFY(page->closeDetail());
        QSignalSpy asked(&*page, &KeysPage::resetRequested);
        QTest::mouseClick(reset, Qt::LeftButton);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).value<auth::Key>().id, u"email:ada@example.com"_s);
        QCOMPARE(asked.first().at(1).value<auth::SessionCounts>().total(), 3);
        QVERIFY(page.find<QWidget>(u"keyDetail"_s)->isVisible());
        QSignalSpy user(&*page, &KeysPage::userRequested);
        page.click(u"keyDetailUser"_s);
        QCOMPARE(user.first().first().toString(), u"ada0000000000001"_s);
        page.click(u"keyDetailClose"_s);
        QTRY_VERIFY(!page.find<QWidget>(u"keyDetail"_s)->isVisible());
        // A key of another provider is never given a password from here.
        clickRow(page.table(), 2);
        QTRY_VERIFY(!reset->isEnabled());
        QVERIFY(!reset->toolTip().isEmpty());
    }
    void aProviderWithoutKeysIsCountedAsSuch()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_VERIFY(page.find<look::Chip>(u"provider:google"_s));
        QCOMPARE(page.find<look::Chip>(u"provider:google"_s)->count(), u"1"_s);
        fixture.run(u"delete from %1 where id like 'google:%'"_s.arg(fixture.keys()));
        page->refresh();
        QTRY_COMPARE(page.find<look::Chip>(u"provider:google"_s)->count(), u"0"_s);
    }
    // A key's id is one column of the table: no order begins with what follows the colon.
    void onlyRealOrdersAreOffered()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        const auto &header = page.table().header();
        QVERIFY(header.isSortable(app::KeysModel::Provider) && header.isSortable(app::KeysModel::User));
        QVERIFY(!header.isSortable(app::KeysModel::ProviderUserId));
    }
    // A key's hash, and how many sessions a reset would end, are as they are now; with its row the detail goes.
    void theDetailIsRefreshedWithItsRow()
    {
        LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        clickRow(page.table(), 0);
        const auto facts = [&] {
            QStringList values;
            for (const auto *row : page.find<QWidget>(u"keyDetail"_s)->findChildren<look::FactRow *>())
                values << row->value();
            return values;
        };
        QTRY_VERIFY(facts().contains(u"1 active, 1 idle"_s));
        const auto kind = facts().value(3);
        fixture.run(u"delete from %1 where id = ?"_s.arg(fixture.sessions()), {LuciaFixture::session(u"adaidle"_s, 2)});
        fixture.run(u"update %1 set hashed_password = null where id = 'email:ada@example.com'"_s.arg(fixture.keys()));
        page->refresh();
        QTRY_VERIFY(facts().contains(u"1 active"_s));
        QVERIFY2(facts().value(3) != kind, qPrintable(facts().join(u'|')));
        fixture.run(u"delete from %1 where id = 'email:ada@example.com'"_s.arg(fixture.keys()));
        page->refresh();
        QTRY_COMPARE(page.rows(), 4);
        QTRY_VERIFY(!page->isDetailVisible());
    }
    // A number that is not to be had says why, and can be asked for again.
    void anUnknownNumberSaysWhy_data() { engines(); }
    void anUnknownNumberSaysWhy()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        Page page(profileOf(fixture));
        QTRY_COMPARE(page.rows(), 5);
        fixture.run(u"alter table %1 rename to elsewhere"_s.arg(fixture.sessions()));
        clickRow(page.table(), 0);
        QTRY_VERIFY(page.find<QWidget>(u"keySessionsRetry"_s));
        page.click(u"keySessionsDetails"_s);
        const auto &detail = *page.find<QWidget>(u"keyDetail"_s);
        QTRY_VERIFY(detail.findChild<QLabel *>(u"faultDetails"_s)->isVisible());
        QVERIFY(detail.findChild<QLabel *>(u"faultDetails"_s)->text().contains(u"user_session"_s));
        shoot(*page, u"keys-detail-unknown-"_s + engine);
        // An act that needs the number asks for it once more, and what was said of it before is gone.
        const auto sessions = [&] { return detail.findChildren<look::FactRow *>().last()->value(); };
        page.click(u"keyDetailReset"_s);
        QCOMPARE(sessions(), u"…"_s);
        QTRY_COMPARE(sessions(), u"unknown"_s);
        QCOMPARE(detail.findChildren<app::MissingPart *>().size(), 1);
        fixture.run(u"alter table elsewhere rename to %1"_s.arg(fixture.sessions()));
        auto *again = page.find<QWidget>(u"keySessionsRetry"_s);
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Space);
        QVERIFY(page->focusWidget() == detail.focusProxy());    // and not on what closes it
        QTRY_VERIFY(!page.find<QWidget>(u"keySessionsRetry"_s));
        QTRY_COMPARE(sessions(), u"1 active, 1 idle"_s);
    }
    void aLossLeavesWhatWasKnown()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto workspace = openedWorkspace(profileOf(fixture));
        QVERIFY(workspace);
        KeysPage page(*workspace);
        page.resize(1072, 740);
        page.show();
        auto *table = page.findChild<look::DataTable *>(u"keysTable"_s);
        QTRY_COMPARE(table->model()->rowCount(), 5);
        clickRow(*table, 0);
        const auto sessions = [&] {
            const auto rows = page.findChild<QWidget *>(u"keyDetail"_s)->findChildren<look::FactRow *>();
            return rows.isEmpty() ? QString() : rows.last()->value();
        };
        QTRY_COMPARE(sessions(), u"1 active, 1 idle"_s);
        workspace->reportLoss({database::Error::Kind::Lost, {}, {}, {}});
        QCOMPARE(sessions(), u"1 active, 1 idle"_s);
        QVERIFY(!page.findChild<QWidget *>(u"keySessionsRetry"_s));
    }
    void everyControlHasAName()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Page page(profileOf(fixture));
        QTRY_VERIFY(page.find<look::Chip>(u"provider:email"_s));
        for (const auto *button : page->findChildren<QAbstractButton *>())
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() || !button->isVisible(), qPrintable(button->objectName()));
    }
};

QTEST_MAIN(TestKeysPage)
#include "tst_keyspage.moc"

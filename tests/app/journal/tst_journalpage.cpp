// The page of the journal by mouse and keyboard: acts in detail, searches, the chain verified, exported, begun anew.
#include "../window/mainwindowhand.h"
#include "databaseview.h"
#include "journal/verify.h"
#include "look/chip.h"
#include "look/elidedlabel.h"
#include "look/inlinebar.h"
#include "look/leadlabel.h"
#include "models/journalmodel.h"
#include "pages/journalpage.h"
#include "pages/progressrow.h"
#include "recorded.h"
#include "wording.h"
#include "writtenjournal.h"

#include <QAccessible>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using app::JournalModel;
using app::JournalPage;
using journal::Act;
using journal::Outcome;

class TestJournalPage : public QObject
{
    Q_OBJECT
    using Page = Shown<JournalPage>;
    std::unique_ptr<LuciaFixture> m_fixture;
    std::unique_ptr<WrittenJournal> m_journal;

    app::Profile profile() const { return profileOf(*m_fixture); }
    static QStringList texts(const QWidget &widget)
    {
        QStringList texts;
        for (const auto *label : widget.findChildren<QLabel *>())
            texts << label->text();
        return texts;
    }
private slots:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"candela-tst-journalpage"_s);
        prepareApplication();
        m_fixture = std::make_unique<LuciaFixture>(u"sqlite"_s);
    }
    void init() { m_journal = std::make_unique<WrittenJournal>(); }
    void cleanupTestCase() { QDir(WrittenJournal::folder()).removeRecursively(); }

    void nothingYet()
    {
        Page page(profile());
        auto *empty = page.find<QWidget>(u"journalEmpty"_s);
        QTRY_VERIFY(empty->isVisible());
        QTRY_VERIFY(texts(*empty).contains(u"No changes yet"_s));
        QVERIFY(!page.find<QWidget>(u"journalState"_s)->isVisible());
        page.click(u"journalVerify"_s);
        QTRY_VERIFY(page.find<QWidget>(u"journalResult"_s)->isVisible());
    }
    void anActInDetail()
    {
        auto entry = WrittenJournal::entry(Act::RevokeSessions, {});
        entry.counts = {{u"matched"_s, 37}, {u"users"_s, 12}};
        for (int i = 0; i < 37; ++i)
            entry.fingerprints << u"%1"_s.arg(0x9f2c61d0 + i, 8, 16, QChar(u'0'));
        QVERIFY(m_journal->write(entry, Outcome::Partly, {{u"done"_s, 36}, {u"already_gone"_s, 1}}));
        Page page(profile());
        QTRY_COMPARE(page.rows(), 1);
        QCOMPARE(page->countsLine(), u"Showing all 1"_s);
        auto *detail = page.find<QWidget>(u"journalDetail"_s);
        QVERIFY(!detail->isVisible());
        clickRow(page.table(), 0);
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QTRY_VERIFY(detail->isVisible());
        const auto shown = texts(*detail);
        for (const auto &text : {u"Revoked 36 session(s)"_s, u"Entries 1 and 2"_s, u"37 matched, 12 user(s)"_s, u"36 done, 1 already gone"_s,
                 u"SEC-812 leaked laptop, Hamburg office"_s, u"shop, PRODUCTION"_s, u"db-1.internal:5432/auth"_s, QString(64, u'0')})
            QVERIFY2(shown.contains(text), qPrintable(text + u" not in "_s + shown.join(u" | "_s)));
        auto *fingerprints = page.find<QLabel>(u"journalFingerprints"_s);
        QCOMPARE(fingerprints->text().split(QRegularExpression(u"\\s+"_s)).size(), 9);
        page.click(u"journalAllFingerprints"_s);
        QCOMPARE(fingerprints->text().split(QRegularExpression(u"\\s+"_s)).size(), 37);
        page.click(u"journalDetailCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), m_journal->content());
        page.click(u"journalDetailClose"_s);
        QTRY_VERIFY(!detail->isVisible());
    }
    void searches()
    {
        QVERIFY(m_journal->fill(20));
        QVERIFY(m_journal->write(WrittenJournal::entry(Act::DeleteUser, u"bob"_s), Outcome::Done));
        QVERIFY(m_journal->write(WrittenJournal::entry(Act::DeleteUser, u"eve"_s, u"staging"_s), Outcome::Done));
        Page page(profile());
        QTRY_COMPARE(page.rows(), 21);
        page->startSearch();
        auto *field = page.find<QLineEdit>(u"journalSearch"_s);
        QVERIFY(field->hasFocus() || !page->isActiveWindow());
        QTest::keyClicks(field, u"deleted"_s);
        QTRY_COMPARE(page.rows(), 1);
        auto *here = page.find<look::Chip>(u"journalHere"_s);
        QTest::mouseClick(here, Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 2);
        field->selectAll();
        QTest::keyClicks(field, u"zebra"_s);
        QTRY_COMPARE(page.rows(), 0);
        QTRY_VERIFY(page.find<QPushButton>(u"journalEmptyAct"_s));
        page.click(u"journalEmptyAct"_s);
        QTRY_COMPARE(page.rows(), 22);
        QVERIFY(field->text().isEmpty());
        QTest::mouseClick(here, Qt::LeftButton);
        QTRY_COMPARE(page.rows(), 21);
    }
    void nothingOnThisConnection()
    {
        QVERIFY(m_journal->write(WrittenJournal::entry(Act::DeleteUser, u"eve"_s, u"staging"_s), Outcome::Done));
        Page page(profile());
        QTRY_VERIFY(page.find<QPushButton>(u"journalEmptyAct"_s));
        QVERIFY(texts(*page.find<QWidget>(u"journalEmpty"_s)).contains(u"No changes on this connection yet"_s));
        page.click(u"journalEmptyAct"_s);
        QTRY_COMPARE(page.rows(), 1);
        auto *here = page.find<look::Chip>(u"journalHere"_s);
        QVERIFY(!here->isChecked());
        // Kept from one time to the next; at first it is on.
        const auto kept = page->layout();
        page->restore({});
        QVERIFY(here->isChecked());
        page->restore(app::PageLayout::fromText(kept.toText()));
        QVERIFY(!here->isChecked());
    }
    void verifies()
    {
        QVERIFY(m_journal->fill(5));
        Page page(profile());
        QTRY_COMPARE(page.rows(), 5);
        QTRY_VERIFY(texts(*page).contains(u"10 entries, chain not checked yet"_s));
        page.click(u"journalVerify"_s);
        auto *result = page.find<look::InlineBar>(u"journalResult"_s);
        QTRY_VERIFY(result->isVisible());
        QTRY_VERIFY(texts(*page).join(u' ').contains(u"chain intact when checked"_s));
        QVERIFY(!page.find<QWidget>(u"journalProgress"_s)->isVisible());        // it took no second
        QVERIFY(page.find<QWidget>(u"journalVerify"_s)->isEnabled());

        auto content = m_journal->content();
        content.replace("user1@", "user7@");
        QVERIFY(m_journal->put(content));
        page.click(u"journalVerify"_s);
        QTRY_VERIFY(page.find<QPushButton>(u"journalResultAnew"_s));
        QTRY_VERIFY(texts(*page).join(u' ').contains(u"chain not intact when checked"_s));
    }
    void corruptAndBegunAnew()
    {
        QVERIFY(m_journal->fill(5));
        QVERIFY(QFile::remove(WrittenJournal::folder() + u"/journal.head"_s));
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profile()));
        window.trigger(u"actJournal"_s);
        auto *state = window.find<look::InlineBar>(u"journalState"_s);
        QTRY_VERIFY(state->isVisible());
        QCOMPARE(window.table(u"journal"_s)->model()->rowCount(), 5);
        window.click(u"journalStateAnew"_s);
        QTRY_VERIFY(window.dialog());
        auto *cancel = window.dialog()->findChild<QPushButton *>(u"cancelStartJournal"_s);
        QVERIFY(cancel->isDefault());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!window.dialog());
        QVERIFY(state->isVisible());
        window.click(u"journalStateAnew"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"confirmStartJournal"_s);
        QTRY_VERIFY(!state->isVisible());
        QTRY_COMPARE(window.table(u"journal"_s)->model()->rowCount(), 1);
        QVERIFY(window.find<QWidget>(u"journalResult"_s)->isVisible());
        QCOMPARE(m_journal->journal.check(), 1);
        QCOMPARE(QDir(WrittenJournal::folder()).entryList(QDir::Files).size(), 3);
    }
    // Nothing is done without its line, and what is said leads to this page.
    void actsAreRefused()
    {
        QVERIFY(m_journal->fill(2));
        QVERIFY(QFile::remove(WrittenJournal::folder() + u"/journal.head"_s));
        bool isDone = false;
        const auto refused = app::recorded(m_journal->journal, WrittenJournal::entry(Act::DeleteUser, u"eve"_s),
            [&] { isDone = true; return database::Result<int>(1); }, [](int, journal::Entry &) {});
        QVERIFY(!refused && !isDone);
        QCOMPARE(refused.error().kind, database::Error::Kind::Unrecorded);
        QVERIFY(app::sentence(refused.error(), {}).line().contains(u"begin a new one"_s));
    }
    void exports()
    {
        QVERIFY(m_journal->fill(5));
        const QTemporaryDir folder;
        const auto path = folder.filePath(u"mine.ndjson"_s);
        Page page(profile());
        QTRY_COMPARE(page.rows(), 5);
        page.click(u"journalExport"_s);
        auto *files = page.find<QFileDialog>(u"journalExportDialog"_s);
        QTRY_VERIFY(files && files->isVisible());
        files->setDirectory(folder.path());
        auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(page.find<QWidget>(u"journalResult"_s)->isVisible());
        journal::Progress progress;
        const auto verdict = journal::verify(path, {}, progress);
        QVERIFY(verdict && verdict->isIntact());
        QCOMPARE(verdict->lines, 10);
    }
    void longWorkShowsAndStops()
    {
        app::ProgressRow row(u"journalProgress"_s);
        const auto progress = std::make_shared<journal::Progress>();
        progress->all = 1000;
        row.start(u"Verifying the chain"_s, progress);
        QVERIFY(row.isHidden());
        QTRY_VERIFY_WITH_TIMEOUT(row.isVisible(), 2000);
        progress->done = 400;
        auto *bar = row.findChild<QProgressBar *>();
        QTRY_COMPARE(bar->value(), 400);
        progress->done = 300;
        QTest::qWait(150);
        QCOMPARE(bar->value(), 400);
        QSignalSpy stop(&row, &app::ProgressRow::stopRequested);
        QTest::mouseClick(row.findChild<QWidget *>(u"journalProgressStop"_s), Qt::LeftButton);
        QCOMPARE(stop.size(), 1);
        row.stop();
        QVERIFY(row.isHidden());
    }
    void unreadable()
    {
        QVERIFY(QDir().mkpath(m_journal->journal.path()));
        Page page(profile());
        QTRY_VERIFY(page.find<QPushButton>(u"journalEmptyAct"_s));
        QVERIFY(texts(*page.find<QWidget>(u"journalEmpty"_s)).contains(u"The journal cannot be read."_s));
        QVERIFY(QDir().rmdir(m_journal->journal.path()));
        QVERIFY(m_journal->fill(2));
        page.click(u"journalEmptyAct"_s);
        QTRY_COMPARE(page.rows(), 2);
        QVERIFY(!page.find<QWidget>(u"journalState"_s)->isVisible());
    }
    void linesOfNobody()
    {
        QVERIFY(m_journal->fill(1));
        QVERIFY(m_journal->put(m_journal->content() + "<b>hello</b>\n"));
        Page page(profile());
        QTRY_COMPARE(page.rows(), 2);
        clickRow(page.table(), 0);
        QTest::keyClick(&page.table(), Qt::Key_Return);
        QTRY_VERIFY(page.find<QPlainTextEdit>(u"journalText"_s));
        QCOMPARE(page.find<QPlainTextEdit>(u"journalText"_s)->toPlainText(), u"<b>hello</b>"_s);
    }
    void followsOtherPrograms()
    {
        QVERIFY(m_journal->fill(1));
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profile()));
        window.trigger(u"actJournal"_s);
        auto *table = window.table(u"journal"_s);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        window.trigger(u"actUsers"_s);
        QVERIFY(m_journal->fill(1));
        window.trigger(u"actJournal"_s);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QVERIFY(m_journal->fill(1));
        window.trigger(u"actRefresh"_s);
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }
    void keyboard()
    {
        QVERIFY(m_journal->fill(220));
        Page page(profile());
        QTRY_COMPARE(page.rows(), 200);
        QCOMPARE(page->countsLine(), u"Showing the newest 200"_s);
        QTest::keyClick(&page.table(), Qt::Key_End, Qt::ControlModifier);
        QTRY_COMPARE(page.rows(), 220);
        QTRY_COMPARE(page.table().currentIndex().row(), 219);
        QTest::keyClick(&page.table(), Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(page.table().currentIndex().row(), 0);
    }
    void everythingIsNamed()
    {
        QVERIFY(m_journal->fill(1));
        Page page(profile());
        QTRY_COMPARE(page.rows(), 1);
        clickRow(page.table(), 0);
        QTest::keyClick(&page.table(), Qt::Key_Return);
        for (auto *button : page->findChildren<QAbstractButton *>()) {
            const auto *accessible = QAccessible::queryAccessibleInterface(button);
            if (button->isVisible())
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(TestJournalPage)
#include "tst_journalpage.moc"

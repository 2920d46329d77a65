// What the window asks of a large database when its pages are looked at: the rows first, each time by a bounded page, and
// what is counted on a connection of its own, where nobody waits for it.
#include "look/chip.h"
#include "models/sessionsmodel.h"
#include "pages/sessionspage.h"
#include "scale/scalewindow.h"
#include "support/statementlog.h"

#include <QLineEdit>
#include <QRegularExpression>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestWindowShape : public QObject
{
    Q_OBJECT
    static constexpr ScaleSize size{100'000, 200'000};
    using Entries = std::vector<StatementLog::Entry>;

    static bool counts(const QString &text) { return text.contains(u"count(") || text.contains(u"sum("); }
    // What the account may do is asked by having our statements planned, which reads no row.
    static bool isPlanned(const QString &text) { return text.startsWith(u"explain "); }
    // Some of the rows of a table, as opposed to one row about them all.
    static bool reads(const QString &text)
    {
        static const QRegularExpression table(u" from [\"`]"_s), ends(u"(min|max)\\(_rowid_\\)"_s);
        return !counts(text) && !isPlanned(text) && table.match(text).hasMatch() && !ends.match(text).hasMatch();
    }
    // The pages of sessions among them.
    static Entries pages(const Entries &entries)
    {
        Entries found;
        for (const auto &entry : entries) {
            const auto &text = entry.text;
            if (text.contains(u"active_expires") && !counts(text) && !isPlanned(text) && text.contains(u" limit "))
                found.push_back(entry);
        }
        return found;
    }
    static void check(const Entries &entries)
    {
        const auto rows = pages(entries);
        QVERIFY(!rows.empty());
        for (const auto &[text, thread] : entries) {
            QVERIFY2(!text.contains(u"offset", Qt::CaseInsensitive), qPrintable(text));
            QVERIFY2(!reads(text) || text.contains(u" limit "), qPrintable(text));
            QVERIFY2(!counts(text) || thread != rows.front().thread, qPrintable(text));
        }
    }
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-windowshape"_s);
        prepareApplication();
    }

    void openingAsksForOnePage_data() { engines(); }
    void openingAsksForOnePage()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        const StatementLog log;
        ScaleWindow window(database);
        const auto entries = log.entries();
        check(entries);
        QCOMPARE(pages(entries).size(), 1u);
        QCOMPARE(window.model().rowCount(), app::PagedRows::pageRows);
    }
    void scrollingAsksForOneMore_data() { engines(); }
    void scrollingAsksForOneMore()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        StatementLog log;
        QVERIFY(window.untilReady([&] { window.table().scrollToBottom(); }));
        check(log.entries());
        QCOMPARE(pages(log.entries()).size(), 1u);
        QCOMPARE(window.model().rowCount(), 2 * app::PagedRows::pageRows);
    }
    void theOtherEndIsAPageAsWell_data() { engines(); }
    void theOtherEndIsAPageAsWell()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        StatementLog log;
        QVERIFY(window.untilReady([&] { QTest::keyClick(&window.table(), Qt::Key_End, Qt::ControlModifier); }));
        check(log.entries());
        const auto asked = pages(log.entries());
        QCOMPARE(asked.size(), 1u);
        QVERIFY2(asked.front().text.contains(u" desc"), qPrintable(asked.front().text));
        QCOMPARE(window.model().rowCount(), app::PagedRows::pageRows);
    }
    void aFilterAsksForOnePage_data() { engines(); }
    void aFilterAsksForOnePage()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        StatementLog log;
        QVERIFY(window.untilReady([&] {
            window->click(u"chip%1"_s.arg(int(auth::State::Dead)));
        }));
        check(log.entries());
        QCOMPARE(pages(log.entries()).size(), 1u);
    }
    // Users first, then the sessions that they or the text itself lead to.
    void aSearchAsksForOnePage_data() { engines(); }
    void aSearchAsksForOnePage()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        const auto id = qobject_cast<app::SessionsModel *>(window.table().model())->at(0).id.left(10);
        auto *field = window->find<QLineEdit>(u"sessionsSearch"_s);
        StatementLog log;
        field->setText(id);
        QVERIFY(window.untilReady([&] { QTest::keyClick(field, Qt::Key_Return); }));
        check(log.entries());
        QCOMPARE(pages(log.entries()).size(), 1u);
        QVERIFY(window.model().rowCount() > 0);
    }
    // A refresh counts once for all chips, aside from who waits for the rows.
    void aRefreshCountsOnce_data() { engines(); }
    void aRefreshCountsOnce()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        const auto *page = window->find<app::SessionsPage>(u"sessions"_s);
        QTRY_VERIFY_WITH_TIMEOUT(page->matching(), ScaleWindow::patience);
        StatementLog log;
        QVERIFY(window.untilReady([&] { window->trigger(u"actRefresh"_s); }));
        QTRY_VERIFY_WITH_TIMEOUT(page->matching(), ScaleWindow::patience);
        check(log.entries());
        const auto entries = log.entries();
        QCOMPARE(std::count_if(entries.begin(), entries.end(), [](const auto &entry) { return counts(entry.text); }), 1);
    }
    // Nothing is asked any more behind what was stopped.
    void whatIsStoppedAsksForNothing_data() { engines(); }
    void whatIsStoppedAsksForNothing()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        window->trigger(u"actRefresh"_s);
        window->trigger(u"actEscape"_s);                // the load
        window->trigger(u"actEscape"_s);                // the count
        QTRY_VERIFY(window.model().progress() != app::PagedRows::Progress::Loading);
        QTest::qWait(200);
        const StatementLog log;
        QTest::qWait(500);
        const auto entries = log.entries();             // the connections are kept alive all the same
        QVERIFY(std::none_of(entries.begin(), entries.end(), [](const auto &entry) { return reads(entry.text) || counts(entry.text); }));
    }
    // One page of each, and what belongs to its rows all at once, bounded as well.
    void usersAndKeysAreAskedForByThePage_data() { engines(); }
    void usersAndKeysAreAskedForByThePage()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        ScaleWindow window(database);
        for (const auto &[page, act, most] : {std::tuple{u"users"_s, u"actUsers"_s, 4}, {u"keys"_s, u"actKeys"_s, 3}}) {
            StatementLog log;
            window.turnTo(page, act);
            QVERIFY(window.untilReady([&] { window.table().scrollToBottom(); }));
            QTest::qWait(300);
            int reading = 0;
            for (const auto &[text, thread] : log.entries()) {
                QVERIFY2(!text.contains(u"offset", Qt::CaseInsensitive), qPrintable(text));
                QVERIFY2(!reads(text) || text.contains(u" limit "), qPrintable(text));
                reading += reads(text);
            }
            QVERIFY2(reading >= 2 && reading <= 2 * most, qPrintable(log.texts().join(u'\n')));
            QCOMPARE(window.model().rowCount(), 2 * app::PagedRows::pageRows);
        }
    }
};

QTEST_MAIN(TestWindowShape)
#include "tst_windowshape.moc"

// What the window asks of a large database when its sessions are looked at: the rows first, each time by a bounded page, and
// what is counted on a connection of its own, where nobody waits for it.
#include "scale/scalewindow.h"
#include "support/statementlog.h"

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
};

QTEST_MAIN(TestWindowShape)
#include "tst_windowshape.moc"

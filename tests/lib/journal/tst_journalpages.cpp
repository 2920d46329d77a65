// Pages of the journal, the newest act first: beginnings with their ends, searches, and lines of nobody.
#include "journalfolder.h"

#include "journal/pages.h"

#include "../report/memory.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;
using Kind = StoredLine::Kind;

class tst_JournalPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void nothing();
    void newestFirst();
    void beginningsWithTheirEnds();
    void endsAcrossPages();
    void endsOfNothing();
    void search_data();
    void search();
    void ofOneConnection();
    void linesOfNobody();
    void halfALine();
    void largeLines();
    void stopped();
    void many();

private:
    Page page(const Cursor &after, qint64 rows, const Search &search = {}) const;
    QList<qint64> numbers(const Page &page) const;
    std::vector<Record> everything(qint64 rows, const Search &search = {}) const;

    std::unique_ptr<JournalFolder> m_folder;
};

void tst_JournalPages::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<JournalFolder>();
}

Page tst_JournalPages::page(const Cursor &after, qint64 rows, const Search &search) const
{
    const auto found = candela::journal::page(m_folder->journal.path(), after, rows, search, {});
    if (!found)
        qFatal("the journal could not be read: %s", qPrintable(found.error().detail));
    return *found;
}

QList<qint64> tst_JournalPages::numbers(const Page &page) const
{
    QList<qint64> numbers;
    for (const auto &record : page.records)
        numbers << record.first().line.number;
    return numbers;
}

std::vector<Record> tst_JournalPages::everything(qint64 rows, const Search &search) const
{
    std::vector<Record> all;
    Page some;
    do {
        some = page(some.next, rows, search);
        all.insert(all.end(), some.records.begin(), some.records.end());
    } while (!some.complete);
    return all;
}

void tst_JournalPages::nothing()
{
    const auto empty = page({}, 10);
    QVERIFY(empty.records.empty());
    QVERIFY(empty.complete);
}

void tst_JournalPages::newestFirst()
{
    QVERIFY(m_folder->fill(10));
    auto some = page({}, 4);
    QCOMPARE(numbers(some), QList<qint64>({10, 9, 8, 7}));
    QVERIFY(!some.complete);
    QVERIFY(m_folder->fill(1));         // which is of no concern to what follows
    some = page(some.next, 4);
    QCOMPARE(numbers(some), QList<qint64>({6, 5, 4, 3}));
    some = page(some.next, 4);
    QCOMPARE(numbers(some), QList<qint64>({2, 1}));
    QVERIFY(some.complete);
    QVERIFY(page(some.next, 4).records.empty());
}

void tst_JournalPages::beginningsWithTheirEnds()
{
    auto entry = JournalFolder::entry();
    const auto one = m_folder->journal.append(entry);
    const auto two = m_folder->journal.append(entry);
    entry.of = *one;
    entry.outcome = Outcome::Done;
    entry.counts = {{u"done"_s, 37}};
    QVERIFY(m_folder->journal.append(entry));
    QVERIFY(m_folder->fill(1));
    const auto all = page({}, 10);
    QCOMPARE(numbers(all), QList<qint64>({4, *two, *one}));
    QVERIFY(!all.records[1].ended);
    QCOMPARE(all.records[2].begun->line.number, 1);
    QCOMPARE(all.records[2].ended->line.number, 3);
    QCOMPARE(all.records[2].last().line.entry.outcome, Outcome::Done);
    QCOMPARE(all.records[2].last().line.previous, all.records[1].first().line.hash);
}

void tst_JournalPages::endsAcrossPages()
{
    auto entry = JournalFolder::entry();
    for (int i = 0; i < 6; ++i)
        QVERIFY(m_folder->journal.append(entry));
    for (int i = 0; i < 6; ++i) {
        entry.of = i + 1;
        QVERIFY(m_folder->journal.append(entry));
    }
    for (const int rows : {1, 2, 4, 100}) {
        const auto all = everything(rows);
        QCOMPARE(all.size(), 6U);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(all[i].begun->line.number, 6 - i);
            QCOMPARE(all[i].ended->line.number, 12 - i);
        }
    }
}

// Nothing that stands there is dropped, whatever it says it is the end of.
void tst_JournalPages::endsOfNothing()
{
    QVERIFY(m_folder->fill(3));
    auto entry = JournalFolder::entry();
    for (const int of : {2, 2, 4}) {
        entry.of = of;
        QVERIFY(m_folder->journal.append(entry));
    }
    const auto lines = m_folder->lines();
    QVERIFY(m_folder->put(lines.mid(1)));
    QSet<qint64> seen;
    for (const auto &record : everything(2)) {
        for (const auto &line : {record.begun, record.ended}) {
            if (line)
                seen << line->line.number;
        }
    }
    QCOMPARE(seen, QSet<qint64>({2, 3, 4, 5, 6}));
}

void tst_JournalPages::search_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("subject") << u"USER7"_s << 1;
    QTest::newRow("reason") << u"sec-812"_s << 30;
    QTest::newRow("act") << u"revoke"_s << 30;
    QTest::newRow("profile") << u"shop-"_s << 30;
    QTest::newRow("account") << u"candel"_s << 30;
    QTest::newRow("server") << u"db-1"_s << 30;
    QTest::newRow("count") << u"37"_s << 30;
    QTest::newRow("named count") << u"matched 37"_s << 30;
    QTest::newRow("end") << u"put back"_s << 1;
    QTest::newRow("nothing") << u"nobody"_s << 0;
}

void tst_JournalPages::search()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    QVERIFY(m_folder->fill(30));
    auto entry = JournalFolder::entry(u"user3"_s);
    entry.of = 4;
    entry.reason = u"Put back later"_s;
    QVERIFY(m_folder->journal.append(entry));
    QCOMPARE(int(everything(7, {text, {}, {}}).size()), found);
    QCOMPARE(int(everything(7, {u"nobody"_s, {Act::RevokeSessions}, {}}).size()), 30);
}

void tst_JournalPages::ofOneConnection()
{
    QVERIFY(m_folder->fill(2));
    auto entry = JournalFolder::entry();
    entry.profile = u"staging"_s;
    QVERIFY(m_folder->journal.append(entry));
    entry.profile.clear();              // as what is said of the journal itself
    QVERIFY(m_folder->journal.append(entry));
    QCOMPARE(numbers(page({}, 9, {{}, {}, u"staging"_s})), QList<qint64>({4, 3}));
    QCOMPARE(numbers(page({}, 9, {{}, {}, u"shop-prod"_s})), QList<qint64>({4, 2, 1}));
    QCOMPARE(numbers(page({}, 9, {u"user1"_s, {}, u"shop-prod"_s})), QList<qint64>({2}));
}

void tst_JournalPages::linesOfNobody()
{
    QVERIFY(m_folder->fill(2));
    auto lines = m_folder->lines();
    lines.insert(1, "hello\n");
    lines.insert(2, "\n");
    lines << QByteArray(10'000, '[') + '\n' << lines.first().replace("revoke_sessions", "merge_users");
    QVERIFY(m_folder->put(lines));
    const auto all = page({}, 10);
    QCOMPARE(all.records.size(), 6U);
    QCOMPARE(all.records[0].first().kind, Kind::Foreign);
    QCOMPARE(all.records[0].first().act, u"merge_users"_s);
    QVERIFY(all.records[0].first().text.startsWith("{\"account\""));
    QCOMPARE(all.records[1].first().kind, Kind::Unreadable);
    QCOMPARE(all.records[1].first().text.size(), StoredLine::mostText);
    QCOMPARE(all.records[1].first().bytes, 10'000);
    QCOMPARE(all.records[3].first().text, QByteArray());
    QCOMPARE(all.records[4].first().text, QByteArray("hello"));
    QCOMPARE(page({}, 10, {u"HELLO"_s, {}, u"shop-prod"_s}).records.size(), 1U);
}

void tst_JournalPages::halfALine()
{
    QVERIFY(m_folder->fill(2));
    QVERIFY(m_folder->put(m_folder->content().chopped(1)));
    const auto all = page({}, 10);
    QCOMPARE(all.records.size(), 2U);
    QCOMPARE(all.records[0].first().kind, Kind::Unreadable);
    QCOMPARE(all.records[0].first().line.number, 0);
}

// Lines of every length around those of the chunks, and ones that are none for their length.
void tst_JournalPages::largeLines()
{
    QList<QByteArray> lines;
    for (const qsizetype size : {0, 1, 65534, 65535, 65536, 65537, 131072, 200'000, int(longestLine) - 1, int(longestLine),
             int(longestLine) + 1, 262208, 1'000'000, 2})
        lines << QByteArray(size, char('a' + lines.size())) + '\n';
    QVERIFY(m_folder->fill(1));
    QVERIFY(m_folder->put(lines));
    for (const int rows : {1, 3, 100}) {
        const auto all = everything(rows);
        QCOMPARE(qsizetype(all.size()), lines.size());
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const auto &line = lines[lines.size() - 1 - i];
            const auto &found = all[i].first();
            QCOMPARE(found.bytes, line.size() - 1);
            QCOMPARE(found.text, line.chopped(1).left(StoredLine::mostText));
        }
    }
}

void tst_JournalPages::stopped()
{
    QVERIFY(m_folder->fill(2));
    std::stop_source source;
    source.request_stop();
    const auto found = candela::journal::page(m_folder->journal.path(), {}, 10, {}, source.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, Error::Kind::Cancelled);
}

void tst_JournalPages::many()
{
    static constexpr int count = sanitized ? 50'000 : 200'000;
    QVERIFY(m_folder->fill(1));
    auto line = lineOf(m_folder->content().chopped(1)).line;
    {
        QFile file(m_folder->journal.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 1; i <= count; ++i) {
            line.number = i;
            line.entry.of = i % 2 == 0 ? i - 1 : 0;
            QVERIFY(file.write(textOf(line) + '\n') > 0);
        }
    }
    const auto before = residentBytes();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(page({}, 200).records.size(), 200U);
    QVERIFY(clock.elapsed() < 2000);
    qint64 seen = 0;
    Page some;
    do {
        some = page(some.next, 1000);
        seen += qint64(some.records.size());
    } while (!some.complete);
    QCOMPARE(seen, count / 2);
    QVERIFY(page({}, 200, {u"nobody at all"_s, {}, {}}).records.empty());
    if (!sanitized)
        QVERIFY(residentBytes() - before < allowedGrowth);
}

QTEST_GUILESS_MAIN(tst_JournalPages)
#include "tst_journalpages.moc"

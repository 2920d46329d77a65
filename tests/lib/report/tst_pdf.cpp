#include "report/pdf.h"

#include "hostilerows.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace candela::report;
using namespace candela::tests;

namespace {

// What another program reads on each page; nothing where it finds a fault.
QStringList pagesOf(const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0 || !reader.readAllStandardError().isEmpty())
        return {};
    auto pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    return pages;
}

QString words(const QString &page) { return page.simplified(); }

Header headerOf(const QStringList &columns) { return {{}, columns, {}}; }

QList<Row> manyRows(int count)
{
    QList<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.append({u"row-%1"_s.arg(i), i});
    return rows;
}

} // namespace

class tst_Pdf : public QObject
{
    Q_OBJECT

private slots:
    void goldenPage();
    void sameBytesLater();
    void everyRowOnce();
    void saysWhereItEnds();
    void longTexts();
    void wideTables();
    void longCharts();
    void manyLines();
    void inAnotherThread();
    void runsNothing();
};

// As a reader finds it: the layout is another's, the words and their order are ours.
void tst_Pdf::goldenPage()
{
    auto rows = hostileRows();
    rows.last().last() = u"end"_s;      // not every machine has a font for what stands there
    QStringList lines;
    for (const auto &page : pagesOf(bytesOf<Pdf>(hostileHeader(), rows))) {
        for (const auto &line : page.split(u'\n')) {
            if (!words(line).isEmpty())
                lines << words(line);
        }
    }
    QCOMPARE(lines.join(u'\n') + u'\n', QString::fromUtf8(golden(u"golden.pdf.txt"_s)));
}

void tst_Pdf::sameBytesLater()
{
    const auto bytes = bytesOf<Pdf>(hostileHeader(), hostileRows());
    QVERIFY(bytes.startsWith("%PDF-1."));
    QVERIFY(bytes.contains("/CreationDate (D:19800101000000"));
    QTest::qWait(1100);     // a clock of seconds has gone on
    QVERIFY(bytesOf<Pdf>(hostileHeader(), hostileRows()) == bytes);
}

// Over many pages, each under the columns' names and with its number.
void tst_Pdf::everyRowOnce()
{
    const auto pages = pagesOf(bytesOf<Pdf>(headerOf({u"name"_s, u"number"_s}), manyRows(500)));
    QVERIFY(pages.size() > 5);
    int next = 0;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto lines = words(pages[i]).split(u' ');
        QCOMPARE(lines.takeFirst(), u"name"_s);
        QCOMPARE(lines.takeFirst(), u"number"_s);
        QCOMPARE(lines.takeLast(), QString::number(i + 1));
        QVERIFY(lines.size() % 2 == 0);
        for (qsizetype at = 0; at < lines.size(); at += 2, ++next) {
            QCOMPARE(lines[at], u"row-%1"_s.arg(next));
            QCOMPARE(lines[at + 1], QString::number(next));
        }
    }
    QCOMPARE(next, 500);
}

void tst_Pdf::saysWhereItEnds()
{
    auto header = headerOf({u"name"_s, u"number"_s});
    header.words.shown = u"Only the first %1 of %2 rows"_s;
    const auto exactly = pagesOf(bytesOf<Pdf>(header, manyRows(int(Pdf::mostRows)))).join(u' ');
    QVERIFY(exactly.contains(u"row-1999"_s) && !exactly.contains(u"Only the first"_s));
    const auto more = pagesOf(bytesOf<Pdf>(header, manyRows(int(Pdf::mostRows) + 1)));
    QVERIFY(more.last().contains(u"Only the first 2000 of 2001 rows"_s));
    QVERIFY(!more.join(u' ').contains(u"row-2000"_s));
    header.words.shown.clear();
    QVERIFY(pagesOf(bytesOf<Pdf>(header, manyRows(3000))).last().contains(u"… 2000 / 3000"_s));
}

void tst_Pdf::longTexts()
{
    auto header = headerOf({u"name"_s, u"number"_s});
    header.words.cut = u"Cells cut short"_s;
    const auto text = u"word "_s.repeated(100'000);
    const QList<Row> rows{{text, 1}, {u"x"_s.repeated(1'000'000), 2}, {u"y"_s, 3}};
    const auto page = words(pagesOf(bytesOf<Pdf>(header, rows)).join(u' '));
    QCOMPARE(page.count(u"word"_s), 40);
    QCOMPARE(page.count(u'x'), 200);
    QCOMPARE(page.count(u'…'), 2);
    QVERIFY(page.contains(u"Cells cut short 2"_s));
}

// Columns become narrow, and no text is lost for it.
void tst_Pdf::wideTables()
{
    QStringList names;
    Row row;
    for (int i = 0; i < 30; ++i) {
        names << u"n%1"_s.arg(i);
        row << u"value-%1"_s.arg(i);
    }
    auto page = pagesOf(bytesOf<Pdf>(headerOf(names), {row})).join(u' ');
    QVERIFY(!page.isEmpty());
    QCOMPARE(page.count(u"v"_s), 30);
}

void tst_Pdf::longCharts()
{
    Chart chart{u"Expiry"_s, {}};
    for (int i = 0; i < 300; ++i)
        chart.bars.append({u"day-%1"_s.arg(i), i});
    const auto pages = pagesOf(bytesOf<Pdf>({{}, {u"a"_s}, {}, {chart}}, {}));
    QVERIFY(pages.size() > 3);
    QCOMPARE(pages.join(u' ').count(u"day-"_s), 300);
}

// None is higher than a page.
void tst_Pdf::manyLines()
{
    const QList<Row> rows{{u"x\n"_s.repeated(100), 1}, {u"y\n"_s.repeated(19), 2}, {u"after"_s, 3}};
    const auto page = words(pagesOf(bytesOf<Pdf>(headerOf({u"a"_s, u"b"_s}), rows)).join(u' '));
    QCOMPARE(page.count(u'x'), 20);
    QCOMPARE(page.count(u'y'), 19);
    QVERIFY(page.contains(u"after 3 … 1 1"_s));     // a text cut, on the first page
}

// As exports are: the window goes on meanwhile.
void tst_Pdf::inAnotherThread()
{
    const auto here = bytesOf<Pdf>(hostileHeader(), hostileRows());
    QByteArray there;
    std::thread([&there] { there = bytesOf<Pdf>(hostileHeader(), hostileRows()); }).join();
    QVERIFY(there == here);
}

void tst_Pdf::runsNothing()
{
    const auto bytes = bytesOf<Pdf>(hostileHeader(), hostileRows());
    for (const auto *sign : {"/JavaScript", "/JS", "/OpenAction", "/AA", "/URI", "/Launch", "/EmbeddedFile"})
        QVERIFY2(!bytes.contains(sign), sign);
}

QTEST_MAIN(tst_Pdf)
#include "tst_pdf.moc"

// What an export promises of its file, for each format that there is.
#include "report/export.h"

#include "hostilefolder.h"
#include "reportfolder.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <thread>

using namespace candela::report;
using namespace Qt::StringLiterals;
using candela::database::Error;
using candela::database::failure;

Q_DECLARE_METATYPE(Format)

namespace {

constexpr int pageRows = 50;

Header header() { return {u"Rows"_s, {u"n"_s, u"text"_s}, {{u"Made"_s, u"today"_s}}, {{u"Chart"_s, {{u"a"_s, 1}}}}}; }

// What each format has to say for itself: random enough that no compression makes it small.
std::vector<Row> page(int number)
{
    std::vector<Row> rows;
    for (int i = number * pageRows; i < (number + 1) * pageRows; ++i)
        rows.push_back({i, QString::number(quint64(i + 1) * 0x9E3779B97F4A7C15u, 36)});
    return rows;
}

} // namespace

class tst_ExportFormats : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whole_data() { eachFormat(); }
    void whole();
    void stoppedAtTheFirstRow_data() { eachFormat(); }
    void stoppedAtTheFirstRow() { stopAfter(1); }
    void stoppedInTheMiddle_data() { eachFormat(); }
    void stoppedInTheMiddle() { stopAfter(20); }
    void stoppedAtTheEnd_data() { eachFormat(); }
    void stoppedAtTheEnd();
    void stoppedWhileItPacks_data();
    void stoppedWhileItPacks();
    void connectionLost_data() { eachFormat(); }
    void connectionLost();
    void full_data() { eachFormat(); }
    void full();

private:
    static void eachFormat()
    {
        QTest::addColumn<Format>("format");
        for (const Format &format : formats())
            QTest::newRow(qPrintable(format.suffix)) << format;
    }
    void stopAfter(int pages);
    Result<qint64> run(const RowPages::Next &next, std::stop_token stop = {})
    {
        QFETCH(Format, format);
        return run(format, next, std::move(stop));
    }
    Result<qint64> run(const Format &format, const RowPages::Next &next, std::stop_token stop = {})
    {
        m_written = 0;
        RowPages source(next);
        return Export(m_folder->path(), SafeFile::Existing::Replace, format.make)
            .run(header(), source, m_written, std::move(stop))
            .map([](const Written &file) { return file.rows; });
    }

    std::unique_ptr<ReportFolder> m_folder, m_temporaries;
    std::atomic<qint64> m_written = 0;
};

void tst_ExportFormats::init()
{
    m_folder = std::make_unique<ReportFolder>();
    m_temporaries = std::make_unique<ReportFolder>();
    qputenv("TMPDIR", QFile::encodeName(m_temporaries->folder()));
    QVERIFY(m_folder->put("old"));
}

// Whatever happened, nothing lies about.
void tst_ExportFormats::cleanup()
{
    QCOMPARE(m_temporaries->files(), QStringList());
    QCOMPARE(m_temporaries->temporary(), -1);
    QCOMPARE(m_folder->files(), QStringList{u"report.csv"_s});
    QCOMPARE(m_folder->temporary(), -1);
    qunsetenv("TMPDIR");
}

void tst_ExportFormats::whole()
{
    int asked = 0;
    const auto rows = run([&]() -> Result<std::vector<Row>> {
        return asked < 40 ? page(asked++) : std::vector<Row>();
    });
    QVERIFY(rows);
    QCOMPARE(*rows, 2000);
    QVERIFY(m_folder->content().size() > 5000);
    QCOMPARE(QFile::permissions(m_folder->path()) & QFile::Permissions(0x0077), QFile::Permissions());
}

void tst_ExportFormats::stopAfter(int pages)
{
    std::stop_source stop;
    int asked = 0;
    const auto rows = run([&]() -> Result<std::vector<Row>> {
        if (++asked == pages)
            stop.request_stop();
        return page(asked);
    }, stop.get_token());
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
    QCOMPARE(asked, pages);
    QVERIFY(m_folder->holdsOnly("old"));
}

// When all rows are there, and a workbook has yet to be packed.
void tst_ExportFormats::stoppedAtTheEnd()
{
    std::stop_source stop;
    int asked = 0;
    const auto rows = run([&]() -> Result<std::vector<Row>> {
        if (++asked <= 400)
            return page(asked);
        stop.request_stop();
        return std::vector<Row>();
    }, stop.get_token());
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
    QVERIFY(m_folder->holdsOnly("old"));
    QCOMPARE(m_temporaries->files(), QStringList());
    whole();
}

// The first parts are small; when more is there than they take, it is the rows that are packed.
void tst_ExportFormats::stoppedWhileItPacks_data()
{
    QTest::addColumn<qint64>("packedBefore");
    QTest::newRow("at the first part") << qint64(1);
    QTest::newRow("amid the rows") << qint64(200'000);
}

// A workbook is packed when all rows are there, which takes long and is left off: the packed file, which stays open
// here, has by far not grown to the whole one when the export is over.
void tst_ExportFormats::stoppedWhileItPacks()
{
    QFETCH(qint64, packedBefore);
    constexpr int pages = 6000;
    const auto all = formats();
    const auto xlsx = std::find_if(all.begin(), all.end(), [](const Format &format) { return format.suffix == u"xlsx"; });
    QVERIFY(xlsx != all.end());
    int asked = 0;
    const auto next = [&]() -> Result<std::vector<Row>> {
        return asked < pages ? page(asked++) : std::vector<Row>();
    };
    std::stop_source stop;
    QFile book;
    std::jthread stopping([&](const std::stop_token &isOver) {
        const QDir folder(m_temporaries->folder());
        while (!isOver.stop_requested() && book.size() < packedBefore) {
            std::this_thread::yield();
            const auto own = folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            if (!book.isOpen() && !own.isEmpty()) {
                book.setFileName(folder.filePath(own.constFirst() + u"/book"_s));
                if (book.exists() && !book.open(QIODevice::ReadOnly))
                    return;
            }
        }
        stop.request_stop();
    });
    const auto stopped = run(*xlsx, next, stop.get_token());
    stopping.request_stop();
    stopping.join();
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QCOMPARE(m_written.load(), qint64(pages) * pageRows);
    QVERIFY(book.isOpen());
    const auto packed = book.size();
    book.close();
    QVERIFY(m_folder->holdsOnly("old"));
    QCOMPARE(m_temporaries->files(), QStringList());
    QCOMPARE(m_temporaries->temporary(), -1);

    asked = 0;
    const auto rows = run(*xlsx, next);
    QVERIFY(rows);
    QCOMPARE(*rows, qint64(pages) * pageRows);
    const auto whole = m_folder->content().size();
    QVERIFY2(packed >= packedBefore && packed < whole / 2, qPrintable(u"%1 of %2 bytes"_s.arg(packed).arg(whole)));
}

void tst_ExportFormats::connectionLost()
{
    int asked = 0;
    const auto rows = run([&]() -> Result<std::vector<Row>> {
        if (++asked == 20)
            return failure(Error::Kind::Lost);
        return page(asked);
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Lost);
    QVERIFY(m_folder->holdsOnly("old"));
}

void tst_ExportFormats::full()
{
    int asked = 0;
    const SmallFiles limit(10'000);
    const auto rows = run([&]() -> Result<std::vector<Row>> {
        return asked < 40 ? page(asked++) : std::vector<Row>();
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Full);
    QVERIFY(m_folder->holdsOnly("old"));
}

QTEST_MAIN(tst_ExportFormats)
#include "tst_exportformats.moc"

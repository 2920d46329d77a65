#include "report/export.h"

#include "report/csv.h"

#include "hostilefolder.h"
#include "memory.h"
#include "reportfolder.h"

#include <QCryptographicHash>
#include <QTest>
#include <QThread>

#include <memory>

using namespace candela::report;
using namespace Qt::StringLiterals;
using candela::database::Error;
using candela::database::failure;
using Existing = SafeFile::Existing;

namespace {

const Header header{u"Rows"_s, {u"n"_s, u"text"_s}, {}};

// `pages` pages of `size` rows, then the end; counts how often it was asked.
class Pages
{
public:
    Pages(int pages, int size) : m_pages(pages), m_size(size) { }

    Result<std::vector<Row>> operator()()
    {
        std::vector<Row> rows;
        if (asked++ >= m_pages)
            return rows;
        for (int i = 0; i < m_size; ++i)
            rows.push_back({(asked - 1) * m_size + i, u"text, %1"_s.arg(i)});
        return rows;
    }

    int asked = 0;

private:
    const int m_pages;
    const int m_size;
};

} // namespace

class tst_Export : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void whole();
    void whatStandsThere();
    void readsAhead();
    void finishesOnTheOtherThread();
    void zeroRows();
    void rawWriter();
    void stopped_data();
    void stopped();
    void stoppedAfterTheLastPage();
    void sourceFails();
    void unwritable();
    void full();
    void fullWithIgnorantWriter();
    void memory();

private:
    bool untouched() const { return m_folder->holdsOnly("old"); }
    Result<qint64> run(const RowPages::Next &next, std::stop_token stop = {}, Existing existing = Existing::Replace)
    {
        const Export csv(m_folder->path(), existing, formats().constFirst().make);
        RowPages source(next);
        return csv.run(header, source, m_written, std::move(stop)).map([](const Written &file) { return file.rows; });
    }

    std::unique_ptr<ReportFolder> m_folder;
    std::atomic<qint64> m_written = -1;
};

void tst_Export::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<ReportFolder>();
    m_written = -1;
}

void tst_Export::whole()
{
    QVERIFY(m_folder->put("old"));
    const auto rows = run(Pages(3, 2));
    QVERIFY(rows);
    QCOMPARE(*rows, 6);
    QCOMPARE(m_written.load(), 6);
    QCOMPARE(m_folder->content(), "n,text\r\n0,\"text, 0\"\r\n1,\"text, 1\"\r\n2,\"text, 0\"\r\n3,\"text, 1\"\r\n"
                                  "4,\"text, 0\"\r\n5,\"text, 1\"\r\n"_ba);
    QCOMPARE(m_folder->files(), QStringList{u"report.csv"_s});
    QCOMPARE(QFile::permissions(m_folder->path()) & QFile::Permissions(0x0077), QFile::Permissions());
}

void tst_Export::whatStandsThere()
{
    const Export csv(m_folder->path(), Existing::Refuse, formats().constFirst().make);
    RowPages source(Pages(30, 500));
    const auto file = csv.run(header, source, m_written, {});
    QVERIFY(file);
    QCOMPARE(file->rows, 15'000);
    QCOMPARE(file->sha256, QCryptographicHash::hash(m_folder->content(), QCryptographicHash::Sha256));
}

// A few pages, however slow the writer is; and what the counter says has been written.
void tst_Export::readsAhead()
{
    class Slow final : public Writer
    {
    public:
        explicit Slow(std::atomic<int> &taken) : m_taken(taken) { }
        Result<void> begin(const Header &) override { return {}; }
        using Writer::rows;
        Result<void> rows(const Page &) override
        {
            QThread::msleep(2);
            ++m_taken;
            return {};
        }
        Result<void> end() override { return {}; }

    private:
        std::atomic<int> &m_taken;
    };
    std::atomic<int> taken = 0;
    const Export slow(m_folder->path(), Existing::Refuse, [&](QIODevice &) { return std::make_unique<Slow>(taken); });
    Pages pages(50, 2);
    int farthest = 0;
    bool isHonest = true;
    RowPages source([&] {
        isHonest = isHonest && m_written <= 2 * taken;
        farthest = std::max(farthest, pages.asked - taken);
        return pages();
    });
    const auto file = slow.run(header, source, m_written, {});
    QVERIFY(file);
    QCOMPARE(file->rows, 100);
    QCOMPARE(taken.load(), 50);
    QVERIFY(isHonest);
    QVERIFY2(farthest >= 1 && farthest <= 3, qPrintable(QString::number(farthest)));
}

void tst_Export::finishesOnTheOtherThread()
{
    class Source final : public RowSource
    {
    public:
        Result<void> read(Page &page) override
        {
            reader = QThread::currentThreadId();
            if (++number <= 3)
                page.addRow(Row{number, u"raw"_s});
            return {};
        }
        void finish(Page &page) override
        {
            writer = QThread::currentThreadId();
            page.set(0, 1, QByteArrayView("done"));
        }
        int number = 0;
        Qt::HANDLE reader = nullptr, writer = nullptr;
    };
    Source source;
    const Export csv(m_folder->path(), Existing::Refuse, formats().constFirst().make);
    QVERIFY(csv.run(header, source, m_written, {}));
    QCOMPARE(m_folder->content(), "n,text\r\n1,done\r\n2,done\r\n3,done\r\n"_ba);
    QCOMPARE(source.reader, QThread::currentThreadId());
    QVERIFY(source.writer != source.reader);
}

void tst_Export::zeroRows()
{
    const auto rows = run(Pages(0, 0), {}, Existing::Refuse);
    QVERIFY(rows);
    QCOMPARE(*rows, 0);
    QCOMPARE(m_written.load(), 0);
    QCOMPARE(m_folder->content(), "n,text\r\n"_ba);
}

void tst_Export::rawWriter()
{
    int page = 0;
    const Export raw(m_folder->path(), Existing::Refuse,
        [](QIODevice &device) { return std::make_unique<Csv>(device, Csv::Text::Raw); });
    RowPages source([&] {
        return Result<std::vector<Row>>(page++ == 0 ? std::vector<Row>{{1, u"=1"_s}} : std::vector<Row>{});
    });
    QVERIFY(raw.run(header, source, m_written, {}));
    QCOMPARE(m_folder->content(), "n,text\r\n1,=1\r\n"_ba);
}

void tst_Export::stopped_data()
{
    QTest::addColumn<int>("pages");
    QTest::newRow("before the first row") << 0;
    QTest::newRow("after the first row") << 1;
    QTest::newRow("in the middle") << 500;
}

void tst_Export::stopped()
{
    QFETCH(int, pages);
    QVERIFY(m_folder->put("old"));
    std::stop_source stop;
    Pages all(1000, 1);
    if (pages == 0)
        stop.request_stop();
    const auto rows = run([&] {
        auto page = all();
        if (all.asked == pages)
            stop.request_stop();
        return page;
    }, stop.get_token());
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
    QCOMPARE(all.asked, pages);         // not one page more
    QVERIFY(m_written >= std::max(0, pages - 3) && m_written <= pages);     // what was read last is not written
    QVERIFY(untouched());
}

void tst_Export::stoppedAfterTheLastPage()
{
    QVERIFY(m_folder->put("old"));
    std::stop_source stop;
    Pages all(2, 1);
    const auto rows = run([&] {
        if (all.asked == 2)
            stop.request_stop();
        return all();
    }, stop.get_token());
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Cancelled);
    QVERIFY(untouched());
}

void tst_Export::sourceFails()
{
    QVERIFY(m_folder->put("old"));
    Pages all(10, 100);
    const auto rows = run([&]() -> Result<std::vector<Row>> {
        if (all.asked == 5)
            return failure(Error::Kind::Lost, {}, u"gone away"_s);
        return all();
    });
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Lost);
    QCOMPARE(rows.error().detail, u"gone away"_s);
    QVERIFY(m_written >= 200 && m_written <= 500);
    QVERIFY(untouched());
}

// The source costs somebody's server time: it is not asked when there is nowhere to write.
void tst_Export::unwritable()
{
    QVERIFY(m_folder->put("old"));
    Pages all(10, 100);
    const auto rows = run(std::ref(all), {}, Existing::Refuse);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Unwritable);
    QCOMPARE(all.asked, 0);
    QCOMPARE(m_written.load(), 0);
    QVERIFY(untouched());
}

void tst_Export::full()
{
    QVERIFY(m_folder->put("old"));
    const SmallFiles limit(100'000);
    Pages all(1000, 1000);
    const auto rows = run(std::ref(all));
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Full);
    QCOMPARE(rows.error().subject, m_folder->path());
    QVERIFY(all.asked < 20);
    QVERIFY(untouched());
}

// A writer over a library that drops the device's word: the file remembers.
void tst_Export::fullWithIgnorantWriter()
{
    class Ignorant final : public Writer
    {
    public:
        explicit Ignorant(QIODevice &device) : m_device(device) { }
        Result<void> begin(const Header &) override { return {}; }
        using Writer::rows;
        Result<void> rows(const Page &) override
        {
            m_device.write(QByteArray(100'000, 'x'));
            return {};
        }
        Result<void> end() override { return {}; }

    private:
        QIODevice &m_device;
    };
    QVERIFY(m_folder->put("old"));
    const SmallFiles limit(150'000);
    const Export ignorant(m_folder->path(), Existing::Replace,
        [](QIODevice &device) { return std::make_unique<Ignorant>(device); });
    RowPages source(Pages(3, 1));
    const auto rows = ignorant.run(header, source, m_written, {});
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Full);
    QVERIFY(untouched());
}

void tst_Export::memory()
{
    Pages all(60, 5000);
    qint64 before = 0;
    qint64 most = 0;
    const auto rows = run([&] {
        auto page = all();
        most = std::max(most, residentBytes());
        if (all.asked == 2)
            before = residentBytes();
        return page;
    }, {}, Existing::Refuse);
    QVERIFY(rows);
    QCOMPARE(*rows, 300'000);
    QVERIFY(before > 0);
    if constexpr (sanitized)
        QSKIP("the rows went through; AddressSanitizer keeps freed memory, so its amount says nothing");
    QVERIFY2(most - before < allowedGrowth, qPrintable(u"grew by %1 bytes"_s.arg(most - before)));
}

QTEST_GUILESS_MAIN(tst_Export)
#include "tst_export.moc"

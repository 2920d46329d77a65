// What every format has to do, run on each row of formats().
#include "report/writer.h"

#include "devices.h"
#include "memory.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <vector>

using namespace candela::report;
using namespace Qt::StringLiterals;
using candela::database::Error;

Q_DECLARE_METATYPE(Format)

namespace {

const Header header{u"Sessions <b>"_s, {u"fingerprint"_s, u"user"_s, u"count"_s, u"active"_s, u"note"_s},
    {{u"By"_s, u"=operator"_s}, {u"Zone"_s, u"UTC"_s}}};

Row rowNumber(int i)
{
    return {u"%1"_s.arg(i, 16, 16, QChar(u'0')), u"user %1"_s.arg(i), i - 1000, i % 2 == 0,
        i % 3 == 0 ? QVariant() : QVariant(u"note, \"%1\""_s.arg(i))};
}

std::vector<Row> oddRows()
{
    std::vector<Row> rows;
    for (const QString &text : {u""_s, u"=1+1"_s, u"a,\"b\"\r\nc"_s, QString(QChar(u'\0')), u"\u0001\u001B[31m\u009B"_s,
             u"\u202Egpj\u2066"_s, u"<script>alert(1)</script>&amp;"_s, u"]]>"_s, u"|\\`*_"_s, u"😀é\u0301\uFEFF"_s,
             QString(QChar(0xD83D)), u"\uFFFE\uFFFF"_s, QString(1'000'000, u'x')})
        rows.push_back({text, QVariant(), -1, true, text});
    rows.push_back({QVariant(), QVariant(), QVariant(), QVariant(), QVariant()});
    rows.push_back({std::numeric_limits<qint64>::min(), std::numeric_limits<quint64>::max(), -0.5, false, 0});
    return rows;
}

// All of it in pages of `page` rows.
Result<void> write(const Format &format, QIODevice &device, const std::vector<Row> &rows, size_t page)
{
    const auto writer = format.make(device);
    auto done = writer->begin(header);
    for (size_t at = 0; done && at < rows.size(); at += page)
        done = writer->rows(std::span(rows).subspan(at, std::min(page, rows.size() - at)));
    return done.and_then([&] { return writer->end(); });
}

QByteArray bytesOf(const Format &format, const std::vector<Row> &rows, size_t page)
{
    LimitedDevice device;
    return write(format, device, rows, page) ? device.bytes : QByteArray("failed");
}

} // namespace

class tst_Writers : public QObject
{
    Q_OBJECT

private slots:
    void names();
    void zeroRows_data() { eachFormat(); }
    void zeroRows();
    void rowsAppear_data() { eachFormat(); }
    void rowsAppear();
    void oddCharacters_data() { eachFormat(); }
    void oddCharacters();
    void pagesDoNotShow_data() { eachFormat(); }
    void pagesDoNotShow();
    void shortWrite_data() { eachFormat(); }
    void shortWrite();
    void fullDevice_data() { eachFormat(); }
    void fullDevice();
    void manyRows_data() { eachFormat(); }
    void manyRows();

private:
    static void eachFormat()
    {
        QTest::addColumn<Format>("format");
        for (const Format &format : formats())
            QTest::newRow(qPrintable(format.suffix)) << format;
    }
};

void tst_Writers::names()
{
    QVERIFY(!formats().isEmpty());
    QSet<QString> suffixes;
    for (const Format &format : formats()) {
        QVERIFY(!format.suffix.isEmpty() && !format.suffix.startsWith(u'.'));
        QCOMPARE(format.suffix, format.suffix.toLower());
        QVERIFY(!format.name.isEmpty());
        QVERIFY(format.mediaType.contains(u'/'));
        suffixes.insert(format.suffix);
    }
    QCOMPARE(suffixes.size(), formats().size());
}

void tst_Writers::zeroRows()
{
    QFETCH(Format, format);
    LimitedDevice device;
    const auto writer = format.make(device);
    QVERIFY(writer->begin(header));
    QVERIFY(writer->rows(Page()));
    QVERIFY(writer->end());
    QCOMPARE(device.bytes.isEmpty(), format.suffix == u"ndjson"_s);     // which is rows and nothing else
    QCOMPARE(device.bytes, bytesOf(format, {}, 1));
}

void tst_Writers::rowsAppear()
{
    QFETCH(Format, format);
    const QByteArray none = bytesOf(format, {}, 1);
    const QByteArray first = bytesOf(format, {rowNumber(1)}, 1);
    const QByteArray second = bytesOf(format, {rowNumber(2)}, 1);
    QVERIFY(none != "failed" && first != "failed" && second != "failed");
    QVERIFY(!first.isEmpty() && !second.isEmpty());
    QVERIFY(first != none);
    QVERIFY(second != first);
}

void tst_Writers::oddCharacters()
{
    QFETCH(Format, format);
    QVERIFY(bytesOf(format, oddRows(), 4).size() > 1000);
}

void tst_Writers::pagesDoNotShow()
{
    QFETCH(Format, format);
    std::vector<Row> rows = oddRows();
    for (int i = 0; i < 5000; ++i)
        rows.push_back(rowNumber(i));
    const QByteArray atOnce = bytesOf(format, rows, rows.size());
    QVERIFY(atOnce.size() > 100'000);
    QVERIFY(bytesOf(format, rows, 1) == atOnce);
    QVERIFY(bytesOf(format, rows, 999) == atOnce);
}

// Wherever the device stops taking bytes, it is said by end() at the latest.
void tst_Writers::shortWrite()
{
    QFETCH(Format, format);
    std::vector<Row> rows(3000);
    for (int i = 0; i < 3000; ++i)
        rows[size_t(i)] = rowNumber(i);
    const qsizetype size = bytesOf(format, rows, 1000).size();
    QVERIFY(size > 10);
    for (const qsizetype room : {qsizetype(0), qsizetype(1), size / 3, size / 2, size - 1}) {
        LimitedDevice device(room);
        const auto done = write(format, device, rows, 1000);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Unwritable);
    }
    LimitedDevice enough(size);
    QVERIFY(write(format, enough, rows, 1000));
}

void tst_Writers::fullDevice()
{
    QFETCH(Format, format);
    QFile device(u"/dev/full"_s);
    QVERIFY(device.open(QIODevice::WriteOnly));
    const auto done = write(format, device, {rowNumber(1)}, 1);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Full);
}

void tst_Writers::manyRows()
{
    QFETCH(Format, format);
    CountingDevice device;
    const auto writer = format.make(device);
    QVERIFY(writer->begin(header));
    constexpr int page = 5000;
    constexpr qint64 all = sanitized ? 30'000 : 300'000;        // so many are for the memory, which the release judges
    qint64 before = 0;
    qint64 most = 0;
    for (int at = 0; at < all; at += page) {
        std::vector<Row> rows(page);
        for (int i = 0; i < page; ++i)
            rows[size_t(i)] = rowNumber(at + i);
        QVERIFY(writer->rows(rows));
        most = std::max(most, residentBytes());
        if (at == page)
            before = residentBytes();   // with two pages the buffers are as large as they get
    }
    QVERIFY(writer->end());
    QVERIFY(device.count > (format.mostRows == 0 ? all : std::min(all, format.mostRows)));
    QVERIFY(before > 0);
    if constexpr (sanitized)
        QSKIP("the rows went through; AddressSanitizer keeps freed memory, so its amount says nothing");
    QVERIFY2(most - before < allowedGrowth, qPrintable(u"grew by %1 bytes"_s.arg(most - before)));
}

QTEST_MAIN(tst_Writers)
#include "tst_writers.moc"

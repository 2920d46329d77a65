#include "report/csv.h"
#include "report/device.h"

#include "csvparser.h"
#include "devices.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace candela::report;
using namespace Qt::StringLiterals;
using candela::database::Error;

namespace {

QByteArray written(const QStringList &columns, const QList<Row> &rows, Csv::Text text = Csv::Text::Safe)
{
    LimitedDevice device;
    Csv csv(device, text);
    const bool done = csv.begin({u"title"_s, columns, {{u"fact"_s, u"value"_s}}})
        && csv.rows({rows.constData(), size_t(rows.size())}) && csv.end();
    return done ? device.bytes : QByteArray("failed");
}

// The bytes of one cell, without the line end.
QByteArray cell(const QVariant &value, Csv::Text text = Csv::Text::Safe)
{
    const QByteArray bytes = written({u"a"_s, u"b"_s}, {{value, 1}}, text);
    const bool framed = bytes.startsWith("a,b\r\n") && bytes.endsWith(",1\r\n");
    return framed ? bytes.sliced(5, bytes.size() - 9) : QByteArray("framing");
}

// What a reader shall find for `text` in a safe file, said by a regular expression instead of a loop.
QString safe(const QString &text)
{
    static const QRegularExpression formula(
        u"^[\\s\\p{Z}\\p{Cc}\\p{Cf}]*?[=+\\-@\\t\\r\\n\\x{0}\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DotMatchesEverythingOption);
    QString result = formula.match(text).hasMatch() ? u"'"_s : u""_s;
    for (const QChar c : text) {
        const auto code = c.unicode();
        if (code < 0x20 && !u"\t\r\n"_s.contains(c))
            result += QChar(char16_t(0x2400 + code));
        else if (code == 0x7F)
            result += QChar(0x2421);
        else
            result += code >= 0x80 && code < 0xA0 ? QChar(0xFFFD) : c;
    }
    return result;
}

QString randomText(QRandomGenerator &random)
{
    static const QString hostile =
        u"=+-@\t\r\n\0\"\"\"',;  \u001B\u007F\u009B\u00A0\u200B\u202E\u2066\u3000\uFEFF＝＋－＠abcé"_s;
    QString result;
    for (auto length = random.bounded(12); length > 0; --length) {
        switch (random.bounded(4)) {
        case 0:
            result += QChar(char16_t(random.bounded(0x80)));
            break;
        case 1:
            result += QString::fromUcs4(U"😀", 1);
            break;
        case 2:
            result += QChar(char16_t(random.bounded(0x3041, 0x3097)));  // Hiragana
            break;
        default:
            result += hostile[random.bounded(hostile.size())];
        }
    }
    return result;
}

} // namespace

class tst_Csv : public QObject
{
    Q_OBJECT

private slots:
    void golden();
    void text_data();
    void text();
    void number_data();
    void number();
    void nothing();
    void header();
    void longText();
    void property_data();
    void property();
    void chunks();
    void shortWrite_data();
    void shortWrite();
    void fullDevice();
};

void tst_Csv::golden()
{
    QFile file(QStringLiteral(CANDELA_TEST_DATA "/lib/report/golden.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<Row> rows{
        {u"ada"_s, 1, true, 1700000000000LL, u"plain"_s},
        {u"Zoë, the \"first\""_s, -1, false, QVariant(), u""_s},
        {u"=cmd|' /C calc'!A0"_s, 0, true, 9007199254740993LL, u"two\r\nlines"_s},
        {u"<script>alert(1)</script>"_s, 2.5, false, std::numeric_limits<qint64>::min(), u"\u202Eabc"_s},
    };
    QCOMPARE(written({u"user"_s, u"count"_s, u"active"_s, u"at"_s, u"note"_s}, rows), file.readAll());
}

void tst_Csv::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("safeBytes");
    QTest::addColumn<QByteArray>("rawBytes");
    const auto row = [](const char *name, const QString &text, const QByteArray &safely, const QByteArray &raw) {
        QTest::newRow(name) << text << safely << raw;
    };
    row("plain", u"abc' def"_s, "abc' def", "abc' def");
    row("empty", u""_s, "\"\"", "\"\"");
    row("outer blanks", u"a "_s, "\"a \"", "\"a \"");
    row("equals", u"=1+1"_s, "'=1+1", "=1+1");
    row("plus", u"+1 555"_s, "'+1 555", "+1 555");
    row("minus", u"-1"_s, "'-1", "-1");
    row("at", u"@SUM(A1)"_s, "'@SUM(A1)", "@SUM(A1)");
    row("not at the start", u"a@b.c=1"_s, "a@b.c=1", "a@b.c=1");
    row("full-width equals", u"＝1"_s, "'\xEF\xBC\x9D""1", "\xEF\xBC\x9D""1");
    row("full-width plus", u"＋1"_s, "'\xEF\xBC\x8B""1", "\xEF\xBC\x8B""1");
    row("full-width minus", u"－1"_s, "'\xEF\xBC\x8D""1", "\xEF\xBC\x8D""1");
    row("full-width at", u"＠A"_s, "'\xEF\xBC\xA0""A", "\xEF\xBC\xA0""A");
    row("tab", u"\t=1"_s, "\"'\t=1\"", "\"\t=1\"");
    row("return", u"\r=1"_s, "\"'\r=1\"", "\"\r=1\"");
    row("feed", u"\n=1"_s, "\"'\n=1\"", "\"\n=1\"");
    row("blanks and formula", u"  =1"_s, "\"'  =1\"", "\"  =1\"");
    row("no-break space and formula", u"\u00A0=1"_s, "\"'\u00A0=1\"", "\"\u00A0=1\"");
    row("mark and formula", u"\uFEFF=1"_s, "'\uFEFF=1", "\uFEFF=1");
    row("override and formula", u"\u202E=1"_s, "'\u202E=1", "\u202E=1");
    row("quoted formula", u"\"=1\""_s, "\"\"\"=1\"\"\"", "\"\"\"=1\"\"\"");
    row("formula after a separator", u"a,=1"_s, "\"a,=1\"", "\"a,=1\"");
    row("other separator", u"a;=1"_s, "\"a;=1\"", "\"a;=1\"");
    row("quotes", u"say \"x\""_s, "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\"");
    row("lines", u"a\r\nb\nc"_s, "\"a\r\nb\nc\"", "\"a\r\nb\nc\"");
    row("NUL first", QString(QChar(u'\0')) + u'x', "'\u2400x", QByteArray("\"\0x\"", 4));
    row("NUL inside", u"a"_s + QChar(u'\0') + u'b', "a\u2400b", QByteArray("\"a\0b\"", 5));
    row("escape", u"\u001B[31mred"_s, "\u241B[31mred", "\"\x1B[31mred\"");
    row("escape and formula", u"\u001B=1"_s, "'\u241B=1", "\"\x1B=1\"");
    row("delete", u"a\u007Fb"_s, "a\u2421b", "a\x7F""b");
    row("C1", u"a\u009B31m"_s, "a\uFFFD31m", "a\u009B31m");
    row("bidi", u"a\u202Egpj.exe\u2066"_s, "a\u202Egpj.exe\u2066", "a\u202Egpj.exe\u2066");
    row("script", u"<script>alert(1)</script>"_s, "<script>alert(1)</script>", "<script>alert(1)</script>");
    row("beyond the basic plane", u"😀"_s, "\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80");
    row("half a pair", QString(QChar(0xD83D)), "?", "?");
}

void tst_Csv::text()
{
    QFETCH(QString, text);
    QTEST(cell(text), "safeBytes");
    QTEST(cell(text, Csv::Text::Raw), "rawBytes");
}

void tst_Csv::number_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("zero") << QVariant(0) << "0"_ba;
    QTest::newRow("negative") << QVariant(-5) << "-5"_ba;
    QTest::newRow("least") << QVariant(std::numeric_limits<qint64>::min()) << "-9223372036854775808"_ba;
    QTest::newRow("largest") << QVariant(std::numeric_limits<quint64>::max()) << "18446744073709551615"_ba;
    QTest::newRow("short") << QVariant::fromValue(short(-3)) << "-3"_ba;
    QTest::newRow("true") << QVariant(true) << "true"_ba;
    QTest::newRow("false") << QVariant(false) << "false"_ba;
    QTest::newRow("fraction") << QVariant(-0.1) << "-0.1"_ba;
    QTest::newRow("infinity") << QVariant(-std::numeric_limits<double>::infinity()) << "'-inf"_ba;
    QTest::newRow("null") << QVariant() << ""_ba;
    QTest::newRow("typed null") << QVariant(QMetaType::fromType<QString>()) << ""_ba;
    QTest::newRow("bytes are text") << QVariant("=1"_ba) << "'=1"_ba;
    QTest::newRow("date") << QVariant(QDate(2023, 11, 14)) << "2023-11-14"_ba;
}

void tst_Csv::number()
{
    QFETCH(QVariant, value);
    QTEST(cell(value), "bytes");
}

void tst_Csv::nothing()
{
    QCOMPARE(written({u"a"_s}, {}), "a\r\n"_ba);
    QCOMPARE(written({u"a"_s}, {{QVariant()}, {u""_s}}), "a\r\n\"\"\r\n\"\"\r\n"_ba);
    QCOMPARE(written({u"a"_s, u"b"_s}, {{QVariant(), QVariant()}}), "a,b\r\n,\r\n"_ba);
}

void tst_Csv::header()
{
    QCOMPARE(written({u"=a"_s, u"b,c"_s, u"ü"_s}, {}), "'=a,\"b,c\",\xC3\xBC\r\n"_ba);
    QCOMPARE(written({u"=a"_s}, {}, Csv::Text::Raw), "=a\r\n"_ba);
}

void tst_Csv::longText()
{
    const QString text = u"=\"é\n"_s.repeated(250'000);
    const auto records = parseCsv(written({u"a"_s, u"b"_s}, {{text, u"next"_s}}));
    QVERIFY(records);
    QCOMPARE(records->size(), 2);
    QVERIFY(records->at(1) == (QByteArrayList{"'" + text.toUtf8(), "next"}));
}

void tst_Csv::property_data()
{
    QTest::addColumn<bool>("raw");
    QTest::newRow("safe") << false;
    QTest::newRow("raw") << true;
}

void tst_Csv::property()
{
    QFETCH(bool, raw);
    QRandomGenerator random(4180);
    for (int round = 0; round < 1000; ++round) {
        const int width = random.bounded(1, 6);
        const QStringList columns(width, u"name"_s);
        QList<Row> rows;
        QList<QByteArrayList> expected;
        for (int i = random.bounded(8); i > 0; --i) {
            Row row;
            QByteArrayList fields;
            for (int j = 0; j < width; ++j) {
                const QString text = randomText(random);
                row += text;
                fields += (raw ? text : safe(text)).toUtf8();
            }
            rows += row;
            expected += fields;
        }
        auto records = parseCsv(written(columns, rows, raw ? Csv::Text::Raw : Csv::Text::Safe));
        QVERIFY2(records, qPrintable(u"round %1 is not RFC 4180"_s.arg(round)));
        records->removeFirst();
        QCOMPARE(*records, expected);
    }
}

// A row may be far longer than a chunk, and many rows may be one; no write is longer, and none is lost.
void tst_Csv::chunks()
{
    LimitedDevice device;
    Csv csv(device);
    const QList<Row> rows{{QString(300'000, u'x')}, {u"y"_s}};
    QVERIFY(csv.begin({{}, {u"a"_s}, {}}));
    QVERIFY(csv.rows({rows.constData(), size_t(rows.size())}));
    QVERIFY(csv.end());
    QCOMPARE(device.largestWrite, chunkSize);
    QCOMPARE(device.bytes.size(), qsizetype(3 + 300'002 + 3));
}

void tst_Csv::shortWrite_data()
{
    QTest::addColumn<int>("room");
    for (const int room : {0, 1, 2, 3, 4, 65535, 65536, 65537, 100'004})
        QTest::addRow("%d bytes", room) << room;
}

void tst_Csv::shortWrite()
{
    QFETCH(int, room);
    LimitedDevice device(room);
    Csv csv(device);
    const QList<Row> rows{{QString(100'000, u'x')}};
    const auto done = csv.begin({{}, {u"a"_s}, {}})
        .and_then([&] { return csv.rows({rows.constData(), size_t(rows.size())}); })
        .and_then([&] { return csv.end(); });
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Unwritable);
    QCOMPARE(device.bytes.size(), qsizetype(room));
}

// Little enough to rest in QFile's buffer: then end() is where it has to be said.
void tst_Csv::fullDevice()
{
    for (const int length : {10, 200'000}) {
        QFile device(u"/dev/full"_s);
        QVERIFY(device.open(QIODevice::WriteOnly));
        Csv csv(device);
        const QList<Row> rows{{QString(length, u'x')}};
        const auto done = csv.begin({{}, {u"a"_s}, {}})
            .and_then([&] { return csv.rows({rows.constData(), size_t(rows.size())}); })
            .and_then([&] { return csv.end(); });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Full);
        QCOMPARE(done.error().subject, u"/dev/full"_s);
    }
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"

#include "report/json.h"
#include "report/ndjson.h"

#include "hostilerows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace candela::report;
using namespace candela::tests;

namespace {

// The bytes of one cell.
QByteArray cell(const QVariant &value)
{
    const auto bytes = bytesOf<NdJson>({{}, {u"a"_s}, {}}, {{value}});
    return bytes.startsWith("{\"a\":") && bytes.endsWith("}\n") ? bytes.sliced(5, bytes.size() - 7) : "framing";
}

QString randomText(QRandomGenerator &random)
{
    static const QString hostile = u"\"\\/<>&{}[]:,'\0\b\f\n\r\t\u001B\u007F\u009B\u00A0\u200B\u202E\u2028\u2029\uFEFFé"_s;
    QString result;
    for (auto length = random.bounded(12); length > 0; --length) {
        if (random.bounded(4) == 0)
            result += QString::fromUcs4(U"😀", 1);
        else
            result += hostile[random.bounded(hostile.size())];
    }
    return result;
}

} // namespace

class tst_Json : public QObject
{
    Q_OBJECT

private slots:
    void goldenDocument();
    void goldenLines();
    void text_data();
    void text();
    void number_data();
    void number();
    void names();
    void withoutHead();
    void withoutRows();
    void roundTrip();
    void longText();
};

void tst_Json::goldenDocument()
{
    const auto bytes = bytesOf<Json>(hostileHeader(), hostileRows());
    QCOMPARE(bytes, golden(u"golden.json"_s));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(document["title"_L1].toString(), hostileHeader().title);
    QCOMPARE(document["facts"_L1].toObject()["By"_L1].toString(), u"*ada* | \\"_s);
    QCOMPARE(document["columns"_L1].toArray().last().toString(), u"note_2"_s);
    QCOMPARE(document["rows"_L1].toArray().size(), hostileRows().size());
    QCOMPARE(document["rows"_L1][2]["at"_L1].toInteger(), 9007199254740993LL);
}

void tst_Json::goldenLines()
{
    const auto bytes = bytesOf<NdJson>(hostileHeader(), hostileRows());
    QCOMPARE(bytes, golden(u"golden.ndjson"_s));
    auto lines = bytes.split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QCOMPARE(lines.size(), hostileRows().size());
    for (const auto &line : lines)
        QCOMPARE(QJsonDocument::fromJson(line).object().size(), hostileHeader().columns.size());
}

void tst_Json::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &text, const QByteArray &bytes) {
        QTest::newRow(name) << text << bytes;
    };
    row("plain", u"abc' def"_s, R"("abc' def")");
    row("empty", u""_s, R"("")");
    row("quotes", u"a\"b"_s, R"("a\"b")");
    row("backslash", u"a\\b"_s, R"("a\\b")");
    row("line ends", u"a\r\nb"_s, R"("a\r\nb")");
    row("tab", u"\t"_s, R"("\t")");
    row("NUL", QString(QChar(u'\0')), R"("\u0000")");
    row("escape", u"\u001B[31m"_s, R"("\u001b[31m")");
    row("delete", u"\u007F"_s, R"("\u007f")");
    row("C1", u"\u009B"_s, R"("\u009b")");
    row("bidi", u"\u202Egpj\u2066"_s, R"("\u202egpj\u2066")");
    row("line separator", u"\u2028\u2029"_s, R"("\u2028\u2029")");
    row("byte order mark", u"\uFEFF"_s, R"("\ufeff")");
    row("script", u"</script>"_s, R"("\u003c/script>")");
    row("formula", u"=1+1"_s, R"("=1+1")");
    row("beyond ASCII", u"é😀"_s, "\"é😀\"");
    row("first half alone", QString(QChar(0xD83D)) + u"x"_s, "\"\uFFFDx\"");
    row("second half alone", u"x"_s + QChar(0xDE00), "\"x\uFFFD\"");
    row("halves reversed", QString(QChar(0xDE00)) + QChar(0xD83D), "\"\uFFFD\uFFFD\"");
    row("noncharacter", u"\uFFFE"_s, "\"\xEF\xBF\xBE\"");
}

void tst_Json::text()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QCOMPARE(cell(text), bytes);
}

void tst_Json::number_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QVariant &value, const QByteArray &bytes) {
        QTest::newRow(name) << value << bytes;
    };
    row("zero", 0, "0");
    row("negative", -7, "-7");
    row("beyond 2^53", 9007199254740993LL, "9007199254740993");
    row("least", std::numeric_limits<qint64>::min(), "-9223372036854775808");
    row("most", std::numeric_limits<quint64>::max(), "18446744073709551615");
    row("half", -0.5, "-0.5");
    row("large", 1e300, "1e+300");
    row("not a number", std::nan(""), "\"nan\"");
    row("infinite", std::numeric_limits<double>::infinity(), "\"inf\"");
    row("true", true, "true");
    row("false", false, "false");
    row("null", QVariant(), "null");
    row("bytes", QByteArray("ab"), "\"ab\"");
}

void tst_Json::number()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, bytes);
    QCOMPARE(cell(value), bytes);
}

// A name that another column has gets a number, but never one that makes it a third column's.
void tst_Json::names()
{
    const Header header{{}, {u"a"_s, u"a"_s, u"a_2"_s, u"a"_s, u"b\""_s, u""_s}, {}};
    QCOMPARE(bytesOf<NdJson>(header, {{1, 2, 3, 4, 5, 6}}), R"({"a":1,"a_3":2,"a_2":3,"a_4":4,"b\"":5,"":6})"_ba + '\n');
}

void tst_Json::withoutHead()
{
    QCOMPARE(bytesOf<Json>({{}, {u"a"_s}, {}}, {{1}, {2}}), "{\n\"rows\":[\n{\"a\":1},\n{\"a\":2}\n]\n}\n"_ba);
}

void tst_Json::withoutRows()
{
    QCOMPARE(bytesOf<Json>({u"t"_s, {u"a"_s}, {}}, {}),
        "{\n\"title\":\"t\",\n\"facts\":{},\n\"columns\":[\"a\"],\n\"rows\":[]\n}\n"_ba);
    QCOMPARE(bytesOf<NdJson>({u"t"_s, {u"a"_s}, {}}, {}), QByteArray());
}

void tst_Json::roundTrip()
{
    QRandomGenerator random(8259);
    for (int round = 0; round < 1000; ++round) {
        const auto text = randomText(random);
        const auto object = QJsonDocument::fromJson("{\"a\":" + cell(text) + '}').object();
        QCOMPARE(object["a"_L1].toString(), text);
    }
}

void tst_Json::longText()
{
    const auto text = u"\"é\n😀"_s.repeated(200'000);
    const auto object = QJsonDocument::fromJson("{\"a\":" + cell(text) + '}').object();
    QVERIFY(object["a"_L1].toString() == text);
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"

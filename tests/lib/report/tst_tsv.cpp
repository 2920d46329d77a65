#include "report/tsv.h"

#include "hostilerows.h"

#include <QTest>

using namespace candela::report;
using namespace candela::tests;

namespace {

// The bytes of one cell.
QByteArray cell(const QVariant &value)
{
    const auto bytes = bytesOf<Tsv>({{}, {u"a"_s, u"b"_s}, {}}, {{value, 1}});
    return bytes.startsWith("a\tb\n") && bytes.endsWith("\t1\n") ? bytes.sliced(4, bytes.size() - 7) : "framing";
}

} // namespace

class tst_Tsv : public QObject
{
    Q_OBJECT

private slots:
    void goldenTable();
    void text_data();
    void text();
    void numbers();
    void everyRowHasItsCells();
    void withoutNames();
    void longText();
};

void tst_Tsv::goldenTable() { QCOMPARE(bytesOf<Tsv>(hostileHeader(), hostileRows()), golden(u"golden.tsv"_s)); }

void tst_Tsv::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &text, const QByteArray &bytes) {
        QTest::newRow(name) << text << bytes;
    };
    row("plain", u"abc' def, ;"_s, "abc' def, ;");
    row("empty", u""_s, "");
    row("tab", u"a\tb"_s, "a b");
    row("line ends", u"a\r\nb\u2028c"_s, "a  b c");
    row("quote first", u"\"a\" b"_s, "\"\"\"a\"\" b\"");
    row("quote later", u"a \"b\""_s, "a \"b\"");
    row("formula", u"=1+1"_s, "'=1+1");
    row("plus", u"+1 555"_s, "'+1 555");
    row("full-width at", u"＠A"_s, "'＠A");
    row("formula behind a tab", u"\t=1"_s, "' =1");
    row("NUL", QString(QChar(u'\0')), "'\u2400");
    row("escape", u"\u001B[31m"_s, "\u241B[31m");
    row("half a pair", QString(QChar(0xD83D)), "\uFFFD");
    row("script", u"<script>|\\"_s, "<script>|\\");
}

void tst_Tsv::text()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QCOMPARE(cell(text), bytes);
}

void tst_Tsv::numbers()
{
    QCOMPARE(cell(-5), "-5"_ba);
    QCOMPARE(cell(9007199254740993LL), "9007199254740993"_ba);
    QCOMPARE(cell(false), "false"_ba);
    QCOMPARE(cell(QVariant()), ""_ba);
}

void tst_Tsv::everyRowHasItsCells()
{
    auto lines = bytesOf<Tsv>(hostileHeader(), hostileRows()).split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QCOMPARE(lines.size(), hostileRows().size() + 1);
    for (const auto &line : lines)
        QCOMPARE(line.count('\t'), hostileHeader().columns.size() - 1);
}

void tst_Tsv::withoutNames()
{
    LimitedDevice device;
    QCOMPARE(written(Tsv(device, Tsv::Names::LeftOut), device, {{}, {u"a"_s}, {}}, {{1}, {u"x"_s}}), "1\nx\n"_ba);
}

void tst_Tsv::longText() { QVERIFY(cell(u"é\n"_s.repeated(500'000)) == "é "_ba.repeated(500'000)); }

QTEST_GUILESS_MAIN(tst_Tsv)
#include "tst_tsv.moc"

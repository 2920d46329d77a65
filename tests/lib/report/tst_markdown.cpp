#include "report/markdown.h"

#include "hostilerows.h"

#include <QTest>

using namespace candela::report;
using namespace candela::tests;

namespace {

// The bytes of one cell.
QByteArray cell(const QVariant &value)
{
    const auto bytes = bytesOf<Markdown>({{}, {u"a"_s}, {}}, {{value}});
    const auto head = "| a |\n| --- |\n| "_ba;
    return bytes.startsWith(head) && bytes.endsWith(" |\n") ? bytes.sliced(head.size(), bytes.size() - head.size() - 3)
                                                             : "framing";
}

} // namespace

class tst_Markdown : public QObject
{
    Q_OBJECT

private slots:
    void goldenDocument();
    void text_data();
    void text();
    void numbers();
    void everyRowHasItsCells();
    void heads();
    void longText();
};

void tst_Markdown::goldenDocument()
{
    QCOMPARE(bytesOf<Markdown>(hostileHeader(), hostileRows()), golden(u"golden.md"_s));
}

void tst_Markdown::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QString &text, const QByteArray &bytes) {
        QTest::newRow(name) << text << bytes;
    };
    row("plain", u"abc' def@example.com"_s, "abc' def@example.com");
    row("empty", u""_s, "");
    row("pipe", u"a|b"_s, "a\\|b");
    row("backslash", u"a\\b"_s, "a\\\\b");
    row("backslash and pipe", u"\\|"_s, "\\\\\\|");
    row("line ends", u"a\r\nb\nc\rd\u2028e"_s, "a<br>b<br>c<br>d<br>e");
    row("tab", u"a\tb"_s, "a b");
    row("script", u"<script>"_s, "&lt;script&gt;");
    row("entity", u"&amp;"_s, "&amp;amp;");
    row("emphasis", u"*a* _b_ ~c~ `d`"_s, "\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`");
    row("link", u"![x](y)"_s, "\\!\\[x\\](y)");
    row("issue and formula", u"#1 $x$"_s, "\\#1 \\$x\\$");
    row("NUL and escape", u"\0\u001B"_s, "\u2400\u241B");
    row("bidi", u"\u202Egpj\u2066"_s, "\uFFFDgpj\uFFFD");
    row("half a pair", QString(QChar(0xD83D)), "\uFFFD");
    row("beyond ASCII", u"é😀"_s, "é😀");
}

void tst_Markdown::text()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    QCOMPARE(cell(text), bytes);
}

void tst_Markdown::numbers()
{
    QCOMPARE(cell(9007199254740993LL), "9007199254740993"_ba);
    QCOMPARE(cell(-0.5), "-0.5"_ba);
    QCOMPARE(cell(true), "true"_ba);
    QCOMPARE(cell(QVariant()), ""_ba);
}

// A pipe that is not escaped is the edge of a cell: whatever the text is, it makes none.
void tst_Markdown::everyRowHasItsCells()
{
    const auto bytes = bytesOf<Markdown>({{}, hostileHeader().columns, {}}, hostileRows());
    auto lines = bytes.split('\n');
    QVERIFY(lines.takeLast().isEmpty());
    QCOMPARE(lines.size(), hostileRows().size() + 2);
    for (auto line : lines)
        QCOMPARE(line.replace("\\\\", "").replace("\\|", "").count('|'), hostileHeader().columns.size() + 1);
}

void tst_Markdown::heads()
{
    QCOMPARE(bytesOf<Markdown>({u"a\nb"_s, {u"c"_s}, {{u"d\n"_s, u"- e"_s}}}, {}),
        "# a b\n\n- **d **: - e\n\n| c |\n| --- |\n"_ba);
}

void tst_Markdown::longText()
{
    QVERIFY(cell(u"|é\n"_s.repeated(250'000)) == "\\|é<br>"_ba.repeated(250'000));
}

QTEST_GUILESS_MAIN(tst_Markdown)
#include "tst_markdown.moc"

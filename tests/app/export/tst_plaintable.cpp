// The terminal's table: aligned, never wider than the terminal, and without what a terminal obeys.

#include "plaintable.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using app::PlainTable;

class TestPlainTable : public QObject
{
    Q_OBJECT

private slots:
    void aligns();
    void headOnly();
    void staysWithinItsWidth();
    void sameBytesHoweverCut();
    void obeysNothing_data();
    void obeysNothing();
    void widths();
    void saysWhatTheDeviceRefuses();

private:
    static QString print(
        const report::Header &header, const std::vector<report::Row> &rows, int width, std::size_t piece = 1000)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        PlainTable table(buffer, width);
        bool good = table.begin(header).has_value();
        for (std::size_t i = 0; i < rows.size(); i += piece)
            good = good && table.rows(std::span(rows).subspan(i, std::min(piece, rows.size() - i))).has_value();
        good = good && table.end().has_value();
        return good ? QString::fromUtf8(buffer.data()) : u"failed"_s;
    }
};

void TestPlainTable::aligns()
{
    const report::Header header{
        u"Sessions"_s, {u"id"_s, u"user"_s, u"number"_s}, {{u"Made"_s, u"today"_s}, {u"By"_s, u"us"_s}}};
    QCOMPARE(print(header, {{u"4f2a"_s, u"Åsa"_s, 7}, {u"b"_s, u"渡辺"_s, 12'345}, {u"c"_s, {}, {}}}, 80),
        u"Sessions\n\nMade  today\nBy    us\n\n"
        "id    user  number\n"
        "----  ----  ------\n"
        "4f2a  Åsa        7\n"
        "b     渡辺   12345\n"
        "c\n"_s);
}

void TestPlainTable::headOnly()
{
    QCOMPARE(print({u"T"_s, {u"id"_s, u"user"_s}, {}}, {}, 80), u"T\n\n\nid  user\n--  ----\n"_s);
}

void TestPlainTable::staysWithinItsWidth()
{
    const report::Header header{
        QString(300, u't'), {u"fingerprint"_s, u"address"_s, u"agent"_s, u"last"_s}, {{u"Fact"_s, QString(300, u'f')}}};
    std::vector<report::Row> rows;
    for (int i = 0; i < 1200; ++i)
        rows.push_back({u"%1"_s.arg(i, 8), QString(5 + i % 60, u'a'), QString(300, u'渡'), QString(90, u'z')});
    const auto text = print(header, rows, 60);
    QCOMPARE(text.count(u'\n'), 5 + 2 + 1200 - 1);
    for (const auto &line : text.split(u'\n'))
        QVERIFY2(app::terminalWidth(line) <= 60, qPrintable(line));
    QVERIFY(text.contains(u" 0     aaaaa ")); // what is short stays whole
    QVERIFY(text.contains(u'…'));
}

void TestPlainTable::sameBytesHoweverCut()
{
    std::vector<report::Row> rows;
    for (int i = 0; i < 1100; ++i)
        rows.push_back({i, QString(i % 90, u'x')});
    const report::Header header{u"T"_s, {u"n"_s, u"text"_s}, {}};
    const auto whole = print(header, rows, 70, 1100);
    QCOMPARE(print(header, rows, 70, 1), whole);
    QCOMPARE(print(header, rows, 70, 499), whole);
    QCOMPARE(print(header, rows, 70, 501), whole);
}

void TestPlainTable::obeysNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("escape") << u"\u001b[2J\u001b]0;title\u0007"_s;
    QTest::newRow("line") << u"a\r\nb\u2028c\u2029d\u0085e"_s;
    QTest::newRow("direction") << u"\u202eabc\u2066d\u200f"_s;
    QTest::newRow("C1") << u"\u009b31m"_s;
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd800));
}

void TestPlainTable::obeysNothing()
{
    QFETCH(QString, text);
    const auto printed = print({text, {text, u"b"_s}, {{text, text}}}, {{text, u"x"_s}}, 80);
    for (const auto c : printed.toUcs4()) {
        const auto category = QChar::category(char32_t(c));
        const bool bad = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
            || category == QChar::Other_Surrogate;
        QVERIFY(c == u'\n' || !bad);
    }
    QCOMPARE(printed.count(u'\n'), 7);
}

void TestPlainTable::widths()
{
    QCOMPARE(app::terminalWidth(u"abc"_s), 3);
    QCOMPARE(app::terminalWidth(u"渡辺"_s), 4);
    QCOMPARE(app::terminalWidth(u"e\u0301"_s), 1);
    QCOMPARE(app::fitted(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(app::fitted(u"abcdefg"_s, 6), u"abcde…"_s);
    QCOMPARE(app::fitted(u"渡辺健二"_s, 6), u"渡辺…"_s);
    QCOMPARE(app::fitted(u""_s, 6), QString());
}

void TestPlainTable::saysWhatTheDeviceRefuses()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("there is no /dev/full");
    PlainTable table(full, 80);
    const auto begun = table.begin({u"T"_s, {u"id"_s}, {}});
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, database::Error::Kind::Full);
}

QTEST_GUILESS_MAIN(TestPlainTable)
#include "tst_plaintable.moc"

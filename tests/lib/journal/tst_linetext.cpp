// Lines of the journal as text: the same bytes for the same line, everything back, and nothing too hostile to be read.
#include "journal/linetext.h"

#include <QJsonArray>
#include <QTest>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using Kind = StoredLine::Kind;

class tst_LineText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void sameBytes();
    void everythingBack();
    void everyWord();
    void oddTexts_data();
    void oddTexts();
    void manyFingerprints();
    void laterVersion_data();
    void laterVersion();
    void hostile_data();
    void hostile();
};

static Line whole()
{
    Line line{7, 1'795'347'669'204, {u"ines"_s, u"desk-14"_s, 1000}, {}, QByteArray(64, 'a'), {}};
    auto &entry = line.entry;
    entry.act = Act::RevokeSessions;
    entry.outcome = Outcome::Partly;
    entry.of = 6;
    entry.profile = u"shop-prod"_s;
    entry.environment = u"production"_s;
    entry.server = u"db-1.internal:5432/auth"_s;
    entry.account = u"candela"_s;
    entry.subject = u"3si8jri4tfm06xk"_s;
    entry.predicate = {{u"states"_s, QJsonArray{u"idle"_s}}};
    entry.counts = {{u"matched"_s, 37}, {u"done"_s, 36}};
    entry.fingerprints = {u"9f2c61d0"_s, u"04be77a1"_s};
    entry.reason = u"SEC-812 leaked laptop"_s;
    entry.error = u"lost"_s;
    return line;
}

void tst_LineText::sameBytes()
{
    QCOMPARE(textOf(whole()), QByteArray(
        R"({"account":"candela","act":"revoke_sessions","at":"2026-11-22T11:41:09.204Z",)"
        R"("by":{"account":"ines","host":"desk-14","uid":1000},"counts":{"done":36,"matched":37},)"
        R"("environment":"production","error":"lost","fingerprints":["9f2c61d0","04be77a1"],"line":7,"of":6,)"
        R"("outcome":"partly","predicate":{"states":["idle"]},"previous":")") + QByteArray(64, 'a')
        + R"(","profile":"shop-prod","reason":"SEC-812 leaked laptop","server":"db-1.internal:5432/auth",)"
          R"("subject":"3si8jri4tfm06xk","v":1})");
}

void tst_LineText::everythingBack()
{
    const auto line = whole();
    const auto text = textOf(line);
    const auto found = lineOf(text);
    QCOMPARE(found.kind, Kind::Known);
    QCOMPARE(found.line.number, line.number);
    QCOMPARE(found.line.at, line.at);
    QCOMPARE(found.line.by, line.by);
    QCOMPARE(found.line.entry, line.entry);
    QCOMPARE(found.line.previous, line.previous);
    QCOMPARE(found.line.hash, hashOf(text));
    QCOMPARE(found.bytes, text.size());
    QVERIFY(found.text.isEmpty());
    QCOMPARE(linkOf(text)->number, 7);
}

void tst_LineText::everyWord()
{
    for (int act = int(Act::RevokeSessions); act <= int(Act::MendJournal); ++act) {
        auto line = whole();
        line.entry.act = Act(act);
        QCOMPARE(lineOf(textOf(line)).line.entry, line.entry);
    }
    for (int outcome = int(Outcome::Intended); outcome <= int(Outcome::Unknown); ++outcome) {
        auto line = whole();
        line.entry.outcome = Outcome(outcome);
        QCOMPARE(lineOf(textOf(line)).line.entry, line.entry);
    }
}

void tst_LineText::oddTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"\"}\\\",{'"_s;
    QTest::newRow("newline") << u"a\nb\r\tc"_s;
    QTest::newRow("NUL") << QString(u"a\0b"_s + QChar(0) + u"c"_s);
    QTest::newRow("beyond the BMP") << QString::fromUtf8("\xf0\x9f\x94\x91 k\xc3\xa4y \xe2\x80\xae");
    QTest::newRow("line separators") << QString(QChar(0x2028)) + QChar(0x2029) + QChar(0x85);
    QTest::newRow("a megabyte") << QString(1'000'000, u'x');
}

void tst_LineText::oddTexts()
{
    QFETCH(QString, text);
    auto line = whole();
    line.entry.reason = line.entry.subject = text;
    const auto bytes = textOf(line);
    QVERIFY(!bytes.contains('\n'));
    QVERIFY(!bytes.contains('\0'));
    const auto found = lineOf(bytes);
    if (bytes.size() > longestLine)
        QCOMPARE(found.kind, Kind::Unreadable);
    else
        QCOMPARE(found.line.entry, line.entry);
}

void tst_LineText::manyFingerprints()
{
    auto line = whole();
    line.entry.fingerprints = QStringList(20'000, u"9f2c61d0"_s);
    const auto text = textOf(line);
    QVERIFY(text.size() < longestLine);
    QCOMPARE(lineOf(text).line.entry.fingerprints.size(), Entry::mostFingerprints);
}

void tst_LineText::laterVersion_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("version") << QByteArray(R"("v":1)") << QByteArray(R"("v":2)");
    QTest::newRow("act") << QByteArray("revoke_sessions") << QByteArray("merge_users");
    QTest::newRow("outcome") << QByteArray("partly") << QByteArray("postponed");
    QTest::newRow("type") << QByteArray(R"("reason":"SEC-812 leaked laptop")") << QByteArray(R"("reason":["a"])");
    QTest::newRow("number") << QByteArray(R"("of":6)") << QByteArray(R"("of":6e300)");
    QTest::newRow("later end") << QByteArray(R"("of":6)") << QByteArray(R"("of":7)");
    QTest::newRow("time") << QByteArray("2026-11-22T") << QByteArray("2026-13-99T");
    QTest::newRow("fingerprints") << QByteArray(R"("9f2c61d0")") << QByteArray("12");
    QTest::newRow("nobody") << QByteArray(R"("uid":1000)") << QByteArray(R"("uid":{})");
}

// What could be read is there, beside the text itself.
void tst_LineText::laterVersion()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    auto text = textOf(whole());
    QVERIFY(text.contains(from));
    text.replace(from, to);
    const auto found = lineOf(text);
    QCOMPARE(found.kind, Kind::Foreign);
    QCOMPARE(found.line.number, 7);
    QCOMPARE(found.line.entry.subject, u"3si8jri4tfm06xk"_s);
    QCOMPARE(found.text, text);
    QVERIFY(!found.act.isEmpty());
    QVERIFY(linkOf(text));
}

void tst_LineText::hostile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("array") << QByteArray("[1,2]");
    QTest::newRow("open") << QByteArray(R"({"line":1,"previous":")");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep object") << QByteArray(R"({"a":)").repeated(30'000);
    QTest::newRow("huge number") << QByteArray(R"({"line":1e999,"previous":")") + QByteArray(64, '0') + R"("})";
    QTest::newRow("long number") << QByteArray(R"({"line":99999999999999999999999,"previous":")") + QByteArray(64, '0') + R"("})";
    QTest::newRow("fraction") << QByteArray(R"({"line":1.5,"previous":")") + QByteArray(64, '0') + R"("})";
    QTest::newRow("negative") << QByteArray(R"({"line":-1,"previous":")") + QByteArray(64, '0') + R"("})";
    QTest::newRow("short hash") << QByteArray(R"({"line":1,"previous":"00"})");
    QTest::newRow("capital hash") << QByteArray(R"({"line":1,"previous":")") + QByteArray(64, 'A') + R"("})";
    QTest::newRow("NUL") << QByteArray(4096, '\0');
    QTest::newRow("invalid UTF-8") << QByteArray("{\"line\":1,\"previous\":\"\xff\xfe\xc0\x80\"}");
    QTest::newRow("too long") << QByteArray(R"({"line":1,"previous":")") + QByteArray(64, '0') + R"(","v":")" + QByteArray(longestLine, ' ') + R"("})";
}

void tst_LineText::hostile()
{
    QFETCH(QByteArray, text);
    const auto found = lineOf(text);
    QCOMPARE(found.kind, Kind::Unreadable);
    QVERIFY(found.text.size() <= StoredLine::mostText);
    QCOMPARE(found.bytes, text.size());
    QVERIFY(!linkOf(text));
}

QTEST_GUILESS_MAIN(tst_LineText)
#include "tst_linetext.moc"

#include "report/html.h"

#include "hostilerows.h"

#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace candela::report;
using namespace candela::tests;

namespace {

// An element's own text, in the order of the page.
struct Element {
    QString name, text;
    QXmlStreamAttributes attributes;
};

// The page read as XML; nothing where it is not well-formed.
QList<Element> elements(const QByteArray &page)
{
    QList<Element> all;
    QList<qsizetype> open;
    QXmlStreamReader xml(page);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            open.append(all.size());
            all.append({xml.name().toString(), {}, xml.attributes()});
        } else if (xml.isEndElement()) {
            open.removeLast();
        } else if (xml.isCharacters() && !open.isEmpty()) {
            all[open.last()].text += xml.text();
        }
    }
    return xml.hasError() ? QList<Element>() : all;
}

QStringList texts(const QList<Element> &all, const QString &name)
{
    QStringList found;
    for (const auto &element : all) {
        if (element.name == name)
            found << element.text;
    }
    return found;
}

// The one cell of a table.
Element cell(const QVariant &value)
{
    for (const auto &element : elements(bytesOf<Html>({{}, {u"a"_s}, {}}, {{value}}))) {
        if (element.name == u"td")
            return element;
    }
    return {u"lost"_s, {}, {}};
}

} // namespace

class tst_Html : public QObject
{
    Q_OBJECT

private slots:
    void goldenPage();
    void readAgain();
    void loadsAndRunsNothing();
    void text_data();
    void text();
    void number_data();
    void number();
    void language();
    void withoutHead();
    void bars();
    void longLabels();
    void hugeCounts();
    void longText();
};

void tst_Html::goldenPage()
{
    auto header = hostileHeader();
    header.words = {u"en"_s, u"Summary"_s, u"Sessions"_s, u"Cut cells"_s, {}};
    QCOMPARE(bytesOf<Html>(header, hostileRows()), golden(u"golden.html"_s));
}

void tst_Html::readAgain()
{
    const auto all = elements(bytesOf<Html>(hostileHeader(), hostileRows()));
    QCOMPARE(texts(all, u"h1"_s), QStringList{hostileHeader().title});
    QCOMPARE(texts(all, u"dt"_s), (QStringList{u"Made"_s, u"By"_s}));
    QCOMPARE(texts(all, u"dd"_s), (QStringList{u"2026-11-22T15:53:07+01:00"_s, u"*ada* | \\"_s}));
    QCOMPARE(texts(all, u"figcaption"_s), (QStringList{u"By <state>"_s, u"Nothing"_s}));
    QCOMPARE(texts(all, u"th"_s), hostileHeader().columns);
    QCOMPARE(texts(all, u"tr"_s).size(), hostileRows().size() + 1);
    const auto cells = texts(all, u"td"_s);
    QCOMPARE(cells.size(), hostileRows().size() * hostileHeader().columns.size());
    QCOMPARE(cells[15], u"9007199254740993"_s);
    QCOMPARE(cells[16], u"two\nlines"_s);
    QCOMPARE(cells[18], u"<script>alert(1)</script>&amp;"_s);
}

// Whatever the values are, the page has the elements and attributes that we know, and none of them reaches out.
void tst_Html::loadsAndRunsNothing()
{
    auto header = hostileHeader();
    header.words = {u"en\" onload=\"x"_s, u"</style>"_s, u"</caption><img src=x>"_s, u"<"_s, {}};
    header.columns[0] = u"<img src=x onerror=alert(1)>"_s;
    header.facts[0].second = u"javascript:alert(1) \" onclick=\"alert(1)"_s;
    header.charts[0].title = u"</svg><script>"_s;
    header.charts[0].bars[0].label = u"' onload='x"_s;
    auto rows = hostileRows();
    rows.append({u"</td></table><script src=//x>"_s, u"<!--"_s, u"]]>"_s, u"&#60;script&#62;"_s, u"<svg/onload=x>"_s,
        u"\0<"_s});
    const auto page = bytesOf<Html>(header, rows);
    const auto all = elements(page);
    QVERIFY(!all.isEmpty());
    const auto names = u"html head meta title style body h1 dl dt dd section figure figcaption svg text rect table "
                       "caption thead tbody tr th td"_s.split(u' ');
    const auto attributes = u"lang charset http-equiv name content viewBox x y width height text-anchor scope class"_s
                                .split(u' ');
    for (const auto &element : all) {
        QVERIFY2(names.contains(element.name), qPrintable(element.name));
        for (const auto &attribute : element.attributes)
            QVERIFY2(attributes.contains(attribute.name().toString()), qPrintable(attribute.name().toString()));
    }
    QCOMPARE(texts(all, u"style"_s).size(), 1);
    const auto style = texts(all, u"style"_s).constFirst();
    QVERIFY(!style.contains(u"url("_s) && !style.contains(u"@import"_s) && !style.contains(u'\\'));
    // A browser heeds the policy for what stands behind it.
    const auto policy = page.indexOf("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                     "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\" />");
    QVERIFY(policy > 0 && policy < page.indexOf("<style>") && policy < page.indexOf("<title>"));
}

void tst_Html::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    const auto row = [](const char *name, const QString &text, const QString &read) {
        QTest::newRow(name) << text << read;
    };
    same("plain", u"abc def@example.com"_s);
    same("empty", u""_s);
    same("markup", u"<b>&amp;</b>]]><!-- -->"_s);
    same("quotes", u"\"a\" 'b' `c`"_s);
    same("formula", u"=1+1"_s);
    same("blanks", u"  a  b  "_s);
    same("tab and line", u"a\tb\nc"_s);
    same("beyond ASCII", u"é😀\u0301"_s);
    row("line ends", u"a\r\nb\rc\u2028d\u2029e"_s, u"a\nb\nc\nd\ne"_s);
    row("NUL and escape", u"a\0b\u001B[31m\u007F\u009B"_s, u"a\u2400b\u241B[31m\u2421\uFFFD"_s);
    row("bidi", u"\u202Egpj\u2066"_s, u"\uFFFDgpj\uFFFD"_s);
    row("no characters", u"\uFFFE\uFFFF\uFDD0"_s, u"\uFFFD\uFFFD\uFFFD"_s);
    row("half a pair", QString(QChar(0xD83D)), u"\uFFFD"_s);
}

void tst_Html::text()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const auto found = cell(text);
    QCOMPARE(found.name, u"td"_s);
    QCOMPARE(found.text, read);
    QVERIFY(found.attributes.isEmpty());
}

void tst_Html::number_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("read");
    QTest::addColumn<bool>("isNumber");
    QTest::newRow("integer") << QVariant(-5) << u"-5"_s << true;
    QTest::newRow("beyond a double") << QVariant(9007199254740993LL) << u"9007199254740993"_s << true;
    QTest::newRow("real") << QVariant(-0.5) << u"-0.5"_s << true;
    QTest::newRow("not a number") << QVariant(std::nan("")) << u"nan"_s << false;
    QTest::newRow("true") << QVariant(true) << u"true"_s << false;
    QTest::newRow("null") << QVariant() << u""_s << false;
}

void tst_Html::number()
{
    QFETCH(QVariant, value);
    QFETCH(QString, read);
    QFETCH(bool, isNumber);
    const auto found = cell(value);
    QCOMPARE(found.text, read);
    QCOMPARE(found.attributes.value(u"class"_s) == u"n", isNumber);
}

void tst_Html::language()
{
    Header header{{}, {u"a"_s}, {}};
    QVERIFY(elements(bytesOf<Html>(header, {})).constFirst().attributes.isEmpty());
    header.words.language = u"de"_s;
    QCOMPARE(elements(bytesOf<Html>(header, {})).constFirst().attributes.value(u"lang"_s), u"de"_s);
}

void tst_Html::withoutHead()
{
    const auto all = elements(bytesOf<Html>({{}, {u"a"_s}, {}}, {{1}}));
    for (const auto &name : {u"h1"_s, u"dl"_s, u"section"_s, u"caption"_s})
        QCOMPARE(texts(all, name), QStringList());
    QCOMPARE(texts(all, u"th"_s), QStringList{u"a"_s});
    QCOMPARE(texts(all, u"td"_s), QStringList{u"1"_s});
}

// As long as the counts are large; what is there can be seen beside what is much more.
void tst_Html::bars()
{
    const Header header{{}, {}, {}, {{u"c"_s, {{u"a"_s, 200}, {u"b"_s, 100}, {u"c"_s, 0}, {u"d"_s, -7}}},
                                        {u"far apart"_s, {{u"a"_s, 1}, {u"b"_s, 1'000'000}}},
                                        {u"all nothing"_s, {{u"a"_s, 0}}}}};
    const auto all = elements(bytesOf<Html>(header, {}));
    QStringList widths;
    for (const auto &element : all) {
        if (element.name == u"rect")
            widths << element.attributes.value(u"width"_s).toString();
    }
    QCOMPARE(widths.join(u' '), u"240 120 0 0 1 240 0"_s);
    QCOMPARE(texts(all, u"text"_s).join(u' '), u"a 200 b 100 c 0 d -7 a 1 b 1000000 a 0"_s);
    QCOMPARE(texts(all, u"svg"_s).size(), 3);
}

void tst_Html::longLabels()
{
    const auto label = u"a label that is longer than there is room for it"_s;
    const auto all = elements(bytesOf<Html>({{}, {}, {}, {{u"c"_s, {{label, 1}}}}}, {}));
    QCOMPARE(texts(all, u"text"_s).constFirst(), u"a label that is longe…"_s);
    QCOMPARE(texts(all, u"title"_s).constLast(), label);
}

void tst_Html::hugeCounts()
{
    constexpr auto most = std::numeric_limits<qint64>::max();
    const auto page = bytesOf<Html>({{}, {}, {}, {{u"c"_s, {{u"a"_s, most}, {u"b"_s, most / 2}}}}}, {});
    QVERIFY(page.contains("width=\"240\"") && page.contains("width=\"120\""));
}

void tst_Html::longText()
{
    const auto found = cell(u"<é\n"_s.repeated(333'334));
    QVERIFY(found.text == u"<é\n"_s.repeated(333'334));
    QCOMPARE(found.attributes.value(u"class"_s), u"l"_s);   // may be broken anywhere
}

QTEST_GUILESS_MAIN(tst_Html)
#include "tst_html.moc"

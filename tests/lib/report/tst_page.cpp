// Cells, and the pages that keep them.
#include "report/page.h"

#include <QTest>

#include <limits>

using namespace candela::report;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Cell)

class tst_Page : public QObject
{
    Q_OBJECT

private slots:
    void cellsOfValues_data();
    void cellsOfValues();
    void keepsTexts();
    void keepsLargeTexts();
    void usesItsRoomAgain();
    void replaces();
    void rowsOfAnyWidth();
    void saysWhatItTakes();
};

void tst_Page::cellsOfValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<size_t>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QVariant &value, size_t kind, const QString &text) {
        QTest::newRow(name) << value << kind << text;
    };
    row("nothing", QVariant(), 0, u""_s);
    row("null of a type", QVariant(QMetaType::fromType<int>()), 0, u""_s);
    row("truth", true, 1, u"true"_s);
    row("int", -7, 2, u"-7"_s);
    row("short", QVariant::fromValue(short(3)), 2, u"3"_s);
    row("least", std::numeric_limits<qint64>::min(), 2, u"-9223372036854775808"_s);
    row("most", std::numeric_limits<quint64>::max(), 3, u"18446744073709551615"_s);
    row("real", 2.5, 4, u"2.5"_s);
    row("no finite number", std::numeric_limits<double>::infinity(), 6, u"inf"_s);
    row("text", u"Zoë"_s, 6, u"Zoë"_s);
    row("half a pair", QString(QChar(0xD83D)), 6, QString(QChar(0xD83D)));
    row("bytes", QByteArray("ab"), 6, u"ab"_s);
}

void tst_Page::cellsOfValues()
{
    QFETCH(QVariant, value);
    QFETCH(QString, text);
    QString made;
    const auto cell = cellOf(value, made);
    QTEST(cell.index(), "kind");
    QCOMPARE(textOf(cell), text);
    QCOMPARE(isNumber(cell), cell.index() >= 2 && cell.index() <= 4);
    QCOMPARE(textOf(QByteArrayView("\xC3\xA4")), u"ä"_s);
}

// Whatever becomes of the texts that they were made of.
void tst_Page::keepsTexts()
{
    Page page;
    {
        QByteArray utf8 = "utf8";
        QString utf16 = u"\U0001F600"_s;
        page.add(QByteArrayView("x"));      // so that UTF-16 has to find its place
        page.add(QByteArrayView(utf8));
        page.add(QStringView(utf16));
        page.add({});
        page.add(QByteArrayView(""));
        page.endRow();
        utf8.fill('?');
        utf16.fill(u'?');
    }
    QCOMPARE(page.size(), 1);
    const auto row = page[0];
    QCOMPARE(row.size(), size_t(5));
    QCOMPARE(textOf(row[1]), u"utf8"_s);
    QCOMPARE(textOf(row[2]), u"\U0001F600"_s);
    QVERIFY(std::holds_alternative<std::monostate>(row[3]));
    QVERIFY(std::holds_alternative<QByteArrayView>(row[4]));
}

void tst_Page::keepsLargeTexts()
{
    Page page;
    for (const auto size : {65'535, 65'536, 65'537, 3'000'000, 1}) {
        page.add(QStringView(QString(size, u'a')));
        page.add(QByteArrayView(QByteArray(size, 'b')));
    }
    page.endRow();
    for (size_t i = 0; const auto size : {65'535, 65'536, 65'537, 3'000'000, 1}) {
        QVERIFY(textOf(page[0][i++]) == QString(size, u'a'));
        QVERIFY(textOf(page[0][i++]) == QString(size, u'b'));
    }
}

void tst_Page::usesItsRoomAgain()
{
    Page page;
    const char *first = nullptr;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 10'000; ++i)
            page.addRow(QVariantList{i, u"text %1 of round %2"_s.arg(i).arg(round)});
        QCOMPARE(page.size(), 10'000);
        for (int i = 0; i < 10'000; ++i)
            QCOMPARE(textOf(page[i][1]), u"text %1 of round %2"_s.arg(i).arg(round));
        const auto *at = reinterpret_cast<const char *>(std::get<QStringView>(page[0][1]).data());
        QVERIFY(!first || first == at);
        first = at;
        page.clear();
        QVERIFY(page.isEmpty());
        QCOMPARE(page.bytes(), 0);
    }
}

void tst_Page::replaces()
{
    Page page;
    page.addRow(QStringList{u"a"_s, u"b"_s});
    page.addRow(QStringList{u"c"_s, u"d"_s});
    page.set(1, 0, QByteArrayView(QByteArray("new")));
    page.set(0, 1, qint64(7));
    QCOMPARE(textOf(page[0][0]) + textOf(page[0][1]) + textOf(page[1][0]) + textOf(page[1][1]), u"a7newd"_s);
}

void tst_Page::rowsOfAnyWidth()
{
    Page page;
    page.addRow(QVariantList{});
    page.addRow(QVariantList{1});
    page.addRow(QVariantList{1, 2});
    QCOMPARE(page.size(), 3);
    QCOMPARE(page[0].size(), size_t(0));
    QCOMPARE(page[1].size(), size_t(1));
    QCOMPARE(page[2].size(), size_t(2));
}

void tst_Page::saysWhatItTakes()
{
    Page page;
    page.addRow(QVariantList{1});
    const auto before = page.bytes();
    QVERIFY(before > 0);
    page.addRow(QStringList{QString(100'000, u'x')});
    QVERIFY(page.bytes() >= before + 200'000);
    QVERIFY(page.bytes() < before + 201'000);
}

QTEST_APPLESS_MAIN(tst_Page)
#include "tst_page.moc"

#include "report/xlsx.h"
#include "report/zipparts.h"

#include "hostilefolder.h"
#include "hostilerows.h"
#include "memory.h"
#include "reportfolder.h"
#include "workbookreader.h"

#include <QTest>

#include <cmath>

using namespace candela::report;
using namespace candela::tests;
using candela::database::Error;

namespace {

constexpr auto rowsName = "Rows";

Header headerOf(const QStringList &columns)
{
    Header header{{}, columns, {}};
    header.words.rows = QString::fromLatin1(rowsName);
    return header;
}

// One cell, as it is read again.
WorkbookReader::Cell cell(const QVariant &value)
{
    const WorkbookReader book(bytesOf<Xlsx>(headerOf({u"a"_s, u"b"_s}), {{value, 1}}));
    const auto rows = book.rows(u"Rows"_s);
    return book.isValid() && rows.size() == 2 && rows[1].size() == 2 ? rows[1][0] : WorkbookReader::Cell{u"lost"_s, {}};
}

// Each sheet by its name, each cell as its type and text.
QString described(const WorkbookReader &book)
{
    QString result;
    for (const auto &name : book.names()) {
        result += u"[%1]\n"_s.arg(name);
        for (const auto &row : book.rows(name)) {
            QStringList cells;
            for (const auto &[type, text, strong] : row)
                cells << type + (strong ? u"!"_s : u""_s) + u':' + text;
            result += cells.join(u" | "_s).replace(u'\n', u"\\n"_s) + u'\n';
        }
    }
    return result;
}

// Requests the stop when it is first read from or written to, and counts the bytes.
class StoppingDevice final : public QIODevice
{
public:
    explicit StoppingDevice(const QByteArray &content = {}) : m_content(content) { open(ReadWrite | Unbuffered); }
    qint64 size() const override { return m_content.size(); }

    std::stop_source stop;
    qint64 count = 0;

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const auto part = m_content.sliced(pos(), std::min(most, m_content.size() - pos()));
        std::copy(part.begin(), part.end(), to);
        return counted(part.size());
    }
    qint64 writeData(const char *, qint64 size) override { return counted(size); }

private:
    qint64 counted(qint64 bytes)
    {
        stop.request_stop();
        count += bytes;
        return bytes;
    }

    const QByteArray m_content;
};

// Random enough that no compression makes them small.
std::vector<Row> largeRows()
{
    std::vector<Row> rows;
    for (quint64 i = 1; i <= 50'000; ++i)
        rows.push_back({QString::number(i * 0x9E3779B97F4A7C15u, 36)});
    return rows;
}

} // namespace

class tst_Xlsx : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void goldenSheets();
    void text_data();
    void text();
    void number_data();
    void number();
    void longText();
    void severalLongTexts();
    void sheetNames_data();
    void sheetNames();
    void withoutHead();
    void tooManyColumns();
    void furtherSheets();
    void noMomentOfMaking();
    void temporariesArePrivate();
    void temporariesFillUp();
    void temporariesFillUpAtTheEnd();
    void stoppedBeforeTheEnd();
    void stoppedWhileItIsLookedAt();
    void stoppedWhileItIsHandedOver();

private:
    std::unique_ptr<ReportFolder> m_folder;
};

// What is left in the folder for temporary files is seen after every test.
void tst_Xlsx::init()
{
    m_folder = std::make_unique<ReportFolder>();
    qputenv("TMPDIR", QFile::encodeName(m_folder->folder()));
}

void tst_Xlsx::cleanup()
{
    QCOMPARE(m_folder->files(), QStringList());
    QCOMPARE(m_folder->temporary(), -1);
    qunsetenv("TMPDIR");
}

void tst_Xlsx::goldenSheets()
{
    auto header = hostileHeader();
    header.words = {u"en"_s, u"Summary"_s, u"Sessions"_s, u"Cut cells"_s, {}};
    const WorkbookReader book(bytesOf<Xlsx>(header, hostileRows()));
    QVERIFY(book.isValid());
    QCOMPARE(described(book), QString::fromUtf8(golden(u"golden.xlsx.txt"_s)));
}

void tst_Xlsx::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    const auto row = [](const char *name, const QString &text, const QString &read) {
        QTest::newRow(name) << text << read;
    };
    same("plain", u"abc' def@example.com"_s);
    same("formula", u"=1+1"_s);
    same("command", u"=cmd|' /C calc'!A0"_s);
    same("array formula", u"{=1+1}"_s);
    same("plus", u"+1 555"_s);
    same("at", u"@SUM(A1)"_s);
    same("address", u"https://example.com/?a=b&c"_s);
    same("digits", u"00012345678901234567890"_s);
    same("looks like a truth", u"TRUE"_s);
    same("quotes", u"\"a\" 'b'"_s);
    same("markup", u"<script>alert(1)</script>&amp;]]>"_s);
    same("blanks around", u"  a  "_s);
    same("blank alone", u" "_s);
    same("tab and line", u"a\tb\nc\n"_s);
    same("bidi", u"\u202Egpj\u2066"_s);
    same("numbered character", u"_x0041_ _x000D_ _X0041_ _x004_"_s);
    same("numbered characters that share a sign", u"_x0041_x0042_"_s);
    same("numbered underscore", u"_x005F_x0041_"_s);
    same("beyond ASCII", u"é😀\u0301\uFEFF"_s);
    row("line ends", u"a\r\nb\rc\u2028d"_s, u"a\nb\nc\nd"_s);
    row("NUL and escape", u"a\0b\u001B[31m\u007F\u009B"_s, u"a\u2400b\u241B[31m\u2421\uFFFD"_s);
    row("no characters", u"\uFFFE\uFFFF"_s, u"\uFFFD\uFFFD"_s);
    row("half a pair", QString(QChar(0xD83D)), u"\uFFFD"_s);
}

void tst_Xlsx::text()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const auto found = cell(text);
    QCOMPARE(found.type, u"inlineStr"_s);
    QCOMPARE(found.text, read);
}

void tst_Xlsx::number_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QVariant &value, const QString &type, const QString &read) {
        QTest::newRow(name) << value << type << read;
    };
    row("integer", -5, u"n"_s, u"-5"_s);
    row("moment", 1700000000000LL, u"n"_s, u"1700000000000"_s);
    row("15 digits", 999999999999999LL, u"n"_s, u"999999999999999"_s);
    row("16 digits", 1000000000000000LL, u"inlineStr"_s, u"1000000000000000"_s);
    row("beyond a double", 9007199254740993LL, u"inlineStr"_s, u"9007199254740993"_s);
    row("most negative", std::numeric_limits<qint64>::min(), u"inlineStr"_s, u"-9223372036854775808"_s);
    row("most", std::numeric_limits<quint64>::max(), u"inlineStr"_s, u"18446744073709551615"_s);
    row("real", 0.1, u"n"_s, u"0.1"_s);
    row("large", 1e300, u"n"_s, u"1E+300"_s);
    row("not a number", std::nan(""), u"inlineStr"_s, u"nan"_s);
    row("true", true, u"b"_s, u"1"_s);
    row("false", false, u"b"_s, u"0"_s);
    row("null", QVariant(), u""_s, u""_s);
    row("empty", u""_s, u""_s, u""_s);
}

void tst_Xlsx::number()
{
    QFETCH(QVariant, value);
    QFETCH(QString, type);
    QFETCH(QString, read);
    const auto found = cell(value);
    QCOMPARE(found.type, type);
    QCOMPARE(found.text, read);
}

void tst_Xlsx::longText()
{
    const auto most = u"x"_s.repeated(Workbook::mostCharacters);
    QVERIFY(cell(most).text == most);
    QVERIFY(cell(most + u'x').text == most.chopped(3) + u"[…]"_s);
    QVERIFY(cell(u"x"_s.repeated(1'000'000)).text == most.chopped(3) + u"[…]"_s);
    // Not within a character of two halves.
    const auto faces = u'x' + u"😀"_s.repeated(20'000);
    QVERIFY(cell(faces).text == faces.left(32'763) + u"[…]"_s);
}

void tst_Xlsx::severalLongTexts()
{
    const auto text = u"x"_s.repeated(40'000);
    auto header = headerOf({u"a"_s, u"b"_s});
    header.words.summary = u"Summary"_s;
    for (const auto &[word, label] : {std::pair{u"Cut cells"_s, u"Cut cells"_s}, std::pair{u""_s, u"[…]"_s}}) {
        header.words.cut = word;
        for (const auto &title : {u""_s, u"Title"_s}) {
            header.title = title;
            const WorkbookReader book(bytesOf<Xlsx>(header, {{text, text}, {text, u"short"_s}}));
            QVERIFY(book.names().contains(u"Summary"_s));
            const auto last = book.rows(u"Summary"_s).last();
            QCOMPARE(last.size(), 2);
            QCOMPARE(last[0].text, label);
            QCOMPARE(last[1].text, u"3"_s);
        }
    }
}

void tst_Xlsx::sheetNames_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("given") << u"Summary"_s << u"Sessions"_s << QStringList{u"Summary"_s, u"Sessions"_s};
    QTest::newRow("none") << u""_s << u""_s << QStringList{u"Sheet1"_s, u"Sheet2"_s};
    QTest::newRow("the same") << u"Rows"_s << u"rOWS"_s << QStringList{u"Rows"_s, u"rOWS 2"_s};
    QTest::newRow("forbidden") << u"'[a]:*?/\\b'"_s << u"\"<&>\t\u202E\u0001"_s
                               << QStringList{u"a b"_s, u"\"<&> \u2401"_s};
    QTest::newRow("long") << u"x"_s.repeated(40) << u"x"_s.repeated(31)
                          << QStringList{u"x"_s.repeated(31), u"x"_s.repeated(29) + u" 2"_s};
}

void tst_Xlsx::sheetNames()
{
    QFETCH(QString, summary);
    QFETCH(QString, rows);
    QFETCH(QStringList, names);
    Header header{u"t"_s, {u"a"_s}, {}};
    header.words.summary = summary;
    header.words.rows = rows;
    QCOMPARE(WorkbookReader(bytesOf<Xlsx>(header, {{1}})).names(), names);
}

void tst_Xlsx::withoutHead()
{
    QCOMPARE(WorkbookReader(bytesOf<Xlsx>(headerOf({u"a"_s}), {})).names(), QStringList{u"Rows"_s});
}

void tst_Xlsx::tooManyColumns()
{
    LimitedDevice device;
    const auto begun = Xlsx(device).begin(headerOf(QStringList(16'385, u"a"_s)));
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, Error::Kind::Unsupported);
}

// A row more than Excel takes: it stands on a sheet of its own, beneath the names.
void tst_Xlsx::furtherSheets()
{
    constexpr int count = 1'048'576;
    LimitedDevice device;
    Xlsx writer(device);
    QVERIFY(writer.begin(headerOf({u"n"_s})));
    qint64 before = 0;
    for (int at = 0; at < count;) {
        std::vector<Row> page;
        for (; at < count && page.size() < 8192; ++at)
            page.push_back({at});
        QVERIFY(writer.rows(page));
        before = before == 0 ? residentBytes() : before;
    }
    QVERIFY(writer.end());
    if (!sanitized)
        QVERIFY2(residentBytes() - before < allowedGrowth, qPrintable(QString::number(residentBytes() - before)));
    const WorkbookReader book(device.bytes);
    QVERIFY(book.isValid());
    QCOMPARE(book.names(), (QStringList{u"Rows"_s, u"Rows 2"_s}));
    int next = -1;
    bool inOrder = true;
    QVERIFY(book.visit(u"Rows"_s, [&](int row, int column, const WorkbookReader::Cell &found) {
        inOrder = inOrder && row == next + 1 && column == 0
            && found.text == (next < 0 ? u"n"_s : QString::number(next));
        ++next;
    }));
    QVERIFY(inOrder);
    QCOMPARE(next, count - 1);
    const auto rest = book.rows(u"Rows 2"_s);
    QCOMPARE(rest.size(), 2);
    QCOMPARE(rest[0][0].text, u"n"_s);
    QCOMPARE(rest[1][0].text, QString::number(count - 1));
}

void tst_Xlsx::noMomentOfMaking()
{
    const WorkbookReader book(bytesOf<Xlsx>(headerOf({u"a"_s}), {}));
    QVERIFY(book.part(u"docProps/core.xml"_s).contains(">1980-01-01T00:00:00Z<"));
}

void tst_Xlsx::temporariesArePrivate()
{
    LimitedDevice device;
    {
        const Umask open(0);
        Xlsx writer(device);
        QVERIFY(writer.begin(headerOf({u"a"_s})));
        QVERIFY(writer.rows(std::vector<Row>(1000, Row{u"secret"_s})));
        QCOMPARE(m_folder->files().size(), 1);
        const QFileInfo folder(m_folder->path(m_folder->files().constFirst()));
        QVERIFY(folder.isDir());
        QCOMPARE(folder.permissions() & QFile::Permissions(0x0077), QFile::Permissions());
        QVERIFY(QDir(folder.filePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QVERIFY(m_folder->temporary() >= 0);
    }
    // Stopped in the middle: cleanup() finds neither a file nor a descriptor.
    QVERIFY(device.bytes.isEmpty());
}

void tst_Xlsx::temporariesFillUp()
{
    LimitedDevice device;
    Xlsx writer(device);
    const SmallFiles limit(100'000);
    QVERIFY(writer.begin(headerOf({u"a"_s})));
    Result<void> done;
    for (int i = 0; done && i < 100; ++i)
        done = writer.rows(std::vector<Row>(100, Row{u"some text of a row"_s}));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Full);
    QVERIFY(done.error().subject.startsWith(m_folder->folder()));
    QVERIFY(device.bytes.isEmpty());
}

// The library copies a sheet once more when it saves, and does not look whether that was possible.
void tst_Xlsx::temporariesFillUpAtTheEnd()
{
    const auto size = [this] {
        const QFileInfo temporary(u"/proc/self/fd/"_s + QString::number(m_folder->temporary()));
        return temporary.size();
    };
    for (const rlim_t room : {0, 20, 200, 600}) {
        LimitedDevice device;
        Xlsx writer(device);
        QVERIFY(writer.begin(headerOf({u"a"_s})));
        QVERIFY(writer.rows(std::vector<Row>(5000, Row{u"some text of a row"_s})));
        QVERIFY(size() > 100'000);
        const SmallFiles limit(rlim_t(size()) + room);
        const auto done = writer.end();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Full);
        QVERIFY(device.bytes.isEmpty());
    }
}

// cleanup() sees in each case that nothing is left.
void tst_Xlsx::stoppedBeforeTheEnd()
{
    LimitedDevice device;
    std::stop_source stop;
    Xlsx writer(device);
    QVERIFY(writer.begin(headerOf({u"a"_s})));
    QVERIFY(writer.rows(largeRows()));
    writer.heed(stop.get_token());
    stop.request_stop();
    const auto done = writer.end();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY(device.bytes.isEmpty());
}

void tst_Xlsx::stoppedWhileItIsLookedAt()
{
    const auto rows = largeRows();
    StoppingDevice archive(bytesOf<Xlsx>(headerOf({u"a"_s}), {rows.begin(), rows.end()}));
    QVERIFY(archive.size() > 500'000);
    QVERIFY(partsAreWhole(archive, {}));
    QVERIFY(archive.seek(0));
    archive.count = 0;
    archive.stop = std::stop_source();
    QVERIFY(!partsAreWhole(archive, archive.stop.get_token()));
    QVERIFY2(archive.count < 100'000, qPrintable(QString::number(archive.count)));
}

void tst_Xlsx::stoppedWhileItIsHandedOver()
{
    StoppingDevice device;
    Xlsx writer(device);
    QVERIFY(writer.begin(headerOf({u"a"_s})));
    QVERIFY(writer.rows(largeRows()));
    writer.heed(device.stop.get_token());
    const auto done = writer.end();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, Error::Kind::Cancelled);
    QVERIFY2(device.count > 0 && device.count < 100'000, qPrintable(QString::number(device.count)));
}

QTEST_GUILESS_MAIN(tst_Xlsx)
#include "tst_xlsx.moc"

// The export dialog by its widgets: what it offers, what it writes and what it asks.

#include "exportfixture.h"
#include "exporthome.h"
#include "lib/report/csvparser.h"
#include "keyreport.h"
#include "report/writer.h"
#include "support/fixture/engines.h"

#include <QDate>
#include <QDesktopServices>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QProgressBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace candela;
using auth::State;
using tests::ExportFixture;

static const tests::OwnHome home;

class TestExportDialog : public QObject
{
    Q_OBJECT

public slots:
    void openedFolder(const QUrl &url) { m_opened << url; }

private slots:
    void offers();
    void titles_data();
    void titles();
    void writesEachFormat_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("beginning");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<int>("pieces");
        QTest::newRow("CSV") << u"csv"_s << "fingerprint,user_id,"_ba << "\n"_ba << 9;
        QTest::newRow("JSON") << u"json"_s << "{\n\"title\":"_ba << "{\"fingerprint\":"_ba << 8;
        QTest::newRow("NDJSON") << u"ndjson"_s << "{\"fingerprint\":"_ba << "\n"_ba << 8;
        QTest::newRow("Markdown") << u"md"_s << "# Sessions of "_ba << "ada0000000000001"_ba << 3;
        QTest::newRow("HTML") << u"html"_s << "<!DOCTYPE html>\n<html lang=\"en\">\n"_ba << "<tr>"_ba << 9;
        QTest::newRow("PDF") << u"pdf"_s << "%PDF-1."_ba << "%%EOF"_ba << 1;
        QTest::newRow("XLSX") << u"xlsx"_s << "PK\3\4"_ba << "xl/worksheets/sheet"_ba << 4; // two, and in the directory
    }
    void writesEachFormat();
    void namesItsParts();
    void writes_data() { tests::engines(); }
    void writes();
    void saysWhatIsNotRecorded();
    void writesTheFilter();
    void rawAndSafe();
    void asksBeforeFullIds();
    void columns();
    void noIdsInFullWithoutTheirColumn();
    void times();
    void summary();
    void chosenRows();
    void otherReports();
    void asksBeforeReplacing();
    void forgetsThePermission();
    void browses();
    void pathsOfPeople();
    void enterExports();
    void opensTheFolder();

private:
    QList<QUrl> m_opened;
};

void TestExportDialog::offers()
{
    ExportFixture fixture(u"sqlite"_s, u"shop/prod: EU"_s);
    fixture.show({{State::Active, State::Idle}, {}, {}}, {}, false);
    const auto date = QDate::currentDate().toString(Qt::ISODate);
    QCOMPARE(
        fixture.find<QLineEdit>("file")->text(), home.documents() + u"/sessions-shop-prod-EU-"_s + date + u".csv"_s);
    QVERIFY(fixture.shows(u"State is active or idle"_s));
    QVERIFY(fixture.find<QCheckBox>("tokens")->isVisible() && !fixture.find<QCheckBox>("tokens")->isChecked());
    QVERIFY(!fixture.find<QComboBox>("which")->isVisible());        // there is but one answer
    QVERIFY(fixture.find<QPushButton>("export")->isDefault());
    QVERIFY(!fixture.find<QCheckBox>("raw")->isChecked());
    QVERIFY(!fixture.find<QCheckBox>("replace")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("openFolder"));
    QCOMPARE(fixture.find<QComboBox>("format")->count(), int(report::fileFormats().size()));
    QCOMPARE(fixture.find<QPushButton>("columns")->text(), u"All 8"_s);
    fixture.click("cancel");
    QVERIFY(!fixture.dialog->isVisible());
    QVERIFY(QDir(home.documents()).isEmpty());
}

void TestExportDialog::titles_data()
{
    QTest::addColumn<bool>("counted");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("number");
    QTest::newRow("uncounted") << false << u"Export sessions"_s << 0;
    QTest::newRow("all") << true << u"Export 50,489 sessions"_s << 50'489;
    QTest::newRow("one") << true << u"Export 1 session"_s << 1;
    QTest::newRow("none") << true << u"Export 0 sessions"_s << 0;
}

void TestExportDialog::titles()
{
    QFETCH(bool, counted);
    QFETCH(QString, title);
    QFETCH(int, number);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ExportFixture fixture(u"sqlite"_s);
    fixture.show({}, counted ? std::optional(auth::SessionCounts{number, 0, 0, 0}) : std::nullopt);
    QVERIFY(fixture.shows(title));
    QCOMPARE(fixture.dialog->windowTitle(), u"Export sessions"_s);
}

// The file's ending follows the format, and the file is of it.
void TestExportDialog::writesEachFormat()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, beginning);
    QFETCH(QByteArray, piece);
    QFETCH(int, pieces);
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.choose("format", QString::fromLatin1(QTest::currentDataTag()) + u':');
    const auto path = fixture.path(u"report."_s + suffix);
    QCOMPARE(fixture.find<QLineEdit>("file")->text(), path);
    QCOMPARE(fixture.find<QCheckBox>("raw")->isVisible(), suffix == u"csv");
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QVERIFY2(bytes.startsWith(beginning), bytes.left(200).constData());
    QCOMPARE(bytes.count(piece), pieces);
    QVERIFY(!bytes.contains(tests::LuciaFixture::session(u"adaactive"_s, 1).toUtf8()));
}

void TestExportDialog::namesItsParts()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    for (const auto *widget : fixture.dialog->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (widget->focusPolicy() == Qt::NoFocus || (button && !button->text().isEmpty()))
            continue;
        if (button || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QProgressBar *>(widget))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void TestExportDialog::writes()
{
    FETCH_ENGINE();
    ExportFixture fixture(engine);
    fixture.show({}, auth::SessionCounts{3, 1, 3, 1});
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
    QCOMPARE(QFileInfo(fixture.path()).permissions() & ~QFile::Permissions(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
    const auto records = parseCsv(fixture.content());
    QVERIFY(records);
    QCOMPARE(records->size(), 9);
    QCOMPARE(records->first().first(), "fingerprint");
    const auto ada = tests::LuciaFixture::session(u"adaactive"_s, 1);
    QVERIFY(fixture.content().contains(fixture.workspace->fingerprint(ada).toUtf8()));
    QVERIFY(!fixture.content().contains(ada.toUtf8()));
    QFile journal(fixture.workspace->journal().path());
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const auto line = journal.readAll().trimmed().split('\n').last();
    QVERIFY2(line.contains("\"export_report\"") && line.contains("\"rows\":8"), line.constData());
    QVERIFY(!line.contains(ada.toUtf8()));
    // Nothing is left to do but to close.
    QVERIFY(!fixture.find<QPushButton>("export")->isVisible());
    QVERIFY(fixture.find<QPushButton>("openFolder")->isVisible());
    QCOMPARE(fixture.find<QPushButton>("cancel")->text(), u"Close"_s);
    QVERIFY(fixture.find<QPushButton>("cancel")->isDefault());
    QSignalSpy finished(fixture.dialog.get(), &QDialog::finished);
    fixture.click("cancel");
    QCOMPARE(finished.takeFirst().at(0).toInt(), int(QDialog::Accepted));
}

// An export is no change: it is not refused, but what is not recorded is said.
void TestExportDialog::saysWhatIsNotRecorded()
{
    ExportFixture fixture(u"sqlite"_s);
    const auto path = fixture.workspace->journal().path();
    QVERIFY(QDir(QFileInfo(path).path()).removeRecursively() && QDir().mkpath(path));
    fixture.show({}, auth::SessionCounts{3, 1, 3, 1});
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QTRY_VERIFY(fixture.bar().contains(u"The journal does not say so."));
    QVERIFY(QDir().rmdir(path));
}

void TestExportDialog::writesTheFilter()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show({{State::Active}, u"bob0000000000002"_s, {}});
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"2 sessions written to "_s + fixture.path());
    QCOMPARE(fixture.content().count("bob0000000000002"), 2);

    fixture.show({{}, u"nobody"_s, {}});
    fixture.type(fixture.path(u"none.csv"_s));
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"0 sessions written to "_s + fixture.path(u"none.csv"_s));
}

void TestExportDialog::rawAndSafe()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.database.run(u"update user_session set user_agent = '=cmd()' where user_id like 'zoe%'"_s);
    fixture.show();
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QVERIFY(fixture.content().contains(",'=cmd()\r\n"));
    QVERIFY(QFile::remove(fixture.path()));

    fixture.show();
    fixture.click("raw");
    QVERIFY(fixture.find<QCheckBox>("raw")->isChecked());
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QVERIFY(fixture.content().contains(",=cmd()\r\n"));
}

// A box that is ticked is not enough, and whoever thinks better of it loses nothing.
void TestExportDialog::asksBeforeFullIds()
{
    ExportFixture fixture(u"sqlite"_s);
    const auto ada = tests::LuciaFixture::session(u"adaactive"_s, 1).toUtf8();
    fixture.show();
    fixture.click("tokens");
    fixture.click("export");
    QVERIFY(fixture.shows(u"Write the session ids in full?"_s));
    QCOMPARE(fixture.find<QPushButton>("export")->text(), u"&Write full ids"_s);
    QVERIFY(fixture.find<QPushButton>("cancel")->isDefault());
    QVERIFY(fixture.files().isEmpty());
    fixture.click("cancel");
    QVERIFY(fixture.dialog->isVisible() && fixture.find<QLineEdit>("file")->isVisible());
    QVERIFY(fixture.find<QPushButton>("export")->isDefault());
    fixture.click("export");
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    const auto records = parseCsv(fixture.content());
    QVERIFY(records);
    QCOMPARE(records->first().first(), "session_id");
    QCOMPARE(records->at(1).first(), ada);
    QFile journal(fixture.workspace->journal().path());
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const auto line = journal.readAll().trimmed().split('\n').last();
    QVERIFY(line.contains("\"full_ids\":true") && !line.contains(ada));
}

void TestExportDialog::columns()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    auto *button = fixture.find<QPushButton>("columns");
    QTimer::singleShot(0, button, [&] {
        for (const auto *name : {"column:fingerprint", "column:user", "column:ip", "column:state", "column:user_agent"})
            fixture.click(name);
        button->menu()->close();
    });
    fixture.click("columns");
    QCOMPARE(button->text(), u"user_id, active_expires, idle_expires"_s);
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    const auto records = parseCsv(fixture.content());
    QVERIFY(records);
    QCOMPARE(records->first().join(','), "user_id,active_expires,idle_expires");
    QCOMPARE(records->at(1).first(), "ada0000000000001");
    QCOMPARE(records->size(), 9);
}

// Without their column there is nothing to ask about, and nothing to record.
void TestExportDialog::noIdsInFullWithoutTheirColumn()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.click("tokens");
    auto *button = fixture.find<QPushButton>("columns");
    QTimer::singleShot(0, button, [&] {
        fixture.click("column:fingerprint");
        button->menu()->close();
    });
    fixture.click("columns");
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QVERIFY(!fixture.content().contains(tests::LuciaFixture::session(u"adaactive"_s, 1).toUtf8()));
    QFile journal(fixture.workspace->journal().path());
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QVERIFY(!journal.readAll().trimmed().split('\n').last().contains("full_ids"));
}

// Told in the zone that is chosen; what is no time stays as it is.
void TestExportDialog::times()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.workspace->setZone(QTimeZone("Asia/Kolkata"));
    fixture.show();
    QCOMPARE(fixture.find<QComboBox>("times")->currentIndex(), 0);
    fixture.choose("times", u"Asia/Kolkata"_s);
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    const auto records = parseCsv(fixture.content());
    QVERIFY(records);
    const auto stored = fixture.database.run(u"select idle_expires from user_session order by _rowid_"_s);
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const auto idle = QString::fromUtf8(records->at(qsizetype(i) + 1).at(5));
        const auto then = QDateTime::fromString(idle, Qt::ISODateWithMs);
        if (!then.isValid()) {
            QCOMPARE(records->at(qsizetype(i) + 1).at(3), "invalid");
            continue;
        }
        QVERIFY2(idle.endsWith(u"+05:30"), qPrintable(idle));
        QCOMPARE(then.toMSecsSinceEpoch(), stored[i][0].toLongLong());
    }
    // Formats for people begin with the zone, until somebody has chosen.
    fixture.show();
    fixture.choose("format", u"HTML:"_s);
    QVERIFY(fixture.find<QComboBox>("times")->currentText().startsWith(u"Asia/Kolkata"));
    fixture.choose("format", u"JSON:"_s);
    QCOMPARE(fixture.find<QComboBox>("times")->currentIndex(), 0);
}

void TestExportDialog::summary()
{
    ExportFixture fixture(u"sqlite"_s);
    for (const bool with : {true, false}) {
        fixture.show();
        fixture.choose("format", u"JSON:"_s);
        if (!with)
            fixture.click("summary");
        fixture.click("export");
        QTRY_VERIFY(!fixture.result().isEmpty());
        QFile file(fixture.path(u"report.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto root = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(root.value(u"rows"_s).toArray().size(), 8);
        QCOMPARE(!root.value(u"facts"_s).toArray().isEmpty() || !root.value(u"facts"_s).toObject().isEmpty(), with);
        const auto charts = root.value(u"charts"_s).toArray();
        QCOMPARE(charts.size(), with ? 2 : 0);
        QVERIFY(QFile::remove(file.fileName()));
    }
}

void TestExportDialog::chosenRows()
{
    ExportFixture fixture(u"sqlite"_s);
    const auto source = app::reportSource(*fixture.workspace);
    const QStringList chosen{tests::LuciaFixture::session(u"bobactive"_s, 4), u"gone"_s,
        tests::LuciaFixture::session(u"adaidle"_s, 2)};
    fixture.show({{std::make_shared<app::SessionReport>(source), 8, u"All 8 that match"_s, {}},
        {std::make_shared<app::SessionReport>(source, auth::SessionFilter(), chosen), 3, u"The 3 selected"_s, {}}});
    QVERIFY(fixture.shows(u"Export 8 sessions"_s));
    fixture.choose("which", u"The 3"_s);
    QVERIFY(fixture.shows(u"Export 3 sessions"_s));
    QVERIFY(fixture.shows(u"Chosen ones"_s));
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"2 sessions written to "_s + fixture.path());      // one is not there any more
    const auto records = parseCsv(fixture.content());
    QVERIFY(records);
    QCOMPARE(records->at(1).at(3), "idle");
    QCOMPARE(records->at(2).at(1), "bob0000000000002");
}

void TestExportDialog::otherReports()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show({{std::make_shared<app::KeyReport>(app::reportSource(*fixture.workspace)), 5, {}, {}}});
    QCOMPARE(fixture.dialog->windowTitle(), u"Export keys"_s);
    QVERIFY(!fixture.find<QComboBox>("times")->isVisible() && !fixture.find<QCheckBox>("tokens")->isVisible());
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"5 keys written to "_s + fixture.path());
    QVERIFY(!fixture.content().contains("s2:"));
}

void TestExportDialog::asksBeforeReplacing()
{
    ExportFixture fixture(u"sqlite"_s);
    QFile old(fixture.path());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    fixture.show();
    fixture.click("export");
    QVERIFY(fixture.fileError().startsWith(u"There is a file of this name"));
    QVERIFY(fixture.find<QCheckBox>("replace")->isVisible());
    QVERIFY(!fixture.isRunning());
    fixture.click("export"); // asking once is not a yes
    QVERIFY(!fixture.isRunning());
    QCOMPARE(fixture.content(), "old");
    fixture.click("replace");
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QCOMPARE(parseCsv(fixture.content())->size(), 9);
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
}

// A yes is for one file.
void TestExportDialog::forgetsThePermission()
{
    ExportFixture fixture(u"sqlite"_s);
    for (const auto &name : {u"report.csv"_s, u"other.csv"_s}) {
        QFile old(fixture.path(name));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    }
    fixture.show();
    fixture.click("export");
    fixture.click("replace");
    fixture.type(fixture.path(u"other.csv"_s));
    QVERIFY(!fixture.find<QCheckBox>("replace")->isVisible());
    QCOMPARE(fixture.fileError(), QString());
    fixture.click("export");
    QVERIFY(fixture.find<QCheckBox>("replace")->isVisible());
    QVERIFY(!fixture.find<QCheckBox>("replace")->isChecked());
    QCOMPARE(fixture.content(), "old");
}

void TestExportDialog::browses()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.click("browse");
    auto *files = fixture.find<QFileDialog>("fileDialog");
    QVERIFY(files);
    QTRY_VERIFY(files->isVisible());
    QCOMPARE(files->acceptMode(), QFileDialog::AcceptSave);
    auto *name = files->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name);
    QCOMPARE(name->text(), u"report.csv"_s);
    name->selectAll();
    QTest::keyClicks(name, u"monday"_s);
    QTest::keyClick(name, Qt::Key_Enter);
    QTRY_COMPARE(fixture.find<QLineEdit>("file")->text(), fixture.path(u"monday.csv"_s));
    QVERIFY(fixture.dialog->isVisible());
}

void TestExportDialog::pathsOfPeople()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.type(u"  "_s);
    fixture.click("export");
    QCOMPARE(fixture.fileError(), u"Name the file that shall be written."_s);
    QVERIFY(fixture.find<QLineEdit>("file")->hasFocus() || !fixture.dialog->isActiveWindow());
    fixture.type(u"~/home.csv"_s);
    QCOMPARE(fixture.fileError(), QString());
    fixture.click("export");
    const auto inHome = QDir::homePath() + u"/home.csv"_s;
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + inHome);
    QVERIFY(QFile::remove(inHome));
    fixture.show();
    fixture.type(u"plain.csv"_s);
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + home.documents() + u"/plain.csv"_s);
    QVERIFY(QFile::remove(home.documents() + u"/plain.csv"_s));
}

void TestExportDialog::enterExports()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    QTest::keyClick(fixture.find<QLineEdit>("file"), Qt::Key_Return);
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
}

void TestExportDialog::opensTheFolder()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QDesktopServices::setUrlHandler(u"file"_s, this, "openedFolder");
    fixture.click("openFolder");
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(fixture.folder.path())});
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"

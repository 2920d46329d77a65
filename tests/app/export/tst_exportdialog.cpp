// The export dialog by its widgets: what it offers, what it writes and what it asks.

#include "exportfixture.h"
#include "exporthome.h"
#include "lib/report/csvparser.h"
#include "look/segmented.h"
#include "report/writer.h"
#include "support/fixture/engines.h"

#include <QDate>
#include <QDesktopServices>
#include <QFileDialog>
#include <QProgressBar>

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
        QTest::newRow("JSON") << u"json"_s << "{\n\"title\":"_ba << "\n"_ba << 15;
        QTest::newRow("NDJSON") << u"ndjson"_s << "{\"fingerprint\":"_ba << "\n"_ba << 8;
        QTest::newRow("Markdown") << u"md"_s << "# Sessions of "_ba << "\n"_ba << 20;
        QTest::newRow("HTML") << u"html"_s << "<!DOCTYPE html>\n<html lang=\"en\">\n"_ba << "<tr>"_ba << 9;
        QTest::newRow("XLSX") << u"xlsx"_s << "PK\3\4"_ba << "xl/worksheets/sheet"_ba << 4; // two, and in the directory
    }
    void writesEachFormat();
    void namesItsParts();
    void writes_data() { tests::engines(); }
    void writes();
    void saysWhatIsNotRecorded();
    void writesTheFilter();
    void rawAndSafe();
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
    QVERIFY(fixture.shows(u"State is active or idle, ordered by session id"_s));
    QVERIFY(fixture.shows(u"Session ids are written as fingerprints"_s));
    QVERIFY(fixture.find<QPushButton>("export")->isDefault());
    QVERIFY(!fixture.find<QCheckBox>("raw")->isChecked());
    QVERIFY(!fixture.find<QCheckBox>("replace")->isVisible());
    QVERIFY(!fixture.find<QPushButton>("openFolder"));
    QCOMPARE(
        fixture.find<look::Segmented>("format")->findChildren<QAbstractButton *>().size(), report::fileFormats().size());
    fixture.click("cancel");
    QVERIFY(!fixture.dialog->isVisible());
    QVERIFY(QDir(home.documents()).isEmpty());
}

void TestExportDialog::titles_data()
{
    QTest::addColumn<bool>("counted");
    QTest::addColumn<QList<State>>("states");
    QTest::addColumn<QString>("title");
    QTest::newRow("uncounted") << false << QList<State>{} << u"Export sessions"_s;
    QTest::newRow("all") << true << QList<State>{} << u"Export 50,489 sessions"_s;
    QTest::newRow("some states") << true << QList<State>{State::Active, State::Idle} << u"Export 50,480 sessions"_s;
    QTest::newRow("one") << true << QList<State>{State::Invalid} << u"Export 1 session"_s;
}

void TestExportDialog::titles()
{
    QFETCH(bool, counted);
    QFETCH(QList<State>, states);
    QFETCH(QString, title);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    ExportFixture fixture(u"sqlite"_s);
    fixture.show({states, {}, {}}, counted ? std::optional(auth::SessionCounts{9'403, 41'077, 8, 1}) : std::nullopt);
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
    const auto segments = fixture.find<look::Segmented>("format")->findChildren<QAbstractButton *>();
    const auto formats = report::fileFormats();
    for (qsizetype i = 0; i < formats.size(); ++i) {
        if (formats[i].suffix == suffix)
            QTest::mouseClick(segments[i], Qt::LeftButton);
    }
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

// What the export dialog says when the file or the database fails, and that nothing is left then.

#include "exportfixture.h"
#include "exporthome.h"
#include "lib/report/csvparser.h"
#include "lib/report/hostilefolder.h"
#include "support/fixture/engines.h"

using namespace Qt::StringLiterals;
using namespace candela;
using tests::ExportFixture;

static const tests::OwnHome home;

class TestExportFaults : public QObject
{
    Q_OBJECT

private slots:
    void badPaths_data();
    void badPaths();
    void unwritableFolder();
    void somebodyElsesFile();
    void fullDisk();
    void appearsMeanwhile();
    void serverGone_data() { tests::servers(); }
    void serverGone();
    void tableGone_data() { tests::engines(); }
    void tableGone();

private:
};

void TestExportFaults::badPaths_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("says");
    QTest::newRow("no folder") << u"missing/report.csv"_s << u"There is no folder"_s;
    QTest::newRow("below a file") << u"file/report.csv"_s << u"There is no folder"_s;
    QTest::newRow("a folder") << u"folder"_s << u"This is a folder"_s;
    QTest::newRow("a link") << u"link"_s << u"This name is a link"_s;
    QTest::newRow("too long") << QString(300, u'x') + u".csv"_s << u"The name is too long"_s;
}

void TestExportFaults::badPaths()
{
    QFETCH(QString, name);
    QFETCH(QString, says);
    ExportFixture fixture(u"sqlite"_s);
    QVERIFY(QDir(fixture.folder.path()).mkdir(u"folder"_s));
    QFile file(fixture.path(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(fixture.path(u"nothing"_s), fixture.path(u"link"_s)));
    const auto before = fixture.files();
    fixture.show();
    fixture.type(fixture.path(name));
    fixture.click("export");
    QTRY_VERIFY2(fixture.fileError().startsWith(says), qPrintable(fixture.fileError()));
    QVERIFY(!fixture.isRunning());
    QVERIFY(fixture.result().isEmpty());
    QCOMPARE(fixture.files(), before);
    // Another name is all that it takes.
    fixture.type(fixture.path());
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
}

void TestExportFaults::unwritableFolder()
{
    ExportFixture fixture(u"sqlite"_s);
    QVERIFY(QDir(fixture.folder.path()).mkdir(u"locked"_s));
    fixture.show();
    fixture.click("export"); // opens the database while everybody may
    QTRY_VERIFY(!fixture.result().isEmpty());
    fixture.show();
    fixture.type(fixture.path(u"locked/report.csv"_s));
    QVERIFY(QFile::setPermissions(fixture.folder.path(), QFile::Permissions(0x5555)));
    QVERIFY(QFile::setPermissions(fixture.path(u"locked"_s), QFile::Permissions(0x5555)));
    const OrdinaryUser user;
    if (user.failed())
        QSKIP("root cannot become another user here");
    fixture.click("export");
    QTRY_VERIFY2(fixture.fileError().startsWith(u"You may not write into"), qPrintable(fixture.fileError()));
    QVERIFY(QDir(fixture.path(u"locked"_s)).isEmpty());
}

void TestExportFaults::somebodyElsesFile()
{
    ExportFixture fixture(u"sqlite"_s);
    if (::geteuid() != 0)
        QSKIP("only root can give a file away");
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("theirs") == 6);
    file.close();
    QCOMPARE(::chown(QFile::encodeName(fixture.path()).constData(), 65534, 65534), 0);
    fixture.show();
    fixture.click("export");
    QVERIFY(fixture.find<QCheckBox>("replace")->isVisible());
    fixture.click("replace");
    fixture.click("export");
    QTRY_VERIFY2(fixture.fileError().contains(u"belongs to somebody else"), qPrintable(fixture.fileError()));
    QCOMPARE(fixture.content(), "theirs");
}

void TestExportFaults::fullDisk()
{
    ExportFixture fixture(u"sqlite"_s);
    tests::addManySessions(fixture.database, 20'000);
    fixture.show();
    {
        const SmallFiles limit(200'000);
        fixture.click("export");
        QTRY_VERIFY(!fixture.isRunning());
    }
    QVERIFY2(fixture.bar().startsWith(u"No file was written. The disk is full."), qPrintable(fixture.bar()));
    QVERIFY(fixture.files().isEmpty());
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"20,008 sessions written to "_s + fixture.path());
}

// A file that is made between the question and the answer is not lost either.
void TestExportFaults::appearsMeanwhile()
{
    ExportFixture fixture(u"sqlite"_s);
    tests::addManySessions(fixture.database, 100'000);
    fixture.show();
    fixture.click("export");
    QVERIFY(fixture.isRunning());
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("new") == 3);
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.isRunning(), 60'000);
    QVERIFY(fixture.find<QCheckBox>("replace")->isVisible());
    QCOMPARE(fixture.content(), "new");
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
}

// Every connection to the fixture's database but the fixture's own.
void TestExportFaults::serverGone()
{
    FETCH_ENGINE();
    ExportFixture fixture(engine);
    fixture.show();
    fixture.click("export"); // opens the second connection
    QTRY_VERIFY(!fixture.result().isEmpty());
    QVERIFY(QFile::remove(fixture.path()));

    fixture.show();
    QSignalSpy lost(fixture.workspace.get(), &app::Workspace::lost);
    fixture.database.endOtherConnections();
    fixture.click("export");
    QTRY_VERIFY(!fixture.isRunning());
    QVERIFY2(fixture.bar().startsWith(
                 u"No file was written. The connection to %1 was lost."_s.arg(fixture.workspace->place())),
        qPrintable(fixture.bar()));
    QCOMPARE(lost.size(), 1);
    QVERIFY(fixture.files().isEmpty());
    // One act connects again.
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
}

void TestExportFaults::tableGone()
{
    FETCH_ENGINE();
    ExportFixture fixture(engine);
    fixture.show();
    fixture.database.run(u"drop table "_s + fixture.database.sessions());
    fixture.click("export");
    QTRY_VERIFY(!fixture.isRunning());
    QVERIFY2(fixture.bar().startsWith(u"No file was written."), qPrintable(fixture.bar()));
    QVERIFY(fixture.files().isEmpty());
    QVERIFY(fixture.find<QPushButton>("export")->isEnabled());
}

int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication application(argc, argv);
    TestExportFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportfaults.moc"

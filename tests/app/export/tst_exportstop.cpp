// Stopping an export: by the button, by Escape, by closing; nothing is left then, and the connection stays good.

#include "exportfixture.h"
#include "exporthome.h"

#include <QProgressBar>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace candela;
using tests::ExportFixture;

static const tests::OwnHome home;

class TestExportStop : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void stops();
    void stopsByEscape();
    void closesWhileItRuns();
};

void TestExportStop::stops()
{
    ExportFixture fixture(u"sqlite"_s);
    tests::addManySessions(fixture.database, 600'000);
    fixture.show({}, auth::SessionCounts{600'008, 0, 0, 0});
    fixture.click("export");
    QVERIFY(fixture.isRunning());
    QCOMPARE(fixture.find<QPushButton>("cancel")->text(), u"Stop"_s);
    QTRY_VERIFY(fixture.find<QProgressBar>("bar")->isVisible());
    QVERIFY(fixture.shows(u"Exporting 600,008 sessions"_s));
    fixture.click("cancel");
    QTRY_VERIFY(!fixture.isRunning());
    QCOMPARE(fixture.bar(), u"Stopped. No file was written."_s);
    QVERIFY(fixture.files().isEmpty());
    QVERIFY(fixture.find<QLineEdit>("file")->isVisible());
    // The connection is good for the next one.
    fixture.database.run(u"delete from user_session where user_id like 'eve%'"_s);
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
}

// Escape stops first, and what is there stays.
void TestExportStop::stopsByEscape()
{
    ExportFixture fixture(u"sqlite"_s);
    tests::addManySessions(fixture.database, 150'000);
    QFile old(fixture.path());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    fixture.show();
    fixture.click("export");
    fixture.click("replace");
    fixture.click("export");
    QVERIFY(fixture.isRunning());
    QTest::keyClick(fixture.dialog.get(), Qt::Key_Escape);
    QVERIFY(fixture.dialog->isVisible());
    QTRY_VERIFY(!fixture.isRunning());
    QCOMPARE(fixture.bar(), u"Stopped. Nothing was written. The file that was there is unchanged."_s);
    QCOMPARE(fixture.content(), "old");
    QTest::keyClick(fixture.dialog.get(), Qt::Key_Escape);
    QVERIFY(!fixture.dialog->isVisible());
}

void TestExportStop::closesWhileItRuns()
{
    ExportFixture fixture(u"sqlite"_s);
    tests::addManySessions(fixture.database, 150'000);
    fixture.show();
    fixture.click("export");
    fixture.dialog.reset();
    fixture.workspace.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QVERIFY(fixture.files().isEmpty());
}

QTEST_MAIN(TestExportStop)
#include "tst_exportstop.moc"

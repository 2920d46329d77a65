// The export dialog where there is no keychain: it says why no manifest can be signed, and exports without.
#include "app/connect/german.h"
#include "app/export/exportfixture.h"
#include "app/export/exporthome.h"
#include "look/theme.h"

#include <QFontDatabase>

using namespace Qt::StringLiterals;
using namespace candela;
using tests::ExportFixture;

static const tests::OwnHome home;

class TestUnsignedExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS))); }
    void saysWhyNot();
    void exportsAtOnce();
    void exportsLater();
    void keepsNothingInAFileInstead();
    void saysThatAManifestIsOfAnotherReport();
    void pictures_data();
    void pictures();
};

void TestUnsignedExport::saysWhyNot()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    auto *box = fixture.find<QCheckBox>("manifest");
    QTRY_VERIFY(!box->isEnabled());
    QVERIFY(!box->isChecked());
    const auto why = u"No manifest can be signed. There is no keychain on this computer to keep the key in."_s;
    QVERIFY(fixture.shows(why));
    QCOMPARE(box->accessibleDescription(), why);
    QVERIFY(fixture.find<QPushButton>("export")->isEnabled());
}

// Before the keychain has had time to say that it is not there.
void TestUnsignedExport::exportsAtOnce()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
}

void TestUnsignedExport::exportsLater()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    QTRY_VERIFY(!fixture.find<QCheckBox>("manifest")->isEnabled());
    fixture.click("export");
    QTRY_COMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QCOMPARE(fixture.bar(), QString());     // it was said before
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
}

void TestUnsignedExport::keepsNothingInAFileInstead()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QVERIFY(!QDir(qEnvironmentVariable("XDG_CONFIG_HOME") + u"/Candela/report-keys"_s).exists());
}

void TestUnsignedExport::saysThatAManifestIsOfAnotherReport()
{
    ExportFixture fixture(u"sqlite"_s);
    const auto put = [&](const QString &name) {
        QFile file(fixture.path(name));
        return file.open(QIODevice::WriteOnly) && file.write("old") == 3;
    };
    QVERIFY(put(u"report.csv"_s) && put(u"report.csv.manifest.json"_s));
    fixture.show();
    QTRY_VERIFY(!fixture.find<QCheckBox>("manifest")->isEnabled());
    fixture.click("export");
    fixture.click("replace");
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QVERIFY2(fixture.bar().startsWith(u"The manifest that lies beside it is of the report that was replaced."),
        qPrintable(fixture.bar()));
    QFile beside(fixture.path(u"report.csv.manifest.json"_s));
    QVERIFY(beside.open(QIODevice::ReadOnly));
    QCOMPARE(beside.readAll(), "old");
}

void TestUnsignedExport::pictures_data()
{
    QTest::addColumn<QString>("look");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
    QTest::newRow("german") << u"german"_s;
}

void TestUnsignedExport::pictures()
{
    QFETCH(QString, look);
    if (QFontDatabase::families().contains(u"Inter"_s))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look == u"dark" ? look::Scheme::Dark : look::Scheme::Light);
    std::optional<tests::German> german;
    if (look == u"german")
        german.emplace();
    ExportFixture fixture(u"sqlite"_s);
    fixture.show({}, auth::SessionCounts{9'412, 41'077, 262'000, 0}, false);
    QTRY_VERIFY(!fixture.find<QCheckBox>("manifest")->isEnabled());
    QTest::qWait(50);
    QVERIFY(fixture.dialog->width() <= 1024 && fixture.dialog->height() <= 740);
    QVERIFY(fixture.dialog->grab().save(
        u"%1/manifest-export-nokeychain-%2.png"_s.arg(QStringLiteral(CANDELA_SHOTS), look)));
    look::Theme::apply(look::Scheme::Light);
}

QTEST_MAIN(TestUnsignedExport)
#include "tst_unsignedexport.moc"

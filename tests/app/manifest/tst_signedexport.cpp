// The export dialog where there is a keychain: a report and its manifest, together or not at all.
#include "app/export/exportfixture.h"
#include "app/export/exporthome.h"
#include "app/connect/german.h"
#include "lib/report/hostilefolder.h"
#include "look/theme.h"
#include "report/verification.h"
#include "reportkey.h"
#include "support/fixture/engines.h"

#include <QFontDatabase>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace candela;
using tests::ExportFixture;

static const tests::OwnHome home;

namespace {

const auto beside = u"report.csv.manifest.json"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestSignedExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void writesBoth_data() { tests::engines(); }
    void writesBoth();
    void saysWhatItIs();
    void sameReportSameManifest();
    void leavesOutWhatIsNotWanted();
    void replacesBoth();
    void keepsAManifestThatIsThere();
    void refusesALink();
    void neitherOnAFullDisk();
    void neitherWhenStopped();
    void goesWithoutWhereTheKeychainIsSilent();
    void stopsWaitingForTheKeychain();
    void goesWithoutADamagedKey();
    void saysThatTheKeyIsNew();
    void pictures_data();
    void pictures();

private:
    static report::Verification verified(const ExportFixture &fixture)
    {
        return *report::verify(fixture.path(), app::KnownKeys().load().publicKeys());
    }
    void exportIt(ExportFixture &fixture) const
    {
        fixture.click("export");
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.result().isEmpty(), 30'000);
    }
    void keep(const QString &text)
    {
        const auto done = text.isEmpty() ? m_secrets.remove(app::ReportKey::entry)
                                         : m_secrets.write(app::ReportKey::entry, database::Secret(text));
        QVERIFY(QTest::qWaitFor([&] { return done.isFinished(); }, 10'000) && done.result());
    }
    void signalKeychain(int signal) const { QVERIFY(::kill(m_keychain, signal) == 0); }

    app::Secrets m_secrets;
    pid_t m_keychain = 0;
};

void TestSignedExport::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_keychain = qEnvironmentVariableIntValue("CANDELA_KEYRING_PID");
    QVERIFY2(m_keychain > 0, "run it by tests/support/keyring.sh open");
    QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS)));
}

void TestSignedExport::writesBoth()
{
    FETCH_ENGINE();
    ExportFixture fixture(engine);
    fixture.show({{auth::State::Active, auth::State::Idle}, {}, {}});
    QVERIFY(fixture.find<QCheckBox>("manifest")->isChecked());
    QVERIFY(!fixture.find<QLabel>("manifestHindrance")->isVisible());
    const auto connection = fixture.database.connect();
    const auto before = *connection->now();
    exportIt(fixture);
    QCOMPARE(fixture.result(), u"4 sessions written to %1, with its signed manifest beside it"_s.arg(fixture.path()));
    QCOMPARE(fixture.bar(), QString());
    QCOMPARE(fixture.files(), (QStringList{u"report.csv"_s, beside}));
    for (const auto &name : fixture.files())
        QCOMPARE(QFileInfo(fixture.path(name)).permissions() & QFile::Permissions(0x0077), QFile::Permissions());
    const auto found = verified(fixture);
    QCOMPARE(found.verdict, report::Verdict::Valid);
    const auto &said = *found.manifest;
    QCOMPARE(said.file, u"report.csv"_s);
    QCOMPARE(said.filter, u"State is active or idle"_s);
    QCOMPARE(said.rows, 4);
    QCOMPARE(said.engine + u' ' + said.version, fixture.workspace->facts().version);
    QVERIFY(!said.engine.isEmpty() && said.version.front().isDigit());
    QCOMPARE(said.zone, QString::fromUtf8(fixture.workspace->zone().id()));
    // On the server's clock.
    QVERIFY(said.snapshot >= before && said.snapshot <= *connection->now());
}

// In a language of people, and without what could be a session's id.
void TestSignedExport::saysWhatItIs()
{
    ExportFixture fixture(u"sqlite"_s);
    auth::SessionFilter filter;
    filter.search = tests::LuciaFixture::session(u"adaactive"_s, 1);
    fixture.show(filter);
    exportIt(fixture);
    const auto found = verified(fixture);
    QVERIFY(!contentOf(fixture.path(beside)).contains(filter.search.toUtf8()));
    QVERIFY2(found.manifest->filter.startsWith(u"User or session id begins with"), qPrintable(found.manifest->filter));
}

// A second run is told from the first by its moment alone.
void TestSignedExport::sameReportSameManifest()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    exportIt(fixture);
    const auto first = *verified(fixture).manifest;
    const auto report = fixture.content();
    for (const auto &name : fixture.files())
        QVERIFY(QFile::remove(fixture.path(name)));
    fixture.show();
    exportIt(fixture);
    const auto found = verified(fixture);
    auto second = *found.manifest;
    second.snapshot = first.snapshot;
    QVERIFY(second == first);
    QCOMPARE(fixture.content(), report);
    QCOMPARE(found.verdict, report::Verdict::Valid);
    QCOMPARE(app::KnownKeys().load().keys.size(), 1);
}

void TestSignedExport::leavesOutWhatIsNotWanted()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    fixture.click("manifest");
    QVERIFY(!fixture.find<QCheckBox>("manifest")->isChecked());
    exportIt(fixture);
    QCOMPARE(fixture.result(), u"8 sessions written to "_s + fixture.path());
    QCOMPARE(fixture.bar(), QString());
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
}

void TestSignedExport::replacesBoth()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    exportIt(fixture);
    fixture.database.run(u"delete from user_session where user_id like 'eve%'"_s);
    fixture.database.run(u"delete from user_session where user_id like 'ada%'"_s);
    fixture.show();
    fixture.click("export");
    QVERIFY(fixture.find<QCheckBox>("replace")->isVisible());
    fixture.click("replace");
    exportIt(fixture);
    const auto found = verified(fixture);
    QCOMPARE(found.verdict, report::Verdict::Valid);
    QVERIFY(found.manifest->rows < 8);
    QCOMPARE(fixture.files(), (QStringList{u"report.csv"_s, beside}));
}

void TestSignedExport::keepsAManifestThatIsThere()
{
    ExportFixture fixture(u"sqlite"_s);
    QVERIFY(put(fixture.path(beside), "of a report that is gone"));
    fixture.show();
    fixture.click("export");
    QTRY_COMPARE(fixture.fileError(),
        u"report.csv.manifest.json is there already, and belongs to another report. Name another file."_s);
    QVERIFY(!fixture.find<QCheckBox>("replace")->isVisible());
    QVERIFY(!fixture.isRunning());
    QCOMPARE(fixture.files(), QStringList(beside));
    QCOMPARE(contentOf(fixture.path(beside)), "of a report that is gone");
    // Without a manifest there is nothing in the way.
    fixture.click("manifest");
    exportIt(fixture);
    QCOMPARE(contentOf(fixture.path(beside)), "of a report that is gone");
}

void TestSignedExport::refusesALink()
{
    ExportFixture fixture(u"sqlite"_s);
    QVERIFY(put(fixture.path(u"victim"_s), "precious"));
    QVERIFY(QFile::link(fixture.path(u"victim"_s), fixture.path(beside)));
    fixture.show();
    fixture.click("export");
    QTRY_VERIFY2(fixture.fileError().contains(u"is a link to another file"), qPrintable(fixture.fileError()));
    QCOMPARE(contentOf(fixture.path(u"victim"_s)), "precious");
    QVERIFY(!QFile::exists(fixture.path()));
}

// A file may hold the report to its last byte, and the manifest not.
void TestSignedExport::neitherOnAFullDisk()
{
    ExportFixture fixture(u"sqlite"_s);
    fixture.show({{}, u"nobody"_s, {}});
    fixture.click("manifest");
    exportIt(fixture);
    const auto size = fixture.content().size();
    QVERIFY(size > 50 && size < 400);       // less than a manifest has
    QVERIFY(QFile::remove(fixture.path()));
    fixture.show({{}, u"nobody"_s, {}});
    {
        const SmallFiles limit(400);
        fixture.click("export");
        QTRY_VERIFY(!fixture.isRunning());
    }
    QVERIFY2(fixture.bar().startsWith(u"No file was written. The disk is full."), qPrintable(fixture.bar()));
    QVERIFY(fixture.files().isEmpty());
    fixture.click("export");
    QTRY_VERIFY(!fixture.result().isEmpty());
    QCOMPARE(verified(fixture).verdict, report::Verdict::Valid);
}

void TestSignedExport::neitherWhenStopped()
{
    ExportFixture fixture(u"sqlite"_s);
    tests::addManySessions(fixture.database, 150'000);
    fixture.show({}, auth::SessionCounts{150'008, 0, 0, 0});
    fixture.click("export");
    QTRY_VERIFY(fixture.dialog->findChild<QWidget *>(u"bar"_s)->isVisible());
    fixture.click("cancel");
    QTRY_VERIFY(!fixture.isRunning());
    QCOMPARE(fixture.bar(), u"Stopped. No file was written."_s);
    QVERIFY(fixture.files().isEmpty());
}

void TestSignedExport::goesWithoutWhereTheKeychainIsSilent()
{
    ExportFixture fixture(u"sqlite"_s);
    signalKeychain(SIGSTOP);
    fixture.show();
    fixture.click("export");
    const bool written = QTest::qWaitFor([&] { return !fixture.result().isEmpty(); }, app::Secrets::patience + 5'000);
    signalKeychain(SIGCONT);
    QVERIFY(written);
    QCOMPARE(fixture.bar(), u"The report stands without a manifest. The keychain does not answer."_s);
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
}

void TestSignedExport::stopsWaitingForTheKeychain()
{
    ExportFixture fixture(u"sqlite"_s);
    signalKeychain(SIGSTOP);
    fixture.show();
    fixture.click("export");
    const bool waits = !QTest::qWaitFor([&] { return !fixture.isRunning(); }, 400);
    fixture.click("cancel");
    const bool stopped = QTest::qWaitFor([&] { return !fixture.isRunning(); }, 2'000);
    signalKeychain(SIGCONT);
    QVERIFY(waits && stopped);
    QCOMPARE(fixture.bar(), u"Stopped. No file was written."_s);
    QVERIFY(fixture.files().isEmpty());
    QTest::qWait(200);      // what the keychain says later is not listened to
    QVERIFY(!fixture.isRunning());
}

void TestSignedExport::goesWithoutADamagedKey()
{
    keep(u"no key at all"_s);
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    QTRY_VERIFY(!fixture.find<QCheckBox>("manifest")->isEnabled());
    QVERIFY(!fixture.find<QCheckBox>("manifest")->isChecked());
    QVERIFY(fixture.find<QLabel>("manifestHindrance")->text().contains(u"is damaged"));
    exportIt(fixture);
    QCOMPARE(fixture.files(), QStringList(u"report.csv"_s));
    keep({});
}

void TestSignedExport::saysThatTheKeyIsNew()
{
    const auto before = app::KnownKeys().load().keys.size();
    keep({});
    ExportFixture fixture(u"sqlite"_s);
    fixture.show();
    exportIt(fixture);
    QVERIFY2(fixture.bar().startsWith(u"The manifest is signed with a new key."), qPrintable(fixture.bar()));
    QCOMPARE(verified(fixture).verdict, report::Verdict::Valid);
    QCOMPARE(app::KnownKeys().load().keys.size(), before + 1);
}

void TestSignedExport::pictures_data()
{
    QTest::addColumn<QString>("look");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
    QTest::newRow("german") << u"german"_s;
}

void TestSignedExport::pictures()
{
    QFETCH(QString, look);
    if (QFontDatabase::families().contains(u"Inter"_s))
        QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look == u"dark" ? look::Scheme::Dark : look::Scheme::Light);
    std::optional<tests::German> german;
    if (look == u"german")
        german.emplace();
    ExportFixture fixture(u"sqlite"_s);
    const auto grab = [&](const QString &name) {
        QTest::qWait(50);
        return fixture.dialog->width() <= 1024 && fixture.dialog->height() <= 740
            && fixture.dialog->grab().save(u"%1/manifest-%2-%3.png"_s.arg(QStringLiteral(CANDELA_SHOTS), name, look));
    };
    const auth::SessionFilter live{{auth::State::Active, auth::State::Idle}, {}, {}};
    fixture.show(live, auth::SessionCounts{9'412, 41'077, 262'000, 0}, false);
    QVERIFY(grab(u"export"_s));
    fixture.show();
    QVERIFY(put(fixture.path(beside), "another"));
    fixture.click("export");
    QTRY_VERIFY(!fixture.fileError().isEmpty());
    QVERIFY(grab(u"export-taken"_s));
    QVERIFY(QFile::remove(fixture.path(beside)));
    exportIt(fixture);
    QVERIFY(grab(u"export-done"_s));
    look::Theme::apply(look::Scheme::Light);
}

QTEST_MAIN(TestSignedExport)
#include "tst_signedexport.moc"

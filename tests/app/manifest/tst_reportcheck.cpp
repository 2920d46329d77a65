// A report held against its manifest, and the words for each verdict; manifests that mean harm.
#include "reportcheck.h"

#include "someones.h"

#include <QTest>

#include <sys/stat.h>

using namespace candela;
using namespace candela::app;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using report::Verdict;

class TestReportCheck : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void isValid();
    void takesTheManifestAsWell();
    void tellsOurOwnKey();
    void tellsWhatWasChanged();
    void tellsAnUnknownKey();
    void tellsWhatIsMissing();
    void standsHostileManifests_data();
    void standsHostileManifests();
    void isStopped();
    void shortensWhatItShows_data();
    void shortensWhatItShows();

private:
    ReportCheck check(const QString &path) const { return *checkReport(path, KnownKeys(m_folder->path()), {}); }
    Sentence said(const QString &path) const { return checkSentence(check(path)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReportCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto pem = m_folder->filePath(u"Ada.pem"_s);
    QVERIFY(put(pem, keyOf('a').publicKey().pem()));
    QVERIFY(KnownKeys(m_folder->path()).add(pem));
}

void TestReportCheck::isValid()
{
    const SomeReport report;
    const auto found = check(report.path());
    QCOMPARE(found.found.verdict, Verdict::Valid);
    QVERIFY(*found.found.manifest == report.manifest);
    QCOMPARE(found.by->name, u"Ada"_s);
    QCOMPARE(checkSentence(found).line(), u"The report is as it was made. It is signed with the key of Ada."_s);
    QCOMPARE(kindOf(found.found.verdict), look::Kind::Ok);
}

void TestReportCheck::takesTheManifestAsWell()
{
    const SomeReport report;
    const auto found = check(report.beside());
    QCOMPARE(found.report, report.path());
    QCOMPARE(found.found.verdict, Verdict::Valid);
}

void TestReportCheck::tellsOurOwnKey()
{
    const SomeReport report('z');
    QVERIFY(KnownKeys(m_folder->path()).keepOwn(keyOf('z').publicKey()));
    QCOMPARE(said(report.path()).remedy, u"It is signed with a key of yours."_s);
}

void TestReportCheck::tellsWhatWasChanged()
{
    const SomeReport report;
    SomeReport::change(report.path(), 9);
    QCOMPARE(said(report.path()).problem, u"The report was changed."_s);
    QVERIFY(said(report.path()).remedy.contains(u"the key of Ada"));
    SomeReport::change(report.path(), 9);
    SomeReport::change(report.beside(), contentOf(report.beside()).indexOf("rows") + 6);
    const auto found = check(report.path());
    QCOMPARE(found.found.verdict, Verdict::AlteredManifest);
    QVERIFY(!found.by && !found.found.key);
    QCOMPARE(checkSentence(found).problem, u"The manifest was changed."_s);
    QCOMPARE(kindOf(found.found.verdict), look::Kind::Error);
}

void TestReportCheck::tellsAnUnknownKey()
{
    const SomeReport report('b');
    const auto found = check(report.path());
    QCOMPARE(found.found.verdict, Verdict::UnknownKey);
    QVERIFY(found.found.key == keyOf('b').publicKey());
    QVERIFY(!found.by);
    QVERIFY(checkSentence(found).problem.contains(u"not known here"));
    QVERIFY(!checkSentence(found).remedy.contains(u"damaged"));
    QVERIFY(put(m_folder->filePath(u"known/b.pem"_s), "no key"));
    QVERIFY(said(report.path()).remedy.contains(u"The file of a known key is damaged"));
    QCOMPARE(kindOf(found.found.verdict), look::Kind::Warning);
}

void TestReportCheck::tellsWhatIsMissing()
{
    const SomeReport report;
    QVERIFY(QFile::rename(report.path(), report.path(u"elsewhere.csv"_s)));
    QCOMPARE(said(report.beside()).problem, u"There is no report beside the manifest."_s);
    QVERIFY(QDir().mkdir(report.path()));
    QCOMPARE(said(report.path()).problem, u"The report cannot be read."_s);
    const auto alone = said(report.path(u"elsewhere.csv"_s));
    QCOMPARE(alone.problem, u"There is no manifest beside the report."_s);
    QVERIFY(alone.remedy.contains(u"elsewhere.csv.manifest.json"));
    QCOMPARE(said(report.path(u"nothing"_s)).problem, u"There is no manifest beside the report."_s);
}

void TestReportCheck::standsHostileManifests_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("binary") << QByteArray::fromHex("00ff00ff80");
    QTest::newRow("a list") << QByteArray("[1,2,3]");
    QTest::newRow("another format") << QByteArray("{\"format\":\"candela-report-manifest-2\"}");
    QTest::newRow("far too much") << QByteArray(40'000'000, ' ');
    QTest::newRow("a thousand deep") << QByteArray(100'000, '[');
    QTest::newRow("nothing but the format") << QByteArray("{\"format\":\"candela-report-manifest-1\"}");
    QTest::newRow("wrong types") << QByteArray(
        "{\"format\":\"candela-report-manifest-1\",\"file\":[1],\"filter\":{},\"snapshot\":true,\"zone\":7,"
        "\"engine\":null,\"version\":1e30,\"rows\":\"many\",\"sha256\":12,\"key\":{\"a\":1},\"signature\":[]}");
    QTest::newRow("a short key") << QByteArray(
        "{\"format\":\"candela-report-manifest-1\",\"rows\":-9e99,\"sha256\":\"zz\",\"key\":\"00\","
        "\"signature\":\"00\"}");
}

void TestReportCheck::standsHostileManifests()
{
    QFETCH(QByteArray, manifest);
    const SomeReport report;
    QVERIFY(put(report.beside(), manifest));
    const auto found = check(report.path());
    const bool isManifest = manifest.contains("manifest-1");
    QCOMPARE(found.found.verdict, isManifest ? Verdict::AlteredManifest : Verdict::Unreadable);
    QCOMPARE(checkSentence(found).problem,
        isManifest ? u"The manifest was changed."_s : u"The manifest cannot be read as one."_s);
}

void TestReportCheck::isStopped()
{
    const SomeReport report;
    std::stop_source stop;
    stop.request_stop();
    const auto found = checkReport(report.path(), KnownKeys(m_folder->path()), stop.get_token());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, database::Error::Kind::Cancelled);
}

void TestReportCheck::shortensWhatItShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"State is active; “=1+1”"_s << u"State is active; “=1+1”"_s;
    QTest::newRow("lines and turns") << u"a\nb\u202Ec\0d"_s << u"a b c d"_s;
    QTest::newRow("a million") << QString(1'000'000, u'x') << QString(300, u'x') + u'…';
    QTest::newRow("half a pair") << QString(299, u'x') + u"😀"_s << QString(299, u'x') + u'…';
}

void TestReportCheck::shortensWhatItShows()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(shownText(text), shown);
}

QTEST_GUILESS_MAIN(TestReportCheck)
#include "tst_reportcheck.moc"

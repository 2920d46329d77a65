#include "report/signedreport.h"

#include "hostilefolder.h"
#include "signedreport.h"

#include <QCryptographicHash>
#include <QTest>

#include <cerrno>

using namespace candela::report;
using namespace candela::tests;
using candela::database::Error;
using candela::database::Failure;
using candela::database::failure;
using candela::database::Result;
using Existing = SafeFile::Existing;

namespace {

const auto text = "n,text\r\n1,new\r\n"_ba;
const Manifest about{{}, u"Every session"_s, 1'795'359'187'042, u"UTC"_s, u"SQLite"_s, u"3.40"_s, 0, {}};

// A report of one row, as Export writes it.
Result<Written> write(const QString &path, Existing existing)
{
    SafeFile file(path, existing);
    return file.create().and_then([&] { return writeAll(file, text); }).and_then([&] { return file.commit(); }).map([] {
        return Written{1, QCryptographicHash::hash(text, QCryptographicHash::Sha256)};
    });
}

Result<Written> writeBoth(const ReportFolder &folder, Existing existing = Existing::Refuse)
{
    return writeSigned(folder.path(), existing, about, signingKey(), [&] { return write(folder.path(), existing); });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

Verdict verdictOn(const ReportFolder &folder)
{
    return verify(folder.path(), {signingKey().publicKey()})->verdict;
}

} // namespace

class tst_SignedReport : public QObject
{
    Q_OBJECT

private slots:
    void writesBoth();
    void sameBytes();
    void replacesBoth();
    void replacesWhereThereWasNoManifest();
    void keepsTheManifestOfAReportThatIsGone_data();
    void keepsTheManifestOfAReportThatIsGone();
    void refusesBeforeAnyRow_data();
    void refusesBeforeAnyRow();
    void leavesWhatTheReportLeaves();
    void neitherOnAFullDisk();
    void bothOldOnesOnAFullDisk();
};

void tst_SignedReport::writesBoth()
{
    const ReportFolder folder;
    QCOMPARE(writeBoth(folder).value_or(Written()).rows, 1);
    QCOMPARE(folder.files(), (QStringList{u"report.csv"_s, u"report.csv.manifest.json"_s}));
    for (const auto &name : folder.files())
        QCOMPARE(QFileInfo(folder.path(name)).permissions() & QFile::Permissions(0x7077), QFile::ReadOwner | QFile::WriteOwner);
    const auto result = *verify(folder.path(), {signingKey().publicKey()});
    QCOMPARE(result.verdict, Verdict::Valid);
    QVERIFY(result.key == signingKey().publicKey());
    auto said = about;
    said.file = u"report.csv"_s;
    said.rows = 1;
    said.sha256 = *sha256Of(folder.path());
    QVERIFY(*result.manifest == said);
}

void tst_SignedReport::sameBytes()
{
    const ReportFolder one, two;
    QVERIFY(writeBoth(one) && writeBoth(two));
    QVERIFY(!contentOf(manifestPath(one.path())).isEmpty());
    QCOMPARE(contentOf(manifestPath(one.path())), contentOf(manifestPath(two.path())));
}

void tst_SignedReport::replacesBoth()
{
    const SignedReport old;
    QVERIFY(old.isValid());
    QCOMPARE(writeBoth(old).error().code, QString::number(EEXIST));
    QCOMPARE(old.content(), SignedReport::bytes);
    QCOMPARE(verdictOn(old), Verdict::Valid);
    QVERIFY(writeBoth(old, Existing::Replace));
    QCOMPARE(old.content(), text);
    QCOMPARE(verdictOn(old), Verdict::Valid);
    QCOMPARE(old.files().size(), 2);
}

void tst_SignedReport::replacesWhereThereWasNoManifest()
{
    const ReportFolder folder;
    QVERIFY(folder.put("old"));
    QVERIFY(writeBoth(folder, Existing::Replace));
    QCOMPARE(verdictOn(folder), Verdict::Valid);
    QCOMPARE(folder.files().size(), 2);
}

// It may be the only trace of it; a yes to replacing a report is none to that.
void tst_SignedReport::keepsTheManifestOfAReportThatIsGone_data()
{
    QTest::addColumn<bool>("mayReplace");
    QTest::newRow("refuse") << false;
    QTest::newRow("replace") << true;
}

void tst_SignedReport::keepsTheManifestOfAReportThatIsGone()
{
    QFETCH(bool, mayReplace);
    const SignedReport old;
    const auto sidecar = old.sidecar();
    QVERIFY(QFile::remove(old.path()));
    const auto written = writeBoth(old, mayReplace ? Existing::Replace : Existing::Refuse);
    QVERIFY(!written);
    QCOMPARE(written.error().code, QString::number(EEXIST));
    QCOMPARE(written.error().subject, manifestPath(old.path()));
    QCOMPARE(old.sidecar(), sidecar);
    QVERIFY(!QFile::exists(old.path()));
}

void tst_SignedReport::refusesBeforeAnyRow_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<int>("code");
    QTest::newRow("a link") << u"link"_s << ELOOP;
    QTest::newRow("a folder") << u"folder"_s << EISDIR;
    QTest::newRow("a file") << u"file"_s << EEXIST;
}

void tst_SignedReport::refusesBeforeAnyRow()
{
    QFETCH(QString, there);
    QFETCH(int, code);
    const ReportFolder folder;
    const auto beside = manifestPath(folder.path());
    QVERIFY(there == u"link"     ? QFile::link(folder.path(u"elsewhere"_s), beside)
            : there == u"folder" ? QDir().mkdir(beside)
                                 : putFile(beside, "notes"));
    const auto before = folder.files();
    bool asked = false;
    const auto written = writeSigned(folder.path(), Existing::Refuse, about, signingKey(), [&]() -> Result<Written> {
        asked = true;
        return Written();
    });
    QVERIFY(!written);
    QCOMPARE(written.error().code, QString::number(code));
    QCOMPARE(written.error().subject, manifestPath(folder.path()));
    QVERIFY(!asked);
    QCOMPARE(folder.files(), before);
}

void tst_SignedReport::leavesWhatTheReportLeaves()
{
    const SignedReport old;
    const auto sidecar = old.sidecar();
    const auto failed = writeSigned(old.path(), Existing::Replace, about, signingKey(),
        []() -> Result<Written> { return failure(Error::Kind::Lost); });
    QCOMPARE(failed.error().kind, Error::Kind::Lost);
    QCOMPARE(old.content(), SignedReport::bytes);
    QCOMPARE(old.sidecar(), sidecar);
    QCOMPARE(old.files().size(), 2);
    QCOMPARE(old.temporary(), -1);
}

// The report just fits, and the manifest does not.
void tst_SignedReport::neitherOnAFullDisk()
{
    const ReportFolder folder;
    const SmallFiles limit(rlim_t(text.size()));
    const auto written = writeBoth(folder);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Full);
    QCOMPARE(written.error().subject, manifestPath(folder.path()));
    QVERIFY(folder.files().isEmpty());
    QCOMPARE(folder.temporary(), -1);
}

void tst_SignedReport::bothOldOnesOnAFullDisk()
{
    const SignedReport old;
    const auto sidecar = old.sidecar();
    {
        const SmallFiles limit(rlim_t(text.size()));
        QCOMPARE(writeBoth(old, Existing::Replace).error().kind, Error::Kind::Full);
    }
    QCOMPARE(old.content(), SignedReport::bytes);
    QCOMPARE(old.sidecar(), sidecar);
    QCOMPARE(verdictOn(old), Verdict::Valid);
    QCOMPARE(old.files().size(), 2);
}

QTEST_GUILESS_MAIN(tst_SignedReport)
#include "tst_signedreport.moc"

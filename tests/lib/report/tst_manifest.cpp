#include "report/verification.h"

#include "hostilefolder.h"
#include "hostilerows.h"
#include "signedreport.h"

#include <QProcess>
#include <QTest>

#include <cerrno>

using namespace candela::report;
using namespace candela::tests;
using candela::database::Error;
using Existing = SafeFile::Existing;

Q_DECLARE_METATYPE(Verdict)

namespace {

const auto known = QList<PublicKey>{otherKey().publicKey(), signingKey().publicKey()};

Verdict verdictOn(const SignedReport &report, const QList<PublicKey> &keys = known)
{
    return verify(report.path(), keys)->verdict;
}

} // namespace

class tst_Manifest : public QObject
{
    Q_OBJECT

private slots:
    void goldenManifest();
    void sameBytes();
    void readsBack_data();
    void readsBack();
    void valid();
    void opensslAgrees();
    void renamed();
    void alteredFile();
    void everyByteOfTheManifest();
    void everyEndOfTheManifest();
    void alteredManifest_data();
    void alteredManifest();
    void signedByAnother();
    void keyExchanged();
    void unreadable();
    void hugeManifest();
    void stopped();
    void written();
};

void tst_Manifest::goldenManifest()
{
    const SignedReport report;
    QVERIFY(report.isValid());
    QCOMPARE(report.sidecar(), golden(u"golden.manifest.json"_s));
}

void tst_Manifest::sameBytes()
{
    const SignedReport report;
    QCOMPARE(*signedManifest(report.manifest, signingKey()), report.sidecar());
}

void tst_Manifest::readsBack_data()
{
    QTest::addColumn<Manifest>("manifest");
    const QByteArray sum(32, '\xA5');
    QTest::newRow("plain") << Manifest{u"a.csv"_s, u"Every session"_s, 1, u"UTC"_s, u"SQLite"_s, u"3.40.1"_s, 0, sum};
    QTest::newRow("empty") << Manifest{};
    QTest::newRow("hostile") << Manifest{u"\"\\\n"_s, u"\0\u202E<script>"_s, 0, u"é😀"_s, u"\u2028"_s, u"'"_s, 7, sum};
    QTest::newRow("largest") << Manifest{u"a"_s, u"x"_s.repeated(100'000), std::numeric_limits<qint64>::max(), u"z"_s,
        u"e"_s, u"v"_s, std::numeric_limits<qint64>::max(), sum};
    QTest::newRow("before 1970") << Manifest{u"a"_s, u"f"_s, -1, u"z"_s, u"e"_s, u"v"_s, -1, sum};
    QTest::newRow("before Christ") << Manifest{u"a"_s, u"f"_s, std::numeric_limits<qint64>::min(), {}, {}, {}, 0, sum};
}

void tst_Manifest::readsBack()
{
    QFETCH(Manifest, manifest);
    const auto bytes = signedManifest(manifest, signingKey());
    QVERIFY(bytes);
    const auto read = readManifest(*bytes);
    QVERIFY(read);
    QVERIFY(read->manifest == manifest);
    QVERIFY(read->isCanonical);
    QVERIFY(bytes->startsWith(read->signedBytes));
    QVERIFY(signingKey().publicKey().verify(read->signedBytes, read->signature));
}

void tst_Manifest::valid()
{
    const SignedReport report;
    const auto result = verify(report.path(), known);
    QVERIFY(result);
    QCOMPARE(result->verdict, Verdict::Valid);
    QVERIFY(result->manifest == report.manifest);
    QCOMPARE(result->manifest->rows, 2);
}

// Somebody without Candela: the lines before the signature, the key and openssl.
void tst_Manifest::opensslAgrees()
{
    const SignedReport report;
    const auto bytes = report.sidecar();
    const auto part = bytes.first(bytes.indexOf("\"signature\""));
    const auto check = [&](const QByteArray &message) {
        const auto put = [&report](const QString &name, const QByteArray &content) {
            QFile file(report.path(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        if (!put(u"part"_s, message) || !put(u"signature"_s, readManifest(bytes)->signature)
            || !put(u"key.pem"_s, signingKey().publicKey().pem()))
            return -1;
        QProcess openssl;
        openssl.start(u"openssl"_s,
            {u"pkeyutl"_s, u"-verify"_s, u"-pubin"_s, u"-inkey"_s, report.path(u"key.pem"_s), u"-rawin"_s, u"-in"_s,
                report.path(u"part"_s), u"-sigfile"_s, report.path(u"signature"_s)});
        return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit ? openssl.exitCode() : -1;
    };
    QCOMPARE(check(part), 0);
    QCOMPARE(check(part + ' '), 1);
}

void tst_Manifest::renamed()
{
    const SignedReport report;
    QVERIFY(QFile::rename(report.path(), report.path(u"b.csv"_s)));
    QVERIFY(QFile::rename(manifestPath(report.path()), manifestPath(report.path(u"b.csv"_s))));
    const auto result = verify(report.path(u"b.csv"_s), known);
    QCOMPARE(result->verdict, Verdict::Valid);
    QCOMPARE(result->manifest->file, u"report.csv"_s);
}

void tst_Manifest::alteredFile()
{
    const SignedReport report;
    for (qsizetype i = 0; i < SignedReport::bytes.size(); ++i) {
        auto bytes = SignedReport::bytes;
        bytes[i] = char(bytes[i] ^ 1);
        QVERIFY(report.put(bytes));
        QCOMPARE(verdictOn(report), Verdict::AlteredFile);
    }
    QVERIFY(report.put(SignedReport::bytes + '\n'));
    QCOMPARE(verdictOn(report), Verdict::AlteredFile);
    QVERIFY(report.put({}));
    QCOMPARE(verdictOn(report), Verdict::AlteredFile);
    QVERIFY(report.put(SignedReport::bytes));
    QCOMPARE(verdictOn(report), Verdict::Valid);
}

// Whatever is said of the others, none is taken for the signed one, nor for somebody else's.
void tst_Manifest::everyByteOfTheManifest()
{
    const SignedReport report;
    const auto whole = report.sidecar();
    int altered = 0;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (const int change : {1, 0x20, 0x80}) {
            auto bytes = whole;
            bytes[i] = char(bytes[i] ^ change);
            QVERIFY(report.putSidecar(bytes));
            const auto verdict = verdictOn(report);
            QVERIFY2(verdict == Verdict::AlteredManifest || verdict == Verdict::Unreadable, bytes.constData());
            altered += verdict == Verdict::AlteredManifest;
        }
    }
    QVERIFY(altered > whole.size());
}

void tst_Manifest::everyEndOfTheManifest()
{
    const SignedReport report;
    const auto whole = report.sidecar();
    for (qsizetype size = 0; size < whole.size(); ++size) {
        QVERIFY(report.putSidecar(whole.first(size)));
        QCOMPARE(verdictOn(report), size == whole.size() - 1 ? Verdict::AlteredManifest : Verdict::Unreadable);
    }
}

void tst_Manifest::alteredManifest_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("more rows", "\"rows\":2", "\"rows\":3");
    row("rows as a fraction", "\"rows\":2", "\"rows\":2.0");
    row("rows as text", "\"rows\":2", "\"rows\":\"2\"");
    row("a member twice", "\"rows\":2", "\"rows\":1,\"rows\":2");
    row("a member more", "\"rows\":2", "\"rows\":2,\"by\":\"somebody\"");
    row("a member less", "\"zone\":\"Europe/Berlin\",\n", "");
    row("other words", "State is active", "State is idle");
    row("written otherwise", "State", "\\u0053tate");
    row("in large letters", "\"sha256\":\"", "\"sha256\":\"AB");
    row("a blank more", "\"rows\":2", "\"rows\": 2");
    row("something behind", "\"\n}\n", "\"\n}\n\n");
    row("without a key", "\"key\":\"d75a", "\"key\":\"");
}

void tst_Manifest::alteredManifest()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const SignedReport report;
    auto bytes = report.sidecar();
    QCOMPARE(bytes.count(from), 1);
    QVERIFY(report.putSidecar(bytes.replace(from, to)));
    QCOMPARE(verdictOn(report), Verdict::AlteredManifest);
}

void tst_Manifest::signedByAnother()
{
    const SignedReport report;
    QCOMPARE(verdictOn(report, {}), Verdict::UnknownKey);
    QVERIFY(verify(report.path(), {})->key == signingKey().publicKey());
    QCOMPARE(verdictOn(report, {otherKey().publicKey()}), Verdict::UnknownKey);
    // Another key makes a whole new manifest for an altered file: it is signed, but not by us.
    QVERIFY(report.put("n,text\r\n"));
    auto manifest = report.manifest;
    manifest.sha256 = *sha256Of(report.path());
    QVERIFY(report.putSidecar(*signedManifest(manifest, SigningKey::generate().value())));
    QCOMPARE(verdictOn(report), Verdict::UnknownKey);
}

// Our key's name over somebody else's signature.
void tst_Manifest::keyExchanged()
{
    const SignedReport report(otherKey());
    auto bytes = report.sidecar();
    bytes.replace(otherKey().publicKey().bytes().toHex(), signingKey().publicKey().bytes().toHex());
    QVERIFY(report.putSidecar(bytes));
    QCOMPARE(verdictOn(report), Verdict::AlteredManifest);
    QVERIFY(!verify(report.path(), known)->key);
}

void tst_Manifest::unreadable()
{
    const SignedReport report;
    const auto manifest = manifestPath(report.path());
    const auto expect = [&](const QString &path) {
        const auto result = verify(report.path(), known);
        QCOMPARE(result->verdict, Verdict::Unreadable);
        QCOMPARE(result->unreadable, path);
    };
    for (const auto &text : {"", "{}", "[]", "null", "{\"format\":\"candela-report-manifest-2\"}", "\xFF\xFE"}) {
        QVERIFY(report.putSidecar(text));
        expect(manifest);
    }
    QVERIFY(QFile::remove(manifest));
    expect(manifest);
    QVERIFY(QDir().mkdir(manifest));
    expect(manifest);
    QVERIFY(QDir().rmdir(manifest));
    QVERIFY(writeManifest(report.path(), report.manifest, signingKey(), Existing::Refuse));
    QVERIFY(QFile::remove(report.path()));
    expect(report.path());
    // Opening it would wait for somebody who writes.
    QCOMPARE(::mkfifo(QFile::encodeName(report.path()).constData(), 0600), 0);
    expect(report.path());
    QVERIFY(QFile::remove(report.path()));
    QVERIFY(report.put(SignedReport::bytes));
    QVERIFY(QFile::setPermissions(report.path(), {}));
    const OrdinaryUser user;
    if (!user.failed())
        expect(manifest);       // the folder is another's; nothing of it can be read
}

void tst_Manifest::hugeManifest()
{
    const SignedReport report;
    QVERIFY(report.putSidecar(report.sidecar() + QByteArray(2'000'000, ' ')));
    QCOMPARE(verdictOn(report), Verdict::Unreadable);
}

void tst_Manifest::stopped()
{
    const SignedReport report;
    std::stop_source stop;
    stop.request_stop();
    const auto result = verify(report.path(), known, stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
}

void tst_Manifest::written()
{
    const SignedReport report;
    QCOMPARE(QFile::permissions(manifestPath(report.path())) & QFile::Permissions(0x0077), QFile::Permissions());
    const auto again = writeManifest(report.path(), report.manifest, signingKey(), Existing::Refuse);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Unwritable);
    QCOMPARE(again.error().code.toInt(), EEXIST);
    QVERIFY(writeManifest(report.path(), report.manifest, otherKey(), Existing::Replace));
    QCOMPARE(verdictOn(report, {otherKey().publicKey()}), Verdict::Valid);
    QCOMPARE(report.files().size(), 2);
}

QTEST_GUILESS_MAIN(tst_Manifest)
#include "tst_manifest.moc"

// The key that reports are signed with, in a real keychain: made once, by whoever is first; damaged, silent or missing.
#include "report/folderlock.h"
#include "reportkey.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using database::Error;
using database::Secret;
using Origin = ReportKey::Origin;

namespace {

// A ReportKey and the one answer that it has given.
struct Asked {
    explicit Asked(const KnownKeys &known) : key(Secrets(), known)
    {
        QObject::connect(&key, &ReportKey::found, &key, [this](const report::SigningKey &signing, Origin from) {
            ++answers;
            half = signing.publicKey();
            origin = from;
        });
        QObject::connect(&key, &ReportKey::failed, &key, [this](const Error &failed) {
            ++answers;
            error = failed;
        });
    }
    bool isAnswered()
    {
        return QTest::qWaitFor([this] { return answers > 0; }, Secrets::patience + 5'000);
    }

    int answers = 0;
    std::optional<report::PublicKey> half;
    std::optional<Error> error;
    Origin origin = Origin::Kept;
    ReportKey key;
};

} // namespace

class TestReportKey : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void isMadeOnFirstUse();
    void takingJoinsLooking();
    void answersManyAtOnce();
    void twoProgramsAgree();
    void leavesADamagedOne_data();
    void leavesADamagedOne();
    void saysThatItWasMadeAnew();
    void makesNoneWhileAnotherMakesOne();
    void makesNoneWhereItsHalfCannotBeKept();
    void failsWithoutKeychain_data();
    void failsWithoutKeychain();
    void isGivenUpWhenTheKeychainIsSilent();
    void mayGoWhileItAsks();
    void isNowhereElse();

private:
    KnownKeys known() const { return KnownKeys(m_folder->filePath(u"keys"_s)); }
    Secret kept()
    {
        const auto read = m_secrets.read(ReportKey::entry);
        if (!QTest::qWaitFor([&] { return read.isFinished(); }, Secrets::patience))
            qFatal("no answer");
        return read.result().value_or(Secret());
    }
    void keep(const QString &text)
    {
        const auto written = m_secrets.write(ReportKey::entry, Secret(text));
        QVERIFY(QTest::qWaitFor([&] { return written.isFinished(); }, Secrets::patience) && written.result());
    }
    report::PublicKey taken()
    {
        Asked asked(known());
        asked.key.take();
        if (!asked.isAnswered() || !asked.half)
            qFatal("no key");
        return *asked.half;
    }
    void signalKeychain(int signal) const { QVERIFY(::kill(m_keychain, signal) == 0); }

    pid_t m_keychain = 0;
    Secrets m_secrets;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReportKey::initTestCase()
{
    m_keychain = qEnvironmentVariableIntValue("CANDELA_KEYRING_PID");
    QVERIFY2(m_keychain > 0, "run it by tests/support/keyring.sh open");
}

void TestReportKey::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto removed = m_secrets.remove(ReportKey::entry);
    QVERIFY(QTest::qWaitFor([&] { return removed.isFinished(); }, Secrets::patience));
}

void TestReportKey::isMadeOnFirstUse()
{
    Asked none(known());
    none.key.find();
    QVERIFY(none.key.isAsking());
    QVERIFY(none.isAnswered());
    QCOMPARE(none.error->kind, Error::Kind::Missing);
    QVERIFY(known().load().keys.isEmpty());

    Asked first(known());
    first.key.take();
    QVERIFY(first.isAnswered());
    QVERIFY(first.half);
    QCOMPARE(first.origin, Origin::Made);
    QVERIFY(!first.key.isAsking());

    Asked again(known());
    again.key.find();
    QVERIFY(again.isAnswered());
    QVERIFY(again.half == first.half);
    QCOMPARE(again.origin, Origin::Kept);
    const auto found = known().load();
    QCOMPARE(found.keys.size(), 1);
    QVERIFY(found.keys.first().isOwn() && found.keys.first().key == *first.half);
}

void TestReportKey::takingJoinsLooking()
{
    Asked asked(known());
    asked.key.find();
    asked.key.take();
    QVERIFY(asked.isAnswered());
    QVERIFY(asked.half);
    QTest::qWait(300);
    QCOMPARE(asked.answers, 1);
}

void TestReportKey::answersManyAtOnce()
{
    std::vector<std::unique_ptr<Asked>> all;
    for (int i = 0; i < 8; ++i) {
        all.push_back(std::make_unique<Asked>(known()));
        all.back()->key.take();
    }
    int made = 0;
    for (const auto &each : all) {
        QVERIFY(each->isAnswered());
        QVERIFY(each->half);
        QVERIFY(each->half == all.front()->half);
        made += each->origin == Origin::Made;
    }
    QCOMPARE(made, 1);
    QCOMPARE(known().load().keys.size(), 1);
}

void TestReportKey::twoProgramsAgree()
{
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < 5; ++i) {
        programs.push_back(std::make_unique<QProcess>());
        programs.back()->start(QStringLiteral(CANDELA_KEYCHAINCALL), {u"sign"_s, known().folder()});
    }
    QList<QByteArray> keys;
    for (const auto &program : programs) {
        QVERIFY(program->waitForFinished(Secrets::patience * 2));
        keys << program->readAllStandardOutput().trimmed();
        QCOMPARE(keys.last().size(), 64);
        QCOMPARE(keys.last(), keys.first());
    }
    QCOMPARE(taken().bytes().toHex(), keys.first());
    QCOMPARE(known().load().keys.size(), 1);
}

void TestReportKey::leavesADamagedOne_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("another text") << 0;
    QTest::newRow("a digit of the secret") << 1;
    QTest::newRow("a digit of the public half") << 2;
    QTest::newRow("the end is missing") << 3;
    QTest::newRow("capital letters") << 4;
}

void TestReportKey::leavesADamagedOne()
{
    QFETCH(int, change);
    const auto half = taken();
    auto text = kept().text();
    const auto turn = [&text](qsizetype at) { text[at] = text[at] == u'1' ? u'2' : u'1'; };
    switch (change) {
    case 0: text = u"tavern-oblique-Mango7"_s; break;
    case 1: turn(30); break;
    case 2: turn(text.size() - 1); break;
    case 3: text.chop(1); break;
    default: text = text.left(21) + text.mid(21).toUpper();
    }
    keep(text);
    for (const bool takes : {false, true}) {
        Asked asked(known());
        takes ? asked.key.take() : asked.key.find();
        QVERIFY(asked.isAnswered());
        QVERIFY(!asked.half);
        QCOMPARE(asked.error->kind, Error::Kind::Corrupt);
        QVERIFY(kept().text() == text);
    }
    QVERIFY(known().load().find(half));
}

// Reports that were signed before are known still.
void TestReportKey::saysThatItWasMadeAnew()
{
    const auto before = taken();
    const auto removed = m_secrets.remove(ReportKey::entry);
    QVERIFY(QTest::qWaitFor([&] { return removed.isFinished(); }, Secrets::patience));
    Asked asked(known());
    asked.key.take();
    QVERIFY(asked.isAnswered());
    QCOMPARE(asked.origin, Origin::MadeAnew);
    QVERIFY(*asked.half != before);
    const auto found = known().load();
    QVERIFY(found.find(before) && found.find(before)->isOwn());
    QVERIFY(found.find(*asked.half) && found.find(*asked.half)->isOwn());
}

void TestReportKey::makesNoneWhileAnotherMakesOne()
{
    QVERIFY(known().makeFolder());
    auto lock = std::make_unique<database::Result<report::FolderLock>>(report::FolderLock::take(known().folder()));
    QVERIFY(*lock);
    Asked asked(known());
    asked.key.take();
    QVERIFY(asked.isAnswered());
    QCOMPARE(asked.error->kind, Error::Kind::Busy);
    QVERIFY(kept().isEmpty());
    lock.reset();
    taken();
}

void TestReportKey::makesNoneWhereItsHalfCannotBeKept()
{
    QFile inTheWay(known().folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    Asked asked(known());
    asked.key.take();
    QVERIFY(asked.isAnswered());
    QCOMPARE(asked.error->kind, Error::Kind::Unwritable);
    QVERIFY(kept().isEmpty());
}

void TestReportKey::failsWithoutKeychain_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("none") << u"none"_s << Error::Kind::Unsupported;
    QTest::newRow("locked") << u"locked"_s << Error::Kind::Denied;
}

void TestReportKey::failsWithoutKeychain()
{
    QFETCH(QString, mode);
    QFETCH(Error::Kind, kind);
    QProcess program;
    program.start(u"sh"_s,
        {QStringLiteral(CANDELA_KEYRING), mode, QStringLiteral(CANDELA_KEYCHAINCALL), u"sign"_s, known().folder()});
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.readAllStandardOutput().trimmed(), QByteArray::number(int(kind)));
    QVERIFY(known().load().keys.isEmpty());
}

void TestReportKey::isGivenUpWhenTheKeychainIsSilent()
{
    Asked asked(known());
    signalKeychain(SIGSTOP);
    asked.key.take();
    const bool answered = asked.isAnswered();
    signalKeychain(SIGCONT);
    QVERIFY(answered);
    QCOMPARE(asked.error->kind, Error::Kind::Unreachable);
    taken();
}

void TestReportKey::mayGoWhileItAsks()
{
    for (const int wait : {0, 5, 20, 60}) {
        auto asked = std::make_unique<Asked>(known());
        asked->key.take();
        QTest::qWait(wait);
        asked.reset();
    }
    taken();
    QCOMPARE(known().load().keys.size(), 1);
}

// The secret half is in no file, and what is in files is for its owner alone.
void TestReportKey::isNowhereElse()
{
    taken();
    const auto secret = kept().text().mid(21, 64).toLatin1();
    QCOMPARE(secret.size(), 64);
    int files = 0;
    for (const auto &folder : {m_folder->path(), QDir::homePath(), qEnvironmentVariable("XDG_CONFIG_HOME")}) {
        QDirIterator all(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QFileInfo info(all.next());
            if (folder == m_folder->path())
                QCOMPARE(info.permissions() & QFile::Permissions(0x0077), QFile::Permissions());
            QFile file(info.filePath());
            if (info.isFile() && file.open(QIODevice::ReadOnly)) {
                ++files;
                const auto bytes = file.readAll();
                QVERIFY(!bytes.contains(secret) && !bytes.contains(QByteArray::fromHex(secret))
                    && !bytes.contains(QByteArray::fromHex(secret).toBase64().chopped(2)));
            }
        }
    }
    QVERIFY(files > 0);
}

QTEST_GUILESS_MAIN(TestReportKey)
#include "tst_reportkey.moc"

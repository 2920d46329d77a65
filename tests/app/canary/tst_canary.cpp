#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/fixture/serveraccount.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

// A whole visit with secrets that can be told from anything else; afterwards none of them is in any file, log, report,
// setting or on standard error. Not for SQLite: there the database itself is a file.
class TestCanary : public QObject
{
    Q_OBJECT

    // What a text may look like in a file.
    static QByteArrayList shapesOf(const QString &secret)
    {
        const auto utf8 = secret.toUtf8();
        const QByteArray utf16(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
        return {utf8, utf16, utf8.toHex(), utf8.toBase64(QByteArray::OmitTrailingEquals), utf8.toPercentEncoding()};
    }
    // The files below a folder that hold one of these, by name; what they hold is not said.
    static QStringList filesWith(const QStringList &secrets, const QString &folder)
    {
        QStringList found;
        QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto text = file.readAll();
            for (const auto &secret : secrets) {
                for (const auto &shape : shapesOf(secret)) {
                    if (text.contains(shape))
                        found << file.fileName();
                }
            }
        }
        return found;
    }
    static int filesIn(const QString &folder)
    {
        int count = 0;
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }
    // With the rights that README names.
    static void grantAll(const ServerAccount &account, const LuciaFixture &fixture)
    {
        account.grant(u"select"_s, fixture.users());
        account.grant(u"select, update (hashed_password)"_s, fixture.keys());
        account.grant(u"select, delete"_s, fixture.sessions());
    }

private slots:
    void leavesNoSecretBehind_data() { servers(); }
    void leavesNoSecretBehind()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        // One that is left for the visit to revoke when its two resets have ended those of Ada and Bob.
        fixture.addSession(LuciaFixture::session(u"eveactive"_s, 9), u"eve0000000000004"_s, auth::State::Active);
        const auto password = u"c4nary-Database-77"_s, given = u"c4nary quiet Cranes 88"_s;
        const ServerAccount account(fixture, password);
        grantAll(account, fixture);
        const auto oldHashes = fixture.column(u"select hashed_password from %1 where hashed_password is not null"_s.arg(fixture.keys()));
        const auto sessions = fixture.column(u"select id from "_s + fixture.sessions());

        const QTemporaryDir home, reports;
        QProcess visit;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home.filePath(u"no-bus"_s));
        visit.setProcessEnvironment(environment);
        visit.setWorkingDirectory(home.path());
        visit.setStandardOutputFile(home.filePath(u"standard-output"_s));
        visit.setStandardErrorFile(home.filePath(u"standard-error"_s));
        visit.start(QStringLiteral(CANDELA_VISIT), QStringList());
        const QStringList input = {engine, QString::number(fixture.options().port), fixture.options().name, account.name(),
            password, given, reports.path()};
        visit.write((input.join(u'\n') + u'\n').toUtf8());
        visit.closeWriteChannel();
        const bool ended = visit.waitForFinished(110'000);

        QVERIFY(ended);
        QFile said(home.filePath(u"standard-output"_s));
        QVERIFY(said.open(QIODevice::ReadOnly));
        QVERIFY2(visit.exitStatus() == QProcess::NormalExit && visit.exitCode() == 0, said.readAll().constData());

        QStringList secrets = QStringList{password, given} + oldHashes;
        secrets += fixture.column(u"select hashed_password from %1 where hashed_password is not null"_s.arg(fixture.keys()));
        for (const auto &session : sessions)
            secrets << session.left(12);                // more than the four characters that are shown
        QFile learnt(reports.filePath(u"learnt"_s));
        QVERIFY(learnt.open(QIODevice::ReadOnly));
        auto generated = QByteArray::fromHex(learnt.readAll());
        for (auto &c : generated)
            c = char(c ^ 0x38);
        secrets << QString::fromUtf8(generated);
        QVERIFY(learnt.remove());

        // The visit has left what it should, so there was something to search.
        QVERIFY(!filesWith({account.name()}, home.path()).isEmpty());
        QVERIFY(!filesWith({u"fingerprint"_s}, reports.path()).isEmpty());
        QVERIFY(filesIn(home.path()) >= 4);
        QCOMPARE(filesWith(secrets, home.path()), QStringList());
        QCOMPARE(filesWith(secrets, reports.path()), QStringList());
    }

    // The search itself can find.
    void findsWhatIsThere()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u".hidden/deep"_s));
        const auto shapes = shapesOf(u"c4nary é"_s);
        for (qsizetype i = 0; i < shapes.size(); ++i) {
            QFile file(folder.filePath(u".hidden/deep/%1"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before " + shapes[i] + " after") > 0);
        }
        QCOMPARE(filesWith({u"c4nary é"_s}, folder.path()).size(), shapes.size());
        QVERIFY(filesWith({u"c4nary è"_s}, folder.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"

// A process that resets a key in a SQLite file is killed at each call by which it changes a file: whoever opens the file next
// finds the new password and no sessions, or the old password and all of them.
#include "auth/keys.h"
#include "dyingcalls.h"
#include "lucia/luciasite.h"

#include <QCoreApplication>
#include <QProcess>

using namespace candela;
using namespace candela::tests;

static const auto adas = u"email:ada@example.com"_s;

class TestKilledProcess : public QObject
{
    Q_OBJECT

private slots:
    void bothOrNeither_data()
    {
        QTest::addColumn<QString>("journal");
        for (const auto *journal : {"delete", "truncate", "persist", "wal"})
            QTest::newRow(journal) << QString::fromLatin1(journal);
    }
    void bothOrNeither()
    {
        QFETCH(QString, journal);
        LuciaFixture fixture(u"sqlite"_s);
        fixture.run(u"pragma journal_mode = "_s + journal);
        // Pages enough that the journal is written in several goes.
        fixture.addSessions(u"many"_s, ada, 200, auth::State::Active);
        if (journal == u"wal")
            fixture.run(u"pragma wal_checkpoint(truncate)"_s);
        int olds = 0;
        bool survived = false;
        for (int call = 1; !survived; ++call) {
            QVERIFY(call < 500);
            const QTemporaryDir folder;
            auto options = fixture.options();
            options.file = folder.filePath(u"site.db"_s);
            QVERIFY(QFile::copy(fixture.options().file, options.file));
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(QCoreApplication::applicationFilePath(), {u"--reset"_s, options.file, QString::number(call)});
            QVERIFY(process.waitForFinished(60'000));
            survived = process.exitStatus() == QProcess::NormalExit;
            if (survived)
                QCOMPARE(process.exitCode(), 0);

            const auto connection = opened(options);
            const auto cell = [&](const QString &query) { return connection->run({query, {}})->rows.at(0).at(0); };
            const bool isNew = cell(u"select hashed_password from user_key where id = '%1'"_s.arg(adas)).toString() != LuciaFixture::hash();
            const int sessions = cell(u"select count(*) from user_session where user_id = '%1'"_s.arg(ada)).toInt();
            QVERIFY2(sessions == (isNew ? 0 : 203), qPrintable(u"call %1: %2, %3 sessions"_s.arg(call).arg(isNew).arg(sessions)));
            QCOMPARE(cell(u"pragma integrity_check"_s).toString(), u"ok"_s);
            QVERIFY(isNew || !survived);
            olds += !isNew;
        }
        QVERIFY2(olds >= 10, "it was hardly killed");
    }
};

// The process that is killed, from the moment when it has opened the file until it has closed it.
static int resetIn(const QString &file, int call)
{
    database::Options options;
    options.engine = u"sqlite"_s;
    options.file = file;
    const auto connection = database::Connection::open(options);
    if (!connection)
        return 2;
    auth::Schema schema{auth::UserTable({{}, u"user"_s}), auth::KeyTable({{}, u"user_key"_s}),
        auth::SessionTable({{}, u"user_session"_s}), {}, {}, {}};
    auth::Keys keys(**connection, schema);
    const auto key = keys.get(adas);
    if (!key)
        return 3;
    const QuickHasher quick;
    dieAt(call);
    return keys.resetPassword({{{adas, key->seen}}, secret(u"new"_s), &quick, true}) ? 0 : 4;
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--reset") == 0)
        return resetIn(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    TestKilledProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killedprocess.moc"

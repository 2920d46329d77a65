// What becomes of candela-cli's acts when somebody stops them, or the connection breaks amid them.
#include "auth/keys.h"
#include "cli/exit.h"
#include "cli/shell.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"

#include <signal.h>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;

class TestCliFaults : public QObject
{
    Q_OBJECT
    const QString m_ada = u"ada0000000000001"_s, m_key = u"email:ada@example.com"_s;

    static int sessions(LuciaFixture &fixture) { return fixture.value(u"select count(*) from "_s + fixture.sessions()).toInt(); }
    // Until a statement of the program's waits for a lock of ours: it is amid its transaction then.
    static bool waits(LuciaFixture &fixture)
    {
        return QTest::qWaitFor([&] {
            return fixture.value(u"select count(*) from pg_stat_activity where datname = current_database() "
                                 "and wait_event_type = 'Lock'"_s).toInt() > 0;
        }, 20'000);
    }

private slots:
    // The answer to a commit is lost, and nobody can be asked afterwards: then it is not known, and said so.
    void nobodyKnows_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("held");
        QTest::newRow("revoke") << u"revoke --user ada0000000000001 --yes"_s << u"user_session"_s;
        QTest::newRow("reset-key") << u"reset-key email:ada@example.com --yes"_s << u"user_key"_s;
    }
    void nobodyKnows()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        QFETCH(QString, act);
        QFETCH(QString, held);
        LuciaFixture fixture(engine);
        FaultProxy proxy(fixture.options().port);
        auto options = fixture.options();
        options.port = proxy.port();
        const Shell shell(options);
        const auto other = fixture.connect();
        QVERIFY(other->run({u"begin"_s, {}}));
        QVERIFY(other->run({u"update %1 set user_id = user_id where user_id = '%2'"_s.arg(held, m_ada), {}}));
        QProcess process;
        shell.start(process, QStringList{u"--profile"_s, u"shop"_s, u"--json"_s} + act.split(u' '));
        QVERIFY(waits(fixture));
        proxy.redirect(1);
        proxy.loseReplyTo("commit");
        QVERIFY(other->run({u"rollback"_s, {}}));
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(proxy.hasStruck());
        const auto said = Shell::said(process);
        QCOMPARE(said.code, int(cli::Exit::Unknown));
        QCOMPARE(said.json()[u"error"].toObject()[u"kind"].toString(), act.startsWith(u"revoke") ? u"unreachable"_s : u"unknown"_s);
        // The password that was drawn is in force by now, and is told.
        if (act.startsWith(u"reset-key"))
            QVERIFY(auth::Keys(*fixture.connect(), fixture.schema())
                        .verify(m_key, database::Secret(said.json()[u"password"].toString()))
                        .value());
        else
            QCOMPARE(sessions(fixture), 5);
    }

    // Ctrl+C between two attempts to go on over a new connection: it does not begin the next.
    void stoppedBetweenAttempts()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        LuciaFixture fixture(engine);
        FaultProxy proxy(fixture.options().port);
        auto options = fixture.options();
        options.port = proxy.port();
        const Shell shell(options);
        const auto other = fixture.connect();
        QVERIFY(other->run({u"begin"_s, {}}));
        QVERIFY(other->run({u"update %1 set user_id = user_id"_s.arg(fixture.sessions()), {}}));
        QProcess process;
        shell.start(process, {u"--profile"_s, u"shop"_s, u"--json"_s, u"revoke"_s, u"--all"_s, u"--yes"_s});
        QVERIFY(waits(fixture));
        proxy.cut();
        QTest::qWait(500);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        const auto said = Shell::said(process);
        QCOMPARE(said.code, 4);
        QCOMPARE(said.json()[u"error"].toObject()[u"kind"].toString(), u"lost"_s);
        QVERIFY(other->run({u"rollback"_s, {}}));
        QCOMPARE(sessions(fixture), 8);
    }

    // Ctrl+C before anything is done, while a lock holds it up.
    void stopped()
    {
        const auto engine = u"postgres"_s;
        NEED_ENGINE(engine);
        LuciaFixture fixture(engine);
        const Shell shell(fixture.options());
        const auto other = fixture.connect();
        QVERIFY(other->run({u"begin"_s, {}}) && other->run({u"lock table user_session in access exclusive mode"_s, {}}));
        QProcess process;
        shell.start(process, {u"--profile"_s, u"shop"_s, u"--json"_s, u"revoke"_s, u"--all"_s, u"--yes"_s});
        QVERIFY(waits(fixture));
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        const auto said = Shell::said(process);
        QCOMPARE(said.code, 4);
        QCOMPARE(said.json()[u"error"].toObject()[u"kind"].toString(), u"cancelled"_s);
        QVERIFY(other->run({u"rollback"_s, {}}));
        QCOMPARE(sessions(fixture), 8);
    }
};

QTEST_GUILESS_MAIN(TestCliFaults)
#include "tst_clifaults.moc"

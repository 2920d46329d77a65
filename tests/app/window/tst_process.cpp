#include "process.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>
#include <stdexcept>
#include <thread>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace candela;
using namespace Qt::StringLiterals;

// Each check runs in a process of its own: hardening cannot be taken back.
class TestProcess : public QObject
{
    Q_OBJECT

    struct End { int status = -1; QByteArray said; };

    // What became of a process that hardens itself and does this, and what it said on standard error.
    template <class Work> static End inChild(Work work)
    {
        QTemporaryFile errors;
        if (!errors.open())
            return {};
        const auto child = fork();
        if (child == 0) {
            dup2(errors.handle(), STDERR_FILENO);
            qInstallMessageHandler(nullptr);
            app::hardenProcess();
            _exit(work() ? 0 : 1);
        }
        End end;
        waitpid(child, &end.status, 0);
        QFile read(errors.fileName());
        if (read.open(QIODevice::ReadOnly))
            end.said = read.readAll();
        return end;
    }

private slots:
    void nothingLeadsConnectionsElsewhere()
    {
        const auto names = {"PGHOSTADDR", "PGOPTIONS", "PGSERVICE", "PGPASSWORD", "MYSQL_PWD", "MYSQL_HOST", "MARIADB_X",
            "LIBMYSQL_PLUGINS"};
        for (const auto *name : names)
            qputenv(name, "elsewhere");
        qputenv("XDG_PG", "stays");
        const auto end = inChild([&] {
            for (const auto *name : names) {
                if (qEnvironmentVariableIsSet(name))
                    return false;
            }
            return qEnvironmentVariableIsSet("XDG_PG");
        });
        for (const auto *name : names)
            qunsetenv(name);
        QCOMPARE(end.status, 0);
    }

    void memoryIsNobodyElses()
    {
        const auto end = inChild([] {
            rlimit limit = {1, 1};
            return prctl(PR_GET_DUMPABLE) == 0 && getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_max == 0;
        });
        QCOMPARE(end.status, 0);
    }

    void leavesNoCore()
    {
        const auto end = inChild([]() -> bool { std::abort(); });
        QVERIFY(WIFSIGNALED(end.status));
        QCOMPARE(WTERMSIG(end.status), SIGABRT);
        QVERIFY(!WCOREDUMP(end.status));
    }

    void newFilesArePrivate()
    {
        const auto end = inChild([] { return umask(0) == 077; });
        QCOMPARE(end.status, 0);
    }

    void aClosedPipeIsAnError()
    {
        const auto end = inChild([] {
            int pipe_[2];
            return pipe(pipe_) == 0 && close(pipe_[0]) == 0 && write(pipe_[1], "x", 1) == -1 && errno == EPIPE;
        });
        QCOMPARE(end.status, 0);
    }

    // Words that others wrote may quote what nobody should read in a log.
    void standardErrorHoldsNoValues()
    {
        const auto warned = inChild([] {
            qWarning("QSqlDatabase: option c4nary-secret is not known");
            qDebug("c4nary-secret");
            return true;
        });
        QCOMPARE(warned.status, 0);
        QCOMPARE(warned.said, QByteArray("candela: a warning of default\n"));
        const auto ended = inChild([]() -> bool {
            std::thread([] { throw std::runtime_error("c4nary-secret"); }).join();
            return true;
        });
        QVERIFY(WIFSIGNALED(ended.status));
        QVERIFY(!ended.said.contains("c4nary"));
        QVERIFY(ended.said.contains("candela: "));
    }

    // They hold no values: see Connection.
    void statementsAreSaidToWhoeverAsks()
    {
        const auto end = inChild([] {
            const QLoggingCategory statements("candela.sql", QtDebugMsg);
            qCDebug(statements).noquote() << "select id from auth_user where id = ?";
            return true;
        });
        QCOMPARE(end.said, QByteArray("candela: select id from auth_user where id = ?\n"));
    }

    void whyItCannotStartIsSaid()
    {
        const auto end = inChild([]() -> bool { qFatal("no display"); });
        QVERIFY(WIFSIGNALED(end.status));
        QVERIFY(end.said.startsWith("candela: no display"));
    }
};

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"

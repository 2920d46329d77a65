// Several threads and several programs at one journal: every line once, in one chain.
#include "journalfolder.h"

#include <QTest>

#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;

static constexpr int writers = 4, each = 25;

class tst_JournalContention : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void threads();
    void programs();
    void readersMeanwhile();
};

// Busy is an answer, as all the others are writing all the time.
static bool write(const Journal &journal, int writer)
{
    for (int i = 0; i < each; ++i) {
        auto appended = journal.append(JournalFolder::entry(u"%1-%2"_s.arg(writer).arg(i)));
        while (!appended && appended.error().kind == Error::Kind::Busy)
            appended = journal.append(JournalFolder::entry(u"%1-%2"_s.arg(writer).arg(i)));
        if (!appended)
            return false;
    }
    return true;
}

static bool isWhole(const JournalFolder &folder)
{
    const auto verdict = folder.verdict();
    QSet<QString> subjects;
    for (const auto &line : folder.lines())
        subjects << lineOf(line.chopped(1)).line.entry.subject;
    return verdict.isIntact() && verdict.lines == writers * each && subjects.size() == writers * each;
}

void tst_JournalContention::threads()
{
    const JournalFolder folder;
    std::atomic<int> done = 0;
    std::vector<std::jthread> all;
    for (int writer = 0; writer < writers; ++writer)
        all.emplace_back([&, writer] { done += write(folder.journal, writer); });
    all.clear();
    QCOMPARE(done.load(), writers);
    QVERIFY(isWhole(folder));
}

void tst_JournalContention::programs()
{
    const JournalFolder folder;
    std::vector<pid_t> all;
    for (int writer = 0; writer < writers; ++writer) {
        const auto child = ::fork();
        if (child == 0)
            ::_exit(write(folder.journal, writer) ? 0 : 1);
        all.push_back(child);
    }
    for (const auto child : all) {
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
    }
    QVERIFY(isWhole(folder));
}

void tst_JournalContention::readersMeanwhile()
{
    const JournalFolder folder;
    std::jthread writer([&] { write(folder.journal, 0); });
    for (qint64 lines = 0; lines < each;) {
        Progress progress;
        const auto verdict = verify(folder.journal.path(), {}, progress);
        if (!verdict) {
            QCOMPARE(verdict.error().kind, Error::Kind::Busy);
            continue;
        }
        QCOMPARE(int(verdict->fault), int(Verdict::Fault::None));
        QVERIFY(verdict->lines >= lines);
        lines = verdict->lines;
    }
}

QTEST_GUILESS_MAIN(tst_JournalContention)
#include "tst_journalcontention.moc"

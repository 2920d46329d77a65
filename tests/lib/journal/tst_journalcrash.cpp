// Journal after a crash or a hand in its files: what is mended, and what is refused.
#include "journalfolder.h"

#include "journal/head.h"

#include <QTest>

#include <csignal>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;

class tst_JournalCrash : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void beforeTheHead();
    void beforeTheFirstHead();
    void halfALine_data();
    void halfALine();
    void halfTheFirstLine();
    void lineAndHalf();
    void refused_data();
    void refused();
    void killed();

private:
    std::unique_ptr<JournalFolder> m_folder;
};

void tst_JournalCrash::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<JournalFolder>();
    QVERIFY(m_folder->fill(3));
}

void tst_JournalCrash::beforeTheHead()
{
    const auto head = m_folder->head();
    QVERIFY(m_folder->fill(2));
    QVERIFY(m_folder->putHead(head));
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->verdict().lines, 5);
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 6);
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_JournalCrash::beforeTheFirstHead()
{
    QVERIFY(m_folder->put(m_folder->lines().first()));
    QVERIFY(QFile::remove(m_folder->headPath()));
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 2);
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_JournalCrash::halfALine_data()
{
    QTest::addColumn<QByteArray>("half");
    QTest::newRow("one byte") << QByteArray("{");
    QTest::newRow("some") << QByteArray(R"({"account":"cand)");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("longer than a line") << QByteArray(3 * longestLine, 'x');
}

void tst_JournalCrash::halfALine()
{
    QFETCH(QByteArray, half);
    const auto before = m_folder->content();
    QVERIFY(m_folder->put(before + half));
    QCOMPARE(m_folder->verdict().fault, Verdict::Fault::HalfLine);
    QCOMPARE(m_folder->verdict().line, 4);
    QCOMPARE(m_folder->journal.check(), 3);
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 5);
    QVERIFY(m_folder->content().startsWith(before));
    const auto mending = lineOf(m_folder->lines()[3].chopped(1));
    QCOMPARE(mending.line.entry.act, Act::MendJournal);
    QCOMPARE(mending.line.entry.counts, (QJsonObject{{u"bytes"_s, half.size()}}));
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_JournalCrash::halfTheFirstLine()
{
    QVERIFY(m_folder->put(m_folder->lines().first().chopped(1)));
    QVERIFY(QFile::remove(m_folder->headPath()));
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 2);
    QVERIFY(m_folder->verdict().isIntact());
}

// A head that could not be written, and then a line that could not.
void tst_JournalCrash::lineAndHalf()
{
    const auto head = m_folder->head();
    QVERIFY(m_folder->fill(1));
    QVERIFY(m_folder->put(m_folder->content() + R"({"half)"));
    QVERIFY(m_folder->putHead(head));
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 6);
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_JournalCrash::refused_data()
{
    QTest::addColumn<QString>("what");
    for (const auto *what : {"last line gone", "half of the last gone", "newline gone", "all gone", "file gone", "head gone",
             "head empty", "head of others", "head with spaces", "last line changed", "alien line", "line twice", "long line"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_JournalCrash::refused()
{
    QFETCH(QString, what);
    const auto content = m_folder->content();
    const auto lines = m_folder->lines();
    if (what == u"last line gone")
        QVERIFY(m_folder->put(lines.mid(0, 2)));
    else if (what == u"half of the last gone")
        QVERIFY(m_folder->put(content.chopped(20)));
    else if (what == u"newline gone")
        QVERIFY(m_folder->put(content.chopped(1)));
    else if (what == u"all gone")
        QVERIFY(m_folder->put(QByteArray()));
    else if (what == u"file gone")
        QVERIFY(QFile::remove(m_folder->journal.path()));
    else if (what == u"head gone")
        QVERIFY(QFile::remove(m_folder->headPath()));
    else if (what == u"head empty")
        QVERIFY(m_folder->putHead({}));
    else if (what == u"head of others")
        QVERIFY(m_folder->putHead(textOf(Head{3, content.size(), noHash()})));
    else if (what == u"head with spaces")
        QVERIFY(m_folder->putHead(m_folder->head().replace(":", ": ")));
    else if (what == u"last line changed")
        QVERIFY(m_folder->put(content.chopped(4) + "2" + content.last(3)));
    else if (what == u"alien line")
        QVERIFY(m_folder->put(content + "hello\n"));
    else if (what == u"line twice")
        QVERIFY(m_folder->put(content + lines.last()));
    else if (what == u"long line")
        QVERIFY(m_folder->put(content + QByteArray(2 * longestLine, 'x') + '\n'));
    const auto damaged = m_folder->content();
    const auto head = m_folder->head();
    const auto appended = m_folder->journal.append(JournalFolder::entry());
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, Error::Kind::Corrupt);
    QCOMPARE(appended.error().subject, m_folder->journal.path());
    QCOMPARE(m_folder->journal.check().error().kind, Error::Kind::Corrupt);
    QCOMPARE(m_folder->content(), damaged);
    QCOMPARE(m_folder->head(), head);
    QVERIFY(!m_folder->verdict().isIntact());
    QVERIFY(m_folder->journal.startAnew());
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_JournalCrash::killed()
{
    for (int round = 0; round < 15; ++round) {
        const auto child = ::fork();
        if (child == 0) {
            while (m_folder->journal.append(JournalFolder::entry())) { }
            ::_exit(1);
        }
        QVERIFY(child > 0);
        ::usleep(5000 + 1500 * round);
        QCOMPARE(::kill(child, SIGKILL), 0);
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QVERIFY(m_folder->journal.append(JournalFolder::entry()));
        QVERIFY(m_folder->verdict().isIntact());
    }
}

QTEST_GUILESS_MAIN(tst_JournalCrash)
#include "tst_journalcrash.moc"

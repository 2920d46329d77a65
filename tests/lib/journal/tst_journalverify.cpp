// verify(): every byte counts, and the first fault is named with its line.
#include "journalfolder.h"

#include "journal/head.h"

#include "../report/memory.h"

#include <QTest>

#include <memory>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;
using Fault = Verdict::Fault;

Q_DECLARE_METATYPE(candela::journal::Verdict::Fault)

class tst_JournalVerify : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everyByte();
    void everyByteOfTheHead();
    void everyByteGone();
    void everyCut();
    void removed_data();
    void removed();
    void swapped();
    void added();
    void changed_data();
    void changed();
    void rehashed();
    void heads();
    void elsewhere();
    void unreadable();
    void stopped();
    void large();

private:
    bool finds(Fault fault, qint64 line) const;

    std::unique_ptr<JournalFolder> m_folder;
    QByteArray m_content, m_head;
    QList<QByteArray> m_lines;
};

static constexpr int count = 5;

void tst_JournalVerify::initTestCase()
{
    m_folder = std::make_unique<JournalFolder>();
    QVERIFY(m_folder->fill(count));
    m_content = m_folder->content();
    m_head = m_folder->head();
    m_lines = m_folder->lines();
}

void tst_JournalVerify::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QVERIFY(m_folder->put(m_content));
    QVERIFY(m_folder->putHead(m_head));
    const auto verdict = m_folder->verdict();
    QVERIFY(verdict.isIntact());
    QCOMPARE(verdict.lines, count);
    QCOMPARE(verdict.hash, hashOf(m_lines.last().chopped(1)));
}

bool tst_JournalVerify::finds(Fault fault, qint64 line) const
{
    const auto verdict = m_folder->verdict();
    if (verdict.fault == fault && verdict.line == line)
        return true;
    qWarning("fault %d in line %lld", int(verdict.fault), verdict.line);
    return false;
}

// The line itself is named, or what has become of its neighbour where a newline was changed.
void tst_JournalVerify::everyByte()
{
    for (qsizetype i = 0; i < m_content.size(); ++i) {
        const qint64 line = m_content.first(i).count('\n') + 1;
        for (const int bits : {1, 0xff}) {
            auto content = m_content;
            content[i] = char(content[i] ^ bits);
            QVERIFY(m_folder->put(content));
            const auto verdict = m_folder->verdict();
            QVERIFY2(!verdict.isIntact(), qPrintable(u"byte %1"_s.arg(i)));
            QVERIFY2(verdict.line == line, qPrintable(u"byte %1 of line %2: fault %3 in line %4"_s.arg(i).arg(line).arg(int(verdict.fault)).arg(verdict.line)));
        }
    }
}

void tst_JournalVerify::everyByteOfTheHead()
{
    for (qsizetype i = 0; i < m_head.size(); ++i) {
        auto head = m_head;
        head[i] = char(head[i] ^ 1);
        QVERIFY(m_folder->putHead(head));
        QVERIFY2(!m_folder->verdict().isIntact(), qPrintable(u"byte %1"_s.arg(i)));
    }
}

void tst_JournalVerify::everyByteGone()
{
    for (qsizetype i = 0; i < m_content.size(); ++i) {
        auto content = m_content;
        content.remove(i, 1);
        QVERIFY(m_folder->put(content));
        QVERIFY2(!m_folder->verdict().isIntact(), qPrintable(u"byte %1"_s.arg(i)));
        content = m_content;
        content.insert(i, ' ');
        QVERIFY(m_folder->put(content));
        QVERIFY2(!m_folder->verdict().isIntact(), qPrintable(u"byte %1"_s.arg(i)));
    }
}

void tst_JournalVerify::everyCut()
{
    for (qsizetype size = 0; size < m_content.size(); ++size) {
        QVERIFY(m_folder->put(m_content.first(size)));
        const auto verdict = m_folder->verdict();
        QVERIFY2(verdict.fault == Fault::CutTail, qPrintable(u"%1 bytes"_s.arg(size)));
        QCOMPARE(verdict.line, m_content.first(size).count('\n') + 1);
    }
}

void tst_JournalVerify::removed_data()
{
    QTest::addColumn<int>("line");
    for (int line = 1; line <= count; ++line)
        QTest::addRow("line %d", line) << line;
}

void tst_JournalVerify::removed()
{
    QFETCH(int, line);
    auto lines = m_lines;
    lines.removeAt(line - 1);
    QVERIFY(m_folder->put(lines));
    QVERIFY(finds(line == count ? Fault::CutTail : Fault::MissingLine, line));
    QVERIFY(m_folder->put(m_lines.mid(0, line - 1)));
    QVERIFY(finds(Fault::CutTail, line));
}

void tst_JournalVerify::swapped()
{
    for (int i = 0; i < count; ++i) {
        for (int j = i + 1; j < count; ++j) {
            auto lines = m_lines;
            lines.swapItemsAt(i, j);
            QVERIFY(m_folder->put(lines));
            QVERIFY(finds(Fault::MissingLine, i + 1));
        }
    }
}

void tst_JournalVerify::added()
{
    for (int i = 0; i <= count; ++i) {
        for (int j = 0; j < count; ++j) {
            auto lines = m_lines;
            lines.insert(i, m_lines[j]);
            QVERIFY(m_folder->put(lines));
            // The line that belongs there first is the one that is there, and its copy is too much.
            const bool isItself = i == j;
            QVERIFY(finds(j > i ? Fault::MissingLine : Fault::AddedLine, isItself ? i + 2 : i + 1));
        }
        auto lines = m_lines;
        lines.insert(i, "{}\n");
        QVERIFY(m_folder->put(lines));
        QVERIFY(finds(Fault::UnreadableLine, i + 1));
    }
}

void tst_JournalVerify::changed_data() { removed_data(); }

void tst_JournalVerify::changed()
{
    QFETCH(int, line);
    auto lines = m_lines;
    QVERIFY(lines[line - 1].contains("SEC-812"));
    lines[line - 1].replace("SEC-812", "SEC-811");
    QVERIFY(m_folder->put(lines));
    QVERIFY(finds(Fault::ChangedLine, line));
    lines[line - 1].replace("SEC-811", "");
    QVERIFY(m_folder->put(lines));
    QVERIFY(finds(Fault::ChangedLine, line));
    lines[line - 1] = QByteArray(longestLine + 1, ' ') + m_lines[line - 1];
    QVERIFY(m_folder->put(lines));
    QVERIFY(finds(Fault::UnreadableLine, line));
}

// Whoever changes a line and the hash after it has to change all that follow, and then the head does not fit.
void tst_JournalVerify::rehashed()
{
    QList<QByteArray> lines;
    auto previous = noHash();
    for (const auto &text : m_lines) {
        auto line = lineOf(text.chopped(1)).line;
        line.entry.reason = u"SEC-811"_s;
        line.previous = previous;
        const auto changed = textOf(line);
        previous = hashOf(changed);
        lines << changed + '\n';
    }
    QVERIFY(m_folder->put(lines));
    QVERIFY(finds(Fault::ChangedLine, count));
    QVERIFY(!m_folder->journal.append(JournalFolder::entry()));
}

void tst_JournalVerify::heads()
{
    QVERIFY(QFile::remove(m_folder->headPath()));
    QVERIFY(finds(Fault::NoHead, count));
    QVERIFY(m_folder->putHead("{}"));
    QVERIFY(finds(Fault::UnreadableHead, count));
    // Of these lines, but not of this journal.
    QVERIFY(m_folder->putHead(textOf(Head{3, m_lines.mid(0, 3).join().size(), noHash()})));
    QVERIFY(finds(Fault::OtherHead, 3));
    QVERIFY(m_folder->putHead(textOf(Head{3, m_lines.mid(0, 3).join().size(), hashOf(m_lines[2].chopped(1))})));
    QVERIFY(m_folder->verdict().isIntact());
    QVERIFY(QFile::remove(m_folder->journal.path()));
    QVERIFY(finds(Fault::CutTail, 1));
}

void tst_JournalVerify::elsewhere()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"export of today"_s);
    QVERIFY(QFile::copy(m_folder->journal.path(), path));
    QVERIFY(QFile::copy(m_folder->headPath(), path + u".head"_s));
    Progress progress;
    const auto verdict = verify(path, {}, progress);
    QVERIFY(verdict && verdict->isIntact());
    QCOMPARE(verdict->lines, count);
    QCOMPARE(progress.all, m_content.size());
    QCOMPARE(progress.done, m_content.size());
    QVERIFY(verify(u"/nowhere/at/all.ndjson"_s, {}, progress)->isIntact());
}

void tst_JournalVerify::unreadable()
{
    Progress progress;
    const auto verdict = verify(m_folder->folder(), {}, progress);
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().kind, Error::Kind::Unwritable);
}

void tst_JournalVerify::stopped()
{
    std::stop_source source;
    source.request_stop();
    Progress progress;
    const auto verdict = verify(m_folder->journal.path(), source.get_token(), progress);
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().kind, Error::Kind::Cancelled);
}

void tst_JournalVerify::large()
{
    QFile file(m_folder->journal.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    Head head{0, 0, noHash()};
    auto line = lineOf(m_lines.first().chopped(1)).line;
    for (int i = 1; i <= 50'000; ++i) {
        line.number = i;
        line.previous = head.hash;
        const auto text = textOf(line);
        head = {i, head.bytes + text.size() + 1, hashOf(text)};
        QCOMPARE(file.write(text + '\n'), text.size() + 1);
    }
    file.close();
    QVERIFY(m_folder->putHead(textOf(head)));
    const auto before = residentBytes();
    const auto verdict = m_folder->verdict();
    QVERIFY(verdict.isIntact());
    QCOMPARE(verdict.lines, 50'000);
    if (!sanitized)
        QVERIFY(residentBytes() - before < allowedGrowth);
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 50'001);
}

QTEST_GUILESS_MAIN(tst_JournalVerify)
#include "tst_journalverify.moc"

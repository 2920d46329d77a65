// Journal: what it writes, for whom, and how it begins anew.
#include "journalfolder.h"

#include "journal/head.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;

class tst_Journal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void nothingYet();
    void chain();
    void forNobodyElse();
    void modesAreMended();
    void readsTheEndAlone();
    void tooLong();
    void oddReasons();
    void anew();
    void anewOverAnything_data();
    void anewOverAnything();
    void anewOverwritesNothing();

private:
    std::unique_ptr<JournalFolder> m_folder;
};

static mode_t modeOf(const QString &path)
{
    struct stat found {};
    return ::lstat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

void tst_Journal::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<JournalFolder>();
}

void tst_Journal::nothingYet()
{
    QCOMPARE(m_folder->journal.check(), 0);
    QVERIFY(!QFileInfo::exists(m_folder->folder()));
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_Journal::chain()
{
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(m_folder->journal.append(JournalFolder::entry()), i);
    QCOMPARE(m_folder->journal.check(), 5);
    auto before = noHash();
    const auto lines = m_folder->lines();
    QCOMPARE(lines.size(), 5);
    for (int i = 0; i < 5; ++i) {
        const auto found = lineOf(lines[i].chopped(1));
        QCOMPARE(found.kind, StoredLine::Kind::Known);
        QCOMPARE(found.line.number, i + 1);
        QCOMPARE(found.line.previous, before);
        QCOMPARE(found.line.by, Actor::current());
        QCOMPARE(found.line.entry, JournalFolder::entry());
        before = found.line.hash;
    }
    QCOMPARE(m_folder->head(), textOf(Head{5, m_folder->content().size(), before}));
    QCOMPARE(m_folder->files(), QStringList({u"journal.head"_s, u"journal.ndjson"_s}));
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->verdict().hash, before);
}

void tst_Journal::forNobodyElse()
{
    const auto before = ::umask(0);
    const bool filled = m_folder->fill(1);
    ::umask(before);
    QVERIFY(filled);
    QCOMPARE(modeOf(m_folder->folder()), 0700);
    QCOMPARE(modeOf(m_folder->journal.path()), 0600);
    QCOMPARE(modeOf(m_folder->headPath()), 0600);
}

void tst_Journal::modesAreMended()
{
    QVERIFY(m_folder->fill(1));
    QCOMPARE(::chmod(QFile::encodeName(m_folder->folder()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->journal.path()).constData(), 0644), 0);
    QCOMPARE(::chmod(QFile::encodeName(m_folder->headPath()).constData(), 0644), 0);
    QVERIFY(m_folder->fill(1));
    forNobodyElse();
}

// Whatever stands further up is for verify() to find, not for every act.
void tst_Journal::readsTheEndAlone()
{
    QVERIFY(m_folder->fill(20));
    auto content = m_folder->content();
    content[10] = '\0';
    QVERIFY(m_folder->put(content));
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 21);
    QCOMPARE(m_folder->verdict().line, 1);
}

void tst_Journal::tooLong()
{
    QVERIFY(m_folder->fill(1));
    const auto before = m_folder->content();
    auto entry = JournalFolder::entry();
    entry.reason = QString(1'000'000, u'x');
    const auto appended = m_folder->journal.append(entry);
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, Error::Kind::Input);
    QCOMPARE(m_folder->content(), before);
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 2);
}

void tst_Journal::oddReasons()
{
    const QStringList reasons = {u"\"quoted\" \\ and\nbroken"_s, QString(u"NUL "_s + QChar(0) + u" inside"_s),
        QString::fromUtf8("\xf0\x9f\x94\x91 \xc3\xa4\xc3\xb6"), QString(QChar(0xd800)) + u"half a pair"_s, QString(100'000, u'y')};
    for (const auto &reason : reasons) {
        auto entry = JournalFolder::entry();
        entry.reason = reason;
        QVERIFY(m_folder->journal.append(entry));
    }
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->lines().size(), reasons.size());
    QCOMPARE(lineOf(m_folder->lines()[1].chopped(1)).line.entry.reason, reasons[1]);
}

void tst_Journal::anew()
{
    QVERIFY(m_folder->fill(3));
    const auto old = m_folder->content();
    const auto oldHead = m_folder->head();
    const auto lastHash = m_folder->verdict().hash;
    QVERIFY(m_folder->putHead("nonsense"));
    const auto appended = m_folder->journal.append(JournalFolder::entry());
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, Error::Kind::Corrupt);
    QCOMPARE(appended.error().subject, m_folder->journal.path());

    const auto aside = m_folder->journal.startAnew();
    QVERIFY(aside);
    QCOMPARE(m_folder->files().size(), 4);
    QFile kept(m_folder->folder() + u'/' + *aside);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), old);
    QVERIFY(aside->startsWith(u"journal-20"_s) && aside->endsWith(u"Z.ndjson"_s));
    const auto first = lineOf(m_folder->content().chopped(1));
    QCOMPARE(first.line.number, 1);
    QCOMPARE(first.line.entry.act, Act::StartJournal);
    QCOMPARE(first.line.entry.outcome, Outcome::Done);
    QCOMPARE(first.line.entry.predicate, (QJsonObject{{u"file"_s, *aside}, {u"sha256"_s, QString::fromLatin1(lastHash)}}));
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 2);
    QCOMPARE(modeOf(m_folder->journal.path()), 0600);
}

void tst_Journal::anewOverAnything_data()
{
    QTest::addColumn<QString>("what");
    for (const auto *what : {"nothing", "empty", "garbage", "link", "folder", "head alone"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_Journal::anewOverAnything()
{
    QFETCH(QString, what);
    QVERIFY(QDir().mkpath(m_folder->folder()));
    if (what == u"empty")
        QVERIFY(m_folder->put(QByteArray()));
    else if (what == u"garbage")
        QVERIFY(m_folder->put(QByteArray(1'000'000, '\0')));
    else if (what == u"link")
        QVERIFY(QFile::link(u"/dev/null"_s, m_folder->journal.path()));
    else if (what == u"folder")
        QVERIFY(QDir().mkdir(m_folder->journal.path()));
    else if (what == u"head alone")
        QVERIFY(m_folder->putHead("{}"));
    QVERIFY(m_folder->journal.startAnew());
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 2);
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_Journal::anewOverwritesNothing()
{
    QStringList names;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(m_folder->fill(1));
        const auto name = m_folder->journal.startAnew();
        QVERIFY(name);
        names << *name;
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), 4);
    QCOMPARE(m_folder->files().size(), 10);
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"

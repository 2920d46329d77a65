// copy(): a journal elsewhere, for nobody else to read, that verify() finds intact.
#include "journalfolder.h"

#include "journal/copy.h"

#include "../report/hostilefolder.h"

#include <QTest>

#include <memory>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;
using Existing = candela::report::SafeFile::Existing;

class tst_JournalCopy : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whole();
    void existing();
    void ontoItself();
    void nothing();
    void fullDisk();
    void stopped();

private:
    candela::database::Result<void> copied(const QString &name, Existing existing = Existing::Refuse) const;
    QString target(const QString &name) const { return m_elsewhere->filePath(name); }

    std::unique_ptr<JournalFolder> m_folder;
    std::unique_ptr<QTemporaryDir> m_elsewhere;
};

void tst_JournalCopy::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<JournalFolder>();
    m_elsewhere = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->fill(5));
}

candela::database::Result<void> tst_JournalCopy::copied(const QString &name, Existing existing) const
{
    Progress progress;
    return copy(m_folder->journal.path(), target(name), existing, {}, progress);
}

void tst_JournalCopy::whole()
{
    QVERIFY(copied(u"mine.ndjson"_s));
    QFile file(target(u"mine.ndjson"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), m_folder->content());
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(QFile::exists(target(u"mine.head"_s)));
    Progress progress;
    const auto verdict = verify(target(u"mine.ndjson"_s), {}, progress);
    QVERIFY(verdict && verdict->isIntact());
    QCOMPARE(verdict->lines, 5);
}

void tst_JournalCopy::existing()
{
    QVERIFY(copied(u"mine.ndjson"_s));
    QVERIFY(m_folder->fill(1));
    const auto refused = copied(u"mine.ndjson"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QString::number(EEXIST));
    QVERIFY(copied(u"mine.ndjson"_s, Existing::Replace));
    Progress progress;
    QCOMPARE(verify(target(u"mine.ndjson"_s), {}, progress)->lines, 6);
}

void tst_JournalCopy::ontoItself()
{
    Progress progress;
    for (const auto &path : {m_folder->journal.path(), m_folder->headPath(), m_folder->folder() + u"/journal"_s,
             m_folder->folder() + u"/../journal/journal.ndjson"_s}) {
        const auto refused = copy(m_folder->journal.path(), path, Existing::Replace, {}, progress);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Input);
    }
    QVERIFY(m_folder->verdict().isIntact());
}

void tst_JournalCopy::nothing()
{
    Progress progress;
    const auto missing = copy(u"/nowhere/journal.ndjson"_s, target(u"mine.ndjson"_s), Existing::Refuse, {}, progress);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, Error::Kind::Missing);
}

void tst_JournalCopy::fullDisk()
{
    const SmallDisk disk(m_elsewhere->path(), "size=4k");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    QVERIFY(m_folder->fill(10));
    const auto copy = copied(u"mine.ndjson"_s);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, Error::Kind::Full);
    QVERIFY(QDir(m_elsewhere->path()).isEmpty());
}

void tst_JournalCopy::stopped()
{
    std::stop_source source;
    source.request_stop();
    Progress progress;
    const auto copy = candela::journal::copy(
        m_folder->journal.path(), target(u"mine.ndjson"_s), Existing::Refuse, source.get_token(), progress);
    QVERIFY(!copy);
    QCOMPARE(copy.error().kind, Error::Kind::Cancelled);
    QVERIFY(QDir(m_elsewhere->path()).isEmpty());
}

QTEST_GUILESS_MAIN(tst_JournalCopy)
#include "tst_journalcopy.moc"

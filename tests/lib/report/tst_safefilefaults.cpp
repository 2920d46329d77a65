// SafeFile where the disk, the folder or a limit stops it.
#include "report/safefile.h"

#include "hostilefolder.h"
#include "reportfolder.h"

#include <QTest>

#include <cerrno>
#include <memory>

using namespace candela::report;
using namespace Qt::StringLiterals;
using candela::database::Error;
using Existing = SafeFile::Existing;

class tst_SafeFileFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void missingFolder();
    void readOnlyFolder();
    void readOnlyDisk();
    void sizeLimit_data();
    void sizeLimit();
    void fullDisk_data();
    void fullDisk();
    void noInodes();
    void truncatedBySomebody();

private:
    std::unique_ptr<ReportFolder> m_folder;
};

void tst_SafeFileFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<ReportFolder>();
}

void tst_SafeFileFaults::missingFolder()
{
    SafeFile file(m_folder->path(u"missing/report.csv"_s));
    const auto created = file.create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Unwritable);
    QCOMPARE(created.error().code, QString::number(ENOENT));
    QVERIFY(m_folder->files().isEmpty());
}

void tst_SafeFileFaults::readOnlyFolder()
{
    QVERIFY(QFile::setPermissions(m_folder->folder(), QFile::Permissions(0x5555)));
    Result<void> created;
    {
        const OrdinaryUser user;
        QVERIFY(!user.failed());
        SafeFile file(m_folder->path());
        created = file.create();
    }
    QVERIFY(QFile::setPermissions(m_folder->folder(), QFile::Permissions(0x7700)));
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Unwritable);
    QCOMPARE(created.error().code, QString::number(EACCES));
    QVERIFY(m_folder->files().isEmpty());
}

void tst_SafeFileFaults::readOnlyDisk()
{
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    QVERIFY(m_folder->put("old"));
    QVERIFY(disk.makeReadOnly());
    SafeFile file(m_folder->path(), Existing::Replace);
    const auto created = file.create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Unwritable);
    QVERIFY(m_folder->holdsOnly("old"));
}

// One large write and many small ones: QSaveFile alone reports success for the former.
void tst_SafeFileFaults::sizeLimit_data()
{
    QTest::addColumn<int>("each");
    QTest::newRow("at once") << 3'000'000;
    QTest::newRow("in pieces") << 1000;
}

void tst_SafeFileFaults::sizeLimit()
{
    QFETCH(int, each);
    QVERIFY(m_folder->put("old"));
    SafeFile file(m_folder->path(), Existing::Replace);
    QVERIFY(file.create());
    bool taken = true;
    {
        const SmallFiles limit(1'000'500);
        for (int size = 0; size < 3'000'000 && taken; size += each)
            taken = file.write(QByteArray(each, 'x')) == each;
    }
    QVERIFY(!taken);
    QCOMPARE(m_folder->temporary(), -1);          // the space is given back at once
    QCOMPARE(file.write("more"), -1);
    const auto committed = file.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, Error::Kind::Full);
    QCOMPARE(committed.error().code, QString::number(EFBIG));
    QVERIFY(!committed.error().detail.isEmpty());
    QVERIFY(m_folder->holdsOnly("old"));
}

void tst_SafeFileFaults::fullDisk_data() { sizeLimit_data(); }

void tst_SafeFileFaults::fullDisk()
{
    QFETCH(int, each);
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    QVERIFY(m_folder->put("old"));
    SafeFile file(m_folder->path(), Existing::Replace);
    QVERIFY(file.create());
    bool taken = true;
    for (int size = 0; size < 3'000'000 && taken; size += each)
        taken = file.write(QByteArray(each, 'x')) == each;
    QVERIFY(!taken);
    const auto committed = file.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, Error::Kind::Full);
    QCOMPARE(committed.error().code, QString::number(ENOSPC));
    QVERIFY(m_folder->holdsOnly("old"));
}

void tst_SafeFileFaults::noInodes()
{
    const SmallDisk disk(m_folder->folder(), "size=1m,nr_inodes=1");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    SafeFile file(m_folder->path());
    const auto created = file.create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Full);
    QVERIFY(m_folder->files().isEmpty());
}

// The size check: what is on the disk is not what was written.
void tst_SafeFileFaults::truncatedBySomebody()
{
    SafeFile file(m_folder->path());
    QVERIFY(file.create());
    QCOMPARE(file.write("0123456789"), 10);
    QCOMPARE(::ftruncate(m_folder->temporary(), 5), 0);
    const auto committed = file.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().kind, Error::Kind::Unwritable);
    QVERIFY(m_folder->files().isEmpty());
}

QTEST_GUILESS_MAIN(tst_SafeFileFaults)
#include "tst_safefilefaults.moc"

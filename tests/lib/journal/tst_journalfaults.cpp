// Journal where the disk, the folder or a limit stops it: no act is done then, so nothing may be left half written.
#include "journalfolder.h"

#include "../report/hostilefolder.h"

#include <QTest>

#include <cerrno>
#include <memory>

using namespace candela::journal;
using namespace Qt::StringLiterals;
using candela::database::Error;

class tst_JournalFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void fullDisk();
    void noRoomForTheHead();
    void sizeLimit();
    void readOnlyDisk();
    void readOnlyFolder();
    void anewOnAFullDisk();
    void notAFile_data();
    void notAFile();
    void somebodyElses();
    void foldersOfOthers_data();
    void foldersOfOthers();

private:
    bool refuses(int number, Error::Kind kind = Error::Kind::Unwritable) const;

    std::unique_ptr<JournalFolder> m_folder;
};

void tst_JournalFaults::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<JournalFolder>();
}

bool tst_JournalFaults::refuses(int number, Error::Kind kind) const
{
    const auto appended = m_folder->journal.append(JournalFolder::entry());
    if (!appended && appended.error().kind == kind && appended.error().code == QString::number(number))
        return true;
    qWarning("%s", qPrintable(appended ? u"written"_s : appended.error().code + u' ' + appended.error().detail));
    return false;
}

void tst_JournalFaults::fullDisk()
{
    QVERIFY(QDir().mkpath(m_folder->folder()));
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    auto entry = JournalFolder::entry();
    entry.reason = QString(100'000, u'x');
    qint64 lines = 0;
    for (;;) {
        const auto before = m_folder->content();
        const auto appended = m_folder->journal.append(entry);
        if (appended) {
            QCOMPARE(*appended, ++lines);
            continue;
        }
        QCOMPARE(appended.error().kind, Error::Kind::Full);
        QCOMPARE(appended.error().code, QString::number(ENOSPC));
        QCOMPARE(m_folder->content(), before);
        break;
    }
    QVERIFY(lines > 5);
    QCOMPARE(m_folder->journal.check(), lines);
    QVERIFY(m_folder->verdict().isIntact());
}

// The line has room, the head has none: the line is taken back.
void tst_JournalFaults::noRoomForTheHead()
{
    QVERIFY(QDir().mkpath(m_folder->folder()));
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    QVERIFY(m_folder->fill(1));
    const auto before = m_folder->content();
    // Pages of 4 KiB: the line grows within its own, while the new head wants another.
    QFile ballast(m_folder->folder() + u"/ballast"_s);
    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(4096, 'x')) == 4096) { }
    QVERIFY(refuses(ENOSPC, Error::Kind::Full));
    QCOMPARE(m_folder->content(), before);
    QVERIFY(m_folder->verdict().isIntact());
    QVERIFY(ballast.resize(0));
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 2);
}

void tst_JournalFaults::sizeLimit()
{
    QVERIFY(m_folder->fill(3));
    const auto before = m_folder->content();
    {
        const SmallFiles limit(rlim_t(before.size() + 100));
        QVERIFY(refuses(EFBIG, Error::Kind::Full));
    }
    QCOMPARE(m_folder->content(), before);
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->journal.append(JournalFolder::entry()), 4);
}

void tst_JournalFaults::readOnlyDisk()
{
    QVERIFY(QDir().mkpath(m_folder->folder()));
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    QVERIFY(m_folder->fill(2));
    QVERIFY(disk.makeReadOnly());
    QVERIFY(refuses(EROFS));
    QCOMPARE(m_folder->journal.check().error().kind, Error::Kind::Unwritable);
    QVERIFY(m_folder->verdict().isIntact());
}

// The file could be written, but not its head.
void tst_JournalFaults::readOnlyFolder()
{
    const QTemporaryDir above;
    QVERIFY(QFile::setPermissions(above.path(), QFile::Permissions(0x7777)));
    const OrdinaryUser user;
    QVERIFY(!user.failed());
    const auto folder = above.filePath(u"journal"_s);
    const Journal journal(folder);
    QCOMPARE(journal.append(JournalFolder::entry()), 1);
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x5500)));
    const auto appended = journal.append(JournalFolder::entry());
    const auto checked = journal.check();
    QVERIFY(QFile::setPermissions(folder, QFile::Permissions(0x7700)));
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, Error::Kind::Unwritable);
    QCOMPARE(appended.error().code, QString::number(EACCES));
    QCOMPARE(checked.error().kind, Error::Kind::Unwritable);
    QCOMPARE(journal.check(), 1);
    Progress progress;
    QVERIFY(verify(journal.path(), {}, progress)->isIntact());
    QCOMPARE(journal.append(JournalFolder::entry()), 2);
}

void tst_JournalFaults::anewOnAFullDisk()
{
    QVERIFY(QDir().mkpath(m_folder->folder()));
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("this user may not mount");
    QVERIFY(m_folder->fill(2));
    const auto before = m_folder->content();
    QFile ballast(m_folder->folder() + u"/ballast"_s);
    QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (ballast.write(QByteArray(4096, 'x')) == 4096) { }
    const auto aside = m_folder->journal.startAnew();
    QVERIFY(!aside);
    QCOMPARE(aside.error().kind, Error::Kind::Full);
    QCOMPARE(m_folder->content(), before);
    QVERIFY(m_folder->verdict().isIntact());
    QCOMPARE(m_folder->files(), QStringList({u"ballast"_s, u"journal.head"_s, u"journal.ndjson"_s}));
}

void tst_JournalFaults::notAFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isHead");
    QTest::newRow("link") << u"link"_s << ELOOP << false;
    QTest::newRow("dangling link") << u"dangling"_s << ELOOP << false;
    QTest::newRow("folder") << u"folder"_s << EISDIR << false;
    QTest::newRow("pipe") << u"pipe"_s << EINVAL << false;
    QTest::newRow("head is a dangling link") << u"dangling"_s << ELOOP << true;
    QTest::newRow("head is a folder") << u"folder"_s << EISDIR << true;
    QTest::newRow("head is a pipe") << u"pipe"_s << EINVAL << true;
}

void tst_JournalFaults::notAFile()
{
    QFETCH(QString, what);
    QFETCH(int, number);
    QFETCH(bool, isHead);
    const auto path = isHead ? m_folder->headPath() : m_folder->journal.path();
    const auto elsewhere = m_folder->folder() + u"/elsewhere"_s;
    QVERIFY(QDir().mkpath(m_folder->folder()));
    if (what == u"link") {
        QFile target(elsewhere);
        QVERIFY(target.open(QIODevice::WriteOnly));
    }
    if (what == u"folder")
        QVERIFY(QDir().mkdir(path));
    else if (what == u"pipe")
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(elsewhere, path));
    QVERIFY(refuses(number));
    QVERIFY(what == u"link" || !QFile::exists(elsewhere));
    QVERIFY(what != u"link" || QFileInfo(elsewhere).size() == 0);
    QVERIFY(m_folder->content().isEmpty());
}

void tst_JournalFaults::somebodyElses()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a file away");
    QVERIFY(m_folder->fill(1));
    const auto before = m_folder->content();
    QCOMPARE(::chown(QFile::encodeName(m_folder->journal.path()).constData(), 65534, 65534), 0);
    QVERIFY(refuses(EPERM));
    QCOMPARE(m_folder->content(), before);
}

void tst_JournalFaults::foldersOfOthers_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("number");
    QTest::newRow("link") << u"link"_s << ELOOP;
    QTest::newRow("file") << u"file"_s << ENOTDIR;
    QTest::newRow("somebody else's") << u"others"_s << EPERM;
}

void tst_JournalFaults::foldersOfOthers()
{
    QFETCH(QString, what);
    QFETCH(int, number);
    const auto folder = m_folder->folder();
    if (what == u"link") {
        QVERIFY(QDir().mkdir(folder + u"-elsewhere"_s));
        QVERIFY(QFile::link(folder + u"-elsewhere"_s, folder));
    } else if (what == u"file") {
        QFile file(folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else {
        if (::geteuid() != 0)
            QSKIP("only root can give a folder away");
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(::chown(QFile::encodeName(folder).constData(), 65534, 65534), 0);
    }
    QVERIFY(refuses(number));
    QVERIFY(m_folder->files().isEmpty());
}

QTEST_GUILESS_MAIN(tst_JournalFaults)
#include "tst_journalfaults.moc"

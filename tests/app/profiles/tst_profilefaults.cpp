// The file of profiles where it is damaged, or cannot be read or written.
#include "profilefolder.h"

#include "lib/report/hostilefolder.h"

#include <QSignalSpy>
#include <QTest>

using namespace candela;
using namespace candela::app;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using database::Error;

class TestProfileFaults : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<ProfileFolder>(); }
    void keepsADamagedFileAside_data();
    void keepsADamagedFileAside();
    void keepsEachDamagedFile();
    void leavesADamagedFileThatCannotBeMoved();
    void keepsWhatItKnowsWhenTheFileIsDamagedMeanwhile();
    void keepsWhatItKnowsWhenTheFileIsGone();
    void leavesANewerFile();
    void saysWhatCannotBeRead();
    void isNotHeldUpByAPipe();
    void readOnlyFolder();
    void readOnlyDisk();
    void fullDisk();
    void sizeLimit();
    void refusesALink();
    void refusesSomebodyElsesFile();

private:
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestProfileFaults::keepsADamagedFileAside_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("torn") << text({someProfile()}).chopped(20);
    QTest::newRow("no JSON") << QByteArray("[connection]\nhost=db-1\n");
    QTest::newRow("too long") << text({someProfile()}) + QByteArray(ProfileFile::longest, ' ');
}

void TestProfileFaults::keepsADamagedFileAside()
{
    QFETCH(QByteArray, contents);
    QVERIFY(m_folder->write(contents));
    QVERIFY(QFile::setPermissions(m_folder->file(), mine | QFile::ReadOther));
    Profiles profiles(m_folder->file());
    const auto loaded = profiles.load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, Error::Kind::Corrupt);
    QCOMPARE(loaded.error().subject, m_folder->damaged());
    QVERIFY(loaded.error().subject.endsWith(u".json"_s));
    QCOMPARE(m_folder->files().size(), 1);
    QVERIFY(ProfileFolder::contents(m_folder->damaged()) == contents);
    QCOMPARE(QFile::permissions(m_folder->damaged()), mine);
    QVERIFY(profiles.all().isEmpty());

    QVERIFY(profiles.put(someProfile()));
    QCOMPARE(m_folder->kept().size(), 1);
    QVERIFY(ProfileFolder::contents(m_folder->damaged()) == contents);
}

void TestProfileFaults::keepsEachDamagedFile()
{
    QSet<QString> names;
    for (const auto *contents : {"first", "second", "third"}) {
        QVERIFY(m_folder->write(contents));
        Profiles profiles(m_folder->file());
        const auto loaded = profiles.load();
        QVERIFY(!loaded);
        QCOMPARE(ProfileFolder::contents(loaded.error().subject), contents);
        names.insert(loaded.error().subject);
    }
    QCOMPARE(names.size(), 3);
    QCOMPARE(m_folder->files().size(), 3);
}

void TestProfileFaults::leavesADamagedFileThatCannotBeMoved()
{
    QVERIFY(m_folder->write("damaged"));
    QVERIFY(QFile::setPermissions(m_folder->file(), QFile::Permissions(0x6666)));
    QVERIFY(QFile::setPermissions(m_folder->folder(), QFile::Permissions(0x5555)));
    Profiles profiles(m_folder->file());
    database::Result<void> loaded;
    database::Result<QUuid> put;
    {
        const OrdinaryUser user;
        QVERIFY(!user.failed());
        loaded = profiles.load();
        put = profiles.put(someProfile());
    }
    QCOMPARE(loaded.error().kind, Error::Kind::Corrupt);
    QCOMPARE(loaded.error().subject, m_folder->file());
    QCOMPARE(put.error().kind, Error::Kind::Corrupt);
    QCOMPARE(ProfileFolder::contents(m_folder->file()), "damaged");
    QCOMPARE(m_folder->files().size(), 1);
}

void TestProfileFaults::keepsWhatItKnowsWhenTheFileIsDamagedMeanwhile()
{
    Profiles profiles(m_folder->file());
    const auto first = someProfile(), second = someProfile();
    QVERIFY(profiles.put(first));
    const auto torn = text({first}).chopped(3);
    QVERIFY(m_folder->write(torn));
    QSignalSpy aside(&profiles, &Profiles::keptAside);
    QVERIFY(profiles.put(second));
    QCOMPARE(aside.size(), 1);
    QCOMPARE(aside.first().first().toString(), m_folder->damaged());
    QCOMPARE(ProfileFolder::contents(m_folder->damaged()), torn);
    QCOMPARE(m_folder->kept().size(), 2);
}

void TestProfileFaults::keepsWhatItKnowsWhenTheFileIsGone()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    QVERIFY(QFile::remove(m_folder->file()));
    QVERIFY(profiles.put(someProfile()));
    QCOMPARE(m_folder->kept().size(), 2);
}

void TestProfileFaults::leavesANewerFile()
{
    const auto newer = wrapped({json(someProfile())}, 2);
    QVERIFY(m_folder->write(newer));
    Profiles profiles(m_folder->file());
    QCOMPARE(profiles.load().error().kind, Error::Kind::Unsupported);
    QVERIFY(profiles.all().isEmpty());
    const auto put = profiles.put(someProfile());
    QCOMPARE(put.error().kind, Error::Kind::Unsupported);
    QCOMPARE(put.error().subject, m_folder->file());
    QCOMPARE(profiles.remove(QUuid::createUuid()).error().kind, Error::Kind::Unsupported);
    QCOMPARE(ProfileFolder::contents(m_folder->file()), newer);
    QCOMPARE(m_folder->files().size(), 1);
}

void TestProfileFaults::saysWhatCannotBeRead()
{
    const auto kept = text({someProfile()});
    QVERIFY(m_folder->write(kept));
    QVERIFY(QFile::setPermissions(m_folder->file(), {}));
    QVERIFY(QFile::setPermissions(m_folder->folder(), QFile::Permissions(0x7777)));
    Profiles profiles(m_folder->file());
    database::Result<void> loaded;
    database::Result<QUuid> put;
    {
        const OrdinaryUser user;
        loaded = profiles.load();
        put = profiles.put(someProfile());
    }
    QCOMPARE(loaded.error().kind, Error::Kind::Denied);
    QCOMPARE(put.error().kind, Error::Kind::Denied);
    QVERIFY(QFile::setPermissions(m_folder->file(), mine));
    QCOMPARE(ProfileFolder::contents(m_folder->file()), kept);

    QVERIFY(QFile::remove(m_folder->file()));
    QVERIFY(QDir(m_folder->folder()).mkdir(u"profiles.json"_s));
    QCOMPARE(profiles.load().error().kind, Error::Kind::Denied);
}

void TestProfileFaults::isNotHeldUpByAPipe()
{
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->file()).constData(), 0600), 0);
    Profiles profiles(m_folder->file());
    QCOMPARE(profiles.load().error().kind, Error::Kind::Denied);
    QCOMPARE(profiles.put(someProfile()).error().kind, Error::Kind::Denied);
}

void TestProfileFaults::readOnlyFolder()
{
    QVERIFY(QFile::setPermissions(m_folder->folder(), QFile::Permissions(0x5555)));
    Profiles profiles(m_folder->file());
    database::Result<QUuid> put;
    {
        const OrdinaryUser user;
        QVERIFY(!user.failed());
        put = profiles.put(someProfile());
    }
    QCOMPARE(put.error().kind, Error::Kind::Unwritable);
    QVERIFY(profiles.all().isEmpty());
    QVERIFY(m_folder->files().isEmpty());
}

void TestProfileFaults::readOnlyDisk()
{
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("only root may mount");
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    QVERIFY(disk.makeReadOnly());
    QCOMPARE(profiles.put(someProfile()).error().kind, Error::Kind::Unwritable);
    QCOMPARE(profiles.remove(profiles.all().first().id).error().kind, Error::Kind::Unwritable);
    QCOMPARE(profiles.all().size(), 1);
    QCOMPARE(m_folder->kept().size(), 1);
}

void TestProfileFaults::fullDisk()
{
    const SmallDisk disk(m_folder->folder(), "size=1m");
    if (!disk.mounted())
        QSKIP("only root may mount");
    Profiles profiles(m_folder->file());
    const auto profile = someProfile();
    QVERIFY(profiles.put(profile));
    const auto before = ProfileFolder::contents(m_folder->file());
    QFile filler(m_folder->folder() + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) > 0) { }
    const auto put = profiles.put(someProfile());
    QCOMPARE(put.error().kind, Error::Kind::Full);
    QCOMPARE(profiles.all().size(), 1);
    QCOMPARE(ProfileFolder::contents(m_folder->file()), before);
    QCOMPARE(m_folder->files(), QStringList({u"filler"_s, u"profiles.json"_s}));
    QVERIFY(filler.remove());
    QVERIFY(profiles.put(someProfile()));
}

void TestProfileFaults::sizeLimit()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    const auto before = ProfileFolder::contents(m_folder->file());
    database::Result<QUuid> put;
    {
        const SmallFiles limit(1024);
        put = profiles.put(someProfile());
    }
    QCOMPARE(put.error().kind, Error::Kind::Full);
    QCOMPARE(ProfileFolder::contents(m_folder->file()), before);
    QCOMPARE(m_folder->files().size(), 1);
}

void TestProfileFaults::refusesALink()
{
    const auto target = m_folder->folder() + u"/elsewhere"_s;
    const auto kept = text({someProfile()});
    QVERIFY(m_folder->write(kept));
    QVERIFY(QFile::rename(m_folder->file(), target));
    QVERIFY(QFile::link(target, m_folder->file()));
    {
        Profiles profiles(m_folder->file());
        QVERIFY(profiles.load());
        QCOMPARE(profiles.put(someProfile()).error().kind, Error::Kind::Unwritable);
        QCOMPARE(profiles.exportTo(m_folder->file(), {}).error().kind, Error::Kind::Unwritable);
        QCOMPARE(ProfileFolder::contents(target), kept);
    }
    // A link to nowhere is not followed into making a file there.
    QVERIFY(QFile::remove(target));
    Profiles profiles(m_folder->file());
    QVERIFY(!profiles.load());
    QVERIFY(!profiles.put(someProfile()));
    QVERIFY(!QFile::exists(target));
}

void TestProfileFaults::refusesSomebodyElsesFile()
{
    QVERIFY(m_folder->write(text({someProfile()})));
    const auto before = ProfileFolder::contents(m_folder->file());
    if (::chown(QFile::encodeName(m_folder->file()).constData(), 65534, 65534) != 0)
        QSKIP("only root may give a file away");
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.load());
    QCOMPARE(profiles.put(someProfile()).error().kind, Error::Kind::Unwritable);
    QCOMPARE(ProfileFolder::contents(m_folder->file()), before);
}

QTEST_GUILESS_MAIN(TestProfileFaults)
#include "tst_profilefaults.moc"

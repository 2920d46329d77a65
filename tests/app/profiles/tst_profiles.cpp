#include "profilefolder.h"

#include "lib/report/hostilefolder.h"
#include "report/folderlock.h"

#include <QSignalSpy>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

using namespace candela;
using namespace candela::app;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using database::Error;
using look::Environment;

class TestProfiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<ProfileFolder>(); }
    void liesInTheUsersConfiguration();
    void beginsWithNothing();
    void keepsChangesAndRemoves();
    void makesItsFolder();
    void isPrivateFromTheStart();
    void keepsNoPassword();
    void carriesNothingOutOfTheSystem();
    void importsUnderNewNamesAndIds();
    void importsThousandsOfTheSameName();
    void importsNothingOfADamagedFile();
    void duplicates();
    void twoCandelasLoseNothing();
    void manyWritersLoseNothing();
    void waitsForAnotherWriterOnlySoLong();

private:
    std::unique_ptr<ProfileFolder> m_folder;
};

void TestProfiles::liesInTheUsersConfiguration()
{
    QStandardPaths::setTestModeEnabled(true);
    QCOMPARE(Profiles::defaultPath(), QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/Candela/profiles.json"_s);
    QVERIFY(QDir::isAbsolutePath(Profiles::defaultPath()));
}

void TestProfiles::beginsWithNothing()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.load());
    QVERIFY(profiles.all().isEmpty());
    QVERIFY(!profiles.find(QUuid::createUuid()));
    QVERIFY(!profiles.find({}));
    QVERIFY(m_folder->files().isEmpty());
}

void TestProfiles::keepsChangesAndRemoves()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.load());
    QSignalSpy changed(&profiles, &Profiles::changed);
    auto profile = someProfile();
    profile.id = {};
    const auto id = profiles.put(profile);
    QVERIFY(id);
    QVERIFY(!id->isNull());
    QCOMPARE(changed.size(), 1);
    profile.id = *id;
    QVERIFY(same(*profiles.find(*id), profile));
    QCOMPARE(m_folder->kept().size(), 1);

    const auto other = someProfile(u"blog"_s);
    QCOMPARE(profiles.put(other), other.id);
    profile.name = u"shop, Oslo"_s;
    profile.options.readOnly = false;
    QCOMPARE(profiles.put(profile), profile.id);
    const auto kept = m_folder->kept();
    QCOMPARE(kept.size(), 2);
    QVERIFY(same(kept.at(0), profile));
    QVERIFY(same(kept.at(1), other));

    QVERIFY(profiles.remove(profile.id));
    QVERIFY(!profiles.find(profile.id));
    QVERIFY(profiles.remove(profile.id));
    QCOMPARE(m_folder->kept().size(), 1);
    QCOMPARE(m_folder->files(), QStringList(u"profiles.json"_s));
}

void TestProfiles::makesItsFolder()
{
    const auto path = m_folder->folder() + u"/new/Candela/profiles.json"_s;
    Profiles profiles(path);
    QVERIFY(profiles.load());
    QVERIFY(!QFile::exists(m_folder->folder() + u"/new"_s));
    QVERIFY(profiles.put(someProfile()));
    QVERIFY(QFile::exists(path));
}

void TestProfiles::isPrivateFromTheStart()
{
    const Umask open(022);
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    QCOMPARE(QFile::permissions(m_folder->file()), mine);
    QVERIFY(QFile::setPermissions(m_folder->file(), mine | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(profiles.put(someProfile()));
    QCOMPARE(QFile::permissions(m_folder->file()), mine);
    const auto path = m_folder->folder() + u"/for-you.json"_s;
    QVERIFY(profiles.exportTo(path, {profiles.all().first().id}));
    QCOMPARE(QFile::permissions(path), mine);
}

void TestProfiles::keepsNoPassword()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    const auto path = m_folder->folder() + u"/for-you.json"_s;
    QVERIFY(profiles.exportTo(path, {profiles.all().first().id}));
    for (const auto &file : {m_folder->file(), path}) {
        QVERIFY(ProfileFolder::contents(file).contains("candela_ops"));
        QVERIFY(!ProfileFolder::contents(file).contains(canary));
    }
    QVERIFY(profiles.all().first().options.password.isEmpty());
}

// Only what we know goes out: not what somebody wrote into the file by hand.
void TestProfiles::carriesNothingOutOfTheSystem()
{
    auto entry = json(someProfile());
    entry[u"passphrase"_s] = QString::fromLatin1(canary);
    QVERIFY(m_folder->write(wrapped({entry})));
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.load());
    const auto path = m_folder->folder() + u"/for-you.json"_s;
    QVERIFY(profiles.exportTo(path, {profiles.all().first().id}));
    QVERIFY(!ProfileFolder::contents(path).contains(canary));
    QCOMPARE(profiles.exportTo(path, {QUuid::createUuid()}).error().kind, Error::Kind::Missing);
}

void TestProfiles::importsUnderNewNamesAndIds()
{
    Profiles mine(m_folder->file());
    auto careful = someProfile();
    careful.environment = Environment::Production;
    QVERIFY(mine.put(careful));
    QVERIFY(mine.put(someProfile(u"shop 2"_s)));
    const auto path = m_folder->folder() + u"/for-you.json"_s;
    QVERIFY(mine.exportTo(path, {careful.id}));
    for (const auto *name : {"shop 3", "shop 4"}) {
        QCOMPARE(mine.importFrom(path), 1);
        const auto &added = mine.all().last();
        QCOMPARE(added.name, QLatin1String(name));
        QVERIFY(added.id != careful.id);
        auto expected = careful;
        expected.id = added.id;
        expected.name = added.name;
        QVERIFY(same(added, expected));
    }
    QCOMPARE(m_folder->kept().size(), 4);
    QCOMPARE(mine.importFrom(m_folder->folder() + u"/none.json"_s).error().kind, Error::Kind::Missing);
    QCOMPARE(mine.importFrom(m_folder->folder()).error().kind, Error::Kind::Denied);
}

void TestProfiles::importsThousandsOfTheSameName()
{
    QList<Profile> many;
    for (int i = 0; i < 2000; ++i)
        many.append(someProfile());
    const auto path = m_folder->folder() + u"/for-you.json"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text(many));
    file.close();
    Profiles profiles(m_folder->file());
    QCOMPARE(profiles.importFrom(path), 2000);
    QCOMPARE(profiles.all().last().name, u"shop 2000"_s);
    // Together they would be more than a file holds: none of them comes.
    QCOMPARE(profiles.importFrom(path).error().kind, Error::Kind::Input);
    QCOMPARE(m_folder->kept().size(), 2000);
    QCOMPARE(profiles.all().size(), 2000);
}

void TestProfiles::importsNothingOfADamagedFile()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    const auto path = m_folder->folder() + u"/for-you.json"_s;
    for (const auto &[contents, kind] : {std::pair(text({someProfile()}).chopped(9), Error::Kind::Corrupt),
             std::pair(wrapped({json(someProfile())}, 2), Error::Kind::Unsupported)}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents);
        file.close();
        const auto added = profiles.importFrom(path);
        QCOMPARE(added.error().kind, kind);
        QCOMPARE(added.error().subject, path);
        QCOMPARE(ProfileFolder::contents(path), contents);
        QCOMPARE(profiles.all().size(), 1);
    }
}

void TestProfiles::duplicates()
{
    Profiles profiles(m_folder->file());
    const auto original = someProfile();
    QVERIFY(profiles.put(original));
    auto copy = profiles.duplicated(original.id);
    QVERIFY(copy.id.isNull());
    QCOMPARE(copy.name, u"shop 2"_s);
    QCOMPARE(profiles.all().size(), 1);
    QVERIFY(profiles.put(copy));
    QCOMPARE(profiles.duplicated(original.id).name, u"shop 3"_s);
    QCOMPARE(profiles.duplicated(profiles.all().last().id).name, u"shop 3"_s);
}

void TestProfiles::twoCandelasLoseNothing()
{
    Profiles first(m_folder->file()), second(m_folder->file());
    QVERIFY(first.load());
    QVERIFY(second.load());
    const auto a = someProfile(u"a"_s), b = someProfile(u"b"_s), c = someProfile(u"c"_s);
    QVERIFY(first.put(a));
    QVERIFY(second.put(b));
    QVERIFY(first.put(c));
    QCOMPARE(m_folder->kept().size(), 3);
    QCOMPARE(first.all().size(), 3);
    QCOMPARE(second.all().size(), 2);
    QVERIFY(second.remove(a.id));
    QCOMPARE(second.all().size(), 2);
    // The first one does not bring back what the second has removed.
    QVERIFY(first.put(someProfile(u"d"_s)));
    QVERIFY(!first.find(a.id));
    QCOMPARE(m_folder->kept().size(), 3);
}

void TestProfiles::manyWritersLoseNothing()
{
    std::vector<std::unique_ptr<QThread>> writers;
    std::atomic<int> failures = 0;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back(QThread::create([this, &failures] {
            Profiles profiles(m_folder->file());
            for (int i = 0; i < 10; ++i) {
                auto put = profiles.put(someProfile());
                // Where disks are slow, one of the four waits longer than it may, is told so, and tries again.
                while (!put && put.error().kind == Error::Kind::Busy)
                    put = profiles.put(someProfile());
                if (!put)
                    ++failures;
            }
        }));
        writers.back()->start();
    }
    for (const auto &writer : writers)
        QVERIFY(writer->wait(60'000));
    QCOMPARE(failures, 0);
    QCOMPARE(m_folder->kept().size(), 40);
}

void TestProfiles::waitsForAnotherWriterOnlySoLong()
{
    Profiles profiles(m_folder->file());
    QVERIFY(profiles.put(someProfile()));
    {
        const auto other = report::FolderLock::take(m_folder->folder());
        QVERIFY(other);
        QElapsedTimer time;
        time.start();
        const auto put = profiles.put(someProfile());
        QCOMPARE(put.error().kind, Error::Kind::Busy);
        QVERIFY(time.elapsed() < 5000);
        QCOMPARE(profiles.all().size(), 1);
    }
    QVERIFY(profiles.put(someProfile()));
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"

// SafeFile: what it makes, and over what it refuses to write.
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

class tst_SafeFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void whole();
    void mode();
    void invisibleBeforeCommit();
    void discarded();
    void existingRefused();
    void appearedMeanwhile();
    void symbolicLink_data();
    void symbolicLink();
    void linkAppearedMeanwhile();
    void notARegularFile();
    void somebodyElses();
    void badPath_data();
    void badPath();
    void deviceRules();

private:
    std::unique_ptr<ReportFolder> m_folder;
};

void tst_SafeFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<ReportFolder>();
}

void tst_SafeFile::whole()
{
    SafeFile file(m_folder->path());
    QVERIFY(file.create());
    const QByteArray large(3'000'000, 'x');
    QCOMPARE(file.write("first,"), 6);
    QCOMPARE(file.write(large), large.size());
    QVERIFY(file.commit());
    QVERIFY(!file.isOpen());
    QVERIFY(!file.failure());
    QVERIFY(m_folder->content() == "first," + large);
    QCOMPARE(m_folder->files(), QStringList{u"report.csv"_s});
}

void tst_SafeFile::mode()
{
    const Umask mask(022);
    const auto modeOf = [this] {
        struct stat found {};
        return ::stat(QFile::encodeName(m_folder->path()).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
    };
    for (const Existing existing : {Existing::Refuse, Existing::Replace}) {
        SafeFile file(m_folder->path(), existing);
        QVERIFY(file.create());
        struct stat beforeTheFirstByte {};
        QCOMPARE(::fstat(m_folder->temporary(), &beforeTheFirstByte), 0);
        QCOMPARE(beforeTheFirstByte.st_mode & 07777, 0600U);
        QCOMPARE(file.write("x"), 1);
        QVERIFY(file.commit());
        QCOMPARE(modeOf(), 0600U);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0644), 0);  // for the second round
    }
}

void tst_SafeFile::invisibleBeforeCommit()
{
    QVERIFY(m_folder->put("old"));
    SafeFile file(m_folder->path(), Existing::Replace);
    QVERIFY(file.create());
    QCOMPARE(file.write("new"), 3);
    QCOMPARE(m_folder->content(), "old"_ba);
    QVERIFY(file.commit());
    QCOMPARE(m_folder->content(), "new"_ba);
}

void tst_SafeFile::discarded()
{
    QVERIFY(m_folder->put("old"));
    {
        SafeFile file(m_folder->path(), Existing::Replace);
        QVERIFY(file.create());
        QCOMPARE(file.write("new"), 3);
        QVERIFY(m_folder->temporary() >= 0);
    }
    QVERIFY(m_folder->holdsOnly("old"));

    SafeFile file(m_folder->path(), Existing::Replace);
    QVERIFY(file.create());
    file.close();
    QCOMPARE(m_folder->files().size(), 1);
    QCOMPARE(m_folder->temporary(), -1);
    QVERIFY(!file.commit());
    QCOMPARE(m_folder->content(), "old"_ba);
}

void tst_SafeFile::existingRefused()
{
    QVERIFY(m_folder->put("old"));
    SafeFile file(m_folder->path());
    const auto created = file.create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Unwritable);
    QCOMPARE(created.error().code, QString::number(EEXIST));
    QCOMPARE(created.error().subject, m_folder->path());
    QVERIFY(!file.isOpen());
    QVERIFY(m_folder->holdsOnly("old"));
}

void tst_SafeFile::appearedMeanwhile()
{
    SafeFile file(m_folder->path());
    QVERIFY(file.create());
    QCOMPARE(file.write("ours"), 4);
    QVERIFY(m_folder->put("theirs"));
    const auto committed = file.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, QString::number(EEXIST));
    QVERIFY(m_folder->holdsOnly("theirs"));
}

void tst_SafeFile::symbolicLink_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("to a file") << u"other.txt"_s;
    QTest::newRow("to nothing") << u"missing.txt"_s;
    QTest::newRow("to a folder") << u"."_s;
}

void tst_SafeFile::symbolicLink()
{
    QFETCH(QString, target);
    QFile other(m_folder->path(u"other.txt"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(m_folder->path(target), m_folder->path()));
    for (const Existing existing : {Existing::Refuse, Existing::Replace}) {
        SafeFile file(m_folder->path(), existing);
        const auto created = file.create();
        QVERIFY(!created);
        QCOMPARE(created.error().kind, Error::Kind::Unwritable);
        QCOMPARE(created.error().code, QString::number(ELOOP));
        QCOMPARE(m_folder->files().size(), 2);
    }
    QCOMPARE(QFileInfo(other).size(), 0);
}

void tst_SafeFile::linkAppearedMeanwhile()
{
    SafeFile file(m_folder->path(), Existing::Replace);
    QVERIFY(file.create());
    QVERIFY(QFile::link(m_folder->path(u"missing.txt"_s), m_folder->path()));
    const auto committed = file.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().code, QString::number(ELOOP));
    QCOMPARE(m_folder->files(), QStringList{u"report.csv"_s});
}

void tst_SafeFile::notARegularFile()
{
    const auto codeFor = [](const QString &name) {
        SafeFile file(name, Existing::Replace);
        const auto created = file.create();
        return created ? u"created"_s : created.error().code;
    };
    QCOMPARE(codeFor(u"/dev/full"_s), QString::number(EINVAL));
    QCOMPARE(codeFor(m_folder->folder()), QString::number(EISDIR));
    QCOMPARE(::mkfifo(QFile::encodeName(m_folder->path(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(codeFor(m_folder->path(u"pipe"_s)), QString::number(EINVAL));
    QCOMPARE(m_folder->files(), QStringList{u"pipe"_s});
}

void tst_SafeFile::somebodyElses()
{
    if (::geteuid() != 0)
        QSKIP("only root can make a file that belongs to somebody else");
    QVERIFY(m_folder->put("theirs"));
    QCOMPARE(::chown(QFile::encodeName(m_folder->path()).constData(), 65534, 65534), 0);
    SafeFile file(m_folder->path(), Existing::Replace);
    const auto created = file.create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Unwritable);
    QCOMPARE(created.error().code, QString::number(EPERM));
    QCOMPARE(m_folder->content(), "theirs"_ba);
}

void tst_SafeFile::badPath_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("NUL") << u"report"_s + QChar(u'\0') + u".csv"_s;
    QTest::newRow("empty") << QString();
}

void tst_SafeFile::badPath()
{
    QFETCH(QString, name);
    SafeFile file(name.isEmpty() ? name : m_folder->path(name));
    const auto created = file.create();
    QVERIFY(!created);
    QCOMPARE(created.error().kind, Error::Kind::Input);
    QCOMPARE(created.error().subject, u"path"_s);
    QVERIFY(m_folder->files().isEmpty());
}

void tst_SafeFile::deviceRules()
{
    SafeFile file(m_folder->path());
    QCOMPARE(file.commit().error().code, QString::number(EBADF));   // never created

    SafeFile readable(m_folder->path());
    QVERIFY(!readable.open(QIODevice::ReadWrite));
    QCOMPARE(readable.failure()->code, QString::number(EINVAL));

    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!file.failure());
    QVERIFY(file.isSequential());
    QVERIFY(!file.isReadable());
    QVERIFY(file.commit());
    QCOMPARE(m_folder->content(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_SafeFile)
#include "tst_safefile.moc"

// The key under which ids are fingerprinted: made once, private, and never replaced.
#include "installkey.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestInstallKey : public QObject
{
    Q_OBJECT
    static QString path() { return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/fingerprint.key"_s; }
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"candela-tst-installkey"_s);
    }
    void init() { QFile::remove(path()); }
    void cleanupTestCase() { QFile::remove(path()); }

    void isMadeOnceAndKept()
    {
        const auto first = app::installKey();
        QVERIFY(first);
        QCOMPARE(first->size(), 32);
        const auto again = app::installKey();
        QVERIFY(again);
        QVERIFY(*first == *again);
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }
    void twoInstallationsDiffer()
    {
        const auto first = app::installKey();
        QVERIFY(first && QFile::remove(path()));
        const auto second = app::installKey();
        QVERIFY(second && *first != *second);
    }
    void aDamagedKeyIsSaidAndKept()
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("short") == 5);
        file.close();
        const auto key = app::installKey();
        QVERIFY(!key);
        QCOMPARE(key.error().kind, database::Error::Kind::Unwritable);
        QCOMPARE(QFileInfo(path()).size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestInstallKey)
#include "tst_installkey.moc"

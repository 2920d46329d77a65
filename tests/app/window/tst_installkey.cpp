// The key under which ids are fingerprinted: made once, private, and never replaced.
#include "installkey.h"
#include "offthread.h"

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
    // However many programs start for the first time at once: all have the same.
    void isMadeOnceByMany()
    {
        QList<QFuture<database::Result<QByteArray>>> keys;
        QThreadPool::globalInstance()->setMaxThreadCount(16);
        for (int round = 0; round < 20; ++round) {
            QFile::remove(path());
            keys.clear();
            for (int i = 0; i < 16; ++i)
                keys << app::offThread([] { return app::installKey(); });
            QSet<QByteArray> different;
            for (const auto &key : keys) {
                QVERIFY2(key.result(), qPrintable(key.result() ? QString() : key.result().error().detail));
                different << *key.result();
            }
            QCOMPARE(different.size(), 1);
        }
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

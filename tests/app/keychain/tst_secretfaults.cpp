// Keychains that lack, are locked, refuse, keep silent or go: each is answered, and the window never waits.
#include "secrets.h"
#include "support/heartbeat.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using database::Error;
using database::Result;
using database::Secret;

class TestSecretFaults : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void saysThatThereIsNone_data();
    void saysThatThereIsNone();
    void keepsNothingInAFileInstead();
    void saysThatItIsLocked();
    void isGivenUpWithoutItsEventLoop();
    void leavesWhileTheKeychainIsSilent();
    void isGivenUpWhenItIsSilent();
    void saysThatItWentInMidAnswer();

private:
    static constexpr int soon = Secrets::patience + 5'000;
    template <class T> static bool isAnswered(const QFuture<Result<T>> &future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, soon);
    }
    // What keychaincall prints, under the keychain that `mode` names; with no mode under none and without a bus.
    static QString call(const QString &mode, const QString &act, const QString &variable = {});
    static QString word(Error::Kind kind) { return QString::number(int(kind)); }
    void signalKeychain(int signal) const { QVERIFY(::kill(m_keychain, signal) == 0); }

    pid_t m_keychain = 0;
};

void TestSecretFaults::initTestCase()
{
    m_keychain = qEnvironmentVariableIntValue("CANDELA_KEYRING_PID");
    QVERIFY2(m_keychain > 0, "run it by tests/support/keyring.sh open");
}

QString TestSecretFaults::call(const QString &mode, const QString &act, const QString &variable)
{
    QStringList command{QStringLiteral(CANDELA_KEYCHAINCALL), act, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    if (!variable.isEmpty())
        command = QStringList{u"env"_s, variable} + command;
    if (!mode.isEmpty())
        command = QStringList{u"sh"_s, QStringLiteral(CANDELA_KEYRING), mode} + command;
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.start(command.takeFirst(), command);
    process.write("tavern-oblique-Mango7");
    process.closeWriteChannel();
    if (!process.waitForFinished(soon) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return u"failed: "_s + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

void TestSecretFaults::saysThatThereIsNone_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("variable");
    QTest::newRow("no keychain on the bus") << u"none"_s << QString();
    QTest::newRow("no bus") << QString() << u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus"_s;
}

void TestSecretFaults::saysThatThereIsNone()
{
    QFETCH(QString, mode);
    QFETCH(QString, variable);
    for (const auto *act : {"read", "write", "remove"}) {
        QElapsedTimer time;
        time.start();
        QCOMPARE(call(mode, QLatin1String(act), variable), word(Error::Kind::Unsupported));
        QVERIFY(time.elapsed() < Secrets::patience / 2);
    }
}

void TestSecretFaults::keepsNothingInAFileInstead()
{
    QProcess process;
    process.start(u"sh"_s, {QStringLiteral(CANDELA_KEYRING), u"none"_s, u"sh"_s, u"-c"_s,
        u"echo tavern-oblique-Mango7 | \"$0\" write %1; ! grep -rl tavern \"$HOME\" \"$XDG_CONFIG_HOME\" \"$XDG_DATA_HOME\""_s
            .arg(QUuid::createUuid().toString(QUuid::WithoutBraces)),
        QStringLiteral(CANDELA_KEYCHAINCALL)});
    QVERIFY(process.waitForFinished(soon));
    QCOMPARE(process.readAllStandardOutput().trimmed(), word(Error::Kind::Unsupported).toLatin1());
    QCOMPARE(process.exitCode(), 0);
}

// A locked one that can ask nobody knows nothing, and refuses to learn.
void TestSecretFaults::saysThatItIsLocked()
{
    QCOMPARE(call(u"locked"_s, u"read"_s), word(Error::Kind::Missing));
    QCOMPARE(call(u"locked"_s, u"write"_s), word(Error::Kind::Denied));
}

void TestSecretFaults::isGivenUpWithoutItsEventLoop()
{
    QCOMPARE(call({}, u"read"_s, u"QT_NO_GLIB=1"_s), word(Error::Kind::Unreachable));
}

void TestSecretFaults::leavesWhileTheKeychainIsSilent()
{
    signalKeychain(SIGSTOP);
    QElapsedTimer time;
    time.start();
    const auto said = call({}, u"leave"_s);
    signalKeychain(SIGCONT);
    QCOMPARE(said, u"left"_s);
    QVERIFY(time.elapsed() < Secrets::patience / 2);
}

void TestSecretFaults::isGivenUpWhenItIsSilent()
{
    Secrets secrets;
    const auto kept = QUuid::createUuid();
    const auto keeping = secrets.write(kept, Secret(u"tavern-oblique-Mango7"_s));
    QVERIFY(isAnswered(keeping));
    QVERIFY(keeping.result());

    signalKeychain(SIGSTOP);
    QElapsedTimer time;
    time.start();
    const tests::Heartbeat heart;
    const auto read = secrets.read(kept);
    const auto written = secrets.write(kept, Secret(u"later"_s));
    const auto removed = secrets.remove(QUuid::createUuid());
    const bool answered = isAnswered(read) && isAnswered(written) && isAnswered(removed);
    const auto took = time.elapsed();
    signalKeychain(SIGCONT);
    QVERIFY(answered);
    QCOMPARE(read.result().error().kind, Error::Kind::Unreachable);
    QCOMPARE(written.result().error().kind, Error::Kind::Unreachable);
    QCOMPARE(removed.result().error().kind, Error::Kind::Unreachable);
    QVERIFY(took >= Secrets::patience * 9 / 10 && took < Secrets::patience + 3000);       // timers are coarse
    QVERIFY2(heart.worst() <= tests::Heartbeat::allowed, qPrintable(QString::number(heart.worst())));

    // What comes too late is not listened to, and nothing stands in the way of what is asked then.
    const auto again = secrets.read(kept);
    QVERIFY(isAnswered(again));
    QVERIFY(again.result());
    QCOMPARE(read.result().error().kind, Error::Kind::Unreachable);
}

void TestSecretFaults::saysThatItWentInMidAnswer()
{
    Secrets secrets;
    signalKeychain(SIGSTOP);
    const auto read = secrets.read(QUuid::createUuid());
    QVERIFY(!QTest::qWaitFor([&] { return read.isFinished(); }, 500));
    signalKeychain(SIGKILL);
    QVERIFY(isAnswered(read));
    QVERIFY(!read.result());
    QCOMPARE(read.result().error().kind, Error::Kind::Unsupported);
    const auto next = secrets.write(QUuid::createUuid(), Secret(u"x"_s));
    QVERIFY(isAnswered(next));
    QCOMPARE(next.result().error().kind, Error::Kind::Unsupported);
}

QTEST_GUILESS_MAIN(TestSecretFaults)
#include "tst_secretfaults.moc"

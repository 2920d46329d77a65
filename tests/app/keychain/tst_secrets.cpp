// Passwords in a real keychain; see support/keyring.sh.
#include "secrets.h"

#include <QProcess>
#include <QTest>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using database::Error;
using database::Result;
using database::Secret;

class TestSecrets : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void holdsNothingAtFirst();
    void keepsReadsChangesAndRemoves();
    void keepsEveryPassword_data();
    void keepsEveryPassword();
    void refusesWhatWouldNotComeBack();
    void keepsEachProfilesOwn();
    void answersManyAtOnce();
    void namesNoSecret();

private:
    static constexpr int soon = Secrets::patience + 5'000;
    template <class T> static Result<T> answerOf(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, soon))
            qFatal("no answer");
        return future.result();
    }
    // The password is compared, never shown.
    bool holds(const QUuid &profile, const QString &password)
    {
        const auto read = answerOf(m_secrets.read(profile));
        return read && read->text() == password;
    }
    bool isMissing(const QUuid &profile)
    {
        const auto read = answerOf(m_secrets.read(profile));
        return !read && read.error().kind == Error::Kind::Missing;
    }
    static QString call(const QStringList &arguments)
    {
        QProcess gdbus;
        gdbus.start(u"gdbus"_s, QStringList{u"call"_s, u"--session"_s, u"-d"_s, u"org.freedesktop.secrets"_s} + arguments);
        return gdbus.waitForFinished() ? QString::fromUtf8(gdbus.readAllStandardOutput()) : QString();
    }

    Secrets m_secrets;
};

void TestSecrets::initTestCase()
{
    QVERIFY2(qEnvironmentVariableIntValue("CANDELA_KEYRING_PID") > 0, "run it by tests/support/keyring.sh open");
}

void TestSecrets::holdsNothingAtFirst()
{
    const auto profile = QUuid::createUuid();
    QVERIFY(isMissing(profile));
    QVERIFY(answerOf(m_secrets.remove(profile)));
}

void TestSecrets::keepsReadsChangesAndRemoves()
{
    const auto profile = QUuid::createUuid();
    QVERIFY(answerOf(m_secrets.write(profile, Secret(u"tavern-oblique-Mango7"_s))));
    QVERIFY(holds(profile, u"tavern-oblique-Mango7"_s));
    QVERIFY(answerOf(m_secrets.write(profile, Secret(u"second"_s))));
    QVERIFY(holds(profile, u"second"_s));
    QVERIFY(answerOf(m_secrets.remove(profile)));
    QVERIFY(isMissing(profile));
}

void TestSecrets::keepsEveryPassword_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("every script") << u"Zoë 数据库 قاعدة 😀 e\u0301"_s;
    QTest::newRow("quotes") << u"\"'\\`$(x); %s\t"_s;
    QTest::newRow("blanks around") << u"  x \n"_s;
    QTest::newRow("like base64") << u"c2VjcmV0"_s;
    QTest::newRow("long") << QString(5000, u'ü');
}

void TestSecrets::keepsEveryPassword()
{
    QFETCH(QString, password);
    const auto profile = QUuid::createUuid();
    QVERIFY(answerOf(m_secrets.write(profile, Secret(password))));
    QVERIFY(holds(profile, password));
}

// A keychain keeps text up to the first NUL: what came back would be another password.
void TestSecrets::refusesWhatWouldNotComeBack()
{
    const auto written = answerOf(m_secrets.write(QUuid::createUuid(), Secret(u"half\0whole"_s)));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Unwritable);
}

void TestSecrets::keepsEachProfilesOwn()
{
    const auto first = QUuid::createUuid(), second = QUuid::createUuid();
    QVERIFY(answerOf(m_secrets.write(first, Secret(u"first"_s))));
    QVERIFY(answerOf(m_secrets.write(second, Secret(u"second"_s))));
    QVERIFY(answerOf(Secrets(u"Another program"_s).write(first, Secret(u"other"_s))));
    QVERIFY(holds(first, u"first"_s));
    QVERIFY(holds(second, u"second"_s));
    QVERIFY(answerOf(m_secrets.remove(first)));
    QVERIFY(isMissing(first));
    QVERIFY(holds(second, u"second"_s));
    QVERIFY(answerOf(Secrets(u"Another program"_s).read(first)));
}

void TestSecrets::answersManyAtOnce()
{
    QList<QUuid> profiles;
    QList<QFuture<Result<void>>> written;
    QList<QFuture<Result<Secret>>> read;
    for (int i = 0; i < 30; ++i) {
        profiles.append(QUuid::createUuid());
        written.append(m_secrets.write(profiles.last(), Secret(QString::number(i))));
    }
    for (const auto &future : written)
        QVERIFY(answerOf(future));
    for (const auto &profile : profiles)
        read.append(m_secrets.read(profile));
    for (int i = 0; i < 30; ++i) {
        const auto found = answerOf(read.at(i));
        QVERIFY(found);
        QVERIFY(found->text() == QString::number(i));
    }
}

// What other programs and a look into the keychain see without unlocking anything.
void TestSecrets::namesNoSecret()
{
    const auto profile = QUuid::createUuid();
    QVERIFY(answerOf(m_secrets.write(profile, Secret(u"tavern-oblique-Mango7"_s))));
    const auto found = call({u"-o"_s, u"/org/freedesktop/secrets"_s, u"-m"_s, u"org.freedesktop.Secret.Service.SearchItems"_s,
        u"{'user': '%1'}"_s.arg(profile.toString(QUuid::WithoutBraces))});
    const auto item = found.section(u'\'', 1, 1);
    QVERIFY2(item.startsWith(u"/org/freedesktop/secrets/collection/"_s), qPrintable(found));
    const auto facts = call({u"-o"_s, item, u"-m"_s, u"org.freedesktop.DBus.Properties.GetAll"_s, u"org.freedesktop.Secret.Item"_s});
    QVERIFY2(facts.contains(u"'Label': <'Candela'>"_s), qPrintable(facts));
    QVERIFY2(facts.contains(u"'server': 'Candela'"_s), qPrintable(facts));
    QVERIFY(!facts.contains(u"tavern"_s));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"

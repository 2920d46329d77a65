// Files of profiles that somebody or something has changed: said, or read as no less careful than they were.
#include "profilefile.h"

#include "someprofile.h"

#include <QTest>

using namespace candela;
using namespace candela::app;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using database::Error;
using database::Tls;
using look::Environment;

class TestProfileDamage : public QObject
{
    Q_OBJECT
private slots:
    void readsTheSaferValue_data();
    void readsTheSaferValue();
    void drawsNumbersIn_data();
    void drawsNumbersIn();
    void refusesWhatIsNoFileOfProfiles_data();
    void refusesWhatIsNoFileOfProfiles();
    void leavesALaterVersion();
    void isTornNowhere();
    void isReadSafelyWithAnyByteChanged();
};

void TestProfileDamage::readsTheSaferValue_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a number") << QJsonValue(7);
    QTest::newRow("a word") << QJsonValue(u"perhaps"_s);
    QTest::newRow("in capitals") << QJsonValue(u"OFF"_s);
    QTest::newRow("nothing") << QJsonValue();
    QTest::newRow("a list") << QJsonValue(QJsonArray{false});
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined);
}

void TestProfileDamage::readsTheSaferValue()
{
    QFETCH(QJsonValue, value);
    auto profile = someProfile();
    profile.options.readOnly = false;
    profile.options.tls = Tls::Off;
    profile.environment = Environment::None;
    profile.keepPassword = KeepPassword::InKeychain;
    auto entry = json(profile);
    for (const auto *key : {"readOnly", "tls", "environment", "keepPassword", "withoutSessions", "name", "host", "port",
             "connectSeconds", "statementSeconds", "keepAliveSeconds", "users", "otherServers"})
        entry[QLatin1String(key)] = value;
    const auto found = read(entry);
    QCOMPARE(found.id, profile.id);
    QCOMPARE(found.options.readOnly, true);
    QCOMPARE(found.options.tls, Tls::Verified);
    QCOMPARE(found.environment, Environment::Production);
    QCOMPARE(found.keepPassword, KeepPassword::AskEachTime);
    QCOMPARE(found.mapping.withoutSessions, false);
    QVERIFY(found.mapping.users.table.isEmpty());
    QVERIFY(found.options.port == 5432 || value.isDouble());
    QVERIFY(found.options.connectSeconds == 8 || value.isDouble());
}

void TestProfileDamage::drawsNumbersIn_data()
{
    QTest::addColumn<double>("written");
    QTest::addColumn<int>("connect");
    QTest::addColumn<int>("statement");
    QTest::addColumn<int>("keepAlive");
    QTest::addColumn<int>("port");
    QTest::newRow("as they are") << 7. << 7 << 7 << 7 << 7;
    QTest::newRow("zero") << 0. << 1 << 1 << 0 << 5432;
    QTest::newRow("below zero") << -3. << 1 << 1 << 0 << 5432;
    QTest::newRow("too large") << 65536. << 60 << 3600 << 600 << 5432;
    QTest::newRow("beyond numbers") << 1e300 << 60 << 3600 << 600 << 5432;
    QTest::newRow("beyond numbers, below") << -1e300 << 1 << 1 << 0 << 5432;
    QTest::newRow("a fraction") << 2.5 << 2 << 2 << 2 << 5432;
}

void TestProfileDamage::drawsNumbersIn()
{
    QFETCH(double, written);
    auto entry = json(someProfile());
    for (const auto *key : {"connectSeconds", "statementSeconds", "keepAliveSeconds", "port"})
        entry[QLatin1String(key)] = written;
    const auto found = read(entry).options;
    QTEST(found.connectSeconds, "connect");
    QTEST(found.statementSeconds, "statement");
    QTEST(found.keepAliveSeconds, "keepAlive");
    QTEST(found.port, "port");
}

void TestProfileDamage::refusesWhatIsNoFileOfProfiles_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto entry = json(someProfile());
    const auto with = [&](const QString &key, const QJsonValue &value) {
        auto other = entry;
        other[key] = value;
        return wrapped({other});
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blank") << QByteArray(" \n");
    QTest::newRow("zeros") << QByteArray(512, '\0');
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("another format") << QByteArray(R"({"format": "other", "version": 1, "profiles": []})");
    QTest::newRow("no version") << QByteArray(R"({"format": "candela-profiles", "profiles": []})");
    QTest::newRow("version of the wrong kind") << wrapped({entry}, u"1"_s);
    QTest::newRow("version 0") << wrapped({entry}, 0);
    QTest::newRow("version 1.5") << wrapped({entry}, 1.5);
    QTest::newRow("no profiles") << QByteArray(R"({"format": "candela-profiles", "version": 1})");
    QTest::newRow("profiles of the wrong kind") << QByteArray(R"({"format": "candela-profiles", "version": 1, "profiles": {}})");
    QTest::newRow("a profile of the wrong kind") << wrapped({entry, u"shop"_s});
    QTest::newRow("no id") << with(u"id"_s, {});
    QTest::newRow("a null id") << with(u"id"_s, QUuid().toString());
    QTest::newRow("no engine") << with(u"engine"_s, {});
    QTest::newRow("an unknown engine") << with(u"engine"_s, u"oracle"_s);
    QTest::newRow("an id twice") << wrapped({entry, entry});
    QTest::newRow("more behind") << wrapped({entry}) + "}";
    QTest::newRow("no UTF-8") << wrapped({entry}).replace("shop", "sh\xffp");
    QTest::newRow("too long") << wrapped({entry}) + QByteArray(ProfileFile::longest, ' ');
    QTest::newRow("too deep") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
}

void TestProfileDamage::refusesWhatIsNoFileOfProfiles()
{
    QFETCH(QByteArray, text);
    const auto read = ProfileFile::parse(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Corrupt);
}

void TestProfileDamage::leavesALaterVersion()
{
    // Whatever else that version may mean.
    const auto read = ProfileFile::parse(R"({"format": "candela-profiles", "version": 2, "profiles": {"shop": {}}})");
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Unsupported);
}

void TestProfileDamage::isTornNowhere()
{
    const auto whole = text({someProfile(), someProfile(u"blog"_s)});
    QVERIFY(whole.endsWith("}\n"));
    for (qsizetype length = 0; length < whole.size() - 1; ++length) {
        const auto read = ProfileFile::parse(whole.first(length));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Corrupt);
    }
}

// A changed byte is either said, or makes a profile that is no less careful than it was.
void TestProfileDamage::isReadSafelyWithAnyByteChanged()
{
    auto profile = someProfile();
    profile.environment = Environment::Production;
    profile.options.tls = Tls::Verified;
    const auto whole = text({profile});
    int understood = 0;
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const int flip : {0x01, 0x02, 0x04, 0x10, 0x20, 0x80, 0xff}) {
            auto damaged = whole;
            damaged[at] = char(damaged.at(at) ^ flip);
            const auto read = ProfileFile::parse(damaged);
            if (!read)
                continue;
            ++understood;
            const auto profiles = read->profiles();
            QCOMPARE(profiles.size(), 1);
            for (const auto &found : profiles) {
                QVERIFY(!found.id.isNull());
                QCOMPARE(found.environment, Environment::Production);
                QCOMPARE(found.options.tls, Tls::Verified);
                QVERIFY(found.options.readOnly);
                QVERIFY(found.options.port > 0 && found.options.port <= 65535);
                QVERIFY(found.options.statementSeconds >= 1 && found.options.statementSeconds <= 3600);
            }
        }
    }
    QVERIFY(understood > 0);
}

QTEST_GUILESS_MAIN(TestProfileDamage)
#include "tst_profiledamage.moc"

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

class TestProfileFile : public QObject
{
    Q_OBJECT
private slots:
    void holdsNothingAtFirst();
    void keepsEveryField();
    void keepsEveryWord();
    void keepsEveryText_data();
    void keepsEveryText();
    void keepsThousands();
    void writesTheSameTextAgain();
    void keepsNoPassword();
    void changesOneAndLeavesTheRest();
    void removes();
    void refusesWhatItCouldNotRead();
};

void TestProfileFile::holdsNothingAtFirst()
{
    const auto read = ProfileFile::parse(text({}));
    QVERIFY(read);
    QVERIFY(read->profiles().isEmpty());
    QVERIFY(text({}).contains("\"format\": \"candela-profiles\""));
    QVERIFY(text({}).contains("\"version\": 1"));
}

void TestProfileFile::keepsEveryField()
{
    const auto kept = someProfile();
    const auto read = ProfileFile::parse(text({kept}));
    QVERIFY(read);
    QCOMPARE(read->profiles().size(), 1);
    QVERIFY(same(read->profiles().first(), kept));
}

void TestProfileFile::keepsEveryWord()
{
    auto profile = someProfile();
    for (const auto environment : {Environment::None, Environment::Development, Environment::Staging, Environment::Production}) {
        for (const auto tls : {Tls::Verified, Tls::Authority, Tls::Encrypted, Tls::Off}) {
            for (const bool careful : {true, false}) {
                profile.environment = environment;
                profile.options.tls = tls;
                profile.options.readOnly = careful;
                profile.mapping.withoutSessions = !careful;
                profile.keepPassword = careful ? KeepPassword::AskEachTime : KeepPassword::InKeychain;
                QVERIFY(same(read(json(profile)), profile));
            }
        }
    }
    for (const auto *engine : {"sqlite", "mysql", "postgres"}) {
        profile.options.engine = QLatin1String(engine);
        QVERIFY(same(read(json(profile)), profile));
    }
}

void TestProfileFile::keepsEveryText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("quotes") << u"\"shop\"; 'x', \\n {}[]: \\\\"_s;
    QTest::newRow("NUL") << u"a\0b"_s;
    QTest::newRow("control characters") << u"\r\n\t\b\x1b[0m\x7f"_s;
    QTest::newRow("every script") << u"Zoë 数据库 база قاعدة 😀 e\u0301 \u202e"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d)) + u'x' + QChar(0xdc00);
    QTest::newRow("long") << QString(100'000, u'ü');
}

void TestProfileFile::keepsEveryText()
{
    QFETCH(QString, text);
    auto profile = someProfile(text);
    profile.options.host = profile.options.file = profile.options.user = profile.options.authority = text;
    profile.options.others = {{text, 1}};
    profile.mapping.users = {text, text};
    profile.mapping.userColumns = {{text, text}};
    QVERIFY(same(read(json(profile)), profile));
}

void TestProfileFile::keepsThousands()
{
    QList<Profile> profiles;
    for (int i = 0; i < 2000; ++i)
        profiles.append(someProfile(u"shop %1"_s.arg(i)));
    const auto read = ProfileFile::parse(text(profiles));
    QVERIFY(read);
    const auto found = read->profiles();
    QCOMPARE(found.size(), profiles.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY(same(found.at(i), profiles.at(i)));
}

void TestProfileFile::writesTheSameTextAgain()
{
    const auto first = text({someProfile(), someProfile(u"blog"_s)});
    QCOMPARE(ProfileFile::parse(first).value().text().value(), first);
    auto keys = QJsonDocument::fromJson(first)[u"profiles"][0].toObject().keys();
    const auto written = keys;
    keys.sort();
    QCOMPARE(written, keys);
}

void TestProfileFile::keepsNoPassword()
{
    const auto written = text({someProfile()});
    QVERIFY(written.contains("candela_ops"));
    QVERIFY(!written.contains(canary));
    QVERIFY(read(json(someProfile())).options.password.isEmpty());
}

// What a later Candela of the same version keeps there is not for us to drop, nor what we could not read.
void TestProfileFile::changesOneAndLeavesTheRest()
{
    auto mine = someProfile(u"mine"_s);
    auto theirs = json(someProfile(u"theirs"_s));
    theirs[u"tls"_s] = u"quantum"_s;
    theirs[u"zone"_s] = u"Europe/Oslo"_s;
    auto entry = json(mine);
    entry[u"reasonRequired"_s] = true;
    auto root = QJsonDocument::fromJson(wrapped({theirs, entry})).object();
    root[u"order"_s] = u"byName"_s;
    auto file = ProfileFile::parse(QJsonDocument(root).toJson()).value();
    mine.options.host = u"db-9.internal"_s;
    QVERIFY(file.put(mine));
    const auto written = QJsonDocument::fromJson(file.text().value());
    QCOMPARE(written[u"order"].toString(), u"byName"_s);
    QCOMPARE(written[u"profiles"][0].toObject(), theirs);
    QCOMPARE(written[u"profiles"][1][u"host"].toString(), u"db-9.internal"_s);
    QCOMPARE(written[u"profiles"][1][u"reasonRequired"], QJsonValue(true));
    QCOMPARE(written[u"profiles"].toArray().size(), 2);
}

void TestProfileFile::removes()
{
    const auto first = someProfile(), second = someProfile();
    auto file = ProfileFile::parse(text({first, second})).value();
    QVERIFY(file.remove(first.id));
    QVERIFY(!file.remove(first.id));
    QVERIFY(!file.remove({}));
    QCOMPARE(file.profiles().size(), 1);
    QVERIFY(same(file.profiles().first(), second));
}

void TestProfileFile::refusesWhatItCouldNotRead()
{
    ProfileFile file;
    auto profile = someProfile();
    profile.id = {};
    QCOMPARE(file.put(profile).error().subject, u"id"_s);
    profile = someProfile();
    profile.options.engine = u"oracle"_s;
    QCOMPARE(file.put(profile).error().subject, u"engine"_s);
    QVERIFY(file.profiles().isEmpty());
    QVERIFY(file.put(someProfile(QString(ProfileFile::longest, u'x'))));
    QCOMPARE(file.text().error().kind, Error::Kind::Input);
}

QTEST_GUILESS_MAIN(TestProfileFile)
#include "tst_profilefile.moc"

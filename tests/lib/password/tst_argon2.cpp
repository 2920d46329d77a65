#include "lib/password/vectors.h"

#include "auth/password/argon2.h"
#include "auth/password/normalization.h"
#include "auth/password/phc.h"

#include <QRandomGenerator>
#include <QTest>

#include <argon2.h>

#include <algorithm>
#include <array>

using namespace candela;
using namespace Qt::StringLiterals;

class TestArgon2 : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatThePackagesWrote_data();
    void readsWhatThePackagesWrote();
    void takesParametersInAnyOrder();
    void readsEachVariantAndVersion_data();
    void readsEachVariantAndVersion();
    void refusesHostileTexts_data();
    void refusesHostileTexts();
    void writesTheDefaults();
    void takesParametersOver_data();
    void takesParametersOver();
    void doesNotWriteBeyondTheCaps();
    void needsTheSecretThatAKeyIdNames();
    void writesWhatTheReferenceReads();
    void refusesAnEmptyPassword();
    void doesNotNormalize();
    void verifiesWhatItWrote();
};

using auth::Argon2id;
using database::Error;

namespace {

// Cheap enough to hash hundreds of times.
const QString cheap = u"$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAA"_s;

} // namespace

void TestArgon2::readsWhatThePackagesWrote_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray all = vectors::lucia()["argon2"_L1]["vectors"_L1].toArray();
    QCOMPARE(all.size(), 18);
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(vectors::rowName(all[i].toObject(), i).constData()) << all[i].toObject();
}

void TestArgon2::readsWhatThePackagesWrote()
{
    QFETCH(QJsonObject, vector);
    const QString typed = vectors::password(vector);
    const database::Secret password = auth::passwordFrom(typed);
    const QString stored = vector["hash"_L1].toString();
    const QJsonObject readers = vector["readers"_L1].toObject();
    QVERIFY(password.utf8() == QByteArray::fromHex(vector["utf8_hex"_L1].toString().toLatin1()));

    QVERIFY(Argon2id().recognises(stored));
    // The packages take the password as it is, and so do we; oslo normalizes first.
    QCOMPARE(readers["argon2"_L1], readers["node-rs-argon2"_L1]);
    const bool expected = readers["argon2"_L1].toBool();
    QVERIFY(Argon2id().verify(password, stored) == expected);
    const bool oslo = readers["oslo-argon2id"_L1].toBool();
    QVERIFY(Argon2id().verify(auth::normalized(password), stored) == oslo);
    QVERIFY(Argon2id().verify(auth::passwordFrom(QString(typed + u'x')), stored) == false);
}

void TestArgon2::takesParametersInAnyOrder()
{
    const database::Secret password = auth::passwordFrom(u"any order");
    const auto encoded = Argon2id().hash(password, cheap);
    QVERIFY(encoded.has_value());
    std::array<QString, 3> parameters = {u"m=8"_s, u"p=1"_s, u"t=1"_s};
    int orders = 0;
    do {
        QString text = *encoded;
        text.replace(u"m=8,t=1,p=1"_s, parameters[0] + u',' + parameters[1] + u',' + parameters[2]);
        QVERIFY(Argon2id().verify(password, text) == true);
        ++orders;
    } while (std::next_permutation(parameters.begin(), parameters.end()));
    QCOMPARE(orders, 6);
}

void TestArgon2::readsEachVariantAndVersion_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("version");
    for (const int version : {16, 19}) {
        QTest::addRow("argon2d, version %d", version) << int(Argon2_d) << version;
        QTest::addRow("argon2i, version %d", version) << int(Argon2_i) << version;
        QTest::addRow("argon2id, version %d", version) << int(Argon2_id) << version;
    }
}

void TestArgon2::readsEachVariantAndVersion()
{
    QFETCH(int, type);
    QFETCH(int, version);
    std::array<char, 256> text = {};
    const QByteArray password("variant");
    const QByteArray salt("0123456789abcdef");
    QCOMPARE(argon2_hash(2, 64, 2, password.constData(), 7, salt.constData(), 16, nullptr, 24, text.data(), text.size(),
                 static_cast<argon2_type>(type), static_cast<uint32_t>(version)),
        int(ARGON2_OK));
    const QString encoded = QString::fromLatin1(text.data());
    QVERIFY(Argon2id().verify(auth::passwordFrom(u"variant"), encoded) == true);
    QVERIFY(Argon2id().verify(auth::passwordFrom(u"Variant"), encoded) == false);
    // A text without a version is one of version 16.
    QString unversioned = encoded;
    unversioned.remove(u"$v=%1"_s.arg(version));
    QVERIFY(Argon2id().verify(auth::passwordFrom(u"variant"), unversioned) == (version == 16));
}

void TestArgon2::refusesHostileTexts_data()
{
    QTest::addColumn<QString>("encoded");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QString &parameters, Error::Kind kind, const QString &subject) {
        QTest::newRow(name) << u"$argon2id$v=19$"_s + parameters + u"$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAA"_s << kind
                            << subject;
    };
    row("m just above the cap", u"m=262145,t=1,p=1"_s, Error::Kind::Unsupported, u"m"_s);
    row("m of 2 GiB", u"m=2097152,t=1,p=1"_s, Error::Kind::Unsupported, u"m"_s);
    row("greatest m", u"m=4294967295,t=1,p=1"_s, Error::Kind::Unsupported, u"m"_s);
    row("t just above the cap", u"m=8,t=17,p=1"_s, Error::Kind::Unsupported, u"t"_s);
    row("greatest t", u"m=8,t=4294967295,p=1"_s, Error::Kind::Unsupported, u"t"_s);
    row("p just above the cap", u"m=72,t=1,p=9"_s, Error::Kind::Unsupported, u"p"_s);
    row("greatest p", u"m=262144,t=1,p=16777215"_s, Error::Kind::Input, u"m"_s);
    row("p beyond the format", u"m=4294967295,t=1,p=16777216"_s, Error::Kind::Input, u"p"_s);
    row("m that wraps to 8", u"m=4294967304,t=1,p=1"_s, Error::Kind::Input, u"m"_s);
    row("negative m", u"m=-8,t=1,p=1"_s, Error::Kind::Input, u"m"_s);
    QTest::newRow("very long") << u"$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0$"_s + QString(100000, u'A')
                               << Error::Kind::Input << u"length"_s;
    QTest::newRow("empty") << QString() << Error::Kind::Input << u"variant"_s;
    QTest::newRow("another format") << u"s2:salt:key"_s << Error::Kind::Input << u"variant"_s;
}

void TestArgon2::refusesHostileTexts()
{
    QFETCH(QString, encoded);
    QFETCH(Error::Kind, kind);
    QFETCH(QString, subject);
    const auto verdict = Argon2id().verify(auth::passwordFrom(u"x"), encoded);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().kind, kind);
    QCOMPARE(verdict.error().subject, subject);
}

void TestArgon2::writesTheDefaults()
{
    const auto encoded = Argon2id().hash(auth::passwordFrom(u"defaults"));
    QVERIFY(encoded.has_value());
    QVERIFY(encoded->startsWith(u"$argon2id$v=19$m=19456,t=2,p=1$"));
    QCOMPARE(encoded->size(), 31 + 22 + 1 + 43);
    const auto again = Argon2id().hash(auth::passwordFrom(u"defaults"));
    QVERIFY(again.has_value());
    QVERIFY(auth::parseArgon2(*encoded)->salt != auth::parseArgon2(*again)->salt);
    QVERIFY(Argon2id().writable());
}

void TestArgon2::takesParametersOver_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("tagBytes");
    const QString salt = u"$c2FsdHNhbHRzYWx0$"_s;
    const QString tag24(32, u'A');
    QTest::newRow("argon2id") << u"$argon2id$v=19$m=64,t=3,p=4"_s + salt + tag24 << u"$argon2id$v=19$m=64,t=3,p=4$"_s
                              << 24;
    QTest::newRow("p before t") << u"$argon2id$v=19$m=64,p=4,t=3"_s + salt + tag24 << u"$argon2id$v=19$m=64,t=3,p=4$"_s
                                << 24;
    QTest::newRow("argon2i, version 16") << u"$argon2i$v=16$m=128,t=5,p=2"_s + salt + QString(86, u'A')
                                         << u"$argon2id$v=19$m=128,t=5,p=2$"_s << 64;
    QTest::newRow("data is not ours to repeat") << u"$argon2id$v=19$m=8,t=1,p=1,data=bHVjaWE"_s + salt + tag24
                                                << u"$argon2id$v=19$m=8,t=1,p=1$"_s << 24;
    QTest::newRow("scrypt") << u"s2:salt:"_s + QString(128, u'a') << u"$argon2id$v=19$m=19456,t=2,p=1$"_s << 32;
    QTest::newRow("malformed") << u"$argon2id$v=19$m=64,t=3$x$y"_s << u"$argon2id$v=19$m=19456,t=2,p=1$"_s << 32;
}

void TestArgon2::takesParametersOver()
{
    QFETCH(QString, like);
    QFETCH(QString, start);
    QFETCH(int, tagBytes);
    const database::Secret password = auth::passwordFrom(u"taken over");
    const auto encoded = Argon2id().hash(password, like);
    QVERIFY(encoded.has_value());
    QVERIFY(encoded->startsWith(start));
    const auto parsed = auth::parseArgon2(*encoded);
    QVERIFY(parsed.has_value());
    QCOMPARE(auth::fromBase64(parsed->tag)->size(), tagBytes);
    QCOMPARE(auth::fromBase64(parsed->salt)->size(), 16);
    QVERIFY(Argon2id().verify(password, *encoded) == true);
}

void TestArgon2::doesNotWriteBeyondTheCaps()
{
    const auto encoded = Argon2id().hash(
        auth::passwordFrom(u"x"), u"$argon2id$v=19$m=2097152,t=1,p=1$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAA");
    QVERIFY(!encoded.has_value());
    QCOMPARE(encoded.error().kind, Error::Kind::Unsupported);
    QCOMPARE(encoded.error().subject, u"m"_s);
}

void TestArgon2::needsTheSecretThatAKeyIdNames()
{
    const database::Secret password = auth::passwordFrom(u"peppered");
    auto encoded = Argon2id().hash(password, cheap);
    QVERIFY(encoded.has_value());
    encoded->replace(u"p=1"_s, u"p=1,keyid=a2V5"_s);
    const auto written = Argon2id().hash(password, *encoded);
    QVERIFY(!written.has_value());
    QCOMPARE(written.error().kind, Error::Kind::Unsupported);
    QCOMPARE(written.error().subject, u"keyid"_s);
    QVERIFY(Argon2id().verify(password, *encoded) == true);
    const auto verdict = Argon2id().verify(auth::passwordFrom(u"other"), *encoded);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().subject, u"keyid"_s);
}

void TestArgon2::writesWhatTheReferenceReads()
{
    for (const QString &typed : {u"reference"_s, u"p\u00e4ssw\u00f6rd"_s, QString(QChar(0)) + u'x'}) {
        const database::Secret password = auth::passwordFrom(typed);
        const auto encoded = Argon2id().hash(password, cheap);
        QVERIFY(encoded.has_value());
        const int verdict = argon2id_verify(
            encoded->toLatin1().constData(), password.utf8().data(), static_cast<size_t>(password.utf8().size()));
        QCOMPARE(verdict, int(ARGON2_OK));
    }
}

void TestArgon2::refusesAnEmptyPassword()
{
    const auto encoded = Argon2id().hash(database::Secret());
    QVERIFY(!encoded.has_value());
    QCOMPARE(encoded.error().kind, Error::Kind::Input);
    QCOMPARE(encoded.error().subject, u"password"_s);
}

void TestArgon2::doesNotNormalize()
{
    const database::Secret composed = auth::passwordFrom(u"\u00e4");
    const database::Secret decomposed = auth::passwordFrom(u"a\u0308");
    const auto encoded = Argon2id().hash(decomposed, cheap);
    QVERIFY(encoded.has_value());
    QVERIFY(Argon2id().verify(decomposed, *encoded) == true);
    QVERIFY(Argon2id().verify(composed, *encoded) == false);
}

void TestArgon2::verifiesWhatItWrote()
{
    QRandomGenerator random(20231117);
    for (int i = 0; i < 200; ++i) {
        const QString typed = vectors::randomPassword(random);
        const auto encoded = Argon2id().hash(auth::passwordFrom(typed), cheap);
        QVERIFY(encoded.has_value());
        QVERIFY(Argon2id().verify(auth::passwordFrom(typed), *encoded) == true);
        QVERIFY(Argon2id().verify(auth::passwordFrom(QString(typed + QChar(0))), *encoded) == false);
    }
}

QTEST_GUILESS_MAIN(TestArgon2)
#include "tst_argon2.moc"

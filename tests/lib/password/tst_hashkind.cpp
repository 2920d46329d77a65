#include "lib/password/vectors.h"

#include "auth/password/hasher.h"
#include "auth/password/hashkind.h"

#include <QTest>

#include <set>
#include <vector>

using namespace candela;
using namespace Qt::StringLiterals;

class TestHashKind : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheKind_data();
    void tellsTheKind();
    void tellsNullFromEmpty();
    void tellsTheKindOfEveryVector();
    void describesParameters_data();
    void describesParameters();
    void describesNothingSecret();
    void findsTheHasher_data();
    void findsTheHasher();
    void listsHashersOnce();
    void takesTheMajority_data();
    void takesTheMajority();
};

using auth::HashKind;

Q_DECLARE_METATYPE(auth::HashKind)

namespace {

using Kinds = std::vector<HashKind>;

const QString hex(128, u'a');
const QString radix64(53, u'a');
const QString argon2Rest = u"$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAA"_s;

} // namespace

Q_DECLARE_METATYPE(Kinds)

void TestHashKind::tellsTheKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HashKind>("kind");
    QTest::newRow("s2") << u"s2:salt:"_s + hex << HashKind::LuciaScrypt;
    QTest::newRow("s2, short key") << u"s2:salt:"_s + hex.first(64) << HashKind::Unknown;
    QTest::newRow("s2, upper-case key") << u"s2:salt:"_s + hex.toUpper() << HashKind::Unknown;
    QTest::newRow("s2, four parts") << u"s2:salt:"_s + hex + u':' << HashKind::Unknown;
    QTest::newRow("two parts") << u"0123456789abcdef:"_s + hex << HashKind::LegacyScrypt;
    QTest::newRow("two parts of oslo") << QString(32, u'0') + u':' + hex << HashKind::Unknown;
    QTest::newRow("two parts, 32 of salt") << QString(32, u'z') + u':' + hex << HashKind::LegacyScrypt;
    QTest::newRow("argon2id") << u"$argon2id$v=19$m=8,t=1,p=1"_s + argon2Rest << HashKind::Argon2id;
    QTest::newRow("argon2id, p first") << u"$argon2id$v=19$p=1,m=8,t=1"_s + argon2Rest << HashKind::Argon2id;
    QTest::newRow("argon2id, beyond our caps") << u"$argon2id$v=19$m=999999,t=99,p=99"_s + argon2Rest
                                               << HashKind::Argon2id;
    QTest::newRow("argon2i") << u"$argon2i$v=19$m=8,t=1,p=1"_s + argon2Rest << HashKind::Argon2i;
    QTest::newRow("argon2d") << u"$argon2d$v=16$m=8,t=1,p=1"_s + argon2Rest << HashKind::Argon2d;
    QTest::newRow("argon2id, no tag") << u"$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0"_s << HashKind::Unknown;
    QTest::newRow("2b") << u"$2b$10$"_s + radix64 << HashKind::Bcrypt;
    QTest::newRow("2y") << u"$2y$10$"_s + radix64 << HashKind::Bcrypt;
    QTest::newRow("2b, cut off") << u"$2b$10$"_s + radix64.chopped(1) << HashKind::Unknown;
    QTest::newRow("2a") << u"$2a$10$"_s + radix64 << HashKind::OutdatedBcrypt;
    // Lucia looks at no more than this before it throws.
    QTest::newRow("2a, cut off") << u"$2a"_s << HashKind::OutdatedBcrypt;
    QTest::newRow("2a with colons") << u"$2a:x"_s << HashKind::OutdatedBcrypt;
    QTest::newRow("exclamation mark") << u"!"_s << HashKind::Unknown;
    QTest::newRow("plain text") << u"hunter22"_s << HashKind::Unknown;
    QTest::newRow("SHA-512 crypt") << u"$6$salt$hash"_s << HashKind::Unknown;
    QTest::newRow("dollar") << u"$"_s << HashKind::Unknown;
    QTest::newRow("colon") << u":"_s << HashKind::Unknown;
    QTest::newRow("space") << u" "_s << HashKind::Unknown;
}

void TestHashKind::tellsTheKind()
{
    QFETCH(QString, text);
    QFETCH(HashKind, kind);
    QVERIFY(auth::kindOf(text) == kind);
}

void TestHashKind::tellsNullFromEmpty()
{
    QVERIFY(auth::kindOf(std::nullopt) == HashKind::None);
    QVERIFY(auth::kindOf(u"") == HashKind::Empty);
    QVERIFY(auth::kindOf(QStringView()) == HashKind::Empty);
}

void TestHashKind::tellsTheKindOfEveryVector()
{
    const QJsonObject all = vectors::lucia();
    for (const QJsonValue vector : all["scrypt_s2"_L1]["vectors"_L1].toArray())
        QVERIFY(auth::kindOf(vector["hash"_L1].toString()) == HashKind::LuciaScrypt);
    for (const QJsonValue vector : all["scrypt_other"_L1].toArray()) {
        const QString writer = vector["writer"_L1].toString();
        const HashKind kind = writer == u"lucia-v0" ? HashKind::LegacyScrypt
            : writer == u"lucia-v3-scrypt"          ? HashKind::Unknown
                                                    : HashKind::LuciaScrypt;
        QVERIFY2(auth::kindOf(vector["hash"_L1].toString()) == kind, qPrintable(writer));
    }
    for (const QJsonValue vector : all["argon2"_L1]["vectors"_L1].toArray()) {
        const QString hash = vector["hash"_L1].toString();
        const HashKind kind = hash.startsWith(u"$argon2i$") ? HashKind::Argon2i : HashKind::Argon2id;
        QVERIFY2(auth::kindOf(hash) == kind, qPrintable(vector["writer"_L1].toString()));
    }
    for (const QJsonValue vector : all["bcrypt"_L1].toArray()) {
        const QString writer = vector["writer"_L1].toString();
        const HashKind kind = writer == u"oslo-bcrypt" ? HashKind::Bcrypt : HashKind::OutdatedBcrypt;
        QVERIFY2(auth::kindOf(vector["hash"_L1].toString()) == kind, qPrintable(writer));
    }
}

void TestHashKind::describesParameters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parameters");
    QTest::newRow("s2") << u"s2:salt:"_s + hex << u"N=16384, r=16, p=1"_s;
    QTest::newRow("two parts") << u"salt:"_s + hex << u"N=16384, r=8, p=1"_s;
    QTest::newRow("argon2id") << u"$argon2id$v=19$m=19456,t=2,p=1"_s + argon2Rest << u"m=19456, t=2, p=1"_s;
    QTest::newRow("argon2id, p before t") << u"$argon2id$v=19$m=65536,p=4,t=3"_s + argon2Rest << u"m=65536, t=3, p=4"_s;
    QTest::newRow("argon2i, version 16") << u"$argon2i$v=16$m=4096,t=3,p=1"_s + argon2Rest
                                         << u"m=4096, t=3, p=1, v=16"_s;
    QTest::newRow("argon2id, keyid and data") << u"$argon2id$v=19$m=8,t=1,p=1,keyid=a2V5,data=bHVjaWE"_s + argon2Rest
                                              << u"m=8, t=1, p=1, keyid, data"_s;
    QTest::newRow("2b") << u"$2b$08$"_s + radix64 << u"cost=8"_s;
    QTest::newRow("2a") << u"$2a$12$"_s + radix64 << u"cost=12"_s;
    QTest::newRow("2a, cut off") << u"$2a$12$"_s << QString();
    QTest::newRow("malformed") << u"$argon2id$v=19$m=8"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain text") << u"hunter22"_s << QString();
}

void TestHashKind::describesParameters()
{
    QFETCH(QString, text);
    QFETCH(QString, parameters);
    QCOMPARE(auth::parametersOf(text), parameters);
}

void TestHashKind::describesNothingSecret()
{
    const QJsonObject all = vectors::lucia();
    QStringList hashes;
    for (const QJsonValue vector : all["scrypt_s2"_L1]["vectors"_L1].toArray())
        hashes.append(vector["hash"_L1].toString());
    for (const QJsonValue vector : all["argon2"_L1]["vectors"_L1].toArray())
        hashes.append(vector["hash"_L1].toString());
    QCOMPARE(hashes.size(), 31);
    for (const QString &hash : hashes) {
        const QString described = auth::parametersOf(hash);
        QVERIFY(!described.isEmpty());
        for (const QString &part : hash.split(hash.startsWith(u'$') ? u'$' : u':', Qt::SkipEmptyParts).last(2))
            QVERIFY(!described.contains(part));
    }
}

void TestHashKind::findsTheHasher_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id"); // empty: none
    QTest::newRow("s2") << u"s2:salt:"_s + hex << u"lucia-scrypt"_s;
    QTest::newRow("two parts") << u"salt:"_s + hex << u"lucia-scrypt"_s;
    QTest::newRow("argon2d") << u"$argon2d$v=16$m=8,t=1,p=1"_s + argon2Rest << u"argon2id"_s;
    QTest::newRow("argon2i") << u"$argon2i$v=19$m=8,t=1,p=1"_s + argon2Rest << u"argon2id"_s;
    QTest::newRow("2a") << u"$2a$10$"_s + radix64 << u"bcrypt"_s;
    QTest::newRow("2y") << u"$2y$10$"_s + radix64 << u"bcrypt"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("malformed") << u"$argon2id$"_s << QString();
}

void TestHashKind::findsTheHasher()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    const auth::Hasher *hasher = auth::hasherFor(text);
    QCOMPARE(hasher ? hasher->id() : QString(), id);
    QVERIFY(auth::hasherFor(auth::kindOf(text)) == hasher);
    QVERIFY(auth::hasherNamed(id) == hasher);
}

void TestHashKind::listsHashersOnce()
{
    std::set<QString> ids;
    for (const auth::Hasher *hasher : auth::hashers()) {
        ids.insert(hasher->id());
        QVERIFY(auth::hasherNamed(hasher->id()) == hasher);
    }
    QCOMPARE(ids, (std::set<QString>{u"lucia-scrypt"_s, u"argon2id"_s, u"bcrypt"_s}));
    QCOMPARE(auth::hashers().size(), ids.size());
}

void TestHashKind::takesTheMajority_data()
{
    using enum HashKind;
    QTest::addColumn<Kinds>("kinds");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("agreeing");
    QTest::addColumn<qsizetype>("counted");
    const auto row = [](const char *name, const Kinds &kinds, const QString &id, qsizetype agreeing, qsizetype counted) {
        QTest::newRow(name) << kinds << id << agreeing << counted;
    };
    row("nothing", {}, u"lucia-scrypt"_s, 0, 0);
    row("no hashes", {None, Empty, Unknown}, u"lucia-scrypt"_s, 0, 0);
    row("scrypt of both forms", {LuciaScrypt, LegacyScrypt, None}, u"lucia-scrypt"_s, 2, 2);
    row("Argon2 of each variant", {Argon2id, Argon2i, Argon2d}, u"argon2id"_s, 3, 3);
    row("Argon2 among scrypt", {LuciaScrypt, Argon2id, LuciaScrypt}, u"lucia-scrypt"_s, 2, 3);
    row("scrypt among Argon2", {LuciaScrypt, Argon2id, Argon2i, None}, u"argon2id"_s, 2, 3);
    row("as many of each", {Argon2id, LuciaScrypt}, u"lucia-scrypt"_s, 1, 2);
    row("bcrypt", {Bcrypt, OutdatedBcrypt, Argon2id}, u"bcrypt"_s, 2, 3);
    row("mostly unknown", {Unknown, Unknown, Unknown, Argon2id}, u"argon2id"_s, 1, 1);
}

void TestHashKind::takesTheMajority()
{
    QFETCH(Kinds, kinds);
    QFETCH(QString, id);
    QFETCH(qsizetype, agreeing);
    QFETCH(qsizetype, counted);
    const auth::Majority majority = auth::majority(kinds);
    QVERIFY(majority.hasher);
    QCOMPARE(majority.hasher->id(), id);
    QCOMPARE(majority.agreeing, agreeing);
    QCOMPARE(majority.counted, counted);
}

QTEST_GUILESS_MAIN(TestHashKind)
#include "tst_hashkind.moc"

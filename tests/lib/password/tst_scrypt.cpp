#include "lib/password/vectors.h"

#include "auth/password/hashkind.h"
#include "auth/password/normalization.h"
#include "auth/password/scrypt.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestScrypt : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatLuciaWrote_data();
    void readsWhatLuciaWrote();
    void agreesWithLuciaOnEveryText_data();
    void agreesWithLuciaOnEveryText();
    void readsOtherWriters_data();
    void readsOtherWriters();
    void tellsWhatIsWellFormed();
    void refusesALongText();
    void writesLuciasForm();
    void saltsEachHash();
    void ignoresLike();
    void refusesAnEmptyPassword();
    void verifiesWhatItWrote();
};

using auth::LuciaScrypt;
using database::Error;

void TestScrypt::readsWhatLuciaWrote_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray all = vectors::lucia()["scrypt_s2"_L1]["vectors"_L1].toArray();
    QCOMPARE(all.size(), 13);
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(vectors::rowName(all[i].toObject(), i).constData()) << all[i].toObject();
}

void TestScrypt::readsWhatLuciaWrote()
{
    QFETCH(QJsonObject, vector);
    const QString typed = vectors::password(vector);
    const database::Secret password = auth::passwordFrom(typed);
    const QString stored = vector["hash"_L1].toString();
    QCOMPARE(typed.size(), vector["utf16_length"_L1].toInt());
    QVERIFY(auth::normalized(password).utf8() == QByteArray::fromHex(vector["nfkc_utf8_hex"_L1].toString().toLatin1()));
    QCOMPARE(auth::changesUnderNormalization(password), vector["nfkc_changes_it"_L1].toBool());

    QVERIFY(LuciaScrypt().recognises(stored));
    QVERIFY(auth::kindOf(stored) == auth::HashKind::LuciaScrypt);
    const bool expected = vector["readers"_L1]["lucia@2.7.7"_L1].toBool();
    QVERIFY(LuciaScrypt().verify(password, stored) == expected);
    QVERIFY(LuciaScrypt().verify(auth::passwordFrom(QString(typed + u'x')), stored) == false);
}

void TestScrypt::agreesWithLuciaOnEveryText_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QJsonArray all = vectors::lucia()["scrypt_negative"_L1].toArray();
    QCOMPARE(all.size(), 8);
    for (const QJsonValue edge : vectors::read(u"scrypt-edges.json"_s)["cases"_L1].toArray())
        all.append(edge);
    QCOMPARE(all.size(), 43);
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(vectors::rowName(all[i].toObject(), i).constData()) << all[i].toObject();
}

void TestScrypt::agreesWithLuciaOnEveryText()
{
    QFETCH(QJsonObject, vector);
    const QJsonValue verdict = vector["lucia@2.7.7"_L1];
    const database::Result<bool> result
        = LuciaScrypt().verify(auth::passwordFrom(vectors::password(vector)), vector["stored"_L1].toString());
    if (verdict.isBool()) {
        QVERIFY(result.has_value());
        QCOMPARE(*result, verdict.toBool());
    } else {
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().kind, Error::Kind::Unsupported);
        QCOMPARE(u"throws "_s + result.error().subject, verdict.toString());
    }
}

void TestScrypt::readsOtherWriters_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray all = vectors::lucia()["scrypt_other"_L1].toArray();
    QCOMPARE(all.size(), 6);
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(vectors::rowName(all[i].toObject(), i).constData()) << all[i].toObject();
}

void TestScrypt::readsOtherWriters()
{
    QFETCH(QJsonObject, vector);
    const bool expected = vector["readers"_L1]["lucia"_L1].toBool();
    const QString stored = vector["hash"_L1].toString();
    QVERIFY(LuciaScrypt().verify(auth::passwordFrom(vectors::password(vector)), stored) == expected);
    // The only writer here that no password can ever be verified for under Lucia v2.
    const bool unreadable = vector["writer"_L1].toString() == u"lucia-v3-scrypt";
    QCOMPARE(LuciaScrypt().recognises(stored), !unreadable);
}

void TestScrypt::tellsWhatIsWellFormed()
{
    const QString key(128, u'a');
    const LuciaScrypt hasher;
    QVERIFY(hasher.recognises(u"s2:salt:"_s + key));
    QVERIFY(hasher.recognises(u"salt:"_s + key));
    QVERIFY(!hasher.recognises(u"s2::"_s + key));
    QVERIFY(!hasher.recognises(u":"_s + key));
    QVERIFY(!hasher.recognises(u"s3:salt:"_s + key));
    QVERIFY(!hasher.recognises(u"s2:salt:"_s + key + u'a'));
    QVERIFY(!hasher.recognises(u"s2:salt:"_s + key.first(127)));
    QVERIFY(!hasher.recognises(u"s2:salt:"_s + key.toUpper()));
    QVERIFY(!hasher.recognises(u"s2:salt:"_s + key + u':'));
    QVERIFY(!hasher.recognises(key));
    QVERIFY(!hasher.recognises(QStringView()));
}

void TestScrypt::refusesALongText()
{
    const auto longest = u"s2:"_s + QString(1024 - 3 - 129, u'a') + u':' + QString(128, u'a');
    QVERIFY(LuciaScrypt().verify(auth::passwordFrom(u"x"), longest) == false);
    const auto result = LuciaScrypt().verify(auth::passwordFrom(u"x"), QString(longest).insert(4, u'a'));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, Error::Kind::Unsupported);
    QCOMPARE(result.error().subject, u"length"_s);
}

void TestScrypt::writesLuciasForm()
{
    const auto encoded = LuciaScrypt().hash(auth::passwordFrom(u"correct horse"));
    QVERIFY(encoded.has_value());
    static const QRegularExpression form(uR"(\As2:[a-z0-9]{16}:[0-9a-f]{128}\z)"_s);
    QVERIFY(form.match(*encoded).hasMatch());
    QCOMPARE(encoded->size(), 148);
    QVERIFY(LuciaScrypt().recognises(*encoded));
    QVERIFY(LuciaScrypt().writable());
}

void TestScrypt::saltsEachHash()
{
    const database::Secret password = auth::passwordFrom(u"the same");
    const auto first = LuciaScrypt().hash(password);
    const auto second = LuciaScrypt().hash(password);
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    QVERIFY(auth::splitScrypt(*first)->salt != auth::splitScrypt(*second)->salt);
}

void TestScrypt::ignoresLike()
{
    const QString legacy = u"0123456789abcdef:"_s + QString(128, u'a');
    const auto encoded = LuciaScrypt().hash(auth::passwordFrom(u"never two parts"), legacy);
    QVERIFY(encoded.has_value());
    QVERIFY(encoded->startsWith(u"s2:"));
}

void TestScrypt::refusesAnEmptyPassword()
{
    for (const database::Secret &empty : {database::Secret(), auth::passwordFrom(u"")}) {
        const auto encoded = LuciaScrypt().hash(empty);
        QVERIFY(!encoded.has_value());
        QCOMPARE(encoded.error().kind, Error::Kind::Input);
        QCOMPARE(encoded.error().subject, u"password"_s);
    }
}

void TestScrypt::verifiesWhatItWrote()
{
    QRandomGenerator random(20231117);
    for (int i = 0; i < 8; ++i) {
        const QString typed = vectors::randomPassword(random);
        const auto encoded = LuciaScrypt().hash(auth::passwordFrom(typed));
        QVERIFY(encoded.has_value());
        QVERIFY(LuciaScrypt().verify(auth::passwordFrom(typed), *encoded) == true);
        QVERIFY(LuciaScrypt().verify(auth::passwordFrom(QString(typed + u'x')), *encoded) == false);
        const QString otherForm = typed.normalized(QString::NormalizationForm_KD);
        QVERIFY(LuciaScrypt().verify(auth::passwordFrom(otherForm), *encoded) == true);
    }
}

QTEST_GUILESS_MAIN(TestScrypt)
#include "tst_scrypt.moc"

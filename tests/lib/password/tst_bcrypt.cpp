#include "lib/password/vectors.h"

#include "auth/password/bcrypt.h"
#include "auth/password/normalization.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestBcrypt : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatThePackagesWrote_data();
    void readsWhatThePackagesWrote();
    void splitsOnlyTheForm_data();
    void splitsOnlyTheForm();
    void readsTheFirst72Bytes();
    void ignoresUnusedBitsOfTheSalt();
    void takesParametersOver_data();
    void takesParametersOver();
    void refusesWhatItCannotHold();
    void capsTheCost();
    void verifiesWhatItWrote();
};

using auth::Bcrypt;
using database::Error;

namespace {

const QString cheap = u"$2b$04$"_s + QString(53, u'.');

} // namespace

void TestBcrypt::readsWhatThePackagesWrote_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray all = vectors::lucia()["bcrypt"_L1].toArray();
    QCOMPARE(all.size(), 3);
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(vectors::rowName(all[i].toObject(), i).constData()) << all[i].toObject();
}

void TestBcrypt::readsWhatThePackagesWrote()
{
    QFETCH(QJsonObject, vector);
    const QString stored = vector["hash"_L1].toString();
    const QString typed = vectors::password(vector);
    QVERIFY(Bcrypt().recognises(stored));
    const bool expected = vector["readers"_L1]["bcryptjs"_L1].toBool();
    QVERIFY(Bcrypt().verify(auth::passwordFrom(typed), stored) == expected);
    QVERIFY(Bcrypt().verify(auth::passwordFrom(QString(u'x' + typed.chopped(2))), stored) == (typed.size() > 73));
}

void TestBcrypt::splitsOnlyTheForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cost"); // 0: not the form
    const QString rest(53, u'a');
    QTest::newRow("2a") << u"$2a$10$"_s + rest << 10;
    QTest::newRow("2b") << u"$2b$04$"_s + rest << 4;
    QTest::newRow("2y") << u"$2y$31$"_s + rest << 31;
    QTest::newRow("2x") << u"$2x$10$"_s + rest << 0;
    QTest::newRow("2") << u"$2$10$"_s + rest << 0;
    QTest::newRow("cost 3") << u"$2b$03$"_s + rest << 0;
    QTest::newRow("cost 32") << u"$2b$32$"_s + rest << 0;
    QTest::newRow("cost of letters") << u"$2b$1a$"_s + rest << 0;
    QTest::newRow("one too short") << u"$2b$10$"_s + rest.chopped(1) << 0;
    QTest::newRow("one too long") << u"$2b$10$"_s + rest + u'a' << 0;
    QTest::newRow("plus sign") << u"$2b$10$"_s + rest.chopped(1) + u'+' << 0;
    QTest::newRow("beyond ASCII") << u"$2b$10$"_s + rest.chopped(1) + u'\u00e4' << 0;
    QTest::newRow("empty") << QString() << 0;
}

void TestBcrypt::splitsOnlyTheForm()
{
    QFETCH(QString, text);
    QFETCH(int, cost);
    const auto hash = auth::splitBcrypt(text);
    QCOMPARE(hash.has_value(), cost != 0);
    if (hash)
        QCOMPARE(hash->cost, cost);
    QCOMPARE(Bcrypt().recognises(text), cost != 0);
    if (!hash) {
        const auto verdict = Bcrypt().verify(auth::passwordFrom(u"x"), text);
        QVERIFY(!verdict.has_value());
        QCOMPARE(verdict.error().kind, Error::Kind::Input);
    }
}

void TestBcrypt::readsTheFirst72Bytes()
{
    // Made with bcryptjs 2.4.3 from 72 times the letter x.
    const QString stored = u"$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i"_s;
    QVERIFY(Bcrypt().verify(auth::passwordFrom(QString(71, u'x')), stored) == false);
    QVERIFY(Bcrypt().verify(auth::passwordFrom(QString(72, u'x')), stored) == true);
    QVERIFY(Bcrypt().verify(auth::passwordFrom(QString(1000, u'x')), stored) == true);
}

void TestBcrypt::ignoresUnusedBitsOfTheSalt()
{
    // The salt's last character counts for two of its six bits; some writers leave the others set.
    const QString stored = u"$2b$04$abcdefghijklmnopqrstuvbzadhGtS2zEF.gu0yd0opP6cVzb.e0i"_s;
    QVERIFY(Bcrypt().verify(auth::passwordFrom(QString(72, u'x')), stored) == true);
}

void TestBcrypt::takesParametersOver_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("start");
    const QString rest(53, u'.');
    QTest::newRow("nothing") << QString() << u"$2b$10$"_s;
    QTest::newRow("another format") << u"s2:salt:key"_s << u"$2b$10$"_s;
    QTest::newRow("2b") << u"$2b$05$"_s + rest << u"$2b$05$"_s;
    QTest::newRow("2y") << u"$2y$04$"_s + rest << u"$2y$04$"_s;
    QTest::newRow("2a, which Lucia before 2.4 refuses") << u"$2a$04$"_s + rest << u"$2b$04$"_s;
}

void TestBcrypt::takesParametersOver()
{
    QFETCH(QString, like);
    QFETCH(QString, start);
    const auto encoded = Bcrypt().hash(auth::passwordFrom(u"taken over"), like);
    QVERIFY(encoded.has_value());
    QVERIFY(encoded->startsWith(start));
    QVERIFY(Bcrypt().recognises(*encoded));
    QVERIFY(Bcrypt().verify(auth::passwordFrom(u"taken over"), *encoded) == true);
}

void TestBcrypt::refusesWhatItCannotHold()
{
    const QString nul = QString(u'a') + QChar(0) + u'b';
    for (const QString &typed : {QString(), QString(73, u'x'), QString(37, u'\u00e4'), nul}) {
        const auto encoded = Bcrypt().hash(auth::passwordFrom(typed), cheap);
        QVERIFY(!encoded.has_value());
        QCOMPARE(encoded.error().kind, Error::Kind::Input);
        QCOMPARE(encoded.error().subject, u"password"_s);
    }
    const auto verdict = Bcrypt().verify(auth::passwordFrom(nul), cheap);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().kind, Error::Kind::Input);
    QVERIFY(Bcrypt().hash(auth::passwordFrom(QString(36, u'\u00e4')), cheap).has_value());
}

void TestBcrypt::capsTheCost()
{
    const QString costly = u"$2b$16$"_s + QString(53, u'.');
    const auto verdict = Bcrypt().verify(auth::passwordFrom(u"x"), costly);
    QVERIFY(!verdict.has_value());
    QCOMPARE(verdict.error().kind, Error::Kind::Unsupported);
    const auto encoded = Bcrypt().hash(auth::passwordFrom(u"x"), costly);
    QVERIFY(!encoded.has_value());
    QCOMPARE(encoded.error().kind, Error::Kind::Unsupported);
    QCOMPARE(encoded.error().subject, u"cost"_s);
}

void TestBcrypt::verifiesWhatItWrote()
{
    QRandomGenerator random(20231117);
    int held = 0;
    for (int i = 0; i < 100; ++i) {
        const database::Secret password = auth::passwordFrom(vectors::randomPassword(random));
        const auto encoded = Bcrypt().hash(password, cheap);
        QCOMPARE(encoded.has_value(), password.utf8().size() <= 72 && !password.utf8().contains('\0'));
        if (!encoded)
            continue;
        ++held;
        QVERIFY(Bcrypt().verify(password, *encoded) == true);
        QVERIFY(Bcrypt().verify(auth::passwordFrom(u"another"), *encoded) == false);
    }
    QVERIFY(held > 50);
}

QTEST_GUILESS_MAIN(TestBcrypt)
#include "tst_bcrypt.moc"

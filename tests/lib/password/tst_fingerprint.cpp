#include "auth/fingerprint.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestFingerprint : public QObject
{
    Q_OBJECT

private slots:
    void isHmacSha256_data();
    void isHmacSha256();
    void dependsOnKeyAndId();
    void hashesUtf8();
    void manyAreAsOne();
    void masksIds_data();
    void masksIds();
    void knowsWhatCouldBeAToken_data();
    void knowsWhatCouldBeAToken();
};

void TestFingerprint::isHmacSha256_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("digits");
    // RFC 4231, 4.2, 4.3, 4.7 and 4.8
    QTest::newRow("case 1") << QByteArray(20, '\x0b') << u"Hi There"_s << u"b0344c61"_s;
    QTest::newRow("case 2") << QByteArray("Jefe") << u"what do ya want for nothing?"_s << u"5bdcc146"_s;
    QTest::newRow("case 6") << QByteArray(131, '\xaa') << u"Test Using Larger Than Block-Size Key - Hash Key First"_s
                            << u"60e43159"_s;
    QTest::newRow("case 7") << QByteArray(131, '\xaa')
                            << u"This is a test using a larger than block-size key and a larger than block-size data. "
                               u"The key needs to be hashed before being used by the HMAC algorithm."_s
                            << u"9b09ffa7"_s;
}

void TestFingerprint::isHmacSha256()
{
    QFETCH(QByteArray, key);
    QFETCH(QString, id);
    QFETCH(QString, digits);
    QCOMPARE(auth::fingerprint(key, id), digits);
}

void TestFingerprint::dependsOnKeyAndId()
{
    const QByteArray key(32, 'k');
    const QString id(40, u'a');
    QCOMPARE(auth::fingerprint(key, id), auth::fingerprint(key, id));
    QVERIFY(auth::fingerprint(key, id) != auth::fingerprint(QByteArray(32, 'K'), id));
    QVERIFY(auth::fingerprint(key, id) != auth::fingerprint(key, QString(39, u'a')));
    QCOMPARE(auth::fingerprint(key, QString()).size(), 8);
    QCOMPARE(auth::fingerprint(key, QString(1000000, u'a')).size(), 8);
}

void TestFingerprint::hashesUtf8()
{
    QCOMPARE(auth::fingerprint("key", u"\u00e4"), u"927d0fe1"_s);
}

void TestFingerprint::manyAreAsOne()
{
    for (const auto &key : {QByteArray(), QByteArray(32, 'k'), QByteArray(64, 'b'), QByteArray(65, 'l')}) {
        auth::Fingerprinter fingerprinter(key);
        const QString usual(40, u'a');
        for (const auto &id : {QString(), usual, u"\u00e4\U0001F600"_s, QString(200, u'z'), usual}) {
            const auto digits = fingerprinter.digits(id.toUtf8());
            QVERIFY(digits);
            QCOMPARE(QString::fromLatin1(digits->data(), qsizetype(digits->size())), auth::fingerprint(key, id));
        }
    }
}

void TestFingerprint::masksIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("masked");
    QTest::newRow("of Lucia") << u"abcdefghijklmnopqrstuvwxyz0123456789abcd"_s << u"abcd\u2026"_s;
    QTest::newRow("8 characters") << u"abcdefgh"_s << u"abcd\u2026"_s;
    QTest::newRow("7 characters") << u"abcdefg"_s << u"\u2026"_s;
    QTest::newRow("1 character") << u"a"_s << u"\u2026"_s;
    QTest::newRow("empty") << QString() << u"\u2026"_s;
    QTest::newRow("a pair across the cut") << u"abc\U0001f512defgh"_s << u"abc\u2026"_s;
    QTest::newRow("a pair before the cut") << u"ab\U0001f512cdefgh"_s << u"ab\U0001f512\u2026"_s;
}

void TestFingerprint::masksIds()
{
    QFETCH(QString, id);
    QFETCH(QString, masked);
    QCOMPARE(auth::masked(id), masked);
}

void TestFingerprint::knowsWhatCouldBeAToken_data()
{
    const auto token = QString(40, u'k');
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("could");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("a name") << u"Mara Lindqvist of Fjordpost, not a token"_s << false;
    QTest::newRow("an address") << u"jules.ferrand.the.second@atelier-nord.fr"_s << false;
    QTest::newRow("an id of Lucia's users") << u"3si8jri4tfm06xk"_s << false;
    QTest::newRow("19 characters") << token.first(19) << false;
    QTest::newRow("20 characters") << token.first(20) << true;
    QTest::newRow("a token") << token << true;
    QTest::newRow("a token of another making") << u"ab:cd=ef:gh=ij:kl=mn:op"_s << true;
    QTest::newRow("with spaces around it") << u"  \t"_s + token + u" \n"_s << true;
    QTest::newRow("a header") << u"Authorization: Bearer "_s + token << true;
    QTest::newRow("a cookie") << u"auth_session="_s + token + u";user=ada@example.com"_s << true;
    QTest::newRow("with words") << u"is it "_s + token + u" or not"_s << true;
}

void TestFingerprint::knowsWhatCouldBeAToken()
{
    QFETCH(QString, text);
    QTEST(auth::couldHoldToken(text), "could");
}

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"

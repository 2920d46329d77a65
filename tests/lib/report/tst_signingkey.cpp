#include "report/signingkey.h"

#include <QTest>

using namespace candela::report;
using candela::database::Error;

class tst_SigningKey : public QObject
{
    Q_OBJECT

private slots:
    void vectors_data();
    void vectors();
    void generated();
    void otherMessage();
    void wrongSizes();
    void pem();
    void fingerprint();
    void otherPem_data();
    void otherPem();
};

// RFC 8032, 7.1.
void tst_SigningKey::vectors_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("signature");
    const auto row = [](const char *name, auto... hex) { (QTest::newRow(name) << ... << QByteArray::fromHex(hex)); };
    row("1", "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655"
        "141438e7a100b");
    row("2", "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00"
        "d291612bb0c00");
    row("3", "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc02"
        "7beceea1ec40a");
}

void tst_SigningKey::vectors()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, known);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, signature);
    const auto key = SigningKey::fromBytes(secret);
    QVERIFY(key);
    QCOMPARE(key->publicKey().bytes(), known);
    QCOMPARE(key->sign(message).value_or(QByteArray()), signature);
    QVERIFY(PublicKey::fromBytes(known)->verify(message, signature));
}

void tst_SigningKey::generated()
{
    const auto first = SigningKey::generate();
    const auto second = SigningKey::generate();
    QVERIFY(first && second);
    QVERIFY(first->publicKey() != second->publicKey());
    const auto again = SigningKey::fromBytes(first->bytes());
    QVERIFY(again);
    QCOMPARE(again->publicKey().bytes(), first->publicKey().bytes());
    QVERIFY(first->publicKey().verify("text", *again->sign("text")));
}

void tst_SigningKey::otherMessage()
{
    const auto key = *SigningKey::generate();
    auto signature = *key.sign("text");
    QVERIFY(key.publicKey().verify("text", signature));
    QVERIFY(!key.publicKey().verify("texT", signature));
    QVERIFY(!SigningKey::generate()->publicKey().verify("text", signature));
    QVERIFY(!key.publicKey().verify("text", signature.chopped(1)));
    QVERIFY(!key.publicKey().verify("text", QByteArray()));
    signature[63] = char(signature[63] ^ 1);
    QVERIFY(!key.publicKey().verify("text", signature));
}

void tst_SigningKey::wrongSizes()
{
    for (const int size : {0, 31, 33, 64}) {
        const auto key = SigningKey::fromBytes(QByteArray(size, 'k'));
        QVERIFY(!key);
        QCOMPARE(key.error().kind, Error::Kind::Input);
        QVERIFY(!PublicKey::fromBytes(QByteArray(size, 'k')));
    }
}

void tst_SigningKey::pem()
{
    const auto key = SigningKey::fromBytes(QByteArray(32, 'k'))->publicKey();
    QVERIFY(key.pem().startsWith("-----BEGIN PUBLIC KEY-----\n"));
    QVERIFY(PublicKey::fromPem(key.pem()) == key);
}

// openssl pkey -pubin -in key.pem -outform DER | sha256sum
void tst_SigningKey::fingerprint()
{
    const auto key = *PublicKey::fromBytes(
        QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    QCOMPARE(key.fingerprint().toHex(), "06e3fd8fda29bb60ab59557de61edb0aecdb231134be30e75b455f8e1b792fa9");
}

void tst_SigningKey::otherPem_data()
{
    QTest::addColumn<QByteArray>("pem");
    const auto pem = SigningKey::fromBytes(QByteArray(32, 'k'))->publicKey().pem();
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("-----BEGIN PUBLIC KEY-----\nabc\n-----END PUBLIC KEY-----\n");
    QTest::newRow("cut") << pem.chopped(30);
    // OpenSSL would ask the terminal for a password.
    QTest::newRow("encrypted") << QByteArray(pem).replace("-----BEGIN PUBLIC KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,000102030405060708090A0B0C0D0E0F\n\n");
    // On the curve P-256.
    QTest::newRow("of another kind") << QByteArray(
        "-----BEGIN PUBLIC KEY-----\n"
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEeDhmVa97b1VMJdHAErZkurVbQRpf\n"
        "JtYYrGENJio7CV1LO6SmO9cs4k3kawqSqjb2hyaBZolqjUyZyxEcglH+0g==\n"
        "-----END PUBLIC KEY-----\n");
}

void tst_SigningKey::otherPem()
{
    QFETCH(QByteArray, pem);
    QVERIFY(!PublicKey::fromPem(pem));
}

QTEST_GUILESS_MAIN(tst_SigningKey)
#include "tst_signingkey.moc"

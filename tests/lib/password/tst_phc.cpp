#include "auth/password/phc.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestPhc : public QObject
{
    Q_OBJECT

private slots:
    void readsTheParts();
    void acceptsTheForm_data();
    void acceptsTheForm();
    void refusesMalformedTexts_data();
    void refusesMalformedTexts();
    void capsWhatAHashMayCost_data();
    void capsWhatAHashMayCost();
    void decodesBase64_data();
    void decodesBase64();
    void survivesRandomChanges();
};

using auth::Argon2Hash;
using database::Error;

namespace {

const QString good = u"$argon2id$v=19$m=64,t=3,p=4$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAAAAAAAA"_s;

QString replaced(const QString &what, const QString &by)
{
    QString text = good;
    return text.replace(what, by);
}

QString nameOf(Argon2Hash::Variant variant)
{
    return variant == Argon2Hash::Variant::ID ? u"argon2id"_s
        : variant == Argon2Hash::Variant::I   ? u"argon2i"_s
                                              : u"argon2d"_s;
}

// The hash written anew from what was read of it.
QString written(const Argon2Hash &hash)
{
    QString parameters = u"m=%1,t=%2,p=%3"_s.arg(hash.memory).arg(hash.passes).arg(hash.lanes);
    if (!hash.keyId.isEmpty())
        parameters += u",keyid="_s + hash.keyId.toString();
    if (!hash.data.isEmpty())
        parameters += u",data="_s + hash.data.toString();
    return u"$%1$v=%2$%3$%4$%5"_s.arg(
        nameOf(hash.variant), QString::number(hash.version), parameters, hash.salt.toString(), hash.tag.toString());
}

} // namespace

void TestPhc::readsTheParts()
{
    const QString text = u"$argon2i$v=16$data=bHVjaWE,p=4,keyid=a2V5,t=3,m=64$c2FsdHNhbHRzYWx0$AAAAAAAA"_s;
    const auto hash = auth::parseArgon2(text);
    QVERIFY(hash.has_value());
    QCOMPARE(hash->variant, Argon2Hash::Variant::I);
    QCOMPARE(hash->version, 16u);
    QCOMPARE(hash->memory, 64u);
    QCOMPARE(hash->passes, 3u);
    QCOMPARE(hash->lanes, 4u);
    QVERIFY(auth::fromBase64(hash->keyId) == QByteArray("key"));
    QVERIFY(auth::fromBase64(hash->data) == QByteArray("lucia"));
    QVERIFY(auth::fromBase64(hash->salt) == QByteArray("saltsaltsalt"));
    QVERIFY(auth::fromBase64(hash->tag) == QByteArray(6, '\0'));
}

void TestPhc::acceptsTheForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as written") << good;
    QTest::newRow("argon2d") << replaced(u"argon2id"_s, u"argon2d"_s);
    QTest::newRow("without a version") << replaced(u"$v=19"_s, QString());
    QTest::newRow("empty keyid") << replaced(u"p=4"_s, u"p=4,keyid="_s);
    QTest::newRow("least of everything") << u"$argon2d$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAA"_s;
    QTest::newRow("greatest numbers") << replaced(u"m=64,t=3,p=4"_s, u"m=4294967295,t=4294967295,p=16777215"_s);
    QTest::newRow("512 characters") << good + QString(512 - good.size(), u'A');
}

void TestPhc::acceptsTheForm()
{
    QFETCH(QString, text);
    QVERIFY(auth::parseArgon2(text).has_value());
}

void TestPhc::refusesMalformedTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject");
    const auto parameters = [](const char *name, const QString &text, const QString &subject) {
        QTest::newRow(name) << replaced(u"m=64,t=3,p=4"_s, text) << subject;
    };
    QTest::newRow("null") << QString() << u"variant"_s;
    QTest::newRow("only a dollar") << u"$"_s << u"variant"_s;
    QTest::newRow("no dollar") << good.sliced(1) << u"variant"_s;
    QTest::newRow("two dollars") << u'$' + good << u"variant"_s;
    QTest::newRow("leading space") << u' ' + good << u"variant"_s;
    QTest::newRow("upper case") << replaced(u"argon2id"_s, u"Argon2id"_s) << u"variant"_s;
    QTest::newRow("unknown variant") << replaced(u"argon2id"_s, u"argon2ds"_s) << u"variant"_s;
    QTest::newRow("only the variant") << u"$argon2id"_s << u"parameters"_s;
    QTest::newRow("version 18") << replaced(u"v=19"_s, u"v=18"_s) << u"v"_s;
    QTest::newRow("version 0") << replaced(u"v=19"_s, u"v=0"_s) << u"v"_s;
    QTest::newRow("version in hexadecimal") << replaced(u"v=19"_s, u"v=0x13"_s) << u"v"_s;
    QTest::newRow("no version number") << replaced(u"v=19"_s, u"v="_s) << u"v"_s;
    QTest::newRow("version twice") << replaced(u"v=19"_s, u"v=19$v=19"_s) << u"parameters"_s;
    parameters("m missing", u"t=3,p=4"_s, u"m"_s);
    parameters("t missing", u"m=64,p=4"_s, u"t"_s);
    parameters("p missing", u"m=64,t=3"_s, u"p"_s);
    parameters("m twice", u"m=64,m=64,t=3,p=4"_s, u"m"_s);
    parameters("p twice", u"m=64,t=3,p=4,p=1"_s, u"p"_s);
    parameters("data twice", u"m=64,t=3,p=4,data=,data="_s, u"data"_s);
    parameters("unknown parameter", u"m=64,t=3,p=4,x=1"_s, u"parameters"_s);
    parameters("no parameters", QString(), u"parameters"_s);
    parameters("trailing comma", u"m=64,t=3,p=4,"_s, u"parameters"_s);
    parameters("upper-case name", u"M=64,t=3,p=4"_s, u"parameters"_s);
    parameters("space before a name", u"m=64, t=3,p=4"_s, u"parameters"_s);
    parameters("no equals sign", u"m64,t=3,p=4"_s, u"parameters"_s);
    parameters("bare data", u"m=64,t=3,p=4,data"_s, u"parameters"_s);
    parameters("m without a number", u"m=,t=3,p=4"_s, u"m"_s);
    parameters("negative m", u"m=-64,t=3,p=4"_s, u"m"_s);
    parameters("m with a plus sign", u"m=+64,t=3,p=4"_s, u"m"_s);
    parameters("m with a leading zero", u"m=064,t=3,p=4"_s, u"m"_s);
    parameters("m in hexadecimal", u"m=0x40,t=3,p=4"_s, u"m"_s);
    parameters("m with a fraction", u"m=64.0,t=3,p=4"_s, u"m"_s);
    parameters("m with an exponent", u"m=1e5,t=3,p=4"_s, u"m"_s);
    parameters("m in other digits", u"m=\u0666\u0664,t=3,p=4"_s, u"m"_s);
    parameters("m above 32 bits", u"m=4294967296,t=3,p=4"_s, u"m"_s);
    parameters("m above 64 bits", u"m=18446744073709551680,t=3,p=4"_s, u"m"_s);
    parameters("m of zero", u"m=0,t=3,p=4"_s, u"m"_s);
    parameters("m too small for p", u"m=31,t=3,p=4"_s, u"m"_s);
    parameters("t of zero", u"m=64,t=0,p=4"_s, u"t"_s);
    parameters("p of zero", u"m=64,t=3,p=0"_s, u"p"_s);
    parameters("p above the format", u"m=4294967295,t=3,p=536870912"_s, u"p"_s);
    parameters("keyid not base64", u"m=64,t=3,p=4,keyid=?"_s, u"keyid"_s);
    parameters("data with padding", u"m=64,t=3,p=4,data=bHVjaQ=="_s, u"data"_s);
    QTest::newRow("no salt") << replaced(u"c2FsdHNhbHRzYWx0"_s, QString()) << u"salt"_s;
    QTest::newRow("salt of 7 bytes") << replaced(u"c2FsdHNhbHRzYWx0"_s, u"AAAAAAAAAA"_s) << u"salt"_s;
    QTest::newRow("salt with a space") << replaced(u"c2FsdHNhbHRzYWx0"_s, u"c2FsdHNh HRzYWx0"_s) << u"salt"_s;
    QTest::newRow("salt in URL base64") << replaced(u"c2FsdHNhbHRzYWx0"_s, u"c2FsdHNh-_RzYWx0"_s) << u"salt"_s;
    QTest::newRow("salt and no tag") << good.first(good.lastIndexOf(u'$')) << u"tag"_s;
    QTest::newRow("empty tag") << good.first(good.lastIndexOf(u'$') + 1) << u"tag"_s;
    QTest::newRow("tag of 3 bytes") << good.first(good.lastIndexOf(u'$') + 1) + u"AAAA"_s << u"tag"_s;
    QTest::newRow("tag with padding") << good + u"=="_s << u"tag"_s;
    QTest::newRow("tag with a newline") << good + u'\n' << u"tag"_s;
    QTest::newRow("tag with a NUL") << good + QChar(0) << u"tag"_s;
    QTest::newRow("tag with stray bits") << good.chopped(1) + u'B' << u"tag"_s;
    QTest::newRow("one part more") << good + u"$AAAA"_s << u"tag"_s;
    QTest::newRow("513 characters") << good + QString(513 - good.size(), u'A') << u"length"_s;
}

void TestPhc::refusesMalformedTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, subject);
    const auto hash = auth::parseArgon2(text);
    QVERIFY(!hash.has_value());
    QCOMPARE(hash.error().kind, Error::Kind::Input);
    QCOMPARE(hash.error().subject, subject);
}

void TestPhc::capsWhatAHashMayCost_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<QString>("subject");
    QTest::newRow("at every cap") << u"m=262144,t=16,p=8"_s << QString();
    QTest::newRow("m above") << u"m=262145,t=16,p=8"_s << u"m"_s;
    QTest::newRow("t above") << u"m=262144,t=17,p=8"_s << u"t"_s;
    QTest::newRow("p above") << u"m=262144,t=16,p=9"_s << u"p"_s;
}

void TestPhc::capsWhatAHashMayCost()
{
    QFETCH(QString, parameters);
    QFETCH(QString, subject);
    const QString text = replaced(u"m=64,t=3,p=4"_s, parameters);
    const auto hash = auth::parseArgon2(text);
    QVERIFY(hash.has_value());
    const auto allowed = auth::withinCaps(*hash);
    QCOMPARE(allowed.has_value(), subject.isEmpty());
    if (!allowed) {
        QCOMPARE(allowed.error().kind, Error::Kind::Unsupported);
        QCOMPARE(allowed.error().subject, subject);
    }
}

void TestPhc::decodesBase64_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes"); // null: refused
    QTest::newRow("empty") << QString() << QByteArray("");
    for (int length = 1; length <= 9; ++length) {
        const QByteArray bytes = QByteArray::fromHex("00ff7f80fbefbe3fc3").first(length);
        QTest::addRow("%d bytes", length)
            << QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals)) << bytes;
    }
    QTest::newRow("one character") << u"A"_s << QByteArray();
    QTest::newRow("five characters") << u"AAAAA"_s << QByteArray();
    QTest::newRow("padding") << u"AA=="_s << QByteArray();
    QTest::newRow("stray bits of two characters") << u"AB"_s << QByteArray();
    QTest::newRow("stray bits of three characters") << u"AAB"_s << QByteArray();
    QTest::newRow("hyphen") << u"AA-A"_s << QByteArray();
    QTest::newRow("full-width letter") << u"AA\uff21A"_s << QByteArray();
    QTest::newRow("letter whose low byte is A") << u"AA\u0141A"_s << QByteArray();
}

void TestPhc::decodesBase64()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const auto decoded = auth::fromBase64(text);
    QCOMPARE(decoded.has_value(), !bytes.isNull());
    if (decoded)
        QCOMPARE(*decoded, bytes);
}

// Any text is either refused or read so that writing it anew says the same.
void TestPhc::survivesRandomChanges()
{
    QRandomGenerator random(19456);
    const QString alphabet = u"$=,.mtpvid0123456789AaZz+/- keydt\u00e4"_s + QChar(0xd83d);
    const QString start = u"$argon2id$v=19$m=64,t=3,p=4,keyid=a2V5,data=bHVjaWE$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAA"_s;
    int accepted = 0;
    for (int i = 0; i < 30000; ++i) {
        QString text = start;
        for (int changes = random.bounded(1, 4); changes > 0; --changes) {
            const int at = random.bounded(static_cast<int>(text.size()));
            const QChar character = alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            switch (random.bounded(4)) {
            case 0: text[at] = character; break;
            case 1: text.insert(at, character); break;
            case 2: text.remove(at, random.bounded(1, 8)); break;
            default: text.insert(at, text.sliced(at, std::min<qsizetype>(random.bounded(1, 12), text.size() - at)));
            }
            if (text.isEmpty())
                text = start;
        }
        const auto hash = auth::parseArgon2(text);
        if (!hash) {
            QVERIFY(!hash.error().subject.isEmpty());
            continue;
        }
        ++accepted;
        const QString again = written(*hash);
        const auto reread = auth::parseArgon2(again);
        QVERIFY(reread.has_value());
        QVERIFY(written(*reread) == again);
    }
    QVERIFY(accepted > 1000);
    QVERIFY(accepted < 29000);
}

QTEST_GUILESS_MAIN(TestPhc)
#include "tst_phc.moc"

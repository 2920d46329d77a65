#include "auth/password/normalization.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestNormalization : public QObject
{
    Q_OBJECT

private slots:
    void encodesAsJavaScriptDoes_data();
    void encodesAsJavaScriptDoes();
    void normalizesToCompatibleComposition_data();
    void normalizesToCompatibleComposition();
    void keepsTheSecretThatIsNormalAlready();
    void takesLongPasswords();
};

void TestNormalization::encodesAsJavaScriptDoes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("utf8");
    const QChar high(0xd83d);
    const QChar low(0xdd12);
    QTest::newRow("null") << QString() << QByteArray();
    QTest::newRow("empty") << u""_s << QByteArray("");
    QTest::newRow("ASCII") << u"abc"_s << QByteArray("abc");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray(1, '\0');
    QTest::newRow("pair") << QString(high) + low << QByteArray::fromHex("f09f9492");
    QTest::newRow("high alone") << QString(high) << QByteArray::fromHex("efbfbd");
    QTest::newRow("low alone") << QString(low) << QByteArray::fromHex("efbfbd");
    QTest::newRow("reversed") << QString(low) + high << QByteArray::fromHex("efbfbdefbfbd");
    QTest::newRow("high twice, low") << QString(high) + high + low << QByteArray::fromHex("efbfbdf09f9492");
    QTest::newRow("high, letter") << QString(high) + u'y' << QByteArray::fromHex("efbfbd79");
    QTest::newRow("U+FEFF first") << QString(QChar(0xfeff)) + u'a' << QByteArray::fromHex("efbbbf61");
}

void TestNormalization::encodesAsJavaScriptDoes()
{
    QFETCH(QString, typed);
    QFETCH(QByteArray, utf8);
    QVERIFY(auth::passwordFrom(typed).utf8() == utf8);
    // A second time, because what it wipes has to be a copy of its own.
    QVERIFY(auth::passwordFrom(typed).utf8() == utf8);
}

void TestNormalization::normalizesToCompatibleComposition_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normal");
    QTest::newRow("ASCII") << u"~ abc"_s << u"~ abc"_s;
    QTest::newRow("composed already") << u"\u00e4"_s << u"\u00e4"_s;
    QTest::newRow("decomposed") << u"a\u0308"_s << u"\u00e4"_s;
    QTest::newRow("ligature") << u"\ufb01x"_s << u"fix"_s;
    QTest::newRow("full width") << u"\uff21\uff11"_s << u"A1"_s;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << u"a b"_s;
    QTest::newRow("Hangul jamo") << u"\u1112\u1161\u11ab"_s << u"\ud55c"_s;
    QTest::newRow("order of marks") << u"q\u0307\u0323"_s << u"q\u0323\u0307"_s;
    QTest::newRow("composition exclusion") << u"\u0958"_s << u"\u0915\u093c"_s;
    QTest::newRow("ligature of 18") << u"\ufdfa"_s
                                    << u"\u0635\u0644\u0649 \u0627\u0644\u0644\u0647 \u0639\u0644\u064a\u0647 "
                                       u"\u0648\u0633\u0644\u0645"_s;
    QTest::newRow("blocked by a mark of the same class") << u"a\u0301\u0308"_s << u"\u00e1\u0308"_s;
    QTest::newRow("past a mark of a lower class") << u"a\u0323\u0301"_s << u"\u1ea1\u0301"_s;
    QTest::newRow("not past a letter") << u"ab\u0301"_s << u"ab\u0301"_s;
    QTest::newRow("mark without a letter") << u"\u0301a"_s << u"\u0301a"_s;
    QTest::newRow("two marks on one letter") << u"o\u0302\u0301"_s << u"\u1ed1"_s;
    // Qt 6.4 alone leaves the syllable after the first vowel sign in pieces.
    QTest::newRow("composite beyond U+FFFF, syllable") << u"\U000114b9\U000114ba\ud55c"_s << u"\U000114bb\ud55c"_s;
    QTest::newRow("composite beyond U+FFFF, letter") << u"\U000114bba\u0308"_s << u"\U000114bb\u00e4"_s;
    QTest::newRow("U+FEFF before a mark") << u"a\ufeff\u0301"_s << u"a\ufeff\u0301"_s;
    QTest::newRow("U+FEFF stays") << u"\ufeff\ufb01"_s << u"\ufefffi"_s;
    QTest::newRow("NUL stays") << QString(QChar(0)) + u"\ufb01"_s << QString(QChar(0)) + u"fi"_s;
}

void TestNormalization::normalizesToCompatibleComposition()
{
    QFETCH(QString, typed);
    QFETCH(QString, normal);
    const database::Secret password = auth::passwordFrom(typed);
    QVERIFY(auth::normalized(password).utf8() == normal.toUtf8());
    QCOMPARE(auth::changesUnderNormalization(password), typed != normal);
    QVERIFY(password.utf8() == typed.toUtf8());
}

void TestNormalization::keepsTheSecretThatIsNormalAlready()
{
    for (const QString &typed : {u"plain"_s, u"p\u00e4ssw\u00f6rd"_s, QString()}) {
        const database::Secret password = auth::passwordFrom(typed);
        QVERIFY(auth::normalized(password).utf8().data() == password.utf8().data());
    }
}

void TestNormalization::takesLongPasswords()
{
    const database::Secret password = auth::passwordFrom(QString(10000, QChar(0xfb01)));
    const database::Secret normal = auth::normalized(password);
    QVERIFY(normal.utf8() == QByteArray("fi").repeated(10000));
}

QTEST_GUILESS_MAIN(TestNormalization)
#include "tst_normalization.moc"

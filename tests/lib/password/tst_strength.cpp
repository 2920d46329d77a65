#include "auth/password/strength.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestStrength : public QObject
{
    Q_OBJECT

private slots:
    void scores_data();
    void scores();
    void ordersPasswords();
    void knowsWordsOfTheUser();
    void countsCharactersNotBytes();
    void readsPastNuls();
    void capsTheLength();
    void takesAnyText();
};

using auth::strengthOf;

void TestStrength::scores_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("score");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("one letter") << u"a"_s << 0;
    QTest::newRow("the commonest") << u"password"_s << 0;
    QTest::newRow("the keyboard") << u"qwerty"_s << 0;
    QTest::newRow("digits in order") << u"123456789"_s << 0;
    QTest::newRow("one letter often") << u"aaaaaaaaaaaa"_s << 0;
    QTest::newRow("20 random characters") << u"7kq2m-x9dhr-4wvzp-tjc8b"_s << 4;
    QTest::newRow("random symbols") << u"vR$8!pZq#2Lw"_s << 4;
}

void TestStrength::scores()
{
    QFETCH(QString, password);
    QFETCH(int, score);
    const auth::Strength strength = strengthOf(password);
    QCOMPARE(strength.score, score);
    QVERIFY(strength.bits >= 0);
}

void TestStrength::ordersPasswords()
{
    const double common = strengthOf(u"dragon").bits;
    const double decorated = strengthOf(u"Dr4gon1!").bits;
    const double random = strengthOf(u"k8Xq2#vLp0zR").bits;
    QVERIFY(common < decorated);
    QVERIFY(decorated < random);
    QVERIFY(strengthOf(u"dragon").score < strengthOf(u"k8Xq2#vLp0zR").score);
}

void TestStrength::knowsWordsOfTheUser()
{
    const double unknown = strengthOf(u"zyxelmorph").bits;
    QVERIFY(strengthOf(u"zyxelmorph", {u"zyxelmorph"_s}).bits < unknown);
    QVERIFY(strengthOf(u"zyxelmorph", {u"Other"_s, u"ZyxelMorph"_s}).bits < unknown);
    QVERIFY(strengthOf(u"ZYXELMORPH", {u"zyxelmorph"_s}).bits < strengthOf(u"ZYXELMORPH").bits);
    QCOMPARE(strengthOf(u"zyxelmorph", {QString(), u"unrelated"_s}).bits, unknown);
}

void TestStrength::countsCharactersNotBytes()
{
    // In UTF-8 the Cyrillic letters are two bytes each and the symbols four.
    const double letters = strengthOf(u"\u043f\u0440\u0438\u0432\u0435\u0442").bits;
    const double latin = strengthOf(u"\u00e4\u00f6\u00fc\u00df\u00e9\u00f1").bits;
    const double symbols = strengthOf(u"\U0001f512\U0001f600\U0001f333\U0001f3b5\U0001f680\U0001f419").bits;
    QVERIFY(letters > 0 && latin > 0 && symbols > 0);
    QVERIFY(letters < 1.5 * latin);
    QVERIFY(symbols < 1.5 * latin);
}

void TestStrength::readsPastNuls()
{
    const QString nul = QString(QChar(0)) + u"k8Xq2#vLp0zR"_s;
    QCOMPARE(strengthOf(nul).score, 4);
}

void TestStrength::capsTheLength()
{
    const QString hundred = u"k8Xq2#vLp0zRt4Wm"_s.repeated(7).first(100);
    QCOMPARE(strengthOf(hundred).bits, strengthOf(hundred.repeated(10000)).bits);
    QCOMPARE(strengthOf(u"aA1!"_s.repeated(25)).bits, strengthOf(u"aA1!"_s.repeated(26)).bits);
    QVERIFY(strengthOf(u"zyxelmorph", {QString(100000, u'x')}).bits > 0);
}

void TestStrength::takesAnyText()
{
    for (char16_t unit = 0; unit < 0xffff; unit = static_cast<char16_t>(unit + 13)) {
        const QString text = QString(3, QChar(unit)) + QChar(static_cast<char16_t>(0xffff - unit)) + u"19aA"_s;
        const auth::Strength strength = strengthOf(text, {text.first(2)});
        QVERIFY(strength.bits >= 0);
        QVERIFY(strength.score >= 0 && strength.score <= 4);
        if (unit > 0xffff - 13)
            break;
    }
}

QTEST_GUILESS_MAIN(TestStrength)
#include "tst_strength.moc"

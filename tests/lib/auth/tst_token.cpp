#include "auth/token.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;

class TestToken : public QObject
{
    Q_OBJECT

private slots:
    void pasted_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("expected");              // null: there is no id in it
        const auto row = [](const char *name, const QString &pasted, const QString &expected = {}) {
            QTest::newRow(name) << pasted << expected;
        };
        const auto id = u"k3v9wq7zp2m4x8s1d6f0g5h7j9l2a4c6e8r0t1y3"_s;
        row("the id", id, id);
        row("blanks around", u" \t"_s + id + u"\r\n"_s, id);
        row("an id like a pair", u"abc=def"_s, u"abc=def"_s);
        row("base64", u"q83vEjRWeJA="_s, u"q83vEjRWeJA="_s);
        row("percent in an id", u"a%20b"_s, u"a%20b"_s);
        row("Unicode", u"tökén😀"_s, u"tökén😀"_s);
        row("a cookie", u"auth_session="_s + id, id);
        row("blanks in a cookie", u"auth_session = "_s + id + u" ;"_s, id);
        row("cookies around", u"theme=dark; auth_session="_s + id + u"; lang=de"_s, id);
        row("cookies without blanks", u"theme=dark;auth_session="_s + id + u";lang=de"_s, id);
        row("the first counts", u"auth_session=first; auth_session=second"_s, u"first"_s);
        row("a longer name", u"my_auth_session=other; auth_session="_s + id, id);
        row("a name in another case", u"AUTH_SESSION=one; b=c"_s);
        row("a value with equals signs", u"auth_session=abc=="_s, u"abc=="_s);
        row("Cookie header", u"Cookie: a=b; auth_session="_s + id, id);
        row("cookie header", u"cookie:auth_session="_s + id, id);
        row("COOKIE header", u"COOKIE : auth_session="_s + id, id);
        row("Set-Cookie header", u"Set-Cookie: auth_session="_s + id + u"; Max-Age=31; Path=/; HttpOnly; SameSite=Lax"_s, id);
        row("set-cookie header", u"set-cookie: auth_session="_s + id, id);
        row("Set-Cookie of a blank", u"Set-Cookie: auth_session=; Max-Age=0; Path=/"_s);
        row("header of other cookies", u"Cookie: theme=dark"_s);
        row("header of no cookie", u"Cookie:"_s);
        row("header of an id alone", u"Cookie: "_s + id);
        row("quotes", u"auth_session=\""_s + id + u"\""_s, id);
        row("quotes and others", u"a=\"b\"; auth_session=\""_s + id + u"\"; c=d"_s, id);
        row("one quote", u"auth_session=\"abc"_s, u"\"abc"_s);
        row("quotes of nothing", u"auth_session=\"\""_s);
        row("percent-encoded", u"auth_session=a%2Bb%3D%C3%A4"_s, u"a+b=ä"_s);
        row("percent-encoded, small", u"auth_session=a%2bb"_s, u"a+b"_s);
        row("percent-encoded in quotes", u"auth_session=\"a%3Bb\""_s, u"a;b"_s);
        row("percent-encoded badly", u"auth_session=a%zzb"_s, u"a%zzb"_s);
        row("percent-encoded half", u"auth_session=a%2"_s, u"a%2"_s);
        row("percent-encoded, no UTF-8", u"auth_session=a%ffb"_s, u"a%ffb"_s);
        row("percent-encoded blank", u"auth_session=a%20b"_s);
        row("percent-encoded NUL", u"auth_session=a%00b"_s);
        row("plus is plus", u"auth_session=a+b"_s, u"a+b"_s);
        row("Bearer", u"Bearer "_s + id, id);
        row("bearer", u"bearer   "_s + id, id);
        row("BEARER", u"BEARER\t"_s + id, id);
        row("Bearer of two", u"Bearer a b"_s);
        row("Bearer of none", u"Bearer"_s);
        row("Bearer of lines", u"Bearer abc\nHost: x"_s);
        row("an id that begins so", u"bearerabc"_s, u"bearerabc"_s);
        row("Authorization", u"Authorization: Bearer "_s + id, id);
        row("authorization", u"authorization:bearer "_s + id, id);
        row("Authorization of none", u"Authorization: Bearer"_s);
        row("another scheme", u"Authorization: Basic YTpi"_s);
        row("Authorization without scheme", u"Authorization:abc"_s);
        row("empty", QString());
        row("blank", u" \t \n"_s);
        row("empty cookie", u"auth_session="_s);
        row("two words", u"abc def"_s);
        row("two lines", u"abc\ndef"_s);
        row("no-break space", u"abc\u00a0def"_s);
        row("NUL", u"ab"_s + QChar(0) + u"cd"_s);
        row("NUL alone", QString(QChar(0)));
        row("escape", u"ab\x1b[0m"_s);
        row("255 characters", QString(255, u'x'), QString(255, u'x'));
        row("255 beyond the first plane", u"😀"_s.repeated(255), u"😀"_s.repeated(255));
        row("256 characters", QString(256, u'x'));
        row("300 characters", QString(300, u'x'));
        row("300 in a cookie", u"auth_session="_s + QString(300, u'x'));
    }
    void pasted()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, expected);
        const auto id = auth::tokenIn(pasted);
        QCOMPARE(id.has_value(), !expected.isNull());
        QCOMPARE(id.value_or(QString()), expected);
    }

    void candidates_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &pasted, const QStringList &expected = {}) {
            QTest::newRow(name) << pasted << expected;
        };
        const auto id = u"k3v9wq7zp2m4x8s1d6f0g5h7j9l2a4c6e8r0t1y3"_s;
        row("the id", id, {id});
        row("an own cookie", u"my_session="_s + id, {id, u"my_session="_s + id});
        row("an own cookie of another form", u"my_session=6f1c-1b7e"_s, {u"my_session=6f1c-1b7e"_s, u"6f1c-1b7e"_s});
        row("blanks in an own cookie", u"my_session = "_s + id + u" ;"_s, {id});
        row("an own cookie in a header", u"Cookie: my_session="_s + id, {id});
        row("a header without a blank", u"cookie:my_session="_s + id, {id});
        row("others around", u"theme=dark; my_session="_s + id + u"; lang=de"_s, {id, u"dark"_s, u"de"_s});
        row("others around of another form", u"theme=dark; my_session=6f1c-1b7e"_s, {u"dark"_s, u"6f1c-1b7e"_s});
        row("others without blanks", u"a=b;my_session="_s + id, {id, u"a=b;my_session="_s + id, u"b"_s});
        row("Set-Cookie", u"Set-Cookie: my_session="_s + id + u"; Max-Age=31; Path=/; Domain=example.com; "
            "Expires=Fri,27-Nov-2026; HttpOnly; Secure; SameSite=Lax; Priority=High; Partitioned"_s, {id});
        row("attributes in another case", u"my_session=abc; path=/; MAX-AGE=0; samesite=lax"_s, {u"abc"_s});
        row("attributes alone", u"Set-Cookie: Path=/; Max-Age=0"_s);
        row("attributes beside the default", u"Set-Cookie: auth_session=; Max-Age=0; x=y"_s);
        row("the default among others", u"my_session=abc; auth_session="_s + id, {id});
        row("an id with equals signs", u"abc=def=="_s, {u"abc=def=="_s, u"def=="_s});
        row("base64", u"q83vEjRWeJA="_s, {u"q83vEjRWeJA="_s});
        row("equals signs in a cookie", u"Cookie: sid=abc==; a=b"_s, {u"abc=="_s, u"b"_s});
        row("without a name", u"Cookie: =abc"_s, {u"abc"_s});
        row("without a value", u"Cookie: a=; b=\"\"; c"_s);
        row("twice", u"Cookie: a=x; b=x"_s, {u"x"_s});
        row("quotes", u"Cookie: sid=\"a-b\""_s, {u"a-b"_s});
        row("quotes alone", u"sid=\"a-b\""_s, {u"sid=\"a-b\""_s, u"a-b"_s});
        row("percent-encoded", u"Cookie: sid=a%2Bb%3D%C3%A4"_s, {u"a+b=ä"_s});
        row("percent-encoded alone", u"sid=a%2Bb"_s, {u"sid=a%2Bb"_s, u"a+b"_s});
        row("percent-encoded blank", u"Cookie: sid=a%20b; t=c"_s, {u"c"_s});
        row("percent-encoded NUL", u"Cookie: sid=a%00b; t=c"_s, {u"c"_s});
        row("NUL", u"Cookie: sid=a"_s + QChar(0) + u"b; t=c"_s, {u"c"_s});
        row("NUL alone", u"sid=a"_s + QChar(0));
        row("256 characters", u"Cookie: sid="_s + QString(256, u'x') + u"; t=c"_s, {u"c"_s});
        row("Bearer", u"Bearer a=b"_s, {u"a=b"_s});
        row("Authorization of none", u"Authorization: Bearer"_s);
        row("another scheme", u"Authorization: Basic a=b; c=d"_s);
        row("a sentence", u"sign me out"_s);
        row("empty", QString());
        row("blank", u" \t \n"_s);
    }
    void candidates()
    {
        QFETCH(QString, pasted);
        QFETCH(QStringList, expected);
        QCOMPARE(auth::tokensIn(pasted), expected);
    }

    // However many cookies a site has, what is like an id of Lucia's is not left out.
    void manyCookies()
    {
        const auto id = u"k3v9wq7zp2m4x8s1d6f0g5h7j9l2a4c6e8r0t1y3"_s;
        QString pasted = u"Cookie: "_s;
        for (int i = 0; i < 1000; ++i)
            pasted += u"c%1=v%1; "_s.arg(i);
        const auto found = auth::tokensIn(pasted + u"my_session="_s + id);
        QCOMPARE(found, QStringList({id, u"v0"_s, u"v1"_s, u"v2"_s, u"v3"_s, u"v4"_s, u"v5"_s, u"v6"_s}));
        QCOMPARE(found.size(), auth::mostTokens);
        QCOMPARE(auth::tokensIn(pasted).size(), auth::mostTokens);
    }

    void anotherName()
    {
        QCOMPARE(auth::tokenIn(u"auth_session=a; sid=b", u"sid").value_or(QString()), u"b"_s);
        QVERIFY(!auth::tokenIn(u"Cookie: auth_session=a", u"sid"));
        QCOMPARE(auth::tokensIn(u"auth_session=a; sid=b", u"sid"), QStringList{u"b"_s});
        QCOMPARE(auth::tokensIn(u"Cookie: auth_session=a", u"sid"), QStringList{u"a"_s});
        QCOMPARE(auth::tokenIn(u"Bearer c", u"sid").value_or(QString()), u"c"_s);
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"

// Lists of users as people hand them over: how they are read, and that what cannot be read whole is not read at all.
#include "auth/userlist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using auth::readUserList;
using auth::UserList;

class TestUserList : public QObject
{
    Q_OBJECT

    // "1 ada|2 bob", or the fault and its line.
    static QString read(const QString &text, std::optional<qsizetype> column = {})
    {
        const auto list = readUserList(text, column);
        if (!list)
            return (list.error().code + u' ' + list.error().subject).trimmed();
        QStringList lines;
        for (const auto &user : list->users)
            lines << u"%1 %2"_s.arg(user.line).arg(user.value);
        return lines.join(u'|');
    }

private slots:
    void listsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("users");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("blank lines alone") << u"\n  \n\t\r\n"_s << QString();
        QTest::newRow("one a line") << u"ada\nbob\n"_s << u"1 ada|2 bob"_s;
        QTest::newRow("without an end of line") << u"ada\nbob"_s << u"1 ada|2 bob"_s;
        QTest::newRow("all ends of lines") << u"a\r\nb\rc\nd\r\n\r\ne"_s << u"1 a|2 b|3 c|4 d|6 e"_s;
        QTest::newRow("blanks and empty lines") << u"\n  ada \n\n\u00a0bob\t"_s << u"2 ada|4 bob"_s;
        QTest::newRow("byte order mark") << u"\ufeffada\nbob"_s << u"1 ada|2 bob"_s;
        QTest::newRow("Unicode") << u"zoë@example.com\n😀\n名前"_s << u"1 zoë@example.com|2 😀|3 名前"_s;
        QTest::newRow("quotes within") << u"O'Hara\nsay \"hi\"\n%_\\"_s << u"1 O'Hara|2 say \"hi\"|3 %_\\"_s;
        QTest::newRow("commas in some lines") << u"username:Smith, Jo\nbob"_s << u"1 username:Smith, Jo|2 bob"_s;
        QTest::newRow("a heading alone") << u"email"_s << QString();
        QTest::newRow("a heading over one column") << u"E-Mail\nada@example.com"_s << u"2 ada@example.com"_s;
        QTest::newRow("comma") << u"name,email\nAda,ada@x\n\"Bob, jr.\",\"bob@x\"\n"_s << u"2 ada@x|3 bob@x"_s;
        QTest::newRow("semicolon") << u"userId;note\r\nu1;\"a;b\"\r\nu2;"_s << u"2 u1|3 u2"_s;
        QTest::newRow("tab") << u"Name\tUSERNAME\nAda\tada"_s << u"2 ada"_s;
        QTest::newRow("quoted heading") << u"\"id\",\"email\"\n\"7\",\"a@x\""_s << u"2 a@x"_s;
        QTest::newRow("user_id before email") << u"email,user_id\na@x,u1"_s << u"2 u1"_s;
        QTest::newRow("no heading") << u"u1,Ada\nu2,Bob"_s << u"1 u1|2 u2"_s;
        QTest::newRow("several lines in a value") << u"note,id\n\"a\nb\r\nc\",u1\nd,u2"_s << u"2 u1|5 u2"_s;
        QTest::newRow("doubled quotes") << u"id,note\n\"u\"\"1\",x\nu2,\"\""_s << u"2 u\"1|3 u2"_s;
        QTest::newRow("missing value") << u"name,email\nAda\nBob,bob@x\n,\n"_s << u"2 |3 bob@x"_s;
        QTest::newRow("quoted, one column") << u"\"ada\"\n\"bob\""_s << u"1 ada|2 bob"_s;
        QTest::newRow("NUL") << u"ada\nb\0b"_s << u"not-text 2"_s;
        QTest::newRow("half a pair") << u"ada"_s + QChar(0xD800) << u"not-text"_s;
        QTest::newRow("open quote") << u"id,x\n\"u1,y\nu2,z"_s << u"bad-quotes 2"_s;
        QTest::newRow("text behind a quote") << u"ada\n\"bob\" b"_s << u"bad-quotes 2"_s;
        QTest::newRow("long value") << u"ada\n"_s + QString(1001, u'x') << u"value-too-long 2"_s;
        QTest::newRow("as long as may be") << QString(1000, u'x') << u"1 "_s + QString(1000, u'x');
        QTest::newRow("formulas stay as they are") << u"=cmd()\n@x\n-1"_s << u"1 =cmd()|2 @x|3 -1"_s;
    }
    void listsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, users);
        QCOMPARE(read(text), users);
    }

    void writtenValueIsKept()
    {
        const auto list = readUserList(u"  ada \n"_s);
        QVERIFY(list);
        QCOMPARE(list->users.at(0).written, u"  ada "_s);
        QCOMPARE(list->users.at(0).value, u"ada"_s);
    }

    void anotherColumnCanBeRead()
    {
        const auto text = u"id,email\n7,a@x\n8,b@x"_s;
        QCOMPARE(read(text), u"2 a@x|3 b@x"_s);
        QCOMPARE(read(text, 0), u"2 7|3 8"_s);
        QCOMPARE(read(text, 9), u"2 a@x|3 b@x"_s);
        const auto list = readUserList(text);
        QCOMPARE(list->columns, QStringList({u"id"_s, u"email"_s}));
        QCOMPARE(list->column, 1);
        QVERIFY(list->hasHeading);
        const auto numbered = readUserList(u"a\tb\nc\td"_s);
        QCOMPARE(numbered->columns, QStringList({u"1"_s, u"2"_s}));
        QVERIFY(!numbered->hasHeading);
    }

    void longListIsRefusedWhole()
    {
        QCOMPARE(readUserList(QString(u"a\n"_s).repeated(UserList::mostLines))->users.size(), UserList::mostLines);
        QCOMPARE(read(QString(u"a\n"_s).repeated(UserList::mostLines) + u'b'), u"list-too-long"_s);
        QCOMPARE(auth::listText(QByteArray(UserList::mostBytes + 1, 'a')).error().code, u"list-too-long"_s);
    }

    void filesAreText()
    {
        QCOMPARE(auth::listText("zo\xc3\xab").value_or(QString()), u"zoë"_s);
        QCOMPARE(read(auth::listText("\xef\xbb\xbf" "ada").value_or(QString())), u"1 ada"_s);
        QCOMPARE(read(auth::listText(QByteArray("\xff\xfe" "a\0\xeb\0", 6)).value_or(QString())), u"1 aë"_s);
        QCOMPARE(read(auth::listText(QByteArray("\xfe\xff" "\0a\0\xeb", 6)).value_or(QString())), u"1 aë"_s);
        for (const auto *bytes : {"zo\xeb", "\xc0\xaf", "ada\n\xed\xa0\x80"}) {
            const auto text = auth::listText(bytes);
            QVERIFY(!text);
            QCOMPARE(text.error().kind, database::Error::Kind::Input);
            QCOMPARE(text.error().code, u"not-text"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestUserList)
#include "tst_userlist.moc"

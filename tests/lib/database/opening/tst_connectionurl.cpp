#include "database/connectionurl.h"

#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;
using database::ConnectionUrl;
using database::Error;
using database::parseConnectionUrl;
using database::Tls;

// Which text is a URL, and which parts it has; what its parameters mean is the other test's.
class TestConnectionUrl : public QObject
{
    Q_OBJECT

    // "postgres u:p@h:5432,/s:1/db", or "Input: subject"
    static QString told(const database::Result<ConnectionUrl> &parsed)
    {
        if (!parsed)
            return (parsed.error().kind == Error::Kind::Input ? u"Input: "_s : u"Other: "_s) + parsed.error().subject;
        const auto &options = parsed->options;
        if (options.engine == u"sqlite")
            return u"sqlite "_s + options.file + (options.readOnly ? u" ro"_s : QString());
        QStringList servers = {options.host + u':' + QString::number(options.port)};
        for (const auto &server : options.others)
            servers << server.host + u':' + QString::number(server.port);
        return u"%1 %2:%3@%4/%5"_s.arg(options.engine, options.user, options.password.text(), servers.join(u','),
            options.name);
    }
    static void row(const char *text, const char *expected)
    {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    }

private slots:
    void parts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        row("postgres://u:p@db.example.org:6432/app", "postgres u:p@db.example.org:6432/app");
        row("postgresql://u:p@db.example.org/app", "postgres u:p@db.example.org:5432/app");
        row("PostgreSQL://u@h/", "postgres u:@h:5432/");
        row("mysql://u:p@h/app", "mysql u:p@h:3306/app");
        row("mariadb://u:p@h:3307", "mysql u:p@h:3307/");
        row("  mysql://h/app \n", "mysql :@h:3306/app");
        row("postgres://", "postgres :@localhost:5432/");
        row("postgres:///app", "postgres :@localhost:5432/app");
        row("postgres://u@:6000/app", "postgres u:@localhost:6000/app");
        row("postgres://u@h:/app", "postgres u:@h:5432/app");
        // log-ins
        row("postgres://a%40b:p%40%3A%2F%25%3F%23@h/app", "postgres a@b:p@:/%?#@h:5432/app");
        row("postgres://u:a:b@c@h/app", "postgres u:a:b@c@h:5432/app");
        row("postgres://u:@h/app", "postgres u:@h:5432/app");
        row("postgres://:p@h/app", "postgres :p@h:5432/app");
        row("postgres://ü:pä%C3%9F%F0%9F%94%91@h/d%C3%A4ta", "postgres ü:päß🔑@h:5432/däta");
        row("mysql://u:p+q%20r@h/app", "mysql u:p+q r@h:3306/app");
        row("mysql://u:p%0Aq@h/app", "mysql u:p\nq@h:3306/app");
        // hosts
        row("postgres://u@[2001:db8::7]:6432/app", "postgres u:@2001:db8::7:6432/app");
        row("postgres://u@[::1]/app", "postgres u:@::1:5432/app");
        row("mysql://u@[fe80::1%25eth0]/app", "mysql u:@fe80::1%eth0:3306/app");
        row("postgres://u@a:1,b,[::1]:3/app", "postgres u:@a:1,b:5432,::1:3/app");
        row("mysql://u@a,b:2/app", "mysql u:@a:3306,b:2/app");
        row("postgres://u@%2Fvar%2Frun%2Fpg/app", "postgres u:@/var/run/pg:5432/app");
        row("mysql://u@%2Frun%2Fmysqld.sock/app", "mysql u:@/run/mysqld.sock:3306/app");
        row("mysql://u@bücher.example/app", "mysql u:@bücher.example:3306/app");
        // paths
        row("mysql://u@h/a%2Fb", "mysql u:@h:3306/a/b");
        row("mysql://u@h/a/b", "mysql u:@h:3306/a/b");
        row("mysql://u@h/app#top", "mysql u:@h:3306/app");
        row("sqlite:dev.db", "sqlite dev.db");
        row("sqlite:./a%20b.db", "sqlite ./a b.db");
        row("sqlite:///srv/a.db", "sqlite /srv/a.db");
        row("sqlite:////srv/a.db", "sqlite /srv/a.db");
        row("sqlite://dev.db", "sqlite dev.db");
        row("sqlite://data/dev.db?mode=ro", "sqlite data/dev.db ro");
        row("file:./dev.db?connection_limit=1", "sqlite ./dev.db");
        row("file:/srv/a.db", "sqlite /srv/a.db");
        row("file:///srv/a@b.db", "sqlite /srv/a@b.db");
        row("file://localhost/srv/a.db?mode=rw", "sqlite /srv/a.db");
        row("file:/srv/%E2%82%AC.db?mode=rwc", "sqlite /srv/€.db");
        row("FILE:dev.db?mode=ro", "sqlite dev.db ro");
    }
    void parts()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QVERIFY(database::isConnectionUrl(text));
        QCOMPARE(told(parseConnectionUrl(text)), expected);
    }

    void lines_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto *line : {"DATABASE_URL=%1", "DATABASE_URL=\"%1\"", "DATABASE_URL='%1'", "DATABASE_URL=`%1`",
                 "export DATABASE_URL=\"%1\"", "export  DATABASE_URL = \"%1\" ", "  DATABASE_URL = %1  ",
                 "DATABASE_URL=%1 # the main one", "DATABASE_URL=\"%1\"; # the main one", "DATABASE_URL=%1;",
                 "POSTGRES_PRISMA_URL_2=%1", "_x=%1\r\n", "\"%1\"", "'%1'", "\t%1\t"})
            QTest::addRow("%s", line) << QString::fromLatin1(line);
    }
    void lines()
    {
        QFETCH(QString, line);
        line.replace(u"%1"_s, u"postgres://u:p%23q@h/app?sslmode=verify-full"_s);
        QVERIFY(database::isConnectionUrl(line));
        const auto parsed = parseConnectionUrl(line);
        QVERIFY(parsed);
        QCOMPARE(parsed->options.host, u"h"_s);
        QCOMPARE(parsed->options.name, u"app"_s);
        QVERIFY(parsed->options.password.text() == u"p#q");
        QVERIFY(parsed->namesTls);
        QCOMPARE(parsed->ignored, QStringList());
    }

    void noUrl_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"", " ", "postgres", "postgres//h/db", "http://h/db", "C:\\data\\dev.db",
                 "/srv/dev.db", "./dev.db", ":", "://h", "=postgres://h", "DATABASE_URL=",
                 "DATABASE_URL=\"postgres://h/db", "1A=mysql://h", "mongodb+srv://u:p@h/db", "jdbc:postgresql://h/db",
                 "postgres ://h/db", "A=B=mysql://h/db"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
        QTest::addRow("long") << u"postgres://"_s + QString(20'000, u'h');
    }
    void noUrl()
    {
        QFETCH(QString, text);
        QVERIFY(!database::isConnectionUrl(text));
        QCOMPARE(told(parseConnectionUrl(text)), u"Input: "_s);
    }

    // Known by its scheme, but not to be understood. The subject may be shown: see also passwordStaysUntold().
    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        row("postgres:/h/db", "Input: ");
        row("mysql:h", "Input: ");
        row("postgres://h:port/db", "Input: h");
        row("postgres://h:0/db", "Input: h");
        row("postgres://h:65536/db", "Input: h");
        row("postgres://h:-1/db", "Input: h");
        row("postgres://h:1:2/db", "Input: h");
        row("postgres://h:4294972728/db", "Input: h");
        row("postgres://[::1/db", "Input: [::1");
        row("postgres://[]/db", "Input: []");
        row("postgres://[1.2.3.4]/db", "Input: [1.2.3.4]");
        row("postgres://[::1]5432/db", "Input: [::1]");
        row("postgres://[::1%25]/db", "Input: [::1%25]");
        row("postgres://a b/db", "Input: a b");
        row("postgres://a;b/db", "Input: a;b");
        row("postgres://a%2Cb/db", "Input: a%2Cb");
        row("postgres://%40abstract/db", "Input: %40abstract");
        row("postgres://%2Fa%2Cb/db", "Input: %2Fa%2Cb");
        row("postgres://h%00.example/db", "Input: h%00.example");
        row("postgres://h%/db", "Input: h%");
        row("postgres://h/d%zz", "Input: d%zz");
        row("postgres://h/d%C3", "Input: d%C3");
        row("postgres://h/d%00b", "Input: d%00b");
        row("postgres://h/d%1Bb", "Input: d%1Bb");
        row("postgres://1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17/db", "Input: 17");
        row("sqlite:", "Input: ");
        row("sqlite::memory:", "Input: :memory:");
        row("file::memory:?cache=shared", "Input: :memory:");
        row("file:/srv/?x", "Input: /srv/");
        row("file:dev.db?mode=memory", "Input: mode");
        row("file://server/share/a.db", "Input: server");
        row("file:a%00b.db", "Input: a%00b.db");
        row("sqlite://u:p@dev.db", "Input: ");
    }
    void refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QVERIFY(database::isConnectionUrl(text));
        QCOMPARE(told(parseConnectionUrl(text)), expected);
    }

    void control_data()
    {
        QTest::addColumn<QChar>("character");
        for (const char16_t c : {u'\0', u'\x01', u'\t', u'\n', u'\r', u'\x1b', u'\x7f', u'\x85', u'\xd800', u'\xdfff'})
            QTest::addRow("%04x", unsigned(c)) << QChar(c);
    }
    void control()
    {
        QFETCH(QChar, character);
        for (const auto &text : {u"postgres://u:p@h%1h/db"_s, u"postgres://u:p%1q@h/db"_s, u"sqlite:a%1b"_s})
            QCOMPARE(told(parseConnectionUrl(text.arg(character))), u"Input: "_s);
    }

    // Whatever is wrong, and also where the password itself makes it so: unencoded it falls into pieces.
    void passwordStaysUntold_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"postgres://u:canary/canary@h/db", "postgres://u:canary#canary@h/db",
                 "postgres://u:canary?canary@h/db", "postgres://u:1/canary@h/db", "postgres://u:1?canary@h/db",
                 "postgres://u:1?canary&canary@h/db", "postgres://u:1#canary@h/db", "postgres://u:canary%@h/db",
                 "postgres://u:canary%00@h/db", "postgres://u:canary%FF@h/db", "mysql://u:canary", "mysql://u:canary@",
                 "mysql://u:canary@h:x/db", "mysql://u:canary@[::1/db", "mysql://u:canary@h/%",
                 "mysql://u:canary@h/db?connect_timeout=x", "mysql://u@h/db?password=canary&ssl-mode=x",
                 "postgres://u:x@canary/canary@h/db", "postgres://h/db?password=canary%00",
                 "postgres://h/db?password=canary%", "sqlite://u:canary@dev.db", "mysql:u:canary@h"})
            QTest::addRow("%s", text) << QString::fromLatin1(text);
    }
    void passwordStaysUntold()
    {
        QFETCH(QString, text);
        const auto parsed = parseConnectionUrl(text);
        const auto error = parsed ? Error{} : parsed.error();
        QVERIFY(!error.subject.contains(u"canary") && !error.detail.contains(u"canary"));
        if (parsed) {
            QVERIFY(!parsed->ignored.join(u' ').contains(u"canary"));
            QVERIFY(!parsed->options.name.contains(u"canary") && !parsed->options.host.contains(u"canary"));
        } else {
            QCOMPARE(error.kind, Error::Kind::Input);
        }
    }
};

QTEST_APPLESS_MAIN(TestConnectionUrl)
#include "tst_connectionurl.moc"

#include "database/connectionurl.h"

#include <QRandomGenerator>
#include <QTest>
#include <QUrl>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Error;
using database::Options;
using database::parseConnectionUrl;
using database::Tls;

// What the parameters behind the `?` mean, and that what is written comes back as it was.
class TestConnectionUrlValues : public QObject
{
    Q_OBJECT

    // Letters, what means something in a URL, and what is more than one byte or more than one unit.
    static QString random(QRandomGenerator &generator, qsizetype length)
    {
        static const auto letters = u"aZ0 @:/%?#&=;,[]+'\"`\\$|äß€\u202e\u00a0\u0301漢"_s;
        QString text;
        while (text.size() < length) {
            if (generator.bounded(12) == 0)
                text += u"🔑"_s;
            else
                text += letters[generator.bounded(letters.size())];
        }
        return text;
    }
    static QString encoded(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }
    static void row(const char *scheme, const char *query, Tls tls, bool names, const char *ignored = "")
    {
        QTest::addRow("%s %s", scheme, query) << u"%1://u@h/db?%2"_s.arg(QLatin1String(scheme), QLatin1String(query))
                                              << tls << names << QString::fromLatin1(ignored);
    }

private slots:
    void tls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Tls>("tls");
        QTest::addColumn<bool>("names");
        QTest::addColumn<QString>("ignored");
        row("postgres", "", Tls::Verified, false);
        row("postgres", "sslmode=verify-full", Tls::Verified, true);
        row("postgres", "sslmode=verify-ca", Tls::Authority, true);
        row("postgres", "sslmode=require", Tls::Encrypted, true);
        row("postgres", "sslmode=require&sslrootcert=/a.pem", Tls::Authority, true);
        row("postgres", "sslmode=disable", Tls::Off, true);
        row("postgres", "sslmode=prefer", Tls::Verified, false, "sslmode");
        row("postgres", "sslmode=allow", Tls::Verified, false, "sslmode");
        row("postgres", "sslmode=no-verify", Tls::Encrypted, true);
        row("postgres", "ssl=true", Tls::Verified, true);
        row("postgres", "ssl=false", Tls::Off, true);
        row("postgres", "sslaccept=accept_invalid_certs", Tls::Encrypted, true);
        // the safest that is named, in whatever order
        row("postgres", "sslmode=disable&sslmode=verify-full", Tls::Verified, true);
        row("postgres", "sslmode=verify-full&sslmode=disable", Tls::Verified, true);
        row("postgres", "ssl=false&sslmode=require", Tls::Encrypted, true);
        row("postgres", "sslmode=prefer&ssl=false", Tls::Off, true, "sslmode");
        // what libmariadb cannot hold to becomes what it can, and never less
        row("mysql", "ssl-mode=VERIFY_IDENTITY", Tls::Verified, true);
        row("mysql", "ssl-mode=VERIFY_CA", Tls::Verified, true);
        row("mysql", "ssl-mode=REQUIRED", Tls::Verified, true);
        row("mysql", "sslmode=require", Tls::Verified, true);
        row("mysql", "ssl-mode=PREFERRED", Tls::Verified, false, "ssl-mode");
        row("mysql", "ssl-mode=DISABLED", Tls::Off, true);
        row("mysql", "sslMode=DISABLED", Tls::Off, true);
        row("mysql", "ssl=%7B%22rejectUnauthorized%22%3Atrue%7D", Tls::Verified, true);
        row("mysql", "ssl={\"rejectUnauthorized\":false}", Tls::Verified, true);
        row("postgres", "ssl={\"rejectUnauthorized\":false}", Tls::Encrypted, true);
        row("postgres", "ssl={}", Tls::Verified, true);
        row("mysql", "ssl=Amazon%20RDS", Tls::Verified, true);
        row("mysql", "sslaccept=strict", Tls::Verified, true);
        row("mysql", "tls=skip-verify", Tls::Verified, true);
        // libpq does not ask for TLS on a socket, so its mode says nothing
        row("postgres", "sslmode=require&host=/run/pg", Tls::Verified, false, "sslmode");
        row("mysql", "sslmode=disable&socket=/run/my.sock", Tls::Off, true);
    }
    void tls()
    {
        QFETCH(QString, text);
        QFETCH(Tls, tls);
        QFETCH(bool, names);
        QFETCH(QString, ignored);
        const auto parsed = parseConnectionUrl(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->options.tls, tls);
        QCOMPARE(parsed->namesTls, names);
        QCOMPARE(parsed->ignored.join(u' '), ignored);
    }

    void postgresParameters()
    {
        const auto parsed = parseConnectionUrl(
            u"postgres://before/x?host=a,::1,/run/pg&port=1,,3&user=ada&password=s3%26cret&dbname=app"
            "&connect_timeout=3&sslmode=verify-ca&sslrootcert=/ca%20a.pem"
            "&sslcert=/c.pem&sslkey=/k.pem&channel_binding=require"
            "&application_name=x&options=-c%20x&schema=s&pgbouncer=true&statement_timeout=1500"_s);
        QVERIFY(parsed);
        const auto &options = parsed->options;
        QCOMPARE(options.host, u"a"_s);
        QCOMPARE(options.port, 1);
        QCOMPARE(options.others, (QList<database::Server>{{u"::1"_s, 5432}, {u"/run/pg"_s, 3}}));
        QCOMPARE(options.user, u"ada"_s);
        QVERIFY(options.password.text() == u"s3&cret");
        QCOMPARE(options.name, u"app"_s);
        QCOMPARE(options.connectSeconds, 3);
        QCOMPARE(options.statementSeconds, 2);
        QCOMPARE(options.tls, Tls::Authority);
        QCOMPARE(options.authority, u"/ca a.pem"_s);
        QCOMPARE(options.certificate, u"/c.pem"_s);
        QCOMPARE(options.key, u"/k.pem"_s);
        QVERIFY(options.channelBinding);
        QCOMPARE(parsed->ignored,
            QStringList({u"application_name"_s, u"options"_s, u"schema"_s, u"pgbouncer"_s}));
    }

    void mysqlParameters()
    {
        const auto parsed = parseConnectionUrl(
            u"mysql://ada@h/app?socketPath=/run/my.sock&connectTimeout=2500&ssl-ca=/ca.pem&ssl-cert=/c.pem"
            "&ssl-key=/k.pem&connection_limit=5&pool_timeout=0&charset=utf8mb4&timezone=Z"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->options.host, u"/run/my.sock"_s);
        QVERIFY(parsed->options.others.isEmpty());
        QCOMPARE(parsed->options.connectSeconds, 3);
        QCOMPARE(parsed->options.authority, u"/ca.pem"_s);
        QCOMPARE(parsed->options.certificate, u"/c.pem"_s);
        QCOMPARE(parsed->options.key, u"/k.pem"_s);
        QVERIFY(!parsed->namesTls);
        QCOMPARE(parsed->ignored,
            QStringList({u"connection_limit"_s, u"pool_timeout"_s, u"charset"_s, u"timezone"_s}));
    }

    void loneHalves()
    {
        auto parsed = parseConnectionUrl(u"mysql://h/app?sslcert=/ca.pem&sslaccept=strict&connect_timeout=9"_s);
        QVERIFY(parsed);                                            // Prisma's sslcert is the authority's
        QCOMPARE(parsed->options.authority, u"/ca.pem"_s);
        QCOMPARE(parsed->options.certificate, QString());
        QCOMPARE(parsed->options.connectSeconds, 9);
        parsed = parseConnectionUrl(u"postgres://h/app?sslcert=/c.pem"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->options.certificate, QString());
        QCOMPARE(parsed->ignored, QStringList(u"sslcert"_s));
        parsed = parseConnectionUrl(u"postgres://h/app?sslkey=/k.pem&sslrootcert=system"_s);
        QVERIFY(parsed);
        QCOMPARE(parsed->options.key + parsed->options.authority, QString());
        QCOMPARE(parsed->ignored, QStringList(u"sslkey"_s));
    }

    void wrongValues_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("subject");
        const std::pair<const char *, const char *> rows[] = {{"sslmode=verify", "sslmode"}, {"sslmode=", "sslmode"},
            {"ssl={", "ssl"}, {"connect_timeout=soon", "connect_timeout"}, {"connect_timeout=-1", "connect_timeout"},
            {"connect_timeout=99999999999999999999", "connect_timeout"}, {"port=x", "port"}, {"port=1,2", "port"},
            {"host=a,b&port=1,2,3", "port"}, {"host=a%20b", "a b"}, {"channel_binding=maybe", "channel_binding"},
            {"sslrootcert=%zz", "sslrootcert"}, {"sslrootcert=%00", "sslrootcert"}, {"=x", ""}, {"a%0Ab=x", "a%0Ab"},
            {"a%E2%80%AEb=x", "a%E2%80%AEb"}};
        for (const auto &[query, subject] : rows)
            QTest::addRow("%s", query) << QString::fromLatin1(query) << QString::fromLatin1(subject);
    }
    void wrongValues()
    {
        QFETCH(QString, query);
        QFETCH(QString, subject);
        const auto parsed = parseConnectionUrl(u"postgres://u:p@h/db?"_s + query);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Input);
        QCOMPARE(parsed.error().subject, subject);
    }

    void waits()
    {
        QCOMPARE(parseConnectionUrl(u"postgres://h/?connect_timeout=0"_s)->options.connectSeconds, 8);
        QCOMPARE(parseConnectionUrl(u"postgres://h/?connect_timeout=0"_s)->ignored, QStringList(u"connect_timeout"_s));
        QCOMPARE(parseConnectionUrl(u"mysql://h/?connectTimeout=1"_s)->options.connectSeconds, 1);
        QCOMPARE(parseConnectionUrl(u"mysql://h/?connectTimeout=9223372036854775807"_s)->options.connectSeconds, 600);
    }

    // Written with every part percent-encoded, as encodeURIComponent() would, it is read as it was.
    void roundTrip_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void roundTrip()
    {
        QFETCH(quint32, seed);
        QRandomGenerator generator(seed);
        for (int i = 0; i < 50; ++i) {
            const auto user = random(generator, generator.bounded(20)),
                       password = random(generator, generator.bounded(40)),
                       name = random(generator, generator.bounded(20)), file = u'/' + random(generator, 12) + u'x';
            const bool mysql = generator.bounded(2) == 0;
            const int port = generator.bounded(1, 65536);
            const auto text = u"%1://%2:%3@db-1.example.org:%4/%5?sslmode=verify-full&sslrootcert=%6"_s.arg(
                mysql ? u"mysql"_s : u"postgres"_s, encoded(user), encoded(password), QString::number(port),
                encoded(name), encoded(file));
            for (const auto &line : {text, u"DATABASE_URL=\"%1\""_s.arg(text)}) {
                const auto parsed = parseConnectionUrl(line);
                QVERIFY(parsed);
                QCOMPARE(parsed->options.user, user);
                QVERIFY(parsed->options.password.text() == password);
                QCOMPARE(parsed->options.name, name);
                QCOMPARE(parsed->options.authority, file);
                QCOMPARE(parsed->options.port, port);
                QCOMPARE(parsed->ignored, QStringList());
            }
        }
    }

    // Whatever is pasted: an answer, and where it is one, nothing that the drivers would take for something else.
    void anything_data() { roundTrip_data(); }
    void anything()
    {
        QFETCH(quint32, seed);
        QRandomGenerator generator(seed);
        static const QStringList schemes = {u"postgres://"_s, u"mysql://"_s, u"sqlite:"_s, u"file://"_s, u"A="_s};
        for (int i = 0; i < 500; ++i) {
            const auto text = schemes[generator.bounded(schemes.size())] + random(generator, generator.bounded(60));
            const auto parsed = parseConnectionUrl(text);
            if (!parsed) {
                QCOMPARE(parsed.error().kind, Error::Kind::Input);
                QCOMPARE(parsed.error().subject, database::harmless(parsed.error().subject));
            } else if (parsed->options.engine != u"sqlite") {
                QVERIFY(parsed->options.port > 0 && parsed->options.port <= 65535);
                QVERIFY(!parsed->options.host.isEmpty());
                for (const QChar c : u",;'\"\\@ "_s)
                    QVERIFY(parsed->options.host.startsWith(u'/') || !parsed->options.host.contains(c));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestConnectionUrlValues)
#include "tst_connectionurlvalues.moc"

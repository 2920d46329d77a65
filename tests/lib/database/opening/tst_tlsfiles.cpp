#include "database/connection.h"
#include "database/tlspeer.h"
#include "support/fixture/certificates.h"
#include "support/fixture/engines.h"
#include "support/fixture/tlsservers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace candela;
using namespace Qt::StringLiterals;
using namespace database::tlsfile;
using database::Connection;
using database::Error;
using database::Options;
using Kind = Error::Kind;

// The files of a profile: what is wrong with one is said before a server is asked, and any path is taken for what it
// is.
class TestTlsFiles : public QObject
{
    Q_OBJECT

    static Options nobody(const QString &engine)
    {
        Options options;
        options.engine = engine;
        options.host = u"127.0.0.1"_s;
        options.port = 1;
        options.user = u"u"_s;
        return options;
    }
    static void compare(const Error &error, QStringView code, const QString &file)
    {
        QCOMPARE(error.kind, Kind::Input);
        QCOMPARE(error.code, code.toString());
        QCOMPARE(error.subject, file);
        QCOMPARE(error.detail, database::harmless(error.detail));
    }
    // Both ways to a server say the same.
    static void refused(Options options, QStringView code, const QString &file)
    {
        for (const auto &engine : {u"postgres"_s, u"mysql"_s}) {
            options.engine = engine;
            const auto connection = Connection::open(options);
            QVERIFY(!connection);
            compare(connection.error(), code, file);
            const auto peer = database::tlsPeer(options, {options.host, options.port}, {}, QDeadlineTimer(1000));
            QVERIFY(!peer);
            compare(peer.error(), code, file);
        }
    }

    tests::Certificates m_certificates;

private slots:
    void initTestCase()
    {
        m_certificates.make(u"client"_s);
        m_certificates.make(u"other"_s + u"client"_s);
        tests::Certificates::Wish locked;
        locked.passPhrase = u"s3cret"_s;
        m_certificates.make(u"locked"_s, locked);
        m_certificates.make(u"exposed"_s);
        QFile exposed(m_certificates.file(u"exposed.key"_s));
        QVERIFY(exposed.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        if (tests::areTlsServersThere()) {
            m_certificates.make(u"server"_s);
            tests::certify(m_certificates.file(u"."_s));
        }
        QFile empty(m_certificates.file(u"empty.pem"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
    }

    void ownCertificate_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("subject");
        const auto row = [](const char *name, const QString &certificate, const QString &key, QStringView code,
                             const QString &subject) {
            QTest::newRow(name) << certificate << key << code.toString() << subject;
        };
        row("no key", u"client.pem"_s, {}, lonely, u"client.pem"_s);
        row("no certificate", {}, u"client.key"_s, lonely, u"client.key"_s);
        row("not there", u"none.pem"_s, u"client.key"_s, unreadable, u"none.pem"_s);
        row("empty", u"empty.pem"_s, u"client.key"_s, unreadable, u"empty.pem"_s);
        row("a key for a certificate", u"client.key"_s, u"client.key"_s, unreadable, u"client.key"_s);
        row("no key there", u"client.pem"_s, u"none.key"_s, unreadable, u"none.key"_s);
        row("a certificate for a key", u"client.pem"_s, u"client.pem"_s, unreadable, u"client.pem"_s);
        row("another one's key", u"client.pem"_s, u"otherclient.key"_s, mismatch, u"otherclient.key"_s);
        row("a pass phrase", u"locked.pem"_s, u"locked.key"_s, locked, u"locked.key"_s);
        row("for all to read", u"exposed.pem"_s, u"exposed.key"_s, exposed, u"exposed.key"_s);
    }
    void ownCertificate()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, code);
        QFETCH(QString, subject);
        auto options = nobody({});
        options.authority = m_certificates.authority();
        options.certificate = certificate.isEmpty() ? QString() : m_certificates.file(certificate);
        options.key = key.isEmpty() ? QString() : m_certificates.file(key);
        refused(options, code, m_certificates.file(subject));
    }

    void authority()
    {
        for (const auto &name : {u"none.pem"_s, u"empty.pem"_s, u"client.key"_s}) {
            auto options = nobody(u"mysql"_s);
            options.authority = m_certificates.file(name);
            const auto peer = database::tlsPeer(options, {options.host, 1}, {}, QDeadlineTimer(1000));
            QVERIFY(!peer);
            compare(peer.error(), unreadable, options.authority);
        }
    }

    void plainTextNeedsNoFiles()
    {
        auto options = nobody(u"postgres"_s);
        options.tls = database::Tls::Off;
        options.certificate = u"/no/such/file"_s;
        const auto connection = Connection::open(options);
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Kind::Unreachable);
    }

    // libpq takes the options as one string, QMYSQL with separators of its own.
    void paths_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("forPostgres");
        QTest::addColumn<bool>("forMySql");
        QTest::newRow("plain") << u"plain"_s << true << true;
        QTest::newRow("blank") << u"a b"_s << true << true;
        QTest::newRow("quote") << u"a'b"_s << true << true;
        QTest::newRow("double quote") << u"a\"b"_s << true << true;
        QTest::newRow("backslash") << u"a\\b\\"_s << true << true;
        QTest::newRow("injection") << u"a' sslmode='disable"_s << true << true;
        QTest::newRow("equals") << u"a=b"_s << true << true;
        QTest::newRow("unicode") << u"schlüssel-鍵"_s << true << true;
        QTest::newRow("two blanks") << u"a  b"_s << true << false;
        QTest::newRow("tabulator") << u"a\tb"_s << true << false;
        QTest::newRow("semicolon") << u"a;b"_s << true << false;
    }
    void paths()
    {
        NEED_TLS_SERVERS();
        QFETCH(QString, folder);
        QFETCH(bool, forPostgres);
        QFETCH(bool, forMySql);
        const auto path = [&](const QString &file) { return m_certificates.file(folder + u'/' + file); };
        QVERIFY(QDir().mkpath(m_certificates.file(folder)));
        for (const auto &name : {u"authority.pem"_s, u"client.pem"_s, u"client.key"_s})
            QVERIFY(QFile::copy(m_certificates.file(name), path(name)));
        for (const auto &engine : {u"postgres"_s, u"mysql"_s}) {
            auto options = tests::tlsServerOptions(engine);
            options.user = tests::certifiedUser();
            options.authority = path(u"authority.pem"_s);
            options.certificate = path(u"client.pem"_s);
            options.key = path(u"client.key"_s);
            const auto connection = Connection::open(options);
            if (engine == u"postgres" ? forPostgres : forMySql) {
                QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().detail));
                QCOMPARE((*connection)->link().tls, u"TLSv1.3"_s);
            } else {
                QVERIFY(!connection);
                QCOMPARE(connection.error().kind, Kind::Input);
                QCOMPARE(connection.error().subject, options.authority);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTlsFiles)
#include "tst_tlsfiles.moc"

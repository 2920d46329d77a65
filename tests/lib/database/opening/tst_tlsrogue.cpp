#include "../roguepackets.h"
#include "database/connection.h"
#include "database/tlspeer.h"
#include "support/fixture/certificates.h"
#include "tlsrogue.h"

#include <QTest>

#include <csignal>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Options;
using database::Tls;
using tests::Certificates;
using tests::TlsRogue;
using Kind = Error::Kind;

// Somebody in between, with TLS and a certificate of their own: a log-in must not even begin.
class TestTlsRogue : public QObject
{
    Q_OBJECT

    static TlsRogue::Script script(const QString &engine)
    {
        if (engine == u"postgres")
            return {{}, 8, "S", {tests::postgres::authentication(3), tests::postgres::error("no")}};
        return {tests::mysql::handshake("mysql_native_password", true), 36, {}, {tests::mysql::ok(3)}};
    }
    Options options(const QString &engine, const TlsRogue &rogue) const
    {
        Options options;
        options.engine = engine;
        options.host = u"localhost"_s;
        options.port = rogue.port();
        options.name = u"d"_s;
        options.user = u"c4nary-user"_s;
        options.password = database::Secret(u"c4nary-password"_s);
        options.authority = m_certificates.authority();
        options.connectSeconds = 2;
        options.statementSeconds = 1;
        return options;
    }

    Certificates m_certificates;

private slots:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN);
        const Certificates::Wish good;
        auto wish = good;
        m_certificates.make(u"good"_s);
        wish.names = QStringList(u"db.example.org"_s);
        m_certificates.make(u"misnamed"_s, wish);
        wish = good;
        wish.isStrange = true;
        m_certificates.make(u"strange"_s, wish);
        wish = good;
        wish.untilDays = -1;
        m_certificates.make(u"expired"_s, wish);
        wish = good;
        wish.fromDays = 1;
        m_certificates.make(u"early"_s, wish);
    }

    void impostor_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("code");
        for (const auto *engine : {"postgres", "mysql"}) {
            const auto row = [&](const char *certificate, QStringView code) {
                QTest::addRow("%s, %s", engine, certificate)
                    << QString::fromLatin1(engine) << QString::fromLatin1(certificate) << code.toString();
            };
            row("misnamed", database::tlsfault::wrongHost);
            row("strange", database::tlsfault::unknownAuthority);
            row("expired", database::tlsfault::expired);
            row("early", database::tlsfault::notYetValid);
        }
    }
    void impostor()
    {
        QFETCH(QString, engine);
        QFETCH(QString, certificate);
        QFETCH(QString, code);
        const TlsRogue rogue(script(engine), m_certificates.file(certificate));
        const auto connection = Connection::open(options(engine, rogue));
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Kind::Insecure);
        QCOMPARE(connection.error().code, code);
        QVERIFY(rogue.calls() > 0);
        QCOMPARE(rogue.received(), QByteArray());           // neither the user's name
        const auto peer
            = database::tlsPeer(options(engine, rogue), {u"localhost"_s, rogue.port()}, {}, QDeadlineTimer(3000));
        QVERIFY(!peer);
        QCOMPARE(peer.error().code, code);
        QCOMPARE(rogue.received(), QByteArray());
    }

    // The same script gets to hear it all where the certificate is good: what was not heard above was not said.
    void trusted_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("postgres") << u"postgres"_s;
        QTest::newRow("mysql") << u"mysql"_s;
    }
    void trusted()
    {
        QFETCH(QString, engine);
        const TlsRogue rogue(script(engine), m_certificates.file(u"good"_s));
        const auto peer
            = database::tlsPeer(options(engine, rogue), {u"localhost"_s, rogue.port()}, {}, QDeadlineTimer(3000));
        QVERIFY(peer);
        QCOMPARE(rogue.received(), QByteArray());           // asking who it is says nothing
        (void)Connection::open(options(engine, rogue));
        QVERIFY(rogue.received().contains("c4nary-user"));
        QCOMPARE(rogue.received().contains("c4nary-password"), engine == u"postgres");
    }

    // Without a check of the certificate the password is anybody's, unless the log-in is bound to the channel.
    void channelBinding()
    {
        const auto engine = u"postgres"_s;
        using namespace tests::postgres;
        const auto plus = authentication(10, QByteArray("SCRAM-SHA-256-PLUS\0SCRAM-SHA-256\0\0", 34));
        const auto withoutPlus = authentication(10, QByteArray("SCRAM-SHA-256\0\0", 15));
        const QList<QByteArrayList> scripts = {{authentication(3), welcome()}, {authentication(5, "salt"), welcome()},
            {withoutPlus, welcome()}, {plus, authentication(3), welcome()}, {plus, welcome()}, {welcome()}};
        for (const auto &answers : scripts) {
            const TlsRogue rogue({{}, 8, "S", answers}, m_certificates.file(u"strange"_s));
            auto weak = options(engine, rogue);
            weak.tls = Tls::Encrypted;
            weak.channelBinding = true;
            const auto connection = Connection::open(weak);
            QVERIFY(!connection);
            QCOMPARE(connection.error().kind, Kind::Insecure);
            QCOMPARE(connection.error().code, database::tlsfault::unbound.toString());
            QVERIFY(rogue.received().contains("c4nary-user"));      // which comes first
            QVERIFY(!rogue.received().contains("c4nary-password"));
            QVERIFY(!rogue.received().contains("md5"));
        }
        const TlsRogue rogue({{}, 8, "S", {authentication(3), error("no")}}, m_certificates.file(u"strange"_s));
        auto weak = options(engine, rogue);
        weak.tls = Tls::Encrypted;
        QVERIFY(!Connection::open(weak));
        QVERIFY(rogue.received().contains("c4nary-password"));
    }
};

QTEST_GUILESS_MAIN(TestTlsRogue)
#include "tst_tlsrogue.moc"

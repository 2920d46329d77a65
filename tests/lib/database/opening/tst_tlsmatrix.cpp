#include "database/connection.h"
#include "database/tlspeer.h"
#include "support/fixture/certificates.h"
#include "support/fixture/engines.h"
#include "support/fixture/testdatabase.h"
#include "support/fixture/tlsservers.h"

#include <QDir>
#include <QFile>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Options;
using database::Tls;
using tests::Certificates;
using Kind = Error::Kind;

// Real servers with each kind of certificate, once opened and once only asked who they are.
class TestTlsMatrix : public QObject
{
    Q_OBJECT

    // "opened TLSv1.3", or the error's kind, code and subject.
    static QString told(const Error &error)
    {
        const auto kind = error.kind == Kind::Insecure ? u"insecure"_s
            : error.kind == Kind::Refused              ? u"refused"_s
            : error.kind == Kind::Unsupported          ? u"unsupported"_s
            : error.kind == Kind::Input                ? u"input"_s
                                                       : u"kind %1"_s.arg(int(error.kind));
        return u"%1 %2 %3"_s.arg(kind, error.code, error.subject).trimmed();
    }
    static QString opened(const Options &options)
    {
        const auto connection = Connection::open(options);
        return connection ? u"opened "_s + (*connection)->link().tls : told(connection.error());
    }
    static QString asked(const Options &options)
    {
        const auto peer = database::tlsPeer(options, {options.host, options.port}, {}, QDeadlineTimer(5000));
        return peer ? u"opened "_s + peer->version : told(peer.error());
    }
    void show(const QString &name, const Certificates::Wish &wish = Certificates::Wish())
    {
        m_certificates.make(name, wish);
        QDir().mkpath(m_certificates.file(u"shown"_s));
        for (const auto &[from, to] : {std::pair(name + u".pem"_s, u"server.pem"_s),
                 std::pair(name + u".key"_s, u"server.key"_s), std::pair(u"authority.pem"_s, u"authority.pem"_s)}) {
            const auto target = m_certificates.file(u"shown/"_s + to);
            QFile::remove(target);
            QVERIFY(QFile::copy(m_certificates.file(from), target));
        }
        tests::certify(m_certificates.file(u"shown"_s));
    }
    Options options(const QString &engine, Tls tls = Tls::Verified) const
    {
        auto options = tests::tlsServerOptions(engine);
        options.tls = tls;
        options.authority = m_certificates.authority();
        return options;
    }

    Certificates m_certificates;

private slots:
    void certificates_data()
    {
        QTest::addColumn<Certificates::Wish>("wish");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("expected");              // where the host is checked as well
        QTest::addColumn<QString>("withAuthority");         // where it is not
        const auto good = u"opened TLSv1.3"_s;
        const auto name = u"localhost"_s, address = u"127.0.0.1"_s;
        const Certificates::Wish both;
        QTest::newRow("good, by name") << both << name << good << good;
        QTest::newRow("good, by address") << both << address << good << good;
        auto wish = both;
        wish.names = {u"db.example.org"_s, u"192.0.2.7"_s};
        QTest::newRow("wrong name") << wish << name << u"insecure wrong-host db.example.org, 192.0.2.7"_s << good;
        QTest::newRow("wrong address") << wish << address << u"insecure wrong-host db.example.org, 192.0.2.7"_s << good;
        wish.names = QStringList(name);
        QTest::newRow("a name, asked for an address") << wish << address << u"insecure wrong-host localhost"_s << good;
        wish = both;
        wish.isStrange = true;
        const auto strange = u"insecure unknown-authority "_s + Certificates::otherAuthorityName();
        QTest::newRow("another authority") << wish << name << strange << strange;
        wish = both;
        wish.untilDays = -1;
        const auto ended = QDateTime::currentDateTimeUtc().addDays(-1).date().toString(Qt::ISODate);
        QTest::newRow("expired") << wish << name << u"insecure expired "_s + ended << u"insecure expired "_s + ended;
        wish = both;
        wish.fromDays = 2;
        const auto begins = QDateTime::currentDateTimeUtc().addDays(2).date().toString(Qt::ISODate);
        QTest::newRow("not yet valid") << wish << name << u"insecure not-yet-valid "_s + begins
                                       << u"insecure not-yet-valid "_s + begins;
    }
    void certificates()
    {
        NEED_TLS_SERVERS();
        QFETCH(Certificates::Wish, wish);
        QFETCH(QString, host);
        QFETCH(QString, expected);
        QFETCH(QString, withAuthority);
        show(u"server"_s, wish);
        // A time's hours and minutes are not foreseen here.
        const auto isAsExpected = [](const QString &seen, const QString &wanted) {
            return seen == wanted || (seen.startsWith(wanted + u'T') && seen.endsWith(u'Z'));
        };
        for (const auto &engine : {u"postgres"_s, u"mysql"_s}) {
            auto strict = options(engine);
            strict.host = host;
            QVERIFY2(isAsExpected(opened(strict), expected), qPrintable(engine + u": "_s + opened(strict)));
            QVERIFY2(isAsExpected(asked(strict), expected), qPrintable(engine + u" asked: "_s + asked(strict)));
            auto weaker = options(engine, Tls::Authority);
            weaker.host = host;
            QVERIFY2(isAsExpected(asked(weaker), withAuthority), qPrintable(engine + u" asked: "_s + asked(weaker)));
            if (engine == u"postgres")
                QVERIFY2(isAsExpected(opened(weaker), withAuthority), qPrintable(opened(weaker)));
            weaker.tls = Tls::Encrypted;
            QCOMPARE(asked(weaker), u"opened TLSv1.3"_s);
            if (engine == u"postgres")
                QCOMPARE(opened(weaker), u"opened TLSv1.3"_s);
        }
    }

    // PostgreSQL's own log-in can be bound to the channel, a plain one to none.
    void channelBinding()
    {
        NEED_TLS_SERVERS();
        show(u"server"_s);
        auto bound = options(u"postgres"_s);
        bound.channelBinding = true;
        QCOMPARE(opened(bound), u"opened TLSv1.3"_s);
        bound.tls = Tls::Encrypted;
        QCOMPARE(opened(bound), u"opened TLSv1.3"_s);
        bound.tls = Tls::Off;
        QCOMPARE(opened(bound), u"insecure unbound"_s);
    }

    void peer()
    {
        NEED_TLS_SERVERS();
        show(u"server"_s);
        for (const auto &engine : {u"postgres"_s, u"mysql"_s}) {
            const auto found
                = database::tlsPeer(options(engine), {u"localhost"_s, options(engine).port}, {}, QDeadlineTimer(5000));
            QVERIFY(found);
            QCOMPARE(found->names, QStringList({u"localhost"_s, u"127.0.0.1"_s}));
            QCOMPARE(found->validUntil.date(), QDateTime::currentDateTimeUtc().addDays(30).date());
            QVERIFY(found->asksCertificate);
        }
    }

    // libmariadb would take plain text, or somebody else's certificate, for what these ask for.
    void weakerMySql()
    {
        NEED_TLS_SERVERS();
        show(u"server"_s);
        QCOMPARE(opened(options(u"mysql"_s, Tls::Authority)), u"unsupported  mysql"_s);
        QCOMPARE(opened(options(u"mysql"_s, Tls::Encrypted)), u"unsupported  mysql"_s);
    }

    void off_data() { tests::servers(); }
    void off()
    {
        FETCH_ENGINE();
        NEED_TLS_SERVERS();
        QCOMPARE(opened(options(engine, Tls::Off)), u"opened "_s);
        QCOMPARE(opened(tests::serverOptions(engine)), u"opened "_s);
    }

    void notOffered_data() { tests::servers(); }
    void notOffered()
    {
        FETCH_ENGINE();
        auto plain = tests::serverOptions(engine);
        plain.tls = Tls::Verified;
        plain.authority = m_certificates.authority();
        QCOMPARE(opened(plain), u"insecure not-offered"_s);
        QCOMPARE(asked(plain), u"insecure not-offered"_s);
        plain.host = tests::serverSetting(u"CANDELA_%1_SOCKET"_s.arg(engine.toUpper()));
        QCOMPARE(opened(plain), u"insecure not-offered"_s);
        QCOMPARE(asked(plain), u"insecure not-offered"_s);
        if (engine == u"postgres") {
            plain.tls = Tls::Encrypted;
            QCOMPARE(opened(plain), u"insecure not-offered"_s);
        }
    }

    // A socket is this machine, but the server is asked to prove itself where the profile says so.
    void mySqlSocket()
    {
        NEED_TLS_SERVERS();
        show(u"server"_s);
        auto socket = options(u"mysql"_s);
        socket.host = tests::settingsIn("CANDELA_TLS_SERVERS").value(u"CANDELA_MYSQL_SOCKET"_s);
        QCOMPARE(opened(socket), u"opened TLSv1.3"_s);
        QCOMPARE(asked(socket), u"opened TLSv1.3"_s);
        Certificates::Wish strange;
        strange.isStrange = true;
        show(u"server"_s, strange);
        const auto expected = u"insecure unknown-authority "_s + Certificates::otherAuthorityName();
        QCOMPARE(opened(socket), expected);
        QCOMPARE(asked(socket), expected);
    }

    void ownCertificate_data() { tests::servers(); }
    void ownCertificate()
    {
        FETCH_ENGINE();
        NEED_TLS_SERVERS();
        show(u"server"_s);
        m_certificates.make(u"client"_s);
        Certificates::Wish strange;
        strange.isStrange = true;
        m_certificates.make(u"stranger"_s, strange);
        auto certified = options(engine);
        certified.user = tests::certifiedUser();
        QVERIFY(opened(certified).startsWith(u"refused"));
        QCOMPARE(asked(certified), u"opened TLSv1.3"_s);            // whether one must be brought, the log-in decides
        certified.certificate = m_certificates.file(u"client.pem"_s);
        certified.key = m_certificates.file(u"client.key"_s);
        QCOMPARE(opened(certified), u"opened TLSv1.3"_s);
        QCOMPARE(asked(certified), u"opened TLSv1.3"_s);
        certified.certificate = m_certificates.file(u"stranger.pem"_s);
        certified.key = m_certificates.file(u"stranger.key"_s);
        QCOMPARE(opened(certified), u"insecure refused"_s);
        QCOMPARE(asked(certified), u"insecure refused"_s);
    }
};

QTEST_GUILESS_MAIN(TestTlsMatrix)
#include "tst_tlsmatrix.moc"

#include "../rogueserver.h"
#include "database/reach.h"
#include "database/tlspeer.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/testdatabase.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <thread>

using namespace candela;
using namespace Qt::StringLiterals;
using namespace database::reachfault;
using database::Error;
using database::Server;
using Kind = Error::Kind;

class TestReach : public QObject
{
    Q_OBJECT

    // A port of one loopback address whose queue of waiting connections is full, so that nobody is answered.
    class Full
    {
    public:
        Full() : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
        {
            sockaddr_in address = {};
            address.sin_family = AF_INET;
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            socklen_t size = sizeof address;
            auto *at = reinterpret_cast<sockaddr *>(&address);
            if (::bind(m_listener, at, size) != 0 || ::listen(m_listener, 0) != 0
                || getsockname(m_listener, at, &size) != 0)
                qFatal("the test cannot listen on a port");
            m_port = ntohs(address.sin_port);
            for (auto &client : m_clients) {
                client = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
                (void)::connect(client, at, size);
            }
        }
        ~Full()
        {
            for (const int client : m_clients)
                ::close(client);
            ::close(m_listener);
        }
        Full(const Full &) = delete;
        Full &operator=(const Full &) = delete;
        int port() const { return m_port; }

    private:
        int m_listener, m_port = 0;
        int m_clients[4] = {};
    };

    static QString told(const Server &server, int milliseconds = 3000)
    {
        const auto reached = database::reach(server, {}, QDeadlineTimer(milliseconds));
        return reached ? reached->address
            : reached.error().kind == Kind::Unreachable ? reached.error().code
            : reached.error().kind == Kind::Input       ? u"input "_s + reached.error().subject
                                                        : u"kind %1"_s.arg(int(reached.error().kind));
    }

private slots:
    void answers_data() { tests::servers(); }
    void answers()
    {
        FETCH_ENGINE();
        const auto options = tests::serverOptions(engine);
        QCOMPARE(told({u"127.0.0.1"_s, options.port}), u"127.0.0.1"_s);
        QCOMPARE(told({u"localhost"_s, options.port}), u"127.0.0.1"_s);    // also where ::1 comes first
        const auto socket = tests::serverSetting(u"CANDELA_%1_SOCKET"_s.arg(engine.toUpper()));
        QVERIFY(told({socket, options.port}).startsWith(socket));
    }

    void doesNot()
    {
        QCOMPARE(told({u"127.0.0.1"_s, 1}), nobodyListens.toString());
        QCOMPARE(told({u"::1"_s, 1}), nobodyListens.toString());
        QCOMPARE(told({u"no-such-name.invalid"_s, 1}), noSuchName.toString());
        QCOMPARE(told({u"b\u00fccher.invalid"_s, 1}), noSuchName.toString());
        QCOMPARE(told({u"/no/such/socket"_s, 1}), nobodyListens.toString());
        const QTemporaryDir folder;
        QCOMPARE(told({folder.path(), 5432}), nobodyListens.toString());
    }

    void isNoServer()
    {
        QCOMPARE(told({QString(), 1}), u"input "_s);
        QCOMPARE(told({u"a,b"_s, 1}), u"input a,b"_s);
        QCOMPARE(told({u"a"_s + QChar(0) + u"b"_s, 1}), u"input a"_s);
        QCOMPARE(told({u"localhost"_s, 65536}), u"input localhost"_s);
        QCOMPARE(told({u'/' + QString(200, u'x'), 1}), u"input /"_s + QString(200, u'x'));
    }

    void deadline()
    {
        const Full server;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(told({u"127.0.0.1"_s, server.port()}, 300), silent.toString());
        QVERIFY(timer.elapsed() >= 250 && timer.elapsed() < 2000);
        timer.start();
        QCOMPARE(told({u"no-such-name.invalid"_s, 1}, 0), silent.toString());   // before the system has looked
        QVERIFY(timer.elapsed() < 1000);
    }

    void stopped()
    {
        const Full server;
        for (const int delay : {0, 200}) {
            std::stop_source stop;
            std::jthread stopper([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(delay));
                stop.request_stop();
            });
            QElapsedTimer timer;
            timer.start();
            const auto reached = database::reach(
                {u"127.0.0.1"_s, server.port()}, stop.get_token(), QDeadlineTimer(QDeadlineTimer::Forever));
            QVERIFY(!reached);
            QCOMPARE(reached.error().kind, Kind::Cancelled);
            QVERIFY(timer.elapsed() < 2000);
        }
    }

    // A server that answers the call, and then says nothing, or too much, or something else.
    void peers_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Kind>("kind");
        const QByteArray none;
        const auto huge = QByteArray("\xff\xff\xff\0", 4) + QByteArray(100'000, 'x');
        QTest::newRow("postgres, silent") << u"postgres"_s << none << none << Kind::Unreachable;
        QTest::newRow("postgres, plain text alone") << u"postgres"_s << none << QByteArray("N") << Kind::Insecure;
        QTest::newRow("postgres, an error") << u"postgres"_s << none << QByteArray("E\0\0\0\5x", 6) << Kind::Insecure;
        QTest::newRow("postgres, a web server")
            << u"postgres"_s << none << QByteArray("HTTP/1.1 400\r\n") << Kind::Insecure;
        QTest::newRow("postgres, more than an answer")
            << u"postgres"_s << none << QByteArray("SR\0\0\0\x08\0\0\0\0", 10) << Kind::Insecure;
        QTest::newRow("postgres, silent then") << u"postgres"_s << none << QByteArray("S") << Kind::Unreachable;
        QTest::newRow("mysql, silent") << u"mysql"_s << none << none << Kind::Unreachable;
        QTest::newRow("mysql, huge") << u"mysql"_s << huge << none << Kind::Insecure;
        QTest::newRow("mysql, empty") << u"mysql"_s << QByteArray(4, '\0') << none << Kind::Insecure;
        QTest::newRow("mysql, cut short") << u"mysql"_s << QByteArray("\x06\0\0\0\x0a""10.1\0", 10) << none
                                          << Kind::Insecure;
        QTest::newRow("mysql, no end") << u"mysql"_s << QByteArray("\x05\0\0\0\x0a""1011", 9) << none << Kind::Insecure;
        QTest::newRow("mysql, half a header") << u"mysql"_s << QByteArray("\x05\0", 2) << none << Kind::Unreachable;
        QTest::newRow("mysql, full") << u"mysql"_s << QByteArray("\x0e\0\0\0\xff\x10\x04Too\x1b[2Jmany", 18) << none
                                     << Kind::Unreachable;
    }
    void peers()
    {
        QFETCH(QString, engine);
        QFETCH(QByteArray, greeting);
        QFETCH(QByteArray, answer);
        QFETCH(Kind, kind);
        const tests::RogueServer server(greeting, {answer});
        database::Options options;
        options.engine = engine;
        options.user = u"c4nary-user"_s;
        options.password = database::Secret(u"c4nary-password"_s);
        // Only who is silent is given up; on a machine that is at work, others may take a while to say what they do.
        const bool isSilent = kind == Kind::Unreachable;
        QElapsedTimer timer;
        timer.start();
        const auto peer = database::tlsPeer(options, {u"127.0.0.1"_s, server.port()}, {}, QDeadlineTimer(isSilent ? 500 : 30'000));
        QVERIFY(!peer);
        QCOMPARE(peer.error().kind, kind);
        QVERIFY(!isSilent || timer.elapsed() < 3000);
        QCOMPARE(peer.error().detail, database::harmless(peer.error().detail));
        QVERIFY(!server.received().contains("c4nary"));
    }

    void peerIsStopped()
    {
        const tests::RogueServer server({}, {QByteArray()});
        database::Options options;
        options.engine = u"mysql"_s;
        std::stop_source stop;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        const auto peer = database::tlsPeer(
            options, {u"127.0.0.1"_s, server.port()}, stop.get_token(), QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(!peer);
        QCOMPARE(peer.error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestReach)
#include "tst_reach.moc"

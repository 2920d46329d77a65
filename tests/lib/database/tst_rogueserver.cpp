#include "database/connection.h"
#include "database/tlspeer.h"
#include "roguepackets.h"
#include "rogueserver.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Error;
using tests::mysql::handshake;
using tests::mysql::ok;
using tests::mysql::packet;
using tests::mysql::text;

// Servers that try to get at the password or at a file of ours. (dev.mysql.com: Client/Server Protocol;
// postgresql.org: Message Flow)
class TestRogueServer : public QObject
{
    Q_OBJECT

    static constexpr auto password = "c4nary-password";

    static database::Options options(const QString &engine, const tests::RogueServer &server, database::Tls tls)
    {
        database::Options options;
        options.engine = engine;
        options.host = u"127.0.0.1"_s;
        options.port = server.port();
        options.name = u"d"_s;
        options.user = u"u"_s;
        options.password = database::Secret(QString::fromLatin1(password));
        options.tls = tls;
        options.connectSeconds = 2;
        options.statementSeconds = 1;
        return options;
    }

private slots:
    void clearTextLogIn_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<QByteArray>("answer");
        for (const auto *plugin : {"mysql_clear_password", "dialog"}) {
            QTest::addRow("%s as the default", plugin) << handshake(plugin) << ok(2);
            QTest::addRow("%s by switching", plugin)
                << handshake("mysql_native_password") << packet(2, '\xfe' + text(plugin) + "Password:");
        }
    }
    void clearTextLogIn()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(QByteArray, answer);
        const tests::RogueServer server(greeting, {answer, ok(4)});
        const auto connection = database::Connection::open(options(u"mysql"_s, server, database::Tls::Off));
        QVERIFY(!connection);
        QVERIFY(!server.received().contains(password));
    }

    void noTls()
    {
        const tests::RogueServer server(handshake("mysql_native_password"), {ok(2)});
        const auto connection = database::Connection::open(options(u"mysql"_s, server, database::Tls::Verified));
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Error::Kind::Insecure);
        QVERIFY(!server.received().contains("mysql_native_password"));      // not even a digest was sent
    }

    // "Send me that file" as the answer to any statement.
    void localFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("c4nary-content") > 0 && file.flush());
        const tests::RogueServer server(
            handshake("mysql_native_password"), {ok(2), packet(1, '\xfb' + file.fileName().toUtf8())});
        const auto connection = database::Connection::open(options(u"mysql"_s, server, database::Tls::Off));
        QVERIFY(!connection);
        QVERIFY(server.received().contains("mysql_native_password"));       // the log-in was gone through
        QVERIFY(!server.received().contains("c4nary-content"));
    }

    void postgresWithoutTls()
    {
        // It denies TLS, and then asks for the password in clear text.
        const tests::RogueServer server({}, {"N", QByteArray("R\0\0\0\x08\0\0\0\x03", 9)});
        const auto connection = database::Connection::open(options(u"postgres"_s, server, database::Tls::Verified));
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Error::Kind::Insecure);
        QCOMPARE(connection.error().code, database::tlsfault::notOffered.toString());
        // SSLRequest, once to log in and once to see what was wrong, and nothing more
        QCOMPARE(server.received(), QByteArray("\0\0\0\x08\x04\xd2\x16\x2f", 8).repeated(2));
    }

    // Nothing comes, or nothing more: it ends by our time-outs.
    void silentPostgres_data()
    {
        QTest::addColumn<database::Tls>("tls");
        QTest::addColumn<QList<QByteArray>>("answers");
        using namespace tests::postgres;
        QTest::newRow("at the request for TLS") << database::Tls::Verified << QList<QByteArray>{QByteArray()};
        QTest::newRow("in the handshake") << database::Tls::Verified << QList<QByteArray>{"S", QByteArray()};
        QTest::newRow("at the start") << database::Tls::Off << QList<QByteArray>{QByteArray()};
        QTest::newRow("in the middle of a message")
            << database::Tls::Off << QList<QByteArray>{authentication(10).left(7), QByteArray()};
        QTest::newRow("after the log-in") << database::Tls::Off << QList<QByteArray>{welcome(), QByteArray()};
    }
    void silentPostgres()
    {
        QFETCH(database::Tls, tls);
        QFETCH(QList<QByteArray>, answers);
        const tests::RogueServer server({}, answers);
        QElapsedTimer timer;
        timer.start();
        const auto connection = database::Connection::open(options(u"postgres"_s, server, tls));
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Error::Kind::Unreachable);
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!server.received().contains(password));
    }

    void hostilePostgresWords_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray hostile("<img src=x>\x1b[2J\xe2\x80\xae\xff\xfe\r\n");
        QTest::newRow("short") << tests::postgres::error(hostile);
        QTest::newRow("long") << tests::postgres::error(hostile + QByteArray(20'000, 'x'));
        QTest::newRow("huge") << tests::postgres::error(hostile + QByteArray(1'000'000, 'x'));
        QTest::newRow("without end") << QByteArray("E\x7f\xff\xff\xff", 5) + hostile;
        QTest::newRow("of an old server") << 'E' + hostile + '\0';
        QTest::newRow("no message") << hostile;
    }
    void hostilePostgresWords()
    {
        QFETCH(QByteArray, answer);
        const tests::RogueServer server({}, {answer});
        QElapsedTimer timer;
        timer.start();
        const auto connection = database::Connection::open(options(u"postgres"_s, server, database::Tls::Off));
        QVERIFY(!connection);
        QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(connection.error().detail, database::harmless(connection.error().detail));
        QVERIFY(connection.error().detail.size() <= 501);
        QVERIFY(!server.received().contains(password));
    }

    // Its words go to the screen.
    void hostileWords()
    {
        const auto words = QByteArray("\xff\x15\x04#28000") + "<img src=x>\x1b[2J\xe2\x80\xae" + QByteArray(100, 'x');
        const tests::RogueServer server(handshake("mysql_native_password"), {packet(2, words)});
        const auto connection = database::Connection::open(options(u"mysql"_s, server, database::Tls::Off));
        QVERIFY(!connection);
        QCOMPARE(connection.error().kind, Error::Kind::Refused);
        QVERIFY(connection.error().detail.contains(u"<img"));
        QVERIFY(!connection.error().detail.contains(QChar(0x1b)));
        QVERIFY(!connection.error().detail.contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(TestRogueServer)
#include "tst_rogueserver.moc"

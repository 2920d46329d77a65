#include "database/connection.h"
#include "database/tlspeer.h"
#include "rogueserver.h"

#include <QTemporaryFile>
#include <QTest>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Error;

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
        options.connectSeconds = 3;
        options.statementSeconds = 1;
        return options;
    }
    static QByteArray packet(char sequence, const QByteArray &content)
    {
        return QByteArray(1, char(content.size())) + QByteArray(2, '\0') + QByteArray(1, sequence) + content;
    }
    static QByteArray text(const char *characters) { return QByteArray(characters) + '\0'; }
    // CLIENT_PROTOCOL_41, SECURE_CONNECTION, PLUGIN_AUTH, CONNECT_WITH_DB, LOCAL_FILES, TRANSACTIONS; no CLIENT_SSL
    static QByteArray handshake(const char *plugin)
    {
        return packet(0,
            '\x0a' + text("10.11.6-MariaDB") + QByteArray("\1\0\0\0", 4) + "saltsalt" + '\0' + "\x8b\xa2" + '\x2d'
                + QByteArray("\2\0", 2) + QByteArray("\x08\0", 2) + '\x15' + QByteArray(10, '\0') + text("saltsaltsalt")
                + text(plugin));
    }
    static QByteArray ok(char sequence) { return packet(sequence, QByteArray("\0\0\0\2\0\0\0", 7)); }

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

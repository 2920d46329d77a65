// The two fields that hold a list in one line: hosts with their ports, and columns that are called otherwise.
#include "dialogs/columnpairs.h"
#include "dialogs/hostlist.h"

#include <QTest>

using namespace candela::app;
using namespace candela::database;
using namespace Qt::StringLiterals;

class TestConnectLines : public QObject
{
    Q_OBJECT
private slots:
    void readsHosts_data();
    void readsHosts();
    void refusesWhatIsNoHost_data();
    void refusesWhatIsNoHost();
    void writesWhatItReads_data() { readsHosts_data(); }
    void writesWhatItReads();
    void readsColumns();
    void refusesColumns_data();
    void refusesColumns();
};

void TestConnectLines::readsHosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Server>>("servers");
    const auto row = [](const char *text, const QList<Server> &servers) {
        QTest::newRow(text) << QString::fromUtf8(text) << servers;
    };
    row("db-1", {{u"db-1"_s, 5432}});
    row("  db-1.internal ", {{u"db-1.internal"_s, 5432}});
    row("db-1,db-2", {{u"db-1"_s, 5432}, {u"db-2"_s, 5432}});
    row("db-1:6000, db-2:6001 , db-3", {{u"db-1"_s, 6000}, {u"db-2"_s, 6001}, {u"db-3"_s, 5432}});
    row("10.4.0.17:1", {{u"10.4.0.17"_s, 1}});
    row("::1", {{u"::1"_s, 5432}});
    row("[::1]", {{u"::1"_s, 5432}});
    row("[2001:db8::7]:65535, [fe80::1%eth0]", {{u"2001:db8::7"_s, 65535}, {u"fe80::1%eth0"_s, 5432}});
    row("/run/postgresql", {{u"/run/postgresql"_s, 5432}});
    row("/run/my sockets/d.sock:5433", {{u"/run/my sockets/d.sock"_s, 5433}});
    row("bücher.example, 例え.jp:7", {{u"bücher.example"_s, 5432}, {u"例え.jp"_s, 7}});
}

void TestConnectLines::readsHosts()
{
    QFETCH(QString, text);
    QFETCH(QList<Server>, servers);
    const auto read = serversFrom(text, 5432);
    QVERIFY(read);
    QCOMPARE(*read, servers);
}

void TestConnectLines::refusesWhatIsNoHost_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"", " ", ",", "db-1,", "db-1,,db-2", "db-1:", "db-1:x", "db-1:0", "db-1:65536", "db-1:-1",
             "db 1", "[::1", "[db-1]", "[::1]x", "[::1]:", "]::1[", "2001:db8::7:x", "postgres://db-1", "ops@db-1",
             "db-1/auth", "db-1?x", "\"db-1\"", "[]:5432", ":5432", "::g"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("NUL") << u"db"_s + QChar(0) + u"1"_s;
}

void TestConnectLines::refusesWhatIsNoHost()
{
    QFETCH(QString, text);
    QVERIFY(!serversFrom(text, 5432));
}

void TestConnectLines::writesWhatItReads()
{
    QFETCH(QList<Server>, servers);
    Options options;
    options.host = servers.first().host;
    options.port = servers.first().port;
    options.others = servers.sliced(1);
    const auto again = serversFrom(hostsText(options), options.port);
    QVERIFY2(again, qPrintable(hostsText(options)));
    QCOMPARE(*again, servers);
}

static const QStringList known{u"id"_s, u"user_id"_s, u"hashed_password"_s};

void TestConnectLines::readsColumns()
{
    using Pairs = QHash<QString, QString>;
    QCOMPARE(*columnsFrom({}, known), Pairs());
    QCOMPARE(*columnsFrom(u"  "_s, known), Pairs());
    QCOMPARE(*columnsFrom(u"id=_id"_s, known), (Pairs{{u"id"_s, u"_id"_s}}));
    const Pairs two{{u"id"_s, u"_id"_s}, {u"user_id"_s, u"user Id"_s}};
    QCOMPARE(*columnsFrom(u" user_id = user Id , id = _id"_s, known), two);
    QCOMPARE(columnsText(two, known), u"id = _id, user_id = user Id"_s);
    QCOMPARE(columnsText({}, known), QString());
    QCOMPARE(*columnsFrom(u"id = a=b"_s, known), (Pairs{{u"id"_s, u"a=b"_s}}));
}

void TestConnectLines::refusesColumns_data()
{
    QTest::addColumn<QString>("text");
    for (const auto *text : {"id", "id =", "= _id", "name = x", "id = a, id = b", "id = _id,", ",", "_id = id"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestConnectLines::refusesColumns()
{
    QFETCH(QString, text);
    QVERIFY(!columnsFrom(text, known));
}

QTEST_GUILESS_MAIN(TestConnectLines)
#include "tst_connectlines.moc"

// Test connection with real servers: each stage, what stops it, and that nobody waits for a server that says nothing.
#include "connectroom.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"
#include "support/heartbeat.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QThreadPool>
#include <QTimer>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using candela::tests::LuciaFixture;
using candela::tests::TestDatabase;

static constexpr int patience = 20'000; // milliseconds; more than a test may take

class TestConnectTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void passes_data() { tests::engines(); }
    void passes();
    void stopsAtReach_data() { tests::servers(); }
    void stopsAtReach();
    void takesTheNextServer_data() { tests::servers(); }
    void takesTheNextServer();
    void stopsAtTls_data() { tests::servers(); }
    void stopsAtTls();
    void stopsAtLogIn_data() { tests::servers(); }
    void stopsAtLogIn();
    void stopsAtTables_data() { tests::engines(); }
    void stopsAtTables();
    void stopsAtAMissingFile();
    void isStopped_data();
    void isStopped();
    void givesUpOnASilentServer_data() { tests::servers(); }
    void givesUpOnASilentServer();
    void stopsWhenTheFormChanges();
    void closesMeanwhile();
    void checksTheFieldsFirst();

private:
    ConnectHand hand() const { return m_room->hand(); }
    void testAndWait() const
    {
        hand().click("test");
        const tests::Heartbeat heart;           // whatever the servers do, the window lives
        QTRY_VERIFY_WITH_TIMEOUT(hand().find<QPushButton>("test")->text().contains(u"connection"_s), patience);
        QVERIFY2(heart.worst() <= tests::Heartbeat::allowed, qPrintable(QString::number(heart.worst())));
    }
    static QString password() { return tests::serverSetting(u"CANDELA_SERVER_PASSWORD"_s); }
    void fillSilent(const QTcpServer &silent, const QString &engine) const
    {
        database::Options options;
        options.engine = engine;
        options.host = u"127.0.0.1"_s;
        options.port = silent.serverPort();
        options.name = u"auth"_s;
        options.user = u"ops"_s;
        hand().fill(options, u"typed"_s);
    }

    std::unique_ptr<ConnectRoom> m_room;
};

void TestConnectTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectTest::init()
{
    m_room = std::make_unique<ConnectRoom>();
    m_room->open();
}

void TestConnectTest::cleanup()
{
    m_room.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

void TestConnectTest::passes()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    hand().fill(database.options(), password());
    const auto size = m_room->dialog().size();
    testAndWait();
    QVERIFY2(hand().head() == u"Ready to connect"_s, qPrintable(hand().head() + hand().stages() + hand().text()));
    QVERIFY(hand().label("resultTime").startsWith(u"in "_s));
    const auto stages = hand().stages();
    QCOMPARE(stages.contains(u"Reach: 127.0.0.1:%1"_s.arg(database.options().port)), database.isServer());
    QCOMPARE(stages.contains(u"TLS: not encrypted, on this computer"_s), database.isServer());
    QVERIFY2(stages.contains(u"Log-in: "_s), qPrintable(stages));
    QVERIFY(stages.contains(u"Tables: Lucia v2: "_s + database.schema().users.name().table));
    QVERIFY2(stages.contains(u"Rights: may read, end sessions and reset keys"_s), qPrintable(stages));
    QCOMPARE(m_room->dialog().size(), size);
    QCOMPARE(m_room->kept().size(), 0); // a test keeps nothing
    // The next change makes it old.
    hand().type("name", u"x"_s);
    QCOMPARE(hand().head(), u"Not tested"_s);
}

void TestConnectTest::stopsAtReach()
{
    FETCH_ENGINE();
    auto options = tests::serverOptions(engine);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    options.port = closed.serverPort();
    closed.close();
    hand().fill(options, password());
    testAndWait();
    QCOMPARE(hand().head(), u"Stopped at Reach"_s);
    QVERIFY(hand().find<look::TextLabel>("resultHead")->role() == look::Role::Danger);
    QVERIFY(hand().label("resultTime").startsWith(u"after "_s));
    QVERIFY2(hand().text().contains(u"Nothing listens there"_s), qPrintable(hand().text()));
    QVERIFY(hand().stages().endsWith(u"TLS. Log-in. Tables. Rights"_s));
    // It stays to be read while it is mended.
    hand().type("host", u"localhost"_s);
    QCOMPARE(hand().head(), u"Stopped at Reach"_s);
}

void TestConnectTest::takesTheNextServer()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const int dead = closed.serverPort();
    closed.close();
    hand().fill(database.options(), password());
    hand().type("host", u"127.0.0.1:%1, 127.0.0.1"_s.arg(dead));
    testAndWait();
    QVERIFY2(hand().head() == u"Ready to connect"_s, qPrintable(hand().head() + hand().stages()));
    QVERIFY(hand().stages().contains(u"Reach: 127.0.0.1:%1"_s.arg(database.options().port)));
    QSignalSpy connected(&m_room->dialog(), &ConnectDialog::connected);
    hand().click("connect");
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, patience);
    delete connected.at(0).at(0).value<Workspace *>();
}

void TestConnectTest::stopsAtTls()
{
    FETCH_ENGINE();
    hand().fill(tests::serverOptions(engine), password());
    hand().choose("tls", 0);
    testAndWait();
    QCOMPARE(hand().head(), u"Stopped at TLS"_s);
    QVERIFY(!hand().text().isEmpty());
    QVERIFY2(hand().stages().contains(u"TLS: the server speaks plain text alone"_s)
            || hand().stages().contains(u"TLS: issued by "_s) || hand().stages().contains(u"TLS: certificate is for"_s),
        qPrintable(hand().stages()));
}

void TestConnectTest::stopsAtLogIn()
{
    FETCH_ENGINE();
    hand().fill(tests::serverOptions(engine), u"not-the-password"_s);
    testAndWait();
    QCOMPARE(hand().head(), u"Stopped at Log-in"_s);
    QVERIFY2(hand().text().contains(u"Check user and password"_s), qPrintable(hand().text()));
    auto *details = hand().find<QPlainTextEdit>("detailsText");
    const auto place = hand().find<QPushButton>("connect")->mapTo(&m_room->dialog(), QPoint());
    hand().click("details");
    QVERIFY(details->isVisible());
    QTest::qWait(0);
    QCOMPARE(hand().find<QPushButton>("connect")->mapTo(&m_room->dialog(), QPoint()), place);
    QVERIFY(details->toPlainText().contains(tests::serverOptions(engine).user));
    QVERIFY(!details->toPlainText().contains(u"not-the-password"_s));
    hand().click("details");
    QVERIFY(!details->isVisible() && hand().find<QWidget>("stages")->isVisible());
}

void TestConnectTest::stopsAtTables()
{
    FETCH_ENGINE();
    TestDatabase database(engine);
    database.run(u"create table articles (id integer primary key, title varchar(80))"_s);
    hand().fill(database.options(), password());
    testAndWait();
    QCOMPARE(hand().head(), u"Stopped at Tables"_s);
    QVERIFY2(hand().stages().contains(u"no Lucia key table"_s), qPrintable(hand().stages()));
}

void TestConnectTest::stopsAtAMissingFile()
{
    const QTemporaryDir folder;
    hand().chooseEngine(u"sqlite"_s);
    hand().type("file", folder.filePath(u"missing.db"_s));
    testAndWait();
    QCOMPARE(hand().head(), u"Stopped at Log-in"_s);
    QVERIFY2((hand().stages() + hand().text()).contains(u"does not exist"_s), qPrintable(hand().text()));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestConnectTest::isStopped_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<bool>("byKey");
    for (const auto *engine : {"mysql", "postgres"}) {
        QTest::addRow("%s, Stop test", engine) << QString::fromLatin1(engine) << false;
        QTest::addRow("%s, Esc", engine) << QString::fromLatin1(engine) << true;
    }
}

void TestConnectTest::isStopped()
{
    QFETCH(QString, engine);
    QFETCH(bool, byKey);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    fillSilent(silent, engine);
    auto *test = hand().find<QPushButton>("test");
    const auto place = test->geometry();
    const auto size = m_room->dialog().size();
    hand().click("test");
    QCOMPARE(test->text(), u"Stop test"_s);
    QCOMPARE(test->geometry(), place);
    QTRY_VERIFY(hand().stages().contains(u"Log-in: waiting for an answer"_s));
    QVERIFY(hand().label("resultTime").contains(u"gives up after 10 s"_s));
    QVERIFY(hand().isBusy());
    QVERIFY(hand().edit("name")->isEnabled());
    QCOMPARE(m_room->dialog().size(), size);
    if (byKey)
        QTest::keyClick(&m_room->dialog(), Qt::Key_Escape);
    else
        hand().click("test");
    QCOMPARE(hand().head(), u"Test stopped"_s);
    QVERIFY(m_room->dialog().isVisible() && !hand().isBusy());
    silent.close();
    QTest::qWait(200);
    QCOMPARE(hand().head(), u"Test stopped"_s); // the late answer changes nothing
}

void TestConnectTest::givesUpOnASilentServer()
{
    FETCH_ENGINE();
    tests::FaultProxy proxy(tests::serverOptions(engine).port);
    proxy.goSilent();
    auto options = tests::serverOptions(engine);
    options.port = proxy.port();
    hand().fill(options, password());
    hand().chooseTab(2);
    hand().setNumber("connectSeconds", 60);
    QElapsedTimer timer;
    timer.start();
    testAndWait();
    QVERIFY2(timer.elapsed() < 11'500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(hand().head(), u"Stopped at Log-in"_s);
    QVERIFY(!hand().isBusy());
}

void TestConnectTest::stopsWhenTheFormChanges()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    fillSilent(silent, u"postgres"_s);
    hand().click("test");
    QTRY_VERIFY(hand().stages().contains(u"waiting"_s));
    hand().type("database", u"other"_s);
    QCOMPARE(hand().head(), u"Not tested"_s);
    QVERIFY(!hand().isBusy());
    hand().click("test");
    QTRY_VERIFY(hand().stages().contains(u"waiting"_s));
    hand().click("newProfile");
    QVERIFY(!hand().isBusy());
    QCOMPARE(hand().head(), u"Not tested"_s);
}

void TestConnectTest::closesMeanwhile()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    fillSilent(silent, u"mysql"_s);
    hand().click("test");
    QElapsedTimer timer;
    timer.start();
    m_room->close();
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
}

void TestConnectTest::checksTheFieldsFirst()
{
    hand().click("test");
    QVERIFY(!hand().isBusy());
    QVERIFY(!hand().errorBelow(u"host"_s).isEmpty());
    QCOMPARE(hand().head(), u"Not tested"_s);
}

QTEST_MAIN(TestConnectTest)
#include "tst_connecttest.moc"

// The connect dialog with real databases: it opens them, and says what is wrong without losing what was typed.
#include "connectroom.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

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

static constexpr int patience = 20'000; // milliseconds; more than connecting may take

class TestConnectDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void connects_data() { tests::engines(); }
    void connects();
    void connectsReadOnly_data() { tests::engines(); }
    void connectsReadOnly();
    void saysThatTheLogInWasRefused_data() { tests::servers(); }
    void saysThatTheLogInWasRefused();
    void saysThatNothingAnswers_data() { tests::servers(); }
    void saysThatNothingAnswers();
    void saysThatTheDatabaseDoesNotExist_data() { tests::servers(); }
    void saysThatTheDatabaseDoesNotExist();
    void saysThatTheServerIsNotVerified_data() { tests::servers(); }
    void saysThatTheServerIsNotVerified();
    void createsNoFile();
    void changesNoOtherFile();
    void saysThatThereAreNoTables_data() { tests::engines(); }
    void saysThatThereAreNoTables();
    void namesTheColumnThatLacks_data() { tests::engines(); }
    void namesTheColumnThatLacks();
    void takesTablesNamedByHand_data() { tests::engines(); }
    void takesTablesNamedByHand();
    void connectsWithoutSessions_data() { tests::engines(); }
    void connectsWithoutSessions();
    void stopsASilentServer_data();
    void stopsASilentServer();
    void closesWhileConnecting_data() { tests::servers(); }
    void closesWhileConnecting();

private:
    ConnectHand hand() const { return ConnectHand(*m_dialog); }
    // Clicks Connect and waits for the workspace or the reason why not.
    void connectAndWait() const;
    std::unique_ptr<Workspace> taken() const;
    QWidget *focus() const { return m_dialog->focusWidget(); }
    int tab() const { return hand().tab(); }
    QString said() const { return hand().stages() + hand().text(); }
    static QString password() { return tests::serverSetting(u"CANDELA_SERVER_PASSWORD"_s); }

    std::unique_ptr<ConnectRoom> m_room;
    ConnectDialog *m_dialog = nullptr;
    std::unique_ptr<QSignalSpy> m_connected;
};

void TestConnectDialog::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectDialog::init()
{
    m_room = std::make_unique<ConnectRoom>();
    m_dialog = &m_room->open();
    m_connected = std::make_unique<QSignalSpy>(m_dialog, &ConnectDialog::connected);
}

// Attempts that were stopped end on a thread of their own.
void TestConnectDialog::cleanup()
{
    m_connected.reset();
    m_room->close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

void TestConnectDialog::connectAndWait() const
{
    hand().click("connect");
    QVERIFY(hand().isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(!hand().isBusy() || !m_connected->isEmpty(), patience);
}

std::unique_ptr<Workspace> TestConnectDialog::taken() const
{
    return std::unique_ptr<Workspace>(m_connected->isEmpty() ? nullptr : m_connected->at(0).at(0).value<Workspace *>());
}

void TestConnectDialog::connects()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    const auto &options = database.options();
    hand().fill(options, password());
    if (database.isServer())
        hand().type("host", u"  127.0.0.1 "_s);
    QTest::keyClick(focus(), Qt::Key_Return);
    QVERIFY(hand().isBusy());
    QVERIFY(hand().head().startsWith(u"Connecting to "_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_connected->size(), 1, patience);
    const auto workspace = taken();
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(hand().edit("password")->text().isEmpty());
    QVERIFY(workspace->isOpen());
    QCOMPARE(workspace->parent(), nullptr);
    QCOMPARE(workspace->schema().keys.name(), database.schema().keys.name());
    QCOMPARE(workspace->profile().options.engine, engine);
    QCOMPARE(workspace->profile().options.host, options.host);
    QCOMPARE(workspace->profile().options.port, options.port);
    QVERIFY(!workspace->isReadOnly());
    const auto name = database.isServer() ? options.name + u" on 127.0.0.1"_s : u"database.db"_s;
    QCOMPARE(workspace->profile().name, name);
}

void TestConnectDialog::connectsReadOnly()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    hand().type("name", u" shop "_s);
    hand().choose("tag", 3);
    hand().fill(database.options(), password());
    connectAndWait();
    const auto workspace = taken();
    QVERIFY2(workspace, qPrintable(hand().head()));
    QCOMPARE(workspace->profile().name, u"shop"_s);
    QCOMPARE(workspace->profile().environment, look::Environment::Production);
    QVERIFY(workspace->isReadOnly());
}

void TestConnectDialog::saysThatTheLogInWasRefused()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    hand().fill(database.options(), u"not-the-password"_s);
    connectAndWait();
    QVERIFY(said().contains(u"refused the log-in"_s));
    QVERIFY(!hand().text().isEmpty());
    QCOMPARE(focus(), hand().edit("password"));
    QVERIFY(look::isInvalid(hand().edit("password")));
    QVERIFY(hand().edit("password")->hasSelectedText());
    // Nothing typed is lost, and the server's own words can be read and copied.
    QCOMPARE(hand().edit("password")->text(), u"not-the-password"_s);
    QCOMPARE(hand().edit("host")->text(), u"127.0.0.1"_s);
    QCOMPARE(hand().edit("user")->text(), database.options().user);
    auto *details = hand().find<QPlainTextEdit>("detailsText");
    QVERIFY(!details->isVisible());
    hand().click("details");
    QVERIFY(details->isVisible());
    QVERIFY(details->toPlainText().contains(database.options().user));
    QVERIFY(!details->toPlainText().contains(u"not-the-password"_s));
    hand().type("password", password());
    QVERIFY(!look::isInvalid(hand().edit("password")));
    connectAndWait();
    QVERIFY2(taken(), qPrintable(hand().head()));
}

void TestConnectDialog::saysThatNothingAnswers()
{
    FETCH_ENGINE();
    auto options = tests::serverOptions(engine);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    options.port = closed.serverPort();
    closed.close();
    hand().fill(options, password());
    connectAndWait();
    QVERIFY(m_connected->isEmpty());
    QVERIFY2(said().contains(u"cannot be reached"_s), qPrintable(said()));
    QCOMPARE(focus(), hand().edit("host"));
    QVERIFY(look::isInvalid(hand().edit("host")));
}

void TestConnectDialog::saysThatTheDatabaseDoesNotExist()
{
    FETCH_ENGINE();
    auto options = tests::serverOptions(engine);
    options.name = u"candela_nowhere"_s;
    hand().fill(options, password());
    connectAndWait();
    QVERIFY2(said().contains(u"candela_nowhere does not exist"_s), qPrintable(said()));
    QCOMPARE(focus(), hand().edit("database"));
}

void TestConnectDialog::saysThatTheServerIsNotVerified()
{
    FETCH_ENGINE();
    hand().fill(tests::serverOptions(engine), password());
    hand().choose("tls", 0);
    connectAndWait();
    QVERIFY(m_connected->isEmpty());
    QVERIFY2(said().contains(u"No password was sent"_s), qPrintable(said()));
    QCOMPARE(focus(), hand().find<QComboBox>("tls"));
}

void TestConnectDialog::createsNoFile()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"missing.db"_s);
    hand().chooseEngine(u"sqlite"_s);
    hand().type("file", file);
    connectAndWait();
    QVERIFY2(said().contains(u"does not exist"_s), qPrintable(said()));
    QCOMPARE(focus(), hand().edit("file"));
    QCOMPARE(hand().edit("file")->text(), file);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestConnectDialog::changesNoOtherFile()
{
    const QTemporaryDir folder;
    const QByteArray contents = "These are notes, and no database, however long they may be.\n";
    QFile file(folder.filePath(u"notes.txt"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(contents);
    QVERIFY(file.flush());
    hand().chooseEngine(u"sqlite"_s);
    hand().type("file", file.fileName());
    connectAndWait();
    QVERIFY2(said().contains(u"notes.txt is not an SQLite database"_s), qPrintable(said()));
    QCOMPARE(focus(), hand().edit("file"));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), contents);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"notes.txt"_s});
}

void TestConnectDialog::saysThatThereAreNoTables()
{
    FETCH_ENGINE();
    TestDatabase database(engine);
    database.run(u"create table articles (id integer primary key, title varchar(80))"_s);
    hand().fill(database.options(), password());
    connectAndWait();
    QVERIFY2(said().contains(u"no Lucia key table"_s), qPrintable(said()));
    QCOMPARE(tab(), 3);
    QCOMPARE(focus(), hand().edit("keysTable"));
}

void TestConnectDialog::namesTheColumnThatLacks()
{
    FETCH_ENGINE();
    TestDatabase database(engine);
    database.run(u"create table auth_user (id varchar(16) primary key)"_s);
    database.run(u"create table user_key (id varchar(255) primary key, user_id varchar(16))"_s);
    hand().fill(database.options(), password());
    connectAndWait();
    QVERIFY2(said().contains(u"user_key.hashed_password is missing"_s), qPrintable(said()));
    QCOMPARE(tab(), 3);
}

void TestConnectDialog::takesTablesNamedByHand()
{
    FETCH_ENGINE();
    TestDatabase database(engine);
    database.run(u"create table folk (id varchar(16) primary key)"_s);
    database.run(
        u"create table logins (id varchar(255) primary key, user_id varchar(16), hashed_password varchar(255))"_s);
    hand().fill(database.options(), password());
    connectAndWait();
    QVERIFY2(said().contains(u"table of users was not found"_s), qPrintable(said()));
    QCOMPARE(tab(), 3);
    QCOMPARE(focus(), hand().edit("usersTable"));

    hand().type("usersTable", u"people"_s);
    connectAndWait();
    QVERIFY2(said().contains(u"no table people"_s), qPrintable(said()));
    QCOMPARE(focus(), hand().edit("usersTable"));

    const auto schema = engine == u"postgres" ? u"public"_s : engine == u"mysql" ? database.options().name : u"main"_s;
    hand().type("usersTable", u"folk"_s);
    hand().type("keysTable", engine == u"sqlite" ? u" logins "_s : schema + u" . logins"_s);
    connectAndWait();
    const auto workspace = taken();
    QVERIFY2(workspace, qPrintable(hand().head()));
    QCOMPARE(workspace->schema().users.name().table, u"folk"_s);
    QCOMPARE(workspace->schema().keys.name().table, u"logins"_s);
    QVERIFY(!workspace->schema().sessions);
}

void TestConnectDialog::connectsWithoutSessions()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    hand().fill(database.options(), password());
    hand().chooseTab(3);
    hand().type("sessionsTable", u"nowhere"_s);
    auto *without = hand().find<QCheckBox>("withoutSessions");
    QTest::mouseClick(without, Qt::LeftButton, {}, QPoint(8, without->height() / 2));
    connectAndWait();
    const auto workspace = taken();
    QVERIFY2(workspace, qPrintable(hand().head()));
    QVERIFY(!workspace->schema().sessions);
    QVERIFY(workspace->profile().mapping.withoutSessions);
}

void TestConnectDialog::stopsASilentServer_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<bool>("byKey");
    for (const auto *engine : {"mysql", "postgres"}) {
        QTest::addRow("%s, Stop", engine) << QString::fromLatin1(engine) << false;
        QTest::addRow("%s, Esc", engine) << QString::fromLatin1(engine) << true;
    }
}

void TestConnectDialog::stopsASilentServer()
{
    QFETCH(QString, engine);
    QFETCH(bool, byKey);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    database::Options options;
    options.engine = engine;
    options.host = u"127.0.0.1"_s;
    options.port = silent.serverPort();
    options.name = u"auth"_s;
    options.user = u"ops"_s;
    hand().fill(options, u"typed"_s);
    const auto size = m_dialog->size();
    const auto button = hand().find<QPushButton>("cancel")->geometry();
    hand().click("connect");
    QVERIFY(hand().isBusy());
    QCOMPARE(hand().head(), u"Connecting to 127.0.0.1/auth…"_s);
    QCOMPARE(hand().find<QPushButton>("cancel")->text(), u"Stop"_s);
    QCOMPARE(focus(), hand().find<QPushButton>("cancel"));
    // Alive: it answers events while the server is silent, and stays as it was.
    QVERIFY(silent.waitForNewConnection(patience));
    int ticks = 0;
    QTimer::singleShot(0, m_dialog, [&] { ++ticks; });
    QTRY_COMPARE(ticks, 1);
    QVERIFY(hand().isBusy());
    QCOMPARE(m_dialog->size(), size);
    QCOMPARE(hand().find<QPushButton>("cancel")->geometry(), button);

    if (byKey)
        QTest::keyClick(m_dialog, Qt::Key_Escape);
    else
        hand().click("cancel");
    QVERIFY(!hand().isBusy());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(hand().head(), u"Stopped"_s);
    QCOMPARE(hand().find<QPushButton>("cancel")->text(), u"Cancel"_s);
    QCOMPARE(hand().edit("password")->text(), u"typed"_s);
    QVERIFY(hand().edit("host")->isEnabled());
    QVERIFY(m_connected->isEmpty());
    silent.close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(hand().head(), u"Stopped"_s); // the late answer changes nothing
}

void TestConnectDialog::closesWhileConnecting()
{
    FETCH_ENGINE();
    const LuciaFixture database(engine);
    hand().fill(database.options(), password());
    hand().click("connect");
    QVERIFY(hand().isBusy());
    m_room->close();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_connected->isEmpty());
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"

// The connect dialog without any server: which fields it shows, and what it refuses.
#include "connectroom.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
using candela::tests::ConnectRoom;
using database::Tls;
using look::Environment;

class TestConnectFields : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsEveryEngine();
    void showsWhatTheEngineNeeds();
    void keepsItsSize();
    void takesTheDefaultPort();
    void choosesPlainTextForThisMachineOnly();
    void keepsAChosenEncryption();
    void offersWhatTheEngineCanHoldTo();
    void saysWhatEachModeMeans();
    void startsProductionReadOnly();
    void refusesEmptyFields();
    void refusesControlCharacters_data();
    void refusesControlCharacters();
    void refusesNamesThatAreNone();
    void refusesHalfAPair();
    void focusesWhatLacks();
    void showsAProfile();
    void browsesWithoutBlocking();

private:
    void open(const Profile &start);
    ConnectHand hand() const { return ConnectHand(*m_dialog); }
    QWidget *focus() const { return m_dialog->focusWidget(); }

    std::unique_ptr<ConnectRoom> m_room;
    ConnectDialog *m_dialog = nullptr;
};

void TestConnectFields::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectFields::open(const Profile &start) { m_dialog = &m_room->openWith(start); }

void TestConnectFields::init()
{
    m_room = std::make_unique<ConnectRoom>();
    m_dialog = &m_room->open();
}

void TestConnectFields::cleanup() { m_room.reset(); }

static Profile fullProfile()
{
    Profile profile;
    profile.name = u"shop-prod"_s;
    profile.environment = Environment::Production;
    profile.options.engine = u"mysql"_s;
    profile.options.host = u"db-1.internal"_s;
    profile.options.port = 4406;
    profile.options.name = u"auth"_s;
    profile.options.user = u"candela_ops"_s;
    profile.options.authority = u"/etc/ssl/own.pem"_s;
    profile.options.readOnly = true;
    profile.mapping.users = {u"app"_s, u"people"_s};
    profile.mapping.withoutSessions = true;
    return profile;
}

void TestConnectFields::showsEveryEngine()
{
    QStringList shown, known;
    for (const auto *segment : hand().find<look::Segmented>("engine")->findChildren<QAbstractButton *>())
        shown << segment->text();
    for (const auto &engine : database::engines())
        known << engine.name;
    QCOMPARE(shown, known);
}

void TestConnectFields::showsWhatTheEngineNeeds()
{
    for (const auto &engine : database::engines()) {
        hand().chooseEngine(engine.id);
        QCOMPARE(hand().edit("file")->isVisible(), engine.isFile);
        QCOMPARE(hand().find<QPushButton>("browseFile")->isVisible(), engine.isFile);
        for (const auto *name : {"host", "database", "user", "password"})
            QCOMPARE(hand().edit(name)->isVisible(), !engine.isFile);
        QCOMPARE(hand().find<QSpinBox>("port")->isVisible(), !engine.isFile);
        QCOMPARE(hand().find<QComboBox>("tls")->isVisible(), !engine.isFile);
        QVERIFY(hand().find<QCheckBox>("readOnly")->isVisible());
    }
}

void TestConnectFields::keepsItsSize()
{
    const auto size = m_dialog->size();
    const auto goThrough = [&] {
        for (const auto &engine : {u"sqlite"_s, u"postgres"_s, u"mysql"_s, u"postgres"_s}) {
            hand().chooseEngine(engine);
            QTest::qWait(0);
            QCOMPARE(m_dialog->size(), size);
        }
        hand().type("host", u"localhost"_s);
        hand().type("host", u"db.example.com"_s);
        for (const int mode : {0, 1, 2, 3}) {
            hand().choose("tls", mode);
            QTest::qWait(0);
            QCOMPARE(m_dialog->size(), size);
        }
        for (const int tab : {1, 2, 3, 0}) {
            hand().chooseTab(tab);
            QTest::qWait(0);
            QCOMPARE(m_dialog->size(), size);
        }
    };
    goThrough();
    Profile file;
    file.options.engine = u"sqlite"_s;
    open(file);
    QCOMPARE(m_dialog->size(), size);
    goThrough();
    // Several forms, one behind the other.
    hand().click("newProfile");
    goThrough();
}

void TestConnectFields::takesTheDefaultPort()
{
    auto *port = hand().find<QSpinBox>("port");
    QCOMPARE(port->value(), 5432);
    hand().chooseEngine(u"mysql"_s);
    QCOMPARE(port->value(), 3306);
    hand().chooseEngine(u"sqlite"_s);
    hand().chooseEngine(u"postgres"_s);
    QCOMPARE(port->value(), 5432);
    hand().setNumber("port", 6432);
    hand().chooseEngine(u"mysql"_s);
    QCOMPARE(port->value(), 6432);
}

void TestConnectFields::choosesPlainTextForThisMachineOnly()
{
    auto *tls = hand().find<QComboBox>("tls");
    QCOMPARE(tls->currentData().toInt(), int(Tls::Verified));
    hand().type("host", u"127.0.0.1.example.org"_s);
    QCOMPARE(tls->currentData().toInt(), int(Tls::Verified));
    for (const auto &host : {u"localhost"_s, u" 127.0.0.1 "_s, u"/run/postgresql"_s, u"::1"_s}) {
        hand().type("host", host);
        QCOMPARE(tls->currentData().toInt(), int(Tls::Off));
        hand().type("host", u"db-1.internal"_s);
        QCOMPARE(tls->currentData().toInt(), int(Tls::Verified));
    }
}

void TestConnectFields::keepsAChosenEncryption()
{
    auto *tls = hand().find<QComboBox>("tls");
    hand().type("host", u"localhost"_s);
    hand().choose("tls", 0);
    hand().type("host", u"127.0.0.1"_s);
    QCOMPARE(tls->currentData().toInt(), int(Tls::Verified));
    hand().choose("tls", 3);
    hand().type("host", u"db-1.internal"_s);
    QCOMPARE(tls->currentData().toInt(), int(Tls::Off));
}

void TestConnectFields::offersWhatTheEngineCanHoldTo()
{
    auto *tls = hand().find<QComboBox>("tls");
    const auto offered = [&] {
        QList<Tls> modes;
        for (int i = 0; i < tls->count(); ++i)
            modes << Tls(tls->itemData(i).toInt());
        return modes;
    };
    hand().type("host", u"db-1.internal"_s);
    hand().choose("tls", 2);
    QCOMPARE(Tls(tls->currentData().toInt()), Tls::Encrypted);
    QCOMPARE(offered(), database::engine(u"postgres"_s)->tls);
    hand().chooseEngine(u"mysql"_s);
    QCOMPARE(offered(), database::engine(u"mysql"_s)->tls);
    QCOMPARE(Tls(tls->currentData().toInt()), Tls::Verified); // never weaker by itself
    hand().chooseEngine(u"sqlite"_s);
    hand().chooseEngine(u"postgres"_s);
    QCOMPARE(Tls(tls->currentData().toInt()), Tls::Verified);
}

void TestConnectFields::saysWhatEachModeMeans()
{
    auto *meaning = hand().find<look::TextLabel>("tlsMeaning");
    const auto says = [&](look::Role role, const QString &words) {
        QVERIFY(meaning->isVisible());
        QCOMPARE(meaning->role(), role);
        QVERIFY2(meaning->text().contains(words), qPrintable(meaning->text()));
        QCOMPARE(hand().find<QComboBox>("tls")->accessibleDescription(), meaning->text());
    };
    hand().type("host", u"db-1.internal"_s);
    says(look::Role::TextSecondary, u"certificate is for this host"_s);
    hand().choose("tls", 1);
    says(look::Role::Warning, u"name in the certificate is not compared"_s);
    hand().choose("tls", 2);
    says(look::Role::Danger, u"Whoever answers is believed"_s);
    hand().choose("tls", 3);
    says(look::Role::Danger, u"plain text"_s);
    hand().type("host", u"127.0.0.1"_s);
    says(look::Role::TextSecondary, u"this computer"_s);
    hand().type("host", u"127.0.0.1, db-1.internal"_s);
    says(look::Role::Danger, u"plain text"_s);
    QCOMPARE(hand().find<look::TextLabel>("tlsFilesAbout")->text(), u"These files are not used without encryption."_s);
}

void TestConnectFields::startsProductionReadOnly()
{
    auto *readOnly = hand().find<QCheckBox>("readOnly");
    QVERIFY(!readOnly->isChecked());
    hand().choose("tag", 2);
    QCOMPARE(hand().find<QComboBox>("tag")->currentData().toInt(), int(Environment::Staging));
    QVERIFY(!readOnly->isChecked());
    hand().choose("tag", 3);
    QCOMPARE(hand().find<QComboBox>("tag")->currentData().toInt(), int(Environment::Production));
    QVERIFY(readOnly->isChecked());
    QTest::mouseClick(readOnly, Qt::LeftButton, {}, QPoint(8, readOnly->height() / 2));
    QVERIFY(!readOnly->isChecked());
}

void TestConnectFields::refusesEmptyFields()
{
    QSignalSpy connected(m_dialog, &ConnectDialog::connected);
    hand().type("host", u"   "_s);
    const int height = m_dialog->height();
    hand().click("connect");
    QVERIFY(!hand().isBusy());
    QTRY_VERIFY(m_dialog->height() > height);
    QVERIFY(!hand().errorBelow(u"host"_s).isEmpty());
    QVERIFY(!hand().errorBelow(u"database"_s).isEmpty());
    QVERIFY(hand().errorBelow(u"user"_s).isEmpty());
    QCOMPARE(focus(), hand().edit("host"));
    hand().type("host", u"localhost"_s);
    QVERIFY(hand().errorBelow(u"host"_s).isEmpty());
    QVERIFY(!hand().errorBelow(u"database"_s).isEmpty());
    QVERIFY(look::isInvalid(hand().edit("database")));
    QTRY_COMPARE(hand().edit("host")->height(), hand().edit("host")->sizeHint().height()); // room was made

    hand().chooseEngine(u"sqlite"_s);
    QVERIFY(hand().errorBelow(u"database"_s).isEmpty());
    hand().chooseTab(3);
    hand().click("connect");
    QCOMPARE(hand().find<QTabWidget>("tabs")->currentIndex(), 0);
    QVERIFY(!hand().errorBelow(u"file"_s).isEmpty());
    QCOMPARE(focus(), hand().edit("file"));
    QVERIFY(connected.isEmpty());
}

void TestConnectFields::refusesControlCharacters_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    for (const auto *field : {"name", "host", "database", "user", "password", "authority", "certificate", "key",
             "keysTable", "keysColumns"}) {
        QTest::addRow("%s, NUL", field) << QString::fromLatin1(field) << u"a"_s + QChar(0) + u"b"_s;
        QTest::addRow("%s, line break", field) << QString::fromLatin1(field) << u"a\nb"_s;
    }
}

void TestConnectFields::refusesControlCharacters()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    hand().type("host", u"db-1.internal"_s);
    hand().type("database", u"auth"_s);
    auto *edit = hand().edit(qPrintable(field));
    edit->setText(text); // as a paste would
    QCOMPARE(edit->text(), text);
    if (field == u"certificate" || field == u"key")
        hand().edit(field == u"key" ? "certificate" : "key")->setText(u"/etc/ssl/other.pem"_s);
    hand().click("connect");
    QVERIFY(!hand().isBusy());
    QVERIFY(hand().errorBelow(field).contains(u"control character"_s));
    QCOMPARE(focus(), edit);
}

void TestConnectFields::refusesNamesThatAreNone()
{
    hand().type("host", u"127.0.0.1"_s);
    hand().type("database", u"auth"_s);
    for (const auto &name : {u"."_s, u"app."_s, u".users"_s, u"a.b.c"_s}) {
        hand().chooseTab(3);
        hand().type("keysTable", name);
        hand().chooseTab(0);
        hand().click("connect");
        QVERIFY(!hand().isBusy());
        QCOMPARE(hand().find<QTabWidget>("tabs")->currentIndex(), 3);
        QVERIFY(hand().errorBelow(u"keysTable"_s).contains(u"schema.table"_s));
        QCOMPARE(focus(), hand().edit("keysTable"));
    }
    hand().chooseTab(3);
    hand().type("keysTable", {});
    hand().type("sessionsColumns", u"expires = active_expires"_s);
    hand().click("connect");
    QVERIFY2(hand().errorBelow(u"sessionsColumns"_s).contains(u"idle_expires"_s),
        qPrintable(hand().errorBelow(u"sessionsColumns"_s)));
    QCOMPARE(focus(), hand().edit("sessionsColumns"));
}

void TestConnectFields::refusesHalfAPair()
{
    hand().type("host", u"db-1.internal"_s);
    hand().type("database", u"auth"_s);
    hand().chooseTab(1);
    hand().type("key", u"/etc/ssl/own.key"_s);
    hand().click("connect");
    QVERIFY(!hand().isBusy());
    QVERIFY(!hand().errorBelow(u"certificate"_s).isEmpty());
    QCOMPARE(focus(), hand().edit("certificate"));
}

void TestConnectFields::focusesWhatLacks()
{
    QCOMPARE(focus(), hand().edit("host"));
    open(fullProfile());
    QCOMPARE(focus(), hand().edit("password"));
    Profile file;
    file.options.engine = u"sqlite"_s;
    file.options.file = u"/data/site.db"_s;
    open(file);
    QCOMPARE(focus(), hand().find<QPushButton>("connect"));
}

void TestConnectFields::showsAProfile()
{
    open(fullProfile());
    QCOMPARE(hand().edit("name")->text(), u"shop-prod"_s);
    QCOMPARE(hand().find<QComboBox>("tag")->currentText(), look::envName(Environment::Production));
    QCOMPARE(hand().find<look::Segmented>("engine")->currentIndex(), 1);
    QCOMPARE(hand().edit("host")->text(), u"db-1.internal"_s);
    QCOMPARE(hand().find<QSpinBox>("port")->value(), 4406);
    QCOMPARE(hand().edit("database")->text(), u"auth"_s);
    QCOMPARE(hand().edit("user")->text(), u"candela_ops"_s);
    QCOMPARE(hand().edit("authority")->text(), u"/etc/ssl/own.pem"_s);
    QVERIFY(hand().find<QCheckBox>("readOnly")->isChecked());
    hand().chooseTab(3);
    QCOMPARE(hand().edit("usersTable")->text(), u"app.people"_s);
    QVERIFY(hand().find<QCheckBox>("withoutSessions")->isChecked());
    QVERIFY(!hand().edit("sessionsTable")->isEnabled());
}

void TestConnectFields::browsesWithoutBlocking()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"site.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    hand().chooseEngine(u"sqlite"_s);
    hand().type("file", folder.filePath(u"other.db"_s));
    hand().click("browseFile"); // comes back at once
    auto *files = m_dialog->findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(files && files->isVisible());
    QCOMPARE(files->directory().path(), folder.path());
    files->selectFile(file.fileName());
    QMetaObject::invokeMethod(files, "accept");
    QCOMPARE(hand().edit("file")->text(), file.fileName());
    QTRY_VERIFY(!m_dialog->findChild<QFileDialog *>(u"fileDialog"_s));
}

QTEST_MAIN(TestConnectFields)
#include "tst_connectfields.moc"

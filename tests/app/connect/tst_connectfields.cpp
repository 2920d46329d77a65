// The connect dialog without any server: which fields it shows, what it refuses, and how it is reached by keyboard.
#include "connecthand.h"

#include <QAccessible>
#include <QCheckBox>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace candela;
using namespace candela::app;
using namespace Qt::StringLiterals;
using candela::tests::ConnectHand;
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
    void warnsOfPlainText();
    void startsProductionReadOnly();
    void refusesEmptyFields();
    void refusesControlCharacters_data();
    void refusesControlCharacters();
    void refusesNamesThatAreNone();
    void focusesWhatLacks();
    void showsAProfile();
    void tabsInReadingOrder_data();
    void tabsInReadingOrder();
    void hasUniqueMnemonics();
    void namesEveryControl();
    void browsesWithoutBlocking();
    void escapeClosesAndWipes();
    void fitsASmallScreen();

private:
    void open(const Profile &start = {});
    ConnectHand hand() const { return ConnectHand(*m_dialog); }
    QWidget *focus() const { return m_dialog->focusWidget(); }

    std::unique_ptr<ConnectDialog> m_dialog;
};

void TestConnectFields::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setFont(QFont(u"Inter"_s, 10));
    look::Theme::apply(look::Scheme::Light);
}

void TestConnectFields::open(const Profile &start)
{
    m_dialog = std::make_unique<ConnectDialog>(start, QByteArray(32, 'k'));
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestConnectFields::init() { open(); }
void TestConnectFields::cleanup() { m_dialog.reset(); }

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
        QCOMPARE(hand().edit("authority")->isVisible(), !engine.isFile);
        QVERIFY(hand().find<QCheckBox>("readOnly")->isVisible());
    }
}

void TestConnectFields::keepsItsSize()
{
    const auto size = m_dialog->size();
    hand().chooseEngine(u"sqlite"_s);
    QTest::qWait(0);
    QCOMPARE(m_dialog->size(), size);
    const auto buttons = hand().find<QPushButton>("connect")->mapTo(m_dialog.get(), QPoint());
    hand().chooseEngine(u"postgres"_s);
    QTest::qWait(0);
    QCOMPARE(m_dialog->size(), size);
    QCOMPARE(hand().find<QPushButton>("connect")->mapTo(m_dialog.get(), QPoint()), buttons);
    hand().type("host", u"localhost"_s);
    hand().type("host", u"db.example.com"_s);
    hand().choose("tls", 1);
    hand().chooseTab(1);
    QTest::qWait(0);
    QCOMPARE(m_dialog->size(), size);

    Profile file;
    file.options.engine = u"sqlite"_s;
    open(file);
    QCOMPARE(m_dialog->size(), size);
    hand().chooseEngine(u"mysql"_s);
    QTest::qWait(0);
    QCOMPARE(m_dialog->size(), size);
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
    hand().typePort(6432);
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
    hand().choose("tls", 1);
    hand().type("host", u"db-1.internal"_s);
    QCOMPARE(tls->currentData().toInt(), int(Tls::Off));
}

void TestConnectFields::warnsOfPlainText()
{
    auto *warning = hand().find<look::TextLabel>("tlsWarning");
    hand().type("host", u"db-1.internal"_s);
    QVERIFY(!warning->isVisible());
    hand().choose("tls", 1);
    QVERIFY(warning->isVisible());
    QCOMPARE(warning->role(), look::Role::Danger);
    QVERIFY(warning->text().contains(u"plain text"_s));
    QVERIFY(!hand().edit("authority")->isVisible());
    hand().type("host", u"127.0.0.1"_s);
    QVERIFY(warning->isVisible());
    QVERIFY(warning->role() != look::Role::Danger);
    QVERIFY(warning->text().contains(u"this computer"_s));
    QCOMPARE(hand().find<QComboBox>("tls")->accessibleDescription(), warning->text());
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
    QSignalSpy connected(m_dialog.get(), &ConnectDialog::connected);
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
    QTRY_COMPARE(hand().edit("host")->height(), hand().edit("host")->sizeHint().height());      // room was made

    hand().chooseEngine(u"sqlite"_s);
    QVERIFY(hand().errorBelow(u"database"_s).isEmpty());
    hand().chooseTab(1);
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
    for (const auto *field : {"name", "host", "database", "user", "password", "authority"}) {
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
    edit->setText(text);                // as a paste would
    QCOMPARE(edit->text(), text);
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
        hand().chooseTab(1);
        hand().type("keysTable", name);
        hand().chooseTab(0);
        hand().click("connect");
        QVERIFY(!hand().isBusy());
        QCOMPARE(hand().find<QTabWidget>("tabs")->currentIndex(), 1);
        QVERIFY(hand().errorBelow(u"keysTable"_s).contains(u"schema.table"_s));
        QCOMPARE(focus(), hand().edit("keysTable"));
    }
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
    hand().chooseTab(1);
    QCOMPARE(hand().edit("usersTable")->text(), u"app.people"_s);
    QVERIFY(hand().find<QCheckBox>("withoutSessions")->isChecked());
    QVERIFY(!hand().edit("sessionsTable")->isEnabled());
}

void TestConnectFields::tabsInReadingOrder_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("tab");
    QTest::newRow("server") << u"postgres"_s << 0;
    QTest::newRow("file") << u"sqlite"_s << 0;
    QTest::newRow("tables") << u"postgres"_s << 1;
}

// Each stop stands lower than the one before, or further right in the same line.
void TestConnectFields::tabsInReadingOrder()
{
    QFETCH(QString, engine);
    QFETCH(int, tab);
    hand().chooseEngine(engine);
    hand().chooseTab(tab);
    auto *first = hand().find<QTabWidget>("tabs")->tabBar();
    first->setFocus(Qt::TabFocusReason);
    QPoint before(-1, -1);
    int stops = 0;
    for (const QWidget *widget = first; stops == 0 || widget != first; widget = focus(), ++stops) {
        QVERIFY2(stops < 30, "Tab does not come back");
        const auto at = widget->mapTo(m_dialog.get(), widget->rect().center());
        const bool below = at.y() > before.y() + 6, right = qAbs(at.y() - before.y()) <= 6 && at.x() > before.x();
        QVERIFY2(below || right, qPrintable(widget->objectName()));
        before = at;
        QTest::keyClick(focus(), Qt::Key_Tab);
    }
    QVERIFY(stops > (tab == 1 ? 5 : 7));
}

void TestConnectFields::hasUniqueMnemonics()
{
    for (const auto &engine : database::engines()) {
        hand().chooseEngine(engine.id);
        for (const int tab : {0, 1}) {
            hand().chooseTab(tab);
            QStringList keys;
            const auto *bar = hand().find<QTabWidget>("tabs")->tabBar();
            for (int i = 0; i < bar->count(); ++i)
                keys << QKeySequence::mnemonic(bar->tabText(i)).toString();
            for (const auto *label : m_dialog->findChildren<QLabel *>()) {
                if (label->isVisible() && label->buddy())
                    keys << QKeySequence::mnemonic(label->text()).toString();
            }
            for (const auto *button : m_dialog->findChildren<QAbstractButton *>()) {
                if (button->isVisible() && !QKeySequence::mnemonic(button->text()).isEmpty())
                    keys << QKeySequence::mnemonic(button->text()).toString();
            }
            keys.removeAll(QString());
            QVERIFY(keys.size() >= 6);
            QVERIFY2(keys.removeDuplicates() == 0, qPrintable(engine.id));
        }
    }
}

void TestConnectFields::namesEveryControl()
{
    for (const int tab : {0, 1}) {
        hand().chooseTab(tab);
        for (auto *widget : m_dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<QTabWidget *>(widget)
                || qobject_cast<QSpinBox *>(widget->parentWidget()))
                continue;
            const auto *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                qPrintable(widget->objectName() + QLatin1String(widget->metaObject()->className())));
        }
    }
}

void TestConnectFields::browsesWithoutBlocking()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"site.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    hand().chooseEngine(u"sqlite"_s);
    hand().type("file", folder.filePath(u"other.db"_s));
    hand().click("browseFile");          // comes back at once
    auto *files = m_dialog->findChild<QFileDialog *>(u"fileDialog"_s);
    QVERIFY(files && files->isVisible());
    QCOMPARE(files->directory().path(), folder.path());
    files->selectFile(file.fileName());
    QMetaObject::invokeMethod(files, "accept");
    QCOMPARE(hand().edit("file")->text(), file.fileName());
    QTRY_VERIFY(!m_dialog->findChild<QFileDialog *>(u"fileDialog"_s));
}

void TestConnectFields::escapeClosesAndWipes()
{
    hand().type("password", u"typed"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(hand().edit("password")->text().isEmpty());
}

void TestConnectFields::fitsASmallScreen()
{
    QVERIFY2(m_dialog->width() <= 900 && m_dialog->height() <= 700, qPrintable(u"%1 × %2"_s.arg(m_dialog->width()).arg(m_dialog->height())));
}

QTEST_MAIN(TestConnectFields)
#include "tst_connectfields.moc"

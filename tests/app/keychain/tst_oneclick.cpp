// A saved connection whose password the keychain keeps: opened by one click, whatever the keychain and the server do.
#include "app/window/mainwindowhand.h"

#include "databaseview.h"
#include "dialogs/connectdialog.h"
#include "pages/connectionlist.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QTcpServer>
#include <QToolButton>

#include <csignal>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestOneClick : public QObject
{
    Q_OBJECT
    pid_t m_keychain = 0;

    static constexpr int soon = app::Secrets::patience + 5'000;
    static QUuid save(Window &window, const database::Options &options, const QString &password)
    {
        app::Profile profile;
        profile.name = u"shop"_s;
        profile.options = options;
        profile.options.password = {};
        const auto id = window.profiles.put(profile).value();
        if (!password.isEmpty()) {
            const auto written = window.secrets.write(id, database::Secret(password));
            if (!QTest::qWaitFor([&] { return written.isFinished(); }, soon) || !written.result())
                qFatal("the keychain does not keep the password");
        }
        window.show();
        return id;
    }
    static void clickFirst(const Window &window)
    {
        auto *list = window.find<app::ConnectionList>(u"connectionList"_s);
        QTRY_VERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    }
    static const app::DatabaseView *view(const Window &window) { return window.main.findChild<app::DatabaseView *>(); }
    static database::Options serverLike()
    {
        database::Options options;
        options.engine = u"postgres"_s;
        options.host = u"db.invalid"_s;
        options.port = 5432;
        options.name = options.user = u"candela"_s;
        return options;
    }
    // By the dialog, as a person does.
    static void deleteIt(Window &window)
    {
        window.trigger(u"actConnect"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"removeProfile"_s);
        QTRY_VERIFY(window.find<QDialog>(u"removeProfileDialog"_s));
        clickIn(*window.find<QDialog>(u"removeProfileDialog"_s), u"confirmRemove"_s);
    }
    static bool isKept(Window &window, const QUuid &id)
    {
        const auto read = window.secrets.read(id);
        if (!QTest::qWaitFor([&] { return read.isFinished(); }, soon))
            qFatal("no answer");
        return read.result().has_value();
    }
    // Engines' test users have one password.
    static QString password() { return serverSetting(u"CANDELA_SERVER_PASSWORD"_s); }
    void signalKeychain(int signal) const { QVERIFY(::kill(m_keychain, signal) == 0); }
private slots:
    void initTestCase()
    {
        m_keychain = qEnvironmentVariableIntValue("CANDELA_KEYRING_PID");
        QVERIFY2(m_keychain > 0, "run it by tests/support/keyring.sh open");
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-oneclick"_s);
        prepareApplication();
    }
    void opensWithTheKeptPassword_data() { servers(); }
    void opensWithTheKeptPassword()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Window window;
        const auto id = save(window, fixture.options(), password());
        clickFirst(window);
        QTRY_VERIFY(view(window));
        QVERIFY(!window.dialog());
        QCOMPARE(window.settings.lastProfile(), id);
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 5);
        QVERIFY(window.profiles.all().first().options.password.isEmpty());
    }
    void saysThatTheKeptPasswordIsRefused_data() { servers(); }
    void saysThatTheKeptPasswordIsRefused()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Window window;
        save(window, fixture.options(), u"tavern-oblique-Mango7"_s);
        clickFirst(window);
        auto *bar = window.find<QWidget>(u"connectBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!view(window));
        QTest::mouseClick(bar->findChild<QPushButton *>(u"remedy"_s), Qt::LeftButton);
        QTRY_VERIFY(window.dialog());
    }
    void asksForAPasswordThatLacks()
    {
        NEED_ENGINE(u"postgres"_s);
        const LuciaFixture fixture(u"postgres"_s);
        Window window;
        save(window, fixture.options(), {});
        clickFirst(window);
        QTRY_VERIFY(window.dialog());
        QVERIFY(!view(window));
        QTRY_COMPARE(window.dialog()->focusWidget(), window.dialog()->findChild<QLineEdit *>(u"password"_s));
    }
    // The window lives meanwhile, and what comes after Stop is not listened to.
    void stopsWaitingForASilentKeychain()
    {
        NEED_ENGINE(u"postgres"_s);
        const LuciaFixture fixture(u"postgres"_s);
        Window window;
        save(window, fixture.options(), password());
        auto *bar = window.find<QWidget>(u"busyBar"_s);
        signalKeychain(SIGSTOP);
        QElapsedTimer time;
        time.start();
        clickFirst(window);
        QVERIFY(time.elapsed() < 1000);
        QTRY_VERIFY(bar->isVisible());
        window.click(u"stopConnecting"_s);
        QTRY_VERIFY(!bar->isVisible());
        signalKeychain(SIGCONT);
        const auto later = window.secrets.read(QUuid::createUuid());      // answered after the one before
        QTRY_VERIFY_WITH_TIMEOUT(later.isFinished(), soon);
        QVERIFY(!view(window) && !window.dialog() && !bar->isVisible());
        clickFirst(window);
        QTRY_VERIFY(view(window));
    }
    void asksWhereTheKeychainStaysSilent()
    {
        NEED_ENGINE(u"postgres"_s);
        const LuciaFixture fixture(u"postgres"_s);
        Window window;
        save(window, fixture.options(), password());
        signalKeychain(SIGSTOP);
        clickFirst(window);
        const bool asked = QTest::qWaitFor([&] { return window.dialog(); }, soon);
        signalKeychain(SIGCONT);
        QVERIFY(asked);
        QVERIFY(!window.find<QWidget>(u"busyBar"_s)->isVisible());
    }
    void deletingAConnectionDeletesItsPassword()
    {
        Window window;
        const auto id = save(window, serverLike(), u"tavern-oblique-Mango7"_s);
        QVERIFY(isKept(window, id));
        deleteIt(window);
        QTRY_VERIFY(!window.profiles.find(id));
        QVERIFY(!isKept(window, id));
    }
    // Said in the window as well, where the dialog has gone before the keychain is given up.
    void saysThatAPasswordMayStillBeThere_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("in the dialog") << true;
        QTest::newRow("in the window") << false;
    }
    void saysThatAPasswordMayStillBeThere()
    {
        QFETCH(bool, stays);
        Window window;
        const auto id = save(window, serverLike(), u"tavern-oblique-Mango7"_s);
        signalKeychain(SIGSTOP);
        deleteIt(window);
        const bool gone = QTest::qWaitFor([&] { return !window.profiles.find(id); });
        if (!stays)
            window.find<app::ConnectDialog>(u"connectDialog"_s)->close();
        auto *bar = window.find<QWidget>(u"connectBar"_s);
        const auto said = [&] {
            const auto *head = window.find<QLabel>(u"resultHead"_s);
            return stays ? head && head->isVisible() && head->text().contains(u"may still be"_s) : bar->isVisible();
        };
        const bool told = QTest::qWaitFor(said, soon);
        signalKeychain(SIGCONT);
        QVERIFY(gone);
        QVERIFY(told);
        QCOMPARE(bar->isVisible(), !stays);
        QTRY_VERIFY(!isKept(window, id));               // the keychain has done it after all
    }
    void stopsWaitingForASilentServer()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto options = serverLike();
        options.host = u"127.0.0.1"_s;
        options.port = silent.serverPort();
        options.tls = database::Tls::Off;
        Window window;
        save(window, options, u"tavern-oblique-Mango7"_s);
        clickFirst(window);
        auto *bar = window.find<QWidget>(u"busyBar"_s);
        QTRY_VERIFY(bar->isVisible());
        window.click(u"stopConnecting"_s);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(!window.find<QWidget>(u"connectBar"_s)->isVisible());
    }
};

QTEST_MAIN(TestOneClick)
#include "tst_oneclick.moc"

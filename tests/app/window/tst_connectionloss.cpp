// What the window says and does when its server goes away, and when it comes back.
#include "databaseview.h"
#include "mainwindowhand.h"
#include "support/fixture/faultproxy.h"
#include "support/heartbeat.h"

#include "look/inlinebar.h"

#include <QElapsedTimer>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestConnectionLoss : public QObject
{
    Q_OBJECT

    static constexpr int soon = 10'000;

    static void openOn(Window &window, const LuciaFixture &fixture, const FaultProxy &proxy)
    {
        auto profile = profileOf(fixture);
        profile.options.port = proxy.port();
        profile.options.connectSeconds = 3;
        window.show();
        window.main.chooseConnection(profile);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s));
        QTRY_VERIFY(!window.dialog());
        window.trigger(u"actSessions"_s);
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        clickRow(*window.table(u"sessions"_s), 0);
        QTRY_VERIFY(window.find<QAction>(u"actRevoke"_s)->isEnabled());
        QVERIFY(window.find<QAction>(u"actExport"_s)->isEnabled());
    }
    static QWidget *bar(const Window &window) { return window.find<QWidget>(u"lossBar"_s); }
    static QString said(const Window &window)
    {
        return bar(window)->findChild<look::InlineBar *>()->accessibleName();
    }
    static void shootBoth(Window &window, const QString &name)
    {
        shoot(window.main, name + u"-light"_s);
        look::Theme::apply(look::Scheme::Dark);
        shoot(window.main, name + u"-dark"_s);
        look::Theme::apply(look::Scheme::Light);
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-connectionloss"_s);
        prepareApplication();
    }

    void silentWhileIdle_data() { servers(); }
    void silentWhileIdle()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        FaultProxy proxy(fixture.options().port);
        Window window;
        openOn(window, fixture, proxy);
        window.main.findChild<app::DatabaseView *>()->workspace().setZone(QTimeZone("Asia/Kathmandu"));
        const Heartbeat heart;
        QElapsedTimer timer;
        timer.start();
        proxy.goSilent();
        QTRY_VERIFY_WITH_TIMEOUT(bar(window)->isVisible(), soon);
        QVERIFY(timer.elapsed() < soon);
        QVERIFY2(heart.worst() <= Heartbeat::allowed, qPrintable(QString::number(heart.worst())));

        QVERIFY2(said(window).contains(u"lost"), qPrintable(said(window)));
        QVERIFY(said(window).contains(u"What you see is from"));
        QVERIFY2(said(window).contains(u" UTC+5:45"), qPrintable(said(window)));
        QCOMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        QVERIFY(!window.find<QAction>(u"actRevoke"_s)->isEnabled());
        QVERIFY(!window.find<QAction>(u"actExport"_s)->isEnabled());
        QVERIFY(!window.find<QWidget>(u"sessionsExport"_s)->isEnabled());
        QVERIFY(!window.find<QWidget>(u"revokeButton"_s)->isEnabled());
        shootBoth(window, u"connection-lost-"_s + engine);
        if (engine == u"mysql") {               // libpq has no words for a connection that we cut ourselves
            clickInBar(window, u"details"_s);
            QTRY_VERIFY(bar(window)->findChild<QWidget *>(u"faultDetails"_s)->isVisible());
        }

        clickInBar(window, u"remedy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(window).contains(u"Connecting again failed"), soon);
        QVERIFY(!window.find<QAction>(u"actExport"_s)->isEnabled());
        shootBoth(window, u"connection-lost-again-"_s + engine);

        const Heartbeat again;                  // without the pictures, which the test itself takes in this thread
        proxy.recover();
        clickInBar(window, u"remedy"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!bar(window)->isVisible(), soon);
        QTRY_VERIFY(window.find<QAction>(u"actExport"_s)->isEnabled());
        QTRY_COMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        clickRow(*window.table(u"sessions"_s), 1);
        QTRY_VERIFY(window.find<QAction>(u"actRevoke"_s)->isEnabled());
        QVERIFY2(again.worst() <= Heartbeat::allowed, qPrintable(QString::number(again.worst())));
    }

    void closedWhileIdle_data() { servers(); }
    void closedWhileIdle()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        FaultProxy proxy(fixture.options().port);
        Window window;
        openOn(window, fixture, proxy);
        proxy.cut();
        QTRY_VERIFY_WITH_TIMEOUT(bar(window)->isVisible(), soon);
        QCOMPARE(window.table(u"sessions"_s)->model()->rowCount(), 4);
        window.trigger(u"actRefresh"_s);                // connects anew as well
        QTRY_VERIFY_WITH_TIMEOUT(!bar(window)->isVisible(), soon);
        QTRY_VERIFY(window.find<QAction>(u"actExport"_s)->isEnabled());
    }

    void closesWhileLost_data() { servers(); }
    void closesWhileLost()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        FaultProxy proxy(fixture.options().port);
        QElapsedTimer timer;
        {
            Window window;
            openOn(window, fixture, proxy);
            proxy.goSilent();
            window.trigger(u"actRefresh"_s);
            QTest::qWait(100);
            timer.start();
        }
        QVERIFY(timer.elapsed() < 1000);
    }

private:
    static void clickInBar(const Window &window, const QString &name)
    {
        auto *button = bar(window)->findChild<QPushButton *>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

QTEST_MAIN(TestConnectionLoss)
#include "tst_connectionloss.moc"

// Where a window stands and how large it is, for each connection; in a window of its own for each test.
#include "layouts.h"
#include "mainwindowhand.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestLayouts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { prepareApplication(); }

    void aWindowIsAsItWasWithThatConnection()
    {
        const LuciaFixture shop(u"sqlite"_s), blog(u"sqlite"_s);
        const QRect ofShop(40, 50, 1000, 640), ofBlog(90, 100, 1200, 760), elsewhere(10, 20, 1280, 800);
        Window window;
        window.show();
        const auto use = [&](const TestDatabase &database) { window.main.showWorkspace(openedWorkspace(profileOf(database))); };
        use(shop);
        QCOMPARE(window.main.size(), QSize(1280, 800));             // nothing was kept: it stays as it is
        window.main.setGeometry(ofShop);
        window.trigger(u"actDisconnect"_s);
        QCOMPARE(window.main.geometry(), ofShop);
        window.main.setGeometry(ofBlog);
        use(blog);
        QCOMPARE(window.main.geometry(), ofBlog);
        use(shop);                                                  // without a disconnection in between
        QTRY_COMPARE(window.main.geometry(), ofShop);
        use(blog);
        QTRY_COMPARE(window.main.geometry(), ofBlog);
        window.trigger(u"actDisconnect"_s);
        window.main.setGeometry(elsewhere);
        QVERIFY(window.main.close());
        // The next one begins where the last one was left, and goes where it was with what it connects to.
        app::MainWindow next(window.settings, window.profiles, window.secrets, testKey, {});
        next.show();
        QTRY_COMPARE(next.geometry(), elsewhere);
        next.showWorkspace(openedWorkspace(profileOf(shop)));
        QTRY_COMPARE(next.geometry(), ofShop);
    }
    void aMaximizedWindowIsMaximizedAgain()
    {
        const LuciaFixture shop(u"sqlite"_s);
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profileOf(shop)));
        window.main.showMaximized();
        window.trigger(u"actDisconnect"_s);
        window.main.showNormal();
        QTRY_VERIFY(!window.main.isMaximized());
        window.main.showWorkspace(openedWorkspace(profileOf(shop)));
        QTRY_VERIFY(window.main.isMaximized());
    }
    void aSecondWindowDoesNotHideTheFirst()
    {
        const LuciaFixture shop(u"sqlite"_s);
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profileOf(shop)));
        window.main.setGeometry(40, 50, 1000, 640);
        window.trigger(u"actDisconnect"_s);
        app::MainWindow second(window.settings, window.profiles, window.secrets, testKey, {});
        second.show();
        second.showWorkspace(openedWorkspace(profileOf(shop)));
        QTRY_COMPARE(second.geometry(), QRect(64, 74, 1000, 640));
        // Where nothing lies any more a third one takes the place.
        window.main.hide();
        app::MainWindow third(window.settings, window.profiles, window.secrets, testKey, {});
        third.show();
        third.showWorkspace(openedWorkspace(profileOf(shop)));
        QTRY_COMPARE(third.geometry(), QRect(40, 50, 1000, 640));
    }
    void twoMaximizedWindowsStayMaximized()
    {
        const LuciaFixture shop(u"sqlite"_s);
        Window window;
        window.show();
        window.main.showWorkspace(openedWorkspace(profileOf(shop)));
        window.main.showMaximized();
        QTRY_VERIFY(window.main.isMaximized());
        window.trigger(u"actDisconnect"_s);
        window.main.showWorkspace(openedWorkspace(profileOf(shop)));
        QVERIFY(window.main.isMaximized());
        app::MainWindow second(window.settings, window.profiles, window.secrets, testKey, {});
        second.show();
        second.showWorkspace(openedWorkspace(profileOf(shop)));
        QTRY_VERIFY(second.isMaximized());
        QCOMPARE(second.pos(), window.main.pos());
    }
};

QTEST_MAIN(TestLayouts)
#include "tst_layouts.moc"

// Where the acts on users and keys are reached: details, menus, and the rows' own menus; and when they are not offered.
#include "mainwindowhand.h"
#include "pages/keyspage.h"
#include "pages/userspage.h"
#include "support/fixture/engines.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestUserActs : public QObject
{
    Q_OBJECT

    static QMenu *openMenu(const Window &window)
    {
        for (auto *menu : window.main.findChildren<QMenu *>()) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }
    // The one dialog that is open, by what stands in its title; it is cancelled.
    static QString opened(const Window &window)
    {
        auto *dialog = window.dialog();
        if (!dialog)
            return u"none"_s;
        const auto title = dialog->windowTitle();
        dialog->reject();
        return title;
    }
    static void choose(const Window &window, const QString &name)
    {
        auto *action = openMenu(window)->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        const auto *menu = openMenu(window);
        QTest::mouseClick(openMenu(window), Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    static void show(Window &window, const app::Profile &profile)
    {
        window.show();
        window.main.chooseConnection(profile);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"connect"_s);
        QTRY_VERIFY(window.table(u"users"_s) && !window.dialog());
        QTRY_COMPARE_WITH_TIMEOUT(window.table(u"users"_s) ? window.table(u"users"_s)->model()->rowCount() : 0, 5, 10'000);
        clickRow(*window.table(u"users"_s), 0);
        QTRY_VERIFY(window.find<QWidget>(u"addKeyLink"_s));
    }

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-useracts"_s);
        prepareApplication();
    }

    void actsOfTheUsersDetail()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        show(window, profileOf(fixture));
        window.click(u"addKeyLink"_s);
        QCOMPARE(opened(window), u"Add key"_s);
        window.click(u"editUserLink"_s);
        QCOMPARE(opened(window), u"Edit attributes"_s);
        window.click(u"deleteUserButton"_s);
        QCOMPARE(opened(window), u"Delete user"_s);
        for (const auto &[name, title] : {std::pair(u"renameKey"_s, u"Rename key"_s), {u"disablePassword"_s, u"Disable password"_s},
                 {u"removePassword"_s, u"Make passwordless"_s}, {u"deleteKey"_s, u"Delete key"_s}}) {
            window.click(u"moreOfKey:email:ada@example.com"_s);
            QTRY_VERIFY(openMenu(window));
            choose(window, name);
            QTRY_VERIFY(window.dialog());
            QCOMPARE(opened(window), title);
        }
        window.click(u"moreOfKey:github:583231"_s);
        QTRY_VERIFY(openMenu(window));
        QVERIFY(!openMenu(window)->findChild<QAction *>(u"disablePassword"_s)->isEnabled());
        QVERIFY(openMenu(window)->findChild<QAction *>(u"renameKey"_s)->isEnabled());
        openMenu(window)->close();
    }

    void actsOfTheMenus()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        show(window, profileOf(fixture));
        QTRY_VERIFY(window.find<QAction>(u"actAddKey"_s)->isEnabled());
        QVERIFY(!window.find<QAction>(u"actRenameKey"_s)->isEnabled());
        window.trigger(u"actAddKey"_s);
        QCOMPARE(opened(window), u"Add key"_s);
        window.trigger(u"actEditUser"_s);
        QCOMPARE(opened(window), u"Edit attributes"_s);
        window.trigger(u"actDeleteUser"_s);
        QCOMPARE(opened(window), u"Delete user"_s);
        window.trigger(u"actOffboard"_s);
        QCOMPARE(opened(window), u"Off-board users"_s);
        window.trigger(u"actKeys"_s);
        QVERIFY(!window.find<QAction>(u"actAddKey"_s)->isEnabled());
        QTRY_COMPARE(window.table(u"keys"_s)->model()->rowCount(), 5);
        clickRow(*window.table(u"keys"_s), 0);
        QTRY_VERIFY(window.find<QAction>(u"actRenameKey"_s)->isEnabled());
        window.trigger(u"actRenameKey"_s);
        QCOMPARE(opened(window), u"Rename key"_s);
        window.trigger(u"actDisablePassword"_s);
        QCOMPARE(opened(window), u"Disable password"_s);
        window.trigger(u"actRemovePassword"_s);
        QCOMPARE(opened(window), u"Make passwordless"_s);
        window.trigger(u"actDeleteKey"_s);
        QCOMPARE(opened(window), u"Delete key"_s);
    }

    void actsOfTheRowsMenu()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        show(window, profileOf(fixture));
        auto *viewport = window.table(u"users"_s)->viewport();
        const auto at = viewport->rect().center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
        QApplication::sendEvent(viewport, &asked);
        QTRY_VERIFY(openMenu(window));
        QVERIFY(openMenu(window)->actions().contains(window.find<QAction>(u"row:addKey"_s)));
        QVERIFY(window.find<QAction>(u"row:deleteUser"_s)->isEnabled());
        openMenu(window)->close();
    }

    // What is done is said, and seen in the list.
    void deletionIsSaidInTheWindow()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        show(window, profileOf(fixture));
        window.click(u"deleteUserButton"_s);
        QTRY_VERIFY(window.dialog());
        clickIn(*window.dialog(), u"act"_s);
        QTRY_VERIFY(window.find<QWidget>(u"toast"_s) && window.find<QWidget>(u"toast"_s)->isVisible());
        QTRY_COMPARE(window.table(u"users"_s)->model()->rowCount(), 4);
        QTRY_VERIFY(!window.find<QAction>(u"actDeleteUser"_s)->isEnabled());
    }

    void readOnlyConnectionSaysWhyNot()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        auto profile = profileOf(fixture);
        profile.options.readOnly = true;
        Window window;
        show(window, profile);
        for (const auto &name : {u"addKeyLink"_s, u"deleteUserButton"_s}) {
            QVERIFY(!window.find<QWidget>(name)->isEnabled());
            QCOMPARE(window.find<QWidget>(name)->toolTip(), u"This connection is read-only"_s);
        }
        QVERIFY(!window.find<QAction>(u"actAddKey"_s)->isEnabled());
        window.click(u"moreOfKey:email:ada@example.com"_s);
        QTRY_VERIFY(openMenu(window));
        QVERIFY(!openMenu(window)->findChild<QAction *>(u"renameKey"_s)->isEnabled());
        QCOMPARE(openMenu(window)->findChild<QAction *>(u"renameKey"_s)->toolTip(), u"This connection is read-only"_s);
        openMenu(window)->close();
    }
};

QTEST_MAIN(TestUserActs)
#include "tst_useracts.moc"

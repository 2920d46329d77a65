// The saved connections in the window: on the start page, in the menus, and what is said of their file.
#include "mainwindowhand.h"

#include "app/profiles/someprofile.h"
#include "connectionsmenu.h"
#include "databaseview.h"
#include "pages/connectionlist.h"
#include "pages/firstrunpage.h"

#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QToolButton>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using look::Environment;

class TestSavedConnections : public QObject
{
    Q_OBJECT
    static QUuid save(Window &window, const QString &name, const TestDatabase &database, Environment environment = Environment::None)
    {
        auto profile = profileOf(database);
        profile.name = name;
        profile.environment = environment;
        profile.keepPassword = app::KeepPassword::AskEachTime;
        const auto put = window.profiles.put(profile);
        return put.value_or(QUuid());
    }
    static app::ConnectionList *list(const Window &window) { return window.find<app::ConnectionList>(u"connectionList"_s); }
    static void clickRow(const Window &window, int row)
    {
        const auto index = list(window)->model()->index(row, 0);
        QTest::mouseClick(list(window)->viewport(), Qt::LeftButton, {}, list(window)->visualRect(index).center());
    }
    static QStringList names(const Window &window)
    {
        QStringList shown;
        for (int row = 0; row < list(window)->model()->rowCount(); ++row)
            shown.append(list(window)->model()->index(row, 0).data().toString());
        return shown;
    }
    static app::ConnectionsMenu *menu(const Window &window) { return window.find<app::ConnectionsMenu>(u"connectionsMenu"_s); }
    static QAction *entry(const Window &window, const QUuid &id)
    {
        return window.find<QAction>(u"connection:"_s + id.toString(QUuid::WithoutBraces));
    }
    static void clickEntry(const Window &window, const QUuid &id)
    {
        QTRY_VERIFY(menu(window)->isVisible());
        QTest::mouseClick(menu(window), Qt::LeftButton, {}, menu(window)->actionGeometry(entry(window, id)).center());
    }
    static const app::Workspace *workspace(const Window &window)
    {
        const auto *view = window.main.findChild<app::DatabaseView *>();
        return view ? &view->workspace() : nullptr;
    }
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-savedconnections"_s);
        prepareApplication();
    }
    void showsThreeVerbsWhereThereAreNone()
    {
        Window window;
        window.show();
        QVERIFY(!list(window)->isVisible());
        for (const auto *name : {"newConnection", "openFile"})
            QVERIFY(window.find<QWidget>(QLatin1String(name))->isVisible());
        QVERIFY(!window.find<QAction>(u"actAllConnections"_s)->isVisible());
    }
    void oneClickOpensAFile()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        save(window, u"blog"_s, fixture);
        const auto id = save(window, u"Shop"_s, fixture);
        save(window, u"forum"_s, fixture);
        window.show();
        QTRY_VERIFY(list(window)->isVisible());
        QCOMPARE(names(window), QStringList({u"blog"_s, u"forum"_s, u"Shop"_s}));
        clickRow(window, 2);
        QTRY_VERIFY(window.table(u"users"_s));
        QVERIFY(!window.dialog());
        QCOMPARE(workspace(window)->profile().id, id);
        QCOMPARE(window.settings.lastProfile(), id);

        // The one used last comes first.
        window.trigger(u"actDisconnect"_s);
        QTRY_VERIFY(list(window)->isVisible());
        QCOMPARE(names(window).first(), u"Shop"_s);
    }
    void opensByKeyboard()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        save(window, u"blog"_s, fixture);
        const auto id = save(window, u"shop"_s, fixture);
        window.show();
        QApplication::setActiveWindow(&window.main);
        list(window)->setFocus();
        QTest::keyClick(list(window), Qt::Key_Down);
        QTest::keyClick(list(window), Qt::Key_Return);
        QTRY_VERIFY(workspace(window));
        QCOMPARE(workspace(window)->profile().id, id);
    }
    void theProfileButtonOpensTheMenu()
    {
        const LuciaFixture first(u"sqlite"_s), second(u"sqlite"_s);
        Window window;
        const auto blog = save(window, u"blog"_s, first), shop = save(window, u"shop & \"Söhne\" <b>"_s, second, Environment::Staging);
        window.show();
        window.main.openProfile(blog);
        QTRY_VERIFY(workspace(window));
        window.click(u"profileButton"_s);
        QTRY_VERIFY(menu(window)->isVisible());
        QVERIFY(entry(window, blog)->isChecked());
        QVERIFY(!entry(window, shop)->isChecked());
        QVERIFY2(entry(window, shop)->text().startsWith(u"&shop && \"Söhne\" <b>\t"_s), qPrintable(entry(window, shop)->text()));
        clickEntry(window, shop);
        QTRY_COMPARE(workspace(window)->profile().id, shop);
        QVERIFY(window.main.windowTitle().contains(u"shop & \"Söhne\" <b>"_s));
        QVERIFY(!window.dialog());
    }
    void theFileMenuHoldsThem()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        const auto id = save(window, u"blog"_s, fixture);
        window.show();
        QVERIFY(window.main.menuBar()->actions().first()->menu()->actions().contains(menu(window)->menuAction()));
        entry(window, id)->trigger();
        QTRY_VERIFY(workspace(window));
        window.trigger(u"actAllConnections"_s);
        QTRY_VERIFY(window.dialog());
        QTest::keyClick(window.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!window.dialog());
        window.trigger(u"actNewConnection"_s);
        QTRY_VERIFY(window.dialog());
    }
    void theMenuStaysShort()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        for (int i = 0; i < 40; ++i)
            save(window, i == 0 ? QString(500, u'x') : u"a %1"_s.arg(i), fixture);
        window.show();
        int entries = 0;
        for (const auto *action : menu(window)->actions())
            entries += action->objectName().startsWith(u"connection:"_s);
        QCOMPARE(entries, app::ConnectionsMenu::most);
        QVERIFY(menu(window)->sizeHint().width() < 900);
        QCOMPARE(list(window)->model()->rowCount(), 40);
        QVERIFY(window.main.height() <= 800);
        window.main.resize(window.main.minimumSize());
        QTRY_VERIFY(window.find<QWidget>(u"openFile"_s)->visibleRegion().boundingRect() == window.find<QWidget>(u"openFile"_s)->rect());
        QVERIFY(window.main.height() <= 560);
    }
    void followsChanges()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        window.show();
        const auto id = save(window, u"blog"_s, fixture);
        QTRY_VERIFY(list(window)->isVisible());
        QVERIFY(window.profiles.remove(id));
        QTRY_VERIFY(!list(window)->isVisible());
    }
    void asksForAPasswordThatIsNotKept_data() { servers(); }
    void asksForAPasswordThatIsNotKept()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Window window;
        save(window, u"shop"_s, fixture);
        window.show();
        clickRow(window, 0);
        QTRY_VERIFY(window.dialog());
        QVERIFY(!workspace(window));
        QTRY_COMPARE(window.dialog()->focusWidget(), window.dialog()->findChild<QLineEdit *>(u"password"_s));
    }
    // What was open stays open, and what is wrong can be mended.
    void saysWhatFailed()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        const auto blog = save(window, u"blog"_s, fixture);
        auto gone = profileOf(fixture);
        gone.name = u"gone"_s;
        gone.options.file += u".gone"_s;
        const auto shop = window.profiles.put(gone).value();
        window.show();
        window.main.openProfile(blog);
        QTRY_VERIFY(workspace(window));
        entry(window, shop)->trigger();
        auto *bar = window.find<QWidget>(u"connectBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(!QFile::exists(gone.options.file));
        QCOMPARE(workspace(window)->profile().id, blog);
        QTest::mouseClick(bar->findChild<QPushButton *>(u"remedy"_s), Qt::LeftButton);
        QTRY_VERIFY(window.dialog());
        QVERIFY(!bar->isVisible());
        window.dialog()->close();

        entry(window, shop)->trigger();
        QTRY_VERIFY(bar->isVisible());
        entry(window, blog)->trigger();
        QTRY_VERIFY(!bar->isVisible());

        entry(window, shop)->trigger();
        QTRY_VERIFY(bar->isVisible());
        QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
    }
    // A tag that is not understood is the careful one, and who does not say otherwise may not write.
    void productionStartsReadOnly()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        auto profile = profileOf(fixture);
        profile.id = QUuid::createUuid();
        const auto written = json(profile);
        for (const bool says : {false, true}) {
            auto entry = written;
            entry[u"environment"_s] = u"live"_s;
            if (!says)
                entry.remove(u"readOnly"_s);
            Window window;
            QFile file(window.folder.filePath(u"profiles.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(wrapped({entry}));
            file.close();
            QVERIFY(window.profiles.load());
            window.show();
            window.main.openProfile(profile.id);
            QTRY_VERIFY(workspace(window));
            QCOMPARE(workspace(window)->isReadOnly(), !says);
            QCOMPARE(workspace(window)->profile().environment, Environment::Production);
        }
    }
    void saysWhatBecameOfADamagedFile()
    {
        Window window;
        QFile file(window.folder.filePath(u"profiles.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        const auto loaded = window.profiles.load();
        QVERIFY(!loaded);
        window.main.sayProfiles(loaded.error());
        window.show();
        auto *bar = window.find<QWidget>(u"profilesBar"_s);
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().contains(u"profiles.damaged-"_s));
        QVERIFY(!list(window)->isVisible());
        QTest::mouseClick(bar->findChild<QToolButton *>(), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());

        // Damaged once more while the window is there.
        const LuciaFixture fixture(u"sqlite"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        save(window, u"blog"_s, fixture);
        QTRY_VERIFY(bar->isVisible());
        QTRY_VERIFY(list(window)->isVisible());
    }
    void looks_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1280, 800);
        QTest::newRow("dark") << true << QSize(1280, 800);
        QTest::newRow("small-light") << false << QSize(860, 560);
    }
    void looks()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        const auto name = [&](const QString &what) { return what + u'-' + QString::fromLatin1(QTest::currentDataTag()); };
        const LuciaFixture fixture(u"sqlite"_s);
        Window window;
        auto shop = profileOf(fixture);
        shop.options = {};
        shop.options.engine = u"postgres"_s;
        shop.options.host = u"db-1.internal"_s;
        shop.options.name = u"auth"_s;
        shop.name = u"shop"_s;
        shop.environment = Environment::Production;
        QVERIFY(window.profiles.put(shop));
        shop.name = u"shop-next"_s;
        shop.environment = Environment::Staging;
        QVERIFY(window.profiles.put(shop));
        const auto id = save(window, u"blog on this machine"_s, fixture, Environment::Development);
        save(window, u"old forum"_s, fixture);
        window.show();
        window.main.resize(size);
        QTest::qWait(50);
        shoot(window.main, name(u"saved-start"_s));
        window.main.sayProfiles({database::Error::Kind::Corrupt, {}, {}, u"/data/config/Candela/profiles.damaged-20261122-101500.json"_s});
        auto gone = profileOf(fixture);
        gone.options.file += u".gone"_s;
        window.main.openProfile(window.profiles.put(gone).value());
        QTRY_VERIFY(window.find<QWidget>(u"connectBar"_s)->isVisible());
        window.find<app::FirstRunPage>(u"firstRunPage"_s)->setDemo(u"/data/demo.db"_s);
        QTest::qWait(50);
        shoot(window.main, name(u"saved-failed"_s));
        window.main.openProfile(id);
        QTRY_VERIFY(workspace(window));
        window.click(u"profileButton"_s);
        QTRY_VERIFY(menu(window)->isVisible());
        shoot(*menu(window), name(u"saved-menu"_s));
    }
    void cleanupTestCase() { look::Theme::apply(look::Scheme::Light); }
};

QTEST_MAIN(TestSavedConnections)
#include "tst_savedconnections.moc"

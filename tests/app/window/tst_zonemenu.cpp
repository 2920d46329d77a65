// The menu of time zones: what it offers, and what is remembered for which connection.
#include "zonemenu.h"

#include "opened.h"
#include "pagelayout.h"
#include "settings.h"
#include "times.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestZoneMenu : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareApplication(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
    }
    void offersNothingWithoutAConnection();
    void choosesUtcAndBack();
    void choosesAnother();
    void remembersByConnection();
    void ignoresWhatIsNoZone();

private:
    static app::Profile profile(const QString &name)
    {
        app::Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = name;
        profile.options.engine = u"sqlite"_s;
        profile.options.file = u"/nowhere/"_s + name;
        return profile;
    }
    struct Room {
        QWidget window;
        app::Settings settings;
        app::ZoneMenu menu{settings, &window};

        QAction *action(const QString &name) const { return menu.findChild<QAction *>(name); }
        void click(const QString &name)
        {
            menu.popup({10, 10});
            QVERIFY(action(name));
            QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(action(name)).center());
            QVERIFY(!menu.isVisible());
        }
        // The names of those that are checked.
        QStringList checked()
        {
            menu.popup({10, 10});
            QStringList names;
            for (const auto *action : menu.actions()) {
                if (action->isChecked())
                    names << action->objectName();
            }
            menu.close();
            return names;
        }
    };

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestZoneMenu::offersNothingWithoutAConnection()
{
    Room room;
    QVERIFY(!room.menu.menuAction()->isEnabled());
    app::Workspace workspace(profile(u"shop"_s), testKey);
    room.menu.setWorkspace(&workspace);
    QVERIFY(room.menu.menuAction()->isEnabled());
    QCOMPARE(workspace.zone(), app::machineZone());
    QCOMPARE(room.checked(), QStringList{u"zoneOfMachine"_s});
    QCOMPARE(room.action(u"zoneOfMachine"_s)->text(), u"This &machine's (UTC)"_s);         // ctest sets TZ=UTC
    QVERIFY(!room.action(u"zoneLast"_s));
    room.menu.setWorkspace(nullptr);
    QVERIFY(!room.menu.menuAction()->isEnabled());
}

void TestZoneMenu::choosesUtcAndBack()
{
    Room room;
    app::Workspace workspace(profile(u"shop"_s), testKey);
    workspace.setZone(QTimeZone("Asia/Kathmandu"));
    QSignalSpy changed(&workspace, &app::Workspace::zoneChanged);
    room.menu.setWorkspace(&workspace);
    room.click(u"zoneUtc"_s);
    QCOMPARE(workspace.zone().id(), QByteArray("UTC"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(room.checked(), QStringList{u"zoneUtc"_s});
    room.click(u"zoneOfMachine"_s);
    QCOMPARE(workspace.zone(), app::machineZone());
    QCOMPARE(room.checked(), QStringList{u"zoneOfMachine"_s});
    QVERIFY(room.settings.lastZone().isEmpty());
}

void TestZoneMenu::choosesAnother()
{
    Room room;
    app::Workspace workspace(profile(u"shop"_s), testKey);
    room.menu.setWorkspace(&workspace);
    room.click(u"zoneOther"_s);
    auto *dialog = room.window.findChild<QDialog *>(u"zoneDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QLineEdit *>(u"zoneSearch"_s)->setText(u"new york"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"useZone"_s), Qt::LeftButton);
    QCOMPARE(workspace.zone().id(), QByteArray("America/New_York"));
    QCOMPARE(room.checked(), QStringList{u"zoneLast"_s});
    QCOMPARE(room.action(u"zoneLast"_s)->text(), u"&America/New_York"_s);
    shoot(room.menu, u"zone-menu"_s);
    room.click(u"zoneUtc"_s);
    room.click(u"zoneLast"_s);                                              // it stays on offer
    QCOMPARE(workspace.zone().id(), QByteArray("America/New_York"));
    QTRY_VERIFY(!room.window.findChild<QDialog *>(u"zoneDialog"_s));
}

void TestZoneMenu::remembersByConnection()
{
    const auto shop = profile(u"shop"_s), blog = profile(u"blog"_s);
    auto file = profile(u"file"_s);
    file.id = {};                                                           // not saved
    {
        Room room;
        app::Settings &settings = room.settings;
        settings.setLastZone("Europe/Oslo");
        for (const auto &which : {shop, file}) {
            app::Workspace workspace(which, testKey);
            room.menu.setWorkspace(&workspace);
            room.click(u"zoneLast"_s);
        }
        QVERIFY(settings.save());
    }
    Room room;
    for (const auto &[which, zone] : {std::pair{shop, "Europe/Oslo"}, std::pair{file, "Europe/Oslo"}, std::pair{blog, "UTC"}}) {
        app::Workspace workspace(which, testKey);
        room.menu.setWorkspace(&workspace);
        QCOMPARE(workspace.zone().id(), QByteArray(zone));
    }
}

void TestZoneMenu::ignoresWhatIsNoZone()
{
    Room room;
    const auto shop = profile(u"shop"_s);
    room.settings.setZone(shop.id, "Atlantis/Capital");
    room.settings.setLastZone("../../etc/passwd");
    app::Workspace workspace(shop, testKey);
    room.menu.setWorkspace(&workspace);
    QCOMPARE(workspace.zone(), app::machineZone());
    QCOMPARE(room.checked(), QStringList{u"zoneOfMachine"_s});
    QVERIFY(!room.action(u"zoneLast"_s));
}

QTEST_MAIN(TestZoneMenu)
#include "tst_zonemenu.moc"

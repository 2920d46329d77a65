// The window of shortcuts, by mouse and keyboard: looking up, changing, refusing, resetting; and that a choice holds in
// the menus, and after the next start.
#include "app/connect/longwords.h"
#include "dialogs/keyfield.h"
#include "look/fielderror.h"
#include "mainwindowhand.h"
#include "models/actlist.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

namespace {

// The main window and its window of shortcuts.
struct Shortcuts : Window {
    Shortcuts()
    {
        show();
        trigger(u"actShortcuts"_s);
    }
    template <class W> W *in(const char *name) const { return dialog()->findChild<W *>(QString::fromLatin1(name)); }
    look::DataTable &list() const { return *in<look::DataTable>("shortcutTable"); }
    app::KeyField &field() const { return *in<app::KeyField>("shortcutKeys"); }
    QString error() const { return in<look::FieldError>("shortcutError")->message(); }
    // The menu, or the group of fixed keys, of a row.
    QString menuAt(int row) const { return list().model()->index(row, app::ActList::Menu).data().toString(); }
    QString keysOf(const QString &name) const { return find<QAction>(name)->shortcut().toString(); }
    void choose(const QString &act) const
    {
        auto *search = in<QLineEdit>("shortcutSearch");
        search->setFocus();
        search->clear();
        for (int row = 0; row < list().model()->rowCount(); ++row) {
            if (list().model()->index(row, 0).data().toString() == act) {
                list().scrollTo(list().model()->index(row, 0));
                return clickRow(list(), row);
            }
        }
        QFAIL(qPrintable(u"no act "_s + act));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        field().setFocus();
        QTest::keyClick(&field(), key, modifiers);
    }
};

} // namespace

class TestShortcuts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"Candela"_s);
        QCoreApplication::setApplicationName(u"candela-tst-shortcuts"_s);
        prepareApplication();
    }
    // Every act of every menu, but the connections, zones and columns themselves.
    void listsEveryAct()
    {
        const Shortcuts shown;
        QStringList listed;
        for (int row = 0; row < shown.list().model()->rowCount() && shown.menuAt(row) != u"In lists"; ++row)
            listed << shown.list().model()->index(row, 0).data().toString();
        int acts = 0;
        for (const auto *menu : shown.main.menuBar()->findChildren<QMenu *>()) {
            if (menu->objectName() == u"connectionsMenu" || menu->objectName() == u"zoneMenu" || menu->objectName() == u"columnsMenu")
                continue;
            for (const auto *action : menu->actions()) {
                if (action->isSeparator() || action->menu())
                    continue;
                ++acts;
                QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
                QVERIFY2(listed.contains(QString(action->text()).remove(u'&').remove(u'…')), qPrintable(action->text()));
            }
        }
        QCOMPARE(listed.size(), acts);
        shoot(*shown.dialog(), u"shortcuts-light"_s);
    }
    void findsActsAndKeys_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("act");
        QTest::newRow("words") << u"clear f"_s << u"Clear filters"_s;
        QTest::newRow("keys") << u"ctrl+shift+e"_s << u"Export"_s;
        QTest::newRow("words of lists") << u"context"_s << u"Open the context menu"_s;
        QTest::newRow("keys of lists") << u"pgup"_s << u"One page up"_s;
    }
    void findsActsAndKeys()
    {
        QFETCH(QString, typed);
        QFETCH(QString, act);
        const Shortcuts shown;
        QTest::keyClicks(shown.in<QLineEdit>("shortcutSearch"), typed);
        QCOMPARE(shown.list().model()->rowCount(), 1);
        QCOMPARE(shown.list().model()->index(0, 0).data().toString(), act);
        QCOMPARE(shown.in<QLabel>("shortcutAct")->text(), act);
        QTest::keyClicks(shown.in<QLineEdit>("shortcutSearch"), u"zzz"_s);
        QCOMPARE(shown.list().model()->rowCount(), 0);
        QVERIFY(!shown.field().isEnabled());
    }
    void keysOfListsAreFixed_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("keys");
        QTest::newRow("open") << u"Open the detail"_s << u"Return, Enter"_s;
        QTest::newRow("select") << u"Select or deselect the row"_s << u"Space"_s;
        QTest::newRow("down") << u"One page down"_s << u"PgDown"_s;
        QTest::newRow("up") << u"One page up"_s << u"PgUp"_s;
        QTest::newRow("first") << u"To the first row"_s << u"Ctrl+Home"_s;
        QTest::newRow("last") << u"To the last row"_s << u"Ctrl+End"_s;
        QTest::newRow("menu") << u"Open the context menu"_s << u"Shift+F10, Menu"_s;
    }
    void keysOfListsAreFixed()
    {
        QFETCH(QString, act);
        QFETCH(QString, keys);
        const Shortcuts shown;
        shown.choose(act);
        const int row = shown.list().currentIndex().row();
        QCOMPARE(shown.menuAt(row), u"In lists"_s);
        QCOMPARE(shown.list().model()->index(row, app::ActList::Keys).data().toString(), keys);
        QCOMPARE(shown.in<QLabel>("shortcutAct")->text(), act);
        QVERIFY(!shown.field().isEnabled());
        QVERIFY(!shown.in<QPushButton>("removeShortcut")->isEnabled());
        QVERIFY(!shown.in<QPushButton>("resetShortcut")->isEnabled());
    }
    void refusesKeysOfLists_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("act");
        QTest::newRow("first") << int(Qt::Key_Home) << int(Qt::ControlModifier) << u"To the first row"_s;
        QTest::newRow("menu") << int(Qt::Key_F10) << int(Qt::ShiftModifier) << u"Open the context menu"_s;
        QTest::newRow("space") << int(Qt::Key_Space) << int(Qt::NoModifier) << u"Select or deselect the row"_s;
    }
    void refusesKeysOfLists()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, act);
        const Shortcuts shown;
        shown.choose(u"Find"_s);
        shown.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QVERIFY2(shown.error().contains(act), qPrintable(shown.error()));
        QCOMPARE(shown.keysOf(u"actFind"_s), u"Ctrl+F"_s);
        QVERIFY(shown.settings.keys().isEmpty());
    }
    void takesOtherKeys()
    {
        Shortcuts shown;
        QSignalSpy chosen(&shown.main, &app::MainWindow::keysChosen);
        shown.choose(u"Find"_s);
        shown.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(shown.keysOf(u"actFind"_s), u"Ctrl+K"_s);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(shown.error().isEmpty());
        QCOMPARE(shown.settings.keys(), (QHash<QString, QKeySequence>{{u"actFind"_s, u"Ctrl+K"_s}}));
        shoot(*shown.dialog(), u"shortcuts-changed-light"_s);

        app::MainWindow next(shown.settings, shown.profiles, shown.secrets, testKey, {});
        QCOMPARE(next.findChild<QAction *>(u"actFind"_s)->shortcut(), QKeySequence(u"Ctrl+K"_s));

        clickIn(*shown.dialog(), u"resetShortcut"_s);
        QCOMPARE(shown.keysOf(u"actFind"_s), u"Ctrl+F"_s);
        QVERIFY(shown.settings.keys().isEmpty());
        QVERIFY(!shown.in<QPushButton>("resetShortcut")->isEnabled());
        next.followSettings();
        QCOMPARE(next.findChild<QAction *>(u"actFind"_s)->shortcut(), QKeySequence(u"Ctrl+F"_s));
    }
    void refusesKeysOfAnotherAct()
    {
        const Shortcuts shown;
        shown.choose(u"Find"_s);
        shown.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(shown.error().contains(u"Ctrl+Shift+E"), qPrintable(shown.error()));
        QVERIFY2(shown.error().contains(u"Export"), qPrintable(shown.error()));
        QCOMPARE(shown.keysOf(u"actFind"_s), u"Ctrl+F"_s);
        QCOMPARE(shown.keysOf(u"actExport"_s), u"Ctrl+Shift+E"_s);
        QVERIFY(shown.settings.keys().isEmpty());
        QCOMPARE(shown.field().keySequence(), QKeySequence(u"Ctrl+F"_s));
        QTest::qWait(50);
        shoot(*shown.dialog(), u"shortcuts-error-light"_s);
    }
    void refusesKeysForTyping_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<bool>("taken");
        QTest::newRow("a letter") << int(Qt::Key_A) << int(Qt::NoModifier) << false;
        QTest::newRow("a capital letter") << int(Qt::Key_A) << int(Qt::ShiftModifier) << false;
        QTest::newRow("down") << int(Qt::Key_Down) << int(Qt::NoModifier) << false;
        QTest::newRow("space") << int(Qt::Key_Space) << int(Qt::NoModifier) << false;
        QTest::newRow("F9") << int(Qt::Key_F9) << int(Qt::NoModifier) << true;
        QTest::newRow("Alt and a letter") << int(Qt::Key_G) << int(Qt::AltModifier) << true;
    }
    void refusesKeysForTyping()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(bool, taken);
        const Shortcuts shown;
        shown.choose(u"Find"_s);
        shown.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCOMPARE(shown.error().isEmpty(), taken);
        QCOMPARE(shown.keysOf(u"actFind"_s) != u"Ctrl+F", taken);
    }
    // Keys that were taken away are free for another; then the first cannot have them back before they are.
    void removesAndGivesToAnother()
    {
        const Shortcuts shown;
        shown.choose(u"Find"_s);
        clickIn(*shown.dialog(), u"removeShortcut"_s);
        QVERIFY(shown.keysOf(u"actFind"_s).isEmpty());
        shown.choose(u"Refresh"_s);
        shown.press(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(shown.keysOf(u"actRefresh"_s), u"Ctrl+F"_s);
        shown.choose(u"Find"_s);
        clickIn(*shown.dialog(), u"resetShortcut"_s);
        QVERIFY2(shown.error().contains(u"Refresh"), qPrintable(shown.error()));
        QVERIFY(shown.keysOf(u"actFind"_s).isEmpty());
        clickIn(*shown.dialog(), u"resetAllShortcuts"_s);
        QCOMPARE(shown.keysOf(u"actFind"_s), u"Ctrl+F"_s);
        QCOMPARE(shown.find<QAction>(u"actRefresh"_s)->shortcuts(), (QList<QKeySequence>{u"F5"_s, u"Ctrl+R"_s}));
        QVERIFY(shown.settings.keys().isEmpty());
        QVERIFY(!shown.in<QPushButton>("resetAllShortcuts")->isEnabled());
    }
    void theFieldShowsWhatHoldsAgain()
    {
        const Shortcuts shown;
        QApplication::setActiveWindow(shown.dialog());
        shown.choose(u"Find"_s);
        shown.press(Qt::Key_Control, Qt::ControlModifier);
        QVERIFY(shown.field().keySequence().isEmpty());
        shown.list().setFocus();
        QCOMPARE(shown.field().keySequence(), QKeySequence(u"Ctrl+F"_s));
        QTest::keyClick(shown.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!shown.dialog());
    }
    // Written by hand, or by an older Candela: what is chosen wins, and nothing has two owners.
    void aChoiceWinsOverTheUsual()
    {
        Window window;
        window.settings.setKeys({{u"actFind"_s, u"F5"_s}, {u"actGone"_s, u"Ctrl+O"_s}, {u"actConnect"_s, {}}, {u"actExport"_s, u"Ctrl+Home"_s}});
        window.main.followSettings();
        QCOMPARE(window.find<QAction>(u"actFind"_s)->shortcut(), QKeySequence(u"F5"_s));
        QCOMPARE(window.find<QAction>(u"actRefresh"_s)->shortcuts(), QList<QKeySequence>{u"Ctrl+R"_s});
        QVERIFY(window.find<QAction>(u"actConnect"_s)->shortcut().isEmpty());
        QVERIFY(window.find<QAction>(u"actExport"_s)->shortcut().isEmpty()); // lists have these
    }
    void everyPartIsNamed()
    {
        const Shortcuts shown;
        for (const auto *widget : shown.dialog()->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || (button && !button->text().isEmpty())
                || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("dark") << true << false;
        QTest::newRow("long") << false << true;
    }
    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(bool, isLong);
        std::optional<LongWords> words;
        if (isLong)
            words.emplace();
        look::Theme::apply(dark ? look::Scheme::Dark : look::Scheme::Light);
        const Shortcuts shown;
        shown.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!shown.error().isEmpty());
        QTest::qWait(50);
        QVERIFY2(shown.dialog()->width() <= 1024 && shown.dialog()->height() <= 740, "does not fit 1024 x 768");
        shoot(*shown.dialog(), u"shortcuts-"_s + QString::fromLatin1(QTest::currentDataTag()));
        look::Theme::apply(look::Scheme::Light);
    }
    void aboutSaysWhatItIs()
    {
        Window window;
        window.show();
        window.trigger(u"actAbout"_s);
        QTRY_VERIFY(window.dialog());
        shoot(*window.dialog(), u"about-light"_s);
        clickIn(*window.dialog(), u"closeAbout"_s);
        QTRY_VERIFY(!window.dialog());
    }
};

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"

// The menu of columns over a table of its own, by mouse and by keyboard.
#include "columnsmenu.h"
#include "look/datatable.h"
#include "opened.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QStandardItemModel>

using namespace candela;
using namespace Qt::StringLiterals;

class TestColumnsMenu : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareApplication(); }
    void listsColumnsInTheirOrder();
    void switchesColumns();
    void opensOnTheHeadings();
    void resets();
    void isASubmenu();

private:
    struct Room {
        QWidget window;
        look::DataTable table{look::Space::xl, false, &window};
        QStandardItemModel rows{5, 4};
        app::ColumnsMenu menu{table, &window};

        Room()
        {
            rows.setHorizontalHeaderLabels({u"Session"_s, u"User"_s, u"State & more"_s, u"Attributes"_s});
            table.setModel(&rows);
            table.setWidths({160, 200, 120, 140}, 1);
            table.columns().setOffAtFirst({3});
            table.resize(700, 300);
            window.resize(700, 300);
            window.show();
        }
        ~Room() { table.setModel(nullptr); }
        QAction *action(const QString &name) const { return menu.findChild<QAction *>(name); }
    };
};

void TestColumnsMenu::listsColumnsInTheirOrder()
{
    Room room;
    room.table.horizontalHeader()->moveSection(3, 1);
    room.menu.popup({10, 10});
    QStringList texts;
    for (const auto *action : room.menu.actions())
        texts << action->text();
    QCOMPARE(texts, QStringList({u"&Session"_s, u"&Attributes"_s, u"&User"_s, u"S&tate && more"_s, QString(), u"&Reset columns"_s}));
    QVERIFY(room.action(u"column:0"_s)->isChecked() && !room.action(u"column:0"_s)->isEnabled());
    QVERIFY(!room.action(u"column:3"_s)->isChecked() && room.action(u"column:3"_s)->isEnabled());
    tests::shoot(room.menu, u"columns-menu"_s);
    room.menu.close();
}

void TestColumnsMenu::switchesColumns()
{
    Room room;
    for (const bool wanted : {false, true}) {
        room.menu.popup({10, 10});
        QTest::mouseClick(&room.menu, Qt::LeftButton, {}, room.menu.actionGeometry(room.action(u"column:2"_s)).center());
        QCOMPARE(room.table.isColumnHidden(2), !wanted);
        QVERIFY(!room.menu.isVisible());
    }
    room.menu.popup({10, 10});
    QTest::keyClick(&room.menu, Qt::Key_Down);          // User: the first is not for choosing
    QTest::keyClick(&room.menu, Qt::Key_Return);
    QVERIFY(room.table.isColumnHidden(1));
}

void TestColumnsMenu::opensOnTheHeadings()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    auto *viewport = room.table.header().viewport();
    const QPoint at(300, 10);
    QContextMenuEvent click(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
    QCoreApplication::sendEvent(viewport, &click);
    QTRY_VERIFY(room.menu.isVisible());
    room.menu.close();
    room.table.clearFocus();
    room.table.setFocus(Qt::TabFocusReason);            // as Tab comes: the headings first
    QVERIFY(room.table.header().hasFocus());
    QTest::keyClick(&room.table.header(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(room.menu.isVisible());
    QCOMPARE(room.menu.pos().y(), viewport->mapToGlobal(QPoint(0, viewport->height())).y());
    room.menu.close();
}

void TestColumnsMenu::resets()
{
    Room room;
    const auto given = room.table.columns().state();
    room.table.setColumnWanted(3, true);
    room.table.horizontalHeader()->moveSection(0, 2);
    room.menu.popup({10, 10});
    QTest::mouseClick(&room.menu, Qt::LeftButton, {}, room.menu.actionGeometry(room.action(u"resetColumns"_s)).center());
    QCOMPARE(room.table.columns().state(), given);
}

void TestColumnsMenu::isASubmenu()
{
    Room room;
    QMenu view;
    view.addMenu(&room.menu);
    QCOMPARE(room.menu.menuAction()->text(), u"&Columns"_s);
    QVERIFY(room.menu.menuAction()->isEnabled());
}

QTEST_MAIN(TestColumnsMenu)
#include "tst_columnsmenu.moc"

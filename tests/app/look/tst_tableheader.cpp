// Headings ask for another order by click and by key, show the one there is, and say it.
#include "look/datatable.h"
#include "look/theme.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QDir>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace candela::look;
using namespace Qt::StringLiterals;

namespace {

enum Column { Id, User, State, Renewed };

// A table between two fields, by which the keyboard comes and goes.
struct Room {
    QWidget window;
    QLineEdit before, after;
    DataTable table{Space::xl};
    QStandardItemModel rows{20, 4};

    Room()
    {
        rows.setHorizontalHeaderLabels({u"Session"_s, u"User"_s, u"State"_s, u"Last renewed"_s});
        rows.setHeaderData(Id, Qt::Horizontal, u"In the order of its id"_s, Qt::ToolTipRole);
        rows.setHeaderData(Renewed, Qt::Horizontal, Qt::DescendingOrder, Qt::InitialSortOrderRole);
        for (int row = 0; row < rows.rowCount(); ++row) {
            for (int column = 0; column < rows.columnCount(); ++column)
                rows.setItem(row, column, new QStandardItem(u"cell %1"_s.arg(row)));
        }
        table.setModel(&rows);
        table.setWidths({160, 200, 100, 140}, User);
        table.setSortable({Id, User, Renewed});
        auto *column = new QVBoxLayout(&window);
        for (QWidget *widget : {static_cast<QWidget *>(&before), static_cast<QWidget *>(&table), static_cast<QWidget *>(&after)})
            column->addWidget(widget);
        window.resize(700, 400);
        window.show();
    }
    ~Room() { table.setModel(nullptr); }

    TableHeader &header() { return table.header(); }
    QPoint middle(int column)
    {
        return {header().sectionViewportPosition(column) + header().sectionSize(column) / 2, header().height() / 2};
    }
    void click(int column) { QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, middle(column)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&header(), key, modifiers); }
    QString said() { return QAccessible::queryAccessibleInterface(&header())->text(QAccessible::Name); }
    // What was asked for since the last time, as "column order"; empty: nothing.
    QString asked(QSignalSpy &spy)
    {
        const auto arguments = spy.isEmpty() ? QVariantList() : spy.takeFirst();
        return arguments.isEmpty() ? QString() : arguments[0].toString() + (arguments[1].value<Qt::SortOrder>() == Qt::AscendingOrder ? u" up"_s : u" down"_s);
    }
    // The pixels of a heading that have this colour.
    int pixels(int column, Role role)
    {
        const QImage image = header().viewport()->grab().toImage();
        const int left = header().sectionViewportPosition(column);
        int found = 0;
        for (int x = left; x < left + header().sectionSize(column); ++x) {
            for (int y = 0; y < image.height() - 1; ++y)
                found += image.pixelColor(x, y) == Theme::color(role);
        }
        return found;
    }
};

} // namespace

class TestTableHeader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QFontDatabase::families().contains(u"Inter"_s))
            QApplication::setFont(QFont(u"Inter"_s, 10));
        Theme::apply(Scheme::Light);
    }
    void clickAsksForAnOrder();
    void otherHeadingsDoNotReact();
    void chevronFollowsTheWord_data();
    void chevronFollowsTheWord();
    void tabsFromFieldToHeadingsToRows();
    void isSkippedWithoutAnythingToDo();
    void keysSort();
    void keysMoveAndResize();
    void menuOpensByMouseAndKey();
    void tellsItsOrder();
    void explainsItself();
    void leavesPictures();
};

void TestTableHeader::clickAsksForAnOrder()
{
    Room room;
    QSignalSpy asked(&room.table, &DataTable::sortRequested);
    room.click(User);
    QCOMPARE(room.asked(asked), u"1 up"_s);
    QCOMPARE(room.header().sortColumn(), -1);           // not before whoever loads the rows says so
    room.table.setSort(User, Qt::AscendingOrder);
    room.click(User);
    QCOMPARE(room.asked(asked), u"1 down"_s);
    room.table.setSort(User, Qt::DescendingOrder);
    room.click(User);
    QCOMPARE(room.asked(asked), u"1 up"_s);
    room.click(Renewed);
    QCOMPARE(room.asked(asked), u"3 down"_s);
}

void TestTableHeader::otherHeadingsDoNotReact()
{
    Room room;
    QSignalSpy asked(&room.table, &DataTable::sortRequested);
    room.click(State);
    QVERIFY(asked.isEmpty());
    for (const int column : {int(State), int(User)}) {
        QTest::mouseMove(room.header().viewport(), room.middle(column));
        QHoverEvent hover(QEvent::HoverMove, room.middle(column), room.header().viewport()->mapToGlobal(room.middle(column)), QPointF(-1, -1));
        QCoreApplication::sendEvent(room.header().viewport(), &hover);
        QCOMPARE(room.pixels(column, Role::Hover) > 0, column == User);
    }
}

void TestTableHeader::chevronFollowsTheWord_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestTableHeader::chevronFollowsTheWord()
{
    QFETCH(Qt::LayoutDirection, direction);
    Room room;
    room.window.setLayoutDirection(direction);
    QCOMPARE(room.pixels(State, Role::Accent), 0);
    room.table.setSort(State, Qt::AscendingOrder);
    const QImage up = room.header().viewport()->grab().toImage();
    room.table.setSort(State, Qt::DescendingOrder);
    const QImage down = room.header().viewport()->grab().toImage();
    QVERIFY(up != down);
    // Beside the word, which begins at the section's leading edge, and not at its end.
    const int word = QFontMetrics(Theme::labelFont()).horizontalAdvance(u"State"_s);
    const int left = room.header().sectionViewportPosition(State), width = room.header().sectionSize(State);
    int first = width, last = 0;
    for (int x = 0; x < width; ++x) {
        for (int y = 0; y < up.height() - 1; ++y) {
            const QColor colour = up.pixelColor(left + x, y), accent = Theme::color(Role::Accent);
            if (qAbs(colour.red() - accent.red()) + qAbs(colour.blue() - accent.blue()) < 12) {
                const int along = direction == Qt::LeftToRight ? x : width - 1 - x;
                first = qMin(first, along);
                last = qMax(last, along);
            }
        }
    }
    QVERIFY2(first >= Space::s + word && last < Space::s + word + 24, qPrintable(u"%1 to %2, word %3"_s.arg(first).arg(last).arg(word)));
    room.table.setSort(-1, Qt::AscendingOrder);
    QCOMPARE(room.pixels(State, Role::Accent), 0);
}

void TestTableHeader::tabsFromFieldToHeadingsToRows()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    room.before.setFocus();
    const auto goes = [](Qt::Key key, QWidget &to) {
        QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        return QApplication::focusWidget() == &to;
    };
    QVERIFY(goes(Qt::Key_Tab, room.header()));
    QVERIFY(room.pixels(Id, Role::Focus) > 0);
    QVERIFY(goes(Qt::Key_Tab, room.table));
    QCOMPARE(room.pixels(Id, Role::Focus), 0);
    QVERIFY(goes(Qt::Key_Tab, room.after));
    QVERIFY(goes(Qt::Key_Backtab, room.table));
    QVERIFY(goes(Qt::Key_Backtab, room.header()));
    QVERIFY(goes(Qt::Key_Backtab, room.before));
    QVERIFY(goes(Qt::Key_Tab, room.header()));
    QVERIFY(goes(Qt::Key_Down, room.table));
}

void TestTableHeader::isSkippedWithoutAnythingToDo()
{
    Room room;
    room.table.setSortable({});
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    room.before.setFocus();
    QTest::keyClick(&room.before, Qt::Key_Tab);
    QVERIFY(room.table.hasFocus());
    QTest::keyClick(&room.table, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(room.before.hasFocus());
    QSignalSpy menu(&room.header(), &TableHeader::menuRequested);       // now there is a menu
    QTest::keyClick(&room.before, Qt::Key_Tab);
    QVERIFY(room.header().hasFocus());
}

void TestTableHeader::keysSort()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    room.header().setFocus();
    QSignalSpy asked(&room.table, &DataTable::sortRequested);
    room.key(Qt::Key_Space);
    QCOMPARE(room.asked(asked), u"0 up"_s);
    room.key(Qt::Key_Right);
    room.key(Qt::Key_Return);
    QCOMPARE(room.asked(asked), u"1 up"_s);
    room.key(Qt::Key_Right);
    room.key(Qt::Key_Space);                                            // State
    QVERIFY(asked.isEmpty());
    room.key(Qt::Key_End);
    room.key(Qt::Key_Right);
    QCOMPARE(room.header().focusedColumn(), int(Renewed));
    room.table.setColumnWanted(User, false);
    room.key(Qt::Key_Home);
    room.key(Qt::Key_Right);
    QCOMPARE(room.header().focusedColumn(), int(State));                // past the hidden one
    room.window.setLayoutDirection(Qt::RightToLeft);
    room.key(Qt::Key_Left);
    QCOMPARE(room.header().focusedColumn(), int(Renewed));
    room.table.setFocus();
    QCOMPARE(room.header().focusedColumn(), -1);
}

void TestTableHeader::keysMoveAndResize()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    room.header().setFocus();
    const int width = room.header().sectionSize(Id);
    room.key(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(room.header().sectionSize(Id) > width);
    for (int i = 0; i < 100; ++i)
        room.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(room.header().sectionSize(Id), room.header().minimumSectionSize());
    room.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(room.header().visualIndex(Id), 1);
    QCOMPARE(room.header().focusedColumn(), int(Id));
    room.key(Qt::Key_Left, Qt::ControlModifier);
    room.key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(room.header().visualIndex(Id), 0);
}

void TestTableHeader::menuOpensByMouseAndKey()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    QSignalSpy menu(&room.header(), &TableHeader::menuRequested);
    auto *viewport = room.header().viewport();
    const QPoint at = room.middle(State);
    QContextMenuEvent click(QContextMenuEvent::Mouse, at, viewport->mapToGlobal(at));
    QCoreApplication::sendEvent(viewport, &click);
    QCOMPARE(menu.takeFirst().first().toPoint(), viewport->mapToGlobal(at));
    room.header().setFocus();
    room.key(Qt::Key_Right);
    const QPoint below = viewport->mapToGlobal(QPoint(room.header().sectionViewportPosition(User), viewport->height()));
    room.key(Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(menu.takeFirst().first().toPoint(), below);
    QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});         // as the Menu key arrives
    QCoreApplication::sendEvent(viewport, &key);
    QCOMPARE(menu.takeFirst().first().toPoint(), below);
}

void TestTableHeader::tellsItsOrder()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    QCOMPARE(room.said(), u"Columns"_s);
    room.header().setFocus();
    QCOMPARE(room.said(), u"Session"_s);
    room.table.setSort(Id, Qt::DescendingOrder);
    QCOMPARE(room.said(), u"Session, sorted descending"_s);
    room.key(Qt::Key_Right);
    QCOMPARE(room.said(), u"User"_s);
    room.table.setSort(User, Qt::AscendingOrder);
    QCOMPARE(room.said(), u"User, sorted ascending"_s);
    QVERIFY(!room.header().accessibleDescription().isEmpty());
}

void TestTableHeader::explainsItself()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    auto *viewport = room.header().viewport();
    QHelpEvent help(QEvent::ToolTip, room.middle(Id), viewport->mapToGlobal(room.middle(Id)));
    QCoreApplication::sendEvent(viewport, &help);
    QCOMPARE(QToolTip::text(), u"In the order of its id"_s);
}

void TestTableHeader::leavesPictures()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    room.table.setSort(Id, Qt::AscendingOrder);
    room.header().setFocus();
    room.key(Qt::Key_End);
    QVERIFY(QDir().mkpath(QStringLiteral(CANDELA_SHOTS)));
    for (const auto &[scheme, name] : {std::pair{Scheme::Dark, u"dark"_s}, std::pair{Scheme::Light, u"light"_s}}) {
        Theme::apply(scheme);
        QTest::qWait(0);            // widgets learn of it by an event
        QVERIFY(room.window.grab().save(QStringLiteral(CANDELA_SHOTS "/tableheader-%1.png").arg(name)));
    }
    room.window.setLayoutDirection(Qt::RightToLeft);
    room.table.setSort(State, Qt::DescendingOrder);
    QVERIFY(room.window.grab().save(QStringLiteral(CANDELA_SHOTS "/tableheader-mirrored.png")));
}

QTEST_MAIN(TestTableHeader)
#include "tst_tableheader.moc"

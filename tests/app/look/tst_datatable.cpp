#include "look/celldelegate.h"
#include "look/datatable.h"
#include "look/statepilldelegate.h"
#include "look/states.h"
#include "look/theme.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QWheelEvent>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestDataTable : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void optionalColumnsGiveWay();
    void unwantedColumnStaysHidden();
    void resizedColumnCounts();
    void focusLinesComeByKeyboard();
    void spaceTogglesRow();
    void enterActivates();
    void hoveredRowIsFilled();
    void selectionBarIsOnFirstVisibleColumn();
    void invalidStateIsPainted();
    void endsAreAskedFor();
    void topIsReachedByPeopleOnly();
    void rowsAboveKeepThePlace();
    void rowsAtTheTopPushDownUnlessAskedFor();
    void columnsAreAValue();
    void columnsOfAnotherVersion();
    void columnsReturnToWhatWasGiven();
    void columnsGrowWithTheFont();

private:
    struct Ten;
    static QStandardItemModel *model(QObject *parent);
};

QStandardItemModel *TestDataTable::model(QObject *parent)
{
    auto *result = new QStandardItemModel(20, 5, parent);
    result->setHorizontalHeaderLabels({u"Id"_s, u"User"_s, u"State"_s, u"Renewed"_s, u"Attributes"_s});
    return result;
}

// Columns 3 and then 4 go while the user column has less than 200.
void TestDataTable::optionalColumnsGiveWay()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.setWidths({100, 200, 100, 100, 100}, 1);
    table.setOptional({3, 4}, Theme::scaled(200));
    table.resize(Theme::scaled(700), 300);
    table.show();
    QVERIFY(!table.isColumnHidden(3) && !table.isColumnHidden(4));
    table.resize(Theme::scaled(550), 300);
    QVERIFY(table.isColumnHidden(3));
    QVERIFY(!table.isColumnHidden(4));
    table.resize(Theme::scaled(420), 300);
    QVERIFY(table.isColumnHidden(3) && table.isColumnHidden(4));
    QVERIFY(!table.isColumnHidden(0) && !table.isColumnHidden(2));
    table.resize(Theme::scaled(700), 300);
    QVERIFY(!table.isColumnHidden(3) && !table.isColumnHidden(4));
}

void TestDataTable::unwantedColumnStaysHidden()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.setWidths({100, 200, 100, 100, 100}, 1);
    table.setOptional({3, 4}, 200);
    table.setColumnWanted(3, false);
    table.resize(Theme::scaled(900), 300);
    table.show();
    QVERIFY(table.isColumnHidden(3));
    table.setColumnWanted(3, true);
    QVERIFY(!table.isColumnHidden(3));
}

void TestDataTable::resizedColumnCounts()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.setWidths({100, 200, 100, 100, 100}, 1);
    table.setOptional({3, 4}, 200);
    table.resize(Theme::scaled(700), 300);
    table.show();
    QVERIFY(!table.isColumnHidden(3));
    table.horizontalHeader()->resizeSection(0, Theme::scaled(300)); // by the user
    table.resize(Theme::scaled(701), 300);
    QVERIFY(table.isColumnHidden(3));
}

void TestDataTable::focusLinesComeByKeyboard()
{
    QWidget window;
    DataTable table(Space::xl, false, &window);
    table.setModel(model(&table));
    table.resize(600, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    table.setFocus(Qt::MouseFocusReason);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(1, 0)).center());
    QCOMPARE(table.currentIndex().row(), 1);
    QVERIFY(!table.showsFocusOn(1));
    QTest::keyClick(&table, Qt::Key_Down);
    QVERIFY(table.showsFocusOn(2));
    QVERIFY(!table.showsFocusOn(1));
    const QRect row = table.visualRect(table.model()->index(2, 1));
    QCOMPARE(table.viewport()->grab().toImage().pixelColor(row.topLeft() + QPoint(20, 0)), Theme::color(Role::Focus));
}

void TestDataTable::spaceTogglesRow()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.show();
    table.setCurrentIndex(table.model()->index(3, 0));
    QVERIFY(table.selectionModel()->isRowSelected(3));
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(!table.selectionModel()->isRowSelected(3));
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(table.selectionModel()->isRowSelected(3));
}

void TestDataTable::enterActivates()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.show();
    table.setCurrentIndex(table.model()->index(2, 0));
    QSignalSpy activated(&table, &DataTable::activated);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toModelIndex().row(), 2);
}

void TestDataTable::hoveredRowIsFilled()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.resize(600, 300);
    table.show();
    const QPoint at = table.visualRect(table.model()->index(2, 1)).center();
    QHoverEvent hover(QEvent::HoverMove, at, table.viewport()->mapToGlobal(at), QPointF(-1, -1));
    QCoreApplication::sendEvent(table.viewport(), &hover);
    QCOMPARE(table.hoveredRow(), 2);
    QCOMPARE(table.viewport()->grab().toImage().pixelColor(at), Theme::color(Role::Hover));
}

void TestDataTable::selectionBarIsOnFirstVisibleColumn()
{
    DataTable table(Space::xl);
    table.setModel(model(&table));
    table.resize(600, 300);
    table.horizontalHeader()->moveSection(2, 0);
    table.selectRow(1);
    table.show();
    const QRect first = table.visualRect(table.model()->index(1, 2));
    QCOMPARE(first.left(), 0);
    QCOMPARE(table.viewport()->grab().toImage().pixelColor(1, first.center().y()), Theme::color(Role::Accent));
}

void TestDataTable::invalidStateIsPainted()
{
    DataTable table(Space::xl);
    auto *items = model(&table);
    items->setData(items->index(0, 2), static_cast<int>(SessionState::Invalid), StateRole);
    table.setModel(items);
    table.setItemDelegateForColumn(2, new StatePillDelegate(false, &table));
    table.setWidths({100, 200, 160, 100, 100}, 1);
    table.resize(Theme::scaled(800), 300);
    table.show();
    const QRect cell = table.visualRect(items->index(0, 2));
    const QImage image = table.viewport()->grab(cell).toImage();
    QCOMPARE(image.pixelColor(Space::s + 4, cell.height() / 2 - 5), Theme::color(Role::DangerFill));
}

// Columns, and rows of which some ten are in sight.
struct TestDataTable::Ten {
    DataTable table{Space::xl};
    QStandardItemModel *rows = model(&table);

    Ten()
    {
        rows->insertRows(20, 80);
        table.setModel(rows);
        table.setWidths({100, 200, 100, 100, 100}, 1);
        table.resize(Theme::scaled(700), Theme::rowHeight() * 11);
        table.show();
    }
    int scrolled() const { return table.verticalScrollBar()->value(); }
    void wheel(int notches)
    {
        const QPointF at = table.viewport()->rect().center();
        QWheelEvent event(at, table.viewport()->mapToGlobal(at), {}, {0, 120 * notches}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(table.viewport(), &event);
    }
};

void TestDataTable::endsAreAskedFor()
{
    Ten ten;
    QSignalSpy first(&ten.table, &DataTable::firstRequested), last(&ten.table, &DataTable::lastRequested);
    ten.table.setCurrentIndex(ten.rows->index(3, 0));
    QTest::keyClick(&ten.table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(last.count(), 1);
    QCOMPARE(ten.table.currentIndex().row(), 99);
    QTest::keyClick(&ten.table, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(first.count(), 1);
    QCOMPARE(ten.table.currentIndex().row(), 0);
    QTest::keyClick(&ten.table, Qt::Key_Down);
    QTest::keyClick(&ten.table, Qt::Key_PageDown);
    QCOMPARE(first.count() + last.count(), 2);
}

void TestDataTable::topIsReachedByPeopleOnly()
{
    Ten ten;
    QSignalSpy reached(&ten.table, &DataTable::topReached);
    ten.wheel(-3);
    QVERIFY(ten.scrolled() > 0);
    QVERIFY(reached.isEmpty());
    ten.wheel(30);
    QCOMPARE(ten.scrolled(), 0);
    QCOMPARE(reached.count(), 1);
    ten.wheel(-3);
    ten.rows->setRowCount(0);                               // the bar goes back by itself
    ten.rows->setRowCount(100);
    QCOMPARE(ten.scrolled(), 0);
    QCOMPARE(reached.count(), 1);
    ten.table.setCurrentIndex(ten.rows->index(5, 0));
    QTest::keyClick(&ten.table, Qt::Key_Up);                // there is room above still
    QCOMPARE(reached.count(), 1);
    QTest::keyClick(&ten.table, Qt::Key_PageUp);
    QCOMPARE(reached.count(), 2);
    QTest::keyClick(&ten.table, Qt::Key_Up);                // beyond the first row
    QCOMPARE(reached.count(), 3);
}

// What stands at the top of the view stays there to the pixel, and so do selection and current row.
void TestDataTable::rowsAboveKeepThePlace()
{
    Ten ten;
    const int height = Theme::rowHeight();
    ten.table.verticalScrollBar()->setValue(30 * height + 7);
    ten.table.setCurrentIndex(ten.rows->index(33, 0));
    const QPersistentModelIndex shown(ten.rows->index(31, 0));
    const QRect before = ten.table.visualRect(shown);
    ten.rows->insertRows(0, 25);
    QCOMPARE(ten.scrolled(), 55 * height + 7);
    QCOMPARE(ten.table.visualRect(shown), before);
    QCOMPARE(ten.table.currentIndex().row(), 58);
    QVERIFY(ten.table.selectionModel()->isRowSelected(58));
    QCoreApplication::sendPostedEvents();
    QTest::qWait(0);                                        // the view lays itself out again later
    QCOMPARE(ten.table.visualRect(shown), before);
    ten.rows->insertRows(54, 2);                            // above what is in sight, not at the beginning
    QCOMPARE(ten.table.visualRect(shown), before);
    ten.rows->insertRows(60, 2);                            // in sight, below its first row
    ten.rows->insertRows(ten.rows->rowCount(), 50);         // the next page
    QCOMPARE(ten.scrolled(), 57 * height + 7);
}

void TestDataTable::rowsAtTheTopPushDownUnlessAskedFor()
{
    Ten ten;
    ten.rows->insertRows(0, 5);
    QCOMPARE(ten.scrolled(), 0);
    ten.table.setCurrentIndex(ten.rows->index(0, 0));
    QTest::keyClick(&ten.table, Qt::Key_Up);
    ten.rows->insertRows(0, 5);
    QCOMPARE(ten.scrolled(), 5 * Theme::rowHeight());
    QCOMPARE(ten.table.visualRect(ten.table.currentIndex()).top(), 0);
    ten.table.verticalScrollBar()->setValue(0);
    ten.rows->insertRows(0, 5);                             // that was answered already
    QCOMPARE(ten.scrolled(), 0);
}

void TestDataTable::columnsAreAValue()
{
    ColumnsState state;
    {
        Ten ten;
        QSignalSpy changed(&ten.table.columns(), &TableColumns::changed);
        QCOMPARE(ten.table.columns().state().order, QList<int>({0, 1, 2, 3, 4}));
        ten.table.horizontalHeader()->resizeSection(2, Theme::scaled(144));
        ten.table.horizontalHeader()->moveSection(4, 0);
        ten.table.setColumnWanted(3, false);
        ten.table.setColumnWanted(0, false);                // says what a row is
        QCOMPARE(changed.count(), 3);
        ten.table.resize(Theme::scaled(900), 300);          // the stretching column is nobody's choice
        QCOMPARE(changed.count(), 3);
        state = ten.table.columns().state();
    }
    Ten ten;
    QVERIFY(ten.table.columns().state() != state);
    ten.table.columns().setState(state);
    QCOMPARE(ten.table.columns().state(), state);
    QCOMPARE(ten.table.horizontalHeader()->visualIndex(4), 0);
    QCOMPARE(ten.table.columnWidth(2), Theme::scaled(144));
    QVERIFY(ten.table.isColumnHidden(3) && !ten.table.isColumnHidden(0));
    ten.table.setColumnWanted(1, false);                    // the others fill the line without it
    QCOMPARE(ten.table.horizontalHeader()->length(), ten.table.viewport()->width());
}

void TestDataTable::columnsOfAnotherVersion()
{
    const ColumnsState fewer{{{120, true}, {0, true}, {90, false}}, {2, 0}};
    Ten ten;
    ten.table.columns().setState(fewer);
    QCOMPARE(ten.table.columns().state().order, QList<int>({2, 0, 1, 3, 4}));
    QVERIFY(!ten.table.isColumnWanted(2) && ten.table.isColumnWanted(3));
    ColumnsState more{{}, {9, 4, -1, 4, 7, 1}};
    more.columns.fill({-5, true}, 12);
    more.columns[3].width = 1'000'000;
    ten.table.columns().setState(more);
    const auto taken = ten.table.columns().state();
    QCOMPARE(taken.order, QList<int>({4, 1, 2, 0, 3}));
    QCOMPARE(taken.columns.size(), 5);
    QCOMPARE(taken.columns[0].width, 120);
    QCOMPARE(taken.columns[3].width, 2000);
    QVERIFY(taken.columns[2].wanted);
    const auto before = ten.table.columns().state();
    ten.table.columns().setState({});
    QCOMPARE(ten.table.columns().state(), before);
}

void TestDataTable::columnsReturnToWhatWasGiven()
{
    Ten ten;
    ten.table.columns().setOffAtFirst({4});
    const auto given = ten.table.columns().state();
    QVERIFY(ten.table.isColumnHidden(4));
    ten.table.setColumnWanted(4, true);
    ten.table.setColumnWanted(2, false);
    ten.table.horizontalHeader()->moveSection(0, 3);
    ten.table.setColumnWidth(0, 77);
    QVERIFY(!ten.table.isColumnHidden(4));
    QSignalSpy changed(&ten.table.columns(), &TableColumns::changed);
    ten.table.columns().reset();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(ten.table.columns().state(), given);
    QVERIFY(ten.table.isColumnHidden(4));
}

void TestDataTable::columnsGrowWithTheFont()
{
    const QFont before = QApplication::font();
    QFont larger = before;
    Ten ten;
    ten.table.setColumnWidth(2, Theme::scaled(150));
    const auto state = ten.table.columns().state();
    const int width = ten.table.columnWidth(2);
    larger.setPointSizeF(Theme::scale() * 20);
    QApplication::setFont(larger);
    QTRY_VERIFY(ten.table.columnWidth(2) >= 2 * width - 1);
    QCOMPARE(ten.table.columns().state(), state);
    QApplication::setFont(before);
    QTRY_COMPARE(ten.table.columnWidth(2), width);
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"

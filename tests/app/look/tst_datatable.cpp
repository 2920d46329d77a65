#include "look/celldelegate.h"
#include "look/datatable.h"
#include "look/statepilldelegate.h"
#include "look/states.h"
#include "look/theme.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

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

private:
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

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"

// What goes to the clipboard from a table: the rows that are selected, as they stand, in each format.
#include "models/roles.h"
#include "tablemenu.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace candela::app;
using namespace Qt::StringLiterals;

namespace {

// Three columns: one with a value of its own for copies, one with text alone, one with a number.
class Model : public QStandardItemModel
{
public:
    explicit Model(int rows) : QStandardItemModel(rows, 3)
    {
        setHorizontalHeaderLabels({u"Session"_s, u"User"_s, u"Count"_s});
        setHeaderData(0, Qt::Horizontal, u"fingerprint"_s, CopyRole);
        for (int row = 0; row < rows; ++row) {
            setData(index(row, 0), u"abcd…"_s);
            setData(index(row, 0), u"f%1"_s.arg(row), CopyRole);
            setData(index(row, 1), row == 1 ? u"=1|\t\"x\""_s : u"user %1"_s.arg(row));
            setData(index(row, 2), u"%1 active"_s.arg(row));
            setData(index(row, 2), row, CopyRole);
        }
    }
};

struct Table {
    explicit Table(int rows = 4) : model(rows)
    {
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.resize(500, 300);
        view.show();
        menu = new TableMenu(view);
        QGuiApplication::clipboard()->setText(u"before"_s);
    }
    void select(const QList<int> &rows)
    {
        for (const int row : rows)
            view.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view.selectionModel()->setCurrentIndex(model.index(rows.first(), 1), QItemSelectionModel::NoUpdate);
    }
    // The menu at the current cell, by the keyboard.
    void openMenu()
    {
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QApplication::setActiveWindow(&view);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
        QTRY_VERIFY(shown());
    }
    QMenu *shown() const
    {
        auto *found = view.findChild<QMenu *>(u"tableMenu"_s);
        return found && found->isVisible() ? found : nullptr;
    }
    // As a person does: over the entry, with the button.
    void choose(const QString &name) const
    {
        auto *open = shown();
        QVERIFY(open);
        auto *action = open->findChild<QAction *>(name);
        QVERIFY2(action && action->isEnabled(), qPrintable(name));
        QTest::mouseClick(open, Qt::LeftButton, {}, open->actionGeometry(action).center());
    }

    Model model;
    QTableView view;
    TableMenu *menu;
};

QString clipboard() { return QGuiApplication::clipboard()->text(); }

} // namespace

class TestCopy : public QObject
{
    Q_OBJECT
private slots:
    void formats_data()
    {
        QTest::addColumn<CopyFormat>("format");
        QTest::addColumn<bool>("withNames");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mediaType");
        QTest::newRow("rows") << CopyFormat::Tsv << false << u"f1\t'=1| \"x\"\t1\nf2\tuser 2\t2\n"_s
                              << u"text/tab-separated-values"_s;
        QTest::newRow("rows with names") << CopyFormat::Tsv << true
            << u"fingerprint\tUser\tCount\nf1\t'=1| \"x\"\t1\nf2\tuser 2\t2\n"_s << u"text/tab-separated-values"_s;
        QTest::newRow("CSV") << CopyFormat::Csv << true
            << u"fingerprint,User,Count\r\nf1,\"'=1|\t\"\"x\"\"\",1\r\nf2,user 2,2\r\n"_s << u"text/csv"_s;
        QTest::newRow("JSON") << CopyFormat::Json << true
            << u"{\n\"rows\":[\n{\"fingerprint\":\"f1\",\"User\":\"=1|\\t\\\"x\\\"\",\"Count\":1},\n"
               "{\"fingerprint\":\"f2\",\"User\":\"user 2\",\"Count\":2}\n]\n}\n"_s << u"application/json"_s;
        QTest::newRow("Markdown") << CopyFormat::Markdown << true
            << u"| fingerprint | User | Count |\n| --- | --- | --- |\n| f1 | =1\\| \"x\" | 1 |\n| f2 | user 2 | 2 |\n"_s
            << u"text/markdown"_s;
    }
    void formats()
    {
        QFETCH(CopyFormat, format);
        QFETCH(bool, withNames);
        QFETCH(QString, text);
        QFETCH(QString, mediaType);
        Table table;
        QVERIFY(!table.menu->canCopy());
        table.menu->copy(format, withNames);
        QCOMPARE(clipboard(), u"before"_s);
        table.select({2, 1});
        QVERIFY(table.menu->canCopy());
        table.menu->copy(format, withNames);
        QCOMPARE(clipboard(), text);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(mediaType), text.toUtf8());
    }
    // What is hidden is not copied, what was moved is copied where it stands.
    void columnsAsTheyStand()
    {
        Table table;
        table.select({3});
        table.view.horizontalHeader()->moveSection(2, 0);
        table.view.setColumnHidden(1, true);
        table.menu->copy(CopyFormat::Tsv, true);
        QCOMPARE(clipboard(), u"Count\tfingerprint\n3\tf3\n"_s);
    }
    void manyRowsAreRefused()
    {
        Table table(int(mostCopied) + 1);
        QSignalSpy refused(table.menu, &TableMenu::tooManyRows);
        table.view.selectAll();
        table.menu->copy(CopyFormat::Tsv, false);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0][0].value<qsizetype>(), mostCopied + 1);
        QCOMPARE(clipboard(), u"before"_s);
        table.view.selectionModel()->select(
            table.model.index(0, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        table.menu->copy(CopyFormat::Tsv, false);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(clipboard().count(u'\n'), mostCopied);
    }
    void saysWhenTheSelectionChanges()
    {
        Table table;
        QSignalSpy changed(table.menu, &TableMenu::selectionChanged);
        table.select({1});
        QVERIFY(changed.size() > 0);
        table.view.clearSelection();
        QVERIFY(!table.menu->canCopy());
    }
    void theMenuComesByEachKey_data()
    {
        QTest::addColumn<QString>("way");
        for (const auto *way : {"button", "menu key", "Shift+F10"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void theMenuComesByEachKey()
    {
        QFETCH(QString, way);
        Table table;
        table.select({1, 2});
        QAction own(u"Revoke"_s);
        QSignalSpy revoked(&own, &QAction::triggered);
        table.menu->setActs({&own});
        const auto at = table.view.visualRect(table.model.index(1, 1)).center();
        if (way == u"button") {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, table.view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(table.view.viewport(), &event);
        } else if (way == u"menu key") {
            QContextMenuEvent event(QContextMenuEvent::Keyboard, at, table.view.mapToGlobal(at));
            QApplication::sendEvent(&table.view, &event);
        } else {
            table.openMenu();
        }
        QTRY_VERIFY(table.shown());
        QVERIFY(table.shown()->actions().contains(&own));
        table.choose(u"copyRows"_s);
        QTRY_COMPARE(clipboard(), u"f1\t'=1| \"x\"\t1\nf2\tuser 2\t2\n"_s);
        QTRY_VERIFY(!table.shown());
    }
    void theMenuCopiesInEveryFormat()
    {
        Table table;
        table.select({1, 2});
        for (const auto &[name, start] : {std::pair(u"copyCsv"_s, u"fingerprint,"_s),
                 std::pair(u"copyJson"_s, u"{\n\"rows\""_s), std::pair(u"copyMarkdown"_s, u"| "_s)}) {
            table.openMenu();
            auto *action = table.shown()->findChild<QAction *>(name);
            QVERIFY(action && action->isEnabled());
            action->trigger();
            QVERIFY2(clipboard().startsWith(start) && clipboard().contains(u"user 2"), qPrintable(clipboard()));
            table.shown()->close();
            QTRY_VERIFY(!table.view.findChild<QMenu *>());
        }
        table.view.clearSelection();
        table.openMenu();
        QVERIFY(!table.shown()->findChild<QMenu *>()->isEnabled());
        table.shown()->close();
    }
    void aCellIsCopiedAsItIs()
    {
        Table table;
        table.select({1});
        table.openMenu();
        table.choose(u"copyCell"_s);
        QTRY_COMPARE(clipboard(), u"=1|\t\"x\""_s);
        QCOMPARE(copiedCell(table.model.index(2, 0)), u"f2"_s);
        QCOMPARE(copiedCell(table.model.index(2, 2)), u"2"_s);
    }
    void nothingSelectedLeavesTheCell()
    {
        Table table;
        table.view.selectionModel()->setCurrentIndex(table.model.index(2, 0), QItemSelectionModel::NoUpdate);
        table.openMenu();
        QVERIFY(!table.shown()->findChild<QAction *>(u"copyRows"_s)->isEnabled());
        QVERIFY(!table.shown()->findChild<QAction *>(u"copyRowsWithNames"_s)->isEnabled());
        table.choose(u"copyCell"_s);
        QTRY_COMPARE(clipboard(), u"f2"_s);
    }
};

QTEST_MAIN(TestCopy)
#include "tst_copy.moc"

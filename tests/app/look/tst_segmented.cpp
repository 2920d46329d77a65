#include "look/segmented.h"
#include "look/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestSegmented : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void firstIsTaken();
    void clickTakes();
    void arrowsTake();
    void oneTabStop();
    void disabledIsNotTaken();

private:
    static QAbstractButton *segment(const Segmented &row, const QString &text);
};

QAbstractButton *TestSegmented::segment(const Segmented &row, const QString &text)
{
    const auto buttons = row.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

void TestSegmented::firstIsTaken()
{
    Segmented row;
    QCOMPARE(row.currentIndex(), -1);
    row.setItems({u"CSV"_s, u"JSON"_s});
    QCOMPARE(row.currentIndex(), 0);
    row.setItems({u"PDF"_s, u"HTML"_s, u"XLSX"_s});
    QCOMPARE(row.currentIndex(), 0);
    row.setCurrentIndex(2);
    QCOMPARE(row.currentIndex(), 2);
    row.setCurrentIndex(9);
    QCOMPARE(row.currentIndex(), 2);
}

void TestSegmented::clickTakes()
{
    Segmented row({u"CSV"_s, u"JSON"_s, u"PDF"_s});
    row.resize(300, row.sizeHint().height());
    row.show();
    QSignalSpy changed(&row, &Segmented::currentIndexChanged);
    QTest::mouseClick(segment(row, u"PDF"_s), Qt::LeftButton);
    QCOMPARE(row.currentIndex(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toInt(), 2);
    QVERIFY(!segment(row, u"CSV"_s)->isChecked());
}

void TestSegmented::arrowsTake()
{
    Segmented row({u"CSV"_s, u"JSON"_s, u"PDF"_s});
    row.show();
    QVERIFY(QTest::qWaitForWindowActive(&row));
    row.setFocus(Qt::ShortcutFocusReason);
    QTRY_VERIFY(segment(row, u"CSV"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(row.currentIndex(), 1);
    QVERIFY(segment(row, u"JSON"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QCOMPARE(row.currentIndex(), 0);
}

void TestSegmented::oneTabStop()
{
    QWidget window;
    QVBoxLayout column(&window);
    auto *before = new QLineEdit;
    auto *row = new Segmented({u"CSV"_s, u"JSON"_s, u"PDF"_s});
    auto *after = new QLineEdit;
    for (QWidget *widget : std::initializer_list<QWidget *>{before, row, after}) {
        column.addWidget(widget);
    }
    row->setCurrentIndex(1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    QVERIFY(segment(*row, u"JSON"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(after->hasFocus());
}

void TestSegmented::disabledIsNotTaken()
{
    Segmented row({u"CSV"_s, u"JSON"_s});
    row.setItemEnabled(1, false);
    row.resize(300, row.sizeHint().height());
    row.show();
    QTest::mouseClick(segment(row, u"JSON"_s), Qt::LeftButton);
    QCOMPARE(row.currentIndex(), 0);
}

QTEST_MAIN(TestSegmented)
#include "tst_segmented.moc"

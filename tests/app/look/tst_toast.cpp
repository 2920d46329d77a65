#include "look/theme.h"
#include "look/toast.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace candela::look;
using namespace Qt::StringLiterals;

class TestToast : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void staysAtTheBottomCentre();
    void takesNoFocus();
    void undoAndDismiss();
    void remainingShrinks();
};

void TestToast::staysAtTheBottomCentre()
{
    QWidget page;
    page.resize(900, 600);
    Toast toast(&page);
    toast.set(Kind::Ok, u"37 sessions revoked"_s, u"12 users, none skipped"_s);
    page.show();
    QVERIFY(!toast.isVisible());
    toast.place();
    QVERIFY(toast.isVisible());
    QVERIFY(qAbs(toast.geometry().center().x() - page.rect().center().x()) <= 1);
    page.resize(1200, 700);
    QTRY_VERIFY(qAbs(toast.geometry().center().x() - page.rect().center().x()) <= 1);
    QVERIFY(page.rect().contains(toast.geometry().adjusted(14, 14, -14, -14)));
    page.resize(320, 700);
    QTRY_VERIFY(page.rect().contains(toast.geometry().adjusted(14, 14, -14, -14)));
}

void TestToast::takesNoFocus()
{
    QWidget page;
    page.resize(900, 600);
    QLineEdit field(&page);
    Toast toast(&page);
    toast.set(Kind::Ok, u"37 sessions revoked"_s, {});
    toast.addAction(u"Undo"_s, u"Ctrl+Z"_s, u"undo"_s);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    field.setFocus();
    toast.place();
    QVERIFY(field.hasFocus());
}

void TestToast::undoAndDismiss()
{
    QWidget page;
    page.resize(900, 600);
    Toast toast(&page);
    toast.set(Kind::Ok, u"37 sessions revoked"_s, {});
    QPushButton *undo = toast.addAction(u"Undo"_s, u"Ctrl+Z"_s, u"undo"_s);
    page.show();
    toast.place();
    QSignalSpy undone(undo, &QPushButton::clicked);
    QSignalSpy dismissed(&toast, &Toast::dismissed);
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(undone.count(), 1);
    QTest::mouseClick(toast.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(dismissed.count(), 1);
    QVERIFY(!toast.isVisible());
    toast.clearActions();
    QTRY_VERIFY(!toast.findChild<QPushButton *>());
}

void TestToast::remainingShrinks()
{
    QWidget page;
    page.resize(900, 600);
    Toast toast(&page);
    toast.set(Kind::Ok, u"37 sessions revoked"_s, u"12 users"_s);
    page.show();
    toast.place();
    const auto filled = [&toast] {
        const QImage image = toast.grab().toImage();
        int most = 0;
        for (int y = 0; y < image.height(); ++y) {
            int count = 0;
            for (int x = 0; x < image.width(); ++x) {
                count += image.pixelColor(x, y) == Theme::color(Role::Accent);
            }
            most = qMax(most, count);
        }
        return most;
    };
    QCOMPARE(filled(), 0);
    toast.setRemaining(1);
    const int all = filled();
    QVERIFY(all > 100);
    toast.setRemaining(0.5);
    QVERIFY(qAbs(filled() - all / 2) <= 2);
}

QTEST_MAIN(TestToast)
#include "tst_toast.moc"

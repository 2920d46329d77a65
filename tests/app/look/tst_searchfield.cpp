// The cross comes and goes with the text, and Esc is the field's, unless the window has something to stop.
#include "look/searchfield.h"
#include "look/theme.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace candela::look;
using namespace Qt::StringLiterals;

namespace {

// A window in which Esc stops something.
struct Room {
    QWidget window;
    SearchField field{u"Search users"_s, u"Ctrl+F"_s};
    QAction stop;
    QSignalSpy stopped{&stop, &QAction::triggered};

    Room()
    {
        stop.setShortcut(Qt::Key_Escape);
        window.addAction(&stop);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&field);
        window.resize(400, 100);
        window.show();
        field.setFocus();
    }
    QAction &cross() { return *field.actions().constFirst(); }
};

} // namespace

class TestSearchField : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::apply(Scheme::Light); }
    void crossClears();
    void escapeClearsFirst();
    void escapeIsTheWindowsWhileBusy();
    void escapeClearsOnceNothingIsBusy();
};

void TestSearchField::crossClears()
{
    Room room;
    QVERIFY(!room.cross().isVisible());
    QTest::keyClicks(&room.field, u"ada"_s);
    QVERIFY(room.cross().isVisible());
    QTest::mouseClick(room.field.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(room.field.text(), QString());
    QVERIFY(!room.cross().isVisible());
}

void TestSearchField::escapeClearsFirst()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    QTest::keyClicks(&room.field, u"ada"_s);
    QTest::keyClick(&room.field, Qt::Key_Escape);
    QCOMPARE(room.field.text(), QString());
    QCOMPARE(room.stopped.size(), 0);
    QTest::keyClick(&room.field, Qt::Key_Escape);
    QCOMPARE(room.stopped.size(), 1);
}

void TestSearchField::escapeIsTheWindowsWhileBusy()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    QTest::keyClicks(&room.field, u"ada"_s);
    room.field.setBusy(true);
    QTest::keyClick(&room.field, Qt::Key_Escape);
    QCOMPARE(room.stopped.size(), 1);
    QCOMPARE(room.field.text(), u"ada"_s);
    QTest::keyClicks(&room.field, u"x"_s);
    QCOMPARE(room.field.text(), u"adax"_s);
    // A window without that act takes nothing from the text either.
    room.window.removeAction(&room.stop);
    QTest::keyClick(&room.field, Qt::Key_Escape);
    QCOMPARE(room.field.text(), u"adax"_s);
}

void TestSearchField::escapeClearsOnceNothingIsBusy()
{
    Room room;
    QVERIFY(QTest::qWaitForWindowActive(&room.window));
    QTest::keyClicks(&room.field, u"ada"_s);
    QObject::connect(&room.stop, &QAction::triggered, &room.field, [&room] { room.field.setBusy(false); });
    room.field.setBusy(true);
    QTest::keyClick(&room.field, Qt::Key_Escape);
    QCOMPARE(room.field.text(), u"ada"_s);
    QTest::keyClick(&room.field, Qt::Key_Escape);
    QCOMPARE(room.field.text(), QString());
    QCOMPARE(room.stopped.size(), 1);
}

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"

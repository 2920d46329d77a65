// What is searched for, said once the typing pauses; and set from outside without a word, the field's cross with it.
#include "look/searchfield.h"
#include "look/theme.h"
#include "pages/searchreach.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace candela;
using namespace Qt::StringLiterals;
using app::SearchReach;

namespace {

struct Room {
    QWidget window;
    look::SearchField field{u"Search users"_s, u"Ctrl+F"_s};
    SearchReach reach{&field};
    QSignalSpy changed{&reach, &SearchReach::changed};

    Room()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&field);
        column->addWidget(&reach);
        window.resize(400, 200);
        window.show();
        field.setFocus();
    }
    const QAction &cross() const { return *field.actions().constFirst(); }
};

} // namespace

class TestSearchReach : public QObject
{
    Q_OBJECT

    static constexpr int pause = 500;       // longer than that of the typing

private slots:
    void initTestCase() { look::Theme::apply(look::Scheme::Light); }

    void saysWhatIsTyped()
    {
        Room room;
        QTest::keyClicks(&room.field, u" ada "_s);
        QTRY_COMPARE(room.changed.size(), 1);
        QCOMPARE(room.reach.text(), u"ada"_s);
        QVERIFY(room.reach.isVisible() && room.cross().isVisible());
    }

    void isEmptiedWithItsCross()
    {
        Room room;
        QTest::keyClicks(&room.field, u"ada"_s);
        QTRY_COMPARE(room.changed.size(), 1);
        room.reach.set({});
        QCOMPARE(room.field.text(), QString());
        QVERIFY(!room.cross().isVisible());
        QVERIFY(!room.reach.isVisible());
    }

    void isSetWithItsCross()
    {
        Room room;
        room.reach.set(u"ada"_s);
        QCOMPARE(room.field.text(), u"ada"_s);
        QVERIFY(room.cross().isVisible());
        QVERIFY(room.reach.isVisible());
    }

    void saysNothingOfWhatIsSet()
    {
        Room room;
        room.reach.set(u"ada"_s);
        QTest::qWait(pause);
        QTest::keyClicks(&room.field, u"x"_s);      // and what was about to be said is said no more
        room.reach.set({});
        QTest::qWait(pause);
        QCOMPARE(room.changed.size(), 0);
    }

    void escapeLeavesTheTextWhileBusy()
    {
        Room room;
        QTest::keyClicks(&room.field, u"ada"_s);
        QTRY_COMPARE(room.changed.size(), 1);
        room.reach.setBusy(true);
        QTest::keyClick(&room.field, Qt::Key_Escape);
        QCOMPARE(room.reach.text(), u"ada"_s);
        room.reach.setBusy(false);
        QTest::keyClick(&room.field, Qt::Key_Escape);
        QCOMPARE(room.reach.text(), QString());
        QTRY_COMPARE(room.changed.size(), 2);
    }
};

QTEST_MAIN(TestSearchReach)
#include "tst_searchreach.moc"

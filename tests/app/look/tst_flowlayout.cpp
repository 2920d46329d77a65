// Widgets in as many lines as they need, each at its own size, from either side.
#include "look/flowlayout.h"

#include <QTest>
#include <QWidget>

using candela::look::FlowLayout;

class TestFlowLayout : public QObject
{
    Q_OBJECT
    struct Room : QWidget {
        FlowLayout *flow = new FlowLayout(8, this);
        QList<QWidget *> boxes;
        explicit Room(int count)
        {
            for (int i = 0; i < count; ++i) {
                boxes << new QWidget;
                boxes.last()->setFixedSize(100, 30);
                flow->addWidget(boxes.last());
            }
        }
        void fit(int width)
        {
            resize(width, 200);
            show();
            flow->setGeometry({0, 0, width, 200});
        }
    };
private slots:
    void breaksLinesWhereTheyAreFull()
    {
        Room room(5);
        QCOMPARE(room.flow->sizeHint(), QSize(5 * 100 + 4 * 8, 30));
        QCOMPARE(room.flow->heightForWidth(5 * 100 + 4 * 8), 30);
        QCOMPARE(room.flow->heightForWidth(5 * 100 + 4 * 8 - 1), 68);
        QCOMPARE(room.flow->heightForWidth(316), 68);
        QCOMPARE(room.flow->heightForWidth(50), 5 * 30 + 4 * 8);
        room.fit(316);
        QCOMPARE(room.boxes.at(2)->geometry(), QRect(216, 0, 100, 30));
        QCOMPARE(room.boxes.at(3)->geometry(), QRect(0, 38, 100, 30));
    }
    void leavesNoRoomToWhatIsHidden()
    {
        Room room(3);
        room.boxes.at(1)->hide();
        room.fit(300);
        QCOMPARE(room.boxes.at(2)->x(), 108);
        QCOMPARE(room.flow->heightForWidth(208), 30);
    }
    // In the last line where it has room, and behind what is added later.
    void endsWithTheTail()
    {
        Room room(3);
        QWidget tail(&room);
        tail.setFixedSize(120, 30);
        room.flow->setTail(&tail);
        QWidget late(&room);
        late.setFixedSize(100, 30);
        room.flow->addWidget(&late);
        QCOMPARE(room.flow->minimumSize(), QSize(120, 30));
        room.fit(600);
        QCOMPARE(late.geometry(), QRect(324, 0, 100, 30));
        QCOMPARE(tail.geometry(), QRect(480, 0, 120, 30));
        room.fit(350);
        QCOMPARE(late.geometry(), QRect(0, 38, 100, 30));
        QCOMPARE(tail.geometry(), QRect(230, 38, 120, 30));
        room.fit(230);
        QCOMPARE(tail.geometry(), QRect(110, 76, 120, 30));
        QCOMPARE(room.flow->heightForWidth(230), 2 * 38 + 30);
        late.hide();
        room.fit(230);
        QCOMPARE(tail.geometry(), QRect(110, 38, 120, 30));
        delete room.flow->takeAt(room.flow->indexOf(&tail));
        QCOMPARE(room.flow->minimumSize(), QSize(100, 30));
        room.fit(350);
        QCOMPARE(tail.x(), 110);        // where it was left
    }
    void beginsAtTheRightWhereReadingDoes()
    {
        Room room(2);
        room.setLayoutDirection(Qt::RightToLeft);
        room.fit(300);
        QCOMPARE(room.boxes.at(0)->geometry(), QRect(200, 0, 100, 30));
        QCOMPARE(room.boxes.at(1)->geometry(), QRect(92, 0, 100, 30));
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flowlayout.moc"

#include "auth/windowsize.h"

#include <QTest>

using namespace candela::auth;
using namespace std::chrono_literals;

class TestWindowSize : public QObject
{
    Q_OBJECT

private slots:
    void growsWhileItIsQuick()
    {
        WindowSize size;
        const auto first = size.rows();
        size.took(first, 20ms);
        QCOMPARE(size.rows(), 2 * first);
        for (int i = 0; i < 10; ++i)
            size.took(size.rows(), 20ms);
        QCOMPARE(size.rows(), WindowSize::most);
        QCOMPARE(size.pause(), 0ms);
    }
    // The end of a table says nothing of the server.
    void doesNotGrowByPartsOfWindows()
    {
        WindowSize size;
        const auto first = size.rows();
        size.took(first / 2, 20ms);
        QCOMPARE(size.rows(), first);
    }
    void shrinksWhenItIsSlow()
    {
        WindowSize size;
        for (int i = 0; i < 10; ++i)
            size.took(size.rows(), 800ms);
        QCOMPARE(size.rows(), WindowSize::least);
        QCOMPARE(size.longest(), 800ms);
    }
    // However few the rows are that can be had at one time, and back to more afterwards.
    void shrinksWhereOthersAreInTheWay()
    {
        WindowSize size;
        size.metOthers(500);
        QCOMPARE(size.rows(), 125);
        size.took(125, 800ms);
        QCOMPARE(size.rows(), 125);
        size.metOthers(125);
        size.metOthers(31);
        size.metOthers(7);
        QCOMPARE(size.rows(), 1);
        size.metOthers(1);
        QCOMPARE(size.rows(), 1);
        for (int i = 0; i < 20; ++i)
            size.took(size.rows(), 20ms);
        QCOMPARE(size.rows(), WindowSize::most);
    }
    void staysInBetween()
    {
        WindowSize size;
        const auto first = size.rows();
        size.took(first, 400ms);
        QCOMPARE(size.rows(), first);
    }
    // Where nobody else changes anything.
    void takesMoreOfWhatIsNobodyElses()
    {
        WindowSize size;
        size.saw(false);
        size.took(2000, 300ms);
        QCOMPARE(size.rows(), 4000);
        size.took(4000, 600ms);
        QCOMPARE(size.rows(), 4000);
        QCOMPARE(size.pause(), 0ms);
        size.took(4000, 200ms);                     // 1100 ms by now: whoever waits finds it free
        QCOMPARE(size.pause(), 100ms);
        size.took(8000, 900ms);
        QCOMPARE(size.rows(), 4000);
        QCOMPARE(size.pause(), 0ms);
    }
    void givesWayToThoseAtWork()
    {
        WindowSize size;
        size.saw(false);
        size.took(2000, 100ms);
        size.took(4000, 500ms);
        QCOMPARE(size.rows(), 4000);
        size.saw(true);
        QCOMPARE(size.rows(), 2000);
        size.took(2000, 200ms);
        QCOMPARE(size.rows(), 2000);
        QCOMPARE(size.pause(), 100ms);
        size.took(2000, 100ms);
        QCOMPARE(size.rows(), 4000);
        for (int i = 0; i < 15; ++i) {
            size.saw(false);
            size.took(4000, 200ms);
            QCOMPARE(size.rows(), 4000);
            QCOMPARE(size.pause(), 100ms);
        }
        size.saw(false);
        size.took(4000, 200ms);
        QCOMPARE(size.rows(), 8000);
        QCOMPARE(size.pause(), 0ms);
    }
    // As many rows as the last window says, however many the next one was to have.
    void shrinksByWhatTheLastTook()
    {
        WindowSize grown;
        grown.saw(false);
        grown.took(2000, 300ms);
        QCOMPARE(grown.rows(), 4000);
        grown.took(100, 1ms);
        grown.saw(true);
        QCOMPARE(grown.rows(), 2000 * 250 / 300);
        WindowSize halved;
        halved.saw(false);
        halved.took(2000, 100ms);
        halved.took(4000, 900ms);
        QCOMPARE(halved.rows(), 2000);
        halved.saw(true);
        QCOMPARE(halved.rows(), 4000 * 250 / 900);
    }
    // Where nothing was to be done, there is nothing to wait for.
    void waitsOnce()
    {
        WindowSize size;
        size.saw(true);
        size.took(2000, 100ms);
        QCOMPARE(size.pause(), 100ms);
        size.saw(false);
        QCOMPARE(size.pause(), 0ms);
    }
    void waitsWhereSomebodyElseIsAtWork()
    {
        WindowSize size;
        size.took(2000, 20ms);
        QCOMPARE(size.pause(), 0ms);
        size.took(4000, 200ms);
        QCOMPARE(size.pause(), 200ms);
        size.took(4000, 9000ms);
        QCOMPARE(size.pause(), 1000ms);
        size.took(2000, 25ms);
        QCOMPARE(size.pause(), 0ms);
    }
};

QTEST_GUILESS_MAIN(TestWindowSize)
#include "tst_windowsize.moc"

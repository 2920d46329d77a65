// Times as people read them, at the edges of each unit.
#include "times.h"

#include <QLocale>
#include <QTest>

using namespace candela::app;
using namespace Qt::StringLiterals;

class TestTimes : public QObject
{
    Q_OBJECT
    static constexpr qint64 now = 1'700'000'000'000, minute = 60'000, hour = 60 * minute, day = 24 * hour;
private slots:
    void relative_data()
    {
        QTest::addColumn<qint64>("distance");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << qint64(0) << u"in less than a minute"_s;
        QTest::newRow("just gone") << -qint64(1) << u"less than a minute ago"_s;
        QTest::newRow("minutes") << 59 * minute << u"in 59 min"_s;
        QTest::newRow("hours and minutes") << 3 * hour + 12 * minute << u"in 3 h 12 min"_s;
        QTest::newRow("whole hours") << 3 * hour << u"in 3 h"_s;
        QTest::newRow("long hours") << -(40 * hour + minute) << u"40 h ago"_s;
        QTest::newRow("days") << -5 * day << u"5 days ago"_s;
        QTest::newRow("years") << 800 * day << u"in 2 years"_s;
    }
    void relative()
    {
        QFETCH(qint64, distance);
        QFETCH(QString, text);
        // Without a translation, plural forms stand as they are in the source.
        QCOMPARE(relativeTime(now + distance, now).replace(u"day(s)"_s, u"days"_s).replace(u"year(s)"_s, u"years"_s), text);
    }
    void whatIsNoTimeIsSaid()
    {
        QCOMPARE(relativeTime({}, now), QString());
        QCOMPARE(relativeTime(-1, now), QString());
        QCOMPARE(exactTime({}), u"not a number"_s);
        QVERIFY(exactTime(std::numeric_limits<qint64>::max()).contains(u"not a time"_s));
        QCOMPARE(isoTime({}), QString());
    }
    void exact()
    {
        QCOMPARE(isoTime(now), u"2023-11-14T22:13:20.000Z"_s);
        QCOMPARE(exactTime(now), u"2023-11-14 22:13:20 +00:00, 1700000000000"_s);      // ctest sets TZ=UTC
        QCOMPARE(zoneName(), u"UTC"_s);
    }
};

QTEST_GUILESS_MAIN(TestTimes)
#include "tst_times.moc"

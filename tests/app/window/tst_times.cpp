// Times as people read them, at the edges of each unit, in zones with and without summer time.
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
        QTest::newRow("few minutes") << 19 * hour + 8 * minute << u"in 19 h 08 min"_s;
        QTest::newRow("two days, nearly") << 2 * day - 1 << u"in 47 h 59 min"_s;
        QTest::newRow("two days") << 2 * day << u"in 2 days"_s;
        QTest::newRow("hours gone") << -(3 * hour + 12 * minute) << u"3 h ago"_s;
        QTest::newRow("minutes gone") << -59 * minute << u"59 min ago"_s;
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
        QCOMPARE(exactTime({}, QTimeZone::utc()), u"not a number"_s);
        QVERIFY(exactTime(std::numeric_limits<qint64>::max(), QTimeZone::utc()).contains(u"not a time"_s));
        QCOMPARE(isoTime({}), QString());
        QCOMPARE(isoTime(-1), QString());
    }
    void inUtc()
    {
        QCOMPARE(isoTime(now), u"2023-11-14T22:13:20.000Z"_s);
        QCOMPARE(exactTime(now, machineZone()), u"2023-11-14 22:13:20 +00:00, 1700000000000"_s);   // ctest sets TZ=UTC
        QCOMPARE(zoneName(machineZone()), u"UTC"_s);
    }
    // Each moment with the offset that the zone had then, whatever it has now.
    void inZones_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("moment");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("name");
        const QByteArray oslo("Europe/Oslo");
        QTest::newRow("winter") << oslo << qint64(1795359187007) << u"2026-11-22 15:53:07 +01:00, 1795359187007"_s
                                << u"2026-11-22T15:53:07.007+01:00"_s << u"Europe/Oslo, UTC+1"_s;
        QTest::newRow("before summer") << oslo << qint64(1774745999999) << u"2026-03-29 01:59:59 +01:00, 1774745999999"_s
                                       << u"2026-03-29T01:59:59.999+01:00"_s << u"Europe/Oslo, UTC+1"_s;
        QTest::newRow("summer") << oslo << qint64(1774746000000) << u"2026-03-29 03:00:00 +02:00, 1774746000000"_s
                                << u"2026-03-29T03:00:00.000+02:00"_s << u"Europe/Oslo, UTC+2"_s;
        QTest::newRow("the hour that comes twice, first") << oslo << qint64(1792888200000) << u"2026-10-25 02:30:00 +02:00, 1792888200000"_s
                                << u"2026-10-25T02:30:00.000+02:00"_s << u"Europe/Oslo, UTC+2"_s;
        QTest::newRow("the hour that comes twice, second") << oslo << qint64(1792891800000) << u"2026-10-25 02:30:00 +01:00, 1792891800000"_s
                                << u"2026-10-25T02:30:00.000+01:00"_s << u"Europe/Oslo, UTC+1"_s;
        QTest::newRow("half an hour, west") << QByteArray("America/St_Johns") << now << u"2023-11-14 18:43:20 -03:30, 1700000000000"_s
                                << u"2023-11-14T18:43:20.000-03:30"_s << u"America/St_Johns, UTC-3:30"_s;
        QTest::newRow("quarters, east") << QByteArray("Asia/Kathmandu") << now << u"2023-11-15 03:58:20 +05:45, 1700000000000"_s
                                << u"2023-11-15T03:58:20.000+05:45"_s << u"Asia/Kathmandu, UTC+5:45"_s;
        QTest::newRow("far") << QByteArray("Pacific/Kiritimati") << now << u"2023-11-15 12:13:20 +14:00, 1700000000000"_s
                                << u"2023-11-15T12:13:20.000+14:00"_s << u"Pacific/Kiritimati, UTC+14"_s;
        QTest::newRow("London in winter") << QByteArray("Europe/London") << now << u"2023-11-14 22:13:20 +00:00, 1700000000000"_s
                                << u"2023-11-14T22:13:20.000+00:00"_s << u"Europe/London, UTC"_s;
        QTest::newRow("UTC") << QByteArray("UTC") << now << u"2023-11-14 22:13:20 +00:00, 1700000000000"_s
                                << u"2023-11-14T22:13:20.000Z"_s << u"UTC"_s;
        QTest::newRow("the last time there is") << QByteArray("UTC") << qint64(253402300799999) << u"9999-12-31 23:59:59 +00:00, 253402300799999"_s
                                << u"9999-12-31T23:59:59.999Z"_s << u"UTC"_s;
    }
    void inZones()
    {
        QFETCH(QByteArray, zone);
        QFETCH(qint64, moment);
        const QTimeZone there(zone);
        QVERIFY(there.isValid());
        QTEST(exactTime(moment, there), "exact");
        QTEST(isoTime(moment, there), "iso");
        QTEST(zoneName(there, QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC)), "name");
    }
};

QTEST_GUILESS_MAIN(TestTimes)
#include "tst_times.moc"

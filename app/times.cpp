#include "times.h"

#include "auth/sessionstate.h"

#include <QCoreApplication>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

constexpr qint64 minute = 60'000, hour = 60 * minute, day = 24 * hour;
constexpr qint64 countedInHours = 2 * day, countedInDays = 730 * day;

// "48 min", "40 h", "5 days"
QString span(qint64 milliseconds)
{
    if (milliseconds < minute)
        return TimeWords::tr("less than a minute");
    if (milliseconds < hour)
        return TimeWords::tr("%n min", nullptr, int(milliseconds / minute));
    if (milliseconds < countedInHours)
        return TimeWords::tr("%n h", nullptr, int(milliseconds / hour));
    if (milliseconds < countedInDays)
        return TimeWords::tr("%n day(s)", nullptr, int(milliseconds / day));
    return TimeWords::tr("%n year(s)", nullptr, int(milliseconds / (365 * day)));
}

// What is still to come counts by the minute for two days: "3 h 12 min".
QString spanAhead(qint64 milliseconds)
{
    const qint64 minutes = milliseconds % hour / minute;
    if (milliseconds < hour || milliseconds >= countedInHours || minutes == 0)
        return span(milliseconds);
    return TimeWords::tr("%1 h %2 min").arg(milliseconds / hour).arg(minutes, 2, 10, QChar(u'0'));
}

// "+01:00"
QString offset(const QDateTime &time)
{
    const int minutes = time.offsetFromUtc() / 60;
    const QChar sign(minutes < 0 ? u'-' : u'+');
    const auto twoDigits = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    return sign + twoDigits(qAbs(minutes) / 60) + u':' + twoDigits(qAbs(minutes) % 60);
}

bool isUtc(const QTimeZone &zone) { return zone.id() == "UTC" || zone.id() == "Etc/UTC"; }

} // namespace

QString relativeTime(const std::optional<qint64> &time, qint64 now)
{
    if (!auth::isTime(time))
        return {};
    return *time >= now ? TimeWords::tr("in %1").arg(spanAhead(*time - now))
                        : TimeWords::tr("%1 ago").arg(span(now - *time));
}

QString exactTime(const std::optional<qint64> &time, const QTimeZone &zone)
{
    if (!time)
        return TimeWords::tr("not a number");
    if (!auth::isTime(time))
        return TimeWords::tr("not a time: %1").arg(*time);
    const auto there = QDateTime::fromMSecsSinceEpoch(*time, zone);
    return there.toString(u"yyyy-MM-dd HH:mm:ss "_s) + offset(there) + u", "_s + QString::number(*time);
}

QString isoTime(const std::optional<qint64> &time, const QTimeZone &zone)
{
    if (!auth::isTime(time))
        return {};
    const auto there = QDateTime::fromMSecsSinceEpoch(*time, zone);
    return there.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + (isUtc(zone) ? u"Z"_s : offset(there));
}

QString offsetName(const QTimeZone &zone, const QDateTime &then)
{
    const int minutes = zone.offsetFromUtc(then) / 60;
    if (minutes == 0)
        return u"UTC"_s;
    const auto hours = u"UTC%1%2"_s.arg(QChar(minutes < 0 ? u'-' : u'+')).arg(qAbs(minutes) / 60);
    return minutes % 60 == 0 ? hours : hours + u":%1"_s.arg(qAbs(minutes) % 60, 2, 10, QChar(u'0'));
}

QString clockTime(qint64 time, const QTimeZone &zone)
{
    const auto there = QDateTime::fromMSecsSinceEpoch(time, zone);
    return there.toString(u"HH:mm:ss "_s) + offsetName(zone, there);
}

QString zoneName(const QTimeZone &zone, const QDateTime &then)
{
    return isUtc(zone) ? u"UTC"_s : QString::fromUtf8(zone.id()) + u", "_s + offsetName(zone, then);
}

QTimeZone machineZone()
{
    const auto zone = QTimeZone::systemTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace candela::app

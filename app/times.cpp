#include "times.h"

#include "auth/sessionstate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

// The two largest units below two days, then whole days: "3 h 12 min", "40 h", "5 days".
QString span(qint64 milliseconds)
{
    const qint64 minutes = milliseconds / 60'000, hours = minutes / 60, days = hours / 24;
    if (minutes < 1)
        return TimeWords::tr("less than a minute");
    if (hours < 1)
        return TimeWords::tr("%n min", nullptr, int(minutes));
    if (hours < 24)
        return minutes % 60 == 0 ? TimeWords::tr("%n h", nullptr, int(hours)) : TimeWords::tr("%n h", nullptr, int(hours)) + u' ' + TimeWords::tr("%n min", nullptr, int(minutes % 60));
    if (hours < 48)
        return TimeWords::tr("%n h", nullptr, int(hours));
    if (days < 730)
        return TimeWords::tr("%n day(s)", nullptr, int(days));
    return TimeWords::tr("%n year(s)", nullptr, int(days / 365));
}

} // namespace

QString relativeTime(const std::optional<qint64> &time, qint64 now)
{
    if (!auth::isTime(time))
        return {};
    return *time >= now ? TimeWords::tr("in %1").arg(span(*time - now)) : TimeWords::tr("%1 ago").arg(span(now - *time));
}

QString exactTime(const std::optional<qint64> &time, const QTimeZone &)
{
    if (!time)
        return TimeWords::tr("not a number");
    if (!auth::isTime(time))
        return TimeWords::tr("not a time: %1").arg(*time);
    const auto local = QDateTime::fromMSecsSinceEpoch(*time);
    const int offset = local.offsetFromUtc() / 60;
    const auto zone = u"%1%2:%3"_s.arg(QChar(offset < 0 ? u'-' : u'+')).arg(qAbs(offset) / 60, 2, 10, QChar(u'0')).arg(qAbs(offset) % 60, 2, 10, QChar(u'0'));
    return local.toString(u"yyyy-MM-dd HH:mm:ss "_s) + zone + u", "_s + QString::number(*time);
}

QString isoTime(const std::optional<qint64> &time, const QTimeZone &)
{
    return auth::isTime(time) ? QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC).toString(Qt::ISODateWithMs) : QString();
}

QString zoneName(const QTimeZone &)
{
    const auto now = QDateTime::currentDateTime();
    const int minutes = now.offsetFromUtc() / 60;
    const auto sign = minutes < 0 ? u"-"_s : u"+"_s;
    auto offset = u"UTC"_s;
    if (minutes != 0)
        offset += sign + QString::number(qAbs(minutes) / 60) + (minutes % 60 ? u":%1"_s.arg(qAbs(minutes) % 60, 2, 10, QChar(u'0')) : QString());
    const auto id = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return id.isEmpty() || id == u"UTC" || id == u"Etc/UTC" ? offset : id + u", "_s + offset;
}

} // namespace candela::app

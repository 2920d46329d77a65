// Moments as people read them: relative in a cell, exact with zone and milliseconds in a tooltip.
#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace candela::app {

// "in 3 h 12 min", "3 h ago", "in less than a minute"; empty for no time. Milliseconds since 1970.
QString relativeTime(const std::optional<qint64> &time, qint64 now);
// "2026-11-22 15:53:07 +01:00, 1795359187000" in that zone; says so where it is no time.
QString exactTime(const std::optional<qint64> &time, const QTimeZone &zone);
// "2026-11-22T15:53:07.000+01:00" in that zone, "…Z" in UTC, for reports and copies; empty for no time.
QString isoTime(const std::optional<qint64> &time, const QTimeZone &zone = QTimeZone::utc());
// "15:53:07 UTC+1": a moment of today.
QString clockTime(qint64 time, const QTimeZone &zone);
// "Europe/Oslo, UTC+1": the zone with the offset that it has then.
QString zoneName(const QTimeZone &zone, const QDateTime &then = QDateTime::currentDateTimeUtc());
// "UTC+1", "UTC-3:30", "UTC"
QString offsetName(const QTimeZone &zone, const QDateTime &then = QDateTime::currentDateTimeUtc());
// The zone of this machine; UTC where it names none that is known.
QTimeZone machineZone();

} // namespace candela::app

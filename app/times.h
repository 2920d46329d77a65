// Moments as people read them: relative in a cell, exact with zone and milliseconds in a tooltip.
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace candela::app {

// "in 3 h 12 min", "5 days ago", "now"; empty for no time. Milliseconds since 1970.
QString relativeTime(const std::optional<qint64> &time, qint64 now);
// "2026-11-22 15:53:07 +01:00, 1795359187000" in the local zone; says so where it is no time.
QString exactTime(const std::optional<qint64> &time, const QTimeZone & = QTimeZone::systemTimeZone());
// "2026-11-22T14:53:07.000Z", for reports and copies; empty for no time.
QString isoTime(const std::optional<qint64> &time, const QTimeZone & = QTimeZone::systemTimeZone());
// The local zone with its offset: "Europe/Oslo, UTC+1"
QString zoneName(const QTimeZone & = QTimeZone::systemTimeZone());

} // namespace candela::app

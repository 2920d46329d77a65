// What stands in the journal in words for people: acts, how they ended, what was meant, how many there were.
#pragma once

#include "journal/pages.h"
#include "look/pill.h"

#include <QTimeZone>

namespace candela::app {

// "Revoked 37 sessions"; "Revoke sessions" where that was not done, or nobody knows. Of a line that is not known, its own
// word for the act.
QString actTitle(const journal::Record &record);
QString actIcon(const journal::Record &record);
// The acts whose words hold that text.
QList<journal::Act> actsCalled(const QString &text);

look::Pill outcomePill(const journal::Record &record);
// "Unknown: it is still under way, or the program ended before it was done"
QString outcomeText(const journal::Record &record);

// "37 matched, 12 users"
QString countsText(const QJsonObject &counts);
// "state active or idle, user 3si8jri4tfm06xk"
QString predicateText(const QJsonObject &predicate, const QTimeZone &zone);
// What the act was about in one line, and where, if not on the connection of that name.
QString aboutText(const journal::Record &record, const QString &profile, const QTimeZone &zone);

} // namespace candela::app

// How values of the library look wherever the window shows them: states, persons, ids, attributes.
#pragma once

#include "auth/sessions.h"
#include "look/states.h"

#include <QStringList>

namespace candela::app {

look::SessionState shown(auth::State state);

// What stands first and second for a person: name and address, else the one there is, else the user's id.
struct PersonText { QString main, secondary; };
PersonText personText(const auth::Person &person, const QString &userId);
// One or two letters for the round picture.
QString initials(const QString &name);

// "1 active, 2 idle"; "none live"
QString countsText(const auth::SessionCounts &counts);
// The values that are there, joined by commas; moments in milliseconds are left to the detail.
QString attributesText(const QVariantList &values);
// In the language's own grouping: "50,489"
QString numberText(qint64 number);

} // namespace candela::app

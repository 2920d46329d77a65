// What is said of users who leave: whom a line of a list means, and what has become of a user.
#pragma once

#include "auth/usermatch.h"
#include "departure.h"
#include "look/pill.h"
#include "wording.h"

namespace candela::app {

look::Pill verdictPill(const auth::UserMatch &match);
// "by a key, in another spelling", "one of 3 users"
QString matchNote(const auth::UserMatch &match);

look::Pill departurePill(const Departure &departure);
// "3 sessions ended, 1 key without a password still opens"
QString departureText(const Departure &departure);
// Of all of them together: "11 done, 1 had nothing left to do."
QString departuresText(const std::vector<Departure> &departures);

// The tables whose rows refer to users who were kept for it; empty: there are none.
QString tablesInTheWay(const std::vector<Departure> &departures);

// Why a list was not taken.
Sentence listSentence(const database::Error &error, const QString &place);

} // namespace candela::app

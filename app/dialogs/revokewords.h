// What the revoke dialog says of the sessions it is about: how many, of whom, and what follows.
#pragma once

#include "dialogs/revokedusers.h"

namespace candela::app {

// "1 session", "37 sessions"
QString sessionsText(qint64 number);

// "Revoke 37 sessions of 12 users?"; allOf: every session of the one user, whatever their number.
QString revokeQuestion(const RevokedUsers &users, bool allOf);

// One sentence each; what is not known yet, or cannot be, is said to be so.
QStringList revokeConsequences(const RevokedUsers &users, bool allOf);

} // namespace candela::app

// What the revoke dialog says of the sessions it is about: how many, of whom, and what follows.
#pragma once

#include "dialogs/revokedusers.h"
#include "wording.h"

namespace candela::app {

// "1 session", "37 sessions"
QString sessionsText(qint64 number);

// "Revoke 37 sessions of 12 users?"; allOf: every session of the one user, whatever their number.
QString revokeQuestion(const RevokedUsers &users, bool allOf);

// One sentence each; what is not known yet, or cannot be, is said to be so.
QStringList revokeConsequences(const RevokedUsers &users, bool allOf);

// What a look over a new connection has told of a revocation that broke while it was being confirmed: how many of its
// sessions are left, or why that cannot be told. `done`: those that are confirmed.
Sentence revokeReadBack(const database::Result<qint64> &left, qint64 done, bool allOf);

} // namespace candela::app

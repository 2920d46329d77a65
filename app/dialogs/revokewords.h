// What the revoke dialog says of the sessions it is about: how many, of whom, and what follows.
#pragma once

#include "dialogs/revocationkind.h"
#include "dialogs/revokedusers.h"
#include "revocationrun.h"
#include "wording.h"

namespace candela::app {

// "1 session", "37 sessions"
QString sessionsText(qint64 number);

// "Revoke 37 sessions of 12 users?"
QString revokeQuestion(const RevokedUsers &users, RevocationKind kind);

// One sentence each; what is not known yet, or cannot be, is said to be so.
QStringList revokeConsequences(const RevokedUsers &users, RevocationKind kind, const QString &noUndo);

// What is to be said of one that is complete beside its numbers; nothing where these say it all.
Sentence revokeEnd(const RevocationRun::Rest &rest, const auth::Revoking::Tally &tally, RevocationKind kind);

// How a revocation came to rest short of its end, and what can be done.
Sentence revokeRest(
    const RevocationRun::Rest &rest, const auth::Revoking::Tally &tally, qint64 left, const QString &place);

} // namespace candela::app

// What the journal says of acts on one connected database, in its own unchanging words.
#pragma once

#include "auth/sessionfilter.h"
#include "workspace.h"

namespace candela::app {

// An act that is about to be done there; what else it is about is the caller's to fill in.
journal::Entry journalEntry(
    const Workspace &workspace, journal::Act act, const QString &subject = {}, const QString &reason = {});

// The filter as a predicate of the journal, such as {"states":["idle"],"user":"3si8jri4tfm06xk"}. A search, which may be
// a session's id, is given by its fingerprint.
QJsonObject predicateOf(const Workspace &workspace, const auth::SessionFilter &filter);

} // namespace candela::app

// What a dialog about one key has to know before it lets the operator decide.
#pragma once

#include "auth/keys.h"
#include "auth/sessions.h"

namespace candela::app {

struct KeyFacts {
    auth::Key key;
    std::optional<auth::SessionCounts> sessions;        // of its user; none: the site keeps them elsewhere
    qint64 others = 0;                                  // further keys of its user
    qint64 opening = 0;                                 // of these, that the user can sign in with
};

// Missing: there is no such key any more.
[[nodiscard]] database::Result<KeyFacts> keyFacts(
    database::Connection &connection, const auth::Schema &schema, const QString &keyId);

} // namespace candela::app

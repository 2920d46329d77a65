// What a dialog about one key has to know before it lets the operator decide.
#pragma once

#include "auth/keys.h"
#include "auth/sessions.h"

namespace candela::app {

struct KeyFacts {
    auth::Key key;
    std::optional<auth::SessionCounts> sessions;        // of its user; none: the site keeps them elsewhere
    std::vector<auth::Key> others;                      // further keys of its user, 200 at most
    const auth::Hasher *usual = nullptr;                // what the site hashes new passwords with, where asked for

    // How many of the others the user can sign in with.
    qint64 opening() const;
};

// Whether the site's format is asked for: where few keys hold a password, that may read many.
enum class WithFormat { No, Yes };

// Missing: there is no such key any more.
[[nodiscard]] database::Result<KeyFacts> keyFacts(
    database::Connection &connection, const auth::Schema &schema, const QString &keyId, WithFormat format);

} // namespace candela::app

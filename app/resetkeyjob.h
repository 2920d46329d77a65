// What the reset dialog has done on the connection's thread.
#pragma once

#include "auth/keys.h"
#include "journal/entry.h"

#include <stop_token>

namespace candela::app {

// Keys::resetPassword, which a stop ends until the commit: hashing is the one part that no interrupt reaches.
[[nodiscard]] database::Result<auth::ResetOutcome> resetKey(database::Connection &connection,
    const auth::Schema &schema, auth::PasswordReset reset, const std::stop_token &stop);

// For the line of the journal that ends it.
void describeReset(const auth::ResetOutcome &outcome, journal::Entry &entry);

// The same for one whose password nobody knows, with what this installation knows such a hash by afterwards: the
// entry's predicate `disabledHash`, a fingerprint of the hash's own digest.
void describeDisabling(const auth::ResetOutcome &outcome, const QByteArray &installKey, journal::Entry &entry);
inline constexpr QStringView disabledHash = u"disabled_hash";
// `seen` as Key has it.
QString hashFingerprint(const QByteArray &installKey, const QByteArray &seen);

} // namespace candela::app

// Users, keys and sessions as records: the fields of the lists, the same wherever they appear.
#pragma once

#include "auth/keys.h"
#include "auth/revoking.h"
#include "auth/users.h"
#include "cli/record.h"

namespace candela::cli {

// fingerprint, user_id, user, state, active_expires, idle_expires, attributes
Record sessionRecord(const auth::Session &session, const auth::Schema &schema, const QByteArray &installKey);
// user_id, user, attributes, providers, and where the site keeps its sessions here: sessions
Record userRecord(const auth::User &user, const auth::Belongings &belongings, const auth::Schema &schema);
// key_id, provider, provider_user_id, user_id, user, hash, parameters
Record keyRecord(const auth::Key &key);
// active, idle, dead; and invalid, for rows of a table always
enum class Invalid { IfThereAre, Always };
Record countRecord(const auth::SessionCounts &counts, Invalid invalid);

// What every act answers: matched, done, already_gone, changed, left
Record actRecord(qint64 matched, const auth::Revoking::Tally &tally);

} // namespace candela::cli

// The way back from a fingerprint to its session, which only whoever has the key of this installation can go.
#pragma once

#include "auth/sessionfilter.h"

namespace candela::auth {

// The ids of the sessions that the filter meets and that have this fingerprint (see fingerprint()), the first 100 of
// them: nearly always one, or none. Reads all that the filter meets, page by page. Fails as condition() does.
[[nodiscard]] database::Result<QStringList> sessionsWithFingerprint(database::Connection &connection,
    const Schema &schema, const SessionFilter &filter, qint64 moment, const QByteArray &key, const QString &fingerprint);

} // namespace candela::auth

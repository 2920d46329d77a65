#include "auth/fingerprinted.h"

#include "auth/fingerprint.h"
#include "auth/sessionwalk.h"

#include <algorithm>

namespace candela::auth {

using database::Failure;
using database::Result;

Result<QStringList> sessionsWithFingerprint(database::Connection &connection, const Schema &schema,
    const SessionFilter &filter, qint64 moment, const QByteArray &key, const QString &fingerprint)
{
    static constexpr qint64 rows = 5000;
    static constexpr qsizetype most = 100;
    const auto wanted = fingerprint.toLatin1();
    Fingerprinter fingerprinter(key);
    const auto state = database::Snapshot::take(connection);
    if (!state)
        return Failure(state.error());
    SessionWalk walk(*state, schema, filter, moment);
    QStringList ids;
    for (qint64 taken = rows; taken > 0 && ids.size() < most;) {
        taken = 0;
        const auto done = walk.next(rows, [&](const SessionText &session) {
            ++taken;
            const auto digits = fingerprinter.digits(session.id);
            if (digits && std::equal(digits->begin(), digits->end(), wanted.begin(), wanted.end()) && ids.size() < most)
                ids << QString::fromUtf8(session.id);
        });
        if (!done)
            return Failure(done.error());
    }
    return ids;
}

} // namespace candela::auth

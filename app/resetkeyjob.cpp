#include "resetkeyjob.h"

#include "auth/fingerprint.h"
#include "stoppablehasher.h"

namespace candela::app {

using database::Failure;
using database::Result;

Result<auth::ResetOutcome> resetKey(database::Connection &connection, const auth::Schema &schema,
    auth::PasswordReset reset, const std::stop_token &stop)
{
    auth::Keys keys(connection, schema);
    const auto *hasher = reset.hasher;
    if (!hasher) {
        const auto usual = keys.installationHasher();
        if (!usual)
            return Failure(usual.error());
        hasher = *usual;
    }
    const StoppableHasher stoppable(*hasher, stop);
    reset.hasher = &stoppable;
    auto outcome = keys.resetPassword(reset);
    if (outcome)
        outcome->hasher = hasher;
    return outcome;
}

void describeReset(const auth::ResetOutcome &outcome, journal::Entry &entry)
{
    entry.counts.insert(QStringLiteral("sessions_ended"), outcome.sessionsEnded);
    if (outcome.resetTokensEnded > 0)
        entry.counts.insert(QStringLiteral("reset_links_ended"), outcome.resetTokensEnded);
}

QString hashFingerprint(const QByteArray &installKey, const QByteArray &seen)
{
    return auth::fingerprint(installKey, QString::fromLatin1(seen.toHex()));
}

void describeDisabling(const auth::ResetOutcome &outcome, const QByteArray &installKey, journal::Entry &entry)
{
    describeReset(outcome, entry);
    entry.predicate.insert(disabledHash, hashFingerprint(installKey, outcome.seen));
}

} // namespace candela::app

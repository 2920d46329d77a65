// What an operator changes about keys beyond a new password, held against what they saw: a key that is another by now
// stays as it is.
#pragma once

#include "auth/keys.h"
#include "auth/lucia/keys.h"

namespace candela::auth {

namespace fault {
// Of the Constraint error of a key that is there already; `subject` is its id as it stands there, which need not be the
// one asked for: MySQL's collations take more than one spelling for the same.
inline constexpr QStringView duplicateKey = u"duplicate-key";
// Of the Conflict error where a key that was one of several is the user's last by now.
inline constexpr QStringView lastKey = u"last-key";
}

// Key providers of Lucia's package for OAuth. Whoever signs in through one is asked for no password, and is refused by
// Lucia once the key has one.
bool isOAuthProvider(QStringView providerId);

// A reset to a password that nobody knows, for Keys::resetPassword(): the key opens to nothing any more, and looks to the
// site like any other. NULL or the empty text in its place would open it to any password in Lucia before 2.6.
PasswordReset disabling(const Key &seen, bool endSessions);

// The error of a key that is there already, with the engine's words.
database::Error duplicateKey(
    database::Connection &connection, const KeyTable &keys, const QString &keyId, const QString &detail);
// How many keys a user has.
[[nodiscard]] database::Result<qint64> countKeysOf(
    database::Connection &connection, const KeyTable &keys, const QString &userId);

// Blocking, over one connection; each change is one transaction. Missing: the key is not there any more, or the user is
// not; Conflict: it is not as it was seen.
class KeyChanges
{
public:
    KeyChanges(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // Lucia's createKey. Constraint with fault::duplicateKey; Input with subject "providerId", or "oauth" for a password
    // on a provider's key. `hasher`: null, as this installation writes them.
    [[nodiscard]] database::Result<lucia::Key> add(const lucia::NewKey &key, const Hasher *hasher = nullptr);

    // Lucia's updateKeyPassword with null: the key opens without a password from then on.
    [[nodiscard]] database::Result<ResetOutcome> removePassword(const Key &seen, bool endSessions);

    // User and hash stay, and so do the sessions. Constraint with fault::duplicateKey; Input as add().
    [[nodiscard]] database::Result<void> rename(const Key &seen, const lucia::KeyName &to);

    // Answers how many keys are left to the user. Conflict with fault::lastKey, unless none may be left.
    [[nodiscard]] database::Result<qint64> remove(const Key &seen, bool mayBeLast);

private:
    // Inside a transaction, so that what follows is about the same row.
    database::Result<KeyRow> asSeen(const Key &seen);
    database::Error told(const LuciaError &error, const QString &userId, const QString &keyId);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth

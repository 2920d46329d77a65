// The keys of a Lucia database: how users prove who they are, and the reset of their passwords.
#pragma once

#include "auth/keyfilter.h"
#include "auth/password/installation.h"
#include "auth/passwordreset.h"
#include "auth/people.h"
#include "auth/schema.h"
#include "database/transact.h"

namespace candela::auth {

struct Key {
    QString id;                 // "provider:name at the provider", split at the first colon
    QString userId;
    HashKind kind = HashKind::None;
    QString parameters;         // of the hash, without salt and hash: "m=19456, t=2, p=1"
    QByteArray seen;            // stands for the stored hash, so that a change since is noticed; tells nothing of it
    Person person = {};         // whose it is; in pages of keys alone

    QString provider() const { return id.section(u':', 0, 0); }
    QString providerUserId() const { return id.section(u':', 1); }
    // What an email or username key calls its user; of other providers nothing.
    QString address() const { return provider() == u"email" || provider() == u"username" ? providerUserId() : QString(); }
    bool holdsPassword() const { return kind != HashKind::None && kind != HashKind::Empty; }
};

struct KeyPage {
    std::vector<Key> keys;
    bool complete = false;      // nothing follows
};

// The order of their ids, and so of their providers; or that of their users, and then of their ids.
struct KeyOrder {
    enum class By { Id, User };
    By by = By::Id;
    bool descending = false;

    KeyOrder reversed() const { return {by, !descending}; }
    bool operator==(const KeyOrder &) const = default;
};

// Blocking, over one connection.
class Keys
{
public:
    Keys(database::Connection &connection, const Schema &schema) : m_connection(connection), m_schema(schema) {}

    // The keys of up to 500 users in the order of their ids, at most `rows`.
    [[nodiscard]] database::Result<std::vector<Key>> of(const QStringList &userIds, qint64 rows);
    // Up to `rows` keys in this order, beginning behind `after`, a key of an earlier page in the same order. Whose
    // they are is told by the users' attributes and by the key itself. Input: a search for a text with NUL in it.
    [[nodiscard]] database::Result<KeyPage> page(
        const KeyFilter &filter, const KeyOrder &order, const std::optional<Key> &after, qint64 rows);
    [[nodiscard]] database::Result<qint64> count(const KeyFilter &filter);
    // Up to so many providers with the number of their keys, the most frequent first. Reads the whole table where nothing
    // narrows the filter.
    static constexpr qint64 mostProviders = 100;
    [[nodiscard]] database::Result<QList<std::pair<QString, qint64>>> providers(const KeyFilter &filter = {});
    // Missing where there is no key of exactly this id.
    [[nodiscard]] database::Result<Key> get(const QString &keyId);
    // What most of the first 500 hashes are, and with which parameters; Lucia's own scrypt where there are none.
    [[nodiscard]] database::Result<Installation> installation();
    [[nodiscard]] database::Result<const Hasher *> installationHasher();
    // Whether the password opens the key (Lucia's useKey). Missing, or the hasher's errors.
    [[nodiscard]] database::Result<bool> verify(const QString &keyId, const database::Secret &password);

    // Lucia's updateKeyPassword for each of the keys, removeSessionsOf() and removeResetTokensOf() in one transaction, the
    // hashes read back before it is committed. Conflict: a key is not as it was seen, or not of the first one's user. Input with subject "passwordless": the key holds no
    // password, and whoever signs in with it from elsewhere could not any more if it did. Unsupported: a format that is
    // only read. Unknown: see Transaction.
    [[nodiscard]] database::Result<ResetOutcome> resetPassword(const PasswordReset &reset);

private:
    struct Stored { QString userId; std::optional<QString> hash; };
    database::Result<void> name(std::vector<Key> &keys);
    database::Result<Stored> stored(const QString &keyId);
    struct Change { QString keyId; Stored old; QString hash; };
    database::Result<Change> change(
        const SeenKey &key, const PasswordReset &reset, const Installation &usual, const Hasher &hasher);
    database::Result<void> write(database::Transaction &transaction, const Change &change);

    database::Connection &m_connection;
    const Schema &m_schema;
};

} // namespace candela::auth

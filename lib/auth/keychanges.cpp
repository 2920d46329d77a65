#include "auth/keychanges.h"

#include "auth/exactrows.h"
#include "auth/password/random.h"
#include "auth/usersessions.h"

#include <QSet>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using database::Transaction;

bool isOAuthProvider(QStringView providerId)
{
    static const QSet<QString> known{u"apple"_s, u"atlassian"_s, u"auth0"_s, u"azure_ad"_s, u"bitbucket"_s, u"box"_s,
        u"cognito"_s, u"discord"_s, u"dropbox"_s, u"facebook"_s, u"github"_s, u"gitlab"_s, u"google"_s, u"kakao"_s,
        u"keycloak"_s, u"lichess"_s, u"line"_s, u"linkedin"_s, u"osu"_s, u"patreon"_s, u"reddit"_s, u"salesforce"_s,
        u"slack"_s, u"spotify"_s, u"strava"_s, u"twitch"_s, u"twitter"_s};
    return known.contains(providerId.toString());
}

PasswordReset disabling(const Key &seen, bool endSessions)
{
    // As much as bcrypt looks at, from characters that no reader normalizes.
    auto text = randomText(64, u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    PasswordReset reset{{{seen.id, seen.seen}}, database::Secret(text), nullptr, endSessions};
    database::wipe(text);
    return reset;
}

Error duplicateKey(database::Connection &connection, const KeyTable &keys, const QString &keyId, const QString &detail)
{
    const auto found = connection.fetch(sql::from(keys).where(keys.id == keyId).limit(1).select(keys.id));
    return {Error::Kind::Constraint, fault::duplicateKey.toString(), detail,
        found && !found->empty() ? found->front()[keys.id] : keyId};
}

Result<qint64> countKeysOf(database::Connection &connection, const KeyTable &keys, const QString &userId)
{
    const auto counted = sql::count(keys);
    const auto found = connection.fetch(sql::from(keys).where(keys.userId == userId).select(counted));
    return found.map([&](const auto &rows) { return rows.at(0)[counted]; });
}

Error KeyChanges::told(const LuciaError &error, const QString &userId, const QString &keyId)
{
    auto told = error.cause;
    if (error.kind == LuciaError::Kind::Database)
        return told;
    if (error.kind != LuciaError::Kind::DuplicateKeyId) {
        const bool ofUser = error.kind == LuciaError::Kind::InvalidUserId;
        return {Error::Kind::Missing, code(error.kind).toString(), told.detail, ofUser ? userId : keyId};
    }
    return duplicateKey(m_connection, m_schema.keys, keyId, told.detail);
}

Result<lucia::Key> KeyChanges::add(const lucia::NewKey &key, const Hasher *hasher)
{
    if (key.password && isOAuthProvider(key.name.providerId))
        return failure(Error::Kind::Input, u"oauth"_s);
    return lucia::Keys(m_connection, m_schema, hasher).create(key).map_error([&](const LuciaError &error) {
        return told(error, key.userId, key.name.id().value_or(QString()));
    });
}

// The hash itself is read first: where it changes between the two looks, the second one sees that.
Result<KeyRow> KeyChanges::asSeen(const Key &seen)
{
    const auto row = Adapter(m_connection, m_schema).getKey(seen.id);
    if (!row)
        return Failure(row.error().cause);
    const auto now = Keys(m_connection, m_schema).get(seen.id);
    if (!now)
        return Failure(now.error());
    if (!*row || now->seen != seen.seen || now->kind != seen.kind || now->userId != seen.userId)
        return failure(Error::Kind::Conflict, seen.id);
    return **row;
}

Result<ResetOutcome> KeyChanges::removePassword(const Key &seen, bool endSessions)
{
    const auto &k = m_schema.keys;
    return database::transact(m_connection, [&](Transaction &transaction) -> Result<ResetOutcome> {
        const auto old = asSeen(seen);
        if (!old)
            return Failure(old.error());
        if (!old->hashedPassword)
            return failure(Error::Kind::Input, u"passwordless"_s);
        const auto changed = transaction.execute(sql::update(k)
                .set(k.hashedPassword, std::optional<QString>())
                .where(k.id == seen.id && k.hashedPassword == *old->hashedPassword));
        if (!changed)
            return Failure(changed.error());
        if (*changed != 1)
            return failure(Error::Kind::Conflict, seen.id);
        const auto written = Adapter(m_connection, m_schema).getKey(seen.id);
        if (!written)
            return Failure(written.error().cause);
        if (!*written || (*written)->hashedPassword || (*written)->userId != seen.userId)
            return failure(Error::Kind::Conflict, seen.id);
        const auto ended = endSessions && m_schema.sessions ? removeSessionsOf(transaction, m_schema, seen.userId)
                                                            : Result<qint64>(0);
        return ended.map([&](qint64 number) { return ResetOutcome{seen.userId, nullptr, number}; });
    });
}

Result<void> KeyChanges::rename(const Key &seen, const lucia::KeyName &to)
{
    const auto id = to.id();
    if (!id)
        return Failure(id.error().cause);
    if (*id == seen.id)
        return {};
    const auto &k = m_schema.keys;
    const auto renamed = database::transact(m_connection, [&](Transaction &transaction) -> LuciaResult<void> {
        Adapter adapter(m_connection, m_schema);
        const auto old = asSeen(seen);
        if (!old)
            return luciaFailure(old.error());
        if (const auto updated = adapter.updateKey(transaction, seen.id, {*id, {}, {}}); !updated)
            return updated;
        const auto now = adapter.getKey(*id);
        if (!now)
            return LuciaFailure(now.error());
        // Cut short, put elsewhere by a trigger, or gone to somebody else meanwhile.
        if (!*now || (*now)->userId != seen.userId || (*now)->hashedPassword != old->hashedPassword)
            return luciaFailure(Error{Error::Kind::Conflict, {}, {}, seen.id});
        return luciaResult(isThere(m_connection, k, seen.id)).and_then([&](bool still) {
            return still ? luciaFailure(Error{Error::Kind::Conflict, {}, {}, seen.id}) : LuciaResult<void>();
        });
    });
    return renamed.map_error([&](const LuciaError &error) { return told(error, seen.userId, *id); });
}

Result<qint64> KeyChanges::remove(const Key &seen, bool mayBeLast)
{
    return database::transact(m_connection, [&](Transaction &transaction) -> Result<qint64> {
        const auto old = asSeen(seen);
        if (!old)
            return Failure(old.error());
        if (const auto removed = auth::remove(transaction, m_schema.keys, seen.id); !removed)
            return Failure(removed.error());
        // A trigger could have kept it.
        const auto still = isThere(m_connection, m_schema.keys, seen.id);
        if (!still || *still)
            return still ? failure(Error::Kind::Conflict, seen.id) : Failure(still.error());
        const auto left = countKeysOf(m_connection, m_schema.keys, seen.userId);
        if (left && *left == 0 && !mayBeLast)
            return Failure(Error{Error::Kind::Conflict, fault::lastKey.toString(), {}, seen.id});
        return left;
    });
}

} // namespace candela::auth

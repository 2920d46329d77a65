#include "auth/keys.h"

#include "auth/exactrows.h"
#include "auth/keyquery.h"
#include "auth/resettokens.h"
#include "auth/usersessions.h"

#include <QCryptographicHash>
#include <QSet>

namespace candela::auth {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;

// A digest of a salted, slow hash gives away nothing of the password.
static QByteArray digest(const std::optional<QString> &hash)
{
    return hash ? QCryptographicHash::hash(hash->toUtf8(), QCryptographicHash::Sha256) : QByteArray();
}

static Key keyOf(const QString &id, const QString &userId, const std::optional<QString> &hash)
{
    const auto view = hash ? std::optional(QStringView(*hash)) : std::nullopt;
    return {id, userId, kindOf(view), hash ? parametersOf(*hash) : QString(), digest(hash)};
}

Result<std::vector<Key>> Keys::of(const QStringList &userIds, qint64 rows)
{
    const auto &k = m_schema.keys;
    const auto found = m_connection.fetch(sql::from(k)
                                              .where(sql::in(k.userId, userIds))
                                              .orderBy(sql::ascending(k.id).unindexed())
                                              .limit(rows)
                                              .select(k.id, k.userId, k.hashedPassword));
    if (!found)
        return Failure(found.error());
    std::vector<Key> keys;
    keys.reserve(found->size());
    for (const auto &row : *found)
        keys.push_back(keyOf(row[k.id], row[k.userId], row[k.hashedPassword]));
    return keys;
}

static Result<void> checkSearch(const KeyFilter &filter)
{
    const auto &text = filter.search.text;
    if (text.contains(QChar(0)))
        return failure(Error::Kind::Input, text.section(QChar(0), 0, 0));
    return {};
}

struct PageQuery {
    KeyQuery query;
    std::optional<bool> isLast = {};        // told by an earlier step
};

// The page, or what is left to read of it.
static Result<PageQuery> pageQuery(database::Connection &connection, const Schema &schema, const KeyFilter &filter,
    const KeyOrder &order, const std::optional<Key> &after, qint64 rows)
{
    if (!takesTwoSteps(schema, filter, order))
        return PageQuery{keysPage(schema, filter, order, after, rows)};
    QStringList ids;
    for (const auto &first : firstOfEach(schema, filter, order, after, rows)) {
        const auto found = connection.fetch(first);
        if (!found)
            return Failure(found.error());
        for (const auto &row : *found)
            ids << row[schema.keys.id];
    }
    ids.removeDuplicates();
    // Some of them may be gone before they are read, and others follow nevertheless.
    return PageQuery{keysPage(schema, ids, order, rows), ids.size() < rows};
}

Result<KeyPage> Keys::page(
    const KeyFilter &filter, const KeyOrder &order, const std::optional<Key> &after, qint64 rows)
{
    if (const auto checked = checkSearch(filter); !checked)
        return Failure(checked.error());
    const auto &k = m_schema.keys;
    const auto asked = pageQuery(m_connection, m_schema, filter, order, after, rows);
    if (!asked)
        return Failure(asked.error());
    const auto found = m_connection.fetch(asked->query);
    if (!found)
        return Failure(found.error());
    KeyPage page{{}, asked->isLast.value_or(qint64(found->size()) < rows)};
    page.keys.reserve(found->size());
    for (const auto &row : *found)
        page.keys.push_back(keyOf(row[k.id], row[k.userId], row[k.hashedPassword]));
    return name(page.keys).map([&] { return std::move(page); });
}

Result<void> Keys::name(std::vector<Key> &keys)
{
    QSet<QString> owners;
    for (const auto &key : keys)
        owners.insert(key.userId);
    const QStringList users(owners.cbegin(), owners.cend());
    QHash<QString, Person> persons;
    for (qsizetype i = 0; i < users.size(); i += 500) {
        const auto some = peopleByAttributes(m_connection, m_schema, users.mid(i, 500));
        if (!some)
            return Failure(some.error());
        persons.insert(*some);
    }
    for (auto &key : keys) {
        key.person = persons.value(key.userId);
        if (key.person.address.isEmpty())
            key.person.address = key.address();
    }
    return {};
}

Result<qint64> Keys::count(const KeyFilter &filter)
{
    if (const auto checked = checkSearch(filter); !checked)
        return Failure(checked.error());
    const auto &k = m_schema.keys;
    const auto counted = sql::count(k);
    const auto narrowed = condition(m_schema, filter);
    const auto all = sql::from(k);
    return m_connection.fetch((narrowed ? all.where(*narrowed) : all).select(counted)).map([&](const auto &rows) {
        return rows.at(0)[counted];
    });
}

Result<QList<std::pair<QString, qint64>>> Keys::providers(const KeyFilter &filter)
{
    if (const auto checked = checkSearch(filter); !checked)
        return Failure(checked.error());
    const auto &k = m_schema.keys;
    const auto provider = sql::beforeColon(k.id);
    const auto counted = sql::count(k);
    const auto narrowed = condition(m_schema, filter);
    const auto some = narrowed ? sql::from(k).where(*narrowed) : sql::from(k);
    const auto query = some.groupBy(provider).orderBy(sql::descending(counted), sql::ascending(provider));
    return m_connection.fetch(query.limit(mostProviders).select(provider, counted)).map([&](const auto &rows) {
        QList<std::pair<QString, qint64>> all;
        for (const auto &row : rows)
            all.append({row[provider], row[counted]});
        return all;
    });
}

Result<Keys::Stored> Keys::stored(const QString &keyId)
{
    const auto &k = m_schema.keys;
    const auto found = m_connection.fetch(
        sql::from(k).where(k.id == keyId).limit(neighbours).select(k.id, k.userId, k.hashedPassword));
    if (!found)
        return Failure(found.error());
    for (const auto &row : *found) {
        if (row[k.id] == keyId)
            return Stored{row[k.userId], row[k.hashedPassword]};
    }
    return failure(Error::Kind::Missing, keyId);
}

Result<Key> Keys::get(const QString &keyId)
{
    return stored(keyId).map([&](const Stored &key) { return keyOf(keyId, key.userId, key.hash); });
}

Result<Installation> Keys::installation()
{
    const auto &k = m_schema.keys;
    const auto found = m_connection.fetch(sql::from(k)
                                              .where(!sql::isNull(k.hashedPassword))
                                              .orderBy(sql::ascending(k.id))
                                              .limit(500)
                                              .select(k.hashedPassword));
    if (!found)
        return Failure(found.error());
    QStringList hashes;
    for (const auto &row : *found)
        hashes << *row[k.hashedPassword];
    return installationOf(hashes);
}

Result<const Hasher *> Keys::installationHasher()
{
    return installation().map([](const Installation &usual) { return usual.format.hasher; });
}

Result<bool> Keys::verify(const QString &keyId, const database::Secret &password)
{
    const auto key = stored(keyId);
    if (!key)
        return Failure(key.error());
    if (!key->hash || key->hash->isEmpty())
        return false;
    const auto *hasher = hasherFor(*key->hash);
    return hasher ? hasher->verify(password, *key->hash) : Result<bool>(false);
}

// Hashing is slow by design, so it is done before the transaction begins.
Result<Keys::Change> Keys::change(
    const SeenKey &key, const PasswordReset &reset, const Installation &usual, const Hasher &hasher)
{
    const auto old = stored(key.id);
    if (!old)
        return Failure(old.error());
    if (digest(old->hash) != key.seen)
        return failure(Error::Kind::Conflict, key.id);
    if (!old->hash)
        return failure(Error::Kind::Input, QStringLiteral("passwordless"));
    // With the parameters of the hash being replaced; where that is of another format, with the usual ones.
    const auto hash = hasher.hash(reset.password, hasher.recognises(*old->hash) ? *old->hash : usual.like);
    if (!hash)
        return Failure(hash.error());
    const auto verified = hasher.verify(reset.password, *hash);
    if (!verified)
        return Failure(verified.error());
    return *verified ? Result<Change>({key.id, *old, *hash}) : failure(Error::Kind::Other, hasher.id());
}

Result<ResetOutcome> Keys::resetPassword(const PasswordReset &reset)
{
    if (reset.keys.isEmpty())
        return failure(Error::Kind::Input, QStringLiteral("keys"));
    const auto usual = installation();
    if (!usual)
        return Failure(usual.error());
    const auto &hasher = reset.hasher ? *reset.hasher : *usual->format.hasher;
    if (!hasher.writable())
        return failure(Error::Kind::Unsupported, hasher.id());
    QList<Change> changes;
    for (const auto &key : reset.keys) {
        const auto made = change(key, reset, *usual, hasher);
        if (!made)
            return Failure(made.error());
        if (!changes.isEmpty() && made->old.userId != changes.front().old.userId)
            return failure(Error::Kind::Conflict, key.id);
        changes << *made;
    }
    const auto userId = changes.front().old.userId;
    return database::transact(m_connection, [&](database::Transaction &transaction) -> Result<ResetOutcome> {
        // The keys first, the sessions second: where a cluster breaks the transaction in two, the first half is safe alone.
        for (const auto &change : changes) {
            if (const auto written = write(transaction, change); !written)
                return Failure(written.error());
        }
        const auto sessions = reset.endSessions && m_schema.sessions ? removeSessionsOf(transaction, m_schema, userId)
                                                                     : Result<qint64>(0);
        if (!sessions)
            return Failure(sessions.error());
        const auto tokens = reset.endResetTokens ? removeResetTokensOf(transaction, m_schema, userId) : Result<qint64>(0);
        return tokens.map([&](qint64 ended) {
            return ResetOutcome{userId, &hasher, *sessions, ended, digest(changes.front().hash)};
        });
    });
}

Result<void> Keys::write(database::Transaction &transaction, const Change &change)
{
    const auto &k = m_schema.keys;
    const auto &[keyId, old, hash] = change;
    const auto changed = transaction.execute(
        sql::update(k).set(k.hashedPassword, hash).where(k.id == keyId && k.hashedPassword == *old.hash));
    if (!changed)
        return Failure(changed.error());
    if (*changed != 1)
        return failure(Error::Kind::Conflict, keyId);
    // A trigger could have put another hash in its place.
    const auto written = stored(keyId);
    if (!written)
        return Failure(written.error());
    return written->hash == hash && written->userId == old.userId ? Result<void>() : failure(Error::Kind::Conflict, keyId);
}

} // namespace candela::auth

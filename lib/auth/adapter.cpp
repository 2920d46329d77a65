#include "auth/adapter.h"

#include "auth/attributecolumns.h"
#include "auth/exactrows.h"
#include "auth/rowsofuser.h"

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::Transaction;
using Kind = LuciaError::Kind;

// Which constraint it was stands in no code of theirs, only in the words, where its name or its column is.
LuciaFailure Adapter::refused(const Error &error, const sql::ColumnName &userColumn)
{
    static const QStringList foreign = {u"23503"_s, u"1452"_s, u"787"_s};
    const bool ofUser = error.detail.contains(userColumn.column);
    return LuciaFailure({ofUser && foreign.contains(error.code) ? Kind::InvalidUserId : Kind::Database, error});
}

LuciaFailure Adapter::keyRefused(const Error &error, const sql::ColumnName &userColumn)
{
    static const QStringList unique = {u"23505"_s, u"1062"_s, u"1555"_s, u"2067"_s};
    const bool ofUser = error.detail.contains(userColumn.column);
    return !ofUser && unique.contains(error.code) ? LuciaFailure({Kind::DuplicateKeyId, error})
                                                  : refused(error, userColumn);
}

static KeyRow keyOf(const KeyTable &k, const auto &row) { return {row[k.id], row[k.userId], row[k.hashedPassword]}; }

LuciaResult<std::optional<UserRow>> Adapter::getUser(const QString &userId)
{
    const auto &u = m_schema.users;
    const AttributeColumns attributes(
        m_connection.dialect(), u, m_schema.userAttributes + m_schema.secretUserAttributes);
    const auto which = u.id == userId;
    const auto found = attributes.check(m_connection, u, which).and_then([&] {
        return m_connection.fetch(sql::from(u).where(which).limit(neighbours).select(u.id).with(attributes.columns()));
    });
    if (!found)
        return luciaFailure(found.error());
    for (const auto &row : *found) {
        if (row[u.id] == userId)
            return luciaResult(attributes.values(row.rest()).map([&](const Attributes &values) {
                return std::optional(UserRow{userId, values});
            }));
    }
    return std::nullopt;
}

LuciaResult<void> Adapter::setUser(Transaction &transaction, const UserRow &user, const std::optional<KeyRow> &key)
{
    const auto &u = m_schema.users;
    const auto insert
        = withAttributes(m_connection.dialect(), sql::insertInto(u).set(u.id, user.id), u, user.attributes);
    if (!insert)
        return luciaFailure(insert.error());
    if (const auto done = transaction.execute(*insert); !done)
        return luciaFailure(done.error());
    // The database may give the id back in a spelling of its own, as for a uuid.
    return !key                  ? LuciaResult<void>()
        : key->userId == user.id ? insertKey(transaction, *key)
                                 : setKey(transaction, *key);
}

LuciaResult<void> Adapter::updateUser(Transaction &transaction, const QString &userId, const Attributes &changes)
{
    const auto &u = m_schema.users;
    if (changes.isEmpty())
        return {};
    const auto update = withAttributes(m_connection.dialect(), sql::update(u), u, changes);
    if (!update)
        return luciaFailure(update.error());
    const auto there = isThereAlone(m_connection, u, userId);
    if (!there)
        return luciaFailure(there.error());
    if (!*there)
        return {};
    return luciaResult(transaction.execute(update->where(u.id == userId)).map([](qint64) {}));
}

LuciaResult<void> Adapter::deleteUser(Transaction &transaction, const QString &userId)
{
    return luciaResult(remove(transaction, m_schema.users, userId));
}

LuciaResult<std::optional<KeyRow>> Adapter::getKey(const QString &keyId)
{
    const auto &k = m_schema.keys;
    const auto found = m_connection.fetch(
        sql::from(k).where(k.id == keyId).limit(neighbours).select(k.id, k.userId, k.hashedPassword));
    if (!found)
        return luciaFailure(found.error());
    for (const auto &row : *found) {
        if (row[k.id] == keyId)
            return keyOf(k, row);
    }
    return std::nullopt;
}

LuciaResult<std::vector<KeyRow>> Adapter::getKeysByUserId(const QString &userId)
{
    const auto &k = m_schema.keys;
    const auto found = m_connection.fetch(sql::from(k)
                                              .where(k.userId == userId)
                                              .orderBy(sql::ascending(k.id))
                                              .limit(mostRows)
                                              .select(k.id, k.userId, k.hashedPassword));
    if (!found)
        return luciaFailure(found.error());
    if (qint64(found->size()) == mostRows)
        return luciaFailure(Error{Error::Kind::Input, {}, {}, userId});
    std::vector<KeyRow> keys;
    for (const auto &row : *found) {
        if (row[k.userId] == userId)
            keys.push_back(keyOf(k, row));
    }
    return keys;
}

LuciaResult<void> Adapter::setKey(Transaction &transaction, const KeyRow &key)
{
    const auto user = isThere(m_connection, m_schema.users, key.userId);
    if (!user)
        return luciaFailure(user.error());
    if (*user)
        return insertKey(transaction, key);
    // Of the two faults, the databases that Lucia asks name this one.
    const auto there = isThere(m_connection, m_schema.keys, key.id);
    if (!there)
        return luciaFailure(there.error());
    return luciaFailure(*there ? Kind::DuplicateKeyId : Kind::InvalidUserId);
}

LuciaResult<void> Adapter::insertKey(Transaction &transaction, const KeyRow &key)
{
    const auto &k = m_schema.keys;
    const auto done = transaction.execute(
        sql::insertInto(k).set(k.id, key.id).set(k.userId, key.userId).set(k.hashedPassword, key.hashedPassword));
    return done ? LuciaResult<void>() : keyRefused(done.error(), k.userId.name());
}

LuciaResult<void> Adapter::updateKey(Transaction &transaction, const QString &keyId, const KeyChange &change)
{
    const auto &k = m_schema.keys;
    auto update = sql::update(k);
    if (change.id)
        update = update.set(k.id, *change.id);
    if (change.userId)
        update = update.set(k.userId, *change.userId);
    if (change.hashedPassword)
        update = update.set(k.hashedPassword, *change.hashedPassword);
    else if (!change.id && !change.userId)
        return {};
    const auto there = isThereAlone(m_connection, k, keyId);
    if (!there)
        return luciaFailure(there.error());
    if (!*there)
        return {};
    if (auto owner = checkUser(change.userId); !owner)
        return owner;
    const auto done = transaction.execute(update.where(k.id == keyId));
    return done ? LuciaResult<void>() : keyRefused(done.error(), k.userId.name());
}

LuciaResult<void> Adapter::deleteKey(Transaction &transaction, const QString &keyId)
{
    return luciaResult(remove(transaction, m_schema.keys, keyId));
}

LuciaResult<void> Adapter::deleteKeysByUserId(Transaction &transaction, const QString &userId)
{
    return luciaResult(removeOf(transaction, m_schema.keys, userId).map([](qint64) {}));
}

LuciaResult<void> Adapter::checkUser(const std::optional<QString> &userId)
{
    if (!userId)
        return {};
    const auto there = isThere(m_connection, m_schema.users, *userId);
    if (!there)
        return luciaFailure(there.error());
    return *there ? LuciaResult<void>() : luciaFailure(Kind::InvalidUserId);
}

} // namespace candela::auth

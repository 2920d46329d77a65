#include "auth/lucia/keys.h"

#include "auth/exactrows.h"
#include "auth/lucia/databasefailure.h"
#include "auth/lucia/writtenkey.h"

namespace candela::auth::lucia {

using database::Secret;
using database::Transaction;
using Kind = LuciaError::Kind;

static Key keyOf(const KeyRow &row)
{
    return {KeyName::of(row.id), row.userId, row.hashedPassword && !row.hashedPassword->isEmpty()};
}

LuciaResult<KeyRow> Keys::stored(const QString &keyId)
{
    const auto found = m_adapter.getKey(keyId);
    if (!found)
        return LuciaFailure(found.error());
    return *found ? LuciaResult<KeyRow>(**found) : luciaFailure(Kind::InvalidKeyId);
}

LuciaResult<Key> Keys::create(const NewKey &key)
{
    const auto id = key.name.id();
    if (!id)
        return LuciaFailure(id.error());
    KeyRow row{*id, key.userId, {}};
    if (key.password) {
        const auto hash = m_passwordHash.generate(*key.password);
        if (!hash)
            return LuciaFailure(hash.error());
        row.hashedPassword = *hash;
    }
    const auto created = database::transact(m_connection, [&](Transaction &transaction) {
        return m_adapter.setKey(transaction, row).and_then([&] { return confirm(m_adapter, row); });
    });
    return created.map([&] { return keyOf(row); });
}

LuciaResult<Key> Keys::get(const KeyName &name)
{
    return name.id().and_then([this](const QString &id) { return stored(id); }).map(keyOf);
}

LuciaResult<std::vector<Key>> Keys::allOf(const QString &userId)
{
    const auto user = isThere(m_connection, m_schema.users, userId);
    if (!user || !*user)
        return user ? luciaFailure(Kind::InvalidUserId) : luciaFailure(user.error());
    const auto rows = m_adapter.getKeysByUserId(userId);
    if (!rows)
        return LuciaFailure(rows.error());
    std::vector<Key> keys;
    keys.reserve(rows->size());
    for (const auto &row : *rows)
        keys.push_back(keyOf(row));
    return keys;
}

LuciaResult<Key> Keys::use(const KeyName &name, const std::optional<Secret> &password)
{
    const auto key = name.id().and_then([this](const QString &id) { return stored(id); });
    if (!key)
        return LuciaFailure(key.error());
    if (!key->hashedPassword)
        return password ? LuciaResult<Key>(luciaFailure(Kind::InvalidPassword)) : keyOf(*key);
    if (!password || password->isEmpty())
        return luciaFailure(Kind::InvalidPassword);
    return m_passwordHash.validate(*password, *key->hashedPassword).map([&] { return keyOf(*key); });
}

LuciaResult<Key> Keys::updatePassword(const KeyName &name, const std::optional<Secret> &password)
{
    const auto old = name.id().and_then([this](const QString &id) { return stored(id); });
    if (!old)
        return LuciaFailure(old.error());
    KeyRow row{old->id, old->userId, {}};
    if (password) {
        const auto hash = m_passwordHash.generate(*password, old->hashedPassword.value_or(QString()));
        if (!hash)
            return LuciaFailure(hash.error());
        row.hashedPassword = *hash;
    }
    const auto updated = database::transact(m_connection, [&](Transaction &transaction) {
        // Hashing takes its time: by now the key may have gone.
        return m_adapter.updateKey(transaction, row.id, {{}, {}, row.hashedPassword}).and_then([&] {
            return confirm(m_adapter, row);
        });
    });
    return updated.map([&] { return keyOf(row); });
}

LuciaResult<Key> Keys::rename(const KeyName &from, const KeyName &to)
{
    const auto oldId = from.id(), newId = to.id();
    if (!oldId || !newId)
        return LuciaFailure(oldId ? newId.error() : oldId.error());
    const auto renamed = database::transact(m_connection, [&](Transaction &transaction) -> LuciaResult<KeyRow> {
        auto old = stored(*oldId);
        if (!old || *oldId == *newId)
            return old;
        if (const auto updated = m_adapter.updateKey(transaction, *oldId, {*newId, {}, {}}); !updated)
            return LuciaFailure(updated.error());
        // Only the id was set, so that a password changed meanwhile stays; a key removed meanwhile is not there.
        return stored(*newId);
    });
    return renamed.map(keyOf);
}

LuciaResult<void> Keys::remove(const KeyName &name)
{
    const auto id = name.id();
    if (!id)
        return LuciaFailure(id.error());
    return database::transact(
        m_connection, [&](Transaction &transaction) { return m_adapter.deleteKey(transaction, *id); });
}

} // namespace candela::auth::lucia

#include "auth/lucia/users.h"

#include "auth/exactrows.h"
#include "auth/lucia/onlyattributes.h"
#include "auth/lucia/databasefailure.h"
#include "auth/lucia/randomid.h"
#include "auth/lucia/writtenkey.h"

#include <algorithm>

namespace candela::auth::lucia {

using database::Error;
using database::Transaction;
using Kind = LuciaError::Kind;

LuciaResult<User> Users::get(const QString &userId)
{
    const auto found = m_adapter.getUser(userId);
    if (!found)
        return LuciaFailure(found.error());
    if (!*found)
        return luciaFailure(Kind::InvalidUserId);
    return User{(*found)->id, (*found)->attributes};
}

LuciaResult<User> Users::create(const NewUser &user)
{
    if (const auto free = onlyAttributes(user.attributes, {m_schema.users.id.name()}); !free)
        return LuciaFailure(free.error());
    const UserRow row{user.id ? *user.id : randomId(15), user.attributes};
    std::optional<KeyRow> key;
    if (user.key) {
        const auto id = user.key->name.id();
        if (!id)
            return LuciaFailure(id.error());
        key = KeyRow{*id, row.id, {}};
        if (user.key->password) {
            const auto hash = m_passwordHash.generate(*user.key->password);
            if (!hash)
                return LuciaFailure(hash.error());
            key->hashedPassword = *hash;
        }
    }
    const auto created = database::transact(m_connection, [&](Transaction &transaction) {
        return m_adapter.setUser(transaction, row, key).and_then([&] {
            return key ? confirm(m_adapter, *key) : LuciaResult<void>();
        });
    });
    return created.map([&] { return User{row.id, row.attributes}; });
}

LuciaResult<User> Users::updateAttributes(const QString &userId, const Attributes &attributes)
{
    if (const auto free = onlyAttributes(attributes, {m_schema.users.id.name()}); !free)
        return LuciaFailure(free.error());
    if (attributes.isEmpty())
        return get(userId);
    return database::transact(m_connection, [&](Transaction &transaction) {
        return m_adapter.updateUser(transaction, userId, attributes).and_then([&] { return get(userId); });
    });
}

LuciaResult<std::vector<Dependent>> Users::dependents(const QString &userId)
{
    const auto there = isThere(m_connection, m_schema.users, userId);
    if (!there || !*there)
        return there ? luciaFailure(Kind::InvalidUserId) : luciaFailure(there.error());
    return luciaResult(Dependents::read(m_connection, m_schema).and_then([&](const Dependents &all) {
        return all.of(userId);
    }));
}

// By table and number: a row that gave way to another one was none that anybody looked at.
static bool same(const std::vector<Dependent> &some, const std::vector<Dependent> &others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
        [](const Dependent &a, const Dependent &b) { return a.table == b.table && a.by == b.by && a.rows == b.rows; });
}

tl::expected<void, NotRemoved> Users::remove(const QString &userId, Rest rest) { return remove(userId, rest, nullptr); }

tl::expected<void, NotRemoved> Users::remove(const QString &userId, const std::vector<Dependent> &seen)
{
    return remove(userId, Rest::Remove, &seen);
}

tl::expected<void, NotRemoved> Users::remove(const QString &userId, Rest rest, const std::vector<Dependent> *seen)
{
    std::vector<Dependent> inTheWay;
    const auto stays = [rest](const Dependent &dependent) {
        return !dependent.letsGo() && (rest == Rest::Refuse || !dependent.removable);
    };
    const auto removed = database::transact(m_connection, [&](Transaction &transaction) -> LuciaResult<void> {
        inTheWay.clear();
        auto others = dependents(userId);
        if (!others && others.error().kind == Kind::InvalidUserId)
            others = std::vector<Dependent>();  // keys and sessions may still be there, where no foreign key forbids it
        if (!others)
            return LuciaFailure(others.error());
        if (seen && !same(*others, *seen)) {
            inTheWay = *others;
            return databaseFailure(Error::Kind::Conflict, userId);
        }
        if (std::any_of(others->begin(), others->end(), stays)) {
            inTheWay = *others;
            return databaseFailure(Error::Kind::Constraint, userId);
        }
        return removeRows(transaction, userId, *others);
    });
    return removed.map_error([&](const LuciaError &error) { return NotRemoved{error, inTheWay}; });
}

LuciaResult<void> Users::removeRows(
    Transaction &transaction, const QString &userId, const std::vector<Dependent> &dependents)
{
    // First what may refer to a session or key as well as to the user.
    return luciaResult(Dependents::remove(transaction, dependents))
        .and_then([&] {
            return m_schema.sessions ? m_adapter.deleteSessionsByUserId(transaction, userId) : LuciaResult<void>();
        })
        .and_then([&] { return m_adapter.deleteKeysByUserId(transaction, userId); })
        .and_then([&] { return m_adapter.deleteUser(transaction, userId); });
}

} // namespace candela::auth::lucia

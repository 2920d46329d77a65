#include "auth/userchanges.h"

#include "auth/attributecolumns.h"
#include "auth/exactrows.h"
#include "auth/keychanges.h"
#include "auth/lucia/randomid.h"
#include "auth/usersessions.h"

#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace candela::auth {

using database::Error;
using database::Failure;
using database::failure;
using database::Result;
using lucia::Dependent;

qint64 UserRest::removed() const
{
    qint64 rows = 0;
    for (const auto &dependent : dependents)
        rows += dependent.removable && !dependent.letsGo() ? dependent.rows : 0;
    return rows;
}

bool UserRest::isInTheWay() const
{
    return std::any_of(dependents.begin(), dependents.end(),
        [](const Dependent &dependent) { return !dependent.removable && !dependent.letsGo(); });
}

std::optional<QString> newUserId(const Schema &schema)
{
    if (schema.texts.contains(schema.users.id.name()))
        return lucia::randomId(15);
    return schema.userIdType == u"uuid" ? std::optional(QUuid::createUuid().toString(QUuid::WithoutBraces)) : std::nullopt;
}

Result<void> UserChanges::create(const QString &userId, const lucia::NewUser &user, const Hasher *hasher)
{
    if (user.key && user.key->password && isOAuthProvider(user.key->name.providerId))
        return failure(Error::Kind::Input, QStringLiteral("oauth"));
    auto asked = user;
    asked.id = userId;
    return lucia::Users(m_connection, m_schema, hasher).create(asked)
        .map([](const lucia::User &) {})
        .map_error([&](const LuciaError &error) { return toldOfNew(error, userId, user); });
}

// MySQL and SQLite do not say whose id it was that is there already.
Error UserChanges::toldOfNew(const LuciaError &error, const QString &userId, const lucia::NewUser &user)
{
    if (error.kind == LuciaError::Kind::DuplicateKeyId)
        return duplicateKey(m_connection, m_schema.keys, user.key->name.id().value_or(QString()), error.cause.detail);
    const auto &u = m_schema.users;
    if (error.cause.kind == Error::Kind::Constraint) {
        const auto found = m_connection.fetch(sql::from(u).where(u.id == userId).limit(1).select(u.id));
        if (found && !found->empty())
            return {Error::Kind::Constraint, fault::duplicateUser.toString(), error.cause.detail, found->front()[u.id]};
    }
    return told(error, userId, user.attributes);
}

Result<UserRest> UserChanges::restOf(const QString &userId)
{
    const auto dependents = lucia::Users(m_connection, m_schema).dependents(userId);
    if (!dependents && dependents.error().kind == LuciaError::Kind::InvalidUserId)
        return failure(Error::Kind::Missing, userId);
    if (!dependents)
        return Failure(dependents.error().cause);
    UserRest rest{0, {}, *dependents};
    const auto keys = countKeysOf(m_connection, m_schema.keys, userId);
    if (!keys)
        return Failure(keys.error());
    rest.keys = *keys;
    if (!m_schema.sessions)
        return rest;
    return Sessions(m_connection, m_schema).countByUser({userId}).map([&](const auto &counts) {
        rest.sessions = counts.value(userId);
        return rest;
    });
}

Result<void> UserChanges::remove(const QString &userId, const UserRest &seen, bool withDependents)
{
    const auto there = isThere(m_connection, m_schema.users, userId);
    if (!there)
        return Failure(there.error());
    if (!*there)
        return failure(Error::Kind::Missing, userId);
    lucia::Users users(m_connection, m_schema);
    const auto removed = withDependents ? users.remove(userId, seen.dependents) : users.remove(userId);
    return removed.map_error([](const lucia::NotRemoved &why) { return why.error.cause; });
}

Result<Attributes> UserChanges::shown(const QString &userId)
{
    const auto user = Adapter(m_connection, m_schema).getUser(userId);
    if (!user)
        return Failure(user.error().cause);
    if (!*user)
        return failure(Error::Kind::Missing, userId);
    auto values = (*user)->attributes;
    values.removeIf([&](const auto &value) { return m_schema.userAttribute(value.first) < 0; });
    return values;
}

Result<UserAttributes> UserChanges::attributesOf(const QString &userId)
{
    const auto values = shown(userId);
    if (!values)
        return Failure(values.error());
    if (!m_schema.sessions)
        return UserAttributes{*values, {}};
    return Sessions(m_connection, m_schema).countByUser({userId}).map([&](const auto &counts) {
        return UserAttributes{*values, counts.value(userId)};
    });
}

std::optional<sql::Predicate<UserTable>> UserChanges::isStill(const std::pair<QString, QVariant> &seen) const
{
    const auto &u = m_schema.users;
    const sql::DynamicColumn column{{u.name(), seen.first}, sql::DynamicColumn::whole};
    if (!seen.second.isValid())
        return sql::Predicate<UserTable>{{sql::IsNull{column.expression()}}};
    const bool compares = m_schema.texts.contains(column.name) || seen.second.typeId() == QMetaType::LongLong;
    return compares ? std::optional(sql::compare(u, column, sql::Comparison::Equal, seen.second)) : std::nullopt;
}

bool UserChanges::isTaken(const std::pair<QString, QVariant> &change, const QString &userId)
{
    const auto &u = m_schema.users;
    const auto holds = change.second.isValid() ? isStill(change) : std::nullopt;
    if (!holds || !m_schema.isIndexed({u.name(), change.first}))
        return false;
    const auto found = m_connection.fetch(sql::from(u).where(*holds).limit(2).select(u.id));
    return found && std::any_of(found->begin(), found->end(), [&](const auto &row) { return row[u.id] != userId; });
}

Error UserChanges::told(const LuciaError &error, const QString &userId, const Attributes &changes)
{
    auto told = error.cause;
    if (error.kind == LuciaError::Kind::InvalidUserId)
        return {Error::Kind::Missing, code(error.kind).toString(), told.detail, userId};
    if ((told.kind != Error::Kind::Constraint && told.kind != Error::Kind::Input) || !told.subject.isEmpty())
        return told;
    for (const auto &attribute : m_schema.userAttributes) {
        const QRegularExpression named(QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(attribute.name)));
        if (attribute.name.size() > told.subject.size() && named.match(told.detail).hasMatch())
            told.subject = attribute.name;
    }
    for (const auto &change : changes) {
        if (told.kind == Error::Kind::Constraint && told.subject.isEmpty() && isTaken(change, userId))
            told.subject = change.first;
    }
    return told;
}

Result<qint64> UserChanges::edit(
    const QString &userId, const Attributes &seen, const Attributes &changes, bool endSessions)
{
    const auto &u = m_schema.users;
    const auto edited = database::transact(m_connection, [&](database::Transaction &transaction) -> LuciaResult<qint64> {
        const auto conflict = luciaFailure(Error{Error::Kind::Conflict, {}, {}, userId});
        const auto now = shown(userId);
        if (!now)
            return luciaFailure(now.error());
        if (*now != seen)
            return conflict;
        if (const auto alone = isThereAlone(m_connection, u, userId); !alone)
            return luciaFailure(alone.error());
        const auto update = withAttributes(m_connection.dialect(), sql::update(u), u, changes);
        if (!update)
            return luciaFailure(update.error());
        // Between the look and here somebody may be quicker.
        auto which = u.id == userId;
        for (const auto &value : seen) {
            if (const auto still = isStill(value))
                which = {(which && *still).condition};
        }
        const auto changed = transaction.execute(update->where(which));
        if (!changed)
            return luciaFailure(changed.error());
        if (*changed != 1)
            return conflict;
        return endSessions && m_schema.sessions ? luciaResult(removeSessionsOf(transaction, m_schema, userId))
                                                : LuciaResult<qint64>(0);
    });
    return edited.map_error([&](const LuciaError &error) { return told(error, userId, changes); });
}

} // namespace candela::auth

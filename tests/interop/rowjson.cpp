#include "rowjson.h"

#include "jsonvalue.h"

namespace candela::tests {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;

// The column in the part of a row that an update gives; none where it gives none.
template <class T, class Is, class As>
static Result<std::optional<T>> given(const QJsonObject &json, const QString &column, Is is, As as)
{
    const auto value = json[column];
    if (value.isUndefined())
        return std::optional<T>();
    return is(value) ? Result<std::optional<T>>(as(value)) : failure(Error::Kind::Input, column);
}
static Result<std::optional<QString>> text(const QJsonObject &json, const QString &column)
{
    return given<QString>(
        json, column, [](const auto &v) { return v.isString(); }, [](const auto &v) { return v.toString(); });
}
static Result<std::optional<std::optional<QString>>> nullable(const QJsonObject &json, const QString &column)
{
    return given<std::optional<QString>>(
        json, column, [](const auto &v) { return v.isString() || v.isNull(); },
        [](const auto &v) { return v.isNull() ? std::nullopt : std::optional(v.toString()); });
}
static Result<std::optional<qint64>> integer(const QJsonObject &json, const QString &column)
{
    return given<qint64>(
        json, column, [](const auto &v) { return v.isDouble() && double(v.toInteger()) == v.toDouble(); },
        [](const auto &v) { return v.toInteger(); });
}

RowJson::RowJson(const auth::Schema &schema, const sql::Dialect &dialect)
    : m_dialect(dialect)
{
    for (const auto &attribute : schema.userAttributes + schema.secretUserAttributes)
        m_userTypes.insert(attribute.name, attribute.type);
    for (const auto &attribute : schema.sessionAttributes + schema.secretSessionAttributes)
        m_sessionTypes.insert(attribute.name, attribute.type);
}

void RowJson::add(QJsonObject &json, const auth::Attributes &attributes, const Types &types) const
{
    for (const auto &[column, value] : attributes)
        json[column] = toJson(value, types.value(column));
}

QJsonObject RowJson::of(const auth::UserRow &user) const
{
    QJsonObject json{{u"id"_s, user.id}};
    add(json, user.attributes, m_userTypes);
    return json;
}

QJsonObject RowJson::of(const auth::KeyRow &key) const
{
    const auto hash = key.hashedPassword ? QJsonValue(*key.hashedPassword) : QJsonValue();
    return {{u"id"_s, key.id}, {u"user_id"_s, key.userId}, {u"hashed_password"_s, hash}};
}

QJsonObject RowJson::of(const auth::SessionRow &session) const
{
    QJsonObject json{{u"id"_s, session.id}, {u"user_id"_s, session.userId},
        {u"active_expires"_s, session.activeExpires}, {u"idle_expires"_s, session.idleExpires}};
    add(json, session.attributes, m_sessionTypes);
    return json;
}

Result<auth::Attributes> RowJson::attributes(QJsonObject json, const QStringList &own, const Types &types) const
{
    for (const auto &column : own)
        json.remove(column);
    auth::Attributes attributes;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const auto value = fromJson(it.value(), types.value(it.key()), m_dialect);
        if (!value)
            return Failure(value.error());
        attributes.append({it.key(), *value});
    }
    return attributes;
}

Result<auth::UserRow> RowJson::user(const QJsonValue &json) const
{
    const auto row = json.toObject();
    const auto id = text(row, u"id"_s);
    if (!id || !*id)
        return failure(Error::Kind::Input, u"id"_s);
    return attributes(row, {u"id"_s}, m_userTypes).map([&](const auto &more) { return auth::UserRow{**id, more}; });
}

Result<auth::Attributes> RowJson::userChange(const QJsonValue &json) const
{
    return json.isObject() ? attributes(json.toObject(), {}, m_userTypes) : failure(Error::Kind::Input);
}

Result<auth::KeyChange> RowJson::keyChange(const QJsonValue &json) const
{
    if (!json.isObject())
        return failure(Error::Kind::Input);
    const auto row = json.toObject();
    for (const auto &column : row.keys()) {
        if (column != u"id" && column != u"user_id" && column != u"hashed_password")
            return failure(Error::Kind::Schema, column);
    }
    const auto id = text(row, u"id"_s), userId = text(row, u"user_id"_s);
    const auto hash = nullable(row, u"hashed_password"_s);
    if (!id || !userId || !hash)
        return failure(Error::Kind::Input);
    return auth::KeyChange{*id, *userId, *hash};
}

Result<auth::KeyRow> RowJson::key(const QJsonValue &json) const
{
    return keyChange(json).and_then([](const auth::KeyChange &key) -> Result<auth::KeyRow> {
        if (!key.id || !key.userId)
            return failure(Error::Kind::Input);
        return auth::KeyRow{*key.id, *key.userId, key.hashedPassword.value_or(std::nullopt)};
    });
}

Result<auth::SessionChange> RowJson::sessionChange(const QJsonValue &json) const
{
    if (!json.isObject())
        return failure(Error::Kind::Input);
    const auto row = json.toObject();
    const auto userId = text(row, u"user_id"_s);
    const auto active = integer(row, u"active_expires"_s), idle = integer(row, u"idle_expires"_s);
    if (!userId || !active || !idle)
        return failure(Error::Kind::Input);
    const QStringList own = {u"user_id"_s, u"active_expires"_s, u"idle_expires"_s};
    return attributes(row, own, m_sessionTypes).map([&](const auto &more) {
        return auth::SessionChange{*userId, *active, *idle, more};
    });
}

Result<auth::SessionRow> RowJson::session(const QJsonValue &json) const
{
    auto row = json.toObject();
    const auto id = text(row, u"id"_s);
    row.remove(u"id"_s);
    const auto rest = sessionChange(row);
    if (!rest)
        return Failure(rest.error());
    if (!id || !*id || !rest->userId || !rest->activeExpires || !rest->idleExpires)
        return failure(Error::Kind::Input);
    return auth::SessionRow{**id, *rest->userId, *rest->activeExpires, *rest->idleExpires, rest->attributes};
}

} // namespace candela::tests

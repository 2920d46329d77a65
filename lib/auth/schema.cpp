#include "auth/schema.h"

#include <algorithm>

namespace candela::auth {

static QList<sql::DynamicColumn> columns(const Table &table, const QList<Attribute> &attributes)
{
    QList<sql::DynamicColumn> result;
    for (const auto &attribute : attributes)
        result.emplaceBack(sql::DynamicColumn{{table.name(), attribute.name}});
    return result;
}

QList<sql::DynamicColumn> Schema::userColumns() const { return columns(users, userAttributes); }

QList<sql::DynamicColumn> Schema::sessionColumns() const
{
    return sessions ? columns(*sessions, sessionAttributes) : QList<sql::DynamicColumn>();
}

qsizetype Schema::userAttribute(QStringView name) const
{
    const auto found = std::find_if(
        userAttributes.begin(), userAttributes.end(), [&](const Attribute &a) { return a.name == name; });
    return found == userAttributes.end() ? -1 : found - userAttributes.begin();
}

bool soundsSecret(const QString &column)
{
    static const QStringList words = {QStringLiteral("password"), QStringLiteral("passwd"), QStringLiteral("secret"),
        QStringLiteral("token"), QStringLiteral("hash"), QStringLiteral("otp"), QStringLiteral("recovery_code")};
    return std::any_of(
        words.begin(), words.end(), [&](const QString &word) { return column.contains(word, Qt::CaseInsensitive); });
}

} // namespace candela::auth

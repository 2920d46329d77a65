#include "auth/role.h"

#include <algorithm>

namespace candela::auth {

using namespace Qt::StringLiterals;

QString Role::called(const Catalog &catalog, const sql::TableName &table, const QString &column) const
{
    const bool prisma = column == u"id" && !byHand.contains(column) && !catalog.has(table, column)
        && catalog.has(table, u"_id");
    return prisma ? u"_id"_s : called(column);
}

QHash<QString, QString> Role::renamed(const Catalog &catalog, const sql::TableName &table) const
{
    QHash<QString, QString> result;
    for (const auto &column : columns) {
        if (const auto name = called(catalog, table, column); name != column)
            result.insert(column, name);
    }
    return result;
}

QStringList Role::missing(const Catalog &catalog, const sql::TableName &table) const
{
    QStringList result;
    for (const auto &column : columns) {
        if (const auto name = called(catalog, table, column); !catalog.has(table, name))
            result << name;
    }
    return result;
}

bool Role::owns(const Catalog &catalog, const sql::TableName &table, const QString &column) const
{
    return std::any_of(columns.begin(), columns.end(),
        [&](const QString &own) { return called(catalog, table, own) == column; });
}

QList<sql::TableName> Role::fitting(const Catalog &catalog, const QString &without) const
{
    auto result = catalog.tables();
    result.removeIf([&](const sql::TableName &table) {
        return !missing(catalog, table).isEmpty() || (!without.isEmpty() && catalog.has(table, without));
    });
    return result;
}

QString Role::wrongRenaming(const sql::Dialect &dialect) const
{
    for (auto it = byHand.cbegin(); it != byHand.cend(); ++it) {
        const bool taken = std::any_of(columns.begin(), columns.end(),
            [&](const QString &other) { return other != it.key() && called(other) == it.value(); });
        if (taken || !columns.contains(it.key()) || !dialect.accepts(it.value()))
            return it.key() + u'=' + it.value().section(QChar(0), 0, 0);
    }
    return {};
}

Role userRole(const QHash<QString, QString> &byHand)
{
    return {{u"id"_s},
        {u"auth_user"_s, u"user"_s, u"users"_s, u"auth_users"_s, u"account"_s, u"accounts"_s, u"User"_s}, byHand};
}

Role keyRole(const QHash<QString, QString> &byHand)
{
    return {{u"id"_s, u"user_id"_s, u"hashed_password"_s},
        {u"user_key"_s, u"auth_key"_s, u"key"_s, u"keys"_s, u"auth_keys"_s, u"user_keys"_s, u"login"_s, u"Key"_s},
        byHand};
}

Role sessionRole(const QHash<QString, QString> &byHand)
{
    return {{u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s},
        {u"user_session"_s, u"auth_session"_s, u"session"_s, u"sessions"_s, u"auth_sessions"_s, u"user_sessions"_s,
            u"Session"_s},
        byHand};
}

} // namespace candela::auth

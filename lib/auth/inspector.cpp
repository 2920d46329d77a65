#include "auth/inspector.h"

#include <algorithm>
#include <map>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::Result;

namespace {

using Columns = QList<Attribute>;

bool has(const Columns &columns, QStringView name)
{
    return std::any_of(columns.begin(), columns.end(), [&](const Attribute &a) { return a.name == name; });
}

struct ByName {
    bool operator()(const sql::TableName &a, const sql::TableName &b) const
    {
        return std::tie(a.schema, a.table) < std::tie(b.schema, b.table);
    }
};

Failure schemaFailure(QStringView code, const QString &subject = {})
{
    return Failure(Error{Error::Kind::Schema, code.toString(), {}, subject});
}

QString shown(const sql::TableName &name) { return name.schema.isEmpty() ? name.table : name.schema + u'.' + name.table; }

// Names met in Lucia databases, the documented ones first.
const QStringList userNames = {u"auth_user"_s, u"user"_s, u"users"_s, u"auth_users"_s, u"account"_s, u"accounts"_s, u"User"_s};
const QStringList keyNames = {u"user_key"_s, u"auth_key"_s, u"key"_s, u"keys"_s, u"auth_keys"_s, u"user_keys"_s, u"login"_s, u"Key"_s};
const QStringList sessionNames = {u"user_session"_s, u"auth_session"_s, u"session"_s, u"sessions"_s, u"auth_sessions"_s,
    u"user_sessions"_s, u"Session"_s};

class Catalog
{
public:
    static Result<Catalog> read(database::Connection &connection)
    {
        auto columns = connection.run({connection.dialect().columns(), {}});
        if (!columns)
            return Failure(columns.error());
        auto references = connection.run({connection.dialect().references(), {}});
        if (!references)
            return Failure(references.error());
        Catalog catalog;
        for (const auto &row : columns->rows)
            catalog.m_tables[{row[0].toString(), row[1].toString()}].append({row[2].toString(), row[3].toString(), row[4].toInt() != 0});
        for (const auto &row : references->rows) {
            if (row[2].toString() == u"user_id")
                catalog.m_owners[{row[0].toString(), row[1].toString()}] = {row[3].toString(), row[4].toString()};
        }
        return catalog;
    }

    Result<Schema> schema(const Mapping &mapping) const
    {
        const auto keys = mapping.keys.table.isEmpty() ? detectKeys() : named(mapping.keys, keyColumns);
        if (!keys)
            return Failure(keys.error());
        std::optional<sql::TableName> sessions;
        if (!mapping.withoutSessions) {
            const auto found = mapping.sessions.table.isEmpty() ? detectSessions() : named(mapping.sessions, sessionColumns).map(some);
            if (!found)
                return Failure(found.error());
            sessions = *found;
        }
        const auto users = mapping.users.table.isEmpty() ? detectUsers(*keys) : named(mapping.users, {u"id"_s});
        if (!users)
            return Failure(users.error());
        return build(*users, *keys, sessions);
    }

private:
    inline static const QStringList keyColumns = {u"id"_s, u"user_id"_s, u"hashed_password"_s};
    inline static const QStringList sessionColumns = {u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s};

    static std::optional<sql::TableName> some(const sql::TableName &name) { return name; }

    static QString firstMissing(const Columns &columns, const QStringList &wanted)
    {
        const auto missing = std::find_if(wanted.begin(), wanted.end(), [&](const QString &name) { return !has(columns, name); });
        return missing == wanted.end() ? QString() : *missing;
    }

    Result<sql::TableName> named(const sql::TableName &name, const QStringList &wanted) const
    {
        const auto found = std::find_if(m_tables.begin(), m_tables.end(), [&](const auto &table) {
            return table.first.table == name.table && (name.schema.isEmpty() || table.first.schema == name.schema);
        });
        if (found == m_tables.end())
            return schemaFailure(fault::noSuchTable, shown(name));
        if (const auto missing = firstMissing(found->second, wanted); !missing.isEmpty())
            return schemaFailure(fault::missingColumn, shown(name) + u'.' + missing);
        return found->first;
    }

    // Of several tables that fit, the one with the most customary name; undecided between equals.
    static Result<std::optional<sql::TableName>> best(const QList<sql::TableName> &fitting, const QStringList &customary)
    {
        if (fitting.isEmpty())
            return std::optional<sql::TableName>();
        const auto rank = [&](const sql::TableName &name) {
            const auto place = customary.indexOf(name.table);
            return place < 0 ? customary.size() : place;
        };
        const auto first = *std::min_element(fitting.begin(), fitting.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
        QStringList equals;
        for (const auto &name : fitting) {
            if (rank(name) == rank(first))
                equals << shown(name);
        }
        if (equals.size() > 1)
            return schemaFailure(fault::ambiguous, equals.join(u", "));
        return std::optional(first);
    }

    QList<sql::TableName> fitting(const QStringList &wanted, QStringView without = {}) const
    {
        QList<sql::TableName> result;
        for (const auto &[name, columns] : m_tables) {
            if (firstMissing(columns, wanted).isEmpty() && (without.isEmpty() || !has(columns, without)))
                result.append(name);
        }
        return result;
    }

    // A table with the customary name that lacks a column explains more than "nothing found".
    std::optional<Failure> nearMiss(const QStringList &customary, const QStringList &wanted) const
    {
        for (const auto &name : customary) {
            for (const auto &[table, columns] : m_tables) {
                if (table.table != name || !has(columns, u"user_id"))
                    continue;
                if (const auto missing = firstMissing(columns, wanted); !missing.isEmpty())
                    return schemaFailure(fault::missingColumn, shown(table) + u'.' + missing);
            }
        }
        return {};
    }

    Result<sql::TableName> detectKeys() const
    {
        const auto found = best(fitting(keyColumns, u"active_expires"), keyNames);
        if (!found)
            return Failure(found.error());
        if (!*found) {
            const auto v3 = fitting({u"id"_s, u"user_id"_s, u"expires_at"_s}, u"active_expires");
            const bool alsoV2 = !fitting(sessionColumns).isEmpty();
            if (!v3.isEmpty() && !alsoV2)
                return schemaFailure(fault::luciaV3, shown(v3.first()));
            if (auto miss = nearMiss(keyNames, keyColumns))
                return *miss;
            return schemaFailure(fault::noKeyTable);
        }
        const auto &columns = m_tables.at(**found);
        const auto primary = std::find_if(columns.begin(), columns.end(),
            [](const Attribute &a) { return a.name == u"primary_key" && !a.nullable; });
        if (primary != columns.end())
            return schemaFailure(fault::luciaV1, shown(**found));
        return **found;
    }

    Result<std::optional<sql::TableName>> detectSessions() const
    {
        auto found = best(fitting(sessionColumns), sessionNames);
        if (found && !*found) {
            if (auto miss = nearMiss(sessionNames, sessionColumns))
                return *miss;
        }
        return found;
    }

    Result<sql::TableName> detectUsers(const sql::TableName &keys) const
    {
        if (const auto owner = m_owners.find(keys); owner != m_owners.end() && m_tables.contains(owner->second))
            return owner->second;
        QList<sql::TableName> candidates;
        for (const auto &name : fitting({u"id"_s}, u"user_id")) {
            if (name.schema == keys.schema && userNames.contains(name.table))
                candidates.append(name);
        }
        const auto found = best(candidates, userNames);
        if (!found)
            return Failure(found.error());
        if (!*found)
            return schemaFailure(fault::noUserTable);
        return **found;
    }

    Schema build(const sql::TableName &users, const sql::TableName &keys, const std::optional<sql::TableName> &sessions) const
    {
        Schema schema{UserTable(users), KeyTable(keys), {}, {}, {}, {}};
        const auto collect = [&](const sql::TableName &table, const QStringList &own, QList<Attribute> &attributes) {
            for (const auto &column : m_tables.at(table)) {
                if (own.contains(column.name))
                    continue;
                if (soundsSecret(column.name))
                    schema.secretAttributes << shown(table) + u'.' + column.name;
                else
                    attributes.append(column);
            }
        };
        collect(users, {u"id"_s}, schema.userAttributes);
        if (sessions) {
            schema.sessions = SessionTable(*sessions);
            collect(*sessions, sessionColumns, schema.sessionAttributes);
        }
        return schema;
    }

    std::map<sql::TableName, Columns, ByName> m_tables;
    std::map<sql::TableName, sql::TableName, ByName> m_owners;     // whom a table's user_id refers to
};

} // namespace

Result<Schema> inspect(database::Connection &connection, const Mapping &mapping)
{
    for (const auto *name : {&mapping.users, &mapping.keys, &mapping.sessions}) {
        for (const auto &part : {name->schema, name->table}) {
            if (!part.isEmpty() && !connection.dialect().accepts(part))
                return database::failure(Error::Kind::Input, part.section(QChar(0), 0, 0));
        }
    }
    const auto catalog = Catalog::read(connection);
    if (!catalog)
        return Failure(catalog.error());
    return catalog->schema(mapping);
}

} // namespace candela::auth

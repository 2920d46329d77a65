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

QString shown(const sql::TableName &name)
{
    return name.schema.isEmpty() ? name.table : name.schema + u'.' + name.table;
}

QString shown(const QList<sql::TableName> &names)
{
    QStringList list;
    std::transform(names.begin(), names.end(), std::back_inserter(list), [](const auto &name) { return shown(name); });
    return list.join(u", ");
}

// Names met in Lucia databases, the documented ones first.
const QStringList userNames
    = {u"auth_user"_s, u"user"_s, u"users"_s, u"auth_users"_s, u"account"_s, u"accounts"_s, u"User"_s};
const QStringList keyNames
    = {u"user_key"_s, u"auth_key"_s, u"key"_s, u"keys"_s, u"auth_keys"_s, u"user_keys"_s, u"login"_s, u"Key"_s};
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
        Catalog catalog(connection.dialect());
        for (const auto &row : columns->rows)
            catalog.m_tables[{row[0].toString(), row[1].toString()}].append(
                {row[2].toString(), row[3].toString(), row[4].toInt() != 0});
        for (const auto &row : references->rows) {
            if (row[2].toString() == u"user_id")
                catalog.m_owners[{row[0].toString(), row[1].toString()}] = {row[3].toString(), row[4].toString()};
        }
        return catalog;
    }

    Result<Schema> schema(const Mapping &mapping) const
    {
        const auto keys = (mapping.keys.table.isEmpty() ? detectKeys() : named(mapping.keys, keyColumns))
                              .and_then([this](const sql::TableName &name) { return migrated(name); });
        if (!keys)
            return Failure(keys.error());
        std::optional<sql::TableName> sessions;
        if (!mapping.withoutSessions) {
            const auto found = mapping.sessions.table.isEmpty() ? detectSessions(*keys)
                                                                : named(mapping.sessions, sessionColumns).map(some);
            if (!found)
                return Failure(found.error());
            sessions = *found;
        }
        if (const auto wrong = sessions ? wronglyTyped(*sessions) : QString(); !wrong.isEmpty())
            return schemaFailure(fault::wrongType, wrong);
        const auto users = mapping.users.table.isEmpty() ? detectUsers(*keys) : named(mapping.users, userColumns);
        if (!users)
            return Failure(users.error());
        return build(*users, *keys, sessions);
    }

private:
    explicit Catalog(const sql::Dialect &dialect) : m_dialect(&dialect) {}

    inline static const QStringList userColumns = {u"id"_s};
    inline static const QStringList keyColumns = {u"id"_s, u"user_id"_s, u"hashed_password"_s};
    inline static const QStringList sessionColumns = {u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s};

    static std::optional<sql::TableName> some(const sql::TableName &name) { return name; }

    static QStringList missing(const Columns &columns, const QStringList &wanted)
    {
        QStringList result;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(result),
            [&](const QString &name) { return !has(columns, name); });
        return result;
    }

    Result<sql::TableName> named(const sql::TableName &name, const QStringList &wanted) const
    {
        QList<sql::TableName> meant;
        for (const auto &[table, columns] : m_tables) {
            if (table.table == name.table && (name.schema.isEmpty() || table.schema == name.schema))
                meant.append(table);
        }
        if (meant.isEmpty())
            return schemaFailure(fault::noSuchTable, shown(name));
        if (meant.size() > 1)
            return schemaFailure(fault::ambiguous, shown(meant));
        if (const auto lacking = missing(m_tables.at(meant.first()), wanted); !lacking.isEmpty())
            return schemaFailure(fault::missingColumn, shown(name) + u'.' + lacking.first());
        return meant.first();
    }

    // Of several tables that fit, the one with the most customary name; undecided between equals.
    static Result<std::optional<sql::TableName>> best(
        const QList<sql::TableName> &fitting, const QStringList &customary)
    {
        if (fitting.isEmpty())
            return std::optional<sql::TableName>();
        const auto rank = [&](const sql::TableName &name) {
            const auto place = customary.indexOf(name.table);
            return place < 0 ? customary.size() : place;
        };
        const auto first = *std::min_element(
            fitting.begin(), fitting.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
        QList<sql::TableName> equals;
        std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(equals),
            [&](const auto &name) { return rank(name) == rank(first); });
        if (equals.size() > 1)
            return schemaFailure(fault::ambiguous, shown(equals));
        return std::optional(first);
    }

    QList<sql::TableName> fitting(const QStringList &wanted, QStringView without = {}) const
    {
        QList<sql::TableName> result;
        for (const auto &[name, columns] : m_tables) {
            if (missing(columns, wanted).isEmpty() && (without.isEmpty() || !has(columns, without)))
                result.append(name);
        }
        return result;
    }

    // A table with a customary name that lacks one column alone explains more than "nothing found".
    std::optional<Failure> nearMiss(const QStringList &customary, const QStringList &wanted) const
    {
        for (const auto &name : customary) {
            for (const auto &[table, columns] : m_tables) {
                const auto lacking = table.table == name ? missing(columns, wanted) : QStringList();
                if (lacking.size() == 1)
                    return schemaFailure(fault::missingColumn, shown(table) + u'.' + lacking.first());
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
        return **found;
    }

    // Lucia v2 could not insert a key while v1's column wants a value.
    Result<sql::TableName> migrated(const sql::TableName &keys) const
    {
        const auto &columns = m_tables.at(keys);
        const bool v1 = std::any_of(
            columns.begin(), columns.end(), [](const Attribute &a) { return a.name == u"primary_key" && !a.nullable; });
        return v1 ? Result<sql::TableName>(schemaFailure(fault::luciaV1, shown(keys))) : keys;
    }

    // None at all is no error: a site may keep its sessions in another store.
    Result<std::optional<sql::TableName>> detectSessions(const sql::TableName &keys) const
    {
        auto tables = fitting(sessionColumns);
        // Another schema's sessions belong to another schema's users.
        if (std::any_of(tables.begin(), tables.end(), [&](const auto &name) { return name.schema == keys.schema; }))
            tables.removeIf([&](const auto &name) { return name.schema != keys.schema; });
        if (!tables.isEmpty())
            return best(tables, sessionNames);
        if (auto miss = nearMiss(sessionNames, sessionColumns))
            return *miss;
        for (const auto &name : fitting({u"id"_s, u"user_id"_s, u"expires_at"_s})) {
            if (sessionNames.contains(name.table))
                return schemaFailure(fault::missingColumn, shown(name) + u".active_expires"_s);
        }
        return std::optional<sql::TableName>();
    }

    // A text or real would be compared by other rules than a time.
    QString wronglyTyped(const sql::TableName &sessions) const
    {
        for (const auto &column : m_tables.at(sessions)) {
            if ((column.name == u"active_expires" || column.name == u"idle_expires")
                && !m_dialect->readsAsInteger(column.type))
                return shown(sessions) + u'.' + column.name;
        }
        return {};
    }

    Result<sql::TableName> detectUsers(const sql::TableName &keys) const
    {
        if (const auto owner = m_owners.find(keys); owner != m_owners.end() && m_tables.contains(owner->second))
            return named(owner->second, userColumns);
        QList<sql::TableName> candidates;
        for (const auto &name : fitting(userColumns, u"user_id")) {
            if (name.schema == keys.schema && userNames.contains(name.table))
                candidates.append(name);
        }
        const auto found = best(candidates, userNames);
        if (!found)
            return Failure(found.error());
        if (*found)
            return **found;
        if (auto miss = nearMiss(userNames, userColumns))
            return *miss;
        return schemaFailure(fault::noUserTable);
    }

    Schema build(
        const sql::TableName &users, const sql::TableName &keys, const std::optional<sql::TableName> &sessions) const
    {
        Schema schema{UserTable(users), KeyTable(keys), {}, {}, {}, {}, {}};
        const auto collect = [&](const sql::TableName &table, const QStringList &own, Columns &plain, Columns &secret) {
            for (const auto &column : m_tables.at(table)) {
                if (!own.contains(column.name))
                    (soundsSecret(column.name) ? secret : plain).append(column);
            }
        };
        collect(users, userColumns, schema.userAttributes, schema.secretUserAttributes);
        if (sessions) {
            schema.sessions = SessionTable(*sessions);
            collect(*sessions, sessionColumns, schema.sessionAttributes, schema.secretSessionAttributes);
        }
        return schema;
    }

    const sql::Dialect *m_dialect;
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

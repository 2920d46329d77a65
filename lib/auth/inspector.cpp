#include "auth/inspector.h"

#include "auth/resettokens.h"
#include "auth/role.h"

#include <algorithm>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::Failure;
using database::Result;

namespace {

using Tables = QList<sql::TableName>;
using Found = std::optional<sql::TableName>;

Failure schemaFailure(QStringView code, const QString &subject = {})
{
    return Failure(Error{Error::Kind::Schema, code.toString(), {}, subject});
}

QString shown(const sql::TableName &name)
{
    return name.schema.isEmpty() ? name.table : name.schema + u'.' + name.table;
}

QString shown(const Tables &names)
{
    QStringList list;
    std::transform(names.begin(), names.end(), std::back_inserter(list), [](const auto &name) { return shown(name); });
    return list.join(u", ");
}

class Inspector
{
public:
    Inspector(const Catalog &catalog, const sql::Dialect &dialect, const Mapping &mapping)
        : m_catalog(catalog), m_dialect(dialect), m_mapping(mapping)
        , m_users(userRole(mapping.userColumns)), m_keys(keyRole(mapping.keyColumns))
        , m_sessions(sessionRole(mapping.sessionColumns)) {}

    Result<Schema> schema() const
    {
        if (const auto wrong = wronglyNamed(); !wrong.isNull())
            return database::failure(Error::Kind::Input, wrong);
        const auto keys = (m_mapping.keys.table.isEmpty() ? detectKeys() : named(m_mapping.keys, m_keys))
                              .and_then([this](const sql::TableName &name) { return migrated(name); });
        if (!keys)
            return Failure(keys.error());
        Found sessions;
        if (!m_mapping.withoutSessions) {
            const auto found = m_mapping.sessions.table.isEmpty() ? detectSessions(*keys)
                                                                  : named(m_mapping.sessions, m_sessions).map(some);
            if (!found)
                return Failure(found.error());
            sessions = *found;
        }
        if (const auto wrong = sessions ? wronglyTyped(*sessions) : QString(); !wrong.isEmpty())
            return schemaFailure(fault::wrongType, wrong);
        const auto users
            = m_mapping.users.table.isEmpty() ? detectUsers(*keys, sessions) : named(m_mapping.users, m_users);
        if (!users)
            return Failure(users.error());
        return build(*users, *keys, sessions);
    }

private:
    static Found some(const sql::TableName &name) { return name; }
    // A name given by hand that cannot be meant so; null: there is none.
    QString wronglyNamed() const
    {
        for (const auto *name : {&m_mapping.users, &m_mapping.keys, &m_mapping.sessions}) {
            for (const auto &part : {name->schema, name->table}) {
                if (!part.isEmpty() && !m_dialect.accepts(part))
                    return part.section(QChar(0), 0, 0);
            }
        }
        for (const auto *role : {&m_users, &m_keys, &m_sessions}) {
            if (auto wrong = role->wrongRenaming(m_dialect); !wrong.isNull())
                return wrong;
        }
        return {};
    }

    Result<sql::TableName> named(const sql::TableName &name, const Role &role) const
    {
        Tables meant = m_catalog.tables();
        meant.removeIf([&](const sql::TableName &table) {
            return table.table != name.table || (!name.schema.isEmpty() && table.schema != name.schema);
        });
        if (meant.isEmpty())
            return schemaFailure(fault::noSuchTable, shown(name));
        if (meant.size() > 1)
            return schemaFailure(fault::ambiguous, shown(meant));
        if (const auto lacking = role.missing(m_catalog, meant.first()); !lacking.isEmpty())
            return schemaFailure(fault::missingColumn, shown(name) + u'.' + lacking.first());
        return meant.first();
    }

    // Of several tables that fit, the one with the most customary name; undecided between equals.
    static Result<Found> best(const Tables &fitting, const Role &role)
    {
        if (fitting.isEmpty())
            return Found();
        const auto rank = [&](const sql::TableName &name) {
            const auto place = role.customary.indexOf(name.table);
            return place < 0 ? role.customary.size() : place;
        };
        const auto first = *std::min_element(
            fitting.begin(), fitting.end(), [&](const auto &a, const auto &b) { return rank(a) < rank(b); });
        Tables equals;
        std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(equals),
            [&](const auto &name) { return rank(name) == rank(first); });
        if (equals.size() > 1)
            return schemaFailure(fault::ambiguous, shown(equals));
        return Found(first);
    }

    // Lucia v3's sessions, other than by their name.
    Tables v3Sessions() const
    {
        const Role role{{u"id"_s, u"user_id"_s, u"expires_at"_s}, {}, {}};
        return role.fitting(m_catalog, m_sessions.called(u"active_expires"_s));
    }

    // A table with a customary name that lacks one column alone explains more than "nothing found".
    std::optional<Failure> nearMiss(const Role &role) const
    {
        for (const auto &name : role.customary) {
            for (const auto &table : m_catalog.tables()) {
                const auto lacking = table.table == name ? role.missing(m_catalog, table) : QStringList();
                if (lacking.size() == 1)
                    return schemaFailure(fault::missingColumn, shown(table) + u'.' + lacking.first());
            }
        }
        return {};
    }

    Result<sql::TableName> detectKeys() const
    {
        const auto found = best(m_keys.fitting(m_catalog, m_sessions.called(u"active_expires"_s)), m_keys);
        if (!found)
            return Failure(found.error());
        if (*found)
            return **found;
        if (const auto v3 = v3Sessions(); !v3.isEmpty() && m_sessions.fitting(m_catalog).isEmpty())
            return schemaFailure(fault::luciaV3, shown(v3.first()));
        if (auto miss = nearMiss(m_keys))
            return *miss;
        return schemaFailure(fault::noKeyTable);
    }

    // Lucia v2 could not insert a key while v1's column wants a value.
    Result<sql::TableName> migrated(const sql::TableName &keys) const
    {
        const auto &columns = m_catalog.columns(keys);
        const bool v1 = std::any_of(columns.begin(), columns.end(),
            [](const Attribute &a) { return (a.name == u"primary_key" || a.name == u"primary") && !a.nullable; });
        return v1 ? Result<sql::TableName>(schemaFailure(fault::luciaV1, shown(keys))) : keys;
    }

    // None at all is no error: a site may keep its sessions in another store.
    Result<Found> detectSessions(const sql::TableName &keys) const
    {
        auto tables = m_sessions.fitting(m_catalog);
        // Another schema's sessions belong to another schema's users.
        if (std::any_of(tables.begin(), tables.end(), [&](const auto &name) { return name.schema == keys.schema; }))
            tables.removeIf([&](const auto &name) { return name.schema != keys.schema; });
        if (const auto users = owner(keys, m_keys)) {
            Tables others;
            tables.removeIf([&](const auto &name) {
                const auto other = owner(name, m_sessions);
                if (other && *other != *users)
                    others << *other;
                return other && *other != *users;
            });
            if (tables.isEmpty() && !others.isEmpty())
                return schemaFailure(fault::ambiguous, shown(Tables{*users} + others));
        }
        if (!tables.isEmpty())
            return best(tables, m_sessions);
        if (auto miss = nearMiss(m_sessions))
            return *miss;
        for (const auto &name : v3Sessions()) {
            if (m_sessions.customary.contains(name.table))
                return schemaFailure(
                    fault::missingColumn, shown(name) + u'.' + m_sessions.called(u"active_expires"_s));
        }
        return Found();
    }

    // A text or real would be compared by other rules than a time.
    QString wronglyTyped(const sql::TableName &sessions) const
    {
        for (const auto &column : m_catalog.columns(sessions)) {
            if ((column.name == m_sessions.called(u"active_expires"_s)
                    || column.name == m_sessions.called(u"idle_expires"_s))
                && !m_dialect.readsAsInteger(column.type))
                return shown(sessions) + u'.' + column.name;
        }
        return {};
    }

    // The table that the rows of this one belong to, where a foreign key says so.
    Found owner(const sql::TableName &table, const Role &role) const
    {
        const auto referenced = m_catalog.referenced({table, role.called(u"user_id"_s)});
        return referenced ? Found(referenced->table) : Found();
    }

    Result<sql::TableName> detectUsers(const sql::TableName &keys, const Found &sessions) const
    {
        auto users = owner(keys, m_keys);
        if (!users && sessions)
            users = owner(*sessions, m_sessions);
        if (users)
            return named(*users, m_users);
        auto candidates = m_users.fitting(m_catalog, u"user_id"_s);
        candidates.removeIf([&](const auto &name) {
            return name.schema != keys.schema || !m_users.customary.contains(name.table);
        });
        const auto found = best(candidates, m_users);
        if (!found)
            return Failure(found.error());
        if (*found)
            return **found;
        if (auto miss = nearMiss(m_users))
            return *miss;
        return schemaFailure(fault::noUserTable);
    }

    Schema build(const sql::TableName &users, const sql::TableName &keys, const Found &sessions) const
    {
        Schema schema{UserTable(users, m_users.renamed(m_catalog, users)),
            KeyTable(keys, m_keys.renamed(m_catalog, keys)), {}, {}, {}, {}, {}};
        const auto collect = [&](const sql::TableName &table, const Role &role, QList<Attribute> &plain, QList<Attribute> &secret) {
            for (const auto &column : m_catalog.columns(table)) {
                if (!role.owns(m_catalog, table, column.name))
                    (soundsSecret(column.name) ? secret : plain).append(column);
            }
        };
        collect(users, m_users, schema.userAttributes, schema.secretUserAttributes);
        schema.indexed = m_catalog.indexed(users) + m_catalog.indexed(keys);
        schema.userIdType = m_catalog.type(schema.users.id.name());
        schema.keyIdType = m_catalog.type(schema.keys.id.name());
        schema.texts = m_catalog.texts(users, m_dialect) + m_catalog.texts(keys, m_dialect);
        if (sessions) {
            schema.indexed += m_catalog.indexed(*sessions);
            schema.texts += m_catalog.texts(*sessions, m_dialect);
            schema.expiriesAreNumbers = m_dialect.keepsTypes()
                && m_catalog.isFilled(*sessions, m_sessions.called(u"active_expires"_s))
                && m_catalog.isFilled(*sessions, m_sessions.called(u"idle_expires"_s));
            schema.sessions = SessionTable(*sessions, m_sessions.renamed(m_catalog, *sessions));
            schema.sessionIdType = m_catalog.type(schema.sessions->id.name());
            schema.sessionsReferToUsers = m_catalog.referenced(schema.sessions->userId.name()) == schema.users.id.name();
            collect(*sessions, m_sessions, schema.sessionAttributes, schema.secretSessionAttributes);
        }
        schema.resetTokens = findResetTokens(m_catalog, schema.users);
        schema.keysMayExpire = m_catalog.has(keys, u"expires");
        return schema;
    }

    const Catalog &m_catalog;
    const sql::Dialect &m_dialect;
    const Mapping &m_mapping;
    const Role m_users, m_keys, m_sessions;
};

// SQLite knows a table by its name in whatever case.
bool isOneOf(const Schema &schema, const sql::TableName &table)
{
    const auto same = [&](const sql::TableName &name) { return name.table.compare(table.table, Qt::CaseInsensitive) == 0; };
    return same(schema.users.name()) || same(schema.keys.name()) || (schema.sessions && same(schema.sessions->name()));
}

} // namespace

Result<Schema> inspect(database::Connection &connection, const Mapping &mapping)
{
    const auto catalog = Catalog::read(connection);
    if (!catalog)
        return Failure(catalog.error());
    auto schema = Inspector(*catalog, connection.dialect(), mapping).schema();
    if (!schema || connection.dialect().triggers().isEmpty())
        return schema;
    const auto triggers = Catalog::rows(connection, connection.dialect().triggers(), u"triggers"_s);
    if (!triggers)
        return Failure(triggers.error());
    for (const auto &row : *triggers) {
        const sql::TableName table{row[0].toString(), row[1].toString()};
        if (isOneOf(*schema, table))
            schema->triggers.append({table, row[2].toString()});
    }
    return schema;
}

} // namespace candela::auth

#include "auth/grants.h"

#include "auth/foreignkey.h"
#include "sql/accounts.h"

namespace candela::auth {

using database::Failure;
using database::Result;

namespace {

QString rightTo(const sql::Dialect &dialect, const QString &right, const QStringList &columns)
{
    return columns.isEmpty() ? right : right + QStringLiteral(" (") + dialect.quoted(columns) + u')';
}

QStringList namesOf(const QList<Attribute> &attributes)
{
    QStringList names;
    for (const auto &attribute : attributes)
        names << attribute.name;
    return names;
}

QStringList passwordColumn(const Schema &schema) { return {schema.keys.hashedPassword.name().column}; }
QStringList keyIdColumn(const Schema &schema) { return {schema.keys.id.name().column}; }

} // namespace

QList<Grant> lacking(const Rights &rights, const Schema &schema, Deed deed)
{
    const auto nameOf = [](const auto &table) { return table ? table->name() : sql::TableName(); };
    // There is nothing to lack in a table that is not there.
    const auto in = [](const auto &table, const std::optional<TableRights> &held) {
        return table ? held.value_or(TableRights()) : TableRights{true, true, true, true};
    };
    const auto sessionRights = in(schema.sessions, rights.sessions), tokenRights = in(schema.resetTokens, rights.resetTokens);
    Grant users{schema.users.name()}, keys{schema.keys.name()}, sessions{nameOf(schema.sessions)};
    Grant tokens{nameOf(schema.resetTokens)};
    switch (deed) {
    case Deed::EndSessions: sessions.remove = !sessionRights.remove; break;
    case Deed::RestoreSessions: sessions.add = !sessionRights.add; break;
    case Deed::DisablePassword:
    case Deed::SetPassword:
        keys.change = !rights.keys.change;
        keys.changed = passwordColumn(schema);
        if (deed == Deed::SetPassword)
            break;
        [[fallthrough]];
    case Deed::EndResetLinks:
        tokens.remove = !tokenRights.remove;
        tokens.read = tokens.remove && !tokenRights.read;       // to find whose they are
        break;
    case Deed::AddKey: keys.add = !rights.keys.add; break;
    case Deed::RenameKey:
        keys.change = !rights.renames;
        keys.changed = keyIdColumn(schema);
        break;
    case Deed::DeleteKey: keys.remove = !rights.keys.remove; break;
    case Deed::CreateUser:
        users.add = !rights.users.add;
        keys.add = !rights.keys.add;
        break;
    case Deed::EditUser:
        users.change = !rights.users.change && !schema.userAttributes.isEmpty();
        users.changed = namesOf(schema.userAttributes);
        break;
    case Deed::DeleteUser:
        users.remove = !rights.users.remove;
        keys.remove = !rights.keys.remove;
        sessions.remove = !sessionRights.remove;
        break;
    }
    QList<Grant> grants{users, keys, sessions, tokens};
    grants.removeIf([](const Grant &grant) { return grant.isNothing(); });
    return grants;
}

QList<Grant> viewerGrants(const Schema &schema)
{
    Grant users{schema.users.name(), true};
    if (!schema.secretUserAttributes.isEmpty())
        users.readable = QStringList{schema.users.id.name().column} + namesOf(schema.userAttributes);
    QList<Grant> all{users, {schema.keys.name(), true, false, false, false, {}, {}, {schema.keys.userId.name().column}}};
    if (const auto &s = schema.sessions) {
        Grant sessions{s->name(), true, false, false, false, {}, {}, {s->userId.name().column}};
        if (!schema.secretSessionAttributes.isEmpty())
            sessions.readable = QStringList{s->id.name().column, s->userId.name().column, s->activeExpires.name().column,
                                    s->idleExpires.name().column}
                + namesOf(schema.sessionAttributes);
        all << sessions;
    }
    return all;
}

QList<Grant> operatorGrants(const Schema &schema)
{
    auto all = viewerGrants(schema);
    const auto attributes = namesOf(schema.userAttributes);
    for (auto &grant : all) {
        grant.readable.clear();                     // to be put back, a row is read whole
        grant.add = grant.remove = true;
    }
    all[0].change = !attributes.isEmpty();
    all[0].changed = attributes;
    all[1].change = true;
    all[1].changed = keyIdColumn(schema) + passwordColumn(schema);
    if (const auto &tokens = schema.resetTokens)
        all.append({tokens->name(), true, false, false, true, {}, {}, {tokens->userId.name().column}});
    return all;
}

Result<QList<Grant>> referringGrants(database::Connection &connection, const Schema &schema)
{
    QList<sql::TableName> own{schema.users.name(), schema.keys.name()};
    if (schema.sessions)
        own << schema.sessions->name();
    if (schema.resetTokens)
        own << schema.resetTokens->name();          // a reset takes them already
    const auto all = ForeignKey::readAll(connection);
    if (!all)
        return Failure(all.error());
    QList<Grant> grants;
    for (const auto &key : *all) {
        if (!own.contains(key.to) || own.contains(key.from))
            continue;
        if (grants.isEmpty() || grants.last().table != key.from)        // they come table by table
            grants.append({key.from, true, false, false, true, {}, {}, {}});
        grants.last().referring << key.columns;
    }
    for (auto &grant : grants)
        grant.referring.removeDuplicates();
    return grants;
}

QString statement(const sql::Dialect &dialect, const Grant &grant, const QString &account)
{
    QStringList rights;
    if (grant.read)
        rights << rightTo(dialect, QStringLiteral("select"), grant.readable);
    if (grant.add)
        rights << QStringLiteral("insert");
    if (grant.change)
        rights << rightTo(dialect, QStringLiteral("update"), grant.changed);
    if (grant.remove)
        rights << QStringLiteral("delete");
    if (const auto shown = dialect.accounts()->foreignKeys(grant.referring); !grant.referring.isEmpty() && !shown.isEmpty())
        rights << shown;
    return QStringLiteral("grant ") + rights.join(QStringLiteral(", ")) + QStringLiteral(" on ")
        + dialect.quoted(grant.table) + QStringLiteral(" to ") + dialect.accounts()->quoted(account);
}

QStringList statements(
    const sql::Dialect &dialect, const QList<Grant> &grants, const QString &account, const QString &database)
{
    const auto &accounts = *dialect.accounts();
    QStringList schemas, toTables;
    for (const auto &grant : grants) {
        schemas << grant.table.schema;
        toTables << statement(dialect, grant, account);
    }
    schemas.removeAll(QString());
    schemas.removeDuplicates();
    return QStringList{accounts.create(account)} + accounts.admit(account, database, schemas) + toTables;
}

QString passwordStatement(const sql::Dialect &dialect, const QString &account, const QString &placeholder)
{
    return dialect.accounts()->givePassword(account, placeholder);
}

bool acceptsAccount(const sql::Dialect &dialect, const QString &account)
{
    return dialect.accounts()->accepts(account);
}

} // namespace candela::auth

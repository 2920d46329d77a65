// candela-cli inspect: what the database is, and what may be done there.
#include "auth/keys.h"
#include "cli/commands.h"
#include "tablename.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using app::DatabaseFacts;
using app::Workspace;
using app::written;
using database::Connection;

namespace {

QVariant given(const std::optional<qint64> &number) { return number ? QVariant(*number) : QVariant(); }

QString lockCode(Workspace::Lock lock)
{
    switch (lock) {
    case Workspace::Lock::None: break;
    case Workspace::Lock::Profile: return u"profile"_s;
    case Workspace::Lock::Server: return u"server"_s;
    case Workspace::Lock::Triggers: return u"triggers"_s;
    case Workspace::Lock::Lost: return u"lost"_s;
    }
    return u"none"_s;
}

Record tablesRecord(const auth::Schema &schema, const auth::Sizes &sizes)
{
    const auto table = [](const sql::TableName &name, const std::optional<qint64> &rows) {
        return Record().add(u"name"_s, written(name)).add(u"rows_about"_s, given(rows));
    };
    Record tables;
    tables.add(u"user"_s, table(schema.users.name(), sizes.users)).add(u"key"_s, table(schema.keys.name(), sizes.keys));
    if (schema.sessions)
        tables.add(u"session"_s, table(schema.sessions->name(), sizes.sessions));
    return tables;
}

std::vector<Record> attributeRecords(const QList<auth::Attribute> &attributes)
{
    std::vector<Record> records;
    for (const auto &attribute : attributes)
        records.push_back(Record()
                              .add(u"name"_s, attribute.name)
                              .add(u"type"_s, attribute.type)
                              .add(u"nullable"_s, attribute.nullable));
    return records;
}

// What was found of the schema that somebody should know before acting.
Record foundRecord(const auth::Schema &schema)
{
    QStringList unindexed, hidden, triggers;
    if (!schema.isIndexed(schema.keys.userId.name()))
        unindexed << written(schema.keys.name()) + u'.' + schema.keys.userId.name().column;
    if (schema.sessions && !schema.isIndexed(schema.sessions->userId.name()))
        unindexed << written(schema.sessions->name()) + u'.' + schema.sessions->userId.name().column;
    for (const auto &attribute : schema.secretUserAttributes + schema.secretSessionAttributes)
        hidden << attribute.name;
    for (const auto &trigger : schema.triggers)
        triggers << trigger.name;
    return Record()
        .add(u"unindexed"_s, unindexed)
        .add(u"hidden_attributes"_s, hidden)
        .add(u"triggers"_s, triggers)
        .add(u"keys_of_v1_may_expire"_s, schema.keysMayExpire)
        .add(u"reset_links"_s, schema.resetTokens.has_value());
}

Record rightsRecord(const auth::Rights &rights)
{
    return Record()
        .add(u"browse"_s, rights.mayBrowse())
        .add(u"revoke"_s, rights.mayRevoke())
        .add(u"reset_keys"_s, rights.mayReset())
        .add(u"change_anything"_s, rights.mayChange());
}

Record hashRecord(const auth::Installation &installation)
{
    return Record()
        .add(u"format"_s, installation.format.hasher->id())
        .add(u"parameters"_s, auth::parametersOf(installation.like))
        .add(u"agreeing"_s, qint64(installation.format.agreeing))
        .add(u"counted"_s, qint64(installation.format.counted));
}

class InspectCommand final : public Command
{
public:
    InspectCommand();

protected:
    void begin() override;
};

} // namespace

InspectCommand::InspectCommand()
    : Command({u"inspect"_s, u""_s, u"says what the database is, what was detected, and what may be done there"_s,
        u"--url postgres://ops@db-1.internal/auth inspect"_s, Needs::Changing})
{
}

void InspectCommand::begin()
{
    const auto &facts = workspace().facts();
    Record record;
    record.add(u"engine"_s, workspace().profile().options.engine)
        .add(u"version"_s, facts.version)
        .add(u"database"_s, workspace().place())
        .add(u"tls"_s, orNull(facts.link.tls))
        .add(u"clock_skew"_s, facts.skew)
        .add(u"read_only"_s, workspace().isReadOnly())
        .add(u"locked_by"_s, lockCode(workspace().lock()))
        .add(u"account"_s, orNull(facts.account.name))
        .add(u"tables"_s, tablesRecord(facts.schema, facts.sizes))
        .add(u"user_attributes"_s, attributeRecords(facts.schema.userAttributes))
        .add(u"session_attributes"_s, attributeRecords(facts.schema.sessionAttributes))
        .add(u"found"_s, foundRecord(facts.schema));
    if (facts.rights)
        record.add(u"rights"_s, rightsRecord(*facts.rights));
    else
        record.add(u"rights"_s, QVariant());
    show([schema = facts.schema, record](Connection &connection) {
        return auth::Keys(connection, schema).installation().map([&](const auth::Installation &installation) {
            return Record(record).add(u"hash"_s, hashRecord(installation));
        });
    });
}

std::unique_ptr<Command> inspectCommand() { return std::make_unique<InspectCommand>(); }

} // namespace candela::cli

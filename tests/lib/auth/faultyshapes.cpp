#include "shapes.h"

namespace candela::tests {

using namespace Qt::StringLiterals;

// The documented tables, changed by whoever calls.
static Shape faulty(const QString &name, const QString &engine, const QString &fault, const Columns &columns,
    const QString &keys = u"user_key"_s)
{
    Shape shape{name, engine, {}, {{}, u"auth_user"_s}, {{}, keys}, {{}, u"user_session"_s}};
    makeTables(shape, columns);
    shape.fault = fault;
    return shape;
}

// A second installation beside the documented one.
static Shape beside(const QString &name, const QString &engine, const QString &fault, const QString &users,
    const QString &keys, const QString &sessions)
{
    Shape shape{name, engine, {}, {{}, users}, {{}, keys}, {{}, sessions}};
    makeTables(shape, documented(engine));
    const auto second = shape.statements;
    shape.statements.clear();
    shape.users.table = u"people"_s;
    shape.keys.table = u"doors"_s;
    shape.sessions.table = u"visits"_s;
    makeTables(shape, documented(engine));
    shape.statements << second;
    shape.fault = fault;
    return shape;
}

// v3 as its documentation has it on the engine.
static Shape v3(const QString &engine)
{
    const auto users = engine == u"postgres" ? u"auth_user"_s : u"user"_s;
    const auto sessions = engine == u"sqlite" ? u"session"_s : u"user_session"_s;
    const auto id = engine == u"mysql" ? u"varchar(255)"_s : u"text"_s;
    const auto moment = engine == u"mysql" ? u"datetime"_s : engine == u"postgres" ? u"timestamptz"_s : u"integer"_s;
    Shape shape{u"v3"_s, engine};
    shape.statements << u"create table \"%1\" (id %2 not null primary key)"_s.arg(users, id)
                     << u"create table \"%1\" (id %2 not null primary key, expires_at %3 not null, user_id %2 not "
                        "null, foreign key (user_id) references \"%4\"(id))"_s.arg(sessions, id, moment, users);
    shape.fault = u"lucia-v3 "_s + sessions;
    return shape;
}

// The table of that number taken away, and a view put in its place.
static Shape viewed(const QString &engine, int number, const QString &fault)
{
    auto columns = documented(engine);
    columns.reference.clear();
    auto shape = faulty(u"view %1"_s.arg(number), engine, fault, columns);
    const QStringList columnsOf = {u"id"_s, u"id, user_id, hashed_password"_s,
        u"id, user_id, active_expires, idle_expires, 1 as more"_s};
    const QString names[] = {shape.users.table, shape.keys.table, shape.sessions.table};
    // The hidden table alone is none of the three.
    shape.statements[number].replace(u"user_id"_s, u"owner"_s).replace(names[number], u"hidden"_s);
    shape.statements << u"create view \"%1\" as select %2 from hidden"_s.arg(
        names[number], QString(columnsOf[number]).replace(u"user_id"_s, u"owner as user_id"_s));
    return shape;
}

QList<Shape> faultyShapes()
{
    QList<Shape> all;
    for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
        const auto docs = documented(engine);
        auto v1 = docs;
        v1.keys = u", primary_key smallint not null, expires bigint"_s;
        all << faulty(u"v1"_s, engine, u"lucia-v1 auth_key"_s, v1, u"auth_key"_s);
        v1.keys = u", \"primary\" smallint not null"_s;
        all << faulty(u"early v1"_s, engine, u"lucia-v1 auth_key"_s, v1, u"auth_key"_s);
        all << v3(engine);
        all << viewed(engine, 0, u"no-user-table "_s) << viewed(engine, 1, u"no-key-table "_s);
        all << beside(u"two installations"_s, engine, u"ambiguous doors, gates"_s, u"folk"_s, u"gates"_s, u"stays"_s);

        auto strangers = docs;
        strangers.reference.clear();
        auto mixed = faulty(u"sessions of others"_s, engine, u"ambiguous auth_user, folk"_s, docs);
        mixed.statements.removeLast();
        mixed.statements << u"create table folk (id %1 not null primary key)"_s.arg(docs.userId)
                         << u"create table user_session (id %1 not null primary key, user_id %2 not null, "
                            "active_expires bigint not null, idle_expires bigint not null, "
                            "foreign key (user_id) references folk(id))"_s.arg(docs.sessionId, docs.userId);
        all << mixed;

        auto noUsers = faulty(u"no users"_s, engine, u"no-user-table "_s, strangers);
        noUsers.statements.removeFirst();
        auto noKeys = faulty(u"no keys"_s, engine, u"no-key-table "_s, strangers);
        noKeys.statements.removeAt(1);
        all << noUsers << noKeys;
        // Each column of each table, one at a time.
        for (const auto &column : {u"0 id"_s, u"1 id"_s, u"1 user_id"_s, u"1 hashed_password"_s, u"2 id"_s,
                 u"2 user_id"_s, u"2 active_expires"_s, u"2 idle_expires"_s}) {
            const auto table = column.section(u' ', 0, 0).toInt();
            const auto name = column.section(u' ', 1);
            const QString tables[] = {u"auth_user"_s, u"user_key"_s, u"user_session"_s};
            auto lacking = faulty(u"without "_s + column, engine,
                u"missing-column "_s + tables[table] + u'.' + name, strangers);
            auto &statement = lacking.statements[table];
            statement.replace(statement.indexOf((name == u"id" ? u"("_s : u" "_s) + name + u' ') + 1, name.size(),
                u"something"_s);
            all << lacking;
        }
    }
    return all;
}

} // namespace candela::tests

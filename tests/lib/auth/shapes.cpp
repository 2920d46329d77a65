#include "shapes.h"

namespace candela::tests {

using namespace Qt::StringLiterals;

static const QStringList engineIds = {u"sqlite"_s, u"mysql"_s, u"postgres"_s};

Columns documented(const QString &engine)
{
    const QString reference = u", foreign key (user_id) references %1"_s;
    if (engine == u"mysql")
        return {u"varchar(15)"_s, u"varchar(255)"_s, u"varchar(127)"_s, u"varchar(255)"_s, u"bigint unsigned"_s, {}, {},
            {}, reference};
    const auto expiry = engine == u"sqlite" ? u"integer"_s : u"bigint"_s;
    return {u"text"_s, u"text"_s, u"text"_s, u"text"_s, expiry, {}, {}, {}, reference};
}

static QString inMarks(const sql::TableName &name)
{
    const auto marked = [](QString part) { return u'"' + part.replace(u'"', u"\"\""_s) + u'"'; };
    return name.schema.isEmpty() ? marked(name.table) : marked(name.schema) + u'.' + marked(name.table);
}

void makeTables(Shape &shape, const Columns &c)
{
    shape.id = c.id;
    const auto reference = c.reference.isEmpty()
        ? QString() : c.reference.arg(inMarks(shape.users) + u'(' + c.id + u')');
    shape.statements << u"create table %1 (%2 %3 not null primary key%4)"_s.arg(
        inMarks(shape.users), c.id, c.userId, c.users);
    shape.statements << u"create table %1 (%2 %3 not null primary key, user_id %4 not null, hashed_password "
                        "%5%6%7)"_s.arg(inMarks(shape.keys), c.id, c.keyId, c.userId, c.hash, c.keys, reference);
    if (!shape.sessions.table.isEmpty())
        shape.statements << u"create table %1 (%2 %3 not null primary key, user_id %4 not null, active_expires %5 not "
                            "null, idle_expires %5 not null%6%7)"_s.arg(
            inMarks(shape.sessions), c.id, c.sessionId, c.userId, c.expiry, c.sessions, reference);
}

static Shape shape(const QString &name, const QString &engine, const QString &users, const QString &keys,
    const QString &sessions, const Columns &columns)
{
    Shape shape{name, engine, {}, {{}, users}, {{}, keys}, {{}, sessions}};
    makeTables(shape, columns);
    return shape;
}

static Columns with(Columns columns, QString Columns::*member, const QString &value)
{
    columns.*member = value;
    return columns;
}

// The names of Lucia's documentation for the engine.
static Shape documentedShape(const QString &name, const QString &engine, const Columns &columns)
{
    const auto users = engine == u"sqlite" ? u"user"_s : u"auth_user"_s;
    return shape(name, engine, users, u"user_key"_s, u"user_session"_s, columns);
}

static QList<Shape> names(const QString &engine)
{
    const auto docs = documented(engine);
    auto attributes = docs;
    attributes.users = u", username varchar(31) not null, email_verified integer default null, "
                       "plan varchar(9) not null default 'free'"_s;
    attributes.sessions = u", country varchar(2)"_s;
    auto first = documentedShape(u"documentation"_s, engine, attributes);
    const auto integer = engine == u"mysql" ? u"int(11)"_s : u"integer"_s;
    const auto varchar = engine == u"postgres" ? u"character varying(%1)"_s : u"varchar(%1)"_s;
    first.userAttributes = u"username "_s + varchar.arg(31) + u", email_verified "_s + integer + u"?, plan "_s
        + varchar.arg(9) + u'=';
    first.sessionAttributes = u"country "_s + varchar.arg(2) + u'?';
    first.userColumns = u", username"_s;
    first.userValues = u", 'name %1'"_s;
    return {first, shape(u"migrated from v1"_s, engine, u"auth_user"_s, u"auth_key"_s, u"auth_session"_s, docs),
        shape(u"auth_users"_s, engine, u"auth_users"_s, u"auth_keys"_s, u"auth_sessions"_s, docs),
        shape(u"users"_s, engine, u"users"_s, u"keys"_s, u"sessions"_s, docs),
        shape(u"account"_s, engine, u"account"_s, u"login"_s, u"session"_s, docs),
        shape(u"no sessions"_s, engine, u"auth_user"_s, u"user_key"_s, {}, docs),
        documentedShape(u"PlanetScale"_s, engine, with(docs, &Columns::reference, {}))};
}

static QList<Shape> prisma(const QString &engine)
{
    auto columns = documented(engine);
    if (engine == u"mysql")
        columns.userId = columns.keyId = columns.sessionId = columns.hash = u"varchar(191)"_s;
    columns.expiry = u"bigint"_s;
    columns.reference += u" on delete cascade on update cascade"_s;
    columns.users = u", \"emailVerified\" varchar(20)"_s;
    auto defaults = shape(u"Prisma"_s, engine, u"User"_s, u"Key"_s, u"Session"_s, columns);
    defaults.statements << u"create index \"Key_user_id_idx\" on \"Key\" (user_id)"_s
                        << u"create index \"Session_user_id_idx\" on \"Session\" (user_id)"_s;
    auto mapped = shape(u"Prisma @@map"_s, engine, u"user"_s, u"key"_s, u"session"_s, columns);
    columns.id = u"_id"_s;
    auto ids = shape(u"Prisma @map"_s, engine, u"User"_s, u"Key"_s, u"Session"_s, columns);
    for (auto *shape : {&defaults, &mapped, &ids})
        shape->userAttributes = u"emailVerified "_s
            + (engine == u"postgres" ? u"character varying(20)?"_s : u"varchar(20)?"_s);
    return {defaults, mapped, ids};
}

static QList<Shape> drizzle(const QString &engine)
{
    auto columns = documented(engine);
    if (engine != u"sqlite") {
        columns = {u"varchar(15)"_s, u"varchar(255)"_s, u"varchar(128)"_s, u"varchar(255)"_s, u"bigint"_s, {}, {}, {},
            columns.reference};
        return {documentedShape(u"Drizzle"_s, engine, columns)};
    }
    columns.expiry = u"blob"_s;
    QList<Shape> all;
    // better-sqlite3 binds every number as a real, Drizzle writes decimal text as a blob.
    for (const auto &[stored, expiry] : {std::pair{u"integer"_s, u"%1"_s}, std::pair{u"real"_s, u"%1.0"_s},
             std::pair{u"blob"_s, u"cast('%1' as blob)"_s}, std::pair{u"text"_s, u"'%1.0'"_s}}) {
        all << documentedShape(u"Drizzle "_s + stored, engine, columns);
        all.last().expiry = expiry;
    }
    const Columns turso{u"varchar(15)"_s, u"varchar(255)"_s, u"varchar(127)"_s, u"varchar(255)"_s, u"bigint"_s, {}, {},
        {}, columns.reference};
    all << documentedShape(u"libSQL and D1"_s, engine, turso);
    return all;
}

// Columns that somebody changed or left.
static QList<Shape> variants(const QString &engine)
{
    const auto docs = documented(engine);
    auto hashes = documentedShape(u"hashes not null"_s, engine, with(docs, &Columns::hash, docs.hash + u" not null"_s));
    hashes.everyKeyHasPassword = true;
    auto updated = documentedShape(
        u"sessions updated at"_s, engine, with(docs, &Columns::sessions, u", updated_at varchar(30) not null"_s));
    updated.sessionAttributes
        = engine == u"postgres" ? u"updated_at character varying(30)"_s : u"updated_at varchar(30)"_s;
    updated.sessionColumns = u", updated_at"_s;
    updated.sessionValues = u", '2026-01-0%1'"_s;
    auto leftovers = shape(u"v1's leftovers"_s, engine, u"auth_user"_s, u"auth_key"_s, u"auth_session"_s,
        with(docs, &Columns::keys, u", primary_key smallint, expires bigint"_s));
    leftovers.keysMayExpire = true;
    auto numbers = docs;
    numbers.userId = u"integer"_s;
    auto integers = documentedShape(u"integer users"_s, engine, numbers);
    integers.userIds = {u"1"_s, u"2"_s, u"10"_s};
    // Its table of sessions has the more customary name, but they are the sessions of other users.
    Shape other{{}, engine, {}, {{}, u"auth_user"_s}, {{}, u"doors"_s}, {{}, u"auth_session"_s}};
    makeTables(other, docs);
    auto beside = shape(u"beside another installation"_s, engine, u"folk"_s, u"user_key"_s, u"stays"_s, docs);
    beside.statements = other.statements + beside.statements;
    return {hashes, updated, leftovers, integers, beside,
        documentedShape(u"one session a user"_s, engine, with(docs, &Columns::sessions, u", unique (user_id)"_s))};
}

static QList<Shape> postgresOnly()
{
    const auto engine = u"postgres"_s;
    Shape schema{u"in a schema"_s, engine, {u"create schema \"App of \"\"ours\"\"\""_s},
        {u"App of \"ours\""_s, u"account"_s}, {u"App of \"ours\""_s, u"login"_s}, {u"App of \"ours\""_s, u"session"_s}};
    makeTables(schema, documented(engine));
    auto columns = documented(engine);
    columns.userId = u"uuid"_s;
    columns.users = u", role mood not null"_s;
    columns.sessions = u", ip inet"_s;
    Shape typed{u"uuid, enum, inet"_s, engine, {u"create type mood as enum ('user', 'admin')"_s},
        {{}, u"auth_user"_s}, {{}, u"user_key"_s}, {{}, u"user_session"_s}};
    makeTables(typed, columns);
    typed.userAttributes = u"role mood"_s;
    typed.sessionAttributes = u"ip inet?"_s;
    typed.userColumns = u", role"_s;
    typed.userValues = u", 'admin'"_s;
    typed.sessionColumns = u", ip"_s;
    typed.sessionValues = u", '192.0.2.%1'"_s;
    typed.userIds = {u"01890a5d-ac96-774b-bcce-b302099a8057"_s, u"01890a5d-ac96-774b-bcce-b302099a8058"_s,
        u"01890a5d-ac96-774b-bcce-b302099a8059"_s};
    return {schema, typed};
}

QList<Shape> shapes()
{
    QList<Shape> all;
    for (const auto &engine : engineIds)
        all << names(engine) << prisma(engine) << drizzle(engine) << variants(engine);
    return all << postgresOnly();
}

} // namespace candela::tests

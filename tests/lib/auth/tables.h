// Lucia's tables under any name, and what the inspector says of them.
#pragma once

#include "auth/inspector.h"
#include "support/fixture/testdatabase.h"

namespace candela::tests {

using namespace Qt::StringLiterals;
using auth::Mapping;
using auth::Schema;
using database::Error;
using database::Result;

struct Names { QString users, keys, sessions; };

// The type of an id on the engine.
inline QString id(const QString &engine) { return engine == u"mysql" ? u"varchar(60)"_s : u"text"_s; }

inline void createUsers(TestDatabase &t, const QString &name, const QString &columns = u"id"_s)
{
    t.run(u"create table %1 (%2 %3 primary key)"_s.arg(name, columns, id(t.engine())));
}
inline void createKeys(TestDatabase &t, const QString &name, const QString &users = {}, const QString &more = {})
{
    t.run(u"create table %1 (id %2 primary key, user_id %2 not null, hashed_password varchar(255)%3%4)"_s.arg(name,
        id(t.engine()), more, users.isEmpty() ? QString() : u", foreign key (user_id) references %1(id)"_s.arg(users)));
}
inline void createSessions(
    TestDatabase &t, const QString &name, const QString &type = u"bigint"_s, const QString &more = {})
{
    t.run(
        u"create table %1 (id %2 primary key, user_id %2 not null, active_expires "
         "%3 not null, idle_expires %3 not null%4)"_s
            .arg(name, id(t.engine()), type, more));
}
inline void createAll(TestDatabase &t, const Names &names)
{
    createUsers(t, t.quoted(names.users));
    createKeys(t, t.quoted(names.keys));
    createSessions(t, t.quoted(names.sessions));
}
inline Result<Schema> look(const TestDatabase &t, const Mapping &mapping = {})
{
    const auto connection = t.connect();
    return inspect(*connection, mapping);
}
inline QString fault(const Result<Schema> &schema)
{
    if (schema)
        return u"none"_s;
    return schema.error().kind == Error::Kind::Schema ? schema.error().code + u' ' + schema.error().subject
                                                      : u"other"_s;
}
// The subject without the schema, which on MySQL is the random name of the database.
inline QString plainFault(const TestDatabase &t, const Result<Schema> &schema)
{
    const auto plain = fault(schema).remove(u"public."_s);
    return t.isServer() ? QString(plain).remove(t.options().name + u'.') : plain;
}

} // namespace candela::tests

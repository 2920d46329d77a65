#include "demo/demodatabase.h"

#include "auth/password/generator.h"
#include "auth/password/hasher.h"
#include "demo/demorows.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace candela::demo {

using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Failure;
using database::failure;
using database::Result;

namespace {

database::Options sqlite(const QString &file, bool readOnly = false)
{
    database::Options options;
    options.engine = u"sqlite"_s;
    options.file = file;
    options.readOnly = readOnly;
    return options;
}

// As the tables of makeTables().
auth::Schema schema()
{
    return {auth::UserTable({{}, u"user"_s}), auth::KeyTable({{}, u"user_key"_s}),
        auth::SessionTable({{}, u"user_session"_s}), {},
        {{u"user_agent"_s, u"text"_s}, {u"country"_s, u"text"_s}, {u"created_at"_s, u"integer"_s}}, {}};
}

Result<void> checkIsOurs(const QString &file)
{
    const auto connection = Connection::open(sqlite(file, true));
    if (!connection)
        return connection.error().kind == Error::Kind::NotADatabase ? failure(Error::Kind::Conflict, file)
                                                                    : Failure(connection.error());
    const auto mark = (*connection)->run({u"pragma application_id"_s, {}});
    if (!mark)
        return Failure(mark.error());
    if (mark->rows.empty() || mark->rows.front().at(0).toInt() != applicationId)
        return failure(Error::Kind::Conflict, file);
    return {};
}

// Lucia's documented tables for SQLite.
Result<void> makeTables(Connection &connection)
{
    const QStringList statements = {
        u"pragma application_id = %1"_s.arg(applicationId),
        u"drop table if exists user_session"_s,
        u"drop table if exists user_key"_s,
        u"drop table if exists user"_s,
        u"create table user (id text not null primary key, username text not null unique, email text, "
        "email_verified integer not null, name text, plan text, created_at integer)"_s,
        u"create table user_key (id text not null primary key, user_id text not null, hashed_password text, "
        "foreign key (user_id) references user(id))"_s,
        u"create table user_session (id text not null primary key, user_id text not null, active_expires integer not "
        u"null, "
        "idle_expires integer not null, user_agent text, country text, created_at integer, foreign key (user_id) references user(id))"_s,
    };
    for (const auto &statement : statements) {
        if (const auto done = connection.run({statement, {}}); !done)
            return Failure(done.error());
    }
    return {};
}

// Each costs 33 MiB and 50 ms or more, so that there are few.
Result<QStringList> makeHashes()
{
    QStringList hashes;
    while (hashes.size() < 6) {
        const auto drawn = auth::generate();
        if (!drawn)
            return Failure(drawn.error());
        const auto hash = auth::hasherNamed(u"lucia-scrypt")->hash(drawn->password);
        if (!hash)
            return Failure(hash.error());
        hashes << *hash;
    }
    return hashes;
}

auth::LuciaResult<void> writeLuciaRows(database::Transaction &transaction, const DemoRows &rows)
{
    const auto tables = schema();
    auth::Adapter adapter(transaction.connection(), tables);
    for (const auto &user : rows.users) {
        if (auto done = adapter.setUser(transaction, user, {}); !done)
            return done;
    }
    if (auto done = adapter.setUser(transaction, rows.nobody, {}); !done)
        return done;
    for (const auto &key : rows.keys) {
        if (auto done = adapter.setKey(transaction, key); !done)
            return done;
    }
    for (const auto &session : rows.sessions) {
        if (auto done = adapter.setSession(transaction, session); !done)
            return done;
    }
    return adapter.deleteUser(transaction, rows.nobody.id);
}

Result<void> writeRows(database::Transaction &transaction, const DemoRows &rows)
{
    auto &connection = transaction.connection();
    if (const auto done = writeLuciaRows(transaction, rows); !done)
        return Failure(done.error().cause);
    // Our own functions take numbers alone, but SQLite keeps what an application gives it.
    const auto worded
        = connection.run({u"update user_session set idle_expires = ? where id = ?"_s, {u"never"_s, rows.wordy}});
    return worded ? Result<void>() : Failure(worded.error());
}

Result<Contents> fill(const QString &file)
{
    const auto hashes = makeHashes();
    if (!hashes)
        return Failure(hashes.error());
    const auto connection = Connection::open(sqlite(file));
    if (!connection)
        return Failure(connection.error());
    // Orphans are among the faults. SQLite's own default is off, so this is how sites come by them; it holds for this
    // connection alone, and cannot be said within a transaction.
    if (const auto off = (*connection)->run({u"pragma foreign_keys = off"_s, {}}); !off)
        return Failure(off.error());
    auto transaction = database::Transaction::begin(**connection);
    if (!transaction)
        return Failure(transaction.error());
    const DemoRows rows(QDateTime::currentMSecsSinceEpoch(), *hashes);
    return makeTables(**connection)
        .and_then([&] { return writeRows(*transaction, rows); })
        .and_then([&] { return transaction->commit(); })
        .map([&] {
            return Contents{qsizetype(rows.users.size()), qsizetype(rows.keys.size()), qsizetype(rows.sessions.size())};
        });
}

} // namespace

Result<Contents> makeDatabase(const QString &path)
{
    QFile file(path);
    const bool isNew = !QFileInfo::exists(path);
    if (!isNew) {
        if (auto ours = checkIsOurs(path); !ours)
            return Failure(ours.error());
    } else if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(Error::Kind::Unwritable, path, file.errorString());
    }
    file.close();
    auto filled = fill(path);
    if (!filled && isNew)
        QFile::remove(path);
    return filled;
}

} // namespace candela::demo

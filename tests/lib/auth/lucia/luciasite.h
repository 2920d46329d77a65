// A filled Lucia database with what a site does with it, and the verdicts as short texts.
#pragma once

#include "auth/lucia/sessions.h"
#include "auth/lucia/keys.h"
#include "auth/password/normalization.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

#include <QThread>

#include <functional>
#include <future>

namespace candela::tests {

using namespace Qt::StringLiterals;
namespace lucia = auth::lucia;
using auth::Attributes;
using auth::LuciaError;
using auth::LuciaResult;

// A format of a site's own that costs nothing; somebody else may act while it is made.
class QuickHasher : public auth::Hasher
{
public:
    explicit QuickHasher(std::function<void()> meanwhile = [] {})
        : m_meanwhile(std::move(meanwhile))
    {
    }
    QString id() const override { return u"quick"_s; }
    bool recognises(QStringView encoded) const override { return encoded.startsWith(u"quick "); }
    database::Result<QString> hash(const database::Secret &password, QStringView like) const override
    {
        if (password.isEmpty())
            return database::failure(database::Error::Kind::Input, u"password"_s);
        m_meanwhile();
        const auto form = like.startsWith(u"quick b") ? u'b' : u'a';
        return u"quick "_s + form + QString::fromLatin1(password.utf8().toByteArray().toHex());
    }
    database::Result<bool> verify(const database::Secret &password, QStringView encoded) const override
    {
        return encoded.mid(7) == QString::fromLatin1(password.utf8().toByteArray().toHex());
    }

private:
    std::function<void()> m_meanwhile;
};

inline database::Secret secret(const QString &typed) { return auth::passwordFrom(typed); }

// "AUTH_INVALID_KEY_ID"; of the database's own errors the number of the kind and the subject.
inline QString said(const LuciaError &error)
{
    const auto name = auth::code(error.kind);
    return name.isEmpty() ? u"kind %1 %2"_s.arg(int(error.cause.kind)).arg(error.cause.subject) : name.toString();
}
template <class T> QString said(const LuciaResult<T> &result) { return result ? u"done"_s : said(result.error()); }
inline QString said(database::Error::Kind kind, const QString &subject = {})
{
    return said(LuciaError{LuciaError::Kind::Database, {kind, {}, {}, subject}});
}
// Without the subject, where the engine chooses it.
template <class T> bool failedWith(const LuciaResult<T> &result, database::Error::Kind kind)
{
    return !result && result.error().kind == LuciaError::Kind::Database && result.error().cause.kind == kind;
}

struct LuciaSite : LuciaFixture {
    explicit LuciaSite(const QString &engine)
        : LuciaFixture(engine)
        , connection(connect())
        , allUsers(*connection, schema(), &quick)
        , allKeys(*connection, schema(), &quick)
        , allSessions(*connection, schema())
    {
    }

    int count(const QString &table, const QString &column, const QString &is)
    {
        return value(u"select count(*) from %1 where %2 = ?"_s.arg(table, column), {is}).toInt();
    }
    QVariant stored(const QString &keyId)
    {
        return value(u"select hashed_password from %1 where id = ?"_s.arg(keys()), {keyId});
    }
    // "user=… key=… sessions=…" of this user.
    QString rowsOf(const QString &userId)
    {
        return u"users=%1 keys=%2 sessions=%3"_s.arg(count(users(), u"id"_s, userId))
            .arg(count(keys(), u"user_id"_s, userId))
            .arg(count(sessions(), u"user_id"_s, userId));
    }
    // A trigger on each row of the table: `when` is "before update"; the bodies are of the three engines.
    void trigger(
        const QString &table, const QString &when, const QString &sqlite, const QString &mysql, const QString &postgres)
    {
        if (engine() == u"postgres") {
            run(u"create function act() returns trigger language plpgsql as $$ begin %1 end $$"_s.arg(postgres));
            run(u"create trigger act %1 on %2 for each row execute function act()"_s.arg(when, table));
        } else if (engine() == u"mysql") {
            run(u"create trigger act %1 on %2 for each row %3"_s.arg(when, table, mysql));
        } else {
            run(u"create trigger act %1 on %2 begin %3; end"_s.arg(
                QString(when).replace(u"before"_s, u"after"_s), table, sqlite));
        }
    }
    void forbid(const QString &what, const QString &table)
    {
        trigger(table, u"before "_s + what, u"select raise(abort, 'forbidden')"_s,
            u"signal sqlstate '45000' set message_text = 'forbidden'"_s, u"raise exception 'forbidden';"_s);
    }

    // What the job, over a connection of its own, answers when another program's statement stands uncommitted in its
    // way until it waits for it. For servers.
    template <class Job> auto whileLockedBy(const QString &statement, const QVariantList &values, const Job &job)
    {
        run(u"begin"_s);
        run(statement, values);
        auto done = std::async(std::launch::async, [&] { return job(*connect()); });
        const auto waiting = engine() == u"mysql" ? u"show status like 'Innodb_row_lock_current_waits'"_s
                                                  : u"select 'waits', count(*) from pg_locks where not granted"_s;
        while (done.wait_for(std::chrono::seconds(0)) != std::future_status::ready && run(waiting)[0][1].toInt() == 0)
            QThread::yieldCurrentThread();
        run(u"commit"_s);
        return done.get();
    }

    QuickHasher quick;
    std::unique_ptr<database::Connection> connection;
    lucia::Users allUsers;
    lucia::Keys allKeys;
    lucia::Sessions allSessions;
};

inline QVariant attribute(const Attributes &attributes, const QString &column)
{
    for (const auto &[name, value] : attributes) {
        if (name == column)
            return value;
    }
    return u"no such attribute"_s;
}

inline const QString ada = u"ada0000000000001"_s, bob = u"bob0000000000002"_s, zoe = u"zoe0000000000005"_s;

} // namespace candela::tests

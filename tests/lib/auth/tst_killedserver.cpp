// The server is killed in the middle of a reset: what is there once it is back is the new password and no sessions, or the old
// password and all of them.
#include "auth/keys.h"
#include "lucia/luciasite.h"
#include "support/fixture/mortalserver.h"

#include <QRandomGenerator>

using namespace candela;
using namespace candela::tests;
using database::Error;

class TestKilledServer : public QObject
{
    Q_OBJECT

    static inline const QString adas = u"email:ada@example.com"_s;
    enum class Step { Key, Sessions, Commit, Done };

    QTemporaryDir m_folder;
    std::unique_ptr<MortalServer> m_mysql, m_postgres;

    MortalServer &server(const QString &engine) { return engine == u"mysql" ? *m_mysql : *m_postgres; }

    // The fixture's own connection does not outlive the server: everything goes over new ones.
    struct Site {
        explicit Site(const QString &engine) : db(engine) {}

        static std::vector<QVariantList> rows(database::Connection &connection, const QString &query)
        {
            const auto found = connection.run({query, {}});
            if (!found)
                qFatal("%s\n%s", qPrintable(query), qPrintable(found.error().detail));
            return found->rows;
        }
        database::Result<auth::ResetOutcome> reset(database::Connection &connection, const QString &keyId)
        {
            auth::Keys keys(connection, db.schema());
            const auto key = keys.get(keyId);
            if (!key)
                return database::Failure(key.error());
            return keys.resetPassword({{{keyId, key->seen}}, secret(u"new"_s), &quick, true});
        }
        // "new 0", "old 3": which password, and how many sessions.
        QString state(database::Connection &connection, const QString &keyId, const QString &user)
        {
            const auto hash = rows(connection, u"select hashed_password from user_key where id = '%1'"_s.arg(keyId))[0][0].toString();
            const auto sessions = rows(connection, u"select count(*) from user_session where user_id = '%1'"_s.arg(user))[0][0].toInt();
            return (hash.startsWith(u"quick") ? u"new %1"_s : u"old %1"_s).arg(sessions);
        }

        LuciaFixture db;
        QuickHasher quick;
    };

    // Something that keeps the reset waiting where this step begins, as long as the connection lives.
    static void stall(Site &site, database::Connection &other, Step step)
    {
        const bool mysql = site.db.engine() == u"mysql";
        if (step == Step::Commit && mysql) {
            Site::rows(other, u"backup stage start"_s);
            Site::rows(other, u"backup stage block_commit"_s);
        } else if (step == Step::Commit) {
            site.db.run(u"create function act() returns trigger language plpgsql as $$ begin perform pg_sleep(600); return null; end $$"_s);
            site.db.run(u"create constraint trigger act after update on user_key deferrable initially deferred "
                         "for each row execute function act()"_s);
        } else if (step != Step::Done) {
            Site::rows(other, u"begin"_s);
            Site::rows(other, step == Step::Key ? u"select id from user_key where id = 'email:ada@example.com' for update"_s
                                                : u"select id from user_session where user_id = '%1' for update"_s.arg(ada));
        }
    }
    // Whether it waits there.
    static bool isStalled(const QString &engine, database::Connection &connection, Step at)
    {
        const bool mysql = engine == u"mysql";
        const auto waiting = at == Step::Commit && mysql
            ? u"select 'waits', count(*) from information_schema.processlist where state = 'Waiting for backup lock'"_s
            : at == Step::Commit ? u"select 'waits', count(*) from pg_stat_activity where wait_event = 'PgSleep'"_s
            : mysql              ? u"show status like 'Innodb_row_lock_current_waits'"_s
                                 : u"select 'waits', count(*) from pg_locks where not granted"_s;
        return Site::rows(connection, waiting)[0][1].toInt() > 0;
    }

private slots:
    void initTestCase()
    {
        m_mysql = std::make_unique<MortalServer>(u"mysql"_s);
        m_postgres = std::make_unique<MortalServer>(u"postgres"_s);
        MortalServer::standIn({m_mysql.get(), m_postgres.get()}, m_folder);
    }

    void bothOrNeither_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<int>("step");
        for (const auto *engine : {"mysql", "postgres"}) {
            const auto row = [&](const char *name, Step step) {
                QTest::addRow("%s, %s", engine, name) << QString::fromLatin1(engine) << int(step);
            };
            row("at the key", Step::Key);
            row("at the sessions", Step::Sessions);
            row("at the commit", Step::Commit);
            row("once it is confirmed", Step::Done);
        }
    }
    void bothOrNeither()
    {
        FETCH_ENGINE();
        QFETCH(int, step);
        const auto at = Step(step);
        Site site(engine);
        const auto other = site.db.connect(), observer = site.db.connect();
        stall(site, *other, at);
        auto reset = std::async(std::launch::async, [&] { return site.reset(*site.db.connect(), adas); });
        while (reset.wait_for(std::chrono::milliseconds(5)) != std::future_status::ready && !isStalled(engine, *observer, at)) { }
        const bool ended = reset.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        server(engine).kill();
        const auto done = reset.get();
        server(engine).comeBack();
        QVERIFY2(ended == (at == Step::Done), qPrintable(done ? u"done"_s : done.error().detail));
        if (at == Step::Done)
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        else
            QVERIFY(!done && done.error().kind == (at == Step::Commit ? Error::Kind::Unknown : Error::Kind::Lost));
        const auto after = site.state(*site.db.connect(), adas, ada);
        QVERIFY2(after == (at == Step::Done ? u"new 0" : u"old 3") || (at == Step::Commit && after == u"new 0"), qPrintable(after));
    }

    // One user after another is reset, until the server is gone at whatever moment.
    void atAnyMoment_data() { servers(); }
    void atAnyMoment()
    {
        FETCH_ENGINE();
        static constexpr int users = 400;
        const auto id = [](int i) { return u"many"_s + QString::number(i).rightJustified(7, u'0'); };
        for (int round = 0; round < 3; ++round) {
            Site site(engine);
            site.db.addUsers(u"many"_s, users);
            site.db.run(u"insert into user_key select concat('username:', id), id, 'old' from auth_user where id like 'many%'"_s);
            for (const auto &which : {u"a"_s, u"b"_s})
                site.db.run(u"insert into user_session (id, user_id, active_expires, idle_expires) "
                             "select concat(id, '%1'), id, 1, 2 from auth_user where id like 'many%'"_s.arg(which));
            std::atomic<int> confirmed = 0;
            auto resets = std::async(std::launch::async, [&] {
                const auto connection = site.db.connect();
                while (confirmed < users && site.reset(*connection, u"username:"_s + id(confirmed)))
                    ++confirmed;
            });
            const int wanted = 20 + QRandomGenerator::global()->bounded(users - 200);
            while (confirmed < wanted && resets.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
                QThread::yieldCurrentThread();
            QThread::usleep(QRandomGenerator::global()->bounded(3000u));
            server(engine).kill();
            resets.get();
            server(engine).comeBack();
            QVERIFY2(confirmed >= wanted && confirmed < users, qPrintable(QString::number(confirmed)));
            const auto connection = site.db.connect();
            for (int i = 0; i < users; ++i) {
                const auto state = site.state(*connection, u"username:"_s + id(i), id(i));
                // What was under way is one or the other.
                QVERIFY2(state == (i < confirmed ? u"new 0" : u"old 2") || (i == confirmed && state == u"new 0"),
                    qPrintable(u"%1 of %2 confirmed: %3"_s.arg(i).arg(confirmed.load()).arg(state)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKilledServer)
#include "tst_killedserver.moc"

// A session's states to the millisecond, by the server's clock.
#include "lib/password/vectors.h"
#include "luciasite.h"

using namespace candela;
using namespace candela::tests;
using auth::State;
using lucia::Sessions;

class TestLuciaSessionStates : public QObject
{
    Q_OBJECT

    // Stops the clock that the connection asks.
    static void setClock(database::Connection &connection, const QString &engine, qint64 now)
    {
        const auto run = [&](const QString &statement) { QVERIFY(connection.run({statement, {}})); };
        if (engine == u"mysql")
            return run(u"set timestamp = %1.%2"_s.arg(now / 1000).arg(now % 1000, 3, 10, QChar(u'0')));
        // A function of the same name that comes first on the path.
        run(u"create schema if not exists frozen"_s);
        run(u"create or replace function frozen.clock_timestamp() returns timestamptz language sql as $$ "
            "select timestamptz 'epoch' + %1 * interval '1 millisecond' $$"_s.arg(now));
        run(u"set search_path = frozen, pg_catalog, public"_s);
    }
    static QString stateOf(const LuciaResult<lucia::Session> &session)
    {
        if (!session)
            return session.error().kind == LuciaError::Kind::InvalidSessionId ? u"dead (AUTH_INVALID_SESSION_ID)"_s
                                                                              : u"?"_s;
        return session->state == State::Active ? u"active"_s : session->state == State::Idle ? u"idle"_s : u"?"_s;
    }
    static void addSession(LuciaSite &site, const QString &id, qint64 active, qint64 idle)
    {
        site.run(u"insert into user_session (id, user_id, active_expires, idle_expires) values (?, ?, ?, ?)"_s,
            {id, ada, active, idle});
    }
    static QString expiries(LuciaSite &site, const QString &id)
    {
        const auto rows = site.run(u"select active_expires, idle_expires from user_session where id = ?"_s, {id});
        return rows.empty() ? u"gone"_s : rows[0][0].toString() + u' ' + rows[0][1].toString();
    }

private slots:
    void agreesWithLucia_data() { servers(); }
    // The moments at which lucia 2.7.7 was asked, and what it then wrote.
    void agreesWithLucia()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto vectors = vectors::lucia()["session_states"_L1].toObject();
        const auto row = vectors["row"_L1], renewed = vectors["after_validate_when_idle"_L1];
        const auto active = row["active_expires"_L1].toInteger(), idle = row["idle_expires"_L1].toInteger();
        site.run(u"delete from user_session"_s);
        addSession(site, u"s"_s, active, idle);
        const auto before = expiries(site, u"s"_s);
        const auto cases = vectors["cases"_L1].toArray();
        QVERIFY(!cases.isEmpty());
        for (const auto &moment : cases) {
            const auto now = moment["now"_L1].toInteger();
            setClock(*site.connection, engine, now);
            QCOMPARE(*site.connection->now(), now);
            QCOMPARE(stateOf(site.allSessions.get(u"s"_s)), moment["state"_L1].toString());
            const bool isDead = now > idle;
            QCOMPARE(site.allSessions.allOf(ada)->size(), std::size_t(isDead ? 0 : 1));
            QCOMPARE(expiries(site, u"s"_s), before);
            if (!isDead)
                QCOMPARE(site.allSessions.removeDead()->done, 0);
        }
        setClock(*site.connection, engine, renewed["now"_L1].toInteger());
        const auto session = site.allSessions.validate(u"s"_s);
        QVERIFY(session);
        QVERIFY(session->fresh);
        QCOMPARE(session->activeExpires, renewed["row"_L1]["active_expires"_L1].toInteger());
        QCOMPARE(session->idleExpires, renewed["row"_L1]["idle_expires"_L1].toInteger());
        QCOMPARE(expiries(site, u"s"_s), u"%1 %2"_s.arg(session->activeExpires).arg(session->idleExpires));

        setClock(*site.connection, engine, session->idleExpires);
        QCOMPARE(site.allSessions.removeDeadOf(ada).value_or(-1), 0);
        setClock(*site.connection, engine, session->idleExpires + 1);
        QCOMPARE(stateOf(site.allSessions.validate(u"s"_s)), u"dead (AUTH_INVALID_SESSION_ID)"_s);
        QCOMPARE(site.allSessions.removeDeadOf(ada).value_or(-1), 1);
    }

    void tellsByTheClock_data() { engines(); }
    // SQLite's clock cannot be stopped: asked again and again while a period ends, the state is never other than the
    // clock before and after the question allow.
    void tellsByTheClock()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto start = *site.connection->now();
        const auto active = start + 40, idle = start + 80;
        addSession(site, u"s"_s, active, idle);
        const QStringList states = {u"active"_s, u"idle"_s, u"dead (AUTH_INVALID_SESSION_ID)"_s};
        const auto at = [&](qint64 now) { return now > idle ? 2 : now > active ? 1 : 0; };
        qsizetype state = 0;
        for (qint64 before = start; before <= idle + 5;) {
            before = *site.connection->now();
            state = states.indexOf(stateOf(site.allSessions.get(u"s"_s)));
            const auto after = *site.connection->now();
            QVERIFY(at(before) <= state && state <= at(after));
        }
        QCOMPARE(state, 2);
    }

    // Dead is told first: the active period of such a row may be over later than the session.
    void diesWhileActive_data() { engines(); }
    void diesWhileActive()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        addSession(site, u"s"_s, site.now() + 1'000'000, site.now() - 1);
        QCOMPARE(stateOf(site.allSessions.get(u"s"_s)), u"dead (AUTH_INVALID_SESSION_ID)"_s);
        QCOMPARE(stateOf(site.allSessions.validate(u"s"_s)), u"dead (AUTH_INVALID_SESSION_ID)"_s);
    }

    // As drivers and ORMs leave numbers in SQLite.
    void readsNumbersOfAnyKind()
    {
        LuciaSite site(u"sqlite"_s);
        site.run(u"drop table user_session"_s);
        site.run(
            u"create table user_session (id text primary key, user_id text, active_expires blob, idle_expires blob, "
            "user_agent text, ip text)"_s);
        const auto past = QString::number(site.now() - 1000), future = QString::number(site.now() + 1'000'000);
        const QList<std::pair<QString, QString>> forms = {{u"cast(%1 as integer)"_s, u"idle"_s},
            {u"cast(%1 as real)"_s, u"idle"_s}, {u"cast(%1 as text)"_s, u"idle"_s}, {u"'%1.0'"_s, u"idle"_s},
            {u"cast('%1' as blob)"_s, u"idle"_s}, {u"'words %1'"_s, u"dead (AUTH_INVALID_SESSION_ID)"_s}};
        for (const auto &[form, state] : forms) {
            site.run(u"delete from user_session"_s);
            site.run(
                u"insert into user_session (id, user_id, active_expires, idle_expires) values ('s', '%1', %2, %3)"_s
                    .arg(ada, form.arg(past), form.arg(future)));
            QCOMPARE(stateOf(site.allSessions.get(u"s"_s)), state);
            QCOMPARE(stateOf(site.allSessions.validate(u"s"_s)), state);
            QCOMPARE(stateOf(site.allSessions.get(u"s"_s)), state == u"idle"_s ? u"active"_s : state);
        }
    }
};

QTEST_GUILESS_MAIN(TestLuciaSessionStates)
#include "tst_luciasessionstates.moc"

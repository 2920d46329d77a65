#include "adaptersite.h"
#include "tables.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::Adapter;
using auth::SessionChange;
using auth::SessionRow;
using Kind = database::Error::Kind;

// The adapter's sessions, and what it does without a table of them.
class TestAdapterSessions : public QObject
{
    Q_OBJECT

    static const inline QString ada = u"ada0000000000001"_s, zoe = u"zoe0000000000005"_s;

    static QString numbersOf(AdapterSite &site, const QString &user)
    {
        const auto sessions = site.adapter().getSessionsByUserId(user);
        if (!sessions)
            return site.fault(sessions.error());
        QStringList numbers;
        for (const auto &session : *sessions)
            numbers << session.id.right(1);
        return numbers.join(u' ');
    }
    static SessionRow row(const QString &id, const QString &user)
    {
        return {id, user, 1'700'086'400'000, 1'701'296'000'000, {{u"ip"_s, u"192.0.2.9"_s}}};
    }

private slots:
    void gets_data() { engines(); }
    void gets()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto id = LuciaFixture::session(u"adaidle"_s, 2);
        const auto found = site.adapter().getSession(id);
        QVERIFY(found && *found);
        QVERIFY((*found)->id == id);
        QCOMPARE((*found)->userId, ada);
        QVERIFY((*found)->activeExpires < site.now() && (*found)->idleExpires > site.now());
        QCOMPARE((*found)->attributes.size(), 2);
        QCOMPARE(valueOf((*found)->attributes, u"ip"_s).toString(), u"192.0.2.7"_s);
        for (const auto &none : {id.toUpper(), id + u' ', u""_s, u"*"_s}) {
            const auto nothing = site.adapter().getSession(none);
            QVERIFY(nothing && !*nothing);
        }
        QCOMPARE(numbersOf(site, ada), u"1 3 2"_s); // in the order of their ids
        for (const auto &nobody : {u"nobody"_s, u""_s, ada.toUpper(), u"eve0000000000004"_s})
            QCOMPARE(numbersOf(site, nobody), QString());
    }

    void sets_data() { engines(); }
    void sets()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        QCOMPARE(site.write(&Adapter::setSession, row(u"new"_s, zoe)), u"done"_s);
        const auto made = site.adapter().getSession(u"new"_s);
        QVERIFY(made && *made);
        QCOMPARE((*made)->userId, zoe);
        QCOMPARE((*made)->activeExpires, 1'700'086'400'000);
        QCOMPARE((*made)->idleExpires, 1'701'296'000'000);
        QCOMPARE(valueOf((*made)->attributes, u"ip"_s).toString(), u"192.0.2.9"_s);
        QVERIFY(!valueOf((*made)->attributes, u"user_agent"_s).isValid());
        for (const auto &nobody : {u"nobody"_s, u""_s, zoe.toUpper()})
            QCOMPARE(site.write(&Adapter::setSession, row(u"newer"_s, nobody)), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(site.write(&Adapter::setSession, row(u"new"_s, ada)), site.fault(Kind::Constraint));
        auto odd = row(u"newer"_s, zoe);
        odd.attributes = {{u"no;thing"_s, 1}};
        QCOMPARE(site.write(&Adapter::setSession, odd), site.fault(Kind::Schema));
        QVERIFY(!*site.adapter().getSession(u"newer"_s));
    }

    void updates_data() { engines(); }
    void updates()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto id = LuciaFixture::session(u"adaidle"_s, 2);
        QCOMPARE(site.write(&Adapter::updateSession, id, SessionChange{{}, 5, 7, {}}), u"done"_s);
        QCOMPARE((*site.adapter().getSession(id))->activeExpires, 5);
        QCOMPARE((*site.adapter().getSession(id))->idleExpires, 7);
        const Attributes ip = {{u"ip"_s, u"192.0.2.9"_s}};
        QCOMPARE(site.write(&Adapter::updateSession, id, SessionChange{zoe, {}, {}, ip}), u"done"_s);
        const auto moved = *site.adapter().getSession(id);
        QCOMPARE(moved->userId, zoe);
        QCOMPARE(moved->idleExpires, 7);
        QCOMPARE(valueOf(moved->attributes, u"ip"_s).toString(), u"192.0.2.9"_s);
        QVERIFY(valueOf(moved->attributes, u"user_agent"_s).toString().startsWith(u"Mozilla"));
        QCOMPARE(site.write(&Adapter::updateSession, id, SessionChange()), u"done"_s);
        for (const auto &absent : {u"nobody's"_s, id.toUpper()})
            QCOMPARE(site.write(&Adapter::updateSession, absent, SessionChange{u"nobody"_s, 1, {}, {}}), u"done"_s);
        QCOMPARE(
            site.write(&Adapter::updateSession, id, SessionChange{u"nobody"_s, 1, {}, {}}), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(site.write(&Adapter::updateSession, id, SessionChange{{}, {}, {}, {{u"nothing"_s, 1}}}),
            site.fault(Kind::Schema));
        QCOMPARE((*site.adapter().getSession(id))->activeExpires, 5);
    }

    void deletes_data() { engines(); }
    void deletes()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        const auto id = LuciaFixture::session(u"adaidle"_s, 2);
        for (const auto &absent : {u"nobody's"_s, u""_s, id.toUpper()})
            QCOMPARE(site.write(&Adapter::deleteSession, absent), u"done"_s);
        QCOMPARE(numbersOf(site, ada), u"1 3 2"_s);
        QCOMPARE(site.write(&Adapter::deleteSession, id), u"done"_s);
        QCOMPARE(numbersOf(site, ada), u"1 3"_s);
        site.addSessions(u"many"_s, ada, 1203, auth::State::Active);
        for (const auto &absent : {u"nobody"_s, ada.toUpper()})
            QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, absent), u"done"_s);
        QCOMPARE(site.adapter().getSessionsByUserId(ada)->size(), std::size_t(1205));
        QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, ada), u"done"_s);
        QCOMPARE(site.value(u"select count(*) from "_s + site.sessions()).toInt(), 5);
    }

    // As on PlanetScale: nothing but our own look at the users keeps orphans out.
    void withoutForeignKeys_data() { engines(); }
    void withoutForeignKeys()
    {
        FETCH_ENGINE();
        AdapterOn<TestDatabase> site(engine);
        createAll(site, {u"auth_user"_s, u"user_key"_s, u"user_session"_s});
        site.run(u"insert into auth_user values ('a')"_s);
        const auto invalid = u"AUTH_INVALID_USER_ID"_s;
        QCOMPARE(site.write(&Adapter::setKey, auth::KeyRow{u"k"_s, u"nobody"_s, {}}), invalid);
        QCOMPARE(site.write(&Adapter::setSession, SessionRow{u"s"_s, u"nobody"_s, 1, 2, {}}), invalid);
        QCOMPARE(site.write(&Adapter::setSession, SessionRow{u"s"_s, u"A"_s, 1, 2, {}}), invalid);
        QCOMPARE(site.write(&Adapter::setSession, SessionRow{u"s"_s, u"a"_s, 1, 2, {}}), u"done"_s);
        // Of a user whose id only the collation takes for this one.
        site.run(u"insert into user_session values ('t', 'A', 1, 2)"_s);
        QCOMPARE(site.adapter().getSessionsByUserId(u"a"_s)->size(), std::size_t(1));
        QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, u"a"_s), u"done"_s);
        QCOMPARE(site.column(u"select id from user_session"_s), QStringList{u"t"_s});
    }

    // Lucia's own foreign key, where it sees what our look at the users does not, and another's.
    void foreignKeys_data() { engines(); }
    void foreignKeys()
    {
        FETCH_ENGINE();
        AdapterOn<TestDatabase> site(engine);
        createUsers(site, u"auth_user"_s);
        createUsers(site, u"old_user"_s);
        createUsers(site, u"team"_s);
        createKeys(site, u"user_key"_s, u"old_user"_s, u", unique (user_id)"_s);
        createSessions(site, u"user_session"_s, u"bigint"_s,
            u", team_id %1, foreign key (team_id) references team(id)"_s.arg(id(engine)));
        site.mapping.users.table = u"auth_user"_s;
        site.run(u"insert into auth_user values ('a'), ('b')"_s);
        site.run(u"insert into old_user values ('b')"_s);
        const auto constraint = site.fault(Kind::Constraint);
        // SQLite's error names no column; there is no race with another writer either.
        QCOMPARE(site.write(&Adapter::setKey, auth::KeyRow{u"k"_s, u"a"_s, {}}),
            engine == u"sqlite" ? constraint : u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(site.write(&Adapter::setKey, auth::KeyRow{u"k"_s, u"b"_s, {}}), u"done"_s);
        // One key a user is not one id a key; MySQL's error, without the values it quotes, tells them not apart.
        QCOMPARE(site.write(&Adapter::setKey, auth::KeyRow{u"l"_s, u"b"_s, {}}),
            engine == u"mysql" ? u"AUTH_DUPLICATE_KEY_ID"_s : constraint);
        QCOMPARE(site.write(&Adapter::setSession, SessionRow{u"s"_s, u"a"_s, 1, 2, {{u"team_id"_s, u"none"_s}}}),
            constraint);
        QCOMPARE(site.write(&Adapter::setSession, SessionRow{u"s"_s, u"a"_s, 1, 2, {{u"team_id"_s, QVariant()}}}),
            u"done"_s);
        QCOMPARE(site.write(&Adapter::updateSession, u"s"_s, SessionChange{{}, {}, {}, {{u"team_id"_s, u"none"_s}}}),
            constraint);
    }

    // An expiry that is no number is 0 to Lucia as well: dead.
    void expiriesOfNoNumber_data() { engines(); }
    void expiriesOfNoNumber()
    {
        FETCH_ENGINE();
        AdapterOn<TestDatabase> site(engine);
        createUsers(site, u"auth_user"_s);
        createKeys(site, u"user_key"_s);
        site.run(u"create table user_session (id varchar(9) primary key, user_id varchar(9), active_expires bigint, "
                 "idle_expires bigint)"_s);
        site.run(u"insert into user_session values ('s', 'a', null, 7)"_s);
        if (engine == u"sqlite")
            site.run(u"insert into user_session values ('t', 'a', 'never', 7), ('u', 'a', x'3335', 7.0)"_s);
        QCOMPARE((*site.adapter().getSession(u"s"_s))->activeExpires, 0);
        QCOMPARE((*site.adapter().getSession(u"s"_s))->idleExpires, 7);
        if (engine == u"sqlite") {
            QCOMPARE((*site.adapter().getSession(u"t"_s))->activeExpires, 0);
            QCOMPARE((*site.adapter().getSession(u"u"_s))->activeExpires, 35);
        }
    }

    void withoutTable_data() { engines(); }
    void withoutTable()
    {
        FETCH_ENGINE();
        AdapterSite site(engine);
        site.mapping.withoutSessions = true;
        auto &adapter = site.adapter();
        const auto id = LuciaFixture::session(u"adaidle"_s, 2);
        const auto schema = site.fault(Kind::Schema);
        const auto got = adapter.getSession(id);
        QVERIFY(!got);
        QCOMPARE(got.error().cause.code, auth::fault::noSessions.toString());
        QCOMPARE(numbersOf(site, ada), schema);
        QCOMPARE(site.write(&Adapter::setSession, row(u"new"_s, ada)), schema);
        QCOMPARE(site.write(&Adapter::updateSession, id, SessionChange{{}, 1, 1, {}}), schema);
        QCOMPARE(site.write(&Adapter::deleteSession, id), schema);
        QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, ada), schema);
        QVERIFY(*adapter.getUser(ada));
        QCOMPARE(site.value(u"select count(*) from "_s + site.sessions()).toInt(), 8);
    }
};

QTEST_GUILESS_MAIN(TestAdapterSessions)
#include "tst_adaptersessions.moc"

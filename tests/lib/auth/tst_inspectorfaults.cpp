#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "tables.h"

using namespace candela;
using namespace candela::tests;

class TestInspectorFaults : public QObject
{
    Q_OBJECT

private slots:
    // A file's triggers are its writer's: a hostile one would put back what is revoked, or change a hash.
    void triggersOfAFile()
    {
        LuciaFixture site(u"sqlite"_s);
        const auto connection = site.connect();
        QVERIFY(auth::inspect(*connection).value().triggers.isEmpty());
        site.run(u"create table other (id text)"_s);
        site.run(u"create trigger harmless after delete on other begin select 1; end"_s);
        site.run(u"create trigger back_door after delete on USER_SESSION begin "
                 "insert into user_session select 'x', old.user_id, 0, 0, '', ''; end"_s);
        site.run(u"create trigger \"swap ö\" after update on user_key begin select 1; end"_s);
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema);
        QStringList names;
        for (const auto &trigger : schema->triggers)
            names << trigger.name;
        names.sort();
        QCOMPARE(names, QStringList({u"back_door"_s, u"swap ö"_s}));
    }

    void emptyDatabase_data() { engines(); }
    void emptyDatabase()
    {
        FETCH_ENGINE();
        const TestDatabase test(engine);
        QCOMPARE(fault(look(test)), u"no-key-table "_s);
    }

    void noUserTable_data() { engines(); }
    void noUserTable()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createKeys(test, u"user_key"_s);
        createUsers(test, u"somebody"_s);
        QCOMPARE(fault(look(test)), u"no-user-table "_s);
    }

    void missingColumns_data() { engines(); }
    void missingColumns()
    {
        FETCH_ENGINE();
        const QStringList keyColumns = {u"id"_s, u"user_id"_s, u"hashed_password"_s};
        const QStringList sessionColumns = {u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s};
        const auto create = [](TestDatabase &test, const QString &table, const QStringList &columns) {
            QStringList typed;
            for (const auto &column : columns)
                typed << column + (column.endsWith(u"expires") ? u" bigint"_s : u" varchar(60)"_s);
            test.run(u"create table %1 (%2)"_s.arg(table, typed.join(u", ")));
        };
        const auto check = [&](const QString &column) {
            const auto without = [&](const QString &table, QStringList columns) {
                columns.removeAll(column.startsWith(table + u'.') ? column.section(u'.', 1) : QString());
                return columns;
            };
            TestDatabase test(engine);
            create(test, u"auth_user"_s, without(u"auth_user"_s, {u"id"_s, u"username"_s}));
            create(test, u"user_key"_s, without(u"user_key"_s, keyColumns));
            create(test, u"user_session"_s, without(u"user_session"_s, sessionColumns));
            QCOMPARE(plainFault(test, look(test)), u"missing-column "_s + column);
            Mapping mapping;
            mapping.users.table = u"auth_user"_s;
            mapping.keys.table = u"user_key"_s;
            mapping.sessions.table = u"user_session"_s;
            QCOMPARE(fault(look(test, mapping)).section(u' ', 0, 0), u"missing-column"_s);
        };
        check(u"auth_user.id"_s);
        for (const auto &column : keyColumns)
            check(u"user_key."_s + column);
        for (const auto &column : sessionColumns)
            check(u"user_session."_s + column);
    }

    void otherVersions_data() { engines(); }
    void otherVersions()
    {
        FETCH_ENGINE();
        TestDatabase v1(engine);
        createUsers(v1, u"auth_user"_s);
        createKeys(v1, u"auth_key"_s, {}, u", primary_key smallint not null, expires bigint"_s);
        createSessions(v1, u"auth_session"_s);
        QCOMPARE(plainFault(v1, look(v1)), u"lucia-v1 auth_key"_s);
        Mapping byHand;
        byHand.keys.table = u"auth_key"_s;
        QCOMPARE(plainFault(v1, look(v1, byHand)), u"lucia-v1 auth_key"_s);

        TestDatabase migrated(engine);
        createUsers(migrated, u"auth_user"_s);
        createKeys(migrated, u"auth_key"_s, {}, u", primary_key smallint, expires bigint"_s);
        createSessions(migrated, u"auth_session"_s);
        QCOMPARE(fault(look(migrated)), u"none"_s);

        TestDatabase v3(engine);
        createUsers(v3, u"auth_user"_s);
        v3.run(u"create table user_session (id int primary key, user_id int, expires_at int)"_s);
        QCOMPARE(plainFault(v3, look(v3)), u"lucia-v3 user_session"_s);

        createKeys(v3, u"user_key"_s);                          // half migrated: its sessions cannot be ended by us
        QCOMPARE(plainFault(v3, look(v3)), u"missing-column user_session.active_expires"_s);
    }

    void views_data() { engines(); }
    void views()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createUsers(test, u"auth_user"_s);
        createKeys(test, u"user_key"_s);
        createSessions(test, u"hidden"_s, u"bigint"_s, u", other int"_s);
        test.run(u"create view user_session as select id, user_id, active_expires, idle_expires from hidden"_s);
        const auto schema = look(test);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(schema->sessions->name().table, u"hidden"_s);
        Mapping mapping;
        mapping.sessions.table = u"user_session"_s;
        QCOMPARE(fault(look(test, mapping)), u"no-such-table user_session"_s);
    }

    void ambiguous_data() { engines(); }
    void ambiguous()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"auth_user"_s, u"one"_s, u"user_session"_s});
        createKeys(test, u"two"_s);
        QCOMPARE(plainFault(test, look(test)), u"ambiguous one, two"_s);
        Mapping mapping;
        mapping.keys.table = u"two"_s;
        const auto schema = look(test, mapping);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(schema->keys.name().table, u"two"_s);
        createKeys(test, u"user_key"_s);                        // the customary name decides
        QCOMPARE(look(test)->keys.name().table, u"user_key"_s);
    }

    void typesOfExpiries_data() { engines(); }
    void typesOfExpiries()
    {
        FETCH_ENGINE();
        const auto found = [&](const QString &type) {
            TestDatabase test(engine);
            if (engine == u"postgres")
                test.run(u"create domain moment as bigint"_s);
            createUsers(test, u"auth_user"_s);
            createKeys(test, u"user_key"_s);
            createSessions(test, u"user_session"_s, type);
            return plainFault(test, look(test));
        };
        QCOMPARE(found(u"bigint"_s), u"none"_s);
        QCOMPARE(found(u"integer"_s), u"none"_s);
        if (engine == u"mysql")
            QCOMPARE(found(u"bigint(20) unsigned"_s), u"none"_s);
        if (engine == u"postgres")
            QCOMPARE(found(u"moment"_s), u"none"_s);
        // SQLite's types bind nobody, so there each value is looked at.
        const auto text = engine == u"sqlite" ? u"none"_s : u"wrong-type user_session.active_expires"_s;
        QCOMPARE(found(u"varchar(20)"_s), text);
        QCOMPARE(found(u"numeric(20,2)"_s), text);
    }
};

QTEST_GUILESS_MAIN(TestInspectorFaults)
#include "tst_inspectorfaults.moc"

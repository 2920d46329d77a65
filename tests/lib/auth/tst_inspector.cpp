#include "sql/select.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "tables.h"

using namespace candela;
using namespace candela::tests;

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void documentedTables_data() { engines(); }
    void documentedTables()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        const auto schema = look(fixture);
        QCOMPARE(fault(schema), u"none"_s);
        const auto &expected = fixture.schema();
        QCOMPARE(schema->users.name(), expected.users.name());
        QCOMPARE(schema->keys.name(), expected.keys.name());
        QVERIFY(schema->sessions);
        QCOMPARE(schema->sessions->name(), expected.sessions->name());
        QCOMPARE(schema->userAttributes, expected.userAttributes);
        QCOMPARE(schema->sessionAttributes, expected.sessionAttributes);
        QVERIFY(schema->secretUserAttributes.isEmpty() && schema->secretSessionAttributes.isEmpty());
        QCOMPARE(schema->userAttribute(u"email"), 1);
        QCOMPARE(schema->userAttribute(u"not there"), -1);
    }

    void namesInTheWild_data() { engines(); }
    void namesInTheWild()
    {
        FETCH_ENGINE();
        const QList<Names> all
            = {{u"auth_user"_s, u"user_key"_s, u"user_session"_s}, {u"user"_s, u"user_key"_s, u"user_session"_s},
                {u"auth_user"_s, u"auth_key"_s, u"auth_session"_s}, {u"User"_s, u"Key"_s, u"Session"_s},
                {u"user"_s, u"key"_s, u"session"_s}, {u"auth_users"_s, u"auth_keys"_s, u"auth_sessions"_s},
                {u"users"_s, u"keys"_s, u"sessions"_s}, {u"account"_s, u"login"_s, u"session"_s}};
        for (const auto &names : all) {
            TestDatabase test(engine);
            createAll(test, names);
            test.run(u"create table bystander (id int, user_id int)"_s);
            const auto schema = look(test);
            QCOMPARE(fault(schema), u"none"_s);
            QCOMPARE(schema->users.name().table, names.users);
            QCOMPARE(schema->keys.name().table, names.keys);
            QCOMPARE(schema->sessions->name().table, names.sessions);
        }
    }

    void oddNames_data() { engines(); }
    void oddNames()
    {
        FETCH_ENGINE();
        const Names names{u"people \"of `ours`"_s, u"Schlüssel; drop"_s, u"select"_s};
        TestDatabase test(engine);
        createUsers(test, test.quoted(names.users));
        createUsers(test, u"users"_s);                          // a customary name, but the reference says otherwise
        createKeys(test, test.quoted(names.keys), test.quoted(names.users));
        createSessions(test, test.quoted(names.sessions));
        const auto schema = look(test);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(schema->users.name().table, names.users);
        QCOMPARE(schema->keys.name().table, names.keys);
        QCOMPARE(schema->sessions->name().table, names.sessions);
        const auto connection = test.connect();
        QVERIFY(connection->fetch(sql::from(schema->users).limit(1).select(schema->users.id)));
    }

    void noSessionTable_data() { engines(); }
    void noSessionTable()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createUsers(test, u"auth_user"_s);
        createKeys(test, u"user_key"_s);
        test.run(u"create table sessions (id int, user_id int, data int)"_s);      // another library's
        const auto schema = look(test);
        QCOMPARE(fault(schema), u"none"_s);
        QVERIFY(!schema->sessions);
        QVERIFY(schema->sessionColumns().isEmpty());
    }

    void withoutSessions_data() { engines(); }
    void withoutSessions()
    {
        FETCH_ENGINE();
        const LuciaFixture fixture(engine);
        Mapping mapping;
        mapping.withoutSessions = true;
        const auto schema = look(fixture, mapping);
        QCOMPARE(fault(schema), u"none"_s);
        QVERIFY(!schema->sessions);
    }

    void mapping_data() { engines(); }
    void mapping()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"people"_s, u"doors"_s, u"visits"_s});
        QCOMPARE(fault(look(test)), u"no-user-table "_s);
        Mapping mapping;
        mapping.users.table = u"people"_s;
        QCOMPARE(look(test, mapping)->users.name().table, u"people"_s);
        for (const auto member : {&Mapping::users, &Mapping::keys, &Mapping::sessions}) {
            auto wrong = mapping;
            wrong.*member = {{}, u"not there"_s};
            QCOMPARE(fault(look(test, wrong)), u"no-such-table not there"_s);
            wrong.*member = {u"elsewhere"_s, u"people"_s};
            QCOMPARE(fault(look(test, wrong)), u"no-such-table elsewhere.people"_s);
            wrong.*member = {{}, u"a"_s + QChar(0)};
            const auto refused = look(test, wrong);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Input);
        }
    }

    void secretAttributes_data() { engines(); }
    void secretAttributes()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        for (const auto &column : {u"totp_secret"_s, u"reset_token"_s, u"password_hint"_s, u"nickname"_s})
            fixture.run(u"alter table %1 add column %2 varchar(20)"_s.arg(fixture.users(), column));
        fixture.run(u"alter table %1 add column user_agent_hash varchar(20)"_s.arg(fixture.sessions()));
        const auto schema = look(fixture);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(schema->userAttribute(u"nickname"), 3);
        QCOMPARE(schema->userAttributes.size(), 4);
        QCOMPARE(schema->sessionAttributes.size(), 2);
        QStringList secret;
        for (const auto &column : schema->secretUserAttributes + schema->secretSessionAttributes)
            secret << column.name;
        QCOMPARE(secret.join(u' '), u"totp_secret reset_token password_hint user_agent_hash"_s);
    }

    void schemas()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        LuciaFixture test(engine);
        test.run(u"create schema \"App one\""_s);
        createUsers(test, u"\"App one\".auth_user"_s);
        createKeys(test, u"\"App one\".user_key"_s);
        createSessions(test, u"\"App one\".user_session"_s);
        QCOMPARE(fault(look(test)), u"ambiguous App one.user_key, public.user_key"_s);
        Mapping mapping;
        mapping.keys = {{}, u"user_key"_s};
        QCOMPARE(fault(look(test, mapping)), u"ambiguous App one.user_key, public.user_key"_s);
        mapping.keys.schema = u"App one"_s;
        const auto schema = look(test, mapping);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(schema->users.name(), (sql::TableName{u"App one"_s, u"auth_user"_s}));
        QCOMPARE(schema->sessions->name(), (sql::TableName{u"App one"_s, u"user_session"_s}));
        const auto connection = test.connect();
        const auto rows = connection->fetch(sql::from(schema->users).select(sql::count(schema->users)));
        QVERIFY(rows);
        QCOMPARE(rows->front()[sql::count(schema->users)], 0);
    }
};

QTEST_GUILESS_MAIN(TestInspector)
#include "tst_inspector.moc"

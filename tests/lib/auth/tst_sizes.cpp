#include "auth/sizes.h"
#include "support/fixture/engines.h"
#include "tables.h"

using namespace candela;
using namespace candela::tests;

class TestSizes : public QObject
{
    Q_OBJECT

    static void fill(TestDatabase &test, const QString &sessions, int count)
    {
        for (int i = 0; i < count; ++i)
            test.run(u"insert into %1 (id, user_id, active_expires, idle_expires) values ('%2', 'u', 1, 2)"_s.arg(
                sessions, QString::number(i)));
    }
    static void analyse(TestDatabase &test, const QString &table)
    {
        if (test.isServer())
            test.run((test.engine() == u"mysql" ? u"analyze table %1"_s : u"analyze %1"_s).arg(table));
    }
    static auth::Sizes sizes(const TestDatabase &test, const Schema &schema)
    {
        const auto connection = test.connect();
        const auto found = auth::estimate(*connection, schema);
        if (!found)
            qFatal("no sizes: %s", qPrintable(found.error().detail));
        return *found;
    }

private slots:
    void emptyAndFilled_data() { engines(); }
    void emptyAndFilled()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        const auto schema = look(test);
        if (engine == u"postgres")
            QVERIFY(!sizes(test, *schema).sessions);        // never analysed
        fill(test, test.quoted(u"session"_s), 200);
        for (const auto &name : {u"user"_s, u"key"_s, u"session"_s})
            analyse(test, test.quoted(name));
        const auto all = sizes(test, *schema);
        QCOMPARE(all.users, std::optional<qint64>(0));
        QCOMPARE(all.keys, std::optional<qint64>(0));
        QVERIFY(all.sessions);
        QVERIFY2(*all.sessions >= 180 && *all.sessions <= 220, qPrintable(QString::number(*all.sessions)));
    }

    // Before PostgreSQL has looked at a table for itself, as after a restore: a large one is not taken for a small one.
    void byTheirSizeWhereNobodyHasCounted()
    {
        NEED_ENGINE(u"postgres"_s);
        TestDatabase test(u"postgres"_s);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        test.run(u"insert into %1 (id, user_id, active_expires, idle_expires) select repeat('s', 30) || n, 'user00000000000', 1, 2 "
                 "from generate_series(1, 30000) n"_s.arg(test.quoted(u"session"_s)));
        const auto some = sizes(test, *look(test)).sessions;
        QVERIFY(some);
        QVERIFY2(*some > 15'000 && *some < 60'000, qPrintable(QString::number(*some)));
    }

    void noSessions_data() { engines(); }
    void noSessions()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        Mapping mapping;
        mapping.withoutSessions = true;
        QVERIFY(!sizes(test, *look(test, mapping)).sessions);
    }

    // Two tables whose names differ by case alone are two tables where the engine says so; odd names are quoted or bound.
    void namesLikeEachOther_data() { engines(); }
    void namesLikeEachOther()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"User"_s, u"Key"_s, u"Sess'ion"_s});
        if (engine != u"sqlite") {
            createSessions(test, test.quoted(u"sess'ion"_s));
            analyse(test, test.quoted(u"sess'ion"_s));
        }
        fill(test, test.quoted(u"Sess'ion"_s), 150);
        analyse(test, test.quoted(u"Sess'ion"_s));
        Mapping mapping;
        mapping.sessions.table = u"Sess'ion"_s;
        const auto schema = look(test, mapping);
        QCOMPARE(fault(schema), u"none"_s);
        const auto some = sizes(test, *schema).sessions;
        QVERIFY(some && *some >= 130 && *some <= 170);
        auto plain = *schema;                               // the connection's own schema
        plain.sessions.emplace(sql::TableName{{}, u"Sess'ion"_s});
        QCOMPARE(sizes(test, plain).sessions, some);
    }

    void schemas()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        TestDatabase test(engine);
        test.run(u"create schema shop"_s);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        createSessions(test, u"shop.session"_s);
        fill(test, u"shop.session"_s, 50);
        analyse(test, u"shop.session"_s);
        analyse(test, u"public.session"_s);
        Mapping mapping;
        mapping.users = {u"public"_s, u"user"_s};
        mapping.sessions = {u"shop"_s, u"session"_s};
        QCOMPARE(sizes(test, *look(test, mapping)).sessions, std::optional<qint64>(50));
        mapping.sessions.schema = u"public"_s;
        QCOMPARE(sizes(test, *look(test, mapping)).sessions, std::optional<qint64>(0));
    }

    void withoutNumbers()
    {
        TestDatabase test(u"sqlite"_s);
        createUsers(test, u"user"_s);
        createKeys(test, u"key"_s);
        test.run(u"create table session (id text primary key, user_id text not null, active_expires integer not null, "
                  "idle_expires integer not null) without rowid"_s);
        fill(test, u"session"_s, 3);
        const auto all = sizes(test, *look(test));
        QVERIFY(!all.sessions);
        QCOMPARE(all.users, std::optional<qint64>(0));
    }

    // A broken connection is no missing number.
    void failsWhereItCannotAsk_data() { engines(); }
    void failsWhereItCannotAsk()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        const auto schema = look(test);
        const auto connection = test.connect();
        connection->interrupt();
        const auto none = auth::estimate(*connection, *schema);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestSizes)
#include "tst_sizes.moc"

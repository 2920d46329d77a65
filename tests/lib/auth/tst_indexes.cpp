#include "support/fixture/engines.h"
#include "tables.h"

using namespace candela;
using namespace candela::tests;

// Which columns an index begins with, and whether expiries are numbers, as the database's own catalog tells it.
class TestIndexes : public QObject
{
    Q_OBJECT

    // "key.id session.idle_expires …", sorted.
    static QString indexed(const Schema &schema)
    {
        QStringList all;
        for (const auto &column : schema.indexed)
            all << column.table.table + u'.' + column.column;
        all.sort();
        return all.join(u' ');
    }

private slots:
    void primaryKeysAlone_data() { engines(); }
    void primaryKeysAlone()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        const auto schema = look(test);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(indexed(*schema), u"key.id session.id user.id"_s);
        QVERIFY(schema->isIndexed(schema->users.id.name()));
        QVERIFY(!schema->isIndexed(schema->sessions->userId.name()));
        QCOMPARE(schema->expiriesAreNumbers, engine != u"sqlite");
        QVERIFY(!schema->sessionsReferToUsers);
    }

    // By one column, and not by this together with another, of which a user's id alone may stand twice.
    void references_data() { engines(); }
    void references()
    {
        FETCH_ENGINE();
        for (const auto &[key, refers] : {std::pair{u", foreign key (user_id) references %1(id)"_s, true},
                 std::pair{u", realm %2, foreign key (user_id, realm) references %1(id, realm)"_s, false}}) {
            TestDatabase test(engine);
            const auto users = test.quoted(u"user"_s), text = id(engine);
            createUsers(test, users, u"realm %1, id"_s.arg(text));
            test.run(u"create unique index both_of_them on %1 (id, realm)"_s.arg(users));
            createKeys(test, test.quoted(u"key"_s), users);
            createSessions(test, u"session"_s, u"bigint"_s, QString(key).replace(u"%1"_s, users).replace(u"%2"_s, text));
            const auto schema = look(test);
            QCOMPARE(fault(schema), u"none"_s);
            QCOMPARE(schema->sessionsReferToUsers, refers);
        }
    }

    void expiriesThatMayLack_data() { servers(); }
    void expiriesThatMayLack()
    {
        FETCH_ENGINE();
        for (const auto &column : {u"active_expires"_s, u"idle_expires"_s}) {
            TestDatabase test(engine);
            createAll(test, {u"user"_s, u"key"_s, u"session"_s});
            test.run((engine == u"mysql" ? u"alter table session modify %1 bigint"_s
                                         : u"alter table session alter %1 drop not null"_s).arg(column));
            QCOMPARE(look(test)->expiriesAreNumbers, false);
        }
    }

    // Statements on a table session(id, user_id, active_expires, idle_expires), and what of it is indexed then.
    void kinds_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("statements");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &engines, const QString &statements, const QString &expected) {
            for (const auto &engine : engines.split(u' '))
                QTest::addRow("%s, %s", qPrintable(engine), name) << engine << statements << expected;
        };
        const auto all = u"sqlite mysql postgres"_s;
        row("plain", all, u"create index a on session (user_id)"_s, u"id user_id"_s);
        row("descending", all, u"create index a on session (idle_expires desc)"_s, u"id idle_expires"_s);
        row("of several columns", all, u"create index a on session (idle_expires, user_id)"_s, u"id idle_expires"_s);
        row("unique", all, u"create unique index a on session (active_expires, id)"_s, u"id active_expires"_s);
        row("twice", all, u"create index a on session (user_id); create index b on session (user_id, id)"_s, u"id user_id"_s);
        row("of a part", u"sqlite postgres"_s, u"create index a on session (user_id) where idle_expires > 5"_s, u"id"_s);
        row("of an expression", u"sqlite postgres"_s, u"create index a on session (lower(user_id))"_s, u"id"_s);
        row("an expression behind", u"sqlite postgres"_s, u"create index a on session (user_id, lower(id))"_s, u"id user_id"_s);
        row("another collation", u"sqlite"_s, u"create index a on session (user_id collate nocase)"_s, u"id"_s);
        row("another collation", u"postgres"_s, u"create index a on session (user_id collate \"C\")"_s, u"id"_s);
        row("for patterns", u"postgres"_s, u"create index a on session (user_id text_pattern_ops)"_s, u"id"_s);
        row("hashed", u"postgres"_s, u"create index a on session using hash (user_id)"_s, u"id"_s);
        row("of a beginning", u"mysql"_s, u"create index a on session (user_id(5))"_s, u"id"_s);
        row("of words", u"mysql"_s, u"create fulltext index a on session (user_id)"_s, u"id"_s);
        const auto again = u"drop table session; create table session (id %1, user_id text not null, active_expires bigint "
                            "not null, idle_expires bigint not null, %2"_s;
        row("no primary key", u"sqlite"_s, again.arg(u"text"_s, u"check (1 = 1))"_s), QString());
        row("a number as primary key", u"sqlite"_s, again.arg(u"integer"_s, u"primary key (id))"_s), u"id"_s);
        row("without numbers", u"sqlite"_s, again.arg(u"text"_s, u"primary key (id)) without rowid"_s), u"id"_s);
        row("a primary key of two", u"sqlite"_s, again.arg(u"text"_s, u"primary key (user_id, id))"_s), u"user_id"_s);
        row("no primary key", u"mysql"_s, u"alter table session drop primary key"_s, QString());
        row("no primary key", u"postgres"_s, u"alter table session drop constraint session_pkey"_s, QString());
    }
    void kinds()
    {
        FETCH_ENGINE();
        QFETCH(QString, statements);
        QFETCH(QString, expected);
        TestDatabase test(engine);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        for (const auto &statement : statements.split(u"; "_s))
            test.run(statement);
        const auto schema = look(test);
        QCOMPARE(fault(schema), u"none"_s);
        QStringList columns;
        for (const auto &column : {schema->sessions->id.name(), schema->sessions->userId.name(),
                 schema->sessions->activeExpires.name(), schema->sessions->idleExpires.name()}) {
            if (schema->isIndexed(column))
                columns << column.column;
        }
        QCOMPARE(columns.join(u' '), expected);
    }

    // The names are the database's own, in mixed case, and a neighbour's index is nobody else's.
    void namesOfPrisma_data() { engines(); }
    void namesOfPrisma()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        createAll(test, {u"User"_s, u"Key"_s, u"Session"_s});
        test.run(u"create table bystander (id int, user_id int)"_s);
        test.run(u"create index b on bystander (user_id)"_s);
        test.run(u"create index \"Session_userId_idx\" on \"Session\" (user_id)"_s
                     .replace(u'"', engine == u"mysql" ? u'`' : u'"'));
        const auto rename = u"alter table %1 rename column %2 to %3"_s;
        test.run(rename.arg(test.quoted(u"Session"_s), u"idle_expires"_s, test.quoted(u"idleExpires"_s)));
        test.run(u"create index i on %1 (%2)"_s.arg(test.quoted(u"Session"_s), test.quoted(u"idleExpires"_s)));
        Mapping mapping;
        mapping.sessionColumns = {{u"idle_expires"_s, u"idleExpires"_s}};
        const auto schema = look(test, mapping);
        QCOMPARE(fault(schema), u"none"_s);
        QCOMPARE(indexed(*schema), u"Key.id Session.id Session.idleExpires Session.user_id User.id"_s);
        QVERIFY(schema->isIndexed(schema->sessions->idleExpires.name()));
    }

    // Tables of one name in two schemas are two tables.
    void schemas()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        TestDatabase test(engine);
        test.run(u"create schema shop"_s);
        createAll(test, {u"user"_s, u"key"_s, u"session"_s});
        createUsers(test, u"shop.user"_s);
        createKeys(test, u"shop.key"_s);
        createSessions(test, u"shop.session"_s);
        test.run(u"create index a on shop.session (user_id)"_s);
        Mapping mapping;
        mapping.users.schema = mapping.keys.schema = mapping.sessions.schema = u"shop"_s;
        mapping.users.table = u"user"_s, mapping.keys.table = u"key"_s, mapping.sessions.table = u"session"_s;
        const auto theirs = look(test, mapping);
        QCOMPARE(fault(theirs), u"none"_s);
        QCOMPARE(indexed(*theirs), u"key.id session.id session.user_id user.id"_s);
        mapping.users.schema = mapping.keys.schema = mapping.sessions.schema = u"public"_s;
        QCOMPARE(indexed(*look(test, mapping)), u"key.id session.id user.id"_s);
    }
};

QTEST_GUILESS_MAIN(TestIndexes)
#include "tst_indexes.moc"

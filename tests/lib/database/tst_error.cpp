#include "statements.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace Qt::StringLiterals;
using database::Error;
using Kind = Error::Kind;

// Each kind of error, by the engine that means it; those of connections, files and transactions are in their own tests.
class TestError : public QObject
{
    Q_OBJECT

    static void statements(const QString &engine)
    {
        const bool mysql = engine == u"mysql", sqlite = engine == u"sqlite", server = !sqlite;
        const auto user = server ? u"auth_user"_s : u"\"user\""_s;
        const auto row = [&](const char *name, const QString &statement, Kind kind) {
            QTest::addRow("%s: %s", qPrintable(engine), name) << engine << statement << kind;
        };
        row("no such table", u"select 1 from not_there"_s, Kind::Schema);
        row("no such column", u"select not_there from user_key"_s, Kind::Schema);
        row("syntax", u"selekt 1"_s, Kind::Other);
        row("duplicate", u"insert into user_key (id, user_id) values ('username:bob', 'bob0000000000002')"_s,
            Kind::Constraint);
        row("no such user", u"insert into user_key (id, user_id) values ('x:y', 'nobody')"_s, Kind::Constraint);
        row("still referred to", u"delete from %1 where id = 'bob0000000000002'"_s.arg(user), Kind::Constraint);
        row("null", u"insert into user_key (id, user_id) values ('x:y', null)"_s, Kind::Constraint);
        row("left out", u"insert into user_session (id, user_id) values ('x', 'bob0000000000002')"_s, Kind::Constraint);
        row("check", u"insert into checked (id) values (0)"_s, Kind::Constraint);
        if (server) {
            row("too long", u"insert into narrow (id) values ('four')"_s, Kind::Input);
            row("no number", u"update user_session set idle_expires = 'x'"_s, Kind::Input);
            row("too large", u"update user_session set idle_expires = 99999999999999999999"_s, Kind::Input);
            row("too slow",
                mysql
                    ? u"select count(*) from information_schema.columns a, "
                        "information_schema.columns b, information_schema.columns c"_s
                    : u"select pg_sleep(20)"_s,
                Kind::Busy);
        } else {
            row("too large", u"select zeroblob(20000000)"_s, Kind::Input);
        }
    }

private slots:
    void kinds_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<Kind>("kind");
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s})
            statements(engine);
    }
    void kinds()
    {
        FETCH_ENGINE();
        QFETCH(QString, statement);
        QFETCH(Kind, kind);
        tests::LuciaFixture fixture(engine);
        fixture.run(u"create table narrow (id varchar(3))"_s);
        fixture.run(u"create table checked (id int check (id > 0))"_s);
        auto options = fixture.options();
        options.statementSeconds = 1;
        const auto connection = tests::opened(options);
        const auto answer = connection->run({statement, {}});
        QVERIFY(!answer);
        if (answer.error().kind != kind)
            qWarning() << answer.error().code << answer.error().detail;
        QCOMPARE(answer.error().kind, kind);
        QVERIFY(!answer.error().code.isEmpty());
        QVERIFY(!answer.error().detail.isEmpty());
        QVERIFY(connection->run({u"select 1"_s, {}}));
    }

    void rights_data() { tests::servers(); }
    void rights()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        auto options = fixture.options();
        const auto user = u"u"_s + options.name.right(20);
        const bool mysql = engine == u"mysql";
        fixture.run(
            (mysql ? u"create user %1 identified by 'pw'"_s : u"create role %1 login password 'pw'"_s).arg(user));
        fixture.run(u"grant select on %1 to %2"_s.arg(fixture.keys(), user));
        options.user = user;
        options.password = database::Secret(u"pw"_s);
        auto connection = database::Connection::open(options);
        if (connection) {
            QVERIFY((*connection)->run({u"select id from user_key limit 1"_s, {}}));
            for (const auto &statement :
                {u"delete from user_key"_s, u"select id from user_session limit 1"_s, u"drop table user_key"_s}) {
                const auto answer = (*connection)->run({statement, {}});
                QVERIFY(!answer);
                QCOMPARE(answer.error().kind, Kind::Denied);
            }
            connection->reset();
        }
        fixture.run(u"revoke select on %1 from %2"_s.arg(fixture.keys(), user));
        fixture.run((mysql ? u"drop user "_s : u"drop role "_s) + user);
        QVERIFY(connection);
    }

    void fullDisk()
    {
        tests::LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect();
        QVERIFY(connection->run({u"pragma max_page_count = 1"_s, {}}));        // as small as it can be made
        fixture.run(u"create table big (text)"_s);
        Kind kind = Kind::Other;
        for (int i = 0; i < 200 && kind == Kind::Other; ++i) {
            const auto answer = connection->run({u"insert into big values (randomblob(10000))"_s, {}});
            kind = answer ? Kind::Other : answer.error().kind;
        }
        QCOMPARE(kind, Kind::Full);
    }

    void namesAreShownAsTheyAre_data() { tests::servers(); }
    void namesAreShownAsTheyAre()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        const auto connection = database.connect();
        const auto mark = connection->dialect().placeholder(1);
        for (const auto &values : {QVariantList(), QVariantList{1}}) {
            const auto answer = connection->run(
                {u"select %1 from "_s.arg(values.isEmpty() ? u"1"_s : mark) + database.quoted(u"Größe漢"_s), values});
            QVERIFY(!answer);
            QVERIFY2(answer.error().detail.contains(u"Größe漢"), qPrintable(answer.error().detail));
        }
    }

    // What the engines put into their messages must not come with them.
    void valuesAreLeftOut_data() { tests::servers(); }
    void valuesAreLeftOut()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        fixture.run(u"create table secret (id varchar(60) primary key, n int check (n > 0))"_s);
        const auto connection = fixture.connect();
        for (const auto &statement :
            {u"insert into secret values ('c4nary', 1)"_s, u"insert into secret values ('c4nary'') for key', 0)"_s,
                u"insert into secret values ('c4nary', 1)"_s, u"insert into secret values ('c4nary'' for key x', 1)"_s,
                u"insert into secret values ('c4nary'' for key x', 1)"_s, u"update secret set n = 'c4nary'"_s}) {
            const auto answer = connection->run({statement, {}});
            if (!answer)
                QVERIFY2(!answer.error().detail.contains(u"c4nary"), qPrintable(answer.error().detail));
        }
    }

    void harmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"table is full"_s << u"table is full"_s;
        QTest::newRow("control") << u"a\x1b[31mb\nc\x7f\x9b"_s << u"a [31mb c"_s;
        QTest::newRow("bidi") << u"abc\u202E\u2066xyz\u200B"_s << u"abc xyz"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"a b"_s;
        QTest::newRow("markup stays text") << u"<img src=x>"_s << u"<img src=x>"_s;
        QTest::newRow("postgres key") << u"Key (id)=(tok(e)n) already exists."_s << u"Key (id)=(…) already exists."_s;
        QTest::newRow("postgres row") << u"Failing row contains (a, b, s2:x)."_s << u"Failing row contains (…)."_s;
        QTest::newRow("postgres type") << u"invalid input syntax for type uuid: \"tok\"en\""_s
                                       << u"invalid input syntax for type uuid: \"…\""_s;
        QTest::newRow("mysql entry") << u"Duplicate entry 'to' for ken' for key 'PRIMARY'"_s
                                     << u"Duplicate entry '…'"_s;
        QTest::newRow("mysql value") << u"Incorrect string value: '\\xF0' for column `a`.`b`"_s
                                     << u"Incorrect string value: '…' for column `a`.`b`"_s;
        QTest::newRow("unfinished") << u"Duplicate entry 'token"_s << u"Duplicate entry '…'"_s;
        QTest::newRow("long") << QString(5000, u'x') << QString(500, u'x') + u'…';
        QTest::newRow("pair at the cut") << QString(499, u'x') + u"\U0001F4DA\U0001F4DA"_s << QString(499, u'x') + u'…';
        QTest::newRow("empty") << QString() << QString();
    }
    void harmless()
    {
        QFETCH(QString, text);
        QTEST(database::harmless(text), "expected");
    }
};

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"

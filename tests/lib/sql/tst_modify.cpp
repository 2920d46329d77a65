#include "database/transact.h"
#include "shelf.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace Qt::StringLiterals;
using database::Transaction;
using tests::BookTable;

class TestModify : public QObject
{
    Q_OBJECT

    static BookTable tableNamed(const QString &name) { return {{{}, name}}; }

    // A committed write, or -1.
    template <class S> static qint64 write(database::Connection &connection, const S &statement)
    {
        return database::write(connection, statement).value_or(-1);
    }

    // A table and a column of this name, beside another table that must stay untouched.
    static void oddName(tests::TestDatabase &database, database::Connection &connection, const QString &name)
    {
        QVERIFY(connection.dialect().accepts(name));
        const auto type = database.engine() == u"mysql" ? u"varchar(200)"_s : u"text"_s;
        const auto quoted = database.quoted(name);
        // Not by TestDatabase::run(), where a question mark stands for a value.
        const auto create = [&](const QString &table) {
            return connection.run(
                {u"create table "_s + table + u"(id "_s + type + u" not null primary key, author "_s + type
                        + u" not null, title "_s + type + u", year bigint not null, "_s + quoted + u' ' + type + u')',
                    {}});
        };
        QVERIFY2(create(quoted) && create(u"bystander"_s), qPrintable(name));
        database.run(u"insert into bystander (id, author, year) values ('1', 'a', 1)"_s);

        const auto b = tableNamed(name);
        const sql::DynamicColumn odd{{b.name(), name}};
        QCOMPARE(write(connection,
                     sql::insertInto(b).set(b.id, u"1"_s).set(b.author, u"a"_s).set(b.year, 1).set(odd, u"value"_s)),
            1);
        const auto rows
            = connection.fetch(sql::from(b).orderBy(sql::ascending(b.id)).limit(9).select(b.id).with({odd}));
        QVERIFY2(rows, qPrintable(name));
        QCOMPARE(rows->size(), std::size_t(1));
        QCOMPARE(rows->front().rest().front().toString(), u"value"_s);
        QCOMPARE(write(connection, sql::update(b).set(b.year, 2).where(b.id == u"1"_s)), 1);
        QCOMPARE(write(connection, sql::deleteFrom(b).where(b.id == u"1"_s)), 1);
        QCOMPARE(database.value(u"select count(*) from bystander"_s).toInt(), 1);
        QVERIFY(connection.run({u"drop table "_s + quoted, {}}));
        database.run(u"drop table bystander"_s);
    }

private slots:
    void insertUpdateDelete_data() { tests::engines(); }
    void insertUpdateDelete()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        tests::createBooks(database);
        const auto connection = database.connect();
        const auto b = tableNamed(u"book"_s);
        const sql::DynamicColumn note{{b.name(), u"note"_s}};
        for (int i = 0; i < 4; ++i)
            QCOMPARE(write(*connection,
                         sql::insertInto(b)
                             .set(b.id, QString::number(i))
                             .set(b.author, u"'; -- \U0001F4DA"_s)
                             .set(b.title, std::nullopt)
                             .set(b.year, i)
                             .set(note, u"n%1"_s.arg(i))),
                1);
        QCOMPARE(database.value(u"select author from book where id = '3'"_s).toString(), u"'; -- \U0001F4DA"_s);
        QCOMPARE(database.value(u"select note from book where id = '3'"_s).toString(), u"n3"_s);
        QCOMPARE(database.value(u"select count(*) from book where title is null"_s).toInt(), 4);

        QCOMPARE(write(*connection, sql::update(b).set(b.title, u"T"_s).set(b.year, 9).where(b.year >= 2)), 2);
        QCOMPARE(
            database.column(u"select id from book where title = 'T' and year = 9 order by id"_s).join(u' '), u"2 3"_s);
        QCOMPARE(
            write(*connection, sql::update(b).set(b.title, std::nullopt).where(b.id == u"2"_s && b.title == u"T"_s)),
            1);
        QVERIFY(database.value(u"select title from book where id = '2'"_s).isNull());
        QCOMPARE(write(*connection, sql::update(b).set(b.title, u"T"_s).where(b.id == u"none"_s)), 0);

        QCOMPARE(write(*connection, sql::deleteFrom(b).where(sql::in(b.id, {u"0"_s, u"3"_s, u"none"_s}))), 2);
        QCOMPARE(database.column(u"select id from book order by id"_s).join(u' '), u"1 2"_s);
        QCOMPARE(write(*connection, sql::update(b).set(b.year, 1).everyRow()), 2);
        QCOMPARE(write(*connection, sql::deleteFrom(b).everyRow()), 2);
        QCOMPARE(database.value(u"select count(*) from book"_s).toInt(), 0);
    }

    // Affected means matched, also where the new value is the old one: what compares and swaps relies on it.
    void unchangedRowsCount_data() { tests::engines(); }
    void unchangedRowsCount()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        tests::createBooks(database);
        database.run(u"insert into book (id, author, year) values ('1', 'a', 5)"_s);
        const auto connection = database.connect();
        const auto b = tableNamed(u"book"_s);
        QCOMPARE(write(*connection, sql::update(b).set(b.year, 5).where(b.id == u"1"_s)), 1);
    }

    void oddNames_data() { tests::engines(); }
    void oddNames()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        const auto connection = database.connect();
        for (const auto &name : {u"two words"_s, u"a\"b"_s, u"a`b"_s, u"`a`"_s, u"\"a\""_s, u"a'b"_s, u"a.b"_s,
                 u"[a]"_s, u"a;b--c"_s, u"a\\b"_s, u"select"_s, u"User"_s, u"user"_s, u"table?"_s, u"$1"_s, u"%s"_s,
                 u"Ünïcödé漢字"_s, QString(63, u'x'), QString(31, u'ä'), u"a/*b"_s})
            oddName(database, *connection, name);
    }

    void schemas()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::TestDatabase database(engine);
        for (const auto &schema : {u"Sales Dept"_s, u"public"_s}) {
            if (schema != u"public")
                database.run(u"create schema "_s + database.quoted(schema));
            database.run(
                u"create table %1.book (id text primary key, author text not null, title text, year bigint not null)"_s
                    .arg(database.quoted(schema)));
        }
        const auto connection = database.connect();
        const BookTable b{{u"Sales Dept"_s, u"book"_s}};
        QCOMPARE(write(*connection, sql::insertInto(b).set(b.id, u"1"_s).set(b.author, u"a"_s).set(b.year, 1)), 1);
        QCOMPARE(database.value(u"select count(*) from \"Sales Dept\".book"_s).toInt(), 1);
        QCOMPARE(database.value(u"select count(*) from public.book"_s).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestModify)
#include "tst_modify.moc"

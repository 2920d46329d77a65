#include "auth/inspector.h"
#include "auth/keptsessions.h"
#include "sql/conditions.h"
#include "sql/modify.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::KeptSessions;
using auth::State;
using database::Transaction;

class TestKeptSessions : public QObject
{
    Q_OBJECT

    static std::vector<auth::KeptSession> taken(
        database::Connection &connection, const auth::Schema &schema, const QStringList &ids)
    {
        const auto &s = *schema.sessions;
        const auto rows = database::transact(connection, [&](Transaction &transaction) {
            return KeptSessions::read(transaction, schema, sql::in(s.id, ids), 100).and_then([&](auto kept) {
                return transaction.execute(sql::deleteFrom(s).where(sql::in(s.id, ids))).map([&](qint64) { return kept; });
            });
        }, database::Sight::Steady);
        return rows ? *rows : std::vector<auth::KeptSession>();
    }
    // Every value of every row with its type, as the engine itself says it.
    static QStringList told(TestDatabase &site, const QString &table, const QStringList &columns)
    {
        QStringList parts;
        for (const auto &column : columns) {
            const auto name = site.quoted(column);
            parts << (site.engine() == u"sqlite"_s ? u"typeof(%1) || ':' || coalesce(hex(cast(%1 as blob)), '')"_s.arg(name)
                    : site.engine() == u"mysql"_s  ? u"coalesce(hex(%1), 'NULL')"_s.arg(name)
                                                   : u"coalesce(cast(%1 as text), 'NULL')"_s.arg(name));
        }
        QStringList rows;
        for (const auto &row : site.run(u"select %1 from %2 order by 1"_s.arg(parts.join(u", "_s), table))) {
            for (const auto &value : row)
                rows << value.toString();
        }
        return rows;
    }

private slots:
    void putsBackWhatWas_data() { engines(); }
    void putsBackWhatWas()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const QStringList columns = {u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s, u"user_agent"_s, u"ip"_s};
        site.run(u"update %1 set user_agent = ? where id = ?"_s.arg(site.sessions()),
            {u"'; drop table x --\n\"日本 \U0001F600"_s, LuciaFixture::session(u"adaidle"_s, 2)});
        site.run(u"update %1 set ip = null where id = ?"_s.arg(site.sessions()), {LuciaFixture::session(u"adaidle"_s, 2)});
        const auto before = told(site, site.sessions(), columns);
        const auto connection = site.connect();
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema);

        const auto ids = site.column(u"select id from "_s + site.sessions());
        const auto kept = taken(*connection, *schema, ids);
        QCOMPARE(kept.size(), std::size_t(8));
        QCOMPARE(site.value(u"select count(*) from "_s + site.sessions()).toInt(), 0);

        const auto put = KeptSessions::putBack(*connection, *schema, kept);
        QVERIFY2(put, put ? "" : qPrintable(put.error().detail));
        QCOMPARE(put->done, 8);
        QCOMPARE(put->there + put->userGone, 0);
        QCOMPARE(told(site, site.sessions(), columns), before);

        // Once more, as after a failure: nothing is there twice.
        const auto again = KeptSessions::putBack(*connection, *schema, kept);
        QVERIFY(again);
        QCOMPARE(again->there, 8);
        QCOMPARE(again->done, 0);
        QCOMPARE(told(site, site.sessions(), columns), before);
    }

    void leavesWhoIsGone_data() { engines(); }
    void leavesWhoIsGone()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto connection = site.connect();
        const auto kept = taken(*connection, site.schema(),
            {LuciaFixture::session(u"zoedead"_s, 8), LuciaFixture::session(u"adaidle"_s, 2)});
        QCOMPARE(kept.size(), std::size_t(2));
        site.run(u"delete from %1 where id = ?"_s.arg(site.users()), {u"zoe0000000000005"_s});
        const auto put = KeptSessions::putBack(*connection, site.schema(), kept);
        QVERIFY(put);
        QCOMPARE(put->done, 1);
        QCOMPARE(put->userGone, 1);
        QCOMPARE(site.value(u"select count(*) from %1 where user_id = ?"_s.arg(site.sessions()), {u"zoe0000000000005"_s}).toInt(), 0);
    }

    // Integers, reals, texts, blobs of decimal text and NULL, in columns of any affinity.
    void keepsStorageClasses_data()
    {
        QTest::addColumn<QString>("type");
        for (const auto *type : {"integer", "bigint", "blob", "text", "real", ""})
            QTest::newRow(*type ? type : "no type") << QString::fromLatin1(type);
    }
    void keepsStorageClasses()
    {
        QFETCH(QString, type);
        TestDatabase site(u"sqlite"_s);
        site.run(u"create table user (id text primary key)"_s);
        site.run(u"create table user_key (id text primary key, user_id text, hashed_password text)"_s);
        site.run(u"create table user_session (id text primary key, user_id text not null, active_expires %1, idle_expires %1, extra)"_s.arg(type));
        site.run(u"insert into user values ('ada')"_s);
        QStringList ids;
        for (const auto &value : {u"1795434427956"_s, u"1795434427956.0"_s, u"1795434427956.5"_s, u"'1795434427956'"_s,
                 u"'1795434427956.0'"_s, u"cast('1795434427956' as blob)"_s, u"x'00ff'"_s, u"null"_s, u"''"_s, u"9.3e18"_s,
                 u"-0.0"_s, u"9223372036854775807"_s}) {
            ids << u"s%1"_s.arg(ids.size());
            site.run(u"insert into user_session values ('%1', 'ada', %2, %2, %2)"_s.arg(ids.back(), value));
        }
        const QStringList columns = {u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s, u"extra"_s};
        const auto before = told(site, u"user_session"_s, columns);
        const auto connection = site.connect();
        auth::Schema schema{auth::UserTable({{}, u"user"_s}), auth::KeyTable({{}, u"user_key"_s}),
            auth::SessionTable({{}, u"user_session"_s}), {}, {{u"extra"_s, {}}}};
        const auto kept = taken(*connection, schema, ids);
        QCOMPARE(kept.size(), std::size_t(ids.size()));
        QVERIFY(KeptSessions::putBack(*connection, schema, kept));
        QCOMPARE(told(site, u"user_session"_s, columns), before);
    }

    // Attributes of whatever type a site gives them.
    void keepsEveryType_data() { servers(); }
    void keepsEveryType()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const bool mysql = engine == u"mysql"_s;
        const QList<std::pair<QString, QString>> types = mysql
            ? QList<std::pair<QString, QString>>{{u"varbinary(20)"_s, u"x'00ff2700'"_s}, {u"blob"_s, u"x'c3280a'"_s},
                  {u"datetime(6)"_s, u"'2026-03-29 02:30:00.123456'"_s}, {u"timestamp(6) null"_s, u"'2026-03-29 01:30:00.654321'"_s},
                  {u"decimal(30,10)"_s, u"12345678901234567890.0123456789"_s}, {u"double"_s, u"0.1"_s}, {u"float"_s, u"0.3"_s},
                  {u"bigint unsigned"_s, u"18446744073709551615"_s}, {u"boolean"_s, u"true"_s},
                  {u"enum('a', 'ü')"_s, u"'ü'"_s}, {u"json"_s, u"'{\"a\": [1, null]}'"_s}, {u"char(5)"_s, u"'a '"_s},
                  {u"time"_s, u"'-12:34:56'"_s}, {u"year"_s, u"2026"_s}}
            : QList<std::pair<QString, QString>>{{u"bytea"_s, u"'\\x00ff2700'"_s}, {u"uuid"_s, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s},
                  {u"timestamptz"_s, u"'2026-03-29 02:30:00.123456+02'"_s}, {u"timestamp"_s, u"'2026-03-29 02:30:00.654321'"_s},
                  {u"numeric(30,10)"_s, u"12345678901234567890.0123456789"_s}, {u"double precision"_s, u"0.1"_s}, {u"real"_s, u"0.3"_s},
                  {u"jsonb"_s, u"'{\"a\": [1, null]}'"_s}, {u"json"_s, u"'{\"b\":1,  \"a\":2}'"_s}, {u"boolean"_s, u"true"_s},
                  {u"text[]"_s, u"array['a', null, 'ü\"']"_s}, {u"interval"_s, u"'1 mon 2 days 03:04:05.6'"_s},
                  {u"date"_s, u"'infinity'"_s}, {u"smallint"_s, u"-32768"_s}, {u"cidr"_s, u"'10.0.0.0/8'"_s}};
        QStringList columns{u"id"_s, u"user_id"_s, u"active_expires"_s, u"idle_expires"_s};
        const auto id = LuciaFixture::session(u"adaidle"_s, 2);
        for (const auto &[type, value] : types) {
            columns << u"extra%1"_s.arg(columns.size());
            site.run(u"alter table %1 add column %2 %3"_s.arg(site.sessions(), columns.back(), type));
            site.run(u"update %1 set %2 = %3 where id = '%4'"_s.arg(site.sessions(), columns.back(), value, id));
        }
        const auto before = told(site, site.sessions(), columns);
        const auto connection = site.connect();
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema);
        const auto kept = taken(*connection, *schema, {id, LuciaFixture::session(u"adaactive"_s, 1)});
        QCOMPARE(kept.size(), std::size_t(2));
        const auto put = KeptSessions::putBack(*connection, *schema, kept);
        QVERIFY2(put, put ? "" : qPrintable(put.error().detail));
        QCOMPARE(told(site, site.sessions(), columns), before);
    }

    // What is read stays as it is until it is removed, or the transaction is begun again and reads the new state.
    void keepsWhatARenewalMade_data() { servers(); }
    void keepsWhatARenewalMade()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto connection = site.connect();
        const auto id = LuciaFixture::session(u"adaidle"_s, 2);
        const auto &s = *site.schema().sessions;
        int tries = 0;
        const auto kept = database::transact(*connection, [&](Transaction &transaction) {
            return KeptSessions::read(transaction, site.schema(), s.id == id, 10).and_then([&](auto rows) {
                // PostgreSQL: the renewal comes between reading and removing. MySQL keeps it waiting, so there it comes
                // before the next try.
                if (++tries == 1 && engine == u"postgres"_s)
                    site.run(u"update %1 set active_expires = 4102444800000 where id = ?"_s.arg(site.sessions()), {id});
                return transaction.execute(sql::deleteFrom(s).where(s.id == id)).map([&](qint64) { return rows; });
            });
        }, database::Sight::Steady);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(tries, engine == u"postgres"_s ? 2 : 1);
        QCOMPARE(kept->size(), std::size_t(1));
        if (engine == u"postgres"_s)
            QCOMPARE(kept->front().values.at(2).toLongLong(), 4102444800000);
    }
};

QTEST_GUILESS_MAIN(TestKeptSessions)
#include "tst_keptsessions.moc"

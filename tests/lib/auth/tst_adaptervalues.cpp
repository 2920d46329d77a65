#include "adaptersite.h"
#include "auth/attributecolumns.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::Adapter;
using auth::KeyRow;
using auth::UserRow;
using Kind = database::Error::Kind;

// Any ids and any attributes come back as they were written.
class TestAdapterValues : public QObject
{
    Q_OBJECT

    using Site = AdapterOn<TestDatabase>;

    // Tables without foreign keys; `columns` are the users' own.
    static void create(Site &site, const QString &id, const QString &columns = {})
    {
        const auto text = site.engine() == u"mysql" ? u"varchar(190)"_s : u"text"_s;
        site.run(u"create table auth_user (id %1 primary key%2)"_s.arg(id, columns));
        site.run(u"create table user_key (id %1 primary key, user_id %2 not null, hashed_password %1)"_s.arg(text, id));
        site.run(u"create table user_session (id %1 primary key, user_id %2 not null, active_expires bigint not null, "
                 "idle_expires bigint not null)"_s.arg(text, id));
    }
    // Written through the adapter, read, written as read to another user, and read again.
    static void roundTrip(Site &site, const Attributes &values)
    {
        QCOMPARE(site.write(&Adapter::setUser, UserRow{u"1"_s, values}, std::optional<KeyRow>()), u"done"_s);
        const auto first = site.adapter().getUser(u"1"_s);
        QVERIFY(first && *first);
        for (const auto &[column, value] : values)
            QCOMPARE(valueOf((*first)->attributes, column), value);
        QCOMPARE(
            site.write(&Adapter::setUser, UserRow{u"2"_s, (*first)->attributes}, std::optional<KeyRow>()), u"done"_s);
        const auto second = site.adapter().getUser(u"2"_s);
        QVERIFY(second && *second);
        QCOMPARE((*second)->attributes, (*first)->attributes);
        Attributes none;
        for (const auto &[column, value] : values)
            none.append({column, QVariant()});
        QCOMPARE(site.write(&Adapter::updateUser, u"2"_s, none), u"done"_s);
        const auto emptied = site.adapter().getUser(u"2"_s);
        QCOMPARE((*emptied)->attributes.size(), values.size());
        for (const auto &[column, value] : (*emptied)->attributes)
            QVERIFY2(!value.isValid(), qPrintable(column));
    }

private slots:
    void ids_data() { engines(); }
    void ids()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto text = engine == u"mysql" ? u"varchar(190) character set utf8mb4 collate utf8mb4_bin"_s : u"text"_s;
        create(site, text);
        for (const auto &table : {u"user_key"_s, u"user_session"_s}) {
            if (engine == u"mysql")
                site.run(u"alter table %1 modify id %2"_s.arg(table, text));
        }
        const QStringList ids = {u""_s, u"'"_s, u"\"`\\%_$1?"_s, u"é"_s, u"e\u0301"_s, u"日本語"_s, u"\U0001F511"_s,
            u"a\nb\tc"_s, u" a"_s, u"A"_s, u"a"_s, QString(180, u'x')};
        for (const auto &id : ids) {
            QCOMPARE(
                site.write(&Adapter::setUser, UserRow{id, {}}, std::optional(KeyRow{u"k:"_s + id, id, id})), u"done"_s);
            QCOMPARE(site.write(&Adapter::setSession, auth::SessionRow{u"s:"_s + id, id, 1, 2, {}}), u"done"_s);
        }
        for (const auto &id : ids) {
            const auto user = site.adapter().getUser(id);
            QVERIFY2(user && *user && (*user)->id == id, qPrintable(id));
            const auto keys = site.adapter().getKeysByUserId(id);
            QVERIFY2(keys && keys->size() == 1 && keys->front().id == u"k:"_s + id, qPrintable(id));
            QVERIFY(keys->front().hashedPassword == id);
            QCOMPARE(site.adapter().getSessionsByUserId(id)->size(), std::size_t(1));
        }
        for (const auto &id : ids) {
            QCOMPARE(site.write(&Adapter::deleteKeysByUserId, id), u"done"_s);
            QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, id), u"done"_s);
            QCOMPARE(site.write(&Adapter::deleteUser, id), u"done"_s);
        }
        QCOMPARE(site.value(u"select count(*) from auth_user"_s).toInt(), 0);
        // PostgreSQL's text has no NUL.
        const auto nul = u"a\0b"_s;
        const auto done = engine == u"postgres" ? site.fault(Kind::Input) : u"done"_s;
        QCOMPARE(site.write(&Adapter::setUser, UserRow{nul, {}}, std::optional<KeyRow>()), done);
        const auto there = site.adapter().getUser(nul);
        QCOMPARE(there && *there && (*there)->id == nul, engine != u"postgres");
        QVERIFY(!site.adapter().getUser(u"a"_s).value_or(std::nullopt));
    }

    void typedIds_data() { engines(); }
    void typedIds()
    {
        FETCH_ENGINE();
        typed(engine, u"bigint"_s, u"1234567890123456789"_s, u"1234567890123456788"_s);
        typed(engine, u"integer"_s, u"12"_s, u"7"_s);
        if (engine == u"postgres")
            typed(engine, u"uuid"_s, u"6f1c1b7e-2f2b-4f6e-9c56-0a1b2c3d4e5f"_s,
                u"6f1c1b7e-2f2b-4f6e-9c56-0a1b2c3d4e50"_s);
    }

    void types_data() { engines(); }
    void types()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto text = QVariant(u"é ' \" \\ \U0001F511"_s), noText = QVariant(u""_s);
        const auto bytes = QVariant(QByteArray("\0\xff'\\", 4));
        if (engine == u"sqlite") {
            create(site, u"text"_s, u", a integer, b real, c text, d blob, e, f boolean, g datetime, h"_s);
            roundTrip(site,
                {{u"a"_s, Q_INT64_C(9007199254740993)}, {u"b"_s, 0.1 + 0.2}, {u"c"_s, text}, {u"d"_s, bytes},
                    {u"e"_s, 1.5}, {u"f"_s, Q_INT64_C(1)}, {u"g"_s, u"2023-01-02T03:04:05Z"_s}, {u"h"_s, noText}});
        } else if (engine == u"postgres") {
            create(site, u"text"_s,
                u", a bigint, b double precision, c varchar(50), d bytea, e boolean, f timestamptz, "
                "g date, h numeric(30, 10), i uuid, j jsonb, k int[], l smallint, m text, n inet, o real, "
                "p timestamp"_s);
            roundTrip(site,
                {{u"a"_s, Q_INT64_C(9223372036854775807)}, {u"b"_s, u"0.30000000000000004"_s}, {u"c"_s, text},
                    {u"d"_s, bytes}, {u"e"_s, false}, {u"f"_s, u"2023-01-02 03:04:05.123456+00"_s},
                    {u"g"_s, u"2023-01-02"_s}, {u"h"_s, u"12345678901234567890.0123456789"_s},
                    {u"i"_s, u"6f1c1b7e-2f2b-4f6e-9c56-0a1b2c3d4e5f"_s}, {u"j"_s, u"{\"a\": [1, null]}"_s},
                    {u"k"_s, u"{1,NULL,2}"_s}, {u"l"_s, Q_INT64_C(-5)}, {u"m"_s, noText}, {u"n"_s, u"::1"_s},
                    {u"o"_s, u"1.1"_s}, {u"p"_s, u"2023-03-26 02:30:00.5"_s}});
        } else {
            create(site, u"varchar(50)"_s,
                u", a bigint, b double, c varchar(50), d blob, e tinyint(1), f datetime(6), "
                "g date, h decimal(30, 10), i bigint unsigned, j json, k time(3), l tinyint unsigned, m longtext, "
                "n varbinary(9), o enum('x', 'y'), p timestamp(3) null, q year, r bit(1), s longblob, t point"_s);
            roundTrip(site,
                {{u"a"_s, Q_INT64_C(-9223372036854775807)}, {u"b"_s, u"0.30000000000000004"_s}, {u"c"_s, text},
                    {u"d"_s, bytes}, {u"e"_s, Q_INT64_C(1)}, {u"f"_s, u"2023-01-02 03:04:05.123456"_s},
                    {u"g"_s, u"2023-01-02"_s}, {u"h"_s, u"12345678901234567890.0123456789"_s},
                    {u"i"_s, Q_UINT64_C(18446744073709551615)}, {u"j"_s, u"{\"a\": [1, null]}"_s},
                    {u"k"_s, u"-100:00:01.500"_s}, {u"l"_s, Q_UINT64_C(200)}, {u"m"_s, text}, {u"n"_s, bytes},
                    {u"o"_s, u"y"_s}, {u"p"_s, u"2023-03-26 02:30:00.500"_s}, {u"q"_s, Q_INT64_C(1999)},
                    {u"r"_s, u"\u0001"_s}, {u"s"_s, QVariant()}, {u"t"_s, QVariant()}});
        }
    }

    // A boolean and a number go into any engine's own types.
    void booleans_data() { engines(); }
    void booleans()
    {
        FETCH_ENGINE();
        Site site(engine);
        create(site, u"varchar(9)"_s, u", yes boolean, no boolean, number double precision"_s);
        const Attributes values = {{u"yes"_s, true}, {u"no"_s, false}, {u"number"_s, -0.5}};
        QCOMPARE(site.write(&Adapter::setUser, UserRow{u"1"_s, values}, std::optional<KeyRow>()), u"done"_s);
        const auto back = (*site.adapter().getUser(u"1"_s))->attributes;
        QCOMPARE(valueOf(back, u"yes"_s), engine == u"postgres" ? QVariant(true) : QVariant(Q_INT64_C(1)));
        QCOMPARE(valueOf(back, u"no"_s), engine == u"postgres" ? QVariant(false) : QVariant(Q_INT64_C(0)));
        QCOMPARE(valueOf(back, u"number"_s).toDouble(), -0.5);
    }

    void names_data() { engines(); }
    void names()
    {
        FETCH_ENGINE();
        Site site(engine);
        QString columns;
        Attributes values;
        for (const auto &name : {u"Größe"_s, u"select"_s, u"a b"_s, u"a'b"_s, u"a\"b"_s, u"a`b"_s, u"a.b"_s, u"a$1:x"_s,
                 u"password_hint"_s, u"TOKEN"_s}) {
            columns += u", %1 varchar(20)"_s.arg(site.quoted(name));
            values.append({name, name});
        }
        create(site, u"varchar(9)"_s, columns);
        QCOMPARE(site.found().secretUserAttributes.size(), 2);
        QCOMPARE(site.found().userColumns().size(), 8); // nobody else reads those
        roundTrip(site, values);
    }

    // As Prisma's @map("_id") has them.
    void renamedColumns_data() { engines(); }
    void renamedColumns()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        test.run(u"create table u (_id varchar(9) primary key, n varchar(9))"_s);
        test.run(u"create table k (_id varchar(9) primary key, owner varchar(9), secret varchar(9))"_s);
        test.run(u"create table s (_id varchar(9) primary key, owner varchar(9), a bigint, i bigint)"_s);
        const auto name = [](const QString &table) { return sql::TableName{{}, table}; };
        const QHash<QString, QString> id = {{u"id"_s, u"_id"_s}};
        auth::Schema schema{auth::UserTable(name(u"u"_s), id),
            auth::KeyTable(
                name(u"k"_s), {{u"id"_s, u"_id"_s}, {u"user_id"_s, u"owner"_s}, {u"hashed_password"_s, u"secret"_s}}),
            auth::SessionTable(name(u"s"_s),
                {{u"id"_s, u"_id"_s}, {u"user_id"_s, u"owner"_s}, {u"active_expires"_s, u"a"_s},
                    {u"idle_expires"_s, u"i"_s}}),
            {{u"n"_s, u"varchar(9)"_s}}, {}};
        const auto connection = test.connect();
        Adapter adapter(*connection, schema);
        auto transaction = database::Transaction::begin(*connection);
        QVERIFY(transaction);
        QVERIFY(adapter.setUser(*transaction, UserRow{u"1"_s, {{u"n"_s, u"one"_s}}}, KeyRow{u"p:1"_s, u"1"_s, u"x"_s}));
        QVERIFY(adapter.setSession(*transaction, auth::SessionRow{u"t"_s, u"1"_s, 3, 4, {}}));
        QVERIFY(adapter.updateKey(*transaction, u"p:1"_s, auth::KeyChange{u"p:2"_s, {}, {}}));
        QVERIFY(adapter.updateSession(*transaction, u"t"_s, auth::SessionChange{{}, 5, {}, {}}));
        QVERIFY(transaction->commit());
        QCOMPARE(valueOf((*adapter.getUser(u"1"_s))->attributes, u"n"_s).toString(), u"one"_s);
        QCOMPARE((*adapter.getKey(u"p:2"_s))->userId, u"1"_s);
        QCOMPARE((*adapter.getSession(u"t"_s))->activeExpires, 5);
        QCOMPARE(adapter.getSessionsByUserId(u"1"_s)->size(), std::size_t(1));
    }

    void tooMuch()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        Site site(engine);
        create(site, u"varchar(9)"_s, u", a longtext, b longblob"_s);
        static constexpr auto longest = auth::AttributeColumns::longest;
        site.run(u"insert into auth_user values ('1', repeat('x', %1), null), ('2', repeat('x', %2), null), "
                 "('3', null, x'ff')"_s.arg(longest - 1)
                     .arg(longest));
        QCOMPARE(valueOf((*site.adapter().getUser(u"1"_s))->attributes, u"a"_s).toString().size(), longest - 1);
        for (const auto &[id, column] : {std::pair(u"2"_s, u"a"_s), std::pair(u"3"_s, u"b"_s)}) {
            const auto refused = site.adapter().getUser(id);
            QVERIFY(!refused);
            QCOMPARE(site.fault(refused.error()), site.fault(Kind::Unsupported));
            QCOMPARE(refused.error().cause.subject, column);
        }
    }

private:
    static void typed(const QString &engine, const QString &type, const QString &id, const QString &other)
    {
        Site site(engine);
        create(site, type);
        QCOMPARE(site.write(&Adapter::setUser, UserRow{id, {}}, std::optional(KeyRow{u"k"_s, id, u"x"_s})), u"done"_s);
        QCOMPARE(site.write(&Adapter::setSession, auth::SessionRow{u"s"_s, id, 1, 2, {}}), u"done"_s);
        QCOMPARE((*site.adapter().getUser(id))->id, id);
        QCOMPARE((*site.adapter().getKey(u"k"_s))->userId, id);
        QCOMPARE((*site.adapter().getSession(u"s"_s))->userId, id);
        QCOMPARE(site.write(&Adapter::setKey, KeyRow{u"l"_s, other, {}}), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, other), u"done"_s);
        QCOMPARE(site.adapter().getSessionsByUserId(id)->size(), std::size_t(1));
        // What is no such id: PostgreSQL says so, the others have none. MySQL would find 12 under '12abc'.
        const auto word = site.write(&Adapter::deleteSessionsByUserId, id + u"abc"_s);
        QCOMPARE(word, engine == u"postgres" ? site.fault(Kind::Input) : u"done"_s);
        QCOMPARE(site.adapter().getSessionsByUserId(id)->size(), std::size_t(1));
        QCOMPARE(site.write(&Adapter::deleteSessionsByUserId, id), u"done"_s);
        QCOMPARE(site.write(&Adapter::deleteKeysByUserId, id), u"done"_s);
        QCOMPARE(site.write(&Adapter::deleteUser, id), u"done"_s);
        QVERIFY(!*site.adapter().getUser(id));
    }
};

QTEST_GUILESS_MAIN(TestAdapterValues)
#include "tst_adaptervalues.moc"

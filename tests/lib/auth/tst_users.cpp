#include "auth/usersearch.h"
#include "auth/users.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::Users;
using database::Error;

class TestUsers : public QObject
{
    Q_OBJECT

    struct Site : LuciaFixture {
        explicit Site(const QString &engine)
            : LuciaFixture(engine)
            , connection(connect())
            , all(*connection, schema())
        {
        }

        QString found(const QString &text, qint64 rows = 2)
        {
            QStringList names;
            for (std::optional<QString> after;;) {
                const auto page = all.page(text, after, rows);
                if (!page)
                    return u"failed: "_s + page.error().detail;
                for (const auto &user : page->users)
                    names << user.person.name;
                if (page->complete)
                    return names.join(u' ');
                after = page->users.back().id;
            }
        }

        std::unique_ptr<database::Connection> connection;
        Users all;
    };

private slots:
    void pages_data() { engines(); }
    void pages()
    {
        FETCH_ENGINE();
        Site site(engine);
        for (const qint64 rows : {1, 2, 5, 500})
            QCOMPARE(site.found({}, rows), u"ada bob cyd eve zoe"_s);
        const auto page = site.all.page({}, {}, 500);
        QVERIFY(page);
        const auto &users = page->users;
        QCOMPARE(users[0].id, u"ada0000000000001"_s);
        QCOMPARE(users[0].person.address, u"ada@example.com"_s);
        QCOMPARE(users[0].attributes.size(), 3);
        QCOMPARE(users[0].attributes[0].toString(), u"ada"_s);
        QVERIFY(users[2].attributes[1].isNull());
        QCOMPARE(users[0].providers.join(u' '), u"email github"_s);
        QCOMPARE(users[0].sessions.total(), 3);
        QCOMPARE(users[1].sessions.active, 2);
        QCOMPARE(users[2].person.address, u"cyd@example.com"_s);        // from the key
        QCOMPARE(users[2].sessions.invalid, 1);
        QCOMPARE(users[3].person.address, QString());                   // a number at a provider names nobody
        QCOMPARE(users[3].sessions.total(), 0);
        QCOMPARE(users[4].providers, QStringList());
    }

    void searches_data() { engines(); }
    void searches()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.found(u"ada000"_s), u"ada"_s);            // the id
        QCOMPARE(site.found(u"BO"_s), u"bob"_s);                // the name
        QCOMPARE(site.found(u"bob@"_s), u"bob"_s);              // the address
        QCOMPARE(site.found(u"google:11"_s), u"eve"_s);         // a key
        QCOMPARE(site.found(u"cyd@EXAMPLE"_s), u"cyd"_s);       // what a key of a known provider names
        QCOMPARE(site.found(u"1187"_s), QString());             // … but not of any
        QCOMPARE(site.found(u"example.com"_s), QString());      // beginnings only
        QCOMPARE(site.found(u"%"_s), QString());
        QCOMPARE(site.found(u"_da"_s), QString());
        QCOMPARE(site.found(u"'"_s), QString());
        QCOMPARE(site.found(QString(3000, u'x')), QString());
        QCOMPARE(site.all.count({}).value_or(-1), 5);
        QCOMPARE(site.all.count(u"b"_s).value_or(-1), 1);
        QCOMPARE(site.all.count(u"nobody"_s).value_or(-1), 0);
    }

    void details_data() { engines(); }
    void details()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto ada = site.all.detail(u"ada0000000000001"_s);
        QVERIFY(ada);
        QCOMPARE(ada->user.person.label(), u"ada@example.com"_s);
        QCOMPARE(ada->keys.size(), std::size_t(2));
        QCOMPARE(ada->keys[0].id, u"email:ada@example.com"_s);
        QCOMPARE(ada->keys[0].kind, auth::HashKind::LuciaScrypt);
        QCOMPARE(ada->keys[1].kind, auth::HashKind::None);
        QCOMPARE(ada->sessions.sessions.size(), std::size_t(3));
        QVERIFY(ada->sessions.complete);
        QCOMPARE(ada->user.sessions.dead, 1);
        const auto nobody = site.all.detail(u"nobody"_s);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().kind, Error::Kind::Missing);
    }

    void manySessions_data() { engines(); }
    void manySessions()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSessions(u"many"_s, u"eve0000000000004"_s, 250, auth::State::Idle);
        const auto eve = site.all.detail(u"eve0000000000004"_s);
        QVERIFY(eve);
        QCOMPARE(eve->sessions.sessions.size(), std::size_t(Users::detailRows));
        QVERIFY(!eve->sessions.complete);
        QCOMPARE(eve->user.sessions.idle, 250);
    }

    void withoutSessionTable_data() { engines(); }
    void withoutSessionTable()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        auto schema = site.schema();
        schema.sessions.reset();
        schema.sessionAttributes.clear();
        const auto connection = site.connect();
        const auto page = Users(*connection, schema).page({}, {}, 9);
        QVERIFY(page);
        QCOMPARE(page->users.size(), std::size_t(5));
        QCOMPARE(page->users.front().sessions.total(), 0);
        QVERIFY(Users(*connection, schema).detail(u"ada0000000000001"_s));
    }

    // Ids need not be texts: uuid and integer columns are about.
    void typedIds_data() { engines(); }
    void typedIds()
    {
        FETCH_ENGINE();
        if (engine == u"postgres")
            typed(engine, u"uuid"_s, u"6f1c1b7e-2f2b-4f6e-9c56-0a1b2c3d4e5f"_s, u"6f1c"_s);
        typed(engine, u"bigint"_s, u"1234567890123456789"_s, u"1234"_s);
    }

    void attributesOfAnyType()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        Site site(engine);
        site.run(u"create type mood as enum ('fine')"_s);
        const QStringList types = {u"mood default 'fine'"_s, u"jsonb default '{\"a\":1}'"_s,
            u"timestamptz default 'epoch'"_s, u"uuid[] default '{}'"_s, u"double precision default 1.5"_s,
            u"bytea default '\\x00ff'"_s, u"inet default '::1'"_s};
        auto schema = site.schema();
        for (qsizetype i = 0; i < types.size(); ++i) {
            site.run(u"alter table auth_user add column c%1 %2"_s.arg(i).arg(types[i]));
            schema.userAttributes.append({u"c%1"_s.arg(i), types[i], true});
        }
        const auto page = Users(*site.connection, schema).page(u"a"_s, {}, 9);      // searched as well as read
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QStringList values;
        for (const auto &value : page->users.front().attributes.mid(3))
            values << value.toString();
        QCOMPARE(values.join(u' '), u"fine {\"a\": 1} 1970-01-01 00:00:00+00 {} 1.5 \\x00ff ::1/128"_s);
    }

private:
    static void typed(const QString &engine, const QString &type, const QString &id, const QString &beginning)
    {
        TestDatabase test(engine);
        const auto text = engine == u"mysql" ? u"varchar(200)"_s : u"text"_s;
        test.run(u"create table auth_user (id %1 primary key)"_s.arg(type));
        test.run(
            u"create table user_key (id %1 primary key, user_id %2 not null, hashed_password %1)"_s.arg(text, type));
        test.run(
            u"create table user_session (id %1 primary key, user_id %2 not null, "
             "active_expires bigint, idle_expires bigint)"_s
                .arg(text, type));
        test.run(u"insert into auth_user values ('%1')"_s.arg(id));
        test.run(u"insert into user_key values ('email:a@b', '%1', null)"_s.arg(id));
        test.run(u"insert into user_session values ('s1', '%1', 0, 1), ('s2', '%1', 0, 1)"_s.arg(id));
        const auto name = [](const QString &table) { return sql::TableName{{}, table}; };
        const auth::Schema schema{auth::UserTable(name(u"auth_user"_s)), auth::KeyTable(name(u"user_key"_s)),
            auth::SessionTable(name(u"user_session"_s)), {}, {}, {}};
        const auto connection = test.connect();
        Users users(*connection, schema);
        const auto page = users.page(beginning, {}, 9);
        QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
        QCOMPARE(page->users.size(), std::size_t(1));
        QCOMPARE(page->users[0].id, id);
        QCOMPARE(page->users[0].person.address, u"a@b"_s);
        QCOMPARE(page->users[0].sessions.dead, 2);
        QVERIFY(users.detail(id));
        QCOMPARE(users.page({}, id, 9)->users.size(), std::size_t(0));
        auth::Sessions sessions(*connection, schema);
        QCOMPARE(sessions.page({{}, {}, beginning}, {}, {}, 9)->sessions.size(), std::size_t(2));
        QCOMPARE(sessions.revoke({u"s1"_s})->done, 1);
        QCOMPARE(sessions.revokeAllOf(id).value_or(-1), 1);
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"

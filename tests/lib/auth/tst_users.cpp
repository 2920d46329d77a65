#include "auth/inspector.h"
#include "auth/users.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/statementlog.h"

#include <algorithm>

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

        QString found(const QString &text, qint64 rows = 2, auth::Reach reach = auth::Reach::Beginnings)
        {
            QStringList names;
            for (std::optional<auth::User> after;;) {
                const auto page = all.page({text, reach}, {}, after, rows);
                if (!page)
                    return u"failed: "_s + page.error().detail;
                for (const auto &user : page->users)
                    names << user.person.name;
                if (page->complete)
                    return names.join(u' ');
                after = page->users.back();
            }
        }

        // Of each user, in this order, and in how many questions about keys.
        QString providers(const QStringList &ids, qsizetype questions)
        {
            const StatementLog log;
            const auto found = all.belongings(ids);
            if (!found)
                return u"failed: "_s + found.error().detail;
            if (const auto asked = log.texts().filter(keys()).size(); asked != questions)
                return u"%1 questions"_s.arg(asked);
            QStringList each;
            for (const auto &id : ids)
                each << found->value(id).providers.join(u' ');
            return each.join(u'|');
        }
        void addKeys(const QString &provider, const QString &userId, int count)
        {
            run(u"begin"_s);
            for (int i = 0; i < count; ++i)
                addKey(u"%1:%2"_s.arg(provider).arg(i), userId);
            run(u"commit"_s);
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
        const auto page = site.all.page({}, {}, {}, 500);
        QVERIFY(page);
        const auto &users = page->users;
        const auto all = site.all.belongings({users[0].id, users[1].id, users[2].id, users[3].id, users[4].id, u"no"_s});
        QVERIFY(all);
        QList<auth::Belongings> theirs;
        for (const auto &user : users)
            theirs << all->value(user.id);
        QCOMPARE(all->size(), 6);
        QVERIFY(all->value(u"no"_s).providers.isEmpty());
        QCOMPARE(users[0].id, u"ada0000000000001"_s);
        QCOMPARE(users[0].person.address, u"ada@example.com"_s);
        QCOMPARE(users[0].attributes.size(), 3);
        QCOMPARE(users[0].attributes[0].toString(), u"ada"_s);
        QVERIFY(users[2].attributes[1].isNull());
        QCOMPARE(theirs[0].providers.join(u' '), u"email github"_s);
        QCOMPARE(theirs[0].sessions.total(), 3);
        QCOMPARE(theirs[1].sessions.active, 2);
        QCOMPARE(users[2].person.address, QString());
        QCOMPARE(theirs[2].address, u"cyd@example.com"_s);              // from the key
        QCOMPARE(theirs[2].sessions.invalid, 1);
        QCOMPARE(theirs[3].address, QString());                         // a number at a provider names nobody
        QCOMPARE(theirs[3].sessions.total(), 0);
        QCOMPARE(theirs[4].providers, QStringList());
        QVERIFY(site.all.belongings({})->isEmpty());
    }

    // In the order of the keys' ids, one user's stand before everybody else's.
    void manyKeys_data() { engines(); }
    void manyKeys()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto ada = u"ada0000000000001"_s, bob = u"bob0000000000002"_s, eve = u"eve0000000000004"_s,
                   zoe = u"zoe0000000000005"_s;
        const auto most = [](const QString &all) { return QStringList(Users::mostProviders, all).join(u' '); };
        QCOMPARE(site.providers({ada, bob, zoe}, 1), u"email github|username|"_s);
        site.addKeys(u"apple"_s, zoe, 100);
        QCOMPARE(site.providers({ada, bob, zoe}, 2), u"email github|username|"_s + most(u"apple"_s));
        site.addKeys(u"azure"_s, eve, 100);
        QCOMPARE(site.providers({zoe, bob, eve}, 3), most(u"apple"_s) + u"|username|"_s + most(u"azure"_s));
        QCOMPARE(site.providers({zoe}, 1), most(u"apple"_s));
        QCOMPARE(site.all.belongings({ada, zoe})->value(ada).address, u"ada@example.com"_s);
    }

    // Under MySQL's collation there are keys between that are nobody's who was asked for.
    void manyKeysOfAnotherSpelling()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        Site site(engine);
        const auto bob = u"bob0000000000002"_s, zoe = u"zoe0000000000005"_s;
        site.addKeys(u"apple"_s, zoe.toUpper(), 100);
        QCOMPARE(site.providers({bob, zoe}, 3), u"username|"_s);
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
        QCOMPARE(site.found(u"XAMPLE.com"_s, 2, auth::Reach::Anywhere), u"ada bob cyd"_s);
        QCOMPARE(site.found(u"oogle:1"_s, 2, auth::Reach::Anywhere), u"eve"_s);
        QCOMPARE(site.found(u"0000"_s, 2, auth::Reach::Anywhere), u"ada bob cyd eve zoe"_s);
        QCOMPARE(site.found(u"%"_s, 2, auth::Reach::Anywhere), QString());
        QCOMPARE(site.found(u"a_a"_s, 2, auth::Reach::Anywhere), QString());
        QCOMPARE(site.all.count({}).value_or(-1), 5);
        QCOMPARE(site.all.count({u"b"_s}).value_or(-1), 1);
        QCOMPARE(site.all.count({u"nobody"_s}).value_or(-1), 0);
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

    // The live ones are there though their ids come last, the newest first, and are sorted after they were found.
    void liveAmongManySessions_data() { engines(); }
    void liveAmongManySessions()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto id = u"eve0000000000004"_s;
        site.addSessions(u"a"_s, id, 220, auth::State::Dead);
        site.addSessions(u"b"_s, id, 20, auth::State::Idle);
        site.addSessions(u"c"_s, id, 9, auth::State::Active);
        site.addSessions(u"d"_s, id, 1, auth::State::Invalid);
        auto schema = site.schema();
        schema.expiriesAreNumbers = true;
        const StatementLog log;
        const auto eve = Users(*site.connection, schema).detail(id);
        QVERIFY(eve);
        const auto &sessions = eve->sessions.sessions;
        QCOMPARE(sessions.size(), std::size_t(30));
        QVERIFY(std::is_sorted(sessions.begin(), sessions.end(),
            [](const auto &a, const auto &b) { return a.idleExpires > b.idleExpires; }));
        QCOMPARE(sessions[0].state, auth::State::Invalid);
        QCOMPARE(sessions[1].state, auth::State::Active);
        QCOMPARE(sessions[29].state, auth::State::Idle);
        QVERIFY(!eve->sessions.complete);
        const auto &counts = eve->user.sessions;
        QCOMPARE((QList{counts.active, counts.idle, counts.dead, counts.invalid}), (QList<qint64>{9, 20, 220, 1}));
        const auto sorted = log.texts().filter(u"desc"_s);
        QCOMPARE(sorted.size(), 1);
        QVERIFY2(sorted.front().contains(u"coalesce("_s), qPrintable(sorted.front()));
        // Those of other users never take that path.
        QVERIFY(site.all.detail(u"ada0000000000001"_s)->sessions.complete);
        QCOMPARE(log.texts().filter(u"desc"_s).size(), 1);
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
        const auto page = Users(*connection, schema).page({}, {}, {}, 9);
        QVERIFY(page);
        QCOMPARE(page->users.size(), std::size_t(5));
        const auto ada = u"ada0000000000001"_s;
        QCOMPARE(Users(*connection, schema).belongings({ada})->value(ada).sessions.total(), 0);
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
        typed(engine, u"integer"_s, u"123456789"_s, u"1234"_s);
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
        const auto page = Users(*site.connection, schema).page({u"a"_s}, {}, {}, 9);      // searched as well as read
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
        const auto connection = test.connect();
        const auto schema = auth::inspect(*connection).value();
        Users users(*connection, schema);
        for (const auto &search : {auth::Search{beginning}, {id, auth::Reach::Indexed}, {u"a@"_s, auth::Reach::Indexed}}) {
            const auto page = users.page(search, {}, {}, 9);
            QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
            QCOMPARE(page->users.size(), std::size_t(1));
            QCOMPARE(page->users[0].id, id);
        }
        // Of ids that are no texts, the index finds whole ones; what is none of them is no error.
        for (const auto &other : {beginning, u"99999999999999999999"_s, u"9999999999"_s, u"x'"_s, u"-1"_s, u"{6f1c"_s, QString(36, u'z')}) {
            const auto page = users.page({other, auth::Reach::Indexed}, {}, {}, 9);
            QVERIFY2(page, qPrintable(other + (page ? QString() : page.error().detail)));
            QVERIFY(page->users.empty());
        }
        const auto theirs = users.belongings({id});
        QCOMPARE(theirs->value(id).address, u"a@b"_s);
        QCOMPARE(theirs->value(id).sessions.dead, 2);
        QVERIFY(users.detail(id));
        QCOMPARE(users.page({}, {}, auth::User{id, {}, {}, {}, {}}, 9)->users.size(), std::size_t(0));
        auth::Sessions sessions(*connection, schema);
        QCOMPARE(sessions.page({{}, {}, beginning}, {}, {}, 9)->sessions.size(), std::size_t(2));
        QCOMPARE(sessions.revoke({u"s1"_s})->done, 1);
        QCOMPARE(sessions.revokeAllOf(id).value_or(-1), 1);
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"

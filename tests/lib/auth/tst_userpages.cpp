#include "auth/inspector.h"
#include "auth/users.h"
#include "auth/usersearch.h"
#include "support/fixture/engines.h"
#include "support/fixture/testdatabase.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::Reach;
using auth::UserOrder;
using auth::Users;

// Users in every order, and found by what an index answers: page after page, against what the engine itself sorts and
// holds.
class TestUserPages : public QObject
{
    Q_OBJECT

    struct Site : TestDatabase {
        explicit Site(const QString &engine, const QString &collation = {})
            : TestDatabase(engine)
        {
            const auto text
                = isServer() ? u"varchar(%1) "_s.arg(engine == u"mysql" ? 190 : 4000) + collation : u"text"_s;
            run(u"create table auth_user (id %1 not null primary key, username %1 not null, nick %1, bio %2, age "
                u"integer, "
                "api_token %1)"_s.arg(text, engine == u"mysql" ? u"longtext"_s : u"text"_s));
            run(u"create index by_name on auth_user (username)"_s);
            run(u"create table user_key (id %1 not null primary key, user_id %1 not null, hashed_password %1)"_s.arg(
                text));
            const QStringList odd = {u"Ada"_s, u"ada"_s, u"á"_s, u"a%b"_s, u"a_b"_s, u"a!b"_s, u"a'b\"`"_s, u"ß"_s,
                u"日本"_s, u"\U0001F600x"_s, u"aZ"_s, u"Zoë"_s};
            for (int i = 0; i < 60; ++i) {
                const auto name = odd[i % odd.size()];
                const auto id
                    = u"%1-%2"_s.arg(QString::number(i * 37 % 61).rightJustified(2, u'0'), odd[i * 5 % odd.size()]);
                run(u"insert into auth_user (id, username, nick, bio, age, api_token) values (?, ?, ?, ?, ?, 't')"_s,
                    {id, name + QString::number(i % 4),
                        i % 5 ? QVariant(odd[i % 7]) : QVariant(QMetaType(QMetaType::QString)),
                        QString(1200, u'b') + QString::number(i % 9),
                        i % 6 ? QVariant(i % 13) : QVariant(QMetaType(QMetaType::LongLong))});
                run(u"insert into user_key (id, user_id) values (?, ?)"_s, {u"email:Mail%1@example.com"_s.arg(i), id});
                run(u"insert into user_key (id, user_id) values (?, ?)"_s, {u"username:%1'%2"_s.arg(name).arg(i), id});
            }
            connection = connect();
            schema = auth::inspect(*connection, {{}, {}, {}, true}).value();
        }

        QStringList paged(const auth::Search &search, const UserOrder &order, qint64 rows = 7)
        {
            Users users(*connection, schema);
            QStringList ids;
            for (std::optional<auth::User> after;;) {
                const auto page = users.page(search, order, after, rows);
                if (!page)
                    return {u"failed: "_s + page.error().detail};
                for (const auto &user : page->users)
                    ids << user.id;
                if (page->complete || ids.size() > 100)
                    return ids;
                after = page->users.back();
            }
        }
        QStringList found(const QString &text) { return paged({text, Reach::Indexed}, {}); }
        QStringList named(const QString &beginning)
        {
            return column(u"select id from auth_user where "_s + beginning + u" order by id"_s);
        }

        std::unique_ptr<database::Connection> connection;
        auth::Schema schema{auth::UserTable(sql::TableName()), auth::KeyTable(sql::TableName()), {}, {}, {}};
    };

private slots:
    void orders_data() { engines(); }
    void orders()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto text = [&](const QString &column) {
            return u"coalesce(cast(%1 as %2), '')"_s.arg(column, engine == u"mysql" ? u"char"_s : u"text"_s);
        };
        for (const auto &attribute : {QString(), u"username"_s, u"nick"_s, u"bio"_s, u"age"_s}) {
            for (const bool descending : {false, true}) {
                const auto by
                    = attribute.isEmpty() ? QString() : text(attribute) + (descending ? u" desc, "_s : u", "_s);
                const auto sorted = site.column(
                    u"select id from auth_user order by %1id%2"_s.arg(by, descending ? u" desc"_s : QString()));
                QCOMPARE(sorted.size(), 60);
                QCOMPARE(site.paged({}, {attribute, descending}).join(u' '), sorted.join(u' '));
            }
        }
        QVERIFY(isIndexed(site.schema, UserOrder()));
        QVERIFY(isIndexed(site.schema, UserOrder{u"username"_s, false}));
        QVERIFY(!isIndexed(site.schema, UserOrder{u"nick"_s, false}));
        QVERIFY(!isIndexed(site.schema, UserOrder{u"nobody"_s, false}));
    }

    void otherOrders_data() { engines(); }
    void otherOrders()
    {
        FETCH_ENGINE();
        Site site(engine);
        for (const auto &attribute : {u"api_token"_s, u"id"_s, u"x\" desc; --"_s}) {
            const auto page = Users(*site.connection, site.schema).page({}, {attribute}, {}, 5);
            QVERIFY(!page);
            QCOMPARE(page.error().kind, database::Error::Kind::Input);
        }
    }

    void finds_data() { engines(); }
    void finds()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.found(u"07-"_s), site.named(u"id like '07-%'"_s));
        QCOMPARE(site.found(u"日本"_s), site.named(u"username like '日本%'"_s));
        QCOMPARE(site.found(u"\U0001F600"_s), site.named(u"username like '\U0001F600%'"_s));
        QCOMPARE(site.found(u"a%"_s), site.named(u"username like 'a!%%' escape '!'"_s));
        QCOMPARE(site.found(u"a_"_s), site.named(u"username like 'a!_%' escape '!'"_s));
        QCOMPARE(site.found(u"a!"_s), site.named(u"username like 'a!!%' escape '!'"_s));
        QCOMPARE(site.found(u"a'b\"`"_s), site.named(u"username like 'a''b%'"_s));
        QCOMPARE(site.found(u"Mail7@"_s).size(), 1); // what a key says
        QCOMPARE(site.found(u"email:Mail7@"_s), site.found(u"Mail7@"_s));
        QCOMPARE(site.found(u"MAIL7@"_s).size(), engine == u"mysql" ? 1 : 0); // neither as typed nor in lower case
        QCOMPARE(site.found(u"nobody"_s), QStringList());
        QCOMPARE(site.found(u"bbb"_s), QStringList()); // an attribute without an index
        // As typed and in lower case.
        const auto ada = site.found(u"Ada"_s), small = site.found(u"ada"_s);
        QCOMPARE(small.size(), engine == u"mysql" ? 10 : 5);
        QCOMPARE(ada.size(), 10);
        QCOMPARE(Users(*site.connection, site.schema).count({u"Ada"_s, Reach::Indexed}).value_or(-1), 10);
        QCOMPARE(site.paged({u"Ada"_s, Reach::Indexed}, {u"username"_s, true}).size(), 10);
    }

    void tooMany_data() { engines(); }
    void tooMany()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto some = auth::usersFound(*site.connection, site.schema, u"Mail"_s, 25);
        QVERIFY(some);
        QVERIFY(some->more);
        QCOMPARE(some->ids.size(), 25);
        const auto all = auth::usersFound(*site.connection, site.schema, u"Mail"_s, 60);
        QVERIFY(!all->more);
        QCOMPARE(QSet<QString>(all->ids.begin(), all->ids.end()).size(), 60);
        for (int i = 0; i < 600; ++i)
            site.run(u"insert into auth_user (id, username) values (?, 'many')"_s, {u"many%1"_s.arg(i)});
        const auto page = Users(*site.connection, site.schema).page({u"many"_s, Reach::Indexed}, {}, {}, 50);
        QVERIFY(page->more && !page->complete);
        QCOMPARE(
            Users(*site.connection, site.schema).count({u"many"_s, Reach::Indexed}).value_or(-1), Users::mostFound);
        QVERIFY(!Users(*site.connection, site.schema).page({u"many"_s}, {}, {}, 50)->more);
    }

    void noText_data() { engines(); }
    void noText()
    {
        FETCH_ENGINE();
        Site site(engine);
        Users users(*site.connection, site.schema);
        for (const auto reach : {Reach::Indexed, Reach::Beginnings, Reach::Anywhere}) {
            const auto page = users.page({u"a"_s + QChar(0) + u"b"_s, reach}, {}, {}, 5);
            QVERIFY(!page);
            QCOMPARE(page.error().kind, database::Error::Kind::Input);
        }
        QVERIFY(users.page({}, {}, {}, 5)); // the connection goes on
    }

    // Ids that differ by case alone are users of their own where the collation tells them apart.
    void collations()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        Site site(engine, u"collate utf8mb4_bin"_s);
        for (const auto &id : {u"same"_s, u"SAME"_s, u"sàme"_s})
            site.run(u"insert into auth_user (id, username) values (?, ?)"_s, {id, id});
        QCOMPARE(site.found(u"same"_s), QStringList({u"same"_s}));
        QCOMPARE(site.found(u"SAME"_s), QStringList({u"SAME"_s, u"same"_s}));
        QCOMPARE(site.found(u"sà"_s), QStringList({u"sàme"_s}));
    }
};

QTEST_GUILESS_MAIN(TestUserPages)
#include "tst_userpages.moc"

// Which users a list means, on each engine and under its collation: exactly one, none, or several, and never a neighbour.
#include "auth/usermatch.h"
#include "auth/usersessions.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using auth::UserMatch;
using By = UserMatch::By;
using Verdict = UserMatch::Verdict;

class TestUserMatch : public QObject
{
    Q_OBJECT

    struct Site : LuciaFixture {
        explicit Site(const QString &engine) : LuciaFixture(engine), connection(connect()) {}

        database::Result<std::vector<UserMatch>> match(const QStringList &values)
        {
            std::vector<auth::Listed> list;
            for (const auto &value : values)
                list.push_back({qint64(list.size()) + 1, value, value});
            behind = 0;
            return auth::UserMatching(*connection, schema()).match(list, {}, behind);
        }
        // "ada0000000000001 by id", "none", "2: x, y", "as 1"; what failed otherwise.
        QStringList told(const QStringList &values)
        {
            const auto matches = match(values);
            if (!matches)
                return {u"failed %1 %2"_s.arg(int(matches.error().kind)).arg(matches.error().detail)};
            QStringList lines;
            for (const auto &one : *matches)
                lines << told(one);
            return lines;
        }
        static QString told(const UserMatch &one)
        {
            switch (one.verdict) {
            case Verdict::NotFound: return u"none"_s;
            case Verdict::Ambiguous: {
                auto some = one.candidates;
                some.sort();
                return u"%1: %2"_s.arg(one.users).arg(some.join(u", "));
            }
            case Verdict::Repeated: return u"as %1"_s.arg(one.as);
            case Verdict::Found: break;
            }
            const auto by = one.by == By::Id ? u"id"_s : one.by == By::Key ? u"key"_s : u"attribute"_s;
            return one.userId + u" by "_s + by + (one.ignoringCase ? u" in another case"_s : QString());
        }

        std::unique_ptr<database::Connection> connection;
        std::atomic<qint64> behind = 0;
    };

    static inline const QString ada = u"ada0000000000001"_s, bob = u"bob0000000000002"_s, eve = u"eve0000000000004"_s;

private slots:
    void valuesAreMatched_data() { engines(); }
    void valuesAreMatched()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.told({ada, u"username:bob"_s, u"cyd@example.com"_s, u"google:1187"_s, u"zoe"_s, u"nobody"_s}),
            QStringList({ada + u" by id"_s, bob + u" by key"_s, u"cyd0000000000003 by key"_s, eve + u" by key"_s,
                u"zoe0000000000005 by attribute"_s, u"none"_s}));
        QCOMPARE(site.behind.load(), 6);
        QCOMPARE(site.told({u"bob@example.com"_s, u"bob"_s}), QStringList({bob + u" by attribute"_s, u"as 1"_s}));
        const auto match = site.match({u"bob@example.com"_s});
        QCOMPARE(match->at(0).person.name, u"bob"_s);
        QCOMPARE(match->at(0).person.address, u"bob@example.com"_s);
    }

    void repeatedOnesAreTold_data() { engines(); }
    void repeatedOnesAreTold()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.told({u"nobody"_s, ada, u"nobody"_s, u"ada@example.com"_s, ada, u"email:ada@example.com"_s}),
            QStringList({u"none"_s, ada + u" by id"_s, u"as 1"_s, u"as 2"_s, u"as 2"_s, u"as 2"_s}));
        QCOMPARE(site.match({ada, u"ada@example.com"_s})->at(1).userId, ada);
    }

    void severalUsersAreAmbiguous_data() { engines(); }
    void severalUsersAreAmbiguous()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addKey(u"email:shared@example.com"_s, ada);
        site.addKey(u"username:shared@example.com"_s, bob);
        QCOMPARE(site.told({u"shared@example.com"_s, u"email:shared@example.com"_s}),
            QStringList({u"2: "_s + ada + u", "_s + bob, ada + u" by key"_s}));
        // One user by several ways is one user.
        site.addKey(u"username:ada@example.com"_s, ada);
        QCOMPARE(site.told({u"ada@example.com"_s}), QStringList({ada + u" by key"_s}));
    }

    // To the byte first, whatever a collation takes for the same; addresses in another case after that.
    void caseIsTold_data() { engines(); }
    void caseIsTold()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.told({u"ADA@example.com"_s, u"BOB@Example.com"_s, u"EMAIL:cyd@example.com"_s, ada.toUpper(),
                     u"Bob"_s, u"áda@example.com"_s, u"username:bób"_s}),
            QStringList({ada + u" by key in another case"_s, bob + u" by attribute in another case"_s,
                u"cyd0000000000003 by key in another case"_s, u"none"_s, u"none"_s, u"none"_s, u"none"_s}));
        site.addKey(u"email:Zoë@example.com"_s, eve);
        QCOMPARE(site.told({u"ZOË@EXAMPLE.COM"_s}), QStringList({eve + u" by key in another case"_s}));
        site.run(u"update %1 set email = 'CYD@example.com' where id = 'zoe0000000000005'"_s.arg(site.users()));
        QCOMPARE(site.told({u"cyd@example.com"_s, u"Cyd@Example.com"_s}),
            QStringList({u"cyd0000000000003 by key"_s, u"2: cyd0000000000003, zoe0000000000005"_s}));
    }

    void keyWithoutUserMeansNobody()
    {
        Site site(u"sqlite"_s);
        site.run(u"pragma foreign_keys = off"_s);
        site.addKey(u"email:ghost@example.com"_s, u"ghost"_s);
        QCOMPARE(site.told({u"ghost@example.com"_s, u"ghost"_s, QString(), QString()}),
            QStringList({u"none"_s, u"none"_s, u"none"_s, u"none"_s}));
    }

    void hostileValuesMatchNothing_data() { engines(); }
    void hostileValuesMatchNothing()
    {
        FETCH_ENGINE();
        Site site(engine);
        const QStringList values{u"' or '1'='1"_s, u"%"_s, u"_da0000000000001"_s, u"\\"_s, u"ada\"; drop table x; --"_s,
            u"😀😀@example.com"_s, u"="_s, QString(1000, u'x'), u"email:"_s, u":"_s, u"@"_s, u"0"_s, u"ada0000000000001\u200b"_s};
        for (const auto &line : site.told(values))
            QCOMPARE(line, u"none"_s);
        QCOMPARE(site.told({u"0"_s}), QStringList({u"none"_s}));
    }

    void manyValuesAreMatched_data() { engines(); }
    void manyValuesAreMatched()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addUsers(u"many"_s, 1200);
        QStringList values;
        for (int i = 0; i < 1200; ++i) {
            const auto number = u"many"_s + QString::number(i).rightJustified(7, u'0');
            values << (i % 3 == 0 ? number : i % 3 == 1 ? number + u"@example.com"_s : number.toUpper() + u"@Example.com"_s);
        }
        values << u"nobody@example.com"_s;
        const auto matches = site.match(values);
        QVERIFY(matches);
        for (int i = 0; i < 1200; ++i)
            QCOMPARE(matches->at(std::size_t(i)).userId, u"many"_s + QString::number(i).rightJustified(7, u'0'));
        QCOMPARE(matches->at(2).ignoringCase, true);
        QCOMPARE(matches->at(1200).verdict, Verdict::NotFound);
        QCOMPARE(site.behind.load(), 1201);
    }

    void uuidsAndNumbersAreMatched()
    {
        NEED_ENGINE(u"postgres"_s);
        Site site(u"postgres"_s);
        site.run(u"create table person (id uuid primary key, n bigint)"_s);
        site.run(u"insert into person values ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 7)"_s);
        auto schema = site.schema();
        schema.users = auth::UserTable({u"public"_s, u"person"_s});
        schema.userAttributes.clear();
        schema.userIdType = u"uuid"_s;
        std::atomic<qint64> behind = 0;
        const auto matches = auth::UserMatching(*site.connection, schema)
                                 .match({{1, {}, u"no uuid"_s}, {2, {}, u"A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"_s},
                                            {3, {}, u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"_s}}, {}, behind);
        QVERIFY(matches);
        QCOMPARE(Site::told(matches->at(0)), u"none"_s);
        QCOMPARE(Site::told(matches->at(1)), u"a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11 by id"_s);
        QCOMPARE(Site::told(matches->at(2)), u"as 2"_s);
    }

    void stopIsHeeded()
    {
        Site site(u"sqlite"_s);
        std::stop_source stop;
        stop.request_stop();
        std::atomic<qint64> behind = 0;
        const auto matches
            = auth::UserMatching(*site.connection, site.schema()).match({{1, ada, ada}}, stop.get_token(), behind);
        QVERIFY(!matches);
        QCOMPARE(matches.error().kind, database::Error::Kind::Cancelled);
    }

    void usersWithSessionsAreTold_data() { engines(); }
    void usersWithSessionsAreTold()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto with = [&] {
            auto users = auth::usersWithSessions(*site.connection, site.schema(), {ada, bob, eve, u"nobody"_s})
                             .value_or(QSet<QString>())
                             .values();
            users.sort();
            return users;
        };
        QCOMPARE(with(), QStringList({ada, bob}));
        if (engine != u"mysql")
            return;
        // Lucia finds Eve's session under this spelling, so it counts.
        site.run(u"set foreign_key_checks = 0"_s);
        site.addSession(LuciaFixture::session(u"eve"_s, 9), eve.toUpper(), auth::State::Active);
        QCOMPARE(with(), QStringList({ada, bob, eve}));
    }
};

QTEST_GUILESS_MAIN(TestUserMatch)
#include "tst_usermatch.moc"

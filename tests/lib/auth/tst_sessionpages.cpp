#include "auth/sessions.h"
#include "auth/inspector.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "tables.h"

#include <QSet>

using namespace candela;
using namespace candela::tests;
using auth::SessionFilter;
using auth::SessionOrder;
using auth::Sessions;
using By = auth::SessionOrder::By;

namespace {

// 300 sessions of 20 users with few different expiries, next to each expiry the number that it means: what the server
// sorts by. In a table whose expiries may lack some do, and in a file some are no numbers at all.
struct Site : TestDatabase {
    Site(const QString &engine, bool strict, bool indexed) : TestDatabase(engine)
    {
        createUsers(*this, quoted(u"user"_s));
        createKeys(*this, quoted(u"key"_s));
        const auto filled = strict ? u"bigint not null"_s : u"bigint"_s;
        run(u"create table session (id %1 primary key, user_id %1 not null, active_expires %2, idle_expires %2, "
             "active_meant bigint, idle_meant bigint)"_s.arg(id(engine), filled));
        if (indexed) {
            for (const auto &column : {u"user_id"_s, u"active_expires"_s, u"idle_expires"_s})
                run(u"create index by_%1 on session (%1)"_s.arg(column));
        }
        run(u"begin"_s);
        for (int i = 0; i < 300; ++i)
            add(i, strict);
        run(u"commit"_s);
        connection = connect();
        schema = look(*this).value();
        all.emplace(*connection, *schema);
    }

    void add(int i, bool strict)
    {
        struct Expiry { QString stored; qint64 meant; };
        QList<Expiry> expiries = {{u"1000"_s, 1000}, {u"2000"_s, 2000}, {u"0"_s, 0}, {u"-7"_s, -7},
            {QString::number(auth::lastTime + 1), auth::lastTime + 1}};
        if (!strict)
            expiries.append({u"null"_s, -1});
        if (!isServer())
            expiries += {{u"'words'"_s, -1}, {u"'12 words'"_s, -1}, {u"x'31303030'"_s, 1000}, {u"2000.9"_s, 2000},
                {u"x'00ff'"_s, -1}, {u"''"_s, -1}};
        const auto &active = expiries[i % expiries.size()], &idle = expiries[(i / 7) % expiries.size()];
        run(u"insert into session values (?, ?, %1, %2, ?, ?)"_s.arg(active.stored, idle.stored),
            {QString::number((i * 7919LL + 46656) % 1000003, 36), u"user%1"_s.arg(i * 31 % 20), active.meant, idle.meant});
    }
    // All ids as the server sorts them.
    QStringList sorted(const SessionOrder &order, const QString &where = u"1 = 1"_s)
    {
        const auto direction = order.descending ? u" desc"_s : QString();
        const auto first = order.by == By::Id ? QString()
            : (order.by == By::User           ? u"user_id"_s
                      : order.by == By::ActiveExpires ? u"active_meant"_s
                                                      : u"idle_meant"_s)
                + direction + u", "_s;
        return column(u"select id from session where %1 order by %2id%3"_s.arg(where, first, direction));
    }
    QStringList paged(const SessionOrder &order, const SessionFilter &filter = {})
    {
        QStringList ids;
        for (std::optional<auth::Session> after;;) {
            const auto page = all->page(filter, order, after, 7, 1500);
            if (!page)
                return {u"failed: "_s + page.error().detail};
            for (const auto &session : page->sessions)
                ids << session.id;
            if (page->complete || ids.size() > 400)
                return ids;
            after = page->sessions.back();
        }
    }

    std::unique_ptr<database::Connection> connection;
    std::optional<Schema> schema;
    std::optional<Sessions> all;
};

QList<SessionOrder> orders()
{
    QList<SessionOrder> all;
    for (const auto by : {By::Id, By::User, By::ActiveExpires, By::IdleExpires})
        all << SessionOrder{by, false} << SessionOrder{by, true};
    return all;
}

} // namespace

class TestSessionPages : public QObject
{
    Q_OBJECT

    static void sites()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<bool>("strict");
        QTest::addColumn<bool>("indexed");
        for (const auto &engine : {u"sqlite"_s, u"mysql"_s, u"postgres"_s}) {
            for (const bool strict : {true, false})
                QTest::addRow("%s, %s", qPrintable(engine), strict ? "not null, indexed" : "nullable, not indexed")
                    << engine << strict << strict;
        }
    }

private slots:
    void everyOrder_data() { sites(); }
    void everyOrder()
    {
        FETCH_ENGINE();
        QFETCH(bool, strict);
        QFETCH(bool, indexed);
        Site site(engine, strict, indexed);
        for (const auto &order : orders()) {
            const auto expected = site.sorted(order);
            QCOMPARE(expected.size(), 300);
            QCOMPARE(site.paged(order), expected);
            auto turned = site.paged(order.reversed());
            std::reverse(turned.begin(), turned.end());
            QCOMPARE(turned, expected);
        }
    }

    // The same of a few rows, which no index is walked for.
    void everyOrderOfFew_data() { sites(); }
    void everyOrderOfFew()
    {
        FETCH_ENGINE();
        QFETCH(bool, strict);
        QFETCH(bool, indexed);
        Site site(engine, strict, indexed);
        SessionFilter user, search;
        user.user = u"user11"_s;
        search.search = u"1"_s;
        for (const auto &order : orders()) {
            QCOMPARE(site.paged(order, user), site.sorted(order, u"user_id = 'user11'"_s));
            QCOMPARE(site.paged(order, search), site.sorted(order, u"id like '1%'"_s));
        }
        QVERIFY(site.paged({}, user).size() > 7);
        QVERIFY(site.paged({}, search).size() > 7);
    }

    // Rows that go while somebody pages, the one that the next page begins behind among them, take no others along.
    void deletions_data() { sites(); }
    void deletions()
    {
        FETCH_ENGINE();
        QFETCH(bool, strict);
        QFETCH(bool, indexed);
        for (const auto &order : orders()) {
            if (order.descending == (order.by == By::User))
                continue;                                   // half of them are enough here
            Site site(engine, strict, indexed);
            const auto before = site.sorted(order);
            QSet<QString> seen, gone;
            for (std::optional<auth::Session> after;;) {
                const auto page = site.all->page({}, order, after, 7, 1500);
                QVERIFY(page);
                for (const auto &session : page->sessions) {
                    QVERIFY(!seen.contains(session.id));
                    seen.insert(session.id);
                }
                if (page->complete)
                    break;
                after = page->sessions.back();
                const auto place = before.indexOf(after->id);
                for (const auto &id : {after->id, before.value(place + 3)}) {
                    site.run(u"delete from session where id = ?"_s, {id});
                    gone.insert(id);
                }
            }
            for (const auto &id : before)
                QVERIFY(seen.contains(id) || gone.contains(id));
        }
    }

    // The sessions of the first 500 users are paged and counted; nothing is done to some of those that are meant.
    void aSearchMeansMoreUsersThanAreAskedFor_data() { engines(); }
    void aSearchMeansMoreUsersThanAreAskedFor()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addUsers(u"many"_s, 600);
        fixture.addSession(u"ofthefirst"_s, u"many0000000"_s, auth::State::Active);
        const auto connection = fixture.connect();
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema);
        Sessions all(*connection, *schema);
        auth::SessionScope scope;
        scope.filter.search = u"many"_s;
        scope.filter.reach = auth::Reach::Indexed;
        scope.moment = fixture.now();
        const auto cut = all.page(scope.filter, {}, {}, 10);
        QVERIFY(cut && cut->cut && cut->complete);
        QCOMPARE(cut->sessions.size(), 1u);
        const auto refused = auth::condition(*connection, *schema, scope);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, database::Error::Kind::Input);
        QCOMPARE(refused.error().code, auth::fault::manyUsers);
        QVERIFY(!all.extent(scope) && !auth::removalText(*connection, *schema, scope));
        scope.filter.search = u"many00000"_s;
        const auto whole = all.page(scope.filter, {}, {}, 10);
        QVERIFY(whole && !whole->cut);
        QCOMPARE(all.extent(scope).map([](const auto &extent) { return extent.sessions.total(); }).value_or(-1), 1);
    }

    void whatIsIndexed_data() { sites(); }
    void whatIsIndexed()
    {
        FETCH_ENGINE();
        QFETCH(bool, strict);
        QFETCH(bool, indexed);
        const Site site(engine, strict, indexed);
        QVERIFY(isIndexed(*site.schema, By::Id));
        QCOMPARE(isIndexed(*site.schema, By::User), indexed);
        QCOMPARE(isIndexed(*site.schema, By::ActiveExpires), indexed && strict && engine != u"sqlite");
        QCOMPARE(isIndexed(*site.schema, By::IdleExpires), indexed && strict && engine != u"sqlite");
    }
};

QTEST_GUILESS_MAIN(TestSessionPages)
#include "tst_sessionpages.moc"

// What reports say of sessions and keys before they list them, against the tables as the test's own SQL reads them.
#include "auth/keysummary.h"
#include "auth/sessionsummary.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

#include <QTest>

#include <numeric>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::SessionSummary;

class TestSummaries : public QObject
{
    Q_OBJECT

    static auth::SessionScope every(qint64 moment, const auth::SessionFilter &filter = {})
    {
        auth::SessionScope scope;
        scope.filter = filter;
        scope.everything = true;
        scope.moment = moment;
        return scope;
    }

    static bool same(const SessionSummary &a, const SessionSummary &b)
    {
        const auto states = [](const SessionSummary &s) {
            return QList<qint64>{s.states.active, s.states.idle, s.states.dead, s.states.invalid, s.users};
        };
        return states(a) == states(b) && a.firstEnd == b.firstEnd && a.lastEnd == b.lastEnd && a.ending == b.ending
            && a.endingLater == b.endingLater;
    }

private slots:
    void sessions_data() { engines(); }
    void sessions()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto connection = site.connect();
        const qint64 day = SessionSummary::day, today = site.now() / day * day;
        // Ends on the days 0 and 13 at their last and first moments, on day 14, and one that is no session at all.
        const auto set = [&](const QString &name, int number, qint64 active, qint64 idle) {
            site.run(u"update %1 set active_expires = %2, idle_expires = %3 where id = '%4'"_s.arg(site.sessions())
                         .arg(active).arg(idle).arg(LuciaFixture::session(name, number)));
        };
        set(u"adaactive"_s, 1, today + 14 * day, today + 14 * day - 1);
        set(u"bobactive"_s, 4, site.now() - 1, today + 13 * day);
        set(u"bobactive"_s, 5, site.now(), today + 14 * day);
        set(u"adaidle"_s, 2, auth::lastTime + 1, today + 13 * day);     // active until no time: no state, and not counted as live
        const auto moment = site.now();
        const auto found = auth::summary(*connection, site.schema(), every(moment));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->states.active, 2);
        QCOMPARE(found->states.idle, 1);
        QCOMPARE(found->states.dead, 3);
        QCOMPARE(found->states.invalid, 2);
        QCOMPARE(found->users, 4);
        QCOMPARE(found->ending.size(), size_t(SessionSummary::daysAhead));
        QCOMPARE(found->ending.back(), 2);
        QCOMPARE(found->endingLater, 1);
        QCOMPARE(std::accumulate(found->ending.begin(), found->ending.end(), qint64(0)), 2);
        const auto ends = site.column(
            u"select idle_expires from %1 where idle_expires between 0 and 253402300799999 order by idle_expires"_s.arg(site.sessions()));
        QCOMPARE(found->firstEnd, ends.first().toLongLong());
        QCOMPARE(found->lastEnd, ends.last().toLongLong());

        // The same, told from the sessions themselves.
        const auto page = auth::Sessions(*connection, site.schema()).page({}, {}, {}, 100, moment);
        QVERIFY(page && page->complete);
        QVERIFY(same(auth::summary(page->sessions, moment), *found));
    }

    void filteredAndNone_data() { engines(); }
    void filteredAndNone()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto connection = site.connect();
        const auto bob = auth::summary(*connection, site.schema(), every(site.now(), {{}, u"bob0000000000002"_s, {}}));
        QVERIFY(bob);
        QCOMPARE(bob->states.total(), 3);
        QCOMPARE(bob->users, 1);
        const auto none = auth::summary(*connection, site.schema(), every(site.now(), {{}, u"nobody"_s, {}}));
        QVERIFY(none);
        QVERIFY(same(*none, auth::summary({}, site.now())));
        QVERIFY(!none->firstEnd && !none->lastEnd);
    }

    // Numbers that SQLite keeps as texts end on their days as well.
    void textsThatAreNumbers()
    {
        LuciaFixture site(u"sqlite"_s);
        site.run(u"update user_session set idle_expires = cast(idle_expires as text) where idle_expires > 0"_s);
        const auto connection = site.connect();
        const auto found = auth::summary(*connection, site.schema(), every(site.now()));
        const auto page = auth::Sessions(*connection, site.schema()).page({}, {}, {}, 100, site.now());
        QVERIFY(found && page);
        QVERIFY(same(auth::summary(page->sessions, site.now()), *found));
        QCOMPARE(found->states.active + found->states.idle, 4);
    }

    void keys_data() { engines(); }
    void keys()
    {
        FETCH_ENGINE();
        LuciaFixture site(engine);
        const auto connection = site.connect();
        site.addKey(u"email:zoe@example.com"_s, u"zoe0000000000005"_s, u"$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"_s);
        site.addKey(u"old"_s, u"zoe0000000000005"_s, u""_s);
        const auto found = auth::summary(*connection, site.schema(), auth::KeyFilter());
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->keys, 7);
        QCOMPARE(found->users, 5);
        using Family = auth::HashFamily;
        const QList<std::pair<Family, qint64>> hashes{
            {Family::Scrypt, 3}, {Family::Argon2, 1}, {Family::None, 2}, {Family::Other, 1}};
        QCOMPARE(found->hashes, hashes);
        QCOMPARE(found->providers.first(), (std::pair<QString, qint64>(u"email"_s, 3)));
        QCOMPARE(found->providers.size(), 5);

        auth::KeyFilter emails;
        emails.providers = {u"email"_s};
        const auto some = auth::summary(*connection, site.schema(), emails);
        QVERIFY(some);
        QCOMPARE(some->keys, 3);
        QCOMPARE(some->providers, (QList<std::pair<QString, qint64>>{{u"email"_s, 3}}));
    }
};

QTEST_GUILESS_MAIN(TestSummaries)
#include "tst_summaries.moc"

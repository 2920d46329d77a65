// How sessions end: one, all, all but one, and the dead ones.
#include "auth/lucia/sessionsweep.h"
#include "luciasite.h"

using namespace candela;
using namespace candela::tests;
using auth::State;
using database::Error;
using lucia::Sessions;

class TestLuciaInvalidation : public QObject
{
    Q_OBJECT

    static inline const QString active = LuciaFixture::session(u"adaactive"_s, 1);
    static inline const QString idle = LuciaFixture::session(u"adaidle"_s, 2);
    static inline const QString dead = LuciaFixture::session(u"adadead"_s, 3);
    static inline const QString bobs = LuciaFixture::session(u"bobactive"_s, 4);

    static int rows(LuciaSite &site) { return site.value(u"select count(*) from user_session"_s).toInt(); }
    static bool isThere(LuciaSite &site, const QString &id) { return site.count(u"user_session"_s, u"id"_s, id) == 1; }

private slots:
    void one_data() { engines(); }
    void one()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        QCOMPARE(said(site.allSessions.invalidate(u""_s)), u"AUTH_INVALID_SESSION_ID"_s);
        for (const auto &id : {u"nothing"_s, active.toUpper(), active + u' '})
            QCOMPARE(said(site.allSessions.invalidate(id)), u"done"_s);
        QCOMPARE(rows(site), 8);
        for (const auto &id : {active, dead, active})
            QCOMPARE(said(site.allSessions.invalidate(id)), u"done"_s);
        QCOMPARE(rows(site), 6);
        QCOMPARE(said(site.allSessions.validate(active)), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(said(site.allSessions.validate(idle)), u"done"_s);
    }

    void allOfAUser_data() { engines(); }
    void allOfAUser()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.addSessions(u"more"_s, ada, 1203, State::Active);
        QCOMPARE(said(site.allSessions.invalidateAllOf(u"nobody"_s)), u"done"_s);
        QCOMPARE(said(site.allSessions.invalidateAllOf(u"ADA0000000000001"_s)), u"done"_s);
        QCOMPARE(rows(site), 1211);
        QCOMPARE(said(site.allSessions.invalidateAllOf(ada)), u"done"_s);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=0"_s);
        QCOMPARE(rows(site), 5);
    }

    void allButOne_data() { engines(); }
    void allButOne()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.addSessions(u"more"_s, ada, 1001, State::Idle);
        const auto end = [&](const QString &user, const QString &kept) {
            const auto done = site.allSessions.invalidateAllButOf(user, kept);
            return done ? QString::number(*done) : said(done.error());
        };
        // Whoever has no living session of the user ends none.
        for (const auto &kept : {u""_s, u"nothing"_s, dead, bobs, active.toUpper()})
            QCOMPARE(end(ada, kept), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(end(u"nobody"_s, active), u"AUTH_INVALID_SESSION_ID"_s);
        QCOMPARE(rows(site), 1009);
        QCOMPARE(end(ada, active), u"1003"_s);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=1"_s);
        QVERIFY(isThere(site, active));
        QCOMPARE(end(ada, active), u"0"_s);
        QCOMPARE(site.rowsOf(bob), u"users=1 keys=1 sessions=3"_s);
    }

    void allOrNone_data() { engines(); }
    void allOrNone()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.addSessions(u"more"_s, ada, 1001, State::Active);
        forbid(site, u"more0000777"_s);
        QVERIFY(!site.allSessions.invalidateAllButOf(ada, active));
        QVERIFY(!site.allSessions.invalidateAllOf(ada));
        QCOMPARE(rows(site), 1009);
    }

    void deadOfAUser_data() { engines(); }
    void deadOfAUser()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.addSessions(u"more"_s, ada, 501, State::Dead);
        site.addSession(u"odd"_s, ada, State::Invalid);
        QCOMPARE(site.allSessions.removeDeadOf(u"nobody"_s).value_or(-1), 0);
        QCOMPARE(site.allSessions.removeDeadOf(u"ADA0000000000001"_s).value_or(-1), 0);
        QCOMPARE(site.allSessions.removeDeadOf(ada).value_or(-1), 502);
        QCOMPARE(site.allSessions.removeDeadOf(ada).value_or(-1), 0);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
        QVERIFY(isThere(site, active) && isThere(site, idle) && isThere(site, u"odd"_s));
        QCOMPARE(rows(site), 8);
    }

    void deadOfEverybody_data() { engines(); }
    void deadOfEverybody()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.addSessions(u"more"_s, ada, 1000, State::Dead);
        const auto done = site.allSessions.removeDead();
        QVERIFY(done);
        QCOMPARE(done->done, 1003);
        QVERIFY(!done->stopped);
        QCOMPARE(rows(site), 5);
        QCOMPARE(site.allSessions.removeDead()->done, 0);
        QVERIFY(isThere(site, LuciaFixture::session(u"cydinvalid"_s, 7)));
    }

    // What went before it stays done, and is told.
    void stopsWhereItFails_data() { engines(); }
    void stopsWhereItFails()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        site.run(u"delete from user_session"_s);
        site.addSessions(u"more"_s, ada, 1203, State::Dead);
        forbid(site, u"more0001100"_s);
        const auto done = site.allSessions.removeDead();
        QVERIFY(done);
        QCOMPARE(done->done, 1000);
        QVERIFY(done->stopped);
        QCOMPARE(rows(site), 203);
        QVERIFY(!site.allSessions.removeDead());
        QVERIFY(!site.allSessions.removeDeadOf(ada));
        QCOMPARE(rows(site), 203);
    }

    void sparesWhatIsRenewedMeanwhile_data() { servers(); }
    void sparesWhatIsRenewedMeanwhile()
    {
        FETCH_ENGINE();
        LuciaSite site(engine);
        const auto remove = [&](database::Connection &connection) {
            return Sessions(connection, site.schema())
                .removeDead()
                .map([](const auto &r) { return r.done; })
                .value_or(-1);
        };
        const auto later = site.now() + 1'000'000;
        const auto removed
            = site.whileLockedBy(u"update user_session set idle_expires = ? where id = ?"_s, {later, dead}, remove);
        QCOMPARE(removed, 2);
        QVERIFY(isThere(site, dead));
        QCOMPARE(said(site.allSessions.validate(dead)), u"done"_s);
    }

    // Without a primary key, ids that are the same to the collation stand side by side.
    void takesNoNeighbours()
    {
        NEED_ENGINE(u"mysql"_s);
        LuciaSite site(u"mysql"_s);
        site.run(u"alter table user_session drop primary key"_s);
        site.addSession(dead.toUpper(), ada, State::Dead);
        auto transaction = database::Transaction::begin(*site.connection);
        QVERIFY(transaction);
        const auto &s = *site.schema().sessions;
        lucia::SessionSweep sweep(s, s.userId == ada, ada, dead);
        const auto done = sweep.window(*transaction);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Conflict);
    }

private:
    // Nobody deletes this session.
    static void forbid(LuciaSite &site, const QString &id)
    {
        site.trigger(u"user_session"_s, u"before delete"_s,
            u"select raise(abort, 'forbidden') where old.id = '%1'"_s.arg(id),
            u"if old.id = '%1' then signal sqlstate '45000' set message_text = 'forbidden'; end if"_s.arg(id),
            u"if old.id = '%1' then raise exception 'forbidden'; end if; return old;"_s.arg(id));
    }
};

QTEST_GUILESS_MAIN(TestLuciaInvalidation)
#include "tst_luciainvalidation.moc"

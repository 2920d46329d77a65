#include "auth/revoking.h"
#include "auth/sessions.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/fixture/plainconnection.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::Revoking;
using auth::SessionScope;
using auth::State;
using database::Error;
using Keep = Revoking::Keep;
using Tally = Revoking::Tally;

class TestRevoking : public QObject
{
    Q_OBJECT

    struct Site : LuciaFixture {
        explicit Site(const QString &engine) : LuciaFixture(engine), connection(connect()) {}

        SessionScope in(const QList<State> &states) const
        {
            SessionScope scope;
            scope.filter.states = states;
            scope.moment = now();
            return scope;
        }
        SessionScope of(const QString &user) const
        {
            SessionScope scope = in({});
            scope.filter.user = user;
            return scope;
        }
        // Everything that follows from the scope; the windows' number in `steps`.
        Tally revoke(const SessionScope &scope, Keep keep = Keep::Nothing)
        {
            Revoking revoking(schema(), scope, keep);
            for (steps = 0; !revoking.isComplete() && steps < 1000; ++steps) {
                if (const auto done = revoking.step(*connection); !done)
                    qFatal("%s", qPrintable(u"revoking failed: %1 %2"_s.arg(int(done.error().kind)).arg(done.error().detail)));
            }
            kept = revoking.kept();
            return revoking.tally();
        }
        QString left() { return names(u"select id from %1 order by id"_s.arg(sessions())); }
        QString names(const QString &query)
        {
            QStringList names;
            for (const auto &id : column(query))
                names << id.section(u'0', 0, 0);
            return names.join(u' ');
        }

        std::unique_ptr<database::Connection> connection;
        std::vector<auth::KeptSession> kept;
        int steps = 0;
    };
    static constexpr auto ada = "ada0000000000001", bob = "bob0000000000002";

private slots:
    void revokesWhatIsMeant_data() { engines(); }
    void revokesWhatIsMeant()
    {
        FETCH_ENGINE();
        for (const auto keep : {Keep::Nothing, Keep::Rows}) {
            Site site(engine);
            QCOMPARE(site.revoke(site.in({State::Idle}), keep), (Tally{1, 0, 0}));
            QCOMPARE(site.left(), u"adaactive adadead bobactive bobactive bobdead cydinvalid zoedead"_s);
            QCOMPARE(site.kept.size(), std::size_t(keep == Keep::Rows ? 1 : 0));
            QCOMPARE(site.revoke(site.of(QString::fromLatin1(bob)), keep), (Tally{3, 0, 0}));
            QCOMPARE(site.left(), u"adaactive adadead cydinvalid zoedead"_s);
            QCOMPARE(site.revoke(SessionScope::dead(site.now()), keep).done, 2);
            QCOMPARE(site.left(), u"adaactive cydinvalid"_s);
            auto everything = site.in({});
            everything.everything = true;
            QCOMPARE(site.revoke(everything, keep), (Tally{2, 0, 0}));
            QCOMPARE(site.left(), QString());
            QCOMPARE(site.revoke(everything, keep), Tally());
        }
    }

    // An empty filter is never "all".
    void refusesToMeanNothing_data() { engines(); }
    void refusesToMeanNothing()
    {
        FETCH_ENGINE();
        Site site(engine);
        auto reaching = site.in({});            // as the window has it over a large table, without a search
        reaching.filter.reach = auth::Reach::Indexed;
        for (auto scope : {SessionScope(), site.in({}), SessionScope{{}, {}, {u"kept"_s}}, reaching,
                 site.in({State::Active, State::Idle, State::Dead}),
                 site.in({State::Dead, State::Invalid, State::Idle, State::Active})}) {
            Revoking revoking(site.schema(), scope, Keep::Nothing);
            const auto done = revoking.step(*site.connection);
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Error::Kind::Input);
            QVERIFY(!auth::removalText(*site.connection, site.schema(), scope));
            QVERIFY(!auth::Sessions(*site.connection, site.schema()).extent(scope));
        }
        QCOMPARE(site.column(u"select id from "_s + site.sessions()).size(), 8);
    }

    void revokesAllButSome_data() { engines(); }
    void revokesAllButSome()
    {
        FETCH_ENGINE();
        Site site(engine);
        auto scope = site.of(QString::fromLatin1(ada));
        scope.kept = {LuciaFixture::session(u"adaidle"_s, 2)};
        const auto extent = auth::Sessions(*site.connection, site.schema()).extent(scope);
        QVERIFY(extent);
        QCOMPARE(extent->sessions.total(), 2);
        QCOMPARE(extent->users, 1);
        QCOMPARE(site.revoke(scope), (Tally{2, 0, 0}));
        QCOMPARE(site.left(), u"adaidle bobactive bobactive bobdead cydinvalid zoedead"_s);
    }

    void saysWhoWasFaster_data() { engines(); }
    void saysWhoWasFaster()
    {
        FETCH_ENGINE();
        Site site(engine);
        SessionScope scope;
        scope.chosen = {LuciaFixture::session(u"adaidle"_s, 2), u"nosuchsession"_s, LuciaFixture::session(u"bobdead"_s, 6),
            LuciaFixture::session(u"adaidle"_s, 2), u"' or 1=1 --"_s};
        QCOMPARE(site.revoke(scope), (Tally{2, 2, 0}));
        QCOMPARE(site.left().count(u' '), 5);
        QCOMPARE(site.revoke(scope), (Tally{0, 4, 0}));
    }

    // Between what is met and what is removed, a session is renewed: by the real statement of Lucia's.
    void keepsWhatWasRenewed_data() { engines(); }
    void keepsWhatWasRenewed()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSessions(u"idle"_s, QString::fromLatin1(bob), 5, State::Idle);
        Revoking revoking(site.schema(), site.in({State::Idle}), Keep::Rows);
        const auto renewed = site.value(u"select id from %1 where id like 'idle%' order by id"_s.arg(site.sessions())).toString();
        // Seen by whoever looked at the list; renewed before the first window.
        const auto extent = auth::Sessions(*site.connection, site.schema()).extent(revoking.scope());
        QVERIFY(extent);
        QCOMPARE(extent->sessions.idle, 6);
        QCOMPARE(extent->users, 2);
        site.run(u"update %1 set active_expires = ?, idle_expires = ? where id = ?"_s.arg(site.sessions()),
            {site.now() + 86'400'000, site.now() + 1'296'000'000, renewed});
        while (!revoking.isComplete())
            QVERIFY(revoking.step(*site.connection));
        QCOMPARE(revoking.tally(), (Tally{5, 0, 0}));
        QCOMPARE(site.names(u"select id from %1 where id like 'idle%'"_s.arg(site.sessions())), u"idle"_s);
        const auto remaining = revoking.remaining(*site.connection);
        QVERIFY(remaining);
        QCOMPARE(*remaining, 0);
    }

    // Ids that the collation takes for one are not one.
    void tellsIdsApart_data() { engines(); }
    void tellsIdsApart()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSession(u"Chosen"_s, QString::fromLatin1(ada), State::Active);
        if (engine != u"mysql"_s) {
            for (const auto &other : {u"chosen"_s, u"Chosen "_s, u"Chösen"_s})
                site.addSession(other, QString::fromLatin1(ada), State::Active);
        }
        const auto before = site.column(u"select id from "_s + site.sessions()).size();
        for (const auto &near : {u"CHOSEN"_s, u"Chosen  "_s, u"chösen"_s}) {
            SessionScope scope;
            scope.chosen = {near};
            QCOMPARE(site.revoke(scope, Keep::Rows), (Tally{0, 1, 0}));
        }
        QCOMPARE(site.column(u"select id from "_s + site.sessions()).size(), before);
        SessionScope scope;
        scope.chosen = {u"Chosen"_s};
        QCOMPARE(site.revoke(scope), (Tally{1, 0, 0}));
        QCOMPARE(site.column(u"select id from "_s + site.sessions()).size(), before - 1);
        QVERIFY(!site.column(u"select id from "_s + site.sessions()).contains(u"Chosen"_s));
    }

    // In the same table, which a collation of the column's own allows: the one chosen goes, and not those that MariaDB's usual
    // collation, in which ids are compared elsewhere, takes for the same.
    void revokesExactlyTheChosen_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto &id : {u"Chosen"_s, u"chosen"_s, u"Chösen"_s, u"Chosen "_s, u"CHOSEN"_s, u"Chosen  "_s})
            QTest::newRow(qPrintable(id)) << id;
    }
    void revokesExactlyTheChosen()
    {
        const auto engine = u"mysql"_s;
        NEED_ENGINE(engine);
        QFETCH(QString, id);
        const QStringList near{u"Chosen"_s, u"chosen"_s, u"Chösen"_s, u"Chosen "_s};
        const auto told = [](Site &site) { return site.column(u"select concat('<', id, '>') from user_session order by hex(id)"_s); };
        // "no primary key": they can be there under the usual collation too, where one cannot go without the others.
        for (const auto &table : {u"alter table user_session modify id varchar(127) collate utf8mb4_nopad_bin not null"_s,
                 u"alter table user_session drop primary key"_s}) {
            for (const auto keep : {Keep::Rows, Keep::Nothing}) {
                Site site(engine);
                site.run(table);
                for (const auto &one : near)
                    site.addSession(one, QString::fromLatin1(ada), State::Active);
                const auto before = told(site);
                auto without = before;
                without.removeOne(u'<' + id + u'>');
                SessionScope scope;
                scope.chosen = {id};
                Revoking revoking(site.schema(), scope, keep);
                const auto done = revoking.step(*site.connection);
                if (table.contains(u"nopad")) {
                    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
                    QCOMPARE(told(site), without);
                    QCOMPARE(revoking.tally(), near.contains(id) ? (Tally{1, 0, 0}) : (Tally{0, 1, 0}));
                } else {
                    QCOMPARE(bool(done), !near.contains(id));
                    QVERIFY(done || done.error().kind == Error::Kind::Conflict);
                    QCOMPARE(told(site), before);
                }
            }
        }
    }

    void goesInWindows_data() { engines(); }
    void goesInWindows()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSessions(u"gone"_s, QString::fromLatin1(bob), 9000, State::Dead);
        site.addSessions(u"stay"_s, QString::fromLatin1(ada), 3000, State::Active);
        const auto tally = site.revoke(SessionScope::dead(site.now()));
        QCOMPARE(tally.done, 9003);
        QVERIFY(site.steps > 1 && site.steps < 10);
        QCOMPARE(site.value(u"select count(*) from "_s + site.sessions()).toLongLong(), 3005);
        // Of one user among others, whose rows stay in between.
        QCOMPARE(site.revoke(site.of(QString::fromLatin1(ada))).done, 3002);
        QCOMPARE(site.left(), u"bobactive bobactive cydinvalid"_s);
    }

    // A stop between two windows leaves what is done done; the same object goes on over another connection.
    void goesOnElsewhere_data() { engines(); }
    void goesOnElsewhere()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSessions(u"gone"_s, QString::fromLatin1(bob), 6000, State::Dead);
        Revoking revoking(site.schema(), SessionScope::dead(site.now()), Keep::Nothing);
        QVERIFY(revoking.step(*site.connection));
        const auto done = revoking.tally().done;
        QVERIFY(done > 0 && done < 6000 && !revoking.isComplete());
        site.connection->interrupt();
        const auto stopped = revoking.step(*site.connection);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QCOMPARE(revoking.tally().done, done);
        const auto other = site.connect();
        while (!revoking.isComplete())
            QVERIFY(revoking.step(*other));
        QCOMPARE(revoking.tally().done, 6003);
    }

    // Log-ins that are under way store their sessions behind the window.
    void meetsNewSessionsOfTheUser_data() { engines(); }
    void meetsNewSessionsOfTheUser()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSessions(u"many"_s, QString::fromLatin1(ada), 2500, State::Active);
        Revoking revoking(site.schema(), site.of(QString::fromLatin1(ada)), Keep::Nothing);
        QVERIFY(revoking.step(*site.connection));
        QVERIFY(!revoking.isComplete());
        site.addSession(u"aaanew"_s, QString::fromLatin1(ada), State::Active);
        while (!revoking.isComplete())
            QVERIFY(revoking.step(*site.connection));
        QCOMPARE(revoking.tally().done, 2504);
        QCOMPARE(site.left(), u"bobactive bobactive bobdead cydinvalid zoedead"_s);
    }

    // The sessions of a file are found some while before they are removed.
    void looksAgainAtThoseFoundBefore()
    {
        Site site(u"sqlite"_s);
        site.addSessions(u"gone"_s, QString::fromLatin1(bob), 6000, State::Dead);
        Revoking revoking(site.schema(), SessionScope::dead(site.now()), Keep::Nothing);
        QVERIFY(revoking.step(*site.connection));
        const auto some = [&](QLatin1StringView order) {
            return u"id in (select id from %1 where idle_expires < %2 order by id %3 limit 30)"_s.arg(site.sessions())
                .arg(site.now()).arg(order);
        };
        site.run(u"update %1 set idle_expires = 9999999999999 where %2"_s.arg(site.sessions(), some("asc"_L1)));
        site.run(u"delete from %1 where %2"_s.arg(site.sessions(), some("desc"_L1)));
        while (!revoking.isComplete())
            QVERIFY(revoking.step(*site.connection));
        QCOMPARE(revoking.tally(), (Tally{6003 - 60, 30, 30}));
        QCOMPARE(site.value(u"select count(*) from "_s + site.sessions()).toLongLong(), 5 + 30);
    }

    // What comes to lie in the part of the table that is done with is met by a further pass.
    void meetsWhatComesToLieBehind_data() { engines(); }
    void meetsWhatComesToLieBehind()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addSessions(u"gone"_s, QString::fromLatin1(bob), 6000, State::Active);
        Revoking revoking(site.schema(), site.in({State::Active}), Keep::Nothing);
        QVERIFY(revoking.step(*site.connection));
        QVERIFY(!revoking.isComplete());
        if (engine == u"postgres")
            PlainConnection(site.options()).run(u"vacuum "_s + site.sessions());
        site.addSession(u"zlate"_s, QString::fromLatin1(ada), State::Active);
        if (engine == u"sqlite")
            site.run(u"update %1 set _rowid_ = -1 where id = 'zlate'"_s.arg(site.sessions()));
        while (!revoking.isComplete())
            QVERIFY(revoking.step(*site.connection));
        QCOMPARE(revoking.tally(), (Tally{6004, 0, 0}));
        QCOMPARE(site.left(), u"adadead adaidle bobdead cydinvalid zoedead"_s);
    }

    void tellsItsSql_data() { engines(); }
    void tellsItsSql()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto text = [&](const SessionScope &scope) {
            const auto removal = auth::removalText(*site.connection, site.schema(), scope);
            return removal ? removal->text : QString();
        };
        SessionScope chosen;
        chosen.chosen = {u"secretid"_s, u"another"_s};
        QVERIFY(text(chosen).startsWith(u"delete from "));
        QVERIFY(!text(chosen).contains(u"secretid"));
        QCOMPARE(text(chosen).count(engine == u"postgres"_s ? u'$' : u'?'), 1);
        QVERIFY(text(SessionScope::dead(site.now())).contains(u"idle_expires"));
        auto everything = site.in({});
        everything.everything = true;
        QVERIFY(!text(everything).contains(u" where "));
    }
};

QTEST_GUILESS_MAIN(TestRevoking)
#include "tst_revoking.moc"

// Two nodes of a cluster: what the other one commits meanwhile ends a transaction of ours, in the middle of a statement or
// only when it is to be committed, with error 1213. What was asked for is done afterwards, or not at all, on both nodes.
#include "auth/keychanges.h"
#include "auth/revoking.h"
#include "keysite.h"
#include "support/fixture/engines.h"

#include <QElapsedTimer>
#include <QThread>

#include <future>

using namespace candela;
using namespace candela::tests;
using auth::Revoking;
using auth::State;
using database::Error;

class TestGalera : public QObject
{
    Q_OBJECT

    static constexpr auto adaKey = "email:ada@example.com", ada = "ada0000000000001";
    static constexpr int patience = 30'000;

    struct Cluster : KeySite {
        Cluster() : KeySite(u"mysql"_s), other(opened(second()))
        {
            // A client of this node that deletes one of these waits until it is let go; a variable of this node's own says so.
            hold();
            run(u"create trigger slow before delete on user_session for each row begin "
                 "while (old.id like 'adaactive%' or old.id = 'idle0001010') and @@global.max_error_count = 10 "
                 "do do sleep(0.01); end while; end"_s);
        }
        ~Cluster() { letGo(); }
        void hold() { run(u"set global max_error_count = 10"_s); }
        void letGo() { run(u"set global max_error_count = 64"_s); }
        // … but not before this node has ended a transaction because of what the other one did.
        void letGoAfterAnAbort(qint64 before)
        {
            QElapsedTimer timer;
            for (timer.start(); counter(u"bf_aborts"_s) == before && timer.elapsed() < patience;)
                QThread::msleep(5);
            letGo();
        }
        database::Options second() const
        {
            auto there = options();
            there.port = serverSetting(u"CANDELA_SECOND_PORT"_s).toInt();
            return there;
        }
        // On the other node; how many rows matched.
        qint64 elsewhere(const QString &statement, const QVariantList &values = {})
        {
            const auto done = other->run({statement, values});
            if (!done)
                qFatal("%s\n%s", qPrintable(statement), qPrintable(done.error().detail));
            return done->affected;
        }
        QString valueElsewhere(const QString &query)
        {
            const auto found = other->run({query, {}});
            return found && !found->rows.empty() ? found->rows.front().at(0).toString() : QString();
        }
        // A site's other server renews it: Lucia's statement.
        void renewElsewhere(const QString &id)
        {
            elsewhere(u"update user_session set active_expires = ?, idle_expires = ? where id = ?"_s,
                {now() + 86'400'000, now() + 1'296'000'000, id});
        }
        qint64 counter(const QString &name)
        {
            return run(u"show status like 'wsrep_local_%1'"_s.arg(name)).at(0).at(1).toLongLong();
        }
        bool sleeps()
        {
            return value(u"select count(*) from information_schema.processlist where state = 'User sleep'"_s).toInt() > 0;
        }
        // The job on this node, and what happens elsewhere once it is in the middle of its last statement.
        template <class Job> auto with(const Job &job, const std::function<void()> &meanwhile)
        {
            auto done = std::async(std::launch::async, job);
            QElapsedTimer timer;
            for (timer.start(); !sleeps() && timer.elapsed() < patience;)
                QThread::msleep(5);
            meanwhile();
            return done.get();
        }
        database::Result<auth::ResetOutcome> resetAda(const std::function<void()> &meanwhile)
        {
            const auto asked = reset(QString::fromLatin1(adaKey));
            return with([&] {
                const auto own = connect();
                return auth::Keys(*own, schema()).resetPassword(asked);
            }, meanwhile);
        }
        // On both nodes.
        bool isReset()
        {
            const auto there = opened(second());
            const auto password = auth::passwordFrom(u"New-Pässword 1"_s);
            return opens(QString::fromLatin1(adaKey), u"New-Pässword 1"_s) && sessionsOf(QString::fromLatin1(ada)) == 0
                && auth::Keys(*there, schema()).verify(QString::fromLatin1(adaKey), password).value_or(false)
                && valueElsewhere(u"select count(*) from user_session where user_id = '%1'"_s.arg(QLatin1String(ada))) == u"0";
        }

        std::unique_ptr<database::Connection> other;
    };

private slots:
    void initTestCase()
    {
        NEED_ENGINE(u"mysql"_s);
        QCOMPARE(opened(serverOptions(u"mysql"_s))->run({u"show status like 'wsrep_cluster_size'"_s, {}})->rows.at(0).at(1),
            QVariant(u"2"_s));
    }

    void conflictOnAStatement()
    {
        Cluster cluster;
        const auto aborts = cluster.counter(u"bf_aborts"_s);
        const auto done = cluster.resetAda([&] {
            cluster.renewElsewhere(LuciaFixture::session(u"adaactive"_s, 1));
            cluster.letGoAfterAnAbort(aborts);
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QVERIFY2(cluster.counter(u"bf_aborts"_s) > aborts, "nobody was in anybody's way");
        QCOMPARE(done->sessionsEnded, 3);
        QVERIFY(cluster.isReset());
    }

    // The other node is ahead, and this one learns of what is in its way only once it wants to commit; unless it has caught up
    // by then, which is another try's chance.
    void conflictAtCommit()
    {
        bool wasInTheWay = false;
        for (int round = 0; round < 5 && !wasInTheWay; ++round) {
            Cluster cluster;
            cluster.run(u"create table ballast (id int primary key, text varchar(60))"_s);
            const auto failures = cluster.counter(u"cert_failures"_s);
            cluster.elsewhere(u"begin"_s);
            cluster.elsewhere(u"insert into ballast select seq, repeat('x', 50) from seq_1_to_300000"_s);
            const auto done = cluster.resetAda([&] {
                cluster.elsewhere(u"commit"_s);
                cluster.renewElsewhere(LuciaFixture::session(u"adaactive"_s, 1));
                cluster.letGo();
            });
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
            QVERIFY(cluster.isReset());
            wasInTheWay = cluster.counter(u"cert_failures"_s) > failures;
        }
        QVERIFY2(wasInTheWay, "nobody was in anybody's way");
    }

    // Another operator resets the same key there: theirs holds, and nothing of ours does.
    void conflictWithAnotherReset()
    {
        Cluster cluster;
        const auto aborts = cluster.counter(u"bf_aborts"_s);
        const auto done = cluster.resetAda([&] {
            cluster.elsewhere(u"update user_key set hashed_password = 'theirs' where id = ?"_s, {QString::fromLatin1(adaKey)});
            cluster.letGoAfterAnAbort(aborts);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Conflict);
        QCOMPARE(cluster.stored(QString::fromLatin1(adaKey)), u"theirs"_s);
        QCOMPARE(cluster.valueElsewhere(u"select hashed_password from user_key where id = 'email:ada@example.com'"_s), u"theirs"_s);
        QCOMPARE(cluster.sessionsOf(QString::fromLatin1(ada)), 3);
        QCOMPARE(cluster.valueElsewhere(u"select count(*) from user_session where user_id = '%1'"_s.arg(QLatin1String(ada))), u"3"_s);
    }

    void revokesInSpiteOfIt_data()
    {
        QTest::addColumn<bool>("keep");
        QTest::newRow("by ids, kept") << true;
        QTest::newRow("by range") << false;
    }
    // Idle sessions are removed here while the site's other server renews one of the window under way, and one of a later
    // window: these two stay, on both nodes.
    void revokesInSpiteOfIt()
    {
        QFETCH(bool, keep);
        Cluster cluster;
        cluster.addSessions(u"idle"_s, QString::fromLatin1(ada), 4000, State::Idle);
        auth::SessionScope scope;
        scope.filter.states = {State::Idle};
        scope.moment = cluster.now();
        const auto aborts = cluster.counter(u"bf_aborts"_s);
        Revoking revoking(cluster.schema(), scope, keep ? Revoking::Keep::Rows : Revoking::Keep::Nothing);
        const auto done = cluster.with([&]() -> database::Result<void> {
            const auto own = cluster.connect();
            while (!revoking.isComplete()) {
                if (const auto step = revoking.step(*own); !step)
                    return step;
            }
            return {};
        }, [&] {
            cluster.renewElsewhere(u"idle0001005"_s);
            cluster.renewElsewhere(u"idle0003990"_s);
            cluster.letGoAfterAnAbort(aborts);
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        QVERIFY2(cluster.counter(u"bf_aborts"_s) > aborts, "nobody was in anybody's way");
        QCOMPARE(revoking.tally(), (Revoking::Tally{3999, 0, 1}));
        QCOMPARE(revoking.kept().size(), std::size_t(keep ? 3999 : 0));
        const auto left = u"select group_concat(id order by id separator ' ') from user_session where id like '%idle%'"_s;
        QCOMPARE(cluster.value(left).toString(), u"idle0001005 idle0003990"_s);
        QCOMPARE(cluster.valueElsewhere(left), u"idle0001005 idle0003990"_s);
    }
};

QTEST_GUILESS_MAIN(TestGalera)
#include "tst_galera.moc"

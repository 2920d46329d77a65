#include "auth/keys.h"
#include "auth/lucia/sessions.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/fixture/pooler.h"

#include <atomic>
#include <thread>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;
using database::Error;
using database::Transaction;
using Kind = Error::Kind;

// PostgreSQL behind a pooler that gives a session to a client for one transaction alone.
class TestPooler : public QObject
{
    Q_OBJECT

    static constexpr auto postgres = "postgres";
    std::unique_ptr<tests::LuciaFixture> m_fixture;
    std::unique_ptr<tests::Pooler> m_pooler;        // two sessions to share

    database::Options options(bool readOnly = false) const
    {
        auto options = m_fixture->options();
        options.port = m_pooler->port();
        options.readOnly = readOnly;
        return options;
    }
    static QString setting(Connection &connection, const QString &name)
    {
        // As the session has it, not as the statement does.
        const auto found = connection.run({u"select reset_val || '/' || current_setting($1) from pg_settings "
                                           "where name = $1"_s, {name}});
        return found ? found->rows.at(0).at(0).toString() : found.error().detail;
    }
    template <class T> static Kind kind(const database::Result<T> &result)
    {
        return result ? Kind::Other : result.error().kind;
    }

private slots:
    void init()
    {
        const QString engine = QString::fromLatin1(postgres);
        NEED_ENGINE(engine);
        m_fixture = std::make_unique<tests::LuciaFixture>(engine);
        m_pooler = std::make_unique<tests::Pooler>(2);
    }
    void cleanup()
    {
        m_pooler.reset();
        m_fixture.reset();
    }

    void readsAndWrites()
    {
        const auto connection = tests::opened(options());
        const auto &k = m_fixture->schema().keys;
        for (int i = 0; i < 50; ++i) {
            const auto hash = QString::number(i);
            const auto written
                = database::write(
                    *connection, sql::update(k).set(k.hashedPassword, hash).where(k.id == u"username:bob"_s));
            QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
            const auto read
                = connection->fetch(sql::from(k).where(k.id == u"username:bob"_s).limit(1).select(k.hashedPassword));
            QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
            QVERIFY(read->at(0)[k.hashedPassword] == hash);
        }
    }

    void acts()
    {
        const auto connection = tests::opened(options());
        auth::Keys keys(*connection, m_fixture->schema());
        const auto key = keys.get(u"username:bob"_s);
        QVERIFY(key);
        const auto reset = keys.resetPassword({{{key->id, key->seen}}, database::Secret(u"correct horse battery"_s)});
        QVERIFY2(reset, qPrintable(reset ? QString() : reset.error().detail));
        QCOMPARE(reset->sessionsEnded, 3);
        QVERIFY(keys.verify(key->id, database::Secret(u"correct horse battery"_s)).value_or(false));
        auth::lucia::Sessions sessions(*connection, m_fixture->schema());
        const auto session = sessions.create(u"bob0000000000002"_s, {{u"user_agent"_s, u"x"_s}, {u"ip"_s, u"::1"_s}});
        QVERIFY(session);
        QVERIFY(sessions.validate(session->id));
        QVERIFY(sessions.invalidate(session->id));
    }

    void rollsBack()
    {
        const auto connection = tests::opened(options());
        for (int i = 0; i < 20; ++i) {
            auto transaction = Transaction::begin(*connection);
            QVERIFY(transaction);
            const auto &s = *m_fixture->schema().sessions;
            QVERIFY(transaction->execute(sql::deleteFrom(s).where(s.userId == u"bob0000000000002"_s)));
        }
        QVERIFY(!connection->isLost());
        QCOMPARE(m_fixture->value(u"select count(*) from user_session"_s).toInt(), 8);
    }

    void readOnly()
    {
        const auto reader = tests::opened(options(true));
        const auto writer = tests::opened(options());
        for (int i = 0; i < 20; ++i) {                      // whichever session each of them gets
            QCOMPARE(kind(reader->run({u"delete from user_session where id = 'x'"_s, {}})), Kind::ReadOnly);
            QVERIFY(!reader->run({u"select set_config('transaction_read_only', 'off', false)"_s, {}}));
            const auto begun = reader->run({u"begin"_s, {}});
            QVERIFY(begun);
            QCOMPARE(kind(reader->run({u"delete from user_session where id = 'x'"_s, {}})), Kind::ReadOnly);
            reader->rollBack();
            QVERIFY(writer->run({u"delete from user_session where id = 'x'"_s, {}}));
        }
    }

    void timesOut()
    {
        auto slow = options();
        slow.statementSeconds = 1;
        const auto connection = tests::opened(slow);
        QCOMPARE(kind(connection->run({u"select pg_sleep(20)"_s, {}})), Kind::Busy);
        auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction);
        QVERIFY(connection->run({u"select 1"_s, {}}));
        QCOMPARE(kind(connection->run({u"select pg_sleep(20)"_s, {}})), Kind::Busy);
        QVERIFY(!connection->isLost());
    }

    // Whoever gets our session next finds it as it was.
    void leavesNoSettings()
    {
        auto ours = options(true);
        ours.statementSeconds = 17;
        const auto connection = tests::opened(ours);
        for (int i = 0; i < 20; ++i)
            QVERIFY(connection->run({u"select 1"_s, {}}));
        auto theirs = options();
        theirs.statementSeconds = 29;
        const auto next = tests::opened(theirs);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(connection->run({u"select 1"_s, {}}));
            QCOMPARE(setting(*next, u"statement_timeout"_s), u"0/29s"_s);
            QCOMPARE(setting(*next, u"default_transaction_read_only"_s), u"off/off"_s);
            QCOMPARE(setting(*next, u"transaction_read_only"_s), u"off/off"_s);
            QCOMPARE(setting(*connection, u"transaction_read_only"_s), u"off/on"_s);
            QCOMPARE(setting(*connection, u"max_parallel_workers_per_gather"_s), u"2/0"_s);
            QCOMPARE(setting(*next, u"bytea_output"_s), u"hex/hex"_s);
        }
    }

    void stops()
    {
        const auto connection = tests::opened(options());
        std::jthread stop([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            connection->interrupt();
        });
        QCOMPARE(kind(connection->run({u"select pg_sleep(20)"_s, {}})), Kind::Cancelled);
        stop.join();
        connection->resume();
        QVERIFY(connection->run({u"select 1"_s, {}}));
    }

    // Many at once on two sessions; the busiest rows are everybody's.
    void manyClients()
    {
        std::atomic<int> done = 0;
        std::mutex mutex;
        QStringList failures;
        {
            std::vector<std::jthread> clients;
            for (int client = 0; client < 12; ++client) {
                clients.emplace_back([&, client] {
                    const auto connection = tests::opened(options(client % 3 == 2));
                    const auto &k = m_fixture->schema().keys;
                    for (int i = 0; i < 100; ++i) {
                        const auto read
                            = connection->fetch(sql::from(k).orderBy(sql::ascending(k.id)).limit(5).select(k.id));
                        auto result = read.map([](const auto &rows) { return qint64(rows.size()) - 4; });
                        if (read && client % 3 == 1)
                            result = database::write(*connection,
                                sql::update(k)
                                    .set(k.hashedPassword, QString::number(i))
                                    .where(k.id == u"username:bob"_s));
                        if (result && *result == 1) {
                            ++done;
                        } else {
                            const std::lock_guard lock(mutex);
                            failures << (result ? u"rows"_s : result.error().code + u' ' + result.error().detail);
                        }
                    }
                });
            }
        }
        QCOMPARE(failures, QStringList());
        QCOMPARE(done.load(), 1200);
    }
};

QTEST_GUILESS_MAIN(TestPooler)
#include "tst_pooler.moc"

#include "database/transaction.h"
#include "sql/modify.h"
#include "statements.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

#include <QTemporaryFile>

#include <thread>

#include <unistd.h>

using namespace candela;
using namespace Qt::StringLiterals;
using database::Connection;

// What a hostile server, or another user of a friendly one, must not get.
class TestHardening : public QObject
{
    Q_OBJECT

    // The values that a statement of ours was sent with, as other operators see them, while it waits for a lock.
    static QStringList activity(tests::LuciaFixture &fixture, const QString &secret)
    {
        const bool mysql = fixture.engine() == u"mysql";
        fixture.run(u"begin"_s);
        fixture.run(u"update %1 set hashed_password = hashed_password"_s.arg(fixture.keys()));
        std::thread waiting([&fixture, &secret] {
            const auto connection = fixture.connect();
            auto transaction = database::Transaction::begin(*connection);
            const auto &k = fixture.schema().keys;
            (void)transaction->execute(sql::update(k).set(k.hashedPassword, secret).where(k.id == u"username:bob"_s));
        });
        const auto seen = mysql
            ? u"select info from information_schema.processlist where info like 'update %'"_s
            : u"select query from pg_stat_activity where wait_event_type = 'Lock' and query like 'update %'"_s;
        const auto watcher = fixture.connect();        // the snapshot of a transaction would not change
        QStringList texts;
        for (int i = 0; i < 200 && texts.isEmpty(); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            const auto answer = watcher->run({seen, {}});
            for (std::size_t row = 0; answer && row < answer->rows.size(); ++row)
                texts << answer->rows[row].at(0).toString();
        }
        fixture.run(u"rollback"_s);
        waiting.join();
        return texts;
    }

private slots:
    void boundValuesStayPrivate_data() { tests::servers(); }
    void boundValuesStayPrivate()
    {
        FETCH_ENGINE();
        tests::LuciaFixture fixture(engine);
        const auto secret = u"s2:c4nary"_s;
        const auto texts = activity(fixture, secret);
        QVERIFY(!texts.isEmpty());
        for (const auto &text : texts) {
            QVERIFY2(text.contains(u"hashed_password"), qPrintable(text));
            QVERIFY(!text.contains(secret));
            QVERIFY(!text.contains(u"username:bob"));
        }
    }

    void noticesGoNowhere()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::TestDatabase database(engine);
        const auto connection = database.connect();
        // libpq's own way is to write them to standard error.
        QTemporaryFile file;
        QVERIFY(file.open());
        const int standard = dup(STDERR_FILENO);
        QVERIFY(standard >= 0 && dup2(file.handle(), STDERR_FILENO) >= 0);
        const auto answer = connection->run({u"do $$ begin raise warning 'c4nary'; end $$"_s, {}});
        QVERIFY(dup2(standard, STDERR_FILENO) >= 0 && close(standard) == 0);
        QVERIFY(answer);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), QByteArray());
    }

    void bytesComeBack_data() { tests::engines(); }
    void bytesComeBack()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        database.run(u"create table b (id %1)"_s.arg(engine == u"postgres" ? u"bytea"_s : u"blob"_s));
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        for (const auto &value : {bytes, QByteArray("a"), QByteArray("")}) {
            database.run(u"delete from b"_s);
            database.run(u"insert into b values (?)"_s, {value});
            QCOMPARE(database.value(u"select id from b"_s).toByteArray(), value);
        }
    }

    void nulInText_data() { tests::engines(); }
    void nulInText()
    {
        FETCH_ENGINE();
        tests::TestDatabase database(engine);
        const auto connection = database.connect();
        database.run(u"create table t (id %1)"_s.arg(engine == u"mysql" ? u"varchar(50)"_s : u"text"_s));
        const auto text = u"a"_s + QChar(0) + u"b"_s;
        const auto answer
            = connection->run({u"insert into t values (%1)"_s.arg(connection->dialect().placeholder(1)), {text}});
        if (engine == u"postgres") {
            QVERIFY(!answer);                           // it has no such text, and cutting it would be another one
            QCOMPARE(answer.error().kind, database::Error::Kind::Input);
        } else {
            QVERIFY(answer);
            QCOMPARE(database.value(u"select id from t"_s).toString(), text);
        }
    }

    void strictMySql()
    {
        const QString engine = u"mysql"_s;
        NEED_ENGINE(engine);
        tests::TestDatabase database(engine);
        const auto before = database.value(u"select @@global.sql_mode"_s);
        const auto connection = database.connect();
        const auto setting = [&](const QString &name) {
            return connection->run({u"select @@"_s + name, {}})->rows.at(0).at(0).toString();
        };
        QVERIFY(setting(u"sql_mode"_s).contains(u"STRICT_ALL_TABLES"));
        QCOMPARE(setting(u"time_zone"_s), u"+00:00"_s);
        QCOMPARE(setting(u"local_infile"_s).isEmpty(), false);
        QCOMPARE(setting(u"wsrep_sync_wait"_s), u"7"_s);
        QCOMPARE(setting(u"max_statement_time"_s).toDouble(), 60.0);
        database.run(u"create table t (id varchar(3))"_s);
        const auto cut = connection->run({u"insert into t values ('four')"_s, {}});
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, database::Error::Kind::Input);
    }

    // A local file goes to no server, whoever asks.
    void noLocalFile()
    {
        const QString engine = u"mysql"_s;
        NEED_ENGINE(engine);
        tests::TestDatabase database(engine);
        database.run(u"create table t (line text)"_s);
        const auto connection = database.connect();
        QVERIFY(!connection->run({u"load data local infile '/etc/hostname' into table t"_s, {}}));
        QCOMPARE(database.value(u"select count(*) from t"_s).toInt(), 0);
    }

    void secretsAreWiped()
    {
        QString text = u"correct horse"_s;
        text.detach();
        const auto *characters = text.constData();
        {
            const QString shared = text;
            database::wipe(text);
            QVERIFY(text.isEmpty());
            QCOMPARE(shared, u"correct horse"_s);           // somebody else's copy is theirs
            QCOMPARE(shared.constData(), characters);
        }
        const database::Secret secret(u"ünter"_s);
        const database::Secret copy = secret;
        QCOMPARE(copy.utf8().data(), secret.utf8().data()); // shared, never copied
        QCOMPARE(secret.text(), u"ünter"_s);
        QVERIFY(database::Secret().isEmpty());
        QVERIFY(database::Secret(QString()).isEmpty());
    }

    void loopback_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("here");
        for (const auto &host :
            {u""_s, u"localhost"_s, u"127.0.0.1"_s, u"127.8.9.10"_s, u"::1"_s, u"/run/postgresql"_s})
            QTest::newRow(qPrintable(host)) << host << true;
        for (const auto &host : {u"127.0.0.1.example.org"_s, u"127.example.org"_s, u"127.0.0.1,example.org"_s,
                 u"localhost.example.org"_s, u"128.0.0.1"_s, u"10.0.0.1"_s, u"::2"_s, u"0.0.0.0"_s, u"127.0.0.١"_s})
            QTest::newRow(qPrintable(host)) << host << false;
    }
    void loopback()
    {
        QFETCH(QString, host);
        QTEST(database::isLoopback(host), "here");
    }
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"

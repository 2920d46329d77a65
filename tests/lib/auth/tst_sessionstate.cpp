#include "auth/sessionfilter.h"
#include "sql/select.h"
#include "support/fixture/engines.h"
#include "tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace candela;
using namespace candela::tests;
using auth::State;

// stateAt() and the conditions in SQL must be one rule, and Lucia's.
class TestSessionState : public QObject
{
    Q_OBJECT

    static constexpr qint64 now = 1'700'000'000'000;
    static constexpr std::array all = {State::Active, State::Idle, State::Dead, State::Invalid};

    static std::optional<qint64> some(qint64 value) { return value; }

    // The state of each session by the conditions; one that several or none claim is missing.
    static QHash<QString, State> bySql(database::Connection &connection, const auth::SessionTable &s)
    {
        QHash<QString, State> states;
        QSet<QString> twice;
        for (const auto state : all) {
            const auto rows = connection.fetch(
                sql::from(s).where(auth::inState(s, state, now)).limit(database::Connection::mostRows).select(s.id));
            if (!rows) {
                qWarning() << rows.error().detail;
                return {};
            }
            for (const auto &row : *rows) {
                if (states.contains(row[s.id]))
                    twice << row[s.id];
                states.insert(row[s.id], state);
            }
        }
        states.removeIf([&](const std::pair<const QString &, State &> &entry) { return twice.contains(entry.first); });
        return states;
    }

private slots:
    void lucia()
    {
        QFile file(QStringLiteral(CANDELA_TEST_DATA "/vectors/lucia-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto states = QJsonDocument::fromJson(file.readAll()).object()[u"session_states"].toObject();
        const auto row = states[u"row"].toObject();
        const auto cases = states[u"cases"].toArray();
        QVERIFY(cases.size() >= 7);
        for (const auto &value : cases) {
            const auto expected = value[u"state"].toString().section(u' ', 0, 0);
            const auto state = auth::stateAt(
                row[u"active_expires"].toInteger(), row[u"idle_expires"].toInteger(), value[u"now"].toInteger());
            QCOMPARE(state, expected == u"active" ? State::Active : expected == u"idle" ? State::Idle : State::Dead);
        }
    }

    void edges_data()
    {
        QTest::addColumn<std::optional<qint64>>("active");
        QTest::addColumn<std::optional<qint64>>("idle");
        QTest::addColumn<State>("state");
        const auto last = auth::lastTime;
        QTest::newRow("active to the millisecond") << some(now) << some(now + 1) << State::Active;
        QTest::newRow("idle after it") << some(now - 1) << some(now) << State::Idle;
        QTest::newRow("dead after that") << some(now - 2) << some(now - 1) << State::Dead;
        QTest::newRow("dead first") << some(now + 1) << some(now - 1) << State::Dead;
        QTest::newRow("dead whatever the other says") << std::optional<qint64>() << some(now - 1) << State::Dead;
        QTest::newRow("zero") << some(0) << some(0) << State::Dead;
        QTest::newRow("no end") << some(now + 1) << std::optional<qint64>() << State::Invalid;
        QTest::newRow("no activity") << std::optional<qint64>() << some(now + 1) << State::Invalid;
        QTest::newRow("negative end") << some(now + 1) << some(-1) << State::Invalid;
        QTest::newRow("negative activity") << some(-1) << some(now) << State::Invalid;
        QTest::newRow("last time") << some(last) << some(last) << State::Active;
        QTest::newRow("beyond") << some(last) << some(last + 1) << State::Invalid;
        QTest::newRow("activity beyond") << some(last + 1) << some(last) << State::Invalid;
    }
    void edges()
    {
        QFETCH(std::optional<qint64>, active);
        QFETCH(std::optional<qint64>, idle);
        QTEST(auth::stateAt(active, idle, now), "state");
    }

    void conditionsAgree_data() { engines(); }
    void conditionsAgree()
    {
        FETCH_ENGINE();
        static constexpr std::array values = {std::numeric_limits<qint64>::min(), qint64(-1), qint64(0), qint64(1),
            now - 1, now, now + 1, auth::lastTime, auth::lastTime + 1, std::numeric_limits<qint64>::max()};
        TestDatabase test(engine);
        createSessions(test, u"user_session"_s);
        QHash<QString, State> expected;
        for (const auto active : values) {
            for (const auto idle : values) {
                const auto id = QString::number(expected.size());
                test.run(
                    u"insert into user_session (id, user_id, active_expires, idle_expires) values (?, 'u', ?, ?)"_s,
                    {id, active, idle});
                expected.insert(id, auth::stateAt(active, idle, now));
            }
        }
        const auto connection = test.connect();
        QCOMPARE(bySql(*connection, auth::SessionTable(sql::TableName{{}, u"user_session"_s})), expected);
    }

    // MySQL's documented type; a comparison must not become a subtraction.
    void unsignedExpiries()
    {
        const QString engine = u"mysql"_s;
        NEED_ENGINE(engine);
        TestDatabase test(engine);
        createSessions(test, u"user_session"_s, u"bigint unsigned"_s);
        test.run(u"insert into user_session (id, user_id, active_expires, idle_expires) values ('a', 'u', "
                 u"18446744073709551615, 18446744073709551615), "
                 "('b', 'u', 0, 0), ('c', 'u', 1700000000000, 1700000000000)"_s);
        const auto connection = test.connect();
        const QHash<QString, State> expected
            = {{u"a"_s, State::Invalid}, {u"b"_s, State::Dead}, {u"c"_s, State::Active}};
        const auth::SessionTable s(sql::TableName{{}, u"user_session"_s});
        QCOMPARE(bySql(*connection, s), expected);
        const auto idle = sql::integer(s.idleExpires);
        const auto rows = connection->fetch(sql::from(s).orderBy(sql::ascending(s.id)).limit(9).select(idle));
        QVERIFY(rows);
        QVERIFY(!auth::isTime(rows->front()[idle]));
    }

    // What drivers and hostile hands leave in a column of SQLite; whatever is no time must never count as expired.
    void hostileValues_data()
    {
        QTest::addColumn<QString>("literal");
        QTest::addColumn<std::optional<qint64>>("value");
        const std::optional<qint64> none;
        const auto row = [](const QString &literal, const std::optional<qint64> &value) {
            QTest::newRow(qPrintable(literal)) << literal << value;
        };
        row(u"1700000000001"_s, some(now + 1));
        row(u"1700000000001.0"_s, some(now + 1));               // better-sqlite3 binds every number as a real
        row(u"'1700000000001'"_s, some(now + 1));
        row(u"'1700000000001.0'"_s, some(now + 1));
        row(u"x'31373030303030303030303031'"_s, some(now + 1)); // Drizzle's blobs of decimal text
        row(u"1699999999999.9"_s, some(now - 1));
        row(u"null"_s, none);
        row(u"''"_s, none);
        row(u"x''"_s, none);
        row(u"'not a number'"_s, none);
        row(u"'1700000000001x'"_s, none);
        row(u"' 1700000000001'"_s, none);
        row(u"'1.2.3'"_s, none);
        row(u"'.'"_s, none);
        row(u"'-5'"_s, none);
        row(u"'1e12'"_s, none);
        row(u"x'00ff'"_s, none);
        row(u"-5"_s, some(-5));
        row(u"1e300"_s, some(std::numeric_limits<qint64>::max()));
        row(u"-1e300"_s, some(std::numeric_limits<qint64>::min()));
        row(u"9e999"_s, some(std::numeric_limits<qint64>::max()));
        row(u"'99999999999999999999999'"_s, some(std::numeric_limits<qint64>::max()));
        row(u"9223372036854775807"_s, some(std::numeric_limits<qint64>::max()));
    }
    void hostileValues()
    {
        QFETCH(QString, literal);
        QFETCH(std::optional<qint64>, value);
        for (const auto &type : {u""_s, u"blob"_s}) {
            TestDatabase test(u"sqlite"_s);
            test.run(
                u"create table user_session (id text primary key, user_id text, active_expires %1, idle_expires %1)"_s
                    .arg(type));
            test.run(
                u"insert into user_session values ('end', 'u', 1700000000005, %1), "
                 "('activity', 'u', %1, 1700000000005)"_s
                    .arg(literal));
            const auto connection = test.connect();
            const auth::SessionTable s(sql::TableName{{}, u"user_session"_s});
            const auto idle = sql::integer(s.idleExpires);
            const auto rows = connection->fetch(sql::from(s).orderBy(sql::descending(s.id)).limit(9).select(idle));
            QVERIFY(rows);
            QCOMPARE(rows->front()[idle], value);
            const QHash<QString, State> expected
                = {{u"end"_s, auth::stateAt(now + 5, value, now)}, {u"activity"_s, auth::stateAt(value, now + 5, now)}};
            QCOMPARE(bySql(*connection, s), expected);
            if (!auth::isTime(value))
                QCOMPARE(expected[u"end"_s], State::Invalid);
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionState)
#include "tst_sessionstate.moc"

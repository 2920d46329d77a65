// The session report on the three engines: written as CSV, read back by a strict reader, and compared with the tables.

#include "reportfile.h"
#include "support/fixture/engines.h"

using namespace Qt::StringLiterals;
using namespace candela;
using app::SessionReport;
using auth::State;
using namespace tests;

class TestSessionReport : public QObject
{
    Q_OBJECT

    // As they lie in the table, but for MySQL, which keeps them by their key.
    static QString orderOn(const QString &engine)
    {
        return engine == u"postgres" ? u"ctid"_s : engine == u"sqlite" ? u"_rowid_"_s : u"id"_s;
    }

private slots:
    void names();
    void words_data();
    void words();
    void sameAsTheDatabase_data() { tests::engines(); }
    void sameAsTheDatabase();
    void filtered_data() { tests::engines(); }
    void filtered();
    void oneMoment_data() { tests::engines(); }
    void oneMoment();
    void severalPages_data() { tests::engines(); }
    void severalPages();
    void noRows_data() { tests::engines(); }
    void noRows();
    void failsWithTheDatabase_data() { tests::engines(); }
    void failsWithTheDatabase();
};

void TestSessionReport::names()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto report = about(fixture);
    const QStringList expected = {u"fingerprint"_s, u"user_id"_s, u"user"_s, u"state"_s, u"active_expires"_s,
        u"idle_expires"_s, u"ip"_s, u"user_agent"_s};
    QCOMPARE(report.columns(), expected);
    const auto connection = fixture.connect();
    const auto made = report.header(*connection, 1'700'000'000'000, {});
    QVERIFY(made);
    const auto &header = *made;
    QCOMPARE(header.columns, expected);
    QCOMPARE(header.title, u"Sessions of db-1.internal/auth"_s);
    QStringList values;
    for (const auto &[label, value] : header.facts) {
        QVERIFY(!label.isEmpty());
        values << value;
    }
    QVERIFY(values.contains(u"Every session"_s));
    QVERIFY(values.contains(u"2023-11-14T22:13:20.000Z, by the server's clock"_s));
    QVERIFY(values.contains(u"PostgreSQL 15.4"_s));
    QVERIFY(values.contains(u"db-1.internal/auth"_s));
    QVERIFY(!values.filter(u"UTC"_s).isEmpty());
}

void TestSessionReport::words_data()
{
    QTest::addColumn<auth::SessionFilter>("filter");
    QTest::addColumn<QString>("words");
    const auto token = LuciaFixture::session(u"adaactive"_s, 1);
    QTest::newRow("all") << auth::SessionFilter{} << u"Every session"_s;
    QTest::newRow("one state") << auth::SessionFilter{{State::Dead}, {}, {}} << u"State is dead"_s;
    QTest::newRow("two states") << auth::SessionFilter{{State::Idle, State::Active}, {}, {}}
                                << u"State is active or idle"_s;
    QTest::newRow("four states") << auth::SessionFilter{{State::Active, State::Idle, State::Dead, State::Invalid}, {},
        {}} << u"State is active, idle, dead or invalid"_s;
    QTest::newRow("user") << auth::SessionFilter{{}, u"ada%1"_s, {}} << u"User ada%1"_s;
    QTest::newRow("search") << auth::SessionFilter{{}, {}, u"ada@"_s} << u"User or session id begins with “ada@”"_s;
    QTest::newRow("pasted token") << auth::SessionFilter{{}, {}, token} << u"User or session id begins with “adaa…”"_s;
    QTest::newRow("all three") << auth::SessionFilter{{State::Active}, u"ada"_s, u"4f"_s}
                               << u"State is active; User ada; User or session id begins with “4f”"_s;
}

void TestSessionReport::words()
{
    QFETCH(auth::SessionFilter, filter);
    QTEST(SessionReport::words(filter), "words");
}

// Row for row against the tables as the test's own SQL reads them.
void TestSessionReport::sameAsTheDatabase()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const auto report = about(fixture);
    const auto text = file(fixture, report, fixture.now());
    const auto records = *parseCsv(text);
    QCOMPARE(records.first().join(','), "fingerprint,user_id,user,state,active_expires,idle_expires,ip,user_agent");

    const QHash<QString, QByteArray> persons
        = {{u"ada0000000000001"_s, "ada@example.com"}, {u"bob0000000000002"_s, "bob@example.com"},
            {u"cyd0000000000003"_s, "cyd@example.com"}, {u"zoe0000000000005"_s, "zoe"}};
    const auto plain = engine == u"mysql" ? u"char"_s : u"text"_s;
    const auto expected = fixture.run(
        u"select id, user_id, active_expires, idle_expires, cast(ip as %1), user_agent from %2 order by %3"_s.arg(
            plain, fixture.sessions(), orderOn(engine)));
    QCOMPARE(records.size() - 1, qsizetype(expected.size()));
    QCOMPARE(expected.size(), 8U);
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const auto &row = expected[i];
        const auto id = row[0].toString();
        QByteArray state;
        for (const auto *name : {"active", "idle", "dead", "invalid"}) {
            if (id.contains(QString::fromLatin1(name)))
                state = name;
        }
        const QByteArrayList cells = {auth::fingerprint(QByteArray(32, 'k'), id).toUtf8(), row[1].toByteArray(),
            persons.value(row[1].toString()), state, row[2].toByteArray(), row[3].toByteArray(), row[4].toByteArray(),
            row[5].toByteArray()};
        QCOMPARE(records[qsizetype(i) + 1], cells);
        QVERIFY2(!text.contains(id.toUtf8()), "a session id is in the file");
    }
    QCOMPARE(file(fixture, report, fixture.now()), text); // the same input, the same bytes
}

void TestSessionReport::filtered()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const auto states = [&](const auth::SessionFilter &filter) {
        auto cells = column(rows(fixture, filter), 3);
        std::sort(cells.begin(), cells.end());
        return cells.join(' ');
    };
    QCOMPARE(states({}), "active active active dead dead dead idle invalid");
    QCOMPARE(states({{State::Active}, {}, {}}), "active active active");
    QCOMPARE(states({{State::Idle, State::Dead}, {}, {}}), "dead dead dead idle");
    QCOMPARE(states({{State::Invalid}, {}, {}}), "invalid");
    QCOMPARE(states({{}, u"bob0000000000002"_s, {}}), "active active dead");
    QCOMPARE(states({{State::Active}, u"bob0000000000002"_s, {}}), "active active");
    QCOMPARE(column(rows(fixture, {{}, {}, u"zo"_s}), 1), QByteArrayList{"zoe0000000000005"});
    QCOMPARE(column(rows(fixture, {{}, {}, u"cyd@example"_s}), 1), QByteArrayList{"cyd0000000000003"});
}

// The states, and with them what the filter lets through, are those of the moment that the report was begun.
void TestSessionReport::oneMoment()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const qint64 later = fixture.now() + 60 * qint64(86'400'000);
    const auto all = parseCsv(file(fixture, about(fixture), later))->mid(1);
    QCOMPARE(column(all, 3).count("dead"), 7);
    QCOMPARE(column(all, 3).count("invalid"), 1);
    QVERIFY(parseCsv(file(fixture, about(fixture, {{State::Active}, {}, {}}), later))->mid(1).isEmpty());
}

// More than a page, and a page to the brim.
void TestSessionReport::severalPages()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    fixture.addSessions(u"many"_s, u"eve0000000000004"_s, 1000, State::Active);
    QCOMPARE(rows(fixture, {{}, u"eve0000000000004"_s, {}}).size(), 1000);
    fixture.addSessions(u"more"_s, u"eve0000000000004"_s, 4000, State::Active);
    QCOMPARE(rows(fixture, {{}, u"eve0000000000004"_s, {}}).size(), 5000);
    const auto all = column(rows(fixture), 0);
    QCOMPARE(all.size(), 5008);
    QCOMPARE(QSet<QByteArray>(all.begin(), all.end()).size(), 5008);
    const auto ids = fixture.column(u"select id from %1 order by %2"_s.arg(fixture.sessions(), orderOn(engine)));
    for (qsizetype i = 0; i < all.size(); ++i)
        QCOMPARE(all[i], auth::fingerprint(QByteArray(32, 'k'), ids[i]).toUtf8());
}

void TestSessionReport::noRows()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const auto text = file(fixture, about(fixture, {{}, u"nobody"_s, {}}), fixture.now());
    QCOMPARE(text, "fingerprint,user_id,user,state,active_expires,idle_expires,ip,user_agent\r\n");
    fixture.run(u"delete from %1"_s.arg(fixture.sessions()));
    QCOMPARE(file(fixture, about(fixture), fixture.now()), text);
}

void TestSessionReport::failsWithTheDatabase()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const auto connection = fixture.connect();
    const auto report = about(fixture);
    const auto header = report.header(*connection, fixture.now(), {});
    QVERIFY(header);
    fixture.run(u"drop table %1"_s.arg(fixture.sessions()));
    const auto state = database::Snapshot::take(*connection);
    QVERIFY(state);
    const auto source = report.rows(*state, fixture.now(), {});
    const ReportFolder folder;
    std::atomic<qint64> written = 0;
    const report::Export file(folder.path(), report::SafeFile::Existing::Refuse, report::formats().first().make);
    const auto done = file.run(*header, *source, written, {});
    QVERIFY(!done);
    QVERIFY(done.error().kind != database::Error::Kind::Cancelled);
    QVERIFY(folder.files().isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionReport)
#include "tst_sessionreport.moc"

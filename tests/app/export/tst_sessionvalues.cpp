// The session report over what databases hold that they should not: orphans, hostile texts, words for numbers, and more
// rows than fit into memory.

#include "lib/report/memory.h"
#include "reportfile.h"
#include "support/fixture/engines.h"

using namespace Qt::StringLiterals;
using namespace candela;
using auth::State;
using namespace tests;

// Looks at the memory whenever a page is asked for.
class Watched : public report::RowSource
{
public:
    Watched(std::unique_ptr<report::RowSource> source, qint64 &most) : m_source(std::move(source)), m_most(most) {}
    database::Result<void> read(report::Page &page) override
    {
        m_most = std::max(m_most, residentBytes());
        return m_source->read(page);
    }
    void finish(report::Page &page) override { m_source->finish(page); }

private:
    const std::unique_ptr<report::RowSource> m_source;
    qint64 &m_most;
};

class TestSessionValues : public QObject
{
    Q_OBJECT

private slots:
    void nobodyAndOrphans_data() { tests::engines(); }
    void nobodyAndOrphans();
    void hostileValues_data() { tests::engines(); }
    void hostileValues();
    void noNumber();
    void memoryStaysConstant();

private:
    static void dropForeignKeys(LuciaFixture &fixture);
};

void TestSessionValues::dropForeignKeys(LuciaFixture &fixture)
{
    if (fixture.engine() == u"sqlite")
        fixture.run(u"pragma foreign_keys = off"_s);
    else if (fixture.engine() == u"mysql")
        fixture.run(u"set foreign_key_checks = 0"_s);
    else
        fixture.run(u"alter table %1 drop constraint user_session_user_id_fkey"_s.arg(fixture.sessions()));
}

void TestSessionValues::nobodyAndOrphans()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    dropForeignKeys(fixture);
    fixture.addUser(u"nameless00000006"_s, u""_s);
    fixture.addSession(u"namelesssession0"_s, u"nameless00000006"_s, State::Active);
    fixture.addSession(u"orphansession000"_s, u"gone000000000007"_s, State::Idle);
    const auto records = rows(fixture);
    QCOMPARE(records.size(), 10);
    for (const auto &record : records) {
        if (record[1] == "nameless00000006" || record[1] == "gone000000000007")
            QCOMPARE(record[2], QByteArray());
        else
            QVERIFY(!record[2].isEmpty());
    }
    QCOMPARE(column(records, 1).count("gone000000000007"), 1);
    QCOMPARE(column(records, 1).count("nameless00000006"), 1);
}

void TestSessionValues::hostileValues()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const QStringList values = {u"=cmd|' /C calc'!A0"_s, u"a,b\r\n\"c\"\nd"_s, u"\u202eevil\u2066 \U0001F600 e\u0301"_s,
        u"' or 1=1 --"_s, u"<script>alert(1)</script>"_s, QString(255, u'x'), u""_s};
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto id = u"hostile%1"_s.arg(i);
        fixture.addSession(id, u"eve0000000000004"_s, State::Active);
        fixture.run(u"update %1 set user_agent = ?, ip = null where id = ?"_s.arg(fixture.sessions()), {values[i], id});
    }
    const auto report = about(fixture, {{}, u"eve0000000000004"_s, {}});
    const auto raw = *parseCsv(file(fixture, report, fixture.now()));
    const auto safe = *parseCsv(file(fixture, report, fixture.now(), report::Csv::Text::Safe));
    QCOMPARE(raw.size(), values.size() + 1);
    for (qsizetype i = 0; i < values.size(); ++i) {
        QCOMPARE(QString::fromUtf8(raw[i + 1].at(7)), values[i]);
        QCOMPARE(raw[i + 1].at(6), QByteArray());
    }
    QCOMPARE(safe[1].at(7), "'=cmd|' /C calc'!A0");
    for (const auto &record : safe.mid(1))
        QVERIFY(record.at(4).toLongLong() > 0); // numbers are left alone
}

// SQLite keeps a word where a number belongs.
void TestSessionValues::noNumber()
{
    LuciaFixture fixture(u"sqlite"_s);
    fixture.run(u"update %1 set idle_expires = 'tomorrow' where id like 'adaactive%'"_s.arg(fixture.sessions()));
    const auto records = rows(fixture, {{}, u"ada0000000000001"_s, {}});
    QCOMPARE(column(records, 3).join(' '), "invalid dead idle");
    QCOMPARE(records.first().at(5), QByteArray());
    QVERIFY(!records.first().at(4).isEmpty());
}

void TestSessionValues::memoryStaysConstant()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto add = [&](int from, int to) {
        fixture.run(
            u"insert into user_session with recursive n(i) as (select %1 union all select i + 1 from n where i < %2) "
            "select printf('s%039d', i), 'eve0000000000004', 1, 2, 'agent', '192.0.2.1' from n"_s.arg(from)
                .arg(to));
    };
    qint64 most = 0;
    const auto write = [&] {
        const ReportFolder folder;
        const auto connection = fixture.connect();
        std::atomic<qint64> written = 0;
        const auto report = about(fixture);
        const auto state = database::Snapshot::take(*connection);
        if (!state)
            return qint64(-1);
        Watched source(report.rows(*state, 1, {}), most);
        const report::Export file(folder.path(), report::SafeFile::Existing::Refuse, report::formats().first().make);
        return report.header(*connection, 1, {})
            .and_then([&](const report::Header &header) { return file.run(header, source, written, {}); })
            .map([](const report::Written &stands) { return stands.rows; })
            .value_or(-1);
    };
    if (sanitized)
        QSKIP("a sanitizer keeps what was freed");
    add(1, 10'000);
    QCOMPARE(write(), 10'008);
    const auto before = std::exchange(most, 0);
    QVERIFY(before > 0);
    add(10'001, 120'000);
    QCOMPARE(write(), 120'008);
    QVERIFY2(most - before < allowedGrowth, qPrintable(QString::number(most - before)));
}

QTEST_GUILESS_MAIN(TestSessionValues)
#include "tst_sessionvalues.moc"

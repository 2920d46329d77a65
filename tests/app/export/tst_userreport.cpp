// The user report on the three engines, compared with the tables.

#include "reportfile.h"
#include "support/fixture/engines.h"
#include "userreport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::UserReport;

class TestUserReport : public QObject
{
    Q_OBJECT

    static UserReport reportOn(const LuciaFixture &fixture, const auth::Search &search = {})
    {
        return UserReport({fixture.schema(), QByteArray(32, 'k'), u"db-1.internal/auth"_s, u"PostgreSQL 15.4"_s}, search);
    }

private slots:
    void sameAsTheDatabase_data() { engines(); }
    void sameAsTheDatabase()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const auto all = records(fixture, reportOn(fixture));
        QCOMPARE(all.size(), 6);
        const auto names = all.first();
        QCOMPARE(names.first(2), (QByteArrayList{"user_id", "user"}));
        QCOMPARE(names.last(4), (QByteArrayList{"providers", "active_sessions", "idle_sessions", "dead_sessions"}));
        const auto cell = [&](qsizetype row, const char *column) { return all[row].value(names.indexOf(column)); };
        QCOMPARE(cell(1, "user_id"), "ada0000000000001");
        QCOMPARE(cell(1, "user"), "ada@example.com");
        QCOMPARE(cell(1, "username"), "ada");
        QCOMPARE(cell(1, "providers"), "email github");
        QCOMPARE(all[1].last(3), (QByteArrayList{"1", "1", "1"}));
        QCOMPARE(all[2].last(3), (QByteArrayList{"2", "0", "1"}));
        QCOMPARE(cell(3, "user"), "cyd@example.com");        // by the key
        QCOMPARE(all[4].last(4), (QByteArrayList{"google", "0", "0", "0"}));
        QCOMPARE(cell(5, "providers"), "");
    }

    // As many as there are, however the search that found the first of them goes.
    void everyoneFound_data() { engines(); }
    void everyoneFound()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addUsers(u"many"_s, 1203);
        for (const auto reach : {auth::Reach::Indexed, auth::Reach::Beginnings}) {
            const auto all = records(fixture, reportOn(fixture, {u"many"_s, reach}));
            QCOMPARE(all.size(), 1204);
            QSet<QByteArray> ids;
            for (const auto &row : all.mid(1))
                ids.insert(row.first());
            QCOMPARE(ids.size(), 1203);
        }
        QCOMPARE(records(fixture, reportOn(fixture, {u"nobody-at-all"_s})).size(), 1);
    }

    void withoutSessions()
    {
        LuciaFixture fixture(u"sqlite"_s);
        auto schema = fixture.schema();
        schema.sessions.reset();
        schema.sessionAttributes.clear();
        const UserReport report({schema, QByteArray(32, 'k'), u"a"_s, u"b"_s});
        const auto all = records(fixture, report);
        QCOMPARE(all.size(), 6);
        QCOMPARE(all.first().last(), "providers");
    }

    void head()
    {
        LuciaFixture fixture(u"sqlite"_s);
        const auto header = reportOn(fixture, {u"ada"_s}).header(*fixture.connect(), fixture.now(), {});
        QVERIFY(header);
        QVERIFY(header->facts.contains({u"Users"_s, u"1"_s}));
        QVERIFY(header->facts.contains({u"Rows"_s, u"Users who begin with “ada”, ordered by user id"_s}));
        const auto token = LuciaFixture::session(u"adaactive"_s, 1);
        QCOMPARE(UserReport::words({token, auth::Reach::Anywhere}), u"Users who hold “adaa…”"_s);
        QCOMPARE(UserReport::words({}), u"Every user"_s);
    }
};

QTEST_GUILESS_MAIN(TestUserReport)
#include "tst_userreport.moc"

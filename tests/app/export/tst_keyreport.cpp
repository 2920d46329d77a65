// The key report on the three engines, compared with the tables; no hash is in it.

#include "keyreport.h"
#include "reportfile.h"
#include "support/fixture/engines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using namespace candela::tests;
using app::KeyReport;
using auth::HashFamily;

class TestKeyReport : public QObject
{
    Q_OBJECT

    static KeyReport reportOn(const LuciaFixture &fixture, const auth::KeyFilter &filter = {})
    {
        return KeyReport({fixture.schema(), QByteArray(32, 'k'), u"db-1.internal/auth"_s, u"PostgreSQL 15.4"_s}, filter);
    }

private slots:
    void sameAsTheDatabase_data() { engines(); }
    void sameAsTheDatabase()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addKey(u"noprovider"_s, u"zoe0000000000005"_s, u"$2a$10$short"_s);
        const auto all = records(fixture, reportOn(fixture));
        QCOMPARE(all.value(0).join(','), "key_id,provider,provider_user_id,user_id,user,hash,parameters");
        const auto expected = fixture.run(u"select id, user_id from %1 order by id"_s.arg(fixture.keys()));
        QCOMPARE(all.size() - 1, qsizetype(expected.size()));
        QHash<QByteArray, QByteArrayList> byId;
        for (const auto &row : all.mid(1))
            byId.insert(row.first(), row);
        for (const auto &row : expected)
            QCOMPARE(byId.value(row[0].toByteArray()).value(3), row[1].toByteArray());
        QCOMPARE(byId.value("email:ada@example.com"),
            (QByteArrayList{"email:ada@example.com", "email", "ada@example.com", "ada0000000000001", "ada@example.com",
                "lucia-scrypt", "N=16384, r=16, p=1"}));
        QCOMPARE(byId.value("google:1187").value(5), "none");
        QCOMPARE(byId.value("noprovider").mid(1, 2), (QByteArrayList{"noprovider", ""}));
        QVERIFY(byId.value("noprovider").value(5).contains("bcrypt"));
        for (const auto &row : all)
            QVERIFY(!row.join(',').contains("s2:") && !row.join(',').contains("$2a"));
    }

    void filteredAndChosen_data() { engines(); }
    void filteredAndChosen()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        auth::KeyFilter filter;
        filter.providers = {u"email"_s};
        app::Report::Choice choice;
        choice.columns = {u"hash"_s, u"provider_user_id"_s};
        const auto some = records(fixture, reportOn(fixture, filter), choice);
        QCOMPARE(some.value(0), (QByteArrayList{"provider_user_id", "hash"}));      // in the report's own order
        QCOMPARE(some.size(), 3);
        QCOMPARE(KeyReport::words(filter), u"Provider is email"_s);
        filter.providers = {u"nobody"_s};
        QCOMPARE(records(fixture, reportOn(fixture, filter)).size(), 1);
    }

    void severalPages_data() { engines(); }
    void severalPages()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addUsers(u"many"_s, 5001);      // a page and one
        fixture.run(u"insert into %1 (id, user_id) select %2, id from %3 where id like 'many%'"_s.arg(fixture.keys(),
            engine == u"mysql" ? u"concat('github:', id)"_s : u"'github:' || id"_s, fixture.users()));
        const auto all = records(fixture, reportOn(fixture));
        QCOMPARE(all.size(), 5001 + 5 + 1);
        QSet<QByteArray> ids;
        for (const auto &row : all.mid(1))
            ids.insert(row.first());
        QCOMPARE(ids.size(), all.size() - 1);
    }

    void head_data() { engines(); }
    void head()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        const auto header = reportOn(fixture).header(*fixture.connect(), fixture.now(), {});
        QVERIFY(header);
        QCOMPARE(header->title, u"Keys of db-1.internal/auth"_s);
        QVERIFY(header->facts.contains({u"Keys"_s, u"5"_s}) && header->facts.contains({u"Users"_s, u"4"_s}));
        QCOMPARE(header->charts.size(), 2);
        const auto bars = [](const report::Chart &chart) {
            QStringList all;
            for (const auto &bar : chart.bars)
                all << u"%1 %2"_s.arg(bar.label).arg(bar.count);
            return all.join(u", "_s);
        };
        QCOMPARE(bars(header->charts[0]), u"email 2, github 1, google 1, username 1"_s);
        QCOMPARE(bars(header->charts[1]), u"Lucia scrypt 3, No password 2"_s);
        app::Report::Choice without;
        without.summary = false;
        const auto bare = reportOn(fixture).header(*fixture.connect(), fixture.now(), without);
        QVERIFY(bare && bare->facts.isEmpty() && bare->charts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestKeyReport)
#include "tst_keyreport.moc"

// What a report calls users: as people() says, each asked for once.
#include "auth/labels.h"

#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/statementlog.h"

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;

class TestLabels : public QObject
{
    Q_OBJECT

    static QByteArrayList labels(auth::Labels &labels, const std::vector<QByteArrayView> &users)
    {
        QByteArrayList all;
        const auto texts = labels.of(users);
        if (!texts || texts->size() != users.size())
            return {"failed"};
        for (const auto &text : *texts)
            all << (text ? text->toByteArray() : QByteArray("none"));
        return all;
    }

private slots:
    void asPeopleSay_data() { tests::engines(); }
    void asPeopleSay();
    void exactIdsAlone_data() { tests::engines(); }
    void exactIdsAlone();
    void asksOnce();
    void manyUsers();
    void boundedMemory();
    void failsWithTheDatabase();
};

void TestLabels::asPeopleSay()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    fixture.addUser(u"zoë000000000006"_s, u"Zoë \U0001F600"_s);
    const auto connection = fixture.connect();
    auth::Labels known(*connection, fixture.schema());
    const std::vector<QByteArrayView> users
        = {"ada0000000000001", "cyd0000000000003", "nobody", "zo\xC3\xAB" "000000000006", "ada0000000000001"};
    const QByteArrayList expected
        = {"ada@example.com", "cyd@example.com", "", u"Zoë \U0001F600"_s.toUtf8(), "ada@example.com"};
    QCOMPARE(labels(known, users), expected);
    QCOMPARE(labels(known, users), expected);
    QCOMPARE(labels(known, {"bob0000000000002", "nobody"}), QByteArrayList({"bob@example.com", ""}));
    QCOMPARE(labels(known, {}), QByteArrayList());
}

// MySQL finds a user under an id that is spelled otherwise.
void TestLabels::exactIdsAlone()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    const auto connection = fixture.connect();
    auth::Labels known(*connection, fixture.schema());
    QCOMPARE(labels(known, {"ADA0000000000001"}), QByteArrayList{""});
    QCOMPARE(labels(known, {"ada0000000000001"}), QByteArrayList{"ada@example.com"});
}

void TestLabels::asksOnce()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto connection = fixture.connect();
    auth::Labels known(*connection, fixture.schema());
    const auto first = labels(known, {"ada0000000000001", "nobody"});
    const StatementLog log;
    QCOMPARE(labels(known, {"ada0000000000001", "nobody"}), first);
    QCOMPARE(log.texts(), QStringList());
}

void TestLabels::manyUsers()
{
    LuciaFixture fixture(u"sqlite"_s);
    fixture.addUsers(u"many"_s, 1700);
    const auto ids = fixture.column(u"select id from user where id like 'many%'"_s);
    QCOMPARE(ids.size(), 1700);
    QList<QByteArray> kept;
    std::vector<QByteArrayView> users;
    for (const auto &id : ids)
        kept << id.toUtf8();
    for (const auto &id : std::as_const(kept))
        users.push_back(id);
    const auto connection = fixture.connect();
    auth::Labels known(*connection, fixture.schema());
    const auto all = labels(known, users);
    const auto expected = auth::people(*connection, fixture.schema(), ids.mid(1200));
    QVERIFY(expected);
    QVERIFY(!expected->value(ids.last()).label().isEmpty());
    QCOMPARE(all.size(), ids.size());
    for (qsizetype i = 1200; i < ids.size(); ++i)
        QCOMPARE(all[i], expected->value(ids[i]).label().toUtf8());
}

// Who was known is forgotten for who comes.
void TestLabels::boundedMemory()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto connection = fixture.connect();
    auth::Labels known(*connection, fixture.schema(), 1);
    QCOMPARE(labels(known, {"ada0000000000001"}), QByteArrayList{"ada@example.com"});
    QCOMPARE(labels(known, {"bob0000000000002"}), QByteArrayList{"bob@example.com"});
    const StatementLog log;
    QCOMPARE(labels(known, {"ada0000000000001"}), QByteArrayList{"ada@example.com"});
    QVERIFY(!log.texts().isEmpty());
}

void TestLabels::failsWithTheDatabase()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto connection = fixture.connect();
    auth::Labels known(*connection, fixture.schema());
    fixture.run(u"alter table user rename to gone"_s);
    const std::vector<QByteArrayView> users = {"ada0000000000001"};
    const auto failed = known.of(users);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, database::Error::Kind::Schema);
    fixture.run(u"alter table gone rename to user"_s);
    QCOMPARE(labels(known, users), QByteArrayList{"ada@example.com"});
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"

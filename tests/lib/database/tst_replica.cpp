#include "auth/keys.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/fixture/replica.h"

using namespace candela;
using namespace Qt::StringLiterals;
using Kind = database::Error::Kind;

// A real server that takes no changes: it can be read, and says of an act that it does not take it.
class TestReplica : public QObject
{
    Q_OBJECT

private slots:
    void isReadAndNotWritten()
    {
        const QString engine = u"postgres"_s;
        NEED_ENGINE(engine);
        tests::LuciaFixture fixture(engine);
        const tests::Replica replica;
        auto options = fixture.options();
        options.port = replica.port();
        const auto connection = tests::opened(options);
        QVERIFY(connection->link().readOnlyServer);
        QVERIFY(!connection->isReadOnly());             // that is the profile's wish
        QVERIFY(!tests::opened(fixture.options())->link().readOnlyServer);

        auth::Keys keys(*connection, fixture.schema());
        const auto key = keys.get(u"username:bob"_s);
        QVERIFY(key);
        const auto reset = keys.resetPassword({{{key->id, key->seen}}, database::Secret(u"a new password"_s)});
        QVERIFY(!reset);
        QCOMPARE(reset.error().kind, Kind::ReadOnly);
        QCOMPARE(reset.error().code, u"25006"_s);
        QVERIFY(!connection->isLost());
        QVERIFY(keys.get(u"username:bob"_s));

        // What is changed at the primary arrives.
        fixture.run(u"delete from "_s + fixture.sessions());
        QTRY_COMPARE(
            connection->run({u"select count(*) from "_s + fixture.sessions(), {}})->rows.at(0).at(0).toInt(), 0);

        // With the primary as the second server, that one is taken.
        options.others = {{fixture.options().host, fixture.options().port}};
        const auto writable = tests::opened(options);
        QVERIFY(!writable->link().readOnlyServer);
        QCOMPARE(writable->link().server.port, fixture.options().port);
    }
};

QTEST_GUILESS_MAIN(TestReplica)
#include "tst_replica.moc"

#include "database/otherwriters.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using database::OtherWriters;

class TestOtherWriters : public QObject
{
    Q_OBJECT

private slots:
    void areSeenInAFile()
    {
        const LuciaFixture fixture(u"sqlite"_s);
        const auto connection = fixture.connect(), other = fixture.connect();
        const sql::CompiledQuery change{u"update \"user\" set id = id"_s, {}};
        OtherWriters others;
        QCOMPARE(others.wrote(*connection).value(), false);
        QVERIFY(connection->run(change));
        QCOMPARE(others.wrote(*connection).value(), false);
        QVERIFY(other->run({u"select * from \"user\" limit 1"_s, {}}));
        QCOMPARE(others.wrote(*connection).value(), false);
        QVERIFY(other->run(change));
        QCOMPARE(others.wrote(*connection).value(), true);
        QCOMPARE(others.wrote(*connection).value(), false);
        connection->interrupt();
        QCOMPARE(others.wrote(*connection).error().kind, database::Error::Kind::Cancelled);
    }
    void cannotBeToldOfAServer_data() { engines(); }
    void cannotBeToldOfAServer()
    {
        FETCH_ENGINE();
        if (engine == u"sqlite")
            return;
        const LuciaFixture fixture(engine);
        const auto connection = fixture.connect();
        QCOMPARE(OtherWriters().wrote(*connection).value(), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestOtherWriters)
#include "tst_otherwriters.moc"

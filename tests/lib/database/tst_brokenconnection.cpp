#include "database/transact.h"
#include "sql/modify.h"
#include "support/fixture/engines.h"
#include "support/fixture/faultproxy.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using Kind = database::Error::Kind;

// Connections that break at every place where they can.
class TestBrokenConnection : public QObject
{
    Q_OBJECT

    static database::Options through(const FaultProxy &proxy, database::Options options)
    {
        options.port = proxy.port();
        return options;
    }

private slots:
    void cutInMidAnswer_data() { servers(); }
    void cutInMidAnswer()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        fixture.addUsers(u"u"_s, 300);
        FaultProxy proxy(fixture.options().port);
        for (const qint64 bytes : {1, 5, 100, 2000, 4000}) {
            const auto connection = opened(through(proxy, fixture.options()));
            proxy.cutAfter(bytes);
            const auto answer = connection->run({u"select id, username from auth_user order by id"_s, {}});
            QVERIFY(proxy.hasStruck());
            QVERIFY2(!answer, qPrintable(u"%1 rows of %2 bytes"_s.arg(answer ? answer->rows.size() : 0).arg(bytes)));
            QCOMPARE(answer.error().kind, Kind::Lost);
            QVERIFY(connection->isLost());
        }
    }

    // Each packet of an act in turn is the last: the act ends in done, not done or unknown, and it is as it says.
    void resetAtEachPacket_data() { servers(); }
    void resetAtEachPacket()
    {
        FETCH_ENGINE();
        LuciaFixture fixture(engine);
        FaultProxy proxy(fixture.options().port);
        const auto &k = fixture.schema().keys;
        int done = 0, notDone = 0, unknown = 0;
        for (int packet = 0; done == 0; ++packet) {
            QVERIFY2(packet < 100, "the act never passes");
            fixture.run(u"update user_key set hashed_password = 'old' where id = 'username:bob'"_s);
            const auto connection = opened(through(proxy, fixture.options()));
            proxy.resetAt(packet);
            const auto changed = database::write(
                *connection, sql::update(k).set(k.hashedPassword, u"new"_s).where(k.id == u"username:bob"_s));
            const bool struck = proxy.hasStruck();
            const auto stored = [&] {
                return fixture.value(u"select hashed_password from user_key where id = 'username:bob'"_s).toString();
            };
            if (changed) {
                QVERIFY(!struck);
                QCOMPARE(stored(), u"new"_s);
                ++done;
            } else if (changed.error().kind == Kind::Unknown) {
                ++unknown;
            } else {
                QCOMPARE(changed.error().kind, Kind::Lost);
                QTest::qWait(20);               // for a server that would go on
                QCOMPARE(stored(), u"old"_s);
                ++notDone;
            }
        }
        QVERIFY(notDone >= 4);
        // The commit, the answer to it, and what nobody waits for before them.
        QVERIFY2(unknown >= 2 && unknown <= 4, qPrintable(QString::number(unknown)));
    }
};

QTEST_GUILESS_MAIN(TestBrokenConnection)
#include "tst_brokenconnection.moc"

// What the large databases of the other tests are: as many rows as asked for, of the kinds that their header names.
#include "auth/inspector.h"
#include "support/fixture/engines.h"
#include "support/fixture/plainconnection.h"
#include "support/fixture/scaledatabase.h"
#include "support/fixture/testdatabase.h"

#include <QDateTime>

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;

class TestScaleDatabase : public QObject
{
    Q_OBJECT
    static constexpr ScaleSize size{1'000, 19'000};
private slots:
    void holdsWhatItSays_data() { engines(); }
    void holdsWhatItSays()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        const PlainConnection plain(database.options());
        const auto count = [&](const QString &rest) { return plain.run(u"select count(*) from "_s + rest).toLongLong(); };
        const auto now = QString::number(QDateTime::currentMSecsSinceEpoch());
        QCOMPARE(count(engine == u"sqlite" ? u"user"_s : u"auth_user"_s), size.users);
        QCOMPARE(count(u"user_key"_s), size.keys());
        QCOMPARE(count(u"user_key where hashed_password is not null"_s), size.users);
        QCOMPARE(count(u"user_session"_s), size.sessions);
        QCOMPARE(count(u"user_session where length(id) = 40 and length(user_id) = 15"_s), size.sessions);
        QCOMPARE(count(u"user_session where active_expires >= "_s + now), size.sessions / 19);
        QCOMPARE(count(u"user_session where active_expires < %1 and idle_expires >= %1"_s.arg(now)), size.sessions / 19);
        QCOMPARE(count(u"user_session where user_id = '%1'"_s.arg(database.busiestUser())), size.sessionsOfBusiest());
        const auto few = count(u"user_session where user_id = '%1'"_s.arg(database.ordinaryUser()));
        QVERIFY(few > 0 && few < 40);
    }
    // Under the names that Lucia's documentation gives them, with no index but those that it makes.
    void isAsLuciaHasIt_data() { engines(); }
    void isAsLuciaHasIt()
    {
        FETCH_ENGINE();
        const ScaleDatabase database(engine, size);
        const auto connection = opened(database.options());
        const auto schema = auth::inspect(*connection);
        QVERIFY(schema);
        QVERIFY(schema->sessions);
        QCOMPARE(schema->userAttributes.size(), 1);
        QCOMPARE(schema->sessionAttributes.size(), 2);
        if (engine == u"sqlite") {
            const PlainConnection plain(database.options());
            QCOMPARE(plain.run(u"pragma integrity_check"_s), u"ok"_s);
            QCOMPARE(plain.run(u"select count(*) from pragma_index_list('user_session') where origin = 'pk'"_s), 1);
        }
    }
    // The second program finds what the first has filled.
    void isFilledOnce_data() { servers(); }
    void isFilledOnce()
    {
        FETCH_ENGINE();
        const ScaleDatabase first(engine, size), second(engine, size);
        QCOMPARE(second.fillingTime(), 0);
        QVERIFY(second.bytes() > 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestScaleDatabase)
#include "tst_scaledatabase.moc"

// Whose sessions end, and whose rows are found, where MySQL's collation takes several ids for one.
#include "auth/users.h"
#include "keysite.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace candela::tests;
using auth::State;

class TestUserSessions : public QObject
{
    Q_OBJECT

    static inline const QString ada = u"ada0000000000001"_s, loud = ada.toUpper(), accented = u"àda0000000000001"_s;

    // One session under each spelling beside Ada's three.
    struct Site : KeySite {
        Site() : KeySite(u"mysql"_s)
        {
            addSession(u"loud"_s, loud, State::Active);
            addSession(u"accented"_s, accented, State::Active);
        }
        // Ada has a neighbour.
        void addNeighbour()
        {
            run(u"alter table user_key drop foreign key user_key_ibfk_1"_s);
            run(u"alter table user_session drop foreign key user_session_ibfk_1"_s);
            run(u"alter table auth_user drop primary key"_s);
            addUser(loud, u"loud"_s);
        }
        // A collation of its own, in which Ada's id is nobody else's.
        void addNeighbourByBytes()
        {
            run(u"alter table user_key drop foreign key user_key_ibfk_1"_s);
            run(u"alter table user_session drop foreign key user_session_ibfk_1"_s);
            run(u"alter table auth_user modify id varchar(16) collate utf8mb4_bin not null"_s);
            addUser(loud, u"loud"_s);
        }
        QString left()
        {
            return column(u"select id from user_session where user_id = ? order by id"_s, {ada}).join(u' ');
        }
    };

private slots:
    void initTestCase() { NEED_ENGINE(u"mysql"_s); }

    // Lucia looks the user up by what the session says, and so finds Ada by each of these.
    void endsEverySpelling()
    {
        Site site;
        QCOMPARE(auth::Sessions(*site.connection, site.schema()).revokeAllOf(ada).value_or(-1), 5);
        QCOMPARE(site.left(), u""_s);
        QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
    }
    void endsEverySpellingWithAReset()
    {
        Site site;
        const auto done = site.all.resetPassword(site.reset(u"email:ada@example.com"_s));
        QVERIFY(done);
        QCOMPARE(done->sessionsEnded, 5);
        QCOMPARE(site.left(), u""_s);
    }

    void leavesANeighbours_data()
    {
        QTest::addColumn<bool>("byBytes");
        QTest::newRow("no primary key") << false;
        QTest::newRow("another collation") << true;
    }
    void leavesANeighbours()
    {
        QFETCH(bool, byBytes);
        Site site;
        byBytes ? site.addNeighbourByBytes() : site.addNeighbour();
        QCOMPARE(auth::Sessions(*site.connection, site.schema()).revokeAllOf(ada).value_or(-1), 4);
        QCOMPARE(site.left(), u"loud"_s);
        QCOMPARE(site.sessionsOf(u"bob0000000000002"_s), 3);
    }
    void leavesANeighboursWithAReset_data() { leavesANeighbours_data(); }
    void leavesANeighboursWithAReset()
    {
        QFETCH(bool, byBytes);
        Site site;
        byBytes ? site.addNeighbourByBytes() : site.addNeighbour();
        const auto done = site.all.resetPassword(site.reset(u"email:ada@example.com"_s));
        QVERIFY(done);
        QCOMPARE(done->sessionsEnded, 4);
        QCOMPARE(site.left(), u"loud"_s);
    }

    void showsTheUserAskedFor()
    {
        Site site;
        const auto name = [&](const QString &id) {
            const auto found = auth::Users(*site.connection, site.schema()).detail(id);
            return found ? found->user.id + u' ' + found->user.person.name
                         : u"kind %1"_s.arg(int(found.error().kind));
        };
        const auto missing = u"kind %1"_s.arg(int(database::Error::Kind::Missing));
        QCOMPARE(name(ada), ada + u" ada"_s);
        QCOMPARE(name(loud), missing);
        QCOMPARE(name(ada + u' '), missing);
        site.addNeighbour();
        QCOMPARE(name(ada), ada + u" ada"_s);
        QCOMPARE(name(loud), loud + u" loud"_s);
        QCOMPARE(name(accented), missing);
    }
};

QTEST_GUILESS_MAIN(TestUserSessions)
#include "tst_usersessions.moc"

// The list of users that the revoke dialog shows.
#include "dialogs/revokedusers.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace candela;
using app::RevokedUsers;
using auth::State;

class RevokedUsersTest : public QObject
{
    Q_OBJECT

    static auth::Session session(const QString &userId, State state, const auth::Person &person = {})
    {
        return {userId + u"session"_s, userId, {}, {}, state, person, {}};
    }
    static QString cell(const RevokedUsers &users, int row, int column)
    {
        return users.index(row, column).data().toString();
    }

private slots:
    void whoeverLosesMostComesFirst()
    {
        RevokedUsers users(
            {session(u"ada"_s, State::Active), session(u"bob"_s, State::Active, {u"Bob"_s, u"bob@example.com"_s}),
                session(u"bob"_s, State::Dead, {u"Bob"_s, u"bob@example.com"_s}),
                session(u"zoe"_s, State::Dead, {{}, u"zoe@example.com"_s})});
        QAbstractItemModelTester tester(&users);
        QCOMPARE(users.userIds(), (QStringList{u"bob"_s, u"ada"_s, u"zoe"_s}));
        QCOMPARE(cell(users, 0, RevokedUsers::User), u"Bob"_s);
        QCOMPARE(cell(users, 0, RevokedUsers::Number), u"2"_s);
        QCOMPARE(cell(users, 1, RevokedUsers::User), u"ada"_s);
        QCOMPARE(cell(users, 2, RevokedUsers::User), u"zoe@example.com"_s);
        QCOMPARE(users.total().active, 2);
        QCOMPARE(users.total().dead, 2);
        QCOMPARE(users.total().total(), 4);
    }

    void whatStaysIsCountedKnownOrUnknown()
    {
        RevokedUsers users(
            {session(u"ada"_s, State::Active), session(u"bob"_s, State::Idle), session(u"zoe"_s, State::Dead)});
        QAbstractItemModelTester tester(&users);
        QCOMPARE(cell(users, 0, RevokedUsers::After), u"…"_s);
        QCOMPARE(users.signedOut(), -1);
        users.setLive({{u"ada"_s, 3}, {u"bob"_s, 1}});
        QCOMPARE(cell(users, 0, RevokedUsers::After), u"2 left"_s);
        QCOMPARE(cell(users, 1, RevokedUsers::After), u"signed out everywhere"_s);
        QCOMPARE(cell(users, 2, RevokedUsers::After), u"not signed in"_s);
        QCOMPARE(users.signedOut(), 1);
        users.setRestUnknown();
        QCOMPARE(cell(users, 2, RevokedUsers::After), u"unknown"_s);
        QCOMPARE(users.signedOut(), -1);
    }

    void ofAllSessionsNothingStays()
    {
        RevokedUsers users({u"Ada"_s, {}}, u"ada"_s, {2, 1, 4, 0});
        QAbstractItemModelTester tester(&users);
        QCOMPARE(users.rest(), RevokedUsers::Rest::Known);
        QCOMPARE(users.signedOut(), 1);
        QCOMPARE(users.total().total(), 7);
    }

    void noUserIsAProperModelToo()
    {
        RevokedUsers users(std::vector<auth::Session>{});
        QAbstractItemModelTester tester(&users);
        users.setLive({});
        QCOMPARE(users.signedOut(), 0);
    }
};

QTEST_GUILESS_MAIN(RevokedUsersTest)
#include "tst_revokedusers.moc"

// Sessions as text, page after page: the same as Sessions::page() answers.
#include "auth/sessionwalk.h"

#include "auth/sessions.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"
#include "support/statementlog.h"

using namespace Qt::StringLiterals;
using namespace candela;
using namespace tests;
using auth::SessionFilter;
using auth::State;

class TestSessionWalk : public QObject
{
    Q_OBJECT

    static QStringList lineOf(const QString &id, const QString &user, const std::optional<qint64> &active,
        const std::optional<qint64> &idle, State state)
    {
        const auto number = [](const auto &value) { return value ? QString::number(*value) : u"-"_s; };
        return {id, user, number(active), number(idle), auth::code(state)};
    }
    // All of them, in pages of so many rows; in the order of their ids, in which MySQL alone has them.
    static QList<QStringList> walked(LuciaFixture &fixture, const SessionFilter &filter, qint64 rows)
    {
        const auto connection = fixture.connect();
        const auto state = database::Snapshot::take(*connection);
        if (!state)
            qFatal("no state");
        const auto schema = fixture.schema();
        auth::SessionWalk walk(*state, schema, filter, fixture.now());
        QList<QStringList> all;
        for (qsizetype before = -1; before != all.size();) {
            before = all.size();
            const auto done = walk.next(rows, [&](const auth::SessionText &session) {
                auto line = lineOf(QString::fromUtf8(session.id), QString::fromUtf8(session.userId),
                    session.activeExpires, session.idleExpires, session.state);
                for (const auto text : session.attributes)
                    line << (text.isNull() ? u"NULL"_s : QString::fromUtf8(text));
                all << line;
            });
            if (!done || all.size() > before + rows)
                qFatal("the walk failed");
        }
        if (fixture.engine() != u"mysql")
            std::sort(all.begin(), all.end());
        return all;
    }
    static QList<QStringList> paged(LuciaFixture &fixture, const SessionFilter &filter)
    {
        const auto connection = fixture.connect();
        const auto page
            = auth::Sessions(*connection, fixture.schema()).page(filter, {}, {}, 10'000, fixture.now());
        QList<QStringList> all;
        for (const auto &session : page->sessions) {
            auto line
                = lineOf(session.id, session.userId, session.activeExpires, session.idleExpires, session.state);
            for (const auto &value : session.attributes)
                line << (value.isNull() ? u"NULL"_s : value.toString());
            all << line;
        }
        return all;
    }

private slots:
    void sameAsPages_data() { tests::engines(); }
    void sameAsPages();
    void addresses_data() { tests::engines(); }
    void addresses();
    void oddValues();
    void asksForTheFilterOnce();
    void goesNoFurtherAfterAFailure();
};

void TestSessionWalk::sameAsPages()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    fixture.addSessions(u"many"_s, u"eve0000000000004"_s, 700, State::Idle);
    const QString agent(engine == u"mysql" ? 255 : 1200, u'ü');
    fixture.run(u"update %1 set user_agent = ? where id like 'adaactive%'"_s.arg(fixture.sessions()), {agent});
    fixture.run(u"update %1 set user_agent = null, ip = null where id like 'adaidle%'"_s.arg(fixture.sessions()));
    QCOMPARE(paged(fixture, {}).size(), 708);
    for (const auto &filter : {SessionFilter{}, SessionFilter{{State::Idle}, {}, {}}, SessionFilter{{}, {}, u"bob"_s},
             SessionFilter{{}, u"nobody"_s, {}}, SessionFilter{{State::Invalid}, {}, {}}}) {
        const auto expected = paged(fixture, filter);
        for (const qint64 rows : {1000, 708, 100, 7})
            QCOMPARE(walked(fixture, filter, rows), expected);
    }
}

// The attribute alone, and where it takes a look-up of its own, none; a session without a user is there all the same.
void TestSessionWalk::addresses()
{
    FETCH_ENGINE();
    LuciaFixture fixture(engine);
    fixture.run(u"update %1 set email = '' where id like 'bob%'"_s.arg(fixture.users()));
    if (engine == u"postgres")
        fixture.run(u"alter table %1 drop constraint user_session_user_id_fkey"_s.arg(fixture.sessions()));
    if (engine == u"postgres")
        fixture.addSession(u"orphansession000"_s, u"gone000000000007"_s, State::Active);
    const auto connection = fixture.connect();
    const auto state = database::Snapshot::take(*connection);
    QVERIFY(state);
    const auto addresses = [&](const auth::Schema &schema) {
        auth::SessionWalk walk(*state, schema, {}, fixture.now(), auth::SessionWalk::Along::Addresses);
        QStringList lines;
        const auto done = walk.next(100, [&](const auth::SessionText &session) {
            lines << QString::fromUtf8(session.userId).left(3) + u' ' + QString::fromUtf8(session.address);
            if (session.attributes.size() != std::size_t(schema.sessionAttributes.size()))
                qFatal("more than the session's own attributes");
        });
        lines.sort();
        lines.removeDuplicates();
        return done ? lines : QStringList(u"failed"_s);
    };
    const QStringList none = {u"ada "_s, u"bob "_s, u"cyd "_s, u"zoe "_s};
    const QStringList some = {u"ada ada@example.com"_s, u"bob "_s, u"cyd "_s, u"gon "_s, u"zoe "_s};
    QCOMPARE(addresses(fixture.schema()), engine == u"postgres" ? some : none);
}

// What SQLite keeps whatever the column says.
void TestSessionWalk::oddValues()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto set = [&](const QString &column, const QString &value, const QString &id) {
        fixture.run(u"update user_session set %1 = %2 where id like '%3%'"_s.arg(column, value, id));
    };
    set(u"idle_expires"_s, u"'tomorrow'"_s, u"adaactive"_s);
    set(u"idle_expires"_s, u"1.7e12"_s, u"adaidle"_s);
    set(u"active_expires"_s, u"x'31373030303030303030303030'"_s, u"adadead"_s);
    set(u"idle_expires"_s, u"9.9e30"_s, u"bobdead"_s);
    set(u"user_agent"_s, u"cast(x'61FF62C3' as text)"_s, u"adaactive"_s);
    set(u"user_agent"_s, u"x'00FF'"_s, u"adaidle"_s);
    set(u"user_agent"_s, u"'a' || char(0) || 'b'"_s, u"adadead"_s);
    set(u"user_agent"_s, u"2.0"_s, u"bobdead"_s);
    set(u"ip"_s, u"''"_s, u"adaactive"_s);
    const auto expected = paged(fixture, {});
    QCOMPARE(expected.size(), 8);
    QCOMPARE(walked(fixture, {}, 3), expected);
}

void TestSessionWalk::asksForTheFilterOnce()
{
    LuciaFixture fixture(u"sqlite"_s);
    const StatementLog log;
    QCOMPARE(walked(fixture, {{}, {}, u"ada"_s}, 1).size(), 3);
    QCOMPARE(log.texts().filter(u"from \"user\" where"_s).size(), 1);
}

void TestSessionWalk::goesNoFurtherAfterAFailure()
{
    LuciaFixture fixture(u"sqlite"_s);
    const auto connection = fixture.connect();
    const auto state = database::Snapshot::take(*connection);
    QVERIFY(state);
    const auto schema = fixture.schema();
    auth::SessionWalk walk(*state, schema, {}, fixture.now());
    int taken = 0;
    const auto take = [&](const auth::SessionText &) { ++taken; };
    QVERIFY(walk.next(3, take));
    fixture.run(u"alter table user_session rename to gone"_s);
    const auto failed = walk.next(3, take);
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, database::Error::Kind::Schema);
    fixture.run(u"alter table gone rename to user_session"_s);
    QVERIFY(walk.next(3, take));
    QCOMPARE(taken, 3);
}

QTEST_GUILESS_MAIN(TestSessionWalk)
#include "tst_sessionwalk.moc"

// Rows of other tables that refer to a user: found, a reason to refuse, or removed as well.
#include "luciasite.h"

using namespace candela;
using namespace candela::tests;
using database::Error;
using lucia::Dependent;
using Rest = lucia::Users::Rest;

class TestLuciaDependents : public QObject
{
    Q_OBJECT

    struct Site : LuciaSite {
        using LuciaSite::LuciaSite;
        QString text() const { return engine() == u"mysql" ? u"varchar(16)"_s : u"text"_s; }
        // A table like those of Lucia's guides, with one row of the user.
        void addTable(const QString &name, const QString &rule = {}, const QString &more = {})
        {
            run(u"create table %1 (id %2 not null primary key, user_id %2, other %3, "
                "foreign key (user_id) references %4(id) %5 %6)"_s.arg(
                    name, text(), engine() == u"mysql" ? u"varchar(127)"_s : u"text"_s, users(), rule, more));
        }
        void add(const QString &table, const QString &id, const QVariant &user)
        {
            run(u"insert into %1 (id, user_id) values (?, ?)"_s.arg(table), {id, user});
        }
        QString dependents(const QString &user)
        {
            const auto found = allUsers.dependents(user);
            return found ? shown(*found) : said(found);
        }
        QString remove(const QString &user, Rest rest)
        {
            const auto done = allUsers.remove(user, rest);
            return done ? u"done"_s
                        : said(done.error().error).section(u' ', 0, 1) + u": "_s + shown(done.error().dependents);
        }
        int rows(const QString &table) { return value(u"select count(*) from "_s + table).toInt(); }
    };
    // "table.column=rows", "!" behind what cannot be removed, and what becomes of the rows where the user goes.
    static QString shown(const std::vector<Dependent> &dependents)
    {
        static const QStringList rules = {u""_s, u"/cascade"_s, u"/null"_s, u"/default"_s};
        QStringList all;
        for (const auto &dependent : dependents) {
            QStringList columns;
            for (const auto &[column, value] : dependent.by)
                columns << column;
            all << u"%1.%2=%3%4%5"_s.arg(dependent.table.table, columns.join(u'+')).arg(dependent.rows)
                       .arg(dependent.removable ? u""_s : u"!"_s, rules[int(dependent.rule)]);
        }
        all.sort();
        return all.join(u' ');
    }
    static inline const QString constraint = u"kind 8: "_s;

private slots:
    void finds_data() { engines(); }
    void finds()
    {
        FETCH_ENGINE();
        Site site(engine);
        QCOMPARE(site.dependents(ada), u""_s);
        site.addTable(u"email_verification_token"_s, u"on delete cascade"_s);
        site.addTable(site.quoted(u"Password \"Reset'"_s));
        site.addTable(u"verification_code"_s, u"on delete set null"_s);
        QCOMPARE(site.dependents(ada), u""_s);
        site.add(u"email_verification_token"_s, u"1"_s, ada);
        site.add(u"email_verification_token"_s, u"2"_s, ada);
        site.add(u"email_verification_token"_s, u"3"_s, bob);
        site.add(site.quoted(u"Password \"Reset'"_s), u"4"_s, ada);
        site.add(u"verification_code"_s, u"5"_s, ada);
        site.add(u"verification_code"_s, u"6"_s, QVariant());
        QCOMPARE(site.dependents(ada), u"Password \"Reset'.user_id=1 email_verification_token.user_id=2/cascade "
                                        "verification_code.user_id=1/null"_s);
        QCOMPARE(site.dependents(bob), u"email_verification_token.user_id=1/cascade"_s);
        QCOMPARE(site.dependents(zoe), u""_s);
        QCOMPARE(site.dependents(u"nobody"_s), u"AUTH_INVALID_USER_ID"_s);
        QCOMPARE(site.dependents(u"ADA0000000000001"_s), u"AUTH_INVALID_USER_ID"_s);
    }

    void refusesOrRemoves_data() { engines(); }
    void refusesOrRemoves()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTable(u"password_reset_token"_s);
        site.add(u"password_reset_token"_s, u"1"_s, ada);
        site.add(u"password_reset_token"_s, u"2"_s, ada);
        site.add(u"password_reset_token"_s, u"3"_s, bob);
        QCOMPARE(site.remove(zoe, Rest::Refuse), u"done"_s);
        QCOMPARE(site.remove(ada, Rest::Refuse), constraint + u"password_reset_token.user_id=2"_s);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
        QCOMPARE(site.rows(u"password_reset_token"_s), 3);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.rowsOf(ada), u"users=0 keys=0 sessions=0"_s);
        QCOMPARE(site.column(u"select id from password_reset_token"_s), QStringList{u"3"_s});
        QCOMPARE(site.rowsOf(bob), u"users=1 keys=1 sessions=3"_s);
    }

    // Rows that nobody said anything about are not taken, not even by the database itself.
    void refusesWhatWouldCascade_data() { engines(); }
    void refusesWhatWouldCascade()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTable(u"note"_s, u"on delete cascade"_s);
        site.add(u"note"_s, u"1"_s, ada);
        QCOMPARE(site.remove(ada, Rest::Refuse), constraint + u"note.user_id=1/cascade"_s);
        QCOMPARE(site.rows(u"note"_s), 1);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.rows(u"note"_s), 0);
    }

    // However the tables' names were given.
    void findsBySpelling_data() { engines(); }
    void findsBySpelling()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTable(u"note"_s, u"on delete cascade"_s);
        site.add(u"note"_s, u"1"_s, ada);
        if (engine == u"sqlite") {
            site.run(u"create table \"Memo\" (id text, user_id text references \"USER\"(id) on delete cascade)"_s);
            site.add(u"memo"_s, u"1"_s, ada);
        }
        const auto &found = site.schema();
        const auto bare = [](const auth::Table &table) { return sql::TableName{{}, table.name().table}; };
        const auth::Schema schema{auth::UserTable(bare(found.users)), auth::KeyTable(bare(found.keys)),
            auth::SessionTable(bare(*found.sessions)), found.userAttributes, {}, {}, {}};
        lucia::Users users(*site.connection, schema);
        const auto dependents = users.dependents(ada);
        QVERIFY(dependents);
        QCOMPARE(shown(*dependents), (engine == u"sqlite" ? u"Memo.user_id=1/cascade "_s : u""_s) + u"note.user_id=1/cascade"_s);
        QVERIFY(!users.remove(ada));
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
    }

    // Tables that refer to each other go in an order in which they can; also those that refer to a session.
    void removesInOrder_data() { engines(); }
    void removesInOrder()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto refers = [](const QString &to) { return u", foreign key (other) references %1(id)"_s.arg(to); };
        site.addTable(u"a_token"_s);
        site.addTable(u"b_use"_s, {}, refers(u"a_token"_s));
        site.addTable(u"c_log"_s, {}, refers(u"b_use"_s));
        site.addTable(u"device"_s, {}, refers(site.sessions()));
        site.add(u"a_token"_s, u"1"_s, ada);
        for (const auto &[table, other] : {std::pair{u"b_use"_s, u"1"_s}, std::pair{u"c_log"_s, u"1"_s},
                 std::pair{u"device"_s, LuciaFixture::session(u"adaactive"_s, 1)}}) {
            site.add(table, u"1"_s, ada);
            site.run(u"update %1 set other = ?"_s.arg(table), {other});
        }
        QCOMPARE(site.dependents(ada), u"a_token.user_id=1 b_use.user_id=1 c_log.user_id=1 device.user_id=1"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.rowsOf(ada), u"users=0 keys=0 sessions=0"_s);
        QCOMPARE(site.rows(u"a_token"_s) + site.rows(u"b_use"_s) + site.rows(u"c_log"_s) + site.rows(u"device"_s), 0);
    }

    void leavesAllWhereSomethingStays_data() { engines(); }
    void leavesAllWhereSomethingStays()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTable(u"token"_s);
        site.add(u"token"_s, u"1"_s, ada);
        site.run(u"create table trail (token_id %1, foreign key (token_id) references token(id))"_s.arg(site.text()));
        site.run(u"insert into trail values ('1')"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), constraint);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
        QCOMPARE(site.rows(u"token"_s), 1);
    }

    // Whoever was invited by a user is not removed with them, nor are their sessions.
    void neverRemovesOtherUsers_data() { engines(); }
    void neverRemovesOtherUsers()
    {
        FETCH_ENGINE();
        Site site(engine);
        for (const auto &table : {site.users(), site.sessions()}) {
            if (engine == u"sqlite") {
                site.run(u"alter table %1 add column by_user text references %2(id)"_s.arg(table, site.users()));
            } else {
                site.run(u"alter table %1 add column by_user %2"_s.arg(table, site.text()));
                site.run(u"alter table %1 add foreign key (by_user) references %2(id)"_s.arg(table, site.users()));
            }
        }
        const auto users = site.schema().users.name().table;
        site.run(u"update %1 set by_user = ? where id in (?, ?)"_s.arg(site.users()), {ada, ada, bob});
        QCOMPARE(site.dependents(ada), users + u".by_user=1!"_s);
        QCOMPARE(site.remove(ada, Rest::Refuse), constraint + users + u".by_user=1!"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), constraint + users + u".by_user=1!"_s);
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
        site.run(u"update %1 set by_user = null where id = ?"_s.arg(site.users()), {bob});
        site.run(u"update %1 set by_user = ? where user_id in (?, ?)"_s.arg(site.sessions()), {ada, ada, bob});
        QCOMPARE(site.remove(ada, Rest::Remove), constraint + u"user_session.by_user=3!"_s);
        site.run(u"update %1 set by_user = null where user_id = ?"_s.arg(site.sessions()), {bob});
        // What refers to the user is now the user alone, which is in the way of MySQL itself.
        QCOMPARE(site.dependents(ada), u""_s);
        QCOMPARE(site.remove(ada, Rest::Refuse), engine == u"mysql" ? constraint : u"done"_s);
        QCOMPARE(
            site.rowsOf(ada), engine == u"mysql" ? u"users=1 keys=2 sessions=3"_s : u"users=0 keys=0 sessions=0"_s);
        QCOMPARE(site.rowsOf(bob), u"users=1 keys=1 sessions=3"_s);
    }
};

QTEST_GUILESS_MAIN(TestLuciaDependents)
#include "tst_luciadependents.moc"

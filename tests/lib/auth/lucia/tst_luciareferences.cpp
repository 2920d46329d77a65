// Rows that refer to a user by another column than the id, and rows that let go of a user who goes.
#include "auth/inspector.h"
#include "luciasite.h"

using namespace candela;
using namespace candela::tests;
using database::Error;
using Rest = lucia::Users::Rest;

class TestLuciaReferences : public QObject
{
    Q_OBJECT

    struct Site : LuciaSite {
        using LuciaSite::LuciaSite;
        QString text() const { return engine() == u"mysql" ? u"varchar(31)"_s : u"text"_s; }
        // A table `name` of an id, the columns a and b, and the foreign key that `refers` says.
        void addTable(const QString &name, const QString &type, const QString &refers)
        {
            run(u"create table %1 (id int not null primary key, a %2, b %3, foreign key %4)"_s.arg(
                name, type, text(), refers));
        }
        void add(const QString &table, int id, const QVariant &a, const QVariant &b = {})
        {
            run(u"insert into %1 (id, a, b) values (?, ?, ?)"_s.arg(table), {id, a, b});
        }
        void addUserColumn(const QString &table, const QString &rule)
        {
            const auto refers = u"references %1(id) on delete %2"_s.arg(users(), rule);
            if (engine() == u"sqlite") {
                run(u"alter table %1 add column by_user text %2"_s.arg(table, refers));
            } else {
                run(u"alter table %1 add column by_user %2"_s.arg(table, engine() == u"mysql" ? u"varchar(16)"_s : u"text"_s));
                run(u"alter table %1 add foreign key (by_user) %2"_s.arg(table, refers));
            }
        }
        // Of the tables as they are now.
        template <class Job> auto withUsers(const Job &job)
        {
            const auto now = auth::inspect(*connection);
            if (!now)
                qFatal("the inspector does not know the tables");
            lucia::Users all(*connection, *now, &quick);
            return job(all);
        }
        QString dependents(const QString &user)
        {
            return withUsers([&](lucia::Users &all) {
                const auto found = all.dependents(user);
                return found ? shown(*found) : said(found);
            });
        }
        QString remove(const QString &user, Rest rest)
        {
            return withUsers([&](lucia::Users &all) {
                const auto done = all.remove(user, rest);
                return done ? u"done"_s
                            : said(done.error().error).section(u' ', 0, 1) + u": "_s + shown(done.error().dependents);
            });
        }
        QString ids(const QString &table) { return column(u"select id from %1 order by id"_s.arg(table)).join(u' '); }
    };
    // "table.columns=rows"
    static QString shown(const std::vector<lucia::Dependent> &dependents)
    {
        QStringList all;
        for (const auto &dependent : dependents) {
            QStringList columns;
            for (const auto &[column, value] : dependent.by)
                columns << column;
            all << u"%1.%2=%3"_s.arg(dependent.table.table, columns.join(u'+')).arg(dependent.rows);
        }
        all.sort();
        return all.join(u' ');
    }
    static inline const QString constraint = u"kind 8: "_s;

private slots:
    // A row that holds Ada's id, but as the name of somebody else, is not hers.
    void byAnotherColumn_data() { engines(); }
    void byAnotherColumn()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTable(u"mention"_s, site.text(), u"(a) references %1(username)"_s.arg(site.users()));
        site.addUser(u"odd0000000000006"_s, ada);
        site.add(u"mention"_s, 1, u"ada"_s);
        site.add(u"mention"_s, 2, ada);
        site.add(u"mention"_s, 3, u"bob"_s);
        site.add(u"mention"_s, 4, QVariant());
        QCOMPARE(site.dependents(ada), u"mention.a=1"_s);
        QCOMPARE(site.dependents(u"odd0000000000006"_s), u"mention.a=1"_s);
        QCOMPARE(site.dependents(zoe), u""_s);
        QCOMPARE(site.remove(ada, Rest::Refuse), constraint + u"mention.a=1"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.ids(u"mention"_s), u"2 3 4"_s);
        QCOMPARE(site.rowsOf(ada), u"users=0 keys=0 sessions=0"_s);
    }

    void byNumbersAndNulls_data() { engines(); }
    void byNumbersAndNulls()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.run(u"alter table %1 add column number bigint"_s.arg(site.users()));
        site.run(u"create unique index by_number on %1 (number)"_s.arg(site.users()));
        // Next to each other, and one and the same as a double.
        site.run(u"update %1 set number = 9007199254740992 where id = ?"_s.arg(site.users()), {ada});
        site.run(u"update %1 set number = 9007199254740993 where id = ?"_s.arg(site.users()), {bob});
        site.addTable(u"visit"_s, u"bigint"_s, u"(a) references %1(number)"_s.arg(site.users()));
        site.add(u"visit"_s, 1, qint64(9007199254740992));
        site.add(u"visit"_s, 2, qint64(9007199254740993));
        site.add(u"visit"_s, 3, QVariant());
        QCOMPARE(site.dependents(ada), u"visit.a=1"_s);
        QCOMPARE(site.dependents(zoe), u""_s);
        QCOMPARE(site.remove(zoe, Rest::Refuse), u"done"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.ids(u"visit"_s), u"2 3"_s);
    }

    // A row refers by all columns of a key, or not at all.
    void bySeveralColumns_data() { engines(); }
    void bySeveralColumns()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.run(u"create unique index by_both on %1 (email_verified, id)"_s.arg(site.users()));
        const auto type = engine == u"mysql" ? u"tinyint(1)"_s : engine == u"postgres" ? u"boolean"_s : u"integer"_s;
        site.run(u"create table badge (id int not null primary key, a %1, b %2, "
                  "foreign key (a, b) references %3(email_verified, id))"_s.arg(type,
            engine == u"mysql" ? u"varchar(16)"_s : u"text"_s, site.users()));
        site.add(u"badge"_s, 1, true, ada);
        site.add(u"badge"_s, 2, false, bob);
        site.add(u"badge"_s, 3, false, zoe);
        site.add(u"badge"_s, 4, QVariant(), ada);
        QCOMPARE(site.dependents(bob), u"badge.a+b=1"_s);
        QCOMPARE(site.remove(bob, Rest::Remove), u"done"_s);
        QCOMPARE(site.ids(u"badge"_s), u"1 3 4"_s);
        QCOMPARE(site.dependents(ada), u"badge.a+b=1"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.ids(u"badge"_s), u"3 4"_s);
    }

    void ofAColumnNotInspected_data() { engines(); }
    void ofAColumnNotInspected()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.run(u"alter table %1 add column number bigint"_s.arg(site.users()));
        site.run(u"create unique index by_number on %1 (number)"_s.arg(site.users()));
        site.addTable(u"visit"_s, u"bigint"_s, u"(a) references %1(number)"_s.arg(site.users()));
        const auto missing = site.schema().users.name().table + u".number"_s;
        QCOMPARE(said(site.allUsers.dependents(ada)), said(Error::Kind::Schema, missing));
        QCOMPARE(said(site.allUsers.remove(ada).error().error), said(Error::Kind::Schema, missing));
        QCOMPARE(site.rowsOf(ada), u"users=1 keys=2 sessions=3"_s);
        QCOMPARE(site.dependents(ada), u""_s);
    }

    // SQLite takes other cases, no column at all for the primary key, and columns that are not there.
    void asSqliteSpellsThem()
    {
        Site site(u"sqlite"_s);
        site.addTable(u"token"_s, u"text"_s, u"(a) references \"USER\""_s);
        site.addTable(u"mention"_s, u"text"_s, u"(a) references \"User\"(UserName)"_s);
        site.addTable(u"note"_s, u"text"_s, u"(a) references \"user\"(ID)"_s);
        for (const auto &table : {u"token"_s, u"note"_s})
            site.add(table, 1, ada);
        site.add(u"mention"_s, 1, u"ada"_s);
        QCOMPARE(site.dependents(ada), u"mention.a=1 note.a=1 token.a=1"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        site.addTable(u"odd"_s, u"text"_s, u"(a) references \"user\"(nowhere)"_s);
        QCOMPARE(site.dependents(bob), said(Error::Kind::Schema, u"user.nowhere"_s));
    }

    void letsGo_data() { engines(); }
    void letsGo()
    {
        FETCH_ENGINE();
        Site site(engine);
        const auto key = u"(a) references %1(username) on delete set null"_s.arg(site.users());
        site.addTable(u"article"_s, site.text(), key);
        site.addTable(u"token"_s, site.text(), u"(a) references %1(username)"_s.arg(site.users()));
        site.add(u"article"_s, 1, u"ada"_s);
        site.add(u"article"_s, 2, u"bob"_s);
        QCOMPARE(site.dependents(ada), u"article.a=1"_s);
        site.add(u"token"_s, 1, u"ada"_s);
        QCOMPARE(site.remove(ada, Rest::Refuse), constraint + u"article.a=1 token.a=1"_s);
        QCOMPARE(site.remove(ada, Rest::Remove), u"done"_s);
        QCOMPARE(site.ids(u"token"_s), u""_s);
        QCOMPARE(site.remove(bob, Rest::Refuse), u"done"_s);
        QCOMPARE(site.ids(u"article"_s), u"1 2"_s);
        QCOMPARE(site.value(u"select count(*) from article where a is null"_s).toInt(), 2);
    }

    // InnoDB has no SET DEFAULT, and no SET NULL on a column that is NOT NULL.
    void letsGoToAnother_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgres") << u"postgres"_s;
    }
    void letsGoToAnother()
    {
        FETCH_ENGINE();
        Site site(engine);
        site.addTable(u"article"_s, u"text default 'bob'"_s,
            u"(a) references %1(username) on delete set default"_s.arg(site.users()));
        site.add(u"article"_s, 1, u"ada"_s);
        QCOMPARE(site.dependents(ada), u"article.a=1"_s);
        QCOMPARE(site.remove(ada, Rest::Refuse), u"done"_s);
        QCOMPARE(site.column(u"select a from article"_s), QStringList{u"bob"_s});
        site.addTable(u"page"_s, u"text not null"_s, u"(a) references %1(username) on delete set null"_s.arg(site.users()));
        site.add(u"page"_s, 1, u"cyd"_s);
        QCOMPARE(site.remove(u"cyd0000000000003"_s, Rest::Refuse), constraint);
        QCOMPARE(site.rowsOf(u"cyd0000000000003"_s), u"users=1 keys=1 sessions=1"_s);
    }

    // Who was invited by a user, and what a user looked after, are still there without them.
    void letsGoInLuciasTables_data() { engines(); }
    void letsGoInLuciasTables()
    {
        FETCH_ENGINE();
        Site site(engine);
        for (const auto &table : {site.users(), site.sessions()})
            site.addUserColumn(table, u"set null"_s);
        site.run(u"update %1 set by_user = ? where id = ?"_s.arg(site.users()), {ada, bob});
        site.run(u"update %1 set by_user = ? where user_id = ?"_s.arg(site.sessions()), {ada, bob});
        QCOMPARE(site.dependents(ada).split(u' ').size(), 2);
        QCOMPARE(site.remove(ada, Rest::Refuse), u"done"_s);
        QCOMPARE(site.rowsOf(bob), u"users=1 keys=1 sessions=3"_s);
        for (const auto &table : {site.users(), site.sessions()})
            QCOMPARE(site.value(u"select count(*) from %1 where by_user is not null"_s.arg(table)).toInt(), 0);
    }
};

QTEST_GUILESS_MAIN(TestLuciaReferences)
#include "tst_luciareferences.moc"

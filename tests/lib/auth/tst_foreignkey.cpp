// Foreign keys as the three catalogs tell them, and a catalog with more than it tells at once.
#include "auth/foreignkey.h"
#include "auth/inspector.h"
#include "auth/lucia/dependents.h"
#include "support/fixture/engines.h"
#include "support/fixture/luciafixture.h"

using namespace candela;
using namespace candela::tests;
using namespace Qt::StringLiterals;
using auth::ForeignKey;
using database::Error;

class TestForeignKey : public QObject
{
    Q_OBJECT

    // "table(columns) to(referenced) rule", in the order of the texts.
    static QStringList keys(const TestDatabase &test)
    {
        static const QStringList rules = {u"refuse"_s, u"cascade"_s, u"null"_s, u"default"_s};
        const auto connection = test.connect();
        const auto found = ForeignKey::readAll(*connection);
        if (!found)
            return {u"failed: "_s + found.error().code};
        QStringList all;
        for (const auto &key : *found) {
            if (key.from.schema != key.to.schema)
                return {u"schemas"_s};
            all << u"%1(%2) %3(%4) %5"_s.arg(key.from.table, key.columns.join(u','), key.to.table,
                key.referenced.join(u','), rules[int(key.rule)]);
        }
        all.sort();
        return all;
    }
    static QString failed(const auto &result)
    {
        return result ? u"done"_s
                      : u"%1 %2 %3"_s.arg(int(result.error().kind)).arg(result.error().code, result.error().subject);
    }
    static QString tooLarge(const QString &subject)
    {
        return u"%1 too-large %2"_s.arg(int(Error::Kind::Unsupported)).arg(subject);
    }
    // `count` columns, or keys, over tables of at most 2,000, which is as many columns as SQLite takes.
    static void addColumns(TestDatabase &test, int count)
    {
        for (int table = 0; count > 0; ++table, count -= 2000) {
            QStringList columns;
            for (int i = 0; i < qMin(count, 2000); ++i)
                columns << u"c%1"_s.arg(i);
            test.run(u"create table wide%1 (%2)"_s.arg(table).arg(columns.join(u',')));
        }
    }
    static void addKeys(TestDatabase &test, const QString &name, int count)
    {
        for (int table = 0; count > 0; ++table, count -= 20'000) {
            const QStringList clauses(qMin(count, 20'000), u"references user(id)"_s);
            test.run(u"create table %1%2 (a text %3)"_s.arg(name).arg(table).arg(clauses.join(u' ')));
        }
    }

private slots:
    void reads_data() { engines(); }
    void reads()
    {
        FETCH_ENGINE();
        TestDatabase test(engine);
        test.run(u"create table place (x int not null, y int not null, z int unique, primary key (x, y))"_s);
        test.run(u"create table stay (a int, b int, c int, d int, e int, f int, g int unique, "
                  "foreign key (c) references place(z) on delete cascade, "
                  "foreign key (d) references place(z) on delete set null, "
                  "foreign key (b, a) references place(x, y) on delete restrict, "
                  "foreign key (e) references place(z), "
                  "foreign key (f) references stay(g) on delete no action)"_s);
        QStringList expected{u"stay(b,a) place(x,y) refuse"_s, u"stay(c) place(z) cascade"_s,
            u"stay(d) place(z) null"_s, u"stay(e) place(z) refuse"_s, u"stay(f) stay(g) refuse"_s};
        if (engine != u"mysql") {                           // InnoDB has no SET DEFAULT
            test.run(u"create table home (h int default 1, foreign key (h) references place(z) on delete set default)"_s);
            expected.prepend(u"home(h) place(z) default"_s);
        }
        QCOMPARE(keys(test), expected);
    }

    // SQLite's short form for the primary key.
    void readsThePrimaryKey()
    {
        TestDatabase test(u"sqlite"_s);
        test.run(u"create table place (z, y, x, primary key (x, y))"_s);
        test.run(u"create table stay (a, b, foreign key (b, a) references place)"_s);
        test.run(u"create table lost (a references nowhere)"_s);
        QCOMPARE(keys(test), (QStringList{u"lost(a) nowhere() refuse"_s, u"stay(b,a) place(x,y) refuse"_s}));
    }

    // What a full answer leaves out could be the second table that fits, or the one that refers to the user.
    void tooManyColumns()
    {
        LuciaFixture site(u"sqlite"_s);
        const auto connection = site.connect();
        const int there = site.value(
            u"select count(*) from sqlite_master t join pragma_table_info(t.name) where t.type = 'table'"_s).toInt();
        addColumns(site, int(sql::Dialect::mostCatalogRows) - 1 - there);
        QCOMPARE(failed(auth::inspect(*connection)), u"done"_s);
        site.run(u"create table more (a)"_s);
        QCOMPARE(failed(auth::inspect(*connection)), tooLarge(u"columns"_s));
        QCOMPARE(failed(auth::inspect(*connection, {site.schema().users.name(), {}, {}})), tooLarge(u"columns"_s));
    }
    void tooManyKeys()
    {
        LuciaFixture site(u"sqlite"_s);
        const auto connection = site.connect();
        addKeys(site, u"many"_s, int(sql::Dialect::mostCatalogRows) - 1 - 2);      // Lucia's own are two
        QCOMPARE(failed(auth::inspect(*connection)), u"done"_s);
        addKeys(site, u"more"_s, 1);
        QCOMPARE(failed(auth::inspect(*connection)), tooLarge(u"references"_s));
        QCOMPARE(failed(auth::lucia::Dependents::read(*connection, site.schema())), tooLarge(u"references"_s));
    }
};

QTEST_GUILESS_MAIN(TestForeignKey)
#include "tst_foreignkey.moc"

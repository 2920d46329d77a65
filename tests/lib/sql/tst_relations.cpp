#include "database/transact.h"
#include "shelf.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace Qt::StringLiterals;
using tests::BookTable;
using tests::LoanTable;

namespace {

constexpr qint64 most = 9'007'199'254'740'993;      // 2^53 + 1: no double holds it

// Three books of Ada's and one of Bob's; two loans of the first, and one of a book that is gone.
struct Library : tests::TestDatabase {
    explicit Library(const QString &engine) : TestDatabase(engine), connection(connect())
    {
        createBooks(*this);
        createLoans(*this);
        const auto books = sql::insertInto(b, b.id, b.author, b.title, b.year)
                               .row(u"a1"_s, u"Ada"_s, u"One"_s, 1).row(u"a2"_s, u"Ada"_s, std::nullopt, 2)
                               .row(u"a3"_s, u"Ada"_s, u"O'Three 100%"_s, most).row(u"b1"_s, u"Bob"_s, u"Ünï\"x"_s, 4);
        const auto loans = sql::insertInto(l, l.id, l.bookId)
                               .row(u"l1"_s, u"a1"_s).row(u"l2"_s, u"a1"_s).row(u"l3"_s, u"gone"_s);
        filled = write(books) == 4 && write(loans) == 3;
    }
    // A committed write's number of rows, or -1.
    template <class S> qint64 write(const S &statement) { return database::write(*connection, statement).value_or(-1); }

    const BookTable b{{{}, u"book"_s}};
    const LoanTable l{{{}, u"loan"_s}};
    std::unique_ptr<database::Connection> connection;
    bool filled = false;
};

QString shown(const QString &text) { return text; }
QString shown(qint64 number) { return QString::number(number); }
template <class T> QString shown(const std::optional<T> &value) { return value ? shown(*value) : u"NULL"_s; }

// The rows of a query, each with its values of these operands: "a1 Ada".
template <class... Os, class... Shown>
QStringList rowsOf(Library &library, const sql::Query<Os...> &query, const Shown &...operands)
{
    const auto rows = library.connection->fetch(query);
    if (!rows)
        return {u"failed: "_s + rows.error().detail};
    QStringList lines;
    for (const auto &row : *rows)
        lines << QStringList{shown(row[operands])...}.join(u' ');
    return lines;
}

} // namespace

// What several tables, or several rows together, answer: joins, aliases, subqueries, groups; and rows that are there.
class TestRelations : public QObject
{
    Q_OBJECT

private slots:
    void leftJoin_data() { tests::engines(); }
    void leftJoin()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        const auto joined = sql::from(t.b).leftJoin(t.l, t.l.bookId == t.b.id)
                                .orderBy(sql::ascending(t.b.id)).limit(9);
        QCOMPARE(rowsOf(t, joined.where(t.b.author == u"Ada"_s).where(t.b.year > 1).select(t.b.id, t.l.id), t.b.id, t.l.id),
            QStringList({u"a2 NULL"_s, u"a3 NULL"_s}));
        QCOMPARE(rowsOf(t, joined.where(sql::isMissing(t.l.id)).select(t.b.id), t.b.id),
            QStringList({u"a2"_s, u"a3"_s, u"b1"_s}));
        const auto row = t.connection->fetch(joined.limit(1).select(t.b.id, t.l.id));
        QVERIFY(row);
        static_assert(std::same_as<decltype((*row)[0][t.l.id]), const std::optional<QString> &>);
        static_assert(std::same_as<decltype((*row)[0][t.b.id]), const QString &>);
    }

    // Where MySQL's collation takes one for the other, and where a text and another differ by a blank at the end.
    void joinToTheByte_data() { tests::engines(); }
    void joinToTheByte()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        QCOMPARE(t.write(sql::insertInto(t.l, t.l.id, t.l.bookId)
                             .row(u"l4"_s, u"A1"_s).row(u"l5"_s, u"a2 "_s).row(u"l6"_s, u"b1"_s)), 3);
        const auto joined = sql::from(t.b).join(t.l, sql::exact(t.l.bookId) == sql::exact(t.b.id))
                                .orderBy(sql::ascending(t.l.id)).limit(9);
        QCOMPARE(rowsOf(t, joined.select(t.b.id, t.l.id), t.b.id, t.l.id),
            QStringList({u"a1 l1"_s, u"a1 l2"_s, u"b1 l6"_s}));
    }

    void alias_data() { tests::engines(); }
    void alias()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        const auto earlier = sql::alias<"earlier">(t.b);
        const auto pairs = sql::from(t.b).join(earlier, earlier[t.b.author] == t.b.author && earlier[t.b.year] < t.b.year)
                               .orderBy(sql::ascending(t.b.id), sql::ascending(earlier[t.b.id])).limit(9);
        QCOMPARE(rowsOf(t, pairs.select(t.b.id, earlier[t.b.id]), t.b.id, earlier[t.b.id]),
            QStringList({u"a2 a1"_s, u"a3 a1"_s, u"a3 a2"_s}));
        QCOMPARE(rowsOf(t, pairs.after(u"a3"_s, u"a1"_s).select(earlier[t.b.id]), earlier[t.b.id]), QStringList(u"a2"_s));
    }

    void subqueries_data() { tests::engines(); }
    void subqueries()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        const auto books = sql::from(t.b).orderBy(sql::ascending(t.b.id)).limit(9);
        const auto lent = sql::from(t.l).within(t.b).where(t.l.bookId == t.b.id).select(t.l.id);
        QCOMPARE(rowsOf(t, books.where(sql::exists(lent)).select(t.b.id), t.b.id), QStringList(u"a1"_s));
        QCOMPARE(rowsOf(t, books.where(!sql::exists(lent) && t.b.year < 3).select(t.b.id), t.b.id), QStringList(u"a2"_s));
        const auto someLoan = sql::from(t.l).where(t.l.id == u"none"_s).select(t.l.id);
        QCOMPARE(rowsOf(t, books.where(sql::exists(someLoan)).select(t.b.id), t.b.id), QStringList());
        const auto ids = sql::from(t.l).where(t.l.id != u"l3"_s).select(t.l.bookId);
        QCOMPARE(rowsOf(t, books.where(sql::in(t.b.id, ids)).select(t.b.id), t.b.id), QStringList(u"a1"_s));
        // What refers to nothing is found and removed with one and the same condition.
        const auto book = sql::from(t.b).within(t.l).where(t.b.id == t.l.bookId).select(t.b.id);
        QCOMPARE(t.write(sql::deleteFrom(t.l).where(!sql::exists(book))), 1);
        QCOMPARE(t.column(u"select id from loan order by id"_s), QStringList({u"l1"_s, u"l2"_s}));
    }

    void groups_data() { tests::engines(); }
    void groups()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        const auto number = sql::as<"number">(sql::count(t.b));
        const auto byAuthor = sql::from(t.b).groupBy(t.b.author).orderBy(sql::descending(sql::count(t.b))).limit(9);
        QCOMPARE(rowsOf(t, byAuthor.select(t.b.author, number, sql::count(t.b.title)), t.b.author, number,
                     sql::count(t.b.title)),
            QStringList({u"Ada 3 2"_s, u"Bob 1 1"_s}));
        QCOMPARE(rowsOf(t, byAuthor.having(sql::count(t.b) > 1).select(t.b.author), t.b.author), QStringList(u"Ada"_s));
        QCOMPARE(rowsOf(t, sql::from(t.b).distinct().orderBy(sql::ascending(t.b.author)).limit(9).select(t.b.author),
                     t.b.author),
            QStringList({u"Ada"_s, u"Bob"_s}));
        const auto all = std::tuple(sql::minimum(t.b.year), sql::maximum(t.b.year), sql::sum(t.b.year), sql::maximum(t.b.title));
        const auto tell = [&](const auto &query) {
            return std::apply([&](const auto &...o) { return rowsOf(t, query.select(o...), o...); }, all);
        };
        QCOMPARE(tell(sql::from(t.b).where(t.b.author == u"Ada"_s)),
            QStringList(u"1 %1 %2 One"_s.arg(most).arg(most + 3)));      // to the last digit
        QCOMPARE(tell(sql::from(t.b).where(t.b.author == u"nobody"_s)), QStringList(u"NULL NULL NULL NULL"_s));
    }

    void patterns_data() { tests::engines(); }
    void patterns()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        const auto found = [&](const auto &predicate) {
            return rowsOf(t, sql::from(t.b).where(predicate).orderBy(sql::ascending(t.b.id)).limit(9).select(t.b.id), t.b.id);
        };
        QCOMPARE(found(sql::contains(t.b.title, u"three"_s)), QStringList(u"a3"_s));
        QCOMPARE(found(sql::contains(t.b.title, u"%"_s)), QStringList(u"a3"_s));
        QCOMPARE(found(sql::contains(t.b.title, u"_"_s)), QStringList());
        QCOMPARE(found(sql::contains(t.b.title, u"nï\""_s)), QStringList(u"b1"_s));
        QCOMPARE(found(sql::like(t.b.title, u"O_e"_s)), QStringList(u"a1"_s));
        QCOMPARE(found(sql::like(t.b.title, u"o%"_s)), QStringList({u"a1"_s, u"a3"_s}));
        QCOMPARE(found(sql::between(t.b.year, 2, 4)), QStringList({u"a2"_s, u"b1"_s}));
        QCOMPARE(found(sql::isNotNull(t.b.title) && t.b.title < t.b.author), QStringList());
        QCOMPARE(found(sql::isNull(t.b.title)), QStringList(u"a2"_s));
    }

    void rowsThatAreThere_data() { tests::engines(); }
    void rowsThatAreThere()
    {
        FETCH_ENGINE();
        Library t(engine);
        QVERIFY(t.filled);
        const auto rows = sql::insertInto(t.b, t.b.id, t.b.author, t.b.title, t.b.year)
                              .row(u"a1"_s, u"Eve"_s, u"Other"_s, 10).row(u"z9"_s, u"Zoe"_s, std::nullopt, 9);
        QCOMPARE(t.write(rows), -1);
        QCOMPARE(t.value(u"select count(*) from book"_s).toInt(), 4);
        QCOMPARE(t.write(rows.onConflict(t.b.id).doUpdate(t.b.year)), engine == u"mysql" ? 3 : 2);
        QCOMPARE(t.run(u"select author, title, year from book where id = 'a1'"_s).front(),
            QVariantList({u"Ada"_s, u"One"_s, qint64(10)}));
        QVERIFY(t.write(rows.onConflict(t.b.id).doNothing()) >= 0);
        QCOMPARE(t.value(u"select author from book where id = 'a1'"_s).toString(), u"Ada"_s);
        QCOMPARE(t.value(u"select count(*) from book"_s).toInt(), 5);
        // Nothing to be done is done without asking.
        const auto nothing = sql::insertInto(t.b, t.b.id, t.b.author, t.b.year).onConflict(t.b.id).doNothing();
        QCOMPARE(t.write(nothing), 0);
        QCOMPARE(t.write(sql::update(t.b).where(t.b.id == u"a1"_s)), 0);
    }
};

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"

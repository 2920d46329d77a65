#include "shelf.h"
#include "sql/modify.h"
#include "sql/select.h"
#include "support/fixture/engines.h"

using namespace candela;
using namespace Qt::StringLiterals;
using tests::Book;
using tests::BookTable;
using tests::LoanTable;

class TestSelect : public QObject
{
    Q_OBJECT

    // The books of `books`, written without the query layer, and a connection to read them with.
    struct Shelf {
        explicit Shelf(const QString &engine, const QList<Book> &books = {}) : database(engine)
        {
            tests::createBooks(database);
            tests::createLoans(database);
            for (const auto &book : books)
                add(book);
            connection = database.connect();
        }
        void add(const Book &book, const QString &note = {})
        {
            database.run(u"insert into book (id, author, title, year, note) values (?, ?, ?, ?, ?)"_s,
                {book.id, book.author, book.title ? QVariant(*book.title) : QVariant(QMetaType::fromType<QString>()),
                    book.year, note});
        }
        template <class Q> QStringList ids(const Q &query)
        {
            const auto rows = connection->fetch(query.select(table.id));
            if (!rows) {
                qWarning() << rows.error().detail;
                return {u"failed"_s};
            }
            QStringList result;
            for (const auto &row : *rows)
                result << row[table.id];
            return result;
        }
        auto some() const { return sql::from(table).orderBy(sql::ascending(table.id)).limit(100); }

        tests::TestDatabase database;
        std::unique_ptr<database::Connection> connection;
        const BookTable table{{{}, u"book"_s}};
        const LoanTable loans{{{}, u"loan"_s}};
    };

    static QList<Book> tenBooks()
    {
        QList<Book> books;
        for (int i = 0; i < 10; ++i)
            books << Book{u"b%1"_s.arg(i), u"author %1"_s.arg(i % 3),
                i % 2 ? std::optional(u"title %1"_s.arg(i)) : std::nullopt, i / 4};
        return books;
    }

private slots:
    void roundTrip_data() { tests::engines(); }
    void roundTrip()
    {
        FETCH_ENGINE();
        const QList<Book> books = {{u"1 ?'\"`\\!%_"_s, u"Ünïcödé \U0001F4DA 漢字"_s, u"line\nbreak\ttab"_s,
                                       std::numeric_limits<qint64>::max()},
            {u"2"_s, QStringLiteral(""), std::nullopt, std::numeric_limits<qint64>::min()},
            {u"3"_s, u" a "_s, QStringLiteral(""), 0}};
        Shelf shelf(engine, books);
        const auto &b = shelf.table;
        const auto rows = shelf.connection->fetch(shelf.some().select(b.id, b.author, b.title, b.year));
        QVERIFY(rows);
        QCOMPARE(qsizetype(rows->size()), books.size());
        for (qsizetype i = 0; i < books.size(); ++i) {
            const auto &row = (*rows)[std::size_t(i)];
            QCOMPARE(row.as<Book>(), books[i]);
            QCOMPARE(row[b.year], books[i].year);
        }
    }

    void pagesByKey_data() { tests::engines(); }
    void pagesByKey()
    {
        FETCH_ENGINE();
        Shelf shelf(engine, tenBooks());
        const auto &b = shelf.table;
        QStringList seen;
        QList<qsizetype> sizes;
        const auto first = sql::from(b).orderBy(sql::descending(b.year), sql::ascending(b.id)).limit(4);
        for (auto next = first;;) {
            const auto rows = shelf.connection->fetch(next.select(b.id, b.year));
            QVERIFY(rows);
            for (const auto &row : *rows)
                seen << row[b.id];
            sizes << qsizetype(rows->size());
            if (rows->size() < 4)
                break;
            next = first.after(rows->back()[b.year], rows->back()[b.id]);
        }
        QCOMPARE(seen.join(u' '), u"b8 b9 b4 b5 b6 b7 b0 b1 b2 b3"_s);
        QCOMPARE(sizes, (QList<qsizetype>{4, 4, 2}));
    }

    void pagesWhileRowsComeAndGo_data() { tests::engines(); }
    void pagesWhileRowsComeAndGo()
    {
        FETCH_ENGINE();
        Shelf shelf(engine, tenBooks());
        const auto page = shelf.some().limit(5);
        QCOMPARE(shelf.ids(page).last(), u"b4"_s);
        shelf.database.run(u"delete from book where id in ('b0', 'b4', 'b6')"_s);     // also the row of the key itself
        shelf.add({u"b1a"_s, u"a"_s, {}, 0});
        QCOMPARE(shelf.ids(page.after(u"b4"_s)).join(u' '), u"b5 b7 b8 b9"_s);
    }

    void conditions_data() { tests::engines(); }
    void conditions()
    {
        FETCH_ENGINE();
        Shelf shelf(engine, tenBooks());
        const auto &b = shelf.table;
        const auto ids = [&](const sql::Predicate<BookTable> &predicate) {
            return shelf.ids(shelf.some().where(predicate)).join(u' ');
        };
        QCOMPARE(ids(b.year == 2), u"b8 b9"_s);
        QCOMPARE(ids(b.year != 0), u"b4 b5 b6 b7 b8 b9"_s);
        QCOMPARE(ids(b.year < 1), u"b0 b1 b2 b3"_s);
        QCOMPARE(ids({(b.year > 1 || b.id <= u"b1"_s).condition}), u"b0 b1 b8 b9"_s);
        QCOMPARE(ids({(b.year >= 1 && b.id > u"b6"_s).condition}), u"b7 b8 b9"_s);
        QCOMPARE(ids(sql::isNull(b.title)), u"b0 b2 b4 b6 b8"_s);
        QCOMPARE(ids(!sql::isNull(b.title)), u"b1 b3 b5 b7 b9"_s);
        QCOMPARE(ids(sql::in(b.id, {u"b3"_s, u"b1"_s, u"no"_s})), u"b1 b3"_s);
        QCOMPARE(ids(sql::in(b.id, {})), QString());
        QCOMPARE(ids(!sql::in(b.id, {})).count(u'b'), 10);
        shelf.database.run(u"insert into loan (id, book_id) values ('x', 'b7'), ('y', 'b2'), ('z', 'b2')"_s);
        const auto &l = shelf.loans;
        QCOMPARE(ids(sql::in(b.id, sql::from(l).where(l.id >= u"y"_s).select(l.bookId))), u"b2"_s);
    }

    void thousandValues_data() { tests::engines(); }
    void thousandValues()
    {
        FETCH_ENGINE();
        Shelf shelf(engine, tenBooks());
        QStringList many;
        for (int i = 0; i < 1000; ++i)
            many << u"n%1"_s.arg(i);
        many << u"b5"_s;
        QCOMPARE(shelf.ids(shelf.some().where(sql::in(shelf.table.id, many))), QStringList(u"b5"_s));
    }

    void beginnings_data() { tests::engines(); }
    void beginnings()
    {
        FETCH_ENGINE();
        Shelf shelf(engine);
        int id = 0;
        for (const auto &author :
            {u"a%1"_s, u"a_1"_s, u"a!1"_s, u"a'1"_s, u"a\"1"_s, u"a\\1"_s, u"abc"_s, u"ABD"_s, u"漢字"_s})
            shelf.add({QString::number(++id), author, {}, 0}, author);
        const auto &b = shelf.table;
        const sql::DynamicColumn note{{b.name(), u"note"_s}};
        const QList<QPair<QString, QString>> cases = {{u"a%"_s, u"1"_s}, {u"a_"_s, u"2"_s}, {u"a!"_s, u"3"_s},
            {u"a'"_s, u"4"_s}, {u"a\""_s, u"5"_s}, {u"a\\"_s, u"6"_s}, {u"ab"_s, u"7 8"_s}, {u"AB"_s, u"7 8"_s},
            {u""_s, u"1 2 3 4 5 6 7 8 9"_s}, {u"z"_s, u""_s}, {u"漢"_s, u"9"_s}};
        for (const auto &[prefix, expected] : cases) {
            QCOMPARE(shelf.ids(shelf.some().where(sql::startsWith(b.author, prefix))).join(u' '), expected);
            QCOMPARE(shelf.ids(shelf.some().where(sql::startsWith(b, note, prefix))).join(u' '), expected);
        }
    }

    void groupsAndCounts_data() { tests::engines(); }
    void groupsAndCounts()
    {
        FETCH_ENGINE();
        Shelf shelf(engine, tenBooks());
        const auto &b = shelf.table;
        const auto count = sql::count(b);
        const auto all = shelf.connection->fetch(sql::from(b).where(b.year > 0).select(count));
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(1));
        QCOMPARE(all->front()[count], 6);
        const auto none = shelf.connection->fetch(sql::from(b).where(b.year > 99).select(count));
        QVERIFY(none);
        QCOMPARE(none->front()[count], 0);
        const auto groups = shelf.connection->fetch(
            sql::from(b).groupBy(b.author).orderBy(sql::ascending(b.author)).limit(9).select(b.author, count));
        QVERIFY(groups);
        QStringList found;
        for (const auto &row : *groups)
            found << u"%1: %2"_s.arg(row[b.author]).arg(row[count]);
        QCOMPARE(found.join(u", "), u"author 0: 4, author 1: 3, author 2: 3"_s);
    }

    void joins_data() { tests::engines(); }
    void joins()
    {
        FETCH_ENGINE();
        Shelf shelf(engine, tenBooks());
        shelf.database.run(u"insert into loan (id, book_id) values ('x', 'b7'), ('y', 'b2'), ('z', 'gone')"_s);
        const auto &b = shelf.table;
        const auto &l = shelf.loans;
        const auto rows = shelf.connection->fetch(
            sql::from(l).join(b, b.id == l.bookId).orderBy(sql::descending(l.id)).limit(9).select(l.id, b.title));
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE((*rows)[0][b.title], std::nullopt);
        QCOMPARE((*rows)[1][b.title], std::optional(u"title 7"_s));
    }

    void dynamicColumnsAreCut_data() { tests::engines(); }
    void dynamicColumnsAreCut()
    {
        FETCH_ENGINE();
        Shelf shelf(engine);
        shelf.add({u"1"_s, u"a"_s, {}, 7}, u"äöü漢字!"_s);
        const auto &b = shelf.table;
        const auto column = [&](const QString &name, qint64 characters) {
            return sql::DynamicColumn{{b.name(), name}, characters};
        };
        const auto rows = shelf.connection->fetch(shelf.some().select(b.id).with(
            {column(u"note"_s, 4), column(u"note"_s, 1000), column(u"year"_s, 10), column(u"title"_s, 10)}));
        QVERIFY(rows);
        const auto rest = rows->front().rest();
        QCOMPARE(rest.size(), 4);
        QCOMPARE(rest[0].toString(), u"äöü漢"_s);
        QCOMPARE(rest[1].toString(), u"äöü漢字!"_s);
        QCOMPARE(rest[2].toString(), u"7"_s);
        QVERIFY(rest[3].isNull());
    }
};

QTEST_GUILESS_MAIN(TestSelect)
#include "tst_select.moc"

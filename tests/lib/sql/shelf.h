// Two tables for the tests of the query layer: books, and who has lent them.
#pragma once

#include "sql/table.h"
#include "support/fixture/testdatabase.h"

namespace candela::tests {

struct BookTable {
    sql::TableName table;
    sql::TableName name() const { return table; }
    sql::Column<BookTable, "id", QString> id{table};
    sql::Column<BookTable, "author", QString> author{table};
    sql::Column<BookTable, "title", std::optional<QString>> title{table};
    sql::Column<BookTable, "year", qint64> year{table};
    using Columns = sql::Columns<decltype(id), decltype(author), decltype(title), decltype(year)>;
};

struct LoanTable {
    sql::TableName table;
    sql::TableName name() const { return table; }
    sql::Column<LoanTable, "id", QString> id{table};
    sql::Column<LoanTable, "book_id", QString> bookId{table};
    using Columns = sql::Columns<decltype(id), decltype(bookId)>;
};

struct Book {
    QString id, author;
    std::optional<QString> title;
    qint64 year = 0;
    bool operator==(const Book &) const = default;
};

inline void createBooks(TestDatabase &database, const QString &table = QStringLiteral("book"))
{
    const auto text
        = database.engine() == QStringLiteral("mysql") ? QStringLiteral("varchar(200)") : QStringLiteral("text");
    database.run(QStringLiteral(
        "create table %1 (id %2 not null primary key, author %2 not null, title %2, year bigint not null, note %2)")
                     .arg(database.quoted(table), text));
}

inline void createLoans(TestDatabase &database)
{
    const auto text
        = database.engine() == QStringLiteral("mysql") ? QStringLiteral("varchar(200)") : QStringLiteral("text");
    database.run(QStringLiteral("create table loan (id %1 not null primary key, book_id %1 not null)").arg(text));
}

} // namespace candela::tests

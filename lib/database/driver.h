// What one engine's QtSql plug-in needs beyond its dialect: safe opening, reading answers, stopping a
// statement, and telling its errors apart. One object for one connection.
#pragma once

#include "database/error.h"
#include "database/link.h"
#include "sql/dialect.h"

#include <QByteArrayView>
#include <QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace candela::database {

struct Answer {
    std::vector<QVariantList> rows;
    qint64 affected = -1;               // rows changed by an insert, update or delete
};

// Takes a row as text, a cell for each column: views of UTF-8 that hold during the call; null: NULL.
using TextSink = std::function<void(std::span<const QByteArrayView>)>;

// How much longer than the server's own time-out for a statement we wait for its answer.
inline std::chrono::seconds grace(std::chrono::seconds limit)
{
    return std::chrono::seconds(limit.count() < 5 ? 1 : 5);
}

class Driver
{
public:
    Driver() = default;
    virtual ~Driver() = default;
    Driver(const Driver &) = delete;
    Driver &operator=(const Driver &) = delete;

    // Opens with every protection against hostile servers and files in force, or not at all. One server: others, and
    // what the link says of the server's place, are Connection::open()'s.
    [[nodiscard]] virtual Result<Link> open(QSqlDatabase &database, const Options &options) = 0;
    // Runs one statement and reads its whole answer. The end of rows is checked to be the end.
    [[nodiscard]] virtual Result<Answer> run(const QSqlDatabase &database, const sql::CompiledQuery &query);
    // Runs one select and hands over its rows as they come, each value as the text that it is in run()'s answer. Rows
    // that came before a failure are no answer.
    [[nodiscard]] virtual Result<void> read(
        const QSqlDatabase &database, const sql::CompiledQuery &query, const TextSink &row) = 0;
    // The same of several, one after another, within a transaction. An engine may hold the rows of one of them, and be at
    // the next meanwhile.
    [[nodiscard]] virtual Result<void> readAll(
        const QSqlDatabase &database, const std::vector<sql::CompiledQuery> &queries, const TextSink &row);
    // From any thread, while the connection is open: stops the statement that runs now, if one does. It takes a few
    // seconds at most; where the server cannot be told, it cuts the connection.
    virtual void interrupt() = 0;
    // From any thread, while the connection is open: breaks it, so that whoever waits for the server does not any more.
    virtual void cut() = 0;

protected:
    // The kind of a native error; Other where the code says nothing particular.
    virtual Error::Kind kind(const QString &code, const QString &text) const = 0;
    // Whether a code says that the same transaction, begun again, may well succeed.
    virtual bool isRetryable(const QString &code) const = 0;
    virtual Error error(const class QSqlError &error) const;
    // An error of a statement that the plug-in says has succeeded without rows.
    virtual std::optional<Error> unsaid(const QSqlDatabase &) const { return {}; }
};

std::unique_ptr<Driver> makeSqliteDriver();
std::unique_ptr<Driver> makeMySqlDriver();
std::unique_ptr<Driver> makePostgresDriver();

} // namespace candela::database

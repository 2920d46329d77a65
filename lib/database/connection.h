// One open connection to a database. Blocking, and bound to the thread that opened it.
// It reads; writing takes a Transaction.
#pragma once

#include "database/engine.h"
#include "sql/row.h"

namespace candela::database {

class Connection
{
public:
    // Opens and hardens, or fails with Unreachable, Refused, Insecure, Missing, NotADatabase, Denied or Input.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Options &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // The rows of a typed query. A query without a limit is refused with Input, unless it can only answer one row.
    template <class... Cs> [[nodiscard]] Result<std::vector<sql::Row<Cs...>>> fetch(const sql::Query<Cs...> &query)
    {
        if (!isBounded(query.statement))
            return failure(Error::Kind::Input, query.statement.table.table);
        return run(dialect().compile(query.statement)).map([](const Answer &answer) {
            std::vector<sql::Row<Cs...>> rows;
            rows.reserve(answer.rows.size());
            for (const auto &row : answer.rows)
                rows.push_back(sql::Query<Cs...>::decode(row));
            return rows;
        });
    }

    // Any one statement, for introspection: the text must be a constant, values go into the parameters.
    [[nodiscard]] Result<Answer> run(const sql::CompiledQuery &query);

    // Milliseconds since 1970 on the server's clock; an engine without server answers this machine's.
    [[nodiscard]] Result<qint64> now();
    // "PostgreSQL 15.4"
    [[nodiscard]] Result<QString> version();

    const sql::Dialect &dialect() const { return m_engine.dialect(); }
    bool isReadOnly() const { return m_readOnly; }

    // From any thread, while the connection lives: stops the statement that runs now.
    void interrupt() const { m_driver->interrupt(); }

private:
    Connection(const Engine &engine, bool readOnly);
    static bool isBounded(const sql::SelectStatement &statement);

    const Engine &m_engine;
    const bool m_readOnly;
    const QString m_name;
    QSqlDatabase m_database;
    std::unique_ptr<Driver> m_driver;
};

} // namespace candela::database

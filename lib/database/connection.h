// One open connection to a database. Blocking, and bound to the thread that opened it.
// It reads; writing takes a Transaction. Whoever wants to know what is asked switches on the logging category candela.sql:
// it gets each statement's text, which is made of constants and names, never a value.
#pragma once

#include "database/engine.h"
#include "sql/textrow.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace candela::database {

class Connection
{
public:
    // Opens and hardens, or fails with Unreachable, Refused, Insecure (`code` and `subject` as in tlsPeer()), Missing,
    // NotADatabase, Denied, Unsupported or Input. Of several servers the next is tried where one cannot be reached, and
    // where it takes no changes though we may want to make some; not where one refuses us or is somebody else.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const Options &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // More rows than this are never read at once: QMYSQL holds a whole answer in memory.
    static constexpr qint64 mostRows = 20'000;

    // The rows of a typed query. Input: it has no limit up to mostRows, and may answer more than one row.
    template <class... Cs> [[nodiscard]] Result<std::vector<sql::Row<Cs...>>> fetch(const sql::Query<Cs...> &query)
    {
        return bounded(query.statement).and_then([this](auto text) { return run(text); }).map([](const Answer &answer) {
            std::vector<sql::Row<Cs...>> rows;
            rows.reserve(answer.rows.size());
            for (const auto &row : answer.rows)
                rows.push_back(sql::Query<Cs...>::decode(row));
            return rows;
        });
    }

    // The same rows as text, each given to `row` as a sql::TextRow<Cs...> when it comes: it holds during the call,
    // which must not use the connection. Rows that came before a failure are no answer.
    template <class Take, class... Cs> [[nodiscard]] Result<void> read(const sql::Query<Cs...> &query, Take row)
    {
        const TextSink sink = [&row](std::span<const QByteArrayView> cells) { row(sql::TextRow<Cs...>(cells)); };
        return bounded(query.statement).and_then([&](const auto &text) { return read(text, sink); });
    }

    // Any one statement, whose text must be made of constants and names; values go into the parameters.
    [[nodiscard]] Result<Answer> run(const sql::CompiledQuery &query);
    // The rows of several, one after another, within a transaction.
    [[nodiscard]] Result<void> readAll(const std::vector<sql::CompiledQuery> &queries, const TextSink &row);
    // Milliseconds since 1970 on the server's clock; an engine without server answers this machine's.
    [[nodiscard]] Result<qint64> now();
    // "PostgreSQL 15.4"
    [[nodiscard]] Result<QString> version();

    const sql::Dialect &dialect() const { return m_engine.dialect(); }
    bool isReadOnly() const { return m_readOnly; }
    const Link &link() const { return m_link; }

    // From any thread, while the connection lives: stops the statement that runs now, and refuses with Cancelled those
    // that would follow, until resume(). A statement that is just beginning may be missed: interrupt again.
    void interrupt();
    void resume() { m_interrupted = false; }
    bool isInterrupted() const { return m_interrupted; }
    // From any thread, while the connection lives: how long the statement that runs now has been at it; none: none does.
    std::optional<std::chrono::milliseconds> underWay() const;
    // From any thread, while the connection lives: breaks it, and what runs now ends as Lost. Not a file's.
    void cut() { m_driver->cut(); }
    // Waits; an interrupt ends it at once.
    void pause(std::chrono::milliseconds duration);

    void rollBack();                // ends a transaction without effect; runs after interrupt() as well
    // Whether a statement found the connection broken, also where its caller swallowed the error.
    bool isLost() const { return m_lost; }

private:
    Connection(const Engine &engine, bool readOnly);
    static Result<std::unique_ptr<Connection>> openOne(const Engine &engine, const Options &options);
    Result<void> read(const sql::CompiledQuery &query, const TextSink &row);
    template <class Act> auto asked(const sql::CompiledQuery &query, Act act) -> decltype(act());
    template <class Act> auto timed(Act act) -> decltype(act());
    Result<sql::CompiledQuery> bounded(const sql::SelectStatement &statement) const;

    const Engine &m_engine;
    const bool m_readOnly;
    const QString m_name;
    QSqlDatabase m_database;
    std::unique_ptr<Driver> m_driver;
    Link m_link;
    std::atomic<bool> m_interrupted = false;
    std::atomic<std::chrono::steady_clock::rep> m_begun = 0;    // of the statement under way; 0: none
    std::mutex m_pause;
    std::condition_variable m_interruption;
    bool m_lost = false;
};

} // namespace candela::database

// One query's rows, some at a time, in the order in which the server comes upon them: for who reads whole tables. Each
// page of them is read once, where paging by key looks up every row by itself.
#pragma once

#include "database/snapshot.h"

namespace candela::database {

template <class... Cs> class Cursor
{
public:
    // Whether the engine has such a thing; else pages by key come as quickly.
    static bool isThere(const Snapshot &state)
    {
        return state.isSteady() && !state.connection().dialect().declaresCursor().isEmpty();
    }
    // Begins; nothing is read yet. One snapshot, which outlives it, has one cursor. The query has no limit.
    [[nodiscard]] static Result<Cursor> open(const Snapshot &state, const sql::Query<Cs...> &query)
    {
        const auto &dialect = state.connection().dialect();
        auto text = dialect.compile(query.statement);
        text.text.prepend(dialect.declaresCursor());
        return state.connection().run(text).map([&](const Answer &) { return Cursor(state.connection()); });
    }

    // Gives the next rows to `row`, as Connection::read() does; fewer than were asked for: those were the last. Input:
    // more than Connection::mostRows.
    template <class Take> [[nodiscard]] Result<void> next(qint64 rows, Take row)
    {
        if (rows > Connection::mostRows)
            return failure(Error::Kind::Input);
        std::vector<sql::CompiledQuery> fetches;
        for (; rows > 0; rows -= together)
            fetches.push_back({m_connection->dialect().fetches(std::min(rows, together)), {}});
        return m_connection->readAll(
            fetches, [&row](std::span<const QByteArrayView> cells) { row(sql::TextRow<Cs...>(cells)); });
    }

private:
    static constexpr qint64 together = 1000;        // are held in memory, each with all its texts

    explicit Cursor(Connection &connection) : m_connection(&connection) {}

    Connection *m_connection;
};

} // namespace candela::database

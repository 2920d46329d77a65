// One query's rows, some at a time, in the order of the numbers that a file's table gives its rows: the order in which they
// lie there. Each page of the table is read once, where paging by key looks up every row by itself.
#pragma once

#include "database/snapshot.h"
#include "sql/keyset.h"

#include <charconv>

namespace candela::database {

template <class... Cs> class TableOrder
{
public:
    // None: the engine or the table has no such numbers. One snapshot, which outlives it. The query is of one table, in no
    // order and without a limit.
    [[nodiscard]] static Result<std::optional<TableOrder>> open(const Snapshot &state, const sql::Query<Cs...> &query)
    {
        using Opened = Result<std::optional<TableOrder>>;
        const auto number = state.connection().dialect().rowNumber();
        if (number.isEmpty())
            return Opened(std::nullopt);
        auto order = TableOrder(state, query.statement, number.toString());
        return order.numbering().map([&](const QVariant &numbering) {
            order.m_numbering = numbering;
            return numbering.isNull() ? std::nullopt : std::optional(std::move(order));
        });
    }

    // Gives the next rows to `row`, as Connection::read() does; fewer than were asked for: those were the last. Where the
    // snapshot is not steady, rows that come meanwhile may be among them. Input: more than Connection::mostRows. Conflict:
    // the rows were numbered anew, so that nobody knows which were given.
    template <class Take> [[nodiscard]] Result<void> next(qint64 rows, Take row)
    {
        if (rows > Connection::mostRows)
            return failure(Error::Kind::Input);
        auto &connection = m_state->connection();
        auto statement = m_statement;
        statement.limit = rows;
        if (m_last)
            sql::narrow(statement.where, sql::afterKey(statement.orderBy, {*m_last}));
        const auto take = [&](std::span<const QByteArrayView> cells) {
            qint64 number = 0;
            std::from_chars(cells.back().begin(), cells.back().end(), number);
            m_last = number;
            row(sql::TextRow<Cs...>(cells.first(cells.size() - 1)));
        };
        return connection.readAll({connection.dialect().compile(statement)}, take).and_then([&]() -> Result<void> {
            if (m_state->isSteady())
                return {};
            return numbering().and_then([&](const QVariant &now) {
                return now == m_numbering ? Result<void>() : failure(Error::Kind::Conflict, m_statement.source.table.table);
            });
        });
    }

private:
    TableOrder(const Snapshot &state, sql::SelectStatement statement, const QString &number)
        : m_state(&state), m_statement(std::move(statement))
    {
        const sql::Expression ofRow{sql::Function::None, sql::ColumnName{m_statement.source.table, number}, 0, {}};
        m_statement.columns.push_back(ofRow);
        m_statement.orderBy = {{ofRow}};
    }
    // What changes whenever the rows are numbered anew; NULL: they have no numbers.
    Result<QVariant> numbering() const
    {
        auto &connection = m_state->connection();
        return connection.run(connection.dialect().numbering(m_statement.source.table)).map([](const Answer &answer) {
            return answer.rows.empty() ? QVariant() : answer.rows.front().at(0);
        });
    }

    const Snapshot *m_state;
    sql::SelectStatement m_statement;
    QVariant m_numbering;
    std::optional<qint64> m_last;
};

} // namespace candela::database

// The ranges in which a change goes through a table: as its rows lie there, where the engine finds them by that, so that each
// page of the table is written once; else along its key. Of rows with numbers (SQLite) they are the neighbours in the key among
// those that lie together, so that the pages of the key's index are few as well, however it is strewn over the table.
#pragma once

#include "database/connection.h"
#include "sql/keyset.h"

namespace candela::database {

class TableRanges
{
public:
    struct Range {
        sql::Condition within;      // what its rows meet and no others
        QVariant end;
        qint64 rows = 0;            // how many of its rows meet the condition
        bool isLast = false;
        bool areListed = false;     // by `within`, one by one: those alone that met the condition
    };

    // Along the key, which tells the rows apart, however far it is from one row that is met to the next.
    explicit TableRanges(const sql::ColumnName &key) : m_key(key), m_at(key) {}
    // As the rows lie in the key's table, or else along the key. Each range is of a stretch of the table that is soon gone
    // through, where few rows are met as well. Fails as Connection::run() does.
    [[nodiscard]] static Result<TableRanges> over(Connection &connection, const sql::ColumnName &key);

    // The next range, in which up to `rows` rows meet the condition; of few or none, where those are far apart. The condition
    // must be the same each time. Rows with numbers are found some while before: whoever changes them says the condition again.
    [[nodiscard]] Result<Range> next(Connection &connection, std::optional<sql::Condition> which, qint64 rows);
    // The same along the key for the rows that the query meets, each given to `take` as by Connection::read(), with one column
    // more. The query is of the one table, in no order and without a limit.
    template <class Take, class... Cs>
    [[nodiscard]] Result<Range> next(Connection &connection, sql::Query<Cs...> query, qint64 rows, Take take) const
    {
        Q_ASSERT(!rowsMove());
        const auto stretch = this->stretch(connection);
        if (!stretch)
            return Failure(stretch.error());
        narrow(query.statement, *stretch, rows);
        Met met{0, {}, rows};
        return connection.read(query, [&](const sql::TextRow<Cs...> &row) {
            ++met.number;
            met.last = row.rest().back().toByteArray();
            take(row);
        }).map([&] { return range(met, *stretch); });
    }
    // Goes on behind it.
    void pass(const Range &range);
    // Whether a row that somebody changes may come to lie in a range that was passed: whoever wants all of them begins again.
    bool rowsMove() const { return m_kind == Kind::Number || m_kind == Kind::Place; }
    // See Range.
    bool areListed() const { return m_kind == Kind::Number; }

private:
    enum class Kind { WholeKey, Key, Number, Place };
    // "(block,number)", as PostgreSQL says where a row lies.
    struct Place {
        static Place of(QByteArrayView text);
        QString text() const;
        qint64 block = -1, number = 0;
        auto operator<=>(const Place &) const = default;
    };
    struct Stretch { QVariant end; bool isLast; };                  // null: the table's
    struct Met { qint64 number; QByteArray last; qint64 most; };
    // The rows with numbers that meet the condition in a stretch, in the key's order.
    struct Band { QVariantList numbers; Stretch stretch; };

    Result<Stretch> stretch(Connection &connection) const;
    Result<Met> count(Connection &connection, std::optional<sql::Condition> which, const Stretch &stretch, qint64 most) const;
    Result<Band> band(Connection &connection, std::optional<sql::Condition> which) const;
    void narrow(sql::SelectStatement &statement, const Stretch &stretch, qint64 rows) const;
    Range range(const Met &met, const Stretch &stretch) const;
    QVariant valueOf(const QByteArray &at) const;
    sql::Expression column() const { return {sql::Function::None, m_at, 0, {}}; }

    sql::ColumnName m_key, m_at;
    Kind m_kind = Kind::WholeKey;
    QVariant m_after;               // null: from the beginning
    qint64 m_blocks = 0;            // of the table, when it was begun
    std::optional<Band> m_band;     // what is left of it
};

} // namespace candela::database

#include "database/tableranges.h"

#include <charconv>
#include <limits>

namespace candela::database {

namespace {

// How much of a table one range looks at: what an engine goes through in some ten milliseconds, and so few blocks that no plan
// would rather read the whole table.
constexpr qint64 stretchRows = 50'000, stretchBlocks = 1024;
// The same where rows have numbers. With 20,000 of these at a time, as many pages of the table are met as of an index of random
// ids: about a sixth of either, among a million.
constexpr qint64 bandRows = 150'000;

// One row: what the aggregates say of the last column found, %1 in their text.
Result<Answer> aggregated(Connection &connection, sql::SelectStatement &found, const QString &aggregates)
{
    found.columns.back().alias = QStringLiteral("place");       // SQLite may call a row's number otherwise
    const auto query = connection.dialect().compile(found);
    const auto column = connection.dialect().quoted(found.columns.back().alias);
    return connection.run({QStringLiteral("select %1 from (%2) found").arg(aggregates.arg(column), query.text), query.parameters});
}

} // namespace

Result<TableRanges> TableRanges::over(Connection &connection, const sql::ColumnName &key)
{
    const auto &dialect = connection.dialect();
    const auto asked = [&](const sql::CompiledQuery &query) -> Result<QVariant> {
        if (query.text.isEmpty())
            return QVariant();
        return connection.run(query).map([](const Answer &answer) {
            return answer.rows.empty() ? QVariant() : answer.rows.front().at(0);
        });
    };
    const auto numbering = asked(dialect.numbering(key.table));
    const auto blocks = numbering ? asked(dialect.blocks(key.table)) : numbering;
    if (!blocks)
        return Failure(blocks.error());
    TableRanges ranges(key);
    ranges.m_kind = Kind::Key;
    if (!numbering->isNull()) {
        ranges.m_kind = Kind::Number;
        ranges.m_at.column = dialect.rowNumber().toString();
    } else if (!blocks->isNull()) {
        ranges.m_kind = Kind::Place;
        ranges.m_at.column = QStringLiteral("ctid");
        ranges.m_blocks = blocks->toLongLong();
    }
    return ranges;
}

Result<TableRanges::Range> TableRanges::next(Connection &connection, std::optional<sql::Condition> which, qint64 rows)
{
    if (m_kind != Kind::Number) {
        return stretch(connection).and_then([&](const Stretch &stretch) {
            return count(connection, std::move(which), stretch, rows).map([&](const Met &met) { return range(met, stretch); });
        });
    }
    if (!m_band) {
        auto band = this->band(connection, std::move(which));
        if (!band)
            return Failure(band.error());
        m_band = std::move(*band);
    }
    const auto &[numbers, stretch] = *m_band;
    const auto some = numbers.first(std::min<qsizetype>({rows, Connection::mostRows, numbers.size()}));
    return Range{{sql::In{m_at, some}}, stretch.end, some.size(), stretch.isLast && some.size() == numbers.size(), true};
}

void TableRanges::pass(const Range &range)
{
    if (m_band && m_band->numbers.size() > range.rows) {
        m_band->numbers.remove(0, range.rows);
        return;
    }
    m_band.reset();
    m_after = range.end;
}

Result<TableRanges::Stretch> TableRanges::stretch(Connection &connection) const
{
    if (m_kind == Kind::WholeKey)
        return Stretch{{}, true};
    if (m_kind == Kind::Place) {
        const auto begun = m_after.isNull() ? -1 : Place::of(m_after.toByteArray()).block;
        const Place end{begun + stretchBlocks, std::numeric_limits<quint16>::max()};
        return Stretch{end.text(), end.block + 1 >= m_blocks};
    }
    return count(connection, {}, {{}, true}, m_kind == Kind::Number ? bandRows : stretchRows).map([this](const Met &met) {
        const bool isLast = met.number < met.most;
        return Stretch{isLast ? QVariant() : valueOf(met.last), isLast};
    });
}

// Of what follows.
Result<TableRanges::Met> TableRanges::count(
    Connection &connection, std::optional<sql::Condition> which, const Stretch &stretch, qint64 most) const
{
    sql::SelectStatement found;
    found.source.table = m_at.table;
    found.where = std::move(which);
    narrow(found, stretch, most);
    return aggregated(connection, found, QStringLiteral("count(*), max(%1)")).map([&](const Answer &answer) {
        const auto &row = answer.rows.front();
        return Met{row.at(0).toLongLong(), row.at(1).toString().toUtf8(), most};
    });
}

// As one text: a row for each would be many times as large.
Result<TableRanges::Band> TableRanges::band(Connection &connection, std::optional<sql::Condition> which) const
{
    return stretch(connection).and_then([&](const Stretch &stretch) {
        sql::SelectStatement found;
        found.source.table = m_at.table;
        found.where = std::move(which);
        narrow(found, stretch, bandRows);
        found.limit.reset();            // the stretch has no more, and to be sorted up to a limit takes five times as long
        found.orderBy = {{{sql::Function::None, m_key, 0, {}}, false, true}};      // found as they lie
        return aggregated(connection, found, QStringLiteral("group_concat(%1)")).map([&](const Answer &answer) {
            Band band{{}, stretch};
            for (const auto number : qTokenize(answer.rows.front().at(0).toString(), u',', Qt::SkipEmptyParts))
                band.numbers << number.toLongLong();
            return band;
        });
    });
}

void TableRanges::narrow(sql::SelectStatement &statement, const Stretch &stretch, qint64 rows) const
{
    statement.columns.push_back(column());
    statement.limit = rows;
    if (!m_after.isNull())
        sql::narrow(statement.where, {sql::Compare{column(), sql::Comparison::Greater, m_after}});
    if (!stretch.end.isNull())
        sql::narrow(statement.where, {sql::Compare{column(), sql::Comparison::LessOrEqual, stretch.end}});
    // Rows come as they lie; to be put in order, all of the stretch would be sorted.
    if (m_kind != Kind::Place)
        statement.orderBy = {{column()}};
}

TableRanges::Range TableRanges::range(const Met &met, const Stretch &stretch) const
{
    const bool isFull = met.number >= met.most;
    Range range;
    range.rows = met.number;
    range.isLast = !isFull && stretch.isLast;
    if (!isFull && !stretch.end.isNull())
        range.end = stretch.end;
    else
        range.end = met.number > 0 ? valueOf(met.last) : m_after;
    std::optional<sql::Condition> within;
    if (!m_after.isNull())
        within = {sql::Compare{column(), sql::Comparison::Greater, m_after}};
    sql::narrow(within, {sql::Compare{column(), sql::Comparison::LessOrEqual, range.end}});
    range.within = std::move(*within);
    return range;
}

QVariant TableRanges::valueOf(const QByteArray &at) const
{
    return m_kind == Kind::Number ? QVariant(at.toLongLong()) : QVariant(QString::fromUtf8(at));
}

TableRanges::Place TableRanges::Place::of(QByteArrayView text)
{
    Place place;
    const auto block = std::from_chars(text.begin() + 1, text.end(), place.block);
    std::from_chars(block.ptr + 1, text.end(), place.number);
    return place;
}

QString TableRanges::Place::text() const { return QStringLiteral("(%1,%2)").arg(block).arg(number); }

} // namespace candela::database

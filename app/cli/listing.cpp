#include "cli/listing.h"

#include "report/jsontext.h"

namespace candela::cli {

using namespace Qt::StringLiterals;
using database::Error;
using database::Result;

Result<void> Listing::begin(const Record &first)
{
    if (std::exchange(m_hasBegun, true))
        return {};
    if (!m_console.isJson()) {
        m_table.emplace(m_console.out(), m_console.width());
        return m_console.write({}).and_then([&] { return m_table->begin({{}, first.columns(), {}}); });
    }
    QByteArray text("{");
    report::appendJsonText(text, m_name);
    return m_console.write(text + ":[");
}

Result<void> Listing::add(const std::vector<Record> &rows)
{
    if (rows.empty())
        return {};
    const bool isFirst = !m_hasBegun;
    if (auto begun = begin(rows.front()); !begun)
        return begun;
    if (m_table) {
        std::vector<report::Row> cells;
        cells.reserve(rows.size());
        for (const auto &row : rows)
            cells.push_back(row.cells());
        return m_table->rows(std::span<const report::Row>(cells));
    }
    QByteArray text;
    for (const auto &row : rows) {
        text += isFirst && text.isEmpty() ? "\n" : ",\n";
        row.appendJson(text);
    }
    return m_console.write(text);
}

Result<void> Listing::endBefore(const std::optional<QString> &next)
{
    const auto closed = close(next, true, {});
    if (closed && !m_console.isJson())
        m_console.say(next ? u"There are more: go on with --after %1"_s.arg(*next)
                           : u"There are more: take a higher --limit."_s);
    return closed;
}

Exit Listing::fail(const Error &error, const app::Sentence &said)
{
    const auto exit = m_console.fail(error, said);
    if (!m_hasBegun)
        return exit;
    // Where standard output is what went wrong, this does no more.
    (void)close({}, true, Console::errorRecord(error, said));
    return Exit::Partly;
}

Result<void> Listing::close(const std::optional<QString> &next, bool isPartial, const std::optional<Record> &error)
{
    if (!m_console.isJson())
        return m_table ? m_table->end() : Result<void>();
    Record rest;
    rest.add(u"next"_s, next ? QVariant(*next) : QVariant()).add(u"partial"_s, isPartial);
    if (error)
        rest.add(u"error"_s, *error);
    return begin({}).and_then([&] {
        QByteArray text;
        rest.appendJson(text);
        text.front() = ',';
        return m_console.write("]" + text + "\n").and_then([&] { return m_console.flush(); });
    });
}

} // namespace candela::cli

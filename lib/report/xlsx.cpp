#include "report/xlsx.h"

namespace candela::report {

using Style = Workbook::Style;

Result<void> Xlsx::begin(const Header &header)
{
    m_header = header;
    return m_book.open()
        .and_then([this]() -> Result<void> {
            const bool blank = m_header.title.isEmpty() && m_header.facts.isEmpty() && m_header.charts.isEmpty();
            return blank ? Result<void>() : beginSummary();
        })
        .and_then([this] { return beginTable(); });
}

Result<void> Xlsx::beginSummary()
{
    auto sheet = m_book.addSheet(m_header.words.summary);
    if (!sheet)
        return database::Failure(sheet.error());
    m_summary = *sheet;
    std::vector<std::pair<Row, Style>> lines{{{m_header.title}, Style::Strong}};
    for (const auto &[label, value] : m_header.facts)
        lines.push_back({{label, value}, Style::Plain});
    for (const Chart &chart : m_header.charts) {
        lines.push_back({{}, Style::Plain});
        lines.push_back({{chart.title}, Style::Strong});
        for (const auto &[label, count] : chart.bars)
            lines.push_back({{label, count}, Style::Plain});
    }
    for (const auto &[row, style] : lines) {
        if (auto done = m_book.addRow(*m_summary, row, style); !done)
            return done;
    }
    return {};
}

Result<void> Xlsx::beginTable()
{
    auto sheet = m_book.addSheet(m_header.words.rows);
    if (!sheet)
        return database::Failure(sheet.error());
    m_table = *sheet;
    m_book.setTable(m_table, m_header.columns.size());
    return m_book.addRow(m_table, Row(m_header.columns.begin(), m_header.columns.end()), Style::Strong);
}

Result<void> Xlsx::rows(std::span<const Row> rows)
{
    for (const Row &row : rows) {
        if (m_table.rows == Workbook::mostRows) {
            if (auto begun = beginTable(); !begun)
                return begun;
        }
        if (auto done = m_book.addRow(m_table, row); !done)
            return done;
    }
    return m_book.check();
}

Result<void> Xlsx::end()
{
    if (m_book.cut() == 0)
        return m_book.save(m_device);
    if (!m_summary) {
        if (auto begun = beginSummary(); !begun)
            return begun;
    }
    const auto label = m_header.words.cut.isEmpty() ? Workbook::cutMark.toString() : m_header.words.cut;
    return m_book.addRow(*m_summary, {label, m_book.cut()}).and_then([this] { return m_book.save(m_device); });
}

} // namespace candela::report

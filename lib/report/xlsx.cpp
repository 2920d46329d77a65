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
    Page lines;
    QList<Style> styles;
    const auto add = [&](const Row &row, Style style) {
        lines.addRow(row);
        styles.append(style);
    };
    add({m_header.title}, Style::Strong);
    for (const auto &[label, value] : m_header.facts)
        add({label, value}, Style::Plain);
    for (const Chart &chart : m_header.charts) {
        add({}, Style::Plain);
        add({chart.title}, Style::Strong);
        for (const auto &[label, count] : chart.bars)
            add({label, count}, Style::Plain);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (auto done = m_book.addRow(*m_summary, lines[i], styles[i]); !done)
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
    Page names;
    names.addRow(m_header.columns);
    return m_book.addRow(m_table, names[0], Style::Strong);
}

Result<void> Xlsx::rows(const Page &page)
{
    for (qsizetype i = 0; i < page.size(); ++i) {
        if (m_table.rows == Workbook::mostRows) {
            if (auto begun = beginTable(); !begun)
                return begun;
        }
        if (auto done = m_book.addRow(m_table, page[i]); !done)
            return done;
    }
    return m_book.check();
}

Result<void> Xlsx::end()
{
    if (m_book.cut() == 0)
        return m_book.save(m_device, m_stop);
    if (!m_summary) {
        if (auto begun = beginSummary(); !begun)
            return begun;
    }
    const auto label = m_header.words.cut.isEmpty() ? Workbook::cutMark.toString() : m_header.words.cut;
    const std::array<Cell, 2> line{QStringView(label), m_book.cut()};
    return m_book.addRow(*m_summary, line).and_then([this] { return m_book.save(m_device, m_stop); });
}

} // namespace candela::report

#include "demo/plaintable.h"

#include "report/device.h"

#include <algorithm>
#include <array>
#include <limits>

namespace candela::demo {

using namespace Qt::StringLiterals;
using database::Result;

namespace {

constexpr std::size_t sampleRows = 500;
constexpr int narrowest = 6, longestName = 20, gap = 2;

// The wide and full-width blocks of Unicode's East Asian Width (UAX 11), as far as names and addresses use them.
bool isWide(char32_t c)
{
    static constexpr std::array<std::pair<char32_t, char32_t>, 8> wide
        = {{{0x1100, 0x115f}, {0x2e80, 0xa4cf}, {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60},
            {0x1f300, 0x1faff}, {0x20000, 0x3fffd}}};
    return std::any_of(
        wide.begin(), wide.end(), [c](const auto &block) { return c >= block.first && c <= block.second; });
}

int terminalWidth(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

bool isObeyed(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isNumber(const QVariant &cell)
{
    return cell.isNull() || cell.typeId() == QMetaType::LongLong || cell.typeId() == QMetaType::Int;
}

} // namespace

int terminalWidth(const QString &text)
{
    int width = 0;
    for (const auto c : text.toUcs4())
        width += terminalWidth(char32_t(c));
    return width;
}

QString fitted(const QString &text, int width)
{
    QString harmless, shortened;
    int used = 0;
    for (const auto code : text.toUcs4()) {
        const char32_t c = isObeyed(char32_t(code)) ? U'�' : char32_t(code);
        harmless += QChar::fromUcs4(c);
        used += terminalWidth(c);
        if (used < width) // leaves room for the dots
            shortened = harmless;
    }
    return used <= width ? harmless : shortened + u'…';
}

Result<void> PlainTable::begin(const report::Header &header)
{
    int labels = 0;
    for (const auto &fact : header.facts)
        labels = std::max(labels, terminalWidth(fact.first));
    auto text = fitted(header.title, m_width) + u"\n\n"_s;
    for (const auto &[label, value] : header.facts) {
        const auto padding = QString(labels - terminalWidth(label) + gap, u' ');
        text += fitted(label + padding + value, m_width) + u'\n';
    }
    for (const auto &name : header.columns)
        m_names << name;
    return report::writeAll(m_device, (text + u'\n').toUtf8());
}

Result<void> PlainTable::rows(std::span<const report::Row> rows)
{
    if (!m_columns.isEmpty())
        return print(rows);
    const auto room = std::min(rows.size(), sampleRows - m_sample.size());
    m_sample.insert(m_sample.end(), rows.begin(), rows.begin() + std::ptrdiff_t(room));
    if (m_sample.size() < sampleRows)
        return {};
    return printSample().and_then([&] { return print(rows.subspan(room)); });
}

Result<void> PlainTable::end()
{
    auto printed = m_columns.isEmpty() ? printSample() : Result<void>();
    return printed.and_then([&] { return report::flush(m_device); });
}

Result<void> PlainTable::printSample()
{
    measure();
    fit();
    QVariantList rule;
    for (const auto &column : m_columns)
        rule << QString(column.width, u'-');
    return print(std::array<report::Row, 2>{m_names, rule}).and_then([&] {
        return print(std::exchange(m_sample, {}));
    });
}

void PlainTable::measure()
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        Column column;
        column.width = terminalWidth(m_names[i].toString());
        column.least = std::clamp(column.width, narrowest, longestName);
        column.numbers = !m_sample.empty();
        for (const auto &row : m_sample) {
            column.cells << terminalWidth(row.value(i).toString());
            column.numbers = column.numbers && isNumber(row.value(i));
        }
        for (const int width : column.cells)
            column.width = std::max(column.width, width);
        m_columns << column;
    }
}

// No column takes more than a third while others lack room. Then narrows, a character at a time, the column where that
// cuts the fewest cells: times and ids, which are all alike, stay whole while there are longer and shorter texts.
void PlainTable::fit()
{
    const auto total = [this] {
        int sum = -gap;
        for (const auto &column : m_columns)
            sum += column.width + gap;
        return sum;
    };
    const auto cost = [](const Column &column) {
        const auto cut
            = std::count_if(column.cells.begin(), column.cells.end(), [&](int width) { return width >= column.width; });
        return column.width > column.least ? qsizetype(cut) : std::numeric_limits<qsizetype>::max();
    };
    if (total() > m_width) {
        for (auto &column : m_columns)
            column.width = std::min(column.width, std::max(column.least, m_width / 3));
    }
    while (m_columns.size() > 1 && total() > m_width) {
        const auto cheapest = std::min_element(
            m_columns.begin(), m_columns.end(), [&](const Column &a, const Column &b) { return cost(a) < cost(b); });
        if (cheapest->width > cheapest->least)
            --cheapest->width;
        else
            m_columns.removeLast();
    }
}

QString PlainTable::line(const QVariantList &cells) const
{
    QString text;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto cell = fitted(cells.value(i).toString(), m_columns[i].width);
        const QString padding(m_columns[i].width - terminalWidth(cell) + gap, u' ');
        text += m_columns[i].numbers ? padding.mid(gap) + cell + padding.left(gap) : cell + padding;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

Result<void> PlainTable::print(std::span<const report::Row> rows)
{
    QString text;
    for (const auto &row : rows)
        text += line(row);
    return report::writeAll(m_device, text.toUtf8());
}

} // namespace candela::demo

#include "plaintable.h"

#include "report/device.h"

#include <algorithm>
#include <array>
#include <limits>
#include <sys/ioctl.h>
#include <unistd.h>

namespace candela::app {

using namespace Qt::StringLiterals;
using database::Result;

namespace {

constexpr std::size_t sampleRows = 500;
constexpr int narrowest = 6, longestName = 20, longestFirst = 40, gap = 2;

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

bool isNumber(const report::Cell &cell)
{
    return std::holds_alternative<std::monostate>(cell) || std::holds_alternative<qint64>(cell);
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
    auto text = header.title.isEmpty() ? QString() : fitted(header.title, m_width) + u"\n\n"_s;
    for (const auto &[label, value] : header.facts) {
        const auto padding = QString(labels - terminalWidth(label) + gap, u' ');
        text += fitted(label + padding + value, m_width) + u'\n';
    }
    m_names = header.columns;
    return report::writeAll(m_device, text.isEmpty() ? QByteArray() : (text + u'\n').toUtf8());
}

Result<void> PlainTable::rows(const report::Page &page)
{
    QString text;
    for (qsizetype i = 0; i < page.size(); ++i) {
        Line line;
        for (const auto &cell : page[i]) {
            line.cells << report::textOf(cell);
            line.numbers << isNumber(cell);
        }
        if (!m_columns.isEmpty()) {
            text += shown(line.cells);
            continue;
        }
        m_sample.push_back(line);
        if (m_sample.size() < sampleRows)
            continue;
        if (auto printed = printSample(); !printed)
            return printed;
    }
    return report::writeAll(m_device, text.toUtf8());
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
    QStringList rule;
    for (const auto &column : m_columns)
        rule << QString(column.width, u'-');
    auto text = shown(m_names) + shown(rule);
    for (const auto &line : std::exchange(m_sample, {}))
        text += shown(line.cells);
    return report::writeAll(m_device, text.toUtf8());
}

void PlainTable::measure()
{
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        Column column;
        column.width = terminalWidth(m_names[i]);
        column.least = std::clamp(column.width, narrowest, longestName);
        column.numbers = !m_sample.empty();
        for (const auto &line : m_sample) {
            column.cells << terminalWidth(line.cells.value(i));
            column.numbers = column.numbers && line.numbers.value(i, true);
        }
        for (const int width : column.cells)
            column.width = std::max(column.width, width);
        if (i == 0)
            column.least = std::min(column.width, longestFirst);
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

QString PlainTable::shown(const QStringList &cells) const
{
    QString text;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto cell = fitted(cells.value(i), m_columns[i].width);
        const QString padding(m_columns[i].width - terminalWidth(cell) + gap, u' ');
        text += m_columns[i].numbers ? padding.mid(gap) + cell + padding.left(gap) : cell + padding;
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

int legibleWidth(int descriptor)
{
    winsize size = {};
    const bool known = ::isatty(descriptor) && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? std::clamp(int(size.ws_col), 60, 200) : 132;
}

} // namespace candela::app

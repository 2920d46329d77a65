#include "report/csv.h"

#include "report/cell.h"
#include "report/safetext.h"

#include <algorithm>
#include <array>

namespace candela::report {

namespace {

// RFC 4180 demands it for comma, quote and line ends; readers that trim or guess the separator need the rest.
bool needsQuotes(QStringView text)
{
    const auto special = [](QChar c) { return c < u' ' || c == u'"' || c == u',' || c == u';'; };
    return text.isEmpty() || text.front().isSpace() || text.back().isSpace()
        || std::any_of(text.begin(), text.end(), special);
}

// What a byte asks of the text that it is in.
enum Need : unsigned char { Nothing = 0, Quotes = 1, Thought = 2 };
constexpr auto needs = [] {
    std::array<unsigned char, 256> result{};
    for (size_t c = 0; c < result.size(); ++c)
        result[c] = c < ' ' || c == '"' || c >= 0x7F ? Thought : c == ',' || c == ';' ? Quotes : Nothing;
    return result;
}();

// Ids, addresses and most names need nothing, what a browser calls itself quotes.
int needOf(QByteArrayView utf8)
{
    const auto isEdge = [](char c) { return c == ' '; };
    if (utf8.isEmpty() || isEdge(utf8.front()) || isEdge(utf8.back())
        || startsFormula(static_cast<unsigned char>(utf8.front())))
        return Thought;
    int all = Nothing;
    for (const char c : utf8)
        all |= needs[static_cast<unsigned char>(c)];
    return all;
}

} // namespace

Csv::Csv(QIODevice &device, Text text)
    : RowWriter(device)
    , m_text(text)
{
}

void Csv::appendHead(const Header &header, QByteArray &out)
{
    appendNames(header.columns, out);
}

void Csv::appendRow(Cells row, QByteArray &out)
{
    const qsizetype start = out.size();
    for (const Cell &cell : row) {
        appendCell(out, cell, [&](auto text) { append(text, out); });
        out.append(',');
    }
    out.chop(row.empty() ? 0 : 1);
    if (out.size() == start)
        out.append("\"\"");
    out.append("\r\n");
}

void Csv::append(QByteArrayView utf8, QByteArray &out) const
{
    const int need = needOf(utf8);
    if (need == Nothing)
        out.append(utf8);
    else if (need == Quotes)
        out.append('"').append(utf8).append('"');
    else
        append(QStringView(QString::fromUtf8(utf8)), out);
}

void Csv::append(QStringView text, QByteArray &out) const
{
    QString changed;
    const bool formula = m_text == Text::Safe && isFormula(text);
    if (m_text == Text::Safe && std::any_of(text.begin(), text.end(), isControl))
        text = changed = visible(text);
    const bool quoted = needsQuotes(text);
    if (quoted)
        out.append('"');
    if (formula)
        out.append('\'');
    QByteArray utf8 = text.toUtf8();
    if (quoted)
        utf8.replace('"', "\"\"");
    out.append(utf8);
    if (quoted)
        out.append('"');
}

} // namespace candela::report

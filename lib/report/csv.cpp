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

// Which ASCII characters need no thought inside a text.
constexpr auto plain = [] {
    std::array<bool, 128> result{};
    for (size_t c = ' '; c < 0x7F; ++c)
        result[c] = c != '"' && c != ',' && c != ';';
    return result;
}();

} // namespace

Csv::Csv(QIODevice &device, Text text)
    : RowWriter(device)
    , m_text(text)
{
}

void Csv::appendHead(const Header &header, QByteArray &out)
{
    Row names;
    for (const QString &name : header.columns)
        names.append(name);
    appendRow(names, out);
}

void Csv::appendRow(const Row &row, QByteArray &out)
{
    const qsizetype start = out.size();
    for (const QVariant &cell : row) {
        appendCell(out, cell, [&](QStringView text) { append(text, out); });
        out.append(',');
    }
    out.chop(row.isEmpty() ? 0 : 1);
    if (out.size() == start)
        out.append("\"\"");
    out.append("\r\n");
}

void Csv::append(QStringView text, QByteArray &out) const
{
    if (appendPlain(text, out))
        return;
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

// Ids, addresses and most names: one look at each character while it is copied. False, and nothing appended, for others.
bool Csv::appendPlain(QStringView text, QByteArray &out)
{
    if (text.isEmpty() || startsFormula(text.front().unicode()) || text.front() == u' ' || text.back() == u' ')
        return false;
    const qsizetype start = out.size();
    out.resize(start + text.size());
    char *at = out.data() + start;
    for (const QChar c : text) {
        if (c.unicode() >= plain.size() || !plain[c.unicode()]) {
            out.resize(start);
            return false;
        }
        *at++ = char(c.unicode());
    }
    return true;
}

} // namespace candela::report

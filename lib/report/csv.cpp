#include "report/csv.h"

#include "report/device.h"

#include <QVariant>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace candela::report {

namespace {

constexpr char16_t replacement = 0xFFFD;

bool startsFormula(char16_t c)
{
    switch (c) {
    case u'=': case u'+': case u'-': case u'@': case u'\t': case u'\r': case u'\n': case u'\0':
    case 0xFF1D: case 0xFF0B: case 0xFF0D: case 0xFF20:
        return true;
    }
    return false;
}

// Blanks and what takes no room: spreadsheets and people look past them.
bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

bool isFormula(QStringView text)
{
    const auto *first = std::find_if(text.begin(), text.end(),
        [](QChar c) { return startsFormula(c.unicode()) || !isBlank(c); });
    return first != text.end() && startsFormula(first->unicode());
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\t' && c != u'\r' && c != u'\n';
}

// Control characters cut text short (NUL) or drive a terminal (ESC, CSI); Unicode has pictures of those in ASCII.
QString visible(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        if (!isControl(c))
            continue;
        if (c < u' ')
            c = QChar(char16_t(0x2400 + c.unicode()));
        else
            c = c == QChar(0x7F) ? QChar(0x2421) : QChar(replacement);
    }
    return result;
}

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
    : m_device(device)
    , m_text(text)
{
}

Result<void> Csv::begin(const Header &header)
{
    Row names;
    for (const QString &name : header.columns)
        names.append(name);
    append(names);
    return write();
}

Result<void> Csv::rows(std::span<const Row> rows)
{
    for (const Row &row : rows) {
        append(row);
        if (m_bytes.size() < chunkSize)
            continue;
        if (auto written = write(); !written)
            return written;
    }
    return write();
}

Result<void> Csv::end() { return flush(m_device); }

Result<void> Csv::write()
{
    auto written = writeAll(m_device, m_bytes);
    m_bytes.resize(0);
    return written;
}

void Csv::append(const Row &row)
{
    const qsizetype start = m_bytes.size();
    for (const QVariant &cell : row) {
        append(cell);
        m_bytes.append(',');
    }
    m_bytes.chop(row.isEmpty() ? 0 : 1);
    if (m_bytes.size() == start)
        m_bytes.append("\"\"");
    m_bytes.append("\r\n");
}

void Csv::append(const QVariant &cell)
{
    if (cell.isNull())
        return;
    switch (cell.typeId()) {
    case QMetaType::QString:
        return append(QStringView(*static_cast<const QString *>(cell.constData())));
    case QMetaType::Bool:
        m_bytes.append(cell.toBool() ? "true" : "false");
        return;
    case QMetaType::Int: case QMetaType::Long: case QMetaType::LongLong: case QMetaType::Short: case QMetaType::SChar:
        return appendNumber(cell.toLongLong());
    case QMetaType::UInt: case QMetaType::ULong: case QMetaType::ULongLong:
    case QMetaType::UShort: case QMetaType::UChar:
        return appendNumber(cell.toULongLong());
    case QMetaType::Double:
        if (std::isfinite(cell.toDouble()))
            return appendNumber(cell.toDouble());
        [[fallthrough]];
    default:
        append(QStringView(cell.toString()));
    }
}

void Csv::append(QStringView text)
{
    if (appendPlain(text))
        return;
    QString changed;
    const bool formula = m_text == Text::Safe && isFormula(text);
    if (m_text == Text::Safe && std::any_of(text.begin(), text.end(), isControl))
        text = changed = visible(text);
    const bool quoted = needsQuotes(text);
    if (quoted)
        m_bytes.append('"');
    if (formula)
        m_bytes.append('\'');
    QByteArray utf8 = text.toUtf8();
    if (quoted)
        utf8.replace('"', "\"\"");
    m_bytes.append(utf8);
    if (quoted)
        m_bytes.append('"');
}

// Ids, addresses and most names: one look at each character while it is copied. False, and nothing appended, for others.
bool Csv::appendPlain(QStringView text)
{
    if (text.isEmpty() || startsFormula(text.front().unicode()) || text.front() == u' ' || text.back() == u' ')
        return false;
    const qsizetype start = m_bytes.size();
    m_bytes.resize(start + text.size());
    char *out = m_bytes.data() + start;
    for (const QChar c : text) {
        if (c.unicode() >= plain.size() || !plain[c.unicode()]) {
            m_bytes.resize(start);
            return false;
        }
        *out++ = char(c.unicode());
    }
    return true;
}

template <class Number> void Csv::appendNumber(Number number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    m_bytes.append(digits.data(), end - digits.data());
}

} // namespace candela::report

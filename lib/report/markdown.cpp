#include "report/markdown.h"

#include "report/cell.h"
#include "report/safetext.h"

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

// The end of a line, where there is a table cell or a line of its own around the text.
constexpr QStringView inCell = u"<br>";
constexpr QStringView inLine = u" ";

QStringView referenceOf(QChar c)
{
    switch (c.unicode()) {
    case u'&': return u"&amp;";
    case u'<': return u"&lt;";
    case u'>': return u"&gt;";
    case u'\\': return u"\\\\";
    case u'|': return u"\\|";
    case u'*': return u"\\*";
    case u'_': return u"\\_";
    case u'`': return u"\\`";
    case u'~': return u"\\~";
    case u'[': return u"\\[";
    case u']': return u"\\]";
    case u'#': return u"\\#";
    case u'$': return u"\\$";
    case u'!': return u"\\!";
    }
    return {};
}

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar(QChar::LineSeparator) || c == QChar(QChar::ParagraphSeparator);
}

QByteArray escaped(QStringView text, QStringView lineEnd)
{
    const auto whole = visible(text);
    QString result;
    result.reserve(whole.size());
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const QChar c = whole[i];
        if (const auto escape = referenceOf(c); !escape.isEmpty())
            result += escape;
        else if (c == u'\r' && i + 1 < whole.size() && whole[i + 1] == u'\n')
            continue;
        else if (endsLine(c))
            result += lineEnd;
        else
            result += c == u'\t' ? QChar(u' ') : turnsText(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    return validUtf8(result);
}

} // namespace

void Markdown::appendHead(const Header &header, QByteArray &out)
{
    if (!header.title.isEmpty())
        out.append("# " + escaped(header.title, inLine) + "\n\n");
    for (const auto &[label, value] : header.facts)
        out.append("- **" + escaped(label, inLine) + "**: " + escaped(value, inLine) + '\n');
    if (!header.facts.isEmpty())
        out.append('\n');
    for (const Chart &chart : header.charts) {
        out.append("## " + escaped(chart.title, inLine) + "\n\n");
        for (const auto &[label, count] : chart.bars)
            out.append("- **" + escaped(label, inLine) + "**: " + QByteArray::number(count) + '\n');
        out.append('\n');
    }
    appendNames(header.columns, out);
    out.append('|');
    for (qsizetype i = 0; i < header.columns.size(); ++i)
        out.append(" --- |");
    out.append('\n');
}

void Markdown::appendRow(Cells row, QByteArray &out)
{
    out.append('|');
    for (const Cell &cell : row) {
        out.append(' ');
        appendCell(out, cell, [&](QStringView text) { out.append(escaped(text, inCell)); });
        out.append(" |");
    }
    out.append('\n');
}

} // namespace candela::report

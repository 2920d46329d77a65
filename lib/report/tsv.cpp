#include "report/tsv.h"

#include "report/cell.h"
#include "report/safetext.h"

#include <algorithm>

namespace candela::report {

namespace {

bool endsCell(QChar c)
{
    return c == u'\t' || c == u'\r' || c == u'\n' || c == QChar(QChar::LineSeparator)
        || c == QChar(QChar::ParagraphSeparator);
}

void appendText(QByteArray &out, QStringView text)
{
    auto whole = visible(text);
    std::replace_if(whole.begin(), whole.end(), endsCell, QChar(u' '));
    auto utf8 = validUtf8(whole);
    if (isFormula(text))
        utf8.prepend('\'');
    if (utf8.startsWith('"'))
        utf8 = '"' + utf8.replace('"', "\"\"") + '"';
    out.append(utf8);
}

} // namespace

void Tsv::appendHead(const Header &header, QByteArray &out)
{
    if (m_names == Names::LeftOut)
        return;
    appendNames(header.columns, out);
}

void Tsv::appendRow(Cells row, QByteArray &out)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            out.append('\t');
        appendCell(out, row[i], [&](QStringView text) { appendText(out, text); });
    }
    out.append('\n');
}

} // namespace candela::report

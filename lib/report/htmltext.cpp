#include "report/htmltext.h"

#include "report/safetext.h"

#include <algorithm>

namespace candela::report {

using namespace Qt::StringLiterals;

namespace {

QStringView escapeOf(QChar c)
{
    switch (c.unicode()) {
    case u'&': return u"&amp;";
    case u'<': return u"&lt;";
    case u'>': return u"&gt;";
    case u'"': return u"&quot;";
    case u'\'': return u"&#39;";
    }
    return {};
}

bool isPlain(QChar c) { return c >= u' ' && c < QChar(0x7F) && escapeOf(c).isEmpty(); }

bool isNoCharacter(QChar c) { return c.unicode() >= 0xFFFE || (c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF); }

} // namespace

void appendHtmlText(QByteArray &out, QStringView text)
{
    if (std::all_of(text.begin(), text.end(), isPlain)) {
        out.append(text.toLatin1());
        return;
    }
    const auto whole = visible(text).replace(u"\r\n"_s, u"\n"_s);
    QString result;
    result.reserve(whole.size());
    for (const QChar c : whole) {
        if (const auto escape = escapeOf(c); !escape.isEmpty())
            result += escape;
        else if (endsLine(c))
            result += u'\n';
        else
            result += turnsText(c) || isNoCharacter(c) ? QChar(QChar::ReplacementCharacter) : c;
    }
    out.append(validUtf8(result));
}

} // namespace candela::report

#include "report/safetext.h"

#include <algorithm>

namespace candela::report {

namespace {

constexpr char16_t replacement = 0xFFFD;

// Blanks and what takes no room: spreadsheets and people look past them.
bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

bool startsFormula(char16_t c)
{
    switch (c) {
    case u'=': case u'+': case u'-': case u'@': case u'\t': case u'\r': case u'\n': case u'\0':
    case 0xFF1D: case 0xFF0B: case 0xFF0D: case 0xFF20:
        return true;
    }
    return false;
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

// Unicode has pictures of those in ASCII.
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

bool endsLine(QChar c)
{
    return c == u'\r' || c == QChar(QChar::LineSeparator) || c == QChar(QChar::ParagraphSeparator);
}

bool turnsText(QChar c)
{
    const auto code = c.unicode();
    return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069);
}

QString paintable(QStringView given)
{
    auto words = given.toString();
    words.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &c : words) {
        if (endsLine(c))
            c = u'\n';
        else if (c == u'\t')
            c = u' ';
        else if (isControl(c) || turnsText(c))
            c = QChar(QChar::ReplacementCharacter);
    }
    return QString::fromUtf8(validUtf8(words));
}

QByteArray validUtf8(QStringView text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString whole = text.toString();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const bool paired = whole[i].isHighSurrogate() && i + 1 < whole.size() && whole[i + 1].isLowSurrogate();
        if (paired)
            ++i;
        else if (whole[i].isSurrogate())
            whole[i] = QChar(replacement);
    }
    return whole.toUtf8();
}

} // namespace candela::report

#include "database/error.h"

#include <QRegularExpression>

namespace candela::database {

QString harmless(const QString &text)
{
    using namespace Qt::StringLiterals;
    static constexpr qsizetype longest = 500;
    // What quotes a value, up to its last quotation mark or the end: PostgreSQL's Key (id)=(…), Failing row contains
    // (…) and invalid input syntax for type uuid: "…", MySQL's Duplicate entry '…' for key and Incorrect value: '…'.
    static const QRegularExpression inBrackets(u"(=|contains )\\((?:.*\\)|.*$)"_s);
    static const QRegularExpression inQuotes(u"(entry|value:?|type [\\w ]+:) (['\"])(?:.*\\2|.*$)"_s);
    QString clean;
    for (const QChar c : text.left(4 * longest)) {
        const bool hostile = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean += hostile ? QChar(u' ') : c;
    }
    clean.replace(inBrackets, u"\\1(…)"_s);
    clean.replace(inQuotes, u"\\1 \\2…\\2"_s);
    clean = clean.simplified();
    if (clean.size() <= longest)
        return clean;
    // Half of a surrogate pair would be no character.
    return clean.left(clean[longest - 1].isHighSurrogate() ? longest - 1 : longest) + u'…';
}

} // namespace candela::database

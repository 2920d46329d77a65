#include "database/error.h"

#include <QRegularExpression>

namespace candela::database {

QString harmless(const QString &text)
{
    using namespace Qt::StringLiterals;
    static constexpr qsizetype longest = 500;
    QString clean;
    for (const QChar c : text.left(4 * longest)) {
        const bool hostile = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean += hostile ? QChar(u' ') : c;
    }
    // PostgreSQL: Key (id)=(…), MySQL: Duplicate entry '…' for key 'PRIMARY'
    static const QRegularExpression keyValue(u"=\\(.*\\)"_s);
    static const QRegularExpression entry(u"(entry|value:?) '.*?' (?=for )"_s);
    clean.replace(keyValue, u"=(…)"_s);
    clean.replace(entry, u"\\1 '…' "_s);
    clean = clean.simplified();
    return clean.size() > longest ? clean.left(longest) + u'…' : clean;
}

} // namespace candela::database

#include "auth/textlimit.h"

#include <QRegularExpression>

#include <algorithm>

namespace candela::auth {

std::optional<qsizetype> textLimit(const sql::Dialect &dialect, const QString &type)
{
    static const QRegularExpression sized(QStringLiteral("^(?:var)?char(?:acter)?(?: varying)?\\((\\d+)\\)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = sized.match(type);
    if (!match.hasMatch() || !dialect.keepsTypes())
        return {};
    return match.captured(1).toLongLong();
}

qsizetype charactersOf(const QString &text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace candela::auth

#include "auth/token.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace candela::auth {

using namespace Qt::StringLiterals;

static constexpr qsizetype longestId = 255;

// As decodeURIComponent() does it; what that refuses stays as it is. (Lucia 2.7.7 dist/utils/cookie.js)
static QString decoded(const QString &value)
{
    static const QRegularExpression broken(u"%(?![0-9a-fA-F]{2})"_s);
    if (!value.contains(u'%') || value.contains(broken))
        return value;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(QByteArray::fromPercentEncoding(value.toUtf8()));
    return utf8.hasError() ? value : text;
}

// The value of the first cookie of that name, as Lucia finds it.
static std::optional<QString> cookieIn(QStringView text, QStringView name)
{
    for (const auto pair : text.split(u';')) {
        const auto equals = pair.indexOf(u'=');
        if (equals < 0 || pair.left(equals).trimmed() != name)
            continue;
        auto value = pair.mid(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        return decoded(value.toString());
    }
    return {};
}

static std::optional<QString> checked(const std::optional<QString> &id)
{
    const auto breaks = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    if (!id || id->isEmpty() || id->toUcs4().size() > longestId || std::any_of(id->begin(), id->end(), breaks))
        return {};
    return id;
}

std::optional<QString> tokenIn(QStringView pasted, QStringView cookie)
{
    static const QRegularExpression cookieHeader(
        u"^(set-)?cookie\\s*:"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bearer(
        u"^(?:authorization\\s*:\\s*)?bearer(?:\\s+(.*))?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression authorization(
        u"^authorization\\s*:"_s, QRegularExpression::CaseInsensitiveOption);

    const QString text = pasted.trimmed().toString();
    if (const auto header = cookieHeader.match(text); header.hasMatch())
        return checked(cookieIn(QStringView(text).mid(header.capturedEnd()), cookie));
    if (const auto header = bearer.match(text); header.hasMatch())
        return checked(header.captured(1));
    if (text.contains(authorization))
        return {};
    const auto value = cookieIn(text, cookie);
    return checked(value ? value : text);
}

} // namespace candela::auth

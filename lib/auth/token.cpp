#include "auth/token.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <vector>

namespace candela::auth {

using namespace Qt::StringLiterals;

static constexpr qsizetype longestId = 255;

namespace {

struct Cookie {
    QStringView name;
    QString value;
};

} // namespace

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

static std::vector<Cookie> cookiesIn(QStringView text)
{
    std::vector<Cookie> cookies;
    for (const auto pair : text.split(u';')) {
        const auto equals = pair.indexOf(u'=');
        if (equals < 0)
            continue;
        auto value = pair.mid(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        cookies.push_back({pair.left(equals).trimmed(), decoded(value.toString())});
    }
    return cookies;
}

// Of those that Set-Cookie gives a cookie, the ones with a value. (RFC 6265, 4.1; Priority is Chromium's)
static bool isAttribute(QStringView name)
{
    static constexpr QStringView attributes[] = {u"expires", u"max-age", u"domain", u"path", u"samesite", u"priority"};
    return std::any_of(std::begin(attributes), std::end(attributes),
        [&](QStringView attribute) { return name.compare(attribute, Qt::CaseInsensitive) == 0; });
}

// What a Bearer scheme gives, maybe nothing; none: it is no Authorization line.
static std::optional<QString> bearerIn(const QString &text)
{
    static const QRegularExpression bearer(
        u"^(?:authorization\\s*:\\s*)?bearer(?:\\s+(.*))?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression authorization(
        u"^authorization\\s*:"_s, QRegularExpression::CaseInsensitiveOption);

    if (const auto header = bearer.match(text); header.hasMatch())
        return header.captured(1);
    return text.contains(authorization) ? std::optional<QString>(QString()) : std::nullopt;
}

static bool isId(const QString &text)
{
    const auto breaks = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    return !text.isEmpty() && text.toUcs4().size() <= longestId && std::none_of(text.begin(), text.end(), breaks);
}

static bool isLikeLucias(const QString &id)
{
    static const QRegularExpression generated(u"\\A[a-zA-Z0-9]{40}\\z"_s);
    return id.contains(generated);
}

static QStringList likeliest(QStringList ids)
{
    ids.removeIf([](const QString &id) { return !isId(id); });
    ids.removeDuplicates();
    std::stable_partition(ids.begin(), ids.end(), isLikeLucias);
    return ids.mid(0, mostTokens);
}

namespace {

struct Pasted {
    explicit Pasted(QStringView pasted) : text(pasted.trimmed().toString())
    {
        static const QRegularExpression cookieHeader(
            u"^(set-)?cookie\\s*:"_s, QRegularExpression::CaseInsensitiveOption);
        const auto header = cookieHeader.match(text);
        hasHeader = header.hasMatch();
        cookies = cookiesIn(QStringView(text).mid(hasHeader ? header.capturedEnd() : 0));
    }

    const QString text;
    bool hasHeader;
    std::vector<Cookie> cookies;            // they point into the text
};

} // namespace

// What says of itself that it is one, maybe nothing.
static std::optional<QString> namedIn(const Pasted &pasted, QStringView cookie)
{
    if (const auto bearer = bearerIn(pasted.text))
        return bearer;
    const auto found = std::find_if(
        pasted.cookies.begin(), pasted.cookies.end(), [&](const Cookie &each) { return each.name == cookie; });
    return found == pasted.cookies.end() ? std::nullopt : std::optional(found->value);
}

QStringList tokensIn(QStringView text, QStringView cookie)
{
    const Pasted pasted(text);
    if (const auto named = namedIn(pasted, cookie))
        return likeliest({*named});
    QStringList ids;
    if (!pasted.hasHeader)
        ids << pasted.text;
    for (const auto &each : pasted.cookies) {
        if (!isAttribute(each.name))
            ids << each.value;
    }
    return likeliest(ids);
}

std::optional<QString> tokenIn(QStringView text, QStringView cookie)
{
    const Pasted pasted(text);
    const auto id = namedIn(pasted, cookie).value_or(pasted.hasHeader ? QString() : pasted.text);
    return isId(id) ? std::optional(id) : std::nullopt;
}

} // namespace candela::auth

#include "database/urltext.h"

#include <QStringDecoder>

#include <algorithm>

#include <string.h>

namespace candela::database {

using namespace Qt::StringLiterals;

namespace {

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

// Where the value of `NAME=value` begins; 0: the text is no such line.
qsizetype valueBegin(QStringView text)
{
    qsizetype at = 0;
    if (text.startsWith(u"export "))
        for (at = 7; at < text.size() && text[at] == u' ';)
            ++at;
    const auto name = at;
    while (at < text.size() && (isLetter(text[at]) || text[at] == u'_' || (at > name && isDigit(text[at]))))
        ++at;
    if (at == name)
        return 0;
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at < text.size() && text[at] == u'=' ? at + 1 : 0;
}

qsizetype endAt(QStringView text, QStringView characters)
{
    const auto found = std::find_if(text.begin(), text.end(), [&](QChar c) { return characters.contains(c); });
    return found - text.begin();
}

int hexDigit(QChar c)
{
    const auto code = c.unicode();
    return isDigit(c) ? code - u'0' : code >= u'a' && code <= u'f' ? code - u'a' + 10
        : code >= u'A' && code <= u'F'                           ? code - u'A' + 10
                                                                 : -1;
}

} // namespace

QStringView unwrappedUrl(QStringView text)
{
    text = text.trimmed();
    const auto begin = valueBegin(text);
    if (begin > 0)
        text = text.mid(begin).trimmed();
    if (text.isEmpty())
        return text;
    if (const auto quote = text.front(); QStringView(u"\"'`").contains(quote)) {
        const auto end = text.indexOf(quote, 1);
        return end < 0 ? QStringView() : text.mid(1, end - 1).trimmed();
    }
    // A comment, or a shell's next command, is not part of an unquoted value.
    if (begin > 0) {
        const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isSpace(); }) - text.begin();
        text = text.first(end);
        if (text.endsWith(u';'))
            text.chop(1);
    }
    return text;
}

std::optional<UrlText> takenApart(QStringView url)
{
    UrlText parts;
    const auto colon = url.indexOf(u':');
    parts.scheme = url.first(std::max<qsizetype>(colon, 0));
    if (parts.scheme.isEmpty())
        return {};
    auto rest = url.mid(colon + 1);
    parts.hasAuthority = rest.startsWith(u"//");
    if (parts.hasAuthority) {
        const auto authority = rest.mid(2).first(endAt(rest.mid(2), u"/?#"));
        rest = rest.mid(2 + authority.size());
        const auto at = authority.lastIndexOf(u'@');        // a password may hold another
        parts.hosts = authority.mid(at + 1);
        const auto login = authority.first(std::max<qsizetype>(at, 0));
        const auto separator = login.indexOf(u':');
        parts.user = separator < 0 ? login : login.first(separator);
        parts.password = separator < 0 ? QStringView() : login.mid(separator + 1);
    }
    const auto pathEnd = endAt(rest, u"?#");
    parts.path = rest.first(pathEnd);
    rest = rest.mid(pathEnd);
    const auto fragment = rest.indexOf(u'#');
    parts.fragment = fragment < 0 ? QStringView() : rest.mid(fragment + 1);
    auto query = fragment < 0 ? rest : rest.first(fragment);
    parts.hasLateAt = parts.path.contains(u'@') || parts.fragment.contains(u'@');
    if (query.startsWith(u'?')) {
        for (const auto pair : query.mid(1).split(u'&', Qt::SkipEmptyParts)) {
            const auto equals = pair.indexOf(u'=');
            const auto name = equals < 0 ? pair : pair.first(equals);
            parts.hasLateAt = parts.hasLateAt || name.contains(u'@');
            parts.parameters.append({name, equals < 0 ? QStringView() : pair.mid(equals + 1)});
        }
    }
    return parts;
}

std::optional<QString> percentDecoded(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(3 * text.size());             // never moved, so that a password leaves no copy behind
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return {};
            bytes += char(high * 16 + low);
            i += 3;
        } else {
            const auto length = text[i].isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
            bytes += text.mid(i, length).toUtf8();
            i += length;
        }
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = utf8(bytes);
    explicit_bzero(bytes.data(), std::size_t(bytes.size()));
    if (utf8.hasError())
        return {};
    return decoded;
}

} // namespace candela::database

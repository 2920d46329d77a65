#include "auth/password/generator.h"

#include "auth/password/random.h"
#include "auth/password/words.h"

#include <cmath>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;
using database::Secret;

namespace {

constexpr QStringView lowerCase = u"abcdefghjkmnpqrstuvwxyz23456789";
constexpr QStringView bothCases = u"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";
constexpr int leastLength = 12;
constexpr int mostLength = 60;
constexpr int mostBytes = 72;
constexpr int leastWords = 5;
constexpr int mostWords = 10;
constexpr qsizetype longestWord = 6;

Generated finished(QString &text, double bits)
{
    Generated result{Secret(text), bits};
    database::wipe(text);
    return result;
}

} // namespace

Result<Generated> generate(const Characters &form)
{
    if (form.length < leastLength || form.length > mostLength)
        return failure(Error::Kind::Input, u"length"_s);
    const int hyphens = form.group > 0 ? (form.length - 1) / form.group : 0;
    if (form.group < 0 || form.length + hyphens > mostBytes)
        return failure(Error::Kind::Input, u"group"_s);
    const QStringView alphabet = form.mixedCase ? bothCases : lowerCase;
    QString text;
    text.reserve(form.length + hyphens);
    for (int i = 0; i < form.length; ++i) {
        if (form.group != 0 && i != 0 && i % form.group == 0)
            text.append(u'-');
        text.append(alphabet[static_cast<qsizetype>(uniform(static_cast<quint32>(alphabet.size())))]);
    }
    return finished(text, form.length * std::log2(static_cast<double>(alphabet.size())));
}

Result<Generated> generateWords(int count)
{
    if (count < leastWords || count > mostWords)
        return failure(Error::Kind::Input, u"words"_s);
    const auto list = words();
    QString text;
    text.reserve(count * (longestWord + 1));
    for (int i = 0; i < count; ++i) {
        if (i != 0)
            text.append(u'-');
        const std::string_view word = list[uniform(static_cast<quint32>(list.size()))];
        text.append(QLatin1StringView(word.data(), static_cast<qsizetype>(word.size())));
    }
    return finished(text, count * std::log2(static_cast<double>(list.size())));
}

} // namespace candela::auth

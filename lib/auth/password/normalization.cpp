#include "auth/password/normalization.h"

#include <QStringDecoder>

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace candela::auth {

namespace {

using CodePoints = std::vector<char32_t>;

// Unlike database::wipe also what lies between size and capacity, where a text that shrank leaves its traces.
void cleanse(QString &text)
{
    if (text.isDetached() && text.capacity() > 0)
        OPENSSL_cleanse(text.data(), static_cast<size_t>(text.capacity()) * sizeof(QChar));
    text.clear();
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

// QString::fromUtf8 drops a leading U+FEFF, which is a character of a password like any other.
QString decoded(QByteArrayView utf8)
{
    return QStringDecoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom)
        .decode(utf8);
}

// QString::fromUcs4 drops a leading U+FEFF too.
QString textOf(std::span<const char32_t> points)
{
    QString text;
    text.reserve(2 * static_cast<qsizetype>(points.size()));
    for (const char32_t point : points)
        text.append(QChar::fromUcs4(point));
    return text;
}

void decompose(QStringView text, CodePoints &points)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const QString parts = QChar::decomposition(point);
        if (parts.isEmpty())
            points.push_back(point);
        else
            decompose(parts, points);
    }
}

// Puts the marks of each letter into the order of their classes: the Unicode standard, 3.11, D109.
void order(std::span<char32_t> points)
{
    for (size_t i = 1; i < points.size(); ++i) {
        const unsigned char combiningClass = QChar::combiningClass(points[i]);
        if (combiningClass == 0)
            continue;
        for (size_t at = i; at > 0 && QChar::combiningClass(points[at - 1]) > combiningClass; --at)
            std::swap(points[at - 1], points[at]);
    }
}

// The code point that two compose to, 0 if there is none.
char32_t composite(char32_t first, char32_t second)
{
    constexpr char32_t leastSecond = 0x300;
    if (second < leastSecond)
        return 0;
    const std::array<char32_t, 2> pair = {first, second};
    const QString joined = textOf(pair).normalized(QString::NormalizationForm_C);
    if (joined.size() == 1)
        return joined[0].unicode();
    const bool onePoint = joined.size() == 2 && joined[0].isHighSurrogate();
    return onePoint ? QChar::surrogateToUcs4(joined[0], joined[1]) : 0;
}

// Composes a decomposed and ordered text in place and returns how many code points are left of it:
// the Unicode standard, 3.11, D117.
size_t compose(std::span<char32_t> points)
{
    size_t kept = 0;
    std::optional<size_t> starter;
    unsigned char lastClass = 0;
    for (const char32_t point : points) {
        const unsigned char combiningClass = QChar::combiningClass(point);
        const bool blocked = !starter || (*starter + 1 < kept && lastClass >= combiningClass);
        const char32_t joined = blocked ? 0 : composite(points[*starter], point);
        if (joined != 0) {
            points[*starter] = joined;
            continue;
        }
        if (combiningClass == 0)
            starter = kept;
        lastClass = combiningClass;
        points[kept++] = point;
    }
    return kept;
}

} // namespace

database::Secret passwordFrom(QStringView typed)
{
    QString text(typed.constData(), typed.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = std::as_const(text)[i];
        if (!unit.isSurrogate())
            continue;
        const bool paired
            = unit.isHighSurrogate() && i + 1 < text.size() && std::as_const(text)[i + 1].isLowSurrogate();
        if (paired)
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    database::Secret password(text);
    cleanse(text);
    return password;
}

// Not by QString::normalized: it leaves copies in freed memory wherever a text grows, and Qt 6.4 forgets
// to compose the character that follows a composite beyond U+FFFF.
database::Secret normalized(const database::Secret &password)
{
    constexpr size_t longestDecomposition = 18; // of U+FDFA, so that the vector never grows
    if (isAscii(password.utf8()))
        return password;
    QString text = decoded(password.utf8());
    CodePoints points;
    points.reserve(static_cast<size_t>(text.size()) * longestDecomposition);
    decompose(text, points);
    order(points);
    QString normal = textOf(std::span(points).first(compose(points)));
    OPENSSL_cleanse(points.data(), points.size() * sizeof(char32_t));
    database::Secret result = normal == text ? password : database::Secret(normal);
    cleanse(normal);
    cleanse(text);
    return result;
}

bool changesUnderNormalization(const database::Secret &password)
{
    return normalized(password).utf8() != password.utf8();
}

} // namespace candela::auth

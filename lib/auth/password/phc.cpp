#include "auth/password/phc.h"

#include <algorithm>
#include <array>
#include <limits>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;

namespace {

constexpr qsizetype longestEncoded = 512;
constexpr quint32 memoryCap = 256 * 1024; // KiB
constexpr quint32 passesCap = 16;
constexpr quint32 lanesCap = 8;
constexpr quint32 mostLanes = 0xffffff; // RFC 9106, 3.1
constexpr qsizetype shortestSalt = 8; // bytes; libargon2 refuses less
constexpr qsizetype shortestTag = 4;

database::Failure malformed(QStringView part) { return failure(Error::Kind::Input, part.toString()); }

// -1 for a character outside of the alphabet.
int sextet(char16_t c)
{
    if (c >= u'A' && c <= u'Z')
        return c - u'A';
    if (c >= u'a' && c <= u'z')
        return c - u'a' + 26;
    if (c >= u'0' && c <= u'9')
        return c - u'0' + 52;
    return c == u'+' ? 62 : c == u'/' ? 63 : -1;
}

// The number of bytes that a canonical base64 text stands for, -1 for any other text.
qsizetype bytesOf(QStringView text)
{
    for (const QChar c : text) {
        if (sextet(c.unicode()) < 0)
            return -1;
    }
    const qsizetype rest = text.size() % 4;
    if (rest == 1)
        return -1;
    // The bits of the last character that reach into no byte have to be zero.
    const int unused = rest == 2 ? 0xf : rest == 3 ? 0x3 : 0;
    if (unused != 0 && (sextet(text.back().unicode()) & unused) != 0)
        return -1;
    return text.size() * 3 / 4;
}

std::optional<quint32> number(QStringView text)
{
    if (text.isEmpty() || text.size() > 10 || (text.size() > 1 && text.front() == u'0'))
        return {};
    quint64 value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    if (value > std::numeric_limits<quint32>::max())
        return {};
    return static_cast<quint32>(value);
}

std::optional<Argon2Hash::Variant> variantOf(QStringView name)
{
    if (name == u"argon2id")
        return Argon2Hash::Variant::ID;
    if (name == u"argon2i")
        return Argon2Hash::Variant::I;
    if (name == u"argon2d")
        return Argon2Hash::Variant::D;
    return {};
}

// Cuts off and returns what stands before `separator`, or all that is left.
QStringView take(QStringView &rest, QChar separator)
{
    const qsizetype end = rest.indexOf(separator);
    const QStringView piece = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QStringView() : rest.sliced(end + 1);
    return piece;
}

Result<void> readParameters(QStringView text, Argon2Hash &hash)
{
    constexpr std::array<QStringView, 5> names = {u"m", u"t", u"p", u"keyid", u"data"};
    std::array<std::optional<QStringView>, names.size()> values;
    for (qsizetype pieces = text.count(u',') + 1; pieces > 0; --pieces) {
        QStringView value = take(text, u',');
        const bool assigned = value.contains(u'=');
        const QStringView name = take(value, u'=');
        const auto known = std::find(names.begin(), names.end(), name);
        if (!assigned || known == names.end())
            return malformed(u"parameters");
        std::optional<QStringView> &slot = values[static_cast<size_t>(known - names.begin())];
        if (slot)
            return malformed(name);
        slot = value;
    }
    const std::array<quint32 *, 3> numbers = {&hash.memory, &hash.passes, &hash.lanes};
    for (size_t i = 0; i < numbers.size(); ++i) {
        const std::optional<quint32> value = number(values[i].value_or(QStringView()));
        if (!value || *value == 0)
            return malformed(names[i]);
        *numbers[i] = *value;
    }
    hash.keyId = values[3].value_or(QStringView());
    hash.data = values[4].value_or(QStringView());
    return {};
}

Result<void> checkParts(const Argon2Hash &hash)
{
    if (hash.version != 16 && hash.version != 19)
        return malformed(u"v");
    if (hash.lanes > mostLanes)
        return malformed(u"p");
    if (hash.memory < 8 * hash.lanes)
        return malformed(u"m");
    if (bytesOf(hash.keyId) < 0)
        return malformed(u"keyid");
    if (bytesOf(hash.data) < 0)
        return malformed(u"data");
    if (bytesOf(hash.salt) < shortestSalt)
        return malformed(u"salt");
    if (bytesOf(hash.tag) < shortestTag)
        return malformed(u"tag");
    return {};
}

} // namespace

Result<Argon2Hash> parseArgon2(QStringView encoded)
{
    if (encoded.size() > longestEncoded)
        return malformed(u"length");
    Argon2Hash hash;
    QStringView rest = encoded;
    if (!take(rest, u'$').isEmpty())
        return malformed(u"variant");
    const std::optional<Argon2Hash::Variant> variant = variantOf(take(rest, u'$'));
    if (!variant)
        return malformed(u"variant");
    hash.variant = *variant;
    if (rest.startsWith(u"v=")) {
        const std::optional<quint32> version = number(take(rest, u'$').sliced(2));
        if (!version)
            return malformed(u"v");
        hash.version = *version;
    }
    if (const Result<void> read = readParameters(take(rest, u'$'), hash); !read)
        return database::Failure(read.error());
    hash.salt = take(rest, u'$');
    hash.tag = rest; // a further "$" is no base64
    if (const Result<void> checked = checkParts(hash); !checked)
        return database::Failure(checked.error());
    return hash;
}

Result<void> withinCaps(const Argon2Hash &hash)
{
    if (hash.memory > memoryCap)
        return failure(Error::Kind::Unsupported, u"m"_s);
    if (hash.passes > passesCap)
        return failure(Error::Kind::Unsupported, u"t"_s);
    if (hash.lanes > lanesCap)
        return failure(Error::Kind::Unsupported, u"p"_s);
    return {};
}

std::optional<QByteArray> fromBase64(QStringView text)
{
    const qsizetype size = bytesOf(text);
    if (size < 0)
        return {};
    QByteArray bytes;
    bytes.reserve(size);
    quint32 bits = 0;
    int filled = 0;
    for (const QChar c : text) {
        bits = (bits << 6) | static_cast<quint32>(sextet(c.unicode()));
        filled += 6;
        if (filled >= 8) {
            filled -= 8;
            bytes.append(static_cast<char>((bits >> filled) & 0xff));
        }
    }
    return bytes;
}

} // namespace candela::auth

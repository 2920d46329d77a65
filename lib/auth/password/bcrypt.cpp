#include "auth/password/bcrypt.h"

#include "auth/password/random.h"

#include <crypt.h>
#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <memory>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;
using database::Secret;

namespace {

constexpr qsizetype encodedLength = 60;
constexpr qsizetype settingLength = 29; // prefix, cost and salt
constexpr qsizetype passwordBytes = 72;
constexpr qsizetype rawSaltBytes = 16;
constexpr int leastCost = 4;
constexpr int mostCost = 31;
constexpr int costCap = 15;

bool isRadix64(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'/';
}

// The hash of the first 72 bytes of the password with the cost and salt of `setting`.
Result<QByteArray> derive(const Secret &password, const QByteArray &setting)
{
    const QByteArrayView bytes = password.utf8().first(std::min(password.utf8().size(), passwordBytes));
    if (bytes.contains('\0'))
        return failure(Error::Kind::Input, u"password"_s);
    std::array<char, passwordBytes + 1> text = {};
    std::copy(bytes.begin(), bytes.end(), text.begin());
    const auto data = std::make_unique<crypt_data>();
    const char *encoded = crypt_rn(text.data(), setting.constData(), data.get(), sizeof(crypt_data));
    const QByteArray result(encoded); // null where crypt_rn fails
    OPENSSL_cleanse(text.data(), text.size());
    OPENSSL_cleanse(data.get(), sizeof(crypt_data));
    if (result.size() != encodedLength)
        return failure(Error::Kind::Other, u"bcrypt"_s);
    return result;
}

} // namespace

std::optional<BcryptHash> splitBcrypt(QStringView encoded)
{
    if (encoded.size() != encodedLength || encoded[6] != u'$')
        return {};
    const QStringView prefix = encoded.first(4);
    if (prefix != u"$2a$" && prefix != u"$2b$" && prefix != u"$2y$")
        return {};
    const int tens = encoded[4].unicode() - u'0';
    const int ones = encoded[5].unicode() - u'0';
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9)
        return {};
    const int cost = 10 * tens + ones;
    const QStringView rest = encoded.sliced(7);
    if (cost < leastCost || cost > mostCost || !std::all_of(rest.begin(), rest.end(), isRadix64))
        return {};
    return BcryptHash{prefix, cost};
}

QString Bcrypt::id() const { return u"bcrypt"_s; }

bool Bcrypt::recognises(QStringView encoded) const { return splitBcrypt(encoded).has_value(); }

Result<QString> Bcrypt::hash(const Secret &password, QStringView like) const
{
    if (password.isEmpty() || password.utf8().size() > passwordBytes)
        return failure(Error::Kind::Input, u"password"_s);
    const BcryptHash form = splitBcrypt(like).value_or(BcryptHash{});
    if (form.cost > costCap)
        return failure(Error::Kind::Unsupported, u"cost"_s);
    const char *prefix = form.prefix == u"$2y$" ? "$2y$" : "$2b$";
    const QByteArray random = randomBytes(rawSaltBytes);
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting = {};
    if (!crypt_gensalt_rn(prefix, static_cast<unsigned long>(form.cost), random.constData(),
            static_cast<int>(random.size()), setting.data(), static_cast<int>(setting.size())))
        return failure(Error::Kind::Other, u"bcrypt"_s);
    return derive(password, QByteArray(setting.data())).map([](const QByteArray &encoded) {
        return QString::fromLatin1(encoded);
    });
}

Result<bool> Bcrypt::verify(const Secret &password, QStringView encoded) const
{
    const std::optional<BcryptHash> form = splitBcrypt(encoded);
    if (!form)
        return failure(Error::Kind::Input, u"bcrypt"_s);
    if (form->cost > costCap)
        return failure(Error::Kind::Unsupported, u"cost"_s);
    const QByteArray expected = encoded.toLatin1();
    const Result<QByteArray> found = derive(password, expected.first(settingLength));
    if (!found)
        return database::Failure(found.error());
    // What stands before is the salt, whose last character has unused bits that libxcrypt sets to zero.
    constexpr size_t hashLength = encodedLength - settingLength;
    return CRYPTO_memcmp(found->constData() + settingLength, expected.constData() + settingLength, hashLength) == 0;
}

} // namespace candela::auth

#include "auth/password/scrypt.h"

#include "auth/password/hashkind.h"
#include "auth/password/normalization.h"
#include "auth/password/random.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include <array>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;
using database::Secret;

namespace {

constexpr quint64 cost = 16384; // N
constexpr quint32 writtenBlockSize = 16;
constexpr quint32 legacyBlockSize = 8;
constexpr qsizetype keyBytes = 64;
constexpr qsizetype saltLength = 16;
constexpr qsizetype longestText = 1024; // characters; Lucia itself writes 148
constexpr QStringView saltAlphabet = u"abcdefghijklmnopqrstuvwxyz0123456789";
// OpenSSL's default of 32 MiB is too little for r = 16, which takes 33 MiB.
constexpr quint64 memoryLimit = quint64(64) << 20; // bytes

using Hex = std::array<char16_t, 2 * keyBytes>;

Hex toHex(const std::array<unsigned char, keyBytes> &key)
{
    Hex hex;
    for (size_t i = 0; i < key.size(); ++i) {
        hex[2 * i] = u"0123456789abcdef"[key[i] >> 4];
        hex[2 * i + 1] = u"0123456789abcdef"[key[i] & 15];
    }
    return hex;
}

Result<Hex> derive(const Secret &password, QByteArrayView salt, quint32 blockSize)
{
    const Secret normal = normalized(password);
    std::array<unsigned char, keyBytes> key;
    const int done = EVP_PBE_scrypt(normal.utf8().data(), static_cast<size_t>(normal.utf8().size()),
        reinterpret_cast<const unsigned char *>(salt.data()), static_cast<size_t>(salt.size()), cost, blockSize, 1,
        memoryLimit, key.data(), key.size());
    if (done != 1) {
        const char *reason = ERR_reason_error_string(ERR_peek_last_error());
        ERR_clear_error();
        return failure(Error::Kind::Other, u"scrypt"_s, QString::fromLatin1(reason));
    }
    const Hex hex = toHex(key);
    OPENSSL_cleanse(key.data(), key.size());
    return hex;
}

} // namespace

std::optional<ScryptHash> splitScrypt(QStringView encoded)
{
    const qsizetype first = encoded.indexOf(u':');
    if (first < 0)
        return {};
    const QStringView rest = encoded.sliced(first + 1);
    const qsizetype second = rest.indexOf(u':');
    if (second < 0)
        return ScryptHash{encoded.first(first), rest, legacyBlockSize};
    if (encoded.first(first) != u"s2" || rest.indexOf(u':', second + 1) >= 0)
        return {};
    return ScryptHash{rest.first(second), rest.sliced(second + 1), writtenBlockSize};
}

QString LuciaScrypt::id() const { return u"lucia-scrypt"_s; }

bool LuciaScrypt::recognises(QStringView encoded) const
{
    const HashKind kind = kindOf(encoded);
    return kind == HashKind::LuciaScrypt || kind == HashKind::LegacyScrypt;
}

Result<QString> LuciaScrypt::hash(const Secret &password, QStringView) const
{
    if (password.isEmpty())
        return failure(Error::Kind::Input, u"password"_s);
    const QString salt = randomText(saltLength, saltAlphabet);
    const Result<Hex> key = derive(password, salt.toLatin1(), writtenBlockSize);
    if (!key)
        return database::Failure(key.error());
    const QStringView hex(key->data(), static_cast<qsizetype>(key->size()));
    return u"s2:%1:%2"_s.arg(salt, hex);
}

Result<bool> LuciaScrypt::verify(const Secret &password, QStringView encoded) const
{
    if (encoded.startsWith(u"$2a"))
        return failure(Error::Kind::Unsupported, u"AUTH_OUTDATED_PASSWORD"_s);
    const std::optional<ScryptHash> stored = splitScrypt(encoded);
    if (!stored || stored->key.size() != 2 * keyBytes)
        return false;
    if (encoded.size() > longestText)
        return failure(Error::Kind::Unsupported, u"length"_s);
    // passwordFrom because a salt is any text to Lucia, and encoded as its passwords are.
    const Secret salt = passwordFrom(stored->salt);
    Result<Hex> key = derive(password, salt.utf8(), stored->blockSize);
    if (!key)
        return database::Failure(key.error());
    const bool same = CRYPTO_memcmp(key->data(), stored->key.utf16(), sizeof(Hex)) == 0;
    OPENSSL_cleanse(key->data(), sizeof(Hex));
    return same;
}

} // namespace candela::auth

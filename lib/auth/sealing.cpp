#include "auth/sealing.h"

#include "auth/password/random.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>

namespace candela::auth {

using database::Error;
using database::failure;
using database::Result;

namespace {

constexpr int nonceSize = 12, tagSize = 16, keySize = 32;

struct Free {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, Free>;

const unsigned char *bytes(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }
unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

// One purpose's key says nothing of another's, nor of the installation's own.
Context context(const QByteArray &key, QByteArrayView purpose, QByteArrayView nonce, bool seals)
{
    QByteArray own(keySize, '\0');
    unsigned size = 0;
    const bool made = HMAC(EVP_sha256(), key.constData(), int(key.size()), bytes(purpose), std::size_t(purpose.size()),
                          bytes(own), &size)
        && size == keySize;
    Context context(EVP_CIPHER_CTX_new());
    const bool begun = made && context
        && EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, bytes(own), bytes(nonce), seals ? 1 : 0) == 1;
    OPENSSL_cleanse(own.data(), std::size_t(own.size()));
    return begun ? std::move(context) : nullptr;
}

} // namespace

Result<QString> sealed(const QByteArray &key, QByteArrayView purpose, const QString &text)
{
    const auto nonce = randomBytes(nonceSize);
    auto plain = text.toUtf8();
    const auto cipher = context(key, purpose, nonce, true);
    QByteArray hidden(plain.size(), '\0'), tag(tagSize, '\0');
    int size = 0, rest = 0;
    const bool done = cipher && EVP_CipherUpdate(cipher.get(), bytes(hidden), &size, bytes(plain), int(plain.size())) == 1
        && EVP_CipherFinal_ex(cipher.get(), bytes(tag), &rest) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, tag.data()) == 1;
    OPENSSL_cleanse(plain.data(), std::size_t(plain.size()));
    if (!done)
        return failure(Error::Kind::Other, QStringLiteral("AES-256-GCM"));
    return QString::fromLatin1(
        (nonce + hidden + tag).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QString> opened(const QByteArray &key, QByteArrayView purpose, const QString &sealed)
{
    const auto decoded = QByteArray::fromBase64Encoding(sealed.toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    const auto all = *decoded;
    if (!decoded || all.size() < nonceSize + tagSize)
        return failure(Error::Kind::Input);
    const auto hidden = all.sliced(nonceSize, all.size() - nonceSize - tagSize);
    auto tag = all.last(tagSize);
    const auto cipher = context(key, purpose, all.first(nonceSize), false);
    QByteArray plain(hidden.size() + tagSize, '\0');
    int size = 0, rest = 0;
    const bool done = cipher
        && EVP_CipherUpdate(cipher.get(), bytes(plain), &size, bytes(hidden), int(hidden.size())) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1
        && EVP_CipherFinal_ex(cipher.get(), bytes(plain) + size, &rest) == 1;
    const auto text = done ? QString::fromUtf8(plain.constData(), size) : QString();
    OPENSSL_cleanse(plain.data(), std::size_t(plain.size()));
    return done ? Result<QString>(text) : failure(Error::Kind::Input);
}

} // namespace candela::auth

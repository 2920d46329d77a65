#include "report/signingkey.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace candela::report {

namespace {

using database::Error;
using KeyPointer = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

// OpenSSL notes failures for each thread, also of what it has only tried; whoever looks there later, such as a database
// driver, would take them for its own. To be declared first, so that it goes last.
struct Notes {
    Notes() = default;
    ~Notes() { OPENSSL_thread_stop(); }
    Q_DISABLE_COPY_MOVE(Notes)
};

const unsigned char *data(QByteArrayView bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

unsigned char *data(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

KeyPointer publicOf(QByteArrayView bytes)
{
    return {EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, data(bytes), size_t(bytes.size())), EVP_PKEY_free};
}

std::optional<QByteArray> rawPublic(const EVP_PKEY *key)
{
    QByteArray bytes(PublicKey::size, '\0');
    auto length = size_t(bytes.size());
    if (!key || EVP_PKEY_get_id(key) != EVP_PKEY_ED25519 || EVP_PKEY_get_raw_public_key(key, data(bytes), &length) != 1
        || length != size_t(PublicKey::size))
        return {};
    return bytes;
}

// There is no password to give: without this, OpenSSL would ask the terminal for that of an encrypted file.
int noPassword(char *, int, int, void *) { return -1; }

} // namespace

std::optional<PublicKey> PublicKey::fromBytes(QByteArrayView bytes)
{
    const Notes notes;
    if (bytes.size() != size || !publicOf(bytes))
        return {};
    return PublicKey(bytes.toByteArray());
}

std::optional<PublicKey> PublicKey::fromPem(const QByteArray &pem)
{
    const Notes notes;
    const Bio in(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
    const KeyPointer key(in ? PEM_read_bio_PUBKEY(in.get(), nullptr, noPassword, nullptr) : nullptr, EVP_PKEY_free);
    const auto bytes = rawPublic(key.get());
    return bytes ? fromBytes(*bytes) : std::nullopt;
}

QByteArray PublicKey::pem() const
{
    const Notes notes;
    const auto key = publicOf(m_bytes);
    const Bio out(BIO_new(BIO_s_mem()), BIO_free);
    if (!key || !out || PEM_write_bio_PUBKEY(out.get(), key.get()) != 1)
        return {};
    char *text = nullptr;
    const auto length = BIO_get_mem_data(out.get(), &text);
    return {text, qsizetype(length)};
}

QByteArray PublicKey::fingerprint() const
{
    const Notes notes;
    const auto key = publicOf(m_bytes);
    unsigned char *der = nullptr;
    const int length = i2d_PUBKEY(key.get(), &der);
    const auto sum = QCryptographicHash::hash(
        QByteArrayView(reinterpret_cast<const char *>(der), length > 0 ? length : 0), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    return sum;
}

bool PublicKey::verify(QByteArrayView message, QByteArrayView signature) const
{
    const Notes notes;
    const auto key = publicOf(m_bytes);
    const DigestContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), data(signature), size_t(signature.size()), data(message),
               size_t(message.size()))
        == 1;
}

Result<SigningKey> SigningKey::generate()
{
    const Notes notes;
    Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free);
    if (!key)
        return database::failure(Error::Kind::Unsupported);
    return SigningKey(std::move(key));
}

Result<SigningKey> SigningKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return database::failure(Error::Kind::Input, QStringLiteral("key"));
    Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, data(bytes), size_t(size)), EVP_PKEY_free);
    if (!key)
        return database::failure(Error::Kind::Unsupported);
    return SigningKey(std::move(key));
}

QByteArray SigningKey::bytes() const
{
    QByteArray bytes(size, '\0');
    auto length = size_t(size);
    EVP_PKEY_get_raw_private_key(m_key.get(), data(bytes), &length);
    return bytes;
}

PublicKey SigningKey::publicKey() const { return *PublicKey::fromBytes(rawPublic(m_key.get()).value()); }

Result<QByteArray> SigningKey::sign(QByteArrayView message) const
{
    const Notes notes;
    QByteArray signature(64, '\0');
    auto length = size_t(signature.size());
    const DigestContext context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) != 1
        || EVP_DigestSign(context.get(), data(signature), &length, data(message), size_t(message.size())) != 1)
        return database::failure(Error::Kind::Unsupported);
    return signature;
}

} // namespace candela::report

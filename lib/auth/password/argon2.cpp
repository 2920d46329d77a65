#include "auth/password/argon2.h"

#include "auth/password/phc.h"
#include "auth/password/random.h"

#include <argon2.h>
#include <openssl/crypto.h>

#include <limits>

namespace candela::auth {

using namespace Qt::StringLiterals;
using database::Error;
using database::failure;
using database::Result;
using database::Secret;

namespace {

constexpr qsizetype saltBytes = 16;
constexpr qsizetype tagBytes = 32;
constexpr quint32 currentVersion = 19;

struct Input {
    Argon2Hash parameters;
    QByteArray salt;
    QByteArray data;
    qsizetype tagSize = tagBytes; // bytes
};

Result<Input> defaults()
{
    Input input;
    input.parameters.memory = 19456;
    input.parameters.passes = 2;
    input.parameters.lanes = 1;
    return input;
}

Result<Input> inputOf(QStringView encoded)
{
    const Result<Argon2Hash> hash = parseArgon2(encoded);
    if (!hash)
        return database::Failure(hash.error());
    if (const Result<void> allowed = withinCaps(*hash); !allowed)
        return database::Failure(allowed.error());
    // The parser has checked all three texts.
    return Input{*hash, fromBase64(hash->salt).value_or(QByteArray()), fromBase64(hash->data).value_or(QByteArray()),
        hash->tag.size() * 3 / 4};
}

// libargon2 wants writable bytes, but writes to none of its inputs unless told to by a flag.
uint8_t *bytesFor(QByteArrayView view) { return reinterpret_cast<uint8_t *>(const_cast<char *>(view.data())); }

// The tag, which the caller cleanses.
Result<QByteArray> derive(const Secret &password, const Input &input)
{
    if (password.utf8().size() > std::numeric_limits<uint32_t>::max())
        return failure(Error::Kind::Input, u"password"_s);
    QByteArray tag(input.tagSize, '\0');
    argon2_context context = {};
    context.out = bytesFor(tag);
    context.outlen = static_cast<uint32_t>(tag.size());
    context.pwd = bytesFor(password.utf8());
    context.pwdlen = static_cast<uint32_t>(password.utf8().size());
    context.salt = bytesFor(input.salt);
    context.saltlen = static_cast<uint32_t>(input.salt.size());
    context.ad = bytesFor(input.data);
    context.adlen = static_cast<uint32_t>(input.data.size());
    context.t_cost = input.parameters.passes;
    context.m_cost = input.parameters.memory;
    context.lanes = input.parameters.lanes;
    context.threads = input.parameters.lanes;
    context.version = input.parameters.version;
    context.flags = ARGON2_DEFAULT_FLAGS;
    const int result = argon2_ctx(&context, static_cast<argon2_type>(input.parameters.variant));
    if (result != ARGON2_OK)
        return failure(Error::Kind::Other, u"argon2"_s, QString::fromLatin1(argon2_error_message(result)));
    return tag;
}

void cleanse(QByteArray &bytes) { OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size())); }

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64(QByteArray::OmitTrailingEquals)); }

} // namespace

QString Argon2id::id() const { return u"argon2id"_s; }

bool Argon2id::recognises(QStringView encoded) const { return parseArgon2(encoded).has_value(); }

Result<QString> Argon2id::hash(const Secret &password, QStringView like) const
{
    if (password.isEmpty())
        return failure(Error::Kind::Input, u"password"_s);
    Result<Input> input = recognises(like) ? inputOf(like) : defaults();
    if (!input)
        return database::Failure(input.error());
    if (!input->parameters.keyId.isEmpty())
        return failure(Error::Kind::Unsupported, u"keyid"_s);
    input->parameters.variant = Argon2Hash::Variant::ID;
    input->parameters.version = currentVersion;
    input->salt = randomBytes(saltBytes);
    input->data.clear();
    Result<QByteArray> tag = derive(password, *input);
    if (!tag)
        return database::Failure(tag.error());
    const QString encoded = u"$argon2id$v=%1$m=%2,t=%3,p=%4$%5$%6"_s.arg(QString::number(currentVersion),
        QString::number(input->parameters.memory), QString::number(input->parameters.passes),
        QString::number(input->parameters.lanes), base64(input->salt), base64(*tag));
    cleanse(*tag);
    return encoded;
}

Result<bool> Argon2id::verify(const Secret &password, QStringView encoded) const
{
    const Result<Input> input = inputOf(encoded);
    if (!input)
        return database::Failure(input.error());
    const QByteArray expected = fromBase64(input->parameters.tag).value_or(QByteArray());
    Result<QByteArray> tag = derive(password, *input);
    if (!tag)
        return database::Failure(tag.error());
    const bool same = expected.size() == tag->size()
        && CRYPTO_memcmp(tag->constData(), expected.constData(), static_cast<size_t>(expected.size())) == 0;
    cleanse(*tag);
    if (!same && !input->parameters.keyId.isEmpty())
        return failure(Error::Kind::Unsupported, u"keyid"_s);
    return same;
}

} // namespace candela::auth

// The Ed25519 key (RFC 8032) that reports are signed with, and its public half, by which anybody checks them.
#pragma once

#include "database/error.h"

#include <QByteArray>

#include <memory>
#include <optional>

struct evp_pkey_st;

namespace candela::report {

using database::Result;

class PublicKey
{
public:
    static constexpr qsizetype size = 32;

    // Nothing for what is no such key.
    static std::optional<PublicKey> fromBytes(QByteArrayView bytes);
    static std::optional<PublicKey> fromPem(const QByteArray &pem);

    const QByteArray &bytes() const { return m_bytes; }
    // As openssl and others take it.
    QByteArray pem() const;
    // By which people tell keys apart: the SHA-256 of its DER form (SubjectPublicKeyInfo), 32 bytes.
    QByteArray fingerprint() const;
    bool verify(QByteArrayView message, QByteArrayView signature) const;

    bool operator==(const PublicKey &) const = default;

private:
    explicit PublicKey(const QByteArray &bytes) : m_bytes(bytes) {}

    QByteArray m_bytes;
};

class SigningKey
{
public:
    static constexpr qsizetype size = 32;

    [[nodiscard]] static Result<SigningKey> generate();
    // Input for another number of bytes.
    [[nodiscard]] static Result<SigningKey> fromBytes(QByteArrayView bytes);

    // A secret: the caller wipes it.
    QByteArray bytes() const;
    PublicKey publicKey() const;
    // 64 bytes, the same ones for the same message.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView message) const;

private:
    using Key = std::shared_ptr<evp_pkey_st>;
    explicit SigningKey(Key key) : m_key(std::move(key)) {}

    Key m_key;      // wiped when the last owner lets go; never null
};

} // namespace candela::report

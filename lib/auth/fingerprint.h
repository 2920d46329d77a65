// How a session id is shown and logged: the id itself is what a browser signs in with.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <memory>
#include <optional>

struct evp_md_ctx_st;

namespace candela::auth {

// The first 8 hexadecimal digits of HMAC-SHA256(key, UTF-8 of the id): the same id gives the same digits
// under one key, and nobody without the key can test a guess. The key is random and of this computer.
QString fingerprint(QByteArrayView key, QStringView sessionId);

// The same for many ids, by one thread at a time.
class Fingerprinter
{
public:
    using Digits = std::array<char, 8>;

    explicit Fingerprinter(QByteArrayView key);
    ~Fingerprinter();
    Fingerprinter(const Fingerprinter &) = delete;
    Fingerprinter &operator=(const Fingerprinter &) = delete;

    // Of an id's UTF-8; none where the computer's policy allows no SHA-256.
    std::optional<Digits> digits(QByteArrayView id);

private:
    using Block = std::array<unsigned char, 64>;
    using Code = std::array<unsigned char, 32>;
    struct Free { void operator()(evp_md_ctx_st *context) const; };

    bool hash(const Block &first, QByteArrayView rest, Code &code);

    std::unique_ptr<evp_md_ctx_st, Free> m_context;
    Block m_inner = {}, m_outer = {};       // the key's two forms (RFC 2104)
};

// The first four characters and "…"; only "…" for an id of fewer than 8, of which they would be too much.
QString masked(QStringView id);

// Whether somebody may have typed or pasted a session id, or most of one, there: 20 characters or more in a row, and no
// address. Long user ids and words are taken for one as well.
bool couldHoldToken(QStringView text);

} // namespace candela::auth

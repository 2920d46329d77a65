// Lucia v2's own format, "s2:<salt>:<key>", and the two-part form that it still reads.
// Source: lucia 2.7.7, dist/utils/crypto.js; scrypt itself is RFC 7914.
#pragma once

#include "auth/password/hasher.h"

#include <optional>

namespace candela::auth {

// The parts as they stand in the text; views into it.
struct ScryptHash {
    QStringView salt;       // its characters are the salt, whatever they spell
    QStringView key;        // lower-case hexadecimal
    quint32 blockSize = 16; // r: 16 in the three-part form, 8 in the two-part form; N = 16384 and p = 1 in both
};

// Splits as Lucia's validator does; nothing for a text that it refuses without hashing.
std::optional<ScryptHash> splitScrypt(QStringView encoded);

class LuciaScrypt final : public Hasher
{
public:
    QString id() const override;
    // True for both forms with a key of 128 lower-case hexadecimal digits and a salt, except for the
    // two-part form of Lucia v3 and oslo (salt of 32 hexadecimal digits), which Lucia v2 cannot read.
    bool recognises(QStringView encoded) const override;
    // Writes "s2:", 148 characters; `like` has no say, the parameters being fixed.
    [[nodiscard]] database::Result<QString> hash(
        const database::Secret &password, QStringView like = {}) const override;
    // Lucia 2.7.7's verdict on any text, not only a recognised one. Unsupported with subject
    // "AUTH_OUTDATED_PASSWORD" where Lucia throws that: a text that begins with "$2a"; with subject "length" for a hash
    // of more than 1024 characters, whose salt Lucia would hash however long it is.
    [[nodiscard]] database::Result<bool> verify(
        const database::Secret &password, QStringView encoded) const override;
};

} // namespace candela::auth

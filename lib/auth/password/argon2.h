// Argon2 in the PHC text form, as installations of Lucia with their own passwordHash store it.
// Reads the variants id, i and d; writes id.
#pragma once

#include "auth/password/hasher.h"

namespace candela::auth {

// The password is hashed as it is: unlike oslo, the npm packages argon2 and @node-rs/argon2 do not
// normalize. Where changesUnderNormalization() says so, the two kinds of reader disagree.
class Argon2id final : public Hasher
{
public:
    QString id() const override;
    bool recognises(QStringView encoded) const override;
    // Version 19, salt of 16 bytes; m = 19456, t = 2, p = 1 and a tag of 32 bytes unless `like` says
    // otherwise. Unsupported, subject "keyid": `like` needs a secret that only the application knows.
    [[nodiscard]] database::Result<QString> hash(
        const database::Secret &password, QStringView like = {}) const override;
    // Unsupported, subject "keyid": does not match without that secret, which proves nothing.
    [[nodiscard]] database::Result<bool> verify(
        const database::Secret &password, QStringView encoded) const override;
};

} // namespace candela::auth

// bcrypt, as installations of Lucia with their own passwordHash store it (bcrypt, bcryptjs, oslo),
// computed by libxcrypt, which the system itself signs in with.
#pragma once

#include "auth/password/hasher.h"

#include <optional>

namespace candela::auth {

struct BcryptHash {
    QStringView prefix; // "$2a$", "$2b$" or "$2y$"
    int cost = 10;      // the hash takes 2^cost rounds, 4 to 31
};

// Nothing for a text that is not 60 characters in the form $2b$10$<22 of salt><31 of hash>.
std::optional<BcryptHash> splitBcrypt(QStringView encoded);

// Like the npm packages, it looks at the first 72 bytes of a password only and does not normalize it.
class Bcrypt final : public Hasher
{
public:
    QString id() const override;
    bool recognises(QStringView encoded) const override;
    // Writes $2b$, or $2y$ where `like` does, with its cost or 10; never $2a$, which Lucia before 2.4
    // refuses. Input, subject "password": it is longer than 72 bytes or has a NUL.
    [[nodiscard]] database::Result<QString> hash(
        const database::Secret &password, QStringView like = {}) const override;
    // Unsupported, subject "cost": more than 2^15 rounds, about two seconds.
    // Input, subject "password": a NUL within the first 72 bytes, on which implementations disagree.
    [[nodiscard]] database::Result<bool> verify(
        const database::Secret &password, QStringView encoded) const override;
};

} // namespace candela::auth

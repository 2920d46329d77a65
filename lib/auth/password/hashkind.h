// What the column hashed_password may hold, told from the text alone and without any hashing.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace candela::auth {

class Hasher;

enum class HashKind {
    None,           // NULL: a key without a password; Lucia before 2.6 lets anybody in
    Empty,          // an empty text: the same to Lucia before 2.6, never a password to later ones
    LuciaScrypt,    // s2:<salt>:<128 hexadecimal digits>
    LegacyScrypt,   // <salt>:<128 hexadecimal digits>, lucia-auth 0.1 to 0.2
    Argon2id,
    Argon2i,
    Argon2d,
    Bcrypt,         // $2b$, $2y$
    OutdatedBcrypt, // begins with $2a: Lucia's own validator throws AUTH_OUTDATED_PASSWORD
    Unknown         // anything else, malformed hashes included: nobody can sign in with it
};

// Nothing stands for NULL. Linear in the length of the text, and allocates nothing.
HashKind kindOf(std::optional<QStringView> encoded);

// "m=19456, t=2, p=1", "N=16384, r=16, p=1" or "cost=10", with whatever else deviates from the format's
// usual form ("v=16"); empty for what has no parameters. Never any of the salt or of the hash itself.
QString parametersOf(QStringView encoded);

// The format that most of an installation's hashes are in, and so the one to write.
struct Majority {
    const Hasher *hasher;   // never null: Lucia's own where no hash tells anything, or as many speak for it
    qsizetype agreeing = 0; // hashes in the format of that hasher
    qsizetype counted = 0;  // hashes in any known format; where it exceeds `agreeing`, ask before writing
};
Majority majority(std::span<const HashKind> kinds);

} // namespace candela::auth

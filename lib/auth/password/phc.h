// The text form of an Argon2 hash: $argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>
// Source: the PHC string format, and what argon2 and @node-rs/argon2 write (one of them p before t).
#pragma once

#include "database/error.h"

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace candela::auth {

// The texts are base64 without padding and views into what was parsed.
struct Argon2Hash {
    enum class Variant { D = 0, I = 1, ID = 2 }; // numbered as in RFC 9106

    Variant variant = Variant::ID;
    quint32 version = 16; // 16 or 19; a text without "v=" means 16
    quint32 memory = 0;   // m, in KiB
    quint32 passes = 0;   // t
    quint32 lanes = 0;    // p
    QStringView keyId;    // names a secret that the application mixes in
    QStringView data;     // associated data
    QStringView salt;
    QStringView tag;
};

// Takes the parameters in any order, each at most once, and everything else strictly: decimal numbers
// without sign or leading zero, canonical base64 without padding, the minima of RFC 9106, 512 characters
// at most. Fails with Input; `subject` names the part: "length", "variant", "v", "m", "t", "p",
// "parameters", "keyid", "data", "salt", "tag".
[[nodiscard]] database::Result<Argon2Hash> parseArgon2(QStringView encoded);

// Unsupported where computing the hash would take more than 256 MiB, 16 passes or 8 threads: the text
// may come from somebody hostile. `subject` is "m", "t" or "p".
[[nodiscard]] database::Result<void> withinCaps(const Argon2Hash &hash);

// Nothing for a text that is not canonical base64 without padding.
std::optional<QByteArray> fromBase64(QStringView text);

} // namespace candela::auth

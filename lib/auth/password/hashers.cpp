#include "auth/password/hasher.h"

#include "auth/password/argon2.h"
#include "auth/password/bcrypt.h"
#include "auth/password/hashkind.h"
#include "auth/password/scrypt.h"

#include <algorithm>
#include <array>

namespace candela::auth {

// Lucia's own comes first: it is the one where nothing else is known.
std::span<const Hasher *const> hashers()
{
    static const LuciaScrypt scrypt;
    static const Argon2id argon2;
    static const Bcrypt bcrypt;
    static const std::array<const Hasher *, 3> all = {&scrypt, &argon2, &bcrypt};
    return all;
}

const Hasher *hasherFor(QStringView encoded)
{
    const auto all = hashers();
    const auto found
        = std::find_if(all.begin(), all.end(), [encoded](const Hasher *hasher) { return hasher->recognises(encoded); });
    return found == all.end() ? nullptr : *found;
}

const Hasher *hasherFor(HashKind kind)
{
    switch (kind) {
    case HashKind::LuciaScrypt:
    case HashKind::LegacyScrypt: return hasherNamed(u"lucia-scrypt");
    case HashKind::Argon2id:
    case HashKind::Argon2i:
    case HashKind::Argon2d: return hasherNamed(u"argon2id");
    case HashKind::Bcrypt:
    case HashKind::OutdatedBcrypt: return hasherNamed(u"bcrypt");
    case HashKind::None:
    case HashKind::Empty:
    case HashKind::Unknown: break;
    }
    return nullptr;
}

const Hasher *hasherNamed(QStringView id)
{
    const auto all = hashers();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Hasher *hasher) { return hasher->id() == id; });
    return found == all.end() ? nullptr : *found;
}

} // namespace candela::auth

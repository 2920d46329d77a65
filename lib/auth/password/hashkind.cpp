#include "auth/password/hashkind.h"

#include "auth/password/bcrypt.h"
#include "auth/password/hasher.h"
#include "auth/password/phc.h"
#include "auth/password/scrypt.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace candela::auth {

using namespace Qt::StringLiterals;

namespace {

bool isLowerHex(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
        [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

HashKind scryptKindOf(QStringView encoded)
{
    constexpr qsizetype keyDigits = 128;
    constexpr qsizetype otherSaltDigits = 32;
    const std::optional<ScryptHash> hash = splitScrypt(encoded);
    if (!hash || hash->salt.isEmpty() || hash->key.size() != keyDigits || !isLowerHex(hash->key))
        return HashKind::Unknown;
    if (hash->blockSize == 16)
        return HashKind::LuciaScrypt;
    // Lucia v3 and oslo write this with r = 16 where Lucia v2 reads r = 8: no password ever fits.
    if (hash->salt.size() == otherSaltDigits && isLowerHex(hash->salt))
        return HashKind::Unknown;
    return HashKind::LegacyScrypt;
}

HashKind argon2KindOf(QStringView encoded)
{
    const database::Result<Argon2Hash> hash = parseArgon2(encoded);
    if (!hash)
        return HashKind::Unknown;
    switch (hash->variant) {
    case Argon2Hash::Variant::ID: return HashKind::Argon2id;
    case Argon2Hash::Variant::I: return HashKind::Argon2i;
    case Argon2Hash::Variant::D: return HashKind::Argon2d;
    }
    return HashKind::Unknown;
}

QString argon2ParametersOf(QStringView encoded)
{
    const database::Result<Argon2Hash> hash = parseArgon2(encoded);
    if (!hash)
        return {};
    QStringList parts = {u"m="_s + QString::number(hash->memory), u"t="_s + QString::number(hash->passes),
        u"p="_s + QString::number(hash->lanes)};
    if (hash->version != 19)
        parts.append(u"v="_s + QString::number(hash->version));
    if (!hash->keyId.isEmpty())
        parts.append(u"keyid"_s);
    if (!hash->data.isEmpty())
        parts.append(u"data"_s);
    return parts.join(u", "_s);
}

} // namespace

HashKind kindOf(std::optional<QStringView> encoded)
{
    if (!encoded)
        return HashKind::None;
    if (encoded->isEmpty())
        return HashKind::Empty;
    if (encoded->startsWith(u"$2a"))
        return HashKind::OutdatedBcrypt;
    if (encoded->startsWith(u"$2"))
        return splitBcrypt(*encoded) ? HashKind::Bcrypt : HashKind::Unknown;
    if (encoded->startsWith(u'$'))
        return argon2KindOf(*encoded);
    return scryptKindOf(*encoded);
}

QString parametersOf(QStringView encoded)
{
    switch (kindOf(encoded)) {
    case HashKind::LuciaScrypt: return u"N=16384, r=16, p=1"_s;
    case HashKind::LegacyScrypt: return u"N=16384, r=8, p=1"_s;
    case HashKind::Argon2id:
    case HashKind::Argon2i:
    case HashKind::Argon2d: return argon2ParametersOf(encoded);
    case HashKind::Bcrypt:
    case HashKind::OutdatedBcrypt: {
        const std::optional<BcryptHash> hash = splitBcrypt(encoded);
        return hash ? u"cost="_s + QString::number(hash->cost) : QString();
    }
    case HashKind::None:
    case HashKind::Empty:
    case HashKind::Unknown: break;
    }
    return {};
}

Majority majority(std::span<const HashKind> kinds)
{
    std::array<qsizetype, static_cast<size_t>(HashKind::Unknown) + 1> counts = {};
    for (const HashKind kind : kinds)
        ++counts[static_cast<size_t>(kind)];
    Majority best{hashers().front()};
    qsizetype counted = 0;
    for (const Hasher *hasher : hashers()) {
        qsizetype agreeing = 0;
        for (size_t kind = 0; kind < counts.size(); ++kind)
            agreeing += hasherFor(static_cast<HashKind>(kind)) == hasher ? counts[kind] : 0;
        counted += agreeing;
        if (agreeing > best.agreeing)
            best = Majority{hasher, agreeing};
    }
    best.counted = counted;
    return best;
}

} // namespace candela::auth

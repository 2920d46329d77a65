#include "auth/lucia/passwordhash.h"

#include "auth/keys.h"
#include "auth/lucia/databasefailure.h"
#include "auth/password/scrypt.h"

namespace candela::auth::lucia {

using database::Error;

// Lucia's own validator, which has a verdict on any text.
static const Hasher &lucias()
{
    static const LuciaScrypt hasher;
    return hasher;
}

LuciaResult<QString> PasswordHash::generate(const database::Secret &password, QStringView like)
{
    const auto *hasher = m_hasher;
    Installation usual;
    if (!hasher || !hasher->recognises(like)) {
        const auto found = auth::Keys(m_connection, m_schema).installation();
        if (!found)
            return luciaFailure(found.error());
        usual = *found;
        hasher = hasher ? hasher : usual.format.hasher;
    }
    if (!hasher->writable())
        return databaseFailure(Error::Kind::Unsupported, hasher->id());
    const auto hash = hasher->hash(password, hasher->recognises(like) ? like : usual.like);
    if (!hash)
        return luciaFailure(hash.error());
    const auto verified = hasher->verify(password, *hash);
    if (!verified)
        return luciaFailure(verified.error());
    return *verified ? LuciaResult<QString>(*hash) : databaseFailure(Error::Kind::Other, hasher->id());
}

LuciaResult<void> PasswordHash::validate(const database::Secret &password, const QString &hash)
{
    const auto *hasher = m_hasher ? m_hasher : hash.startsWith(u"$2a") ? nullptr : hasherFor(hash);
    if (!hasher || hasher->id() == lucias().id())
        hasher = &lucias();
    else if (!hasher->recognises(hash))
        return luciaFailure(LuciaError::Kind::InvalidPassword);
    const auto verified = hasher->verify(password, hash);
    if (!verified && verified.error().subject == code(LuciaError::Kind::OutdatedPassword))
        return luciaFailure(LuciaError::Kind::OutdatedPassword);
    if (!verified)
        return luciaFailure(verified.error());
    return *verified ? LuciaResult<void>() : luciaFailure(LuciaError::Kind::InvalidPassword);
}

} // namespace candela::auth::lucia

#include "auth/lucia/writtenkey.h"

#include "auth/lucia/databasefailure.h"

namespace candela::auth::lucia {

LuciaResult<void> confirm(Adapter &adapter, const KeyRow &written)
{
    const auto found = adapter.getKey(written.id);
    if (!found)
        return LuciaFailure(found.error());
    const auto &key = *found;
    if (!key)
        return luciaFailure(LuciaError::Kind::InvalidKeyId);
    if (key->hashedPassword != written.hashedPassword || key->userId != written.userId)
        return databaseFailure(database::Error::Kind::Conflict, written.id);
    return {};
}

} // namespace candela::auth::lucia

#include "auth/lucia/keyname.h"

namespace candela::auth::lucia {

LuciaResult<QString> KeyName::id() const
{
    if (providerId.contains(u':'))
        return luciaFailure(database::Error{database::Error::Kind::Input, {}, {}, QStringLiteral("providerId")});
    return providerId + u':' + providerUserId;
}

KeyName KeyName::of(const QString &keyId)
{
    return {keyId.section(u':', 0, 0), keyId.section(u':', 1)};
}

} // namespace candela::auth::lucia

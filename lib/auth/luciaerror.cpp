#include "auth/luciaerror.h"

namespace candela::auth {

QStringView code(LuciaError::Kind kind)
{
    switch (kind) {
    case LuciaError::Kind::InvalidUserId: return u"AUTH_INVALID_USER_ID";
    case LuciaError::Kind::InvalidKeyId: return u"AUTH_INVALID_KEY_ID";
    case LuciaError::Kind::InvalidPassword: return u"AUTH_INVALID_PASSWORD";
    case LuciaError::Kind::InvalidSessionId: return u"AUTH_INVALID_SESSION_ID";
    case LuciaError::Kind::DuplicateKeyId: return u"AUTH_DUPLICATE_KEY_ID";
    case LuciaError::Kind::OutdatedPassword: return u"AUTH_OUTDATED_PASSWORD";
    case LuciaError::Kind::Database: break;
    }
    return {};
}

} // namespace candela::auth

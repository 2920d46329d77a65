#include "auth/sessionorder.h"

namespace candela::auth {

bool isIndexed(const Schema &schema, SessionOrder::By by)
{
    const auto &sessions = *schema.sessions;
    switch (by) {
    case SessionOrder::By::Id: return schema.isIndexed(sessions.id.name());
    case SessionOrder::By::User: return schema.isIndexed(sessions.userId.name());
    case SessionOrder::By::ActiveExpires:
        return schema.expiriesAreNumbers && schema.isIndexed(sessions.activeExpires.name());
    case SessionOrder::By::IdleExpires: break;
    }
    return schema.expiriesAreNumbers && schema.isIndexed(sessions.idleExpires.name());
}

} // namespace candela::auth

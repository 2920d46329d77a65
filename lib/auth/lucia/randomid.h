// Ids as Lucia makes them.
#pragma once

#include "auth/password/random.h"

namespace candela::auth::lucia {

// Lucia's generateRandomString: that many characters a-z and 0-9.
inline QString randomId(qsizetype length) { return randomText(length, u"abcdefghijklmnopqrstuvwxyz0123456789"); }

} // namespace candela::auth::lucia

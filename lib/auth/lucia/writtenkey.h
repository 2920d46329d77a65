// Sees a key that was just written before it is kept.
#pragma once

#include "auth/adapter.h"

namespace candela::auth::lucia {

// Conflict where the hash or the user is other than it was written: a trigger can put something else in its place, a
// server without strict mode cut it short. InvalidKeyId: the key is not there.
[[nodiscard]] LuciaResult<void> confirm(Adapter &adapter, const KeyRow &written);

} // namespace candela::auth::lucia

// Sessions that are at hand, counted by their state.
#pragma once

#include "auth/sessions.h"

namespace candela::auth {

SessionCounts countsOf(const std::vector<Session> &sessions);

} // namespace candela::auth

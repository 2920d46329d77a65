// Session states and environments as the interface shows them: their words and their colour roles.
#pragma once

#include "look/tokens.h"

#include <QString>

namespace candela::look {

// Invalid: the row's expiry is not a number, so no state can be computed.
enum class SessionState { Active, Idle, Dead, Invalid };

enum class Environment { None, Development, Staging, Production };

[[nodiscard]] QString stateText(SessionState state);
[[nodiscard]] Role stateColor(SessionState state);
[[nodiscard]] Role stateFill(SessionState state);

// In capitals, as on the tag.
[[nodiscard]] QString envText(Environment environment);
// In sentence case, as in lists and combo boxes.
[[nodiscard]] QString envName(Environment environment);
[[nodiscard]] Role envColor(Environment environment);

} // namespace candela::look

// What an operator asked to revoke, as far as the words for it differ.
#pragma once

#include "auth/sessionscope.h"

namespace candela::app {

enum class RevocationKind {
    Chosen,         // sessions that were picked
    User,           // all of one user
    Others,         // all of one user but those that were picked
    Matching,       // what a list shows
    Dead,           // SessionScope::dead()
    Everything
};

} // namespace candela::app

// What the footer says of a connected database: which it is, how well it is guarded, and whether it may be changed.
#pragma once

#include "look/footer.h"
#include "workspace.h"

namespace candela::app {

// The workspace must be open. `counts`: "Showing 200 of 50,489"
look::Footer::Facts footerFacts(const Workspace &workspace, const QString &counts);

} // namespace candela::app

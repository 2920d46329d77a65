// The list of the commands.
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace candela::cli {

// All of them, in the order of the help.
std::vector<std::unique_ptr<Command>> commands();

} // namespace candela::cli

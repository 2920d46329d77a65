// The list of the commands: a new one is one file and one row here.
#pragma once

#include "cli/command.h"

#include <memory>
#include <vector>

namespace candela::cli {

// Each is in the file of its name.
using MakeCommand = std::unique_ptr<Command>();
MakeCommand inspectCommand, usersCommand, userCommand, keysCommand, sessionsCommand, countCommand, revokeCommand,
    resetKeyCommand, checkKeyCommand, reportCommand, journalCommand, verifyCommand, hashCommand, verifyHashCommand;

// All of them, in the order of the help.
std::vector<std::unique_ptr<Command>> commands();

} // namespace candela::cli

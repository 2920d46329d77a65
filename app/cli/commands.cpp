#include "cli/commands.h"

namespace candela::cli {

std::vector<std::unique_ptr<Command>> commands()
{
    std::vector<std::unique_ptr<Command>> all;
    for (auto *make : {inspectCommand, usersCommand, userCommand, keysCommand, sessionsCommand, countCommand, revokeCommand,
             resetKeyCommand, checkKeyCommand, reportCommand, journalCommand, verifyCommand, hashCommand, verifyHashCommand})
        all.push_back(make());
    return all;
}

} // namespace candela::cli

#include "cli/commands.h"

#include "cli/checkkeycommand.h"
#include "cli/countcommand.h"
#include "cli/hashcommand.h"
#include "cli/inspectcommand.h"
#include "cli/journalcommand.h"
#include "cli/keyscommand.h"
#include "cli/reportcommand.h"
#include "cli/resetkeycommand.h"
#include "cli/revokecommand.h"
#include "cli/sessionscommand.h"
#include "cli/usercommand.h"
#include "cli/userscommand.h"
#include "cli/verifycommand.h"
#include "cli/verifyhashcommand.h"

namespace candela::cli {

std::vector<std::unique_ptr<Command>> commands()
{
    std::vector<std::unique_ptr<Command>> all;
    all.push_back(std::make_unique<InspectCommand>());
    all.push_back(std::make_unique<UsersCommand>());
    all.push_back(std::make_unique<UserCommand>());
    all.push_back(std::make_unique<KeysCommand>());
    all.push_back(std::make_unique<SessionsCommand>());
    all.push_back(std::make_unique<CountCommand>());
    all.push_back(std::make_unique<RevokeCommand>());
    all.push_back(std::make_unique<ResetKeyCommand>());
    all.push_back(std::make_unique<CheckKeyCommand>());
    all.push_back(std::make_unique<ReportCommand>());
    all.push_back(std::make_unique<JournalCommand>());
    all.push_back(std::make_unique<VerifyCommand>());
    all.push_back(std::make_unique<HashCommand>());
    all.push_back(std::make_unique<VerifyHashCommand>());
    return all;
}

} // namespace candela::cli

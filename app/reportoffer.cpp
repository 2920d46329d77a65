#include "reportoffer.h"

#include "journal/line.h"
#include "workspace.h"

namespace candela::app {

Report::Source reportSource(const Workspace &workspace)
{
    const auto actor = journal::Actor::current();
    const auto &account = workspace.profile().options.user;
    const auto person = Report::tr("%1 on %2", "a user of a computer").arg(actor.account, actor.host);
    return {workspace.schema(), workspace.installKey(), workspace.place(), workspace.facts().version,
        account.isEmpty() ? person : Report::tr("%1, as %2", "a person and the account on the database").arg(person, account),
        workspace.zone()};
}

} // namespace candela::app

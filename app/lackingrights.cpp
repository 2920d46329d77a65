#include "lackingrights.h"

#include <QCoreApplication>

namespace candela::app {

using namespace Qt::StringLiterals;

namespace {

struct Hindrance {
    Q_DECLARE_TR_FUNCTIONS(Hindrance)
};

QString accountOf(const Workspace &workspace)
{
    const auto &name = workspace.facts().account.name;
    return name.isEmpty() ? workspace.profile().options.user : name;
}

} // namespace

QString lackingGrants(const Workspace &workspace, auth::Deed deed)
{
    const auto &rights = workspace.facts().rights;
    const auto &dialect = database::engine(workspace.profile().options.engine)->dialect();
    QStringList lines;
    if (!rights || !dialect.accounts())
        return {};
    for (const auto &grant : auth::lacking(*rights, workspace.schema(), deed))
        lines << auth::statement(dialect, grant, accountOf(workspace)) + u';';
    return lines.join(u'\n');
}

Sentence lackingSentence(const Workspace &workspace, auth::Deed deed)
{
    const auto grants = lackingGrants(workspace, deed);
    if (grants.isEmpty())
        return {};
    return {Hindrance::tr("The account %1 may not do this.").arg(database::harmless(accountOf(workspace))),
        Hindrance::tr("It takes:") + u'\n' + grants, {}};
}

Sentence standingSentence(const Workspace &workspace, auth::Deed deed)
{
    return workspace.isReadOnly() ? lockSentence(workspace.lock()) : lackingSentence(workspace, deed);
}

} // namespace candela::app

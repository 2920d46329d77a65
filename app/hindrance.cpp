#include "hindrance.h"

#include "look/tooltip.h"

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

QString problem(const Workspace &workspace)
{
    return Hindrance::tr("The account %1 may not do this.").arg(database::harmless(accountOf(workspace)));
}

// Each a line; none: the account may do it, as far as is known.
QStringList grants(const Workspace &workspace, auth::Deed deed)
{
    const auto &rights = workspace.facts().rights;
    const auto &dialect = database::engine(workspace.profile().options.engine)->dialect();
    QStringList lines;
    if (!rights || !dialect.accounts())
        return lines;
    for (const auto &grant : auth::lacking(*rights, workspace.schema(), deed))
        lines << auth::statement(dialect, grant, accountOf(workspace)) + u';';
    return lines;
}

} // namespace

QString lackingRights(const Workspace &workspace, auth::Deed deed)
{
    const auto lines = grants(workspace, deed);
    return lines.isEmpty() ? QString()
                           : problem(workspace) + u' ' + Hindrance::tr("It takes:") + u'\n' + lines.join(u'\n');
}

QString hindrance(const Workspace &workspace, auth::Deed deed)
{
    const auto locked = lockReason(workspace.lock());
    return locked.isEmpty() ? look::toolTipText(lackingRights(workspace, deed)) : locked;
}

QString standingHindrance(const Workspace &workspace, auth::Deed deed)
{
    return workspace.isReadOnly() ? lockReason(workspace.lock()) : look::toolTipText(lackingRights(workspace, deed));
}

Sentence standingSentence(const Workspace &workspace, auth::Deed deed)
{
    if (workspace.isReadOnly())
        return lockSentence(workspace.lock());
    const auto lines = grants(workspace, deed);
    if (lines.isEmpty())
        return {};
    return {problem(workspace), Hindrance::tr("It takes: %1").arg(lines.join(u' ')), {}};
}

} // namespace candela::app

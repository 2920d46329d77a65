#include "hindrance.h"

#include "look/tooltip.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

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

QString ofAccount(const Workspace &workspace, auth::Deed deed)
{
    const auto grants = lackingGrants(workspace, deed);
    return grants.isEmpty() ? QString()
                            : look::toolTipText(problem(workspace) + u' ' + Hindrance::tr("It takes:") + u'\n' + grants);
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

QString hindrance(const Workspace &workspace, auth::Deed deed)
{
    const auto locked = lockReason(workspace.lock());
    return locked.isEmpty() ? ofAccount(workspace, deed) : locked;
}

bool mayChange(const Workspace &workspace)
{
    const auto &rights = workspace.facts().rights;
    return !rights || rights->mayChange();
}

void offer(QAction &act, const QString &hindrance)
{
    act.setEnabled(hindrance.isEmpty());
    act.setToolTip(hindrance);
}

void offer(QWidget &act, const QString &hindrance)
{
    act.setEnabled(hindrance.isEmpty());
    if (!hindrance.isEmpty())
        act.setToolTip(hindrance);
}

QString standingHindrance(const Workspace &workspace, auth::Deed deed)
{
    return workspace.isReadOnly() ? lockReason(workspace.lock()) : ofAccount(workspace, deed);
}

Sentence standingSentence(const Workspace &workspace, auth::Deed deed)
{
    if (workspace.isReadOnly())
        return lockSentence(workspace.lock());
    const auto grants = lackingGrants(workspace, deed);
    if (grants.isEmpty())
        return {};
    return {problem(workspace), Hindrance::tr("It takes:") + u'\n' + grants, {}};
}

} // namespace candela::app

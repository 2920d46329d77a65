#include "hindrance.h"

#include "look/tooltip.h"

#include <QAction>
#include <QWidget>

namespace candela::app {

// In a tooltip, where a name could pass for markup.
static QString ofAccount(const Workspace &workspace, auth::Deed deed)
{
    return look::toolTipText(lackingSentence(workspace, deed).line());
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

} // namespace candela::app

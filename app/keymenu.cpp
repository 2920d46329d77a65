#include "keymenu.h"

#include "hindrance.h"

namespace candela::app {

KeyMenu::KeyMenu(const Workspace &workspace, const auth::Key &key, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("keyMenu"));
    setToolTipsVisible(true);
    for (const auto act : keyActs) {
        if (act == KeyAct::Delete)
            addSeparator();
        auto *action = addAction(keyActText(act), this, [this, act] { emit chosen(act); });
        action->setObjectName(keyActName(act));
        offer(*action, keyActHindrance(workspace, act, &key));
    }
}

} // namespace candela::app

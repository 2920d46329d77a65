#include "keymenu.h"

namespace candela::app {

KeyMenu::KeyMenu(const Workspace &workspace, const auth::Key &key, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("keyMenu"));
    setToolTipsVisible(true);
    for (const auto act : keyActs) {
        if (act == KeyAct::Delete)
            addSeparator();
        auto *action = addAction(keyActText(act), this, [this, act] { emit chosen(act); });
        const auto hindrance = keyActHindrance(workspace, act, &key);
        action->setObjectName(keyActName(act));
        action->setEnabled(hindrance.isEmpty());
        action->setToolTip(hindrance);
    }
}

} // namespace candela::app

// The acts on one key, behind the button with three dots.
#pragma once

#include "keyact.h"

#include <QMenu>

namespace candela::app {

class KeyMenu : public QMenu
{
    Q_OBJECT
public:
    KeyMenu(const Workspace &workspace, const auth::Key &key, QWidget *parent);

signals:
    void chosen(candela::app::KeyAct act);
};

} // namespace candela::app

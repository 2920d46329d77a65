// Asks before a key's password is disabled: its hash gives way to one of a random secret that nobody keeps.
#pragma once

#include "dialogs/keyactdialog.h"

namespace candela::app {

class EndSessions;

class DisablePasswordDialog : public KeyActDialog
{
    Q_OBJECT
public:
    // The key as the operator has seen it, with its person. The workspace must be open.
    DisablePasswordDialog(Workspace &workspace, const auth::Key &key, QWidget *parent = nullptr);

private:
    void act() override;
    QString missing() const override;
    void showFacts() override;

    EndSessions *m_endSessions;
};

} // namespace candela::app

// Asks before a key is made passwordless, which opens it to whoever signs in without one: only with the key's id typed.
#pragma once

#include "dialogs/keyactdialog.h"

class QLineEdit;

namespace candela::app {

class EndSessions;

class RemovePasswordDialog : public KeyActDialog
{
    Q_OBJECT
public:
    // The key as the operator has seen it, with its person. The workspace must be open.
    RemovePasswordDialog(Workspace &workspace, const auth::Key &key, QWidget *parent = nullptr);

private:
    void act() override;
    QString missing() const override;
    void showFacts() override;

    EndSessions *m_endSessions;
    QLineEdit *m_typed;
};

} // namespace candela::app

// Gives a key another name, say after a change of address: user, password and sessions stay.
#pragma once

#include "dialogs/keyactdialog.h"

namespace candela::app {

class KeyFields;

class RenameKeyDialog : public KeyActDialog
{
    Q_OBJECT
public:
    // The key as the operator has seen it, with its person. The workspace must be open.
    RenameKeyDialog(Workspace &workspace, const auth::Key &key, QWidget *parent = nullptr);

private:
    void act() override;
    QString missing() const override;
    bool sayAtField(const database::Error &error) override;
    void showFacts() override;

    KeyFields *m_fields;
};

} // namespace candela::app

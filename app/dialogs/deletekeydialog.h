// Asks before a key is deleted, and says where it is the user's last one.
#pragma once

#include "dialogs/keyactdialog.h"

namespace candela::app {

class DeleteKeyDialog : public KeyActDialog
{
    Q_OBJECT
public:
    // The key as the operator has seen it, with its person. The workspace must be open.
    DeleteKeyDialog(Workspace &workspace, const auth::Key &key, QWidget *parent = nullptr);

private:
    void act() override;
    void showFacts() override;
    Sentence words(const database::Error &error) const override;
};

} // namespace candela::app
